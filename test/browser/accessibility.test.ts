import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed, editorOf, shareAgenda } from '../support/browser-agenda.ts'

const { open, breakDatabase } = useBrowser()
const t = messages('id')

const desktop = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

interface Findings {
  violations: { id: string; nodes: { target: unknown[] }[] }[]
}

declare global {
  var axe: { run: (options: object) => Promise<Findings> }
}

const require = createRequire(import.meta.url)
const axeFile = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')

/** Opens a browser whose pages bring axe along: AxeBuilder carries it there for each look, which takes longer than the look. */
const openWithAxe = async (visit: Parameters<typeof open>[0] = {}): Promise<Page> => {
  const page = await open(visit)
  await page.context().addInitScript({ path: axeFile })
  await page.reload()
  return page
}

/** What axe finds by some rules or by all: each with its place. */
const violationsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) }
  const { violations } = await page.evaluate((chosen) => axe.run(chosen), options)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)

/** What is wrong with the page as it is now, wide and narrow, light and dark. Between those two only colours differ. */
const problemsOf = async (page: Page, name: string): Promise<string[]> => {
  const found: string[] = []
  const note = (where: string, violations: string[]) =>
    found.push(...violations.map((violation) => `${name}, ${where}: ${violation}`))
  await page.emulateMedia({ colorScheme: 'light' })
  note('desktop, light', await violationsOf(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  note('desktop, dark', await violationsOf(page, ['color-contrast']))
  await page.setViewportSize(phone)
  note('phone, dark', await violationsOf(page))
  if (await isTooWide(page)) found.push(`${name}: wider than a phone`)
  await page.emulateMedia({ colorScheme: 'light' })
  note('phone, light', await violationsOf(page, ['color-contrast']))
  await page.setViewportSize(desktop)
  return found
}

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
