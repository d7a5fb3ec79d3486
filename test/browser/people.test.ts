import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'

const { open } = useBrowser()
const t = messages('id').people
const done = messages('id').done

const table = [
  'nama;surel;bahasa;peran;gaji',
  'Ratih Kusuma;ratih@nusantara.example;;;1',
  'Bambang;bukan alamat;Jawa;;2',
  'Agus Salim;agus@nusantara.example;en;Anggota;3',
].join('\r\n')

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** From the list to the preview of the table, chosen as a file. */
const preview = async (page: Page): Promise<void> => {
  await page.goto('/people')
  await page.getByRole('link', { name: t.import }).click()
  const file = { name: 'orang.csv', mimeType: 'text/csv', buffer: Buffer.from(`\u{FEFF}${table}`, 'utf16le') }
  await page.getByLabel(t.importing.file).setInputFiles(file)
  await button(page, t.importing.preview).click()
  await page.getByRole('heading', { name: t.importing.found(3) }).waitFor()
}

describe('HR on a phone, in Indonesian,', () => {
  it('brings people in from a table and invites them', async () => {
    const page = await open({ as: 'hr', phone: true, expects: ['status of 400'] })
    await preview(page)
    await row(page, 'Bambang').getByText(t.importing.outcome.problem).waitFor()
    await page.getByText(t.importing.unknown('gaji')).waitFor()

    await button(page, t.importing.confirm(2)).click()
    await page.getByText(t.importing.blocked).waitFor()
    await page.getByLabel(t.importing.onlyGood).check()
    await button(page, t.importing.confirm(2)).click()
    await page.getByText(done.peopleImported).waitFor()
    await page.getByRole('link', { name: 'Ratih Kusuma' }).waitFor()
    expect(await page.getByText('Bambang').count()).toBe(0)

    await page.getByLabel(t.select('Ratih Kusuma')).check()
    await button(page, t.inviteSelected).click()
    await page.getByText(done.invited).waitFor()
    await row(page, 'Ratih Kusuma').getByText(t.states.invited, { exact: true }).waitFor()
    await row(page, 'Agus Salim').getByText(t.states.new, { exact: true }).waitFor()
    await button(page, t.inviteOf('Agus Salim')).click()
    await row(page, 'Agus Salim').getByText(t.states.invited, { exact: true }).waitFor()
  })

  it('adds, finds, deactivates and reactivates a person, with and without script', async () => {
    for (const script of [true, false]) {
      const page = await open({ as: 'hr', phone: true, script, expects: ['status of 400'] })
      const name = script ? 'Siti Aminah' : 'Wahyu Saputra'
      const email = script ? 'siti@nusantara.example' : 'wahyu@nusantara.example'
      await page.goto('/people/new')
      await page.getByLabel(t.fields.name).fill(name)
      await page.getByLabel(t.fields.email).fill('bukan alamat')
      await button(page, t.new.submit).click()
      await page.locator('#form-errors').waitFor()
      expect(await page.getByLabel(t.fields.name).inputValue()).toBe(name)
      await page.getByLabel(t.fields.email).fill(email)
      await button(page, t.new.submit).click()
      await page.getByText(done.personAddedAndInvited).waitFor()

      await page.getByLabel(t.search).fill(name.split(' ')[1] ?? '')
      await button(page, t.searchButton).click()
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByText(t.person.deactivate, { exact: true }).click()
      await button(page, t.person.deactivateConfirm).click()
      await page.getByText(done.deactivated).waitFor()
      await page.getByText(t.person.reactivate, { exact: true }).click()
      await button(page, t.person.reactivateConfirm).click()
      await page.getByText(done.reactivated).waitFor()
    }
  })
})

describe('pages for HR, on a desktop and a phone, light and dark, have nothing that axe finds', () => {
  it('the list, adding one, a form that came back, and one person', async () => {
    const page = await open({ as: 'hr', expects: ['status of 400'] })
    await bringAxe(page)
    await page.goto('/people/new')
    const found = await problemsOf(page, 'new')
    await page.getByLabel(t.fields.name).fill('Siti Aminah')
    await button(page, t.new.submit).click()
    await page.locator('#form-errors').waitFor()
    found.push(...(await problemsOf(page, 'came back')))
    await page.getByLabel(t.fields.email).fill('siti@nusantara.example')
    await page.getByLabel(t.new.invite).uncheck()
    await button(page, t.new.submit).click()
    await page.getByText(done.personAdded).waitFor()
    found.push(...(await problemsOf(page, 'list')))
    await page.getByRole('link', { name: 'Siti Aminah', exact: true }).click()
    await page.getByText(t.person.makeHr, { exact: true }).click()
    found.push(...(await problemsOf(page, 'person')))
    expect(found).toEqual([])
  })

  it('the table and its preview', async () => {
    const page = await open({ as: 'hr' })
    await bringAxe(page)
    await page.goto('/people/import')
    const found = await problemsOf(page, 'import')
    await preview(page)
    found.push(...(await problemsOf(page, 'preview')))
    expect(found).toEqual([])
  })
})
