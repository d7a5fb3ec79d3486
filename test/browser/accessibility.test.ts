import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed, editorOf, shareAgenda } from '../support/browser-agenda.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'

const { open, breakDatabase } = useBrowser()
const t = messages('id')

const openWithAxe = async (visit: Parameters<typeof open>[0] = {}): Promise<Page> => bringAxe(await open(visit))

describe('every page, on a desktop and a phone, light and dark, has nothing that axe finds', () => {
  it('signed out', async () => {
    const page = await openWithAxe()
    expect(await problemsOf(page, 'sign-in')).toEqual([])
  })

  it('for HR', async () => {
    const page = await openWithAxe({ as: 'hr', expects: ['status of 404', 'status of 503'] })
    const found = await problemsOf(page, 'home')
    await page.goto('/pairings')
    found.push(...(await problemsOf(page, 'pairings')))
    await page.goto('/nowhere')
    found.push(...(await problemsOf(page, 'not found')))
    await breakDatabase({ fail: { how: 503, times: 1000 } })
    await page.goto('/')
    found.push(...(await problemsOf(page, 'unavailable')))
    expect(found).toEqual([])
  })

  it('for the mentee, with the account menu open', async () => {
    const page = await openWithAxe({ as: 'mentee' })
    await page.getByRole('button', { name: t.web.frame.menu(addressed.mentee) }).click()
    expect(await problemsOf(page, 'home')).toEqual([])
  })

  it('for the mentor', async () => {
    const page = await openWithAxe({ as: 'mentor' })
    const found = await problemsOf(page, 'home')
    await page.goto('/pairings')
    found.push(...(await problemsOf(page, 'pairings')))
    await page.getByRole('main').getByRole('link').first().click()
    await page.getByRole('heading', { name: t.pairing.goals }).waitFor()
    found.push(...(await problemsOf(page, 'pairing')))
    expect(found).toEqual([])
  })

  it('around an agenda', async () => {
    const page = await openWithAxe({ as: 'mentor', expects: ['status of 400'] })
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click()
    await page.getByText(t.session.noAgendaText).waitFor()
    const found = await problemsOf(page, 'session without an agenda')
    await page.getByRole('button', { name: t.session.draft }).click()
    await page.waitForURL(/draft=/)
    const editor = editorOf(page)
    await editor.remove(3).click()
    found.push(...(await problemsOf(page, 'editor')))
    await editor.topic(1).fill('')
    await editor.minutes(2).fill('90')
    await editor.save.click()
    await page.locator('#form-errors').waitFor()
    found.push(...(await problemsOf(page, 'editor with errors')))
    await editor.topic(1).fill('Kabar')
    await editor.save.click()
    await page.getByText(t.session.onlyYou).waitFor()
    await page.getByText(t.session.discard, { exact: true }).click()
    found.push(...(await problemsOf(page, 'session with an agenda of one’s own')))
    expect(found).toEqual([])
  })

  it('around a shared agenda', async () => {
    const [page, mentee] = await Promise.all([
      openWithAxe({ as: 'mentor', expects: ['status of 409'] }),
      open({ as: 'mentee' }),
    ])
    const session = await shareAgenda(page)
    await page.locator('details.source summary').first().click()
    await page.getByRole('button', { name: t.web.agenda.states.drop }).first().click()
    await page.getByRole('button', { name: t.web.agenda.states.drop, pressed: true }).waitFor()
    const found = await problemsOf(page, 'session with a shared agenda')
    await Promise.all([page, mentee].map((each) => each.goto(`${session}/agenda`)))
    await editorOf(mentee).remove(1).click()
    await editorOf(mentee).save.click()
    await mentee.waitForURL(/done=updated/)
    await editorOf(page).topic(2).fill('Hal lain')
    await editorOf(page).save.click()
    await page.getByRole('heading', { name: t.web.diff.heading }).waitFor()
    found.push(...(await problemsOf(page, 'conflict')))
    expect(found).toEqual([])
  })

  it('around a pasted history', async () => {
    const page = await openWithAxe({ as: 'mentor', expects: ['status of 400'] })
    await page.goto('/pairings')
    await page.getByRole('main').getByRole('link').first().click()
    await page.getByRole('link', { name: t.pairing.importHistory }).click()
    await page.getByLabel(t.history.text).fill('Kata pengantar\n\n1 Januari 2020\n\n1 Januari 2099\nBelum terjadi')
    const found = await problemsOf(page, 'history')
    await page.getByRole('button', { name: t.history.preview }).click()
    await page.getByText(t.history.before).waitFor()
    found.push(...(await problemsOf(page, 'history found')))
    await page.getByRole('button', { name: t.history.confirm(2) }).click()
    await page.locator('#form-errors').waitFor()
    found.push(...(await problemsOf(page, 'history with errors')))
    expect(found).toEqual([])
  })
})
