import { createRequire } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { people } from '../../scripts/demo/people.ts'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'

const { open } = useBrowser()

const require = createRequire(import.meta.url)
const axeFile = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')

/** Opens a browser whose pages bring axe along. */
const openWithAxe = async (visit: Parameters<typeof open>[0]): Promise<Page> => {
  const page = await open(visit)
  await page.context().addInitScript({ path: axeFile })
  await page.reload()
  return page
}

/** What axe finds, light and dark, and whether the page is wider than its window. */
const problemsOf = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }))
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${id}: ${target}`)))
  }
  const isTooWide = await page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)
  return isTooWide ? [...found, 'wider than the window'] : found
}

/** Has a person of the demo never been welcomed. */
const unwelcome = (name: string): void => {
  const run = inject('browserRun')
  if ('problem' in run) throw new Error(run.problem)
  using database = new DatabaseSync(run.files.database)
  database.exec('pragma busy_timeout = 5000')
  database.prepare('update people set welcomed_at = null, model_consent_at = null where name = ?').run(name)
}

describe('the first run', () => {
  it.each([
    { phone: true, script: true },
    { phone: false, script: false },
  ])('explains, asks, and leads on: phone $phone, script $script', async ({ phone, script }) => {
    unwelcome(people.hendra.name)
    const page = script ? await openWithAxe({ as: 'mentor', phone }) : await open({ as: 'mentor', phone, script })
    const t = messages('id').welcome
    await page.getByRole('heading', { name: t.title, level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/welcome')
    for (const truth of t.truths) expect(await page.getByText(truth).isVisible()).toBe(true)
    for (const choice of await page.getByRole('radio').all()) expect(await choice.isChecked()).toBe(false)
    if (script) expect(await problemsOf(page)).toEqual([])
    await page.getByLabel(t.address).fill('Pak Hendra')
    await page.getByLabel(t.zone, { exact: true }).selectOption('Asia/Makassar')
    await page.getByLabel(t.agree).check()
    await page.getByRole('button', { name: t.go }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await page.goto('/privacy')
    const { privacy } = messages('id')
    await page.getByRole('button', { name: privacy.agree, pressed: true }).waitFor()
  })

  it('suggests the browser’s own zone, before anybody chose one', async () => {
    unwelcome(people.hendra.name)
    const page = await open({ as: 'mentor' })
    const t = messages('id').welcome
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Jayapura' })
    await page.reload()
    await page.getByText(t.zoneSuggested).waitFor()
    expect(await page.getByLabel(t.zone, { exact: true }).inputValue()).toBe('Asia/Jayapura')
  })
})

describe.each([
  { locale: 'id', phone: true },
  { locale: 'en', phone: false },
] as const)('privacy, $locale, phone $phone', ({ locale, phone }) => {
  const t = messages(locale).privacy
  const visit = async (as: 'mentee' | 'hr'): Promise<Page> => {
    const page = await openWithAxe({ as, phone })
    const origin = new URL(page.url()).origin
    await page.context().request.post('/settings/locale', { form: { locale }, headers: { origin } })
    await page.goto('/privacy')
    await page.getByRole('heading', { name: t.title, level: 1 }).waitFor()
    return page
  }

  it('consent, the export, details, and an erasure asked for and withdrawn', async () => {
    const page = await visit('mentee')
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: t.decline, exact: true }).click()
    await page.getByText(t.consentNone).waitFor()
    await page.getByRole('button', { name: t.agree, exact: true }).click()
    await page.getByRole('button', { name: t.agree, exact: true, pressed: true }).waitFor()

    await page.getByRole('link', { name: t.toExport }).click()
    await page.getByRole('heading', { name: t.exportTitle }).waitFor()
    for (const part of [t.words.sections.notes, t.words.sections.goals, t.processing]) {
      await page.getByRole('heading', { name: part, exact: true }).waitFor()
    }
    expect(await problemsOf(page)).toEqual([])

    await page.goto('/account/profile')
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name: t.profile.askEmail }).click()
    await page.getByText(t.kinds.correction).waitFor()

    await page.getByLabel(t.understood).check()
    await page.getByRole('button', { name: t.erase }).click()
    await page.getByText(t.erasurePending).waitFor()
    expect(await problemsOf(page)).toEqual([])

    const hr = await visit('hr')
    await hr.goto('/organisation/requests')
    await hr.getByText(t.office.kinds.erasure).waitFor()
    expect(await problemsOf(hr)).toEqual([])
    await hr.getByText(t.office.correctionDone).click()
    await hr.getByText(messages(locale).done.correctionClosed).waitFor()

    await page.getByRole('button', { name: t.withdraw }).click()
    await page.getByText(t.states.withdrawn, { exact: true }).waitFor()
    await page.getByRole('button', { name: t.erase }).waitFor()
  })
})
