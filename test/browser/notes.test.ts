import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'

const { open, breakDatabase } = useBrowser()
const t = messages('id').session
const down = { fail: { how: 503, times: 1000 } } as const

/** The mentor's session to come, as it is while people talk. */
const openSession = async (page: Page): Promise<string> => {
  const link = page.getByRole('article').first().getByRole('heading').getByRole('link')
  const path = (await link.getAttribute('href')) ?? ''
  await page.goto(`${path}?phase=during`)
  await page.locator('html[data-script]').waitFor()
  return path
}

const field = (page: Page) => page.getByLabel(t.noteLabel)
const said = (page: Page, state: keyof typeof t.keeping) => page.locator('#write').getByText(t.keeping[state]).waitFor()
const written = (page: Page) => page.locator('#notes li p.whitespace-pre-line').allTextContents()

describe('a note', () => {
  it('saves itself while it is typed, as one note, also over a dropped connection', async () => {
    const page = await open({
      as: 'mentor',
      phone: true,
      expects: ['ERR_INTERNET_DISCONNECTED', 'Failed to fetch', 'status of 503'],
    })
    const path = await openSession(page)
    await field(page).pressSequentially('Baris pertama')
    await said(page, 'saved')
    await page.context().setOffline(true)
    await field(page).press('End')
    await field(page).pressSequentially(', lalu di lift')
    await said(page, 'offline')
    await page.context().setOffline(false)
    await said(page, 'saved')
    await breakDatabase(down)
    await field(page).pressSequentially(' dan basis data')
    await said(page, 'offline')
    await breakDatabase({})
    await said(page, 'saved')
    await page.getByRole('button', { name: t.saveNote }).click()
    await page.waitForURL(/done=noted/)
    expect(await written(page)).toEqual(['Baris pertama, lalu di lift dan basis data'])
    expect(await field(page).inputValue()).toBe('')
    await page.goto(path)
    expect(await page.locator('#notes li').count()).toBe(1)
  })

  it('that could not be saved is still there after the page was left, and is saved then', async () => {
    const page = await open({ as: 'mentor', expects: ['status of 503'] })
    page.on('dialog', (dialog) => dialog.accept())
    const path = await openSession(page)
    await breakDatabase(down)
    await field(page).fill('Jangan sampai hilang')
    await said(page, 'offline')
    await page.getByRole('button', { name: t.saveNote }).click()
    await said(page, 'offline')
    await breakDatabase({})
    await page.goto(`${path}?phase=during`)
    expect(await field(page).inputValue()).toBe('Jangan sampai hilang')
    await said(page, 'saved')
    await page.reload()
    expect(await written(page)).toEqual(['Jangan sampai hilang'])
    expect(await field(page).inputValue()).toBe('')
  })

  it('changed in two windows shows the difference, and is overwritten only on purpose', async () => {
    const page = await open({ as: 'mentor', expects: ['status of 409'] })
    const path = await openSession(page)
    await field(page).fill('awal')
    await page.getByRole('button', { name: t.saveNote }).click()
    await page.waitForURL(/done=noted/)
    const other = await page.context().newPage()
    const edit = async (where: Page, text: string) => {
      await where.goto(`${path}?phase=during`)
      await where.locator('html[data-script]').waitFor()
      return async () => {
        await where.locator('#notes').getByText(t.editNote, { exact: true }).click()
        await where.getByLabel(t.editNoteLabel).fill(text)
      }
    }
    const [here, there] = [await edit(page, 'dari sini'), await edit(other, 'dari sana')]
    await there()
    await other.locator('#notes').getByText(t.keeping.saved).waitFor()
    await here()
    await page.getByRole('button', { name: t.keeping.compare }).click()
    await page.getByRole('heading', { name: t.noteConflict.heading }).waitFor()
    const texts = await page.locator('main section').allTextContents()
    expect(texts.join(' ')).toContain('dari sana')
    expect(texts.join(' ')).toContain('dari sini')
    await page.getByRole('button', { name: t.noteConflict.keepMine }).click()
    await page.waitForURL(/done=noteChanged/)
    expect(await written(page)).toEqual(['dari sini'])
  })

  it('is saved without script too', async () => {
    const page = await open({ as: 'mentor', script: false })
    const link = page.getByRole('article').first().getByRole('heading').getByRole('link')
    await page.goto(`${await link.getAttribute('href')}?phase=during`)
    await field(page).fill('tanpa skrip')
    await page.getByRole('button', { name: t.saveNote }).click()
    expect(await written(page)).toEqual(['tanpa skrip'])
  })
})

describe('the session page and the wrap-up', () => {
  it('have nothing for axe to find in any phase', async () => {
    const page = await bringAxe(await open({ as: 'mentee' }))
    await page.goto('/pairings')
    await page.getByRole('main').getByRole('link').first().click()
    const latest = page.locator('main ol li').filter({ hasText: 'yang lalu' }).first()
    const path = (await latest.locator('a[href^="/sessions/"]').getAttribute('href')) ?? ''
    const found: string[] = []
    for (const part of ['?phase=before', '?phase=during', '?phase=after', '/wrap-up']) {
      await page.goto(`${path}${part}`)
      found.push(...(await problemsOf(page, part)))
    }
    await page.goto(`${path}?phase=after`)
    await page.locator('#pulse label').filter({ hasText: '4' }).first().click()
    await page.locator('#pulse').getByText(messages('id').pulse.saved).waitFor()
    await page.reload()
    expect(await page.locator('#pulse-heard-4').isChecked()).toBe(true)
    expect(found).toEqual([])
  })
})
