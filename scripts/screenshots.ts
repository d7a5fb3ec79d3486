import { mkdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { messages } from '../src/i18n/index.ts'
import type { Locale } from '../src/kernel/locale.ts'
import { people } from './demo/people.ts'
import { chromiumOptions, NoChromium } from './dev/chromium.ts'
import { startDemoApp } from './dev/demo-app.ts'
import { places } from './dev/places.ts'

/** `npm run screenshots`: takes the README's pictures anew, from the demo as of today, into docs/pictures. */
const folder = join(places.root, 'docs', 'pictures')
const desktop = { viewport: { width: 1280, height: 800 } }
const tall = { viewport: { width: 1280, height: 980 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** The article of the coming session with this partner, on the home page. */
const comingWith = (page: Page, locale: Locale, partner: string) =>
  page
    .getByRole('article')
    .filter({ hasText: messages(locale).home.with(partner) })
    .filter({ has: page.getByRole('button', { name: messages(locale).home.draft }) })
    .first()

const openDraft = async (page: Page, locale: Locale, partner: string): Promise<void> => {
  await comingWith(page, locale, partner).getByRole('button').click()
  await page.waitForURL(/draft=/)
  await page.locator('html[data-script]').waitFor()
}

const tick = async (page: Page, place: number, name: string): Promise<void> => {
  const item = page.locator('#agenda article').nth(place - 1)
  await item.getByRole('button', { name }).click()
  await item.getByRole('button', { name, pressed: true }).waitFor()
}

const shareAndTick = async (page: Page, locale: Locale, partner: string): Promise<void> => {
  const t = messages(locale).web
  await openDraft(page, locale, partner)
  await page.getByRole('button', { name: t.editor.saveAndShare }).click()
  await page.waitForURL(/done=shared/)
  await tick(page, 1, t.agenda.states.discussed)
  await tick(page, 2, t.agenda.states.carry)
  await page.goto(new URL(page.url()).pathname)
  await page.locator('#agenda article').nth(1).locator('details.source summary').first().click()
}

/** Brings the element's upper end right under the page's header. */
const scrollTo = (page: Page, selector: string): Promise<void> =>
  page.locator(selector).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))

interface Picture {
  name: string
  locale: Locale
  context: BrowserContextOptions
  /** From the mentor's home page to what is to be seen. */
  lead: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'home', locale: 'en', context: desktop, lead: async () => {} },
  {
    name: 'editor',
    locale: 'en',
    context: tall,
    lead: async (page) => {
      await openDraft(page, 'en', people.jerome.address)
      await page.locator('details.source summary').first().click()
      await scrollTo(page, 'form[data-agenda-editor]')
    },
  },
  {
    name: 'session',
    locale: 'en',
    context: tall,
    lead: async (page) => {
      await shareAndTick(page, 'en', people.jerome.address)
      await scrollTo(page, '#agenda')
    },
  },
  {
    name: 'pairing',
    locale: 'id',
    context: { ...desktop, colorScheme: 'dark' },
    lead: async (page) => {
      await page.goto('/pairings')
      await page.getByRole('main').getByRole('link', { name: people.sari.name }).click()
      await page.getByRole('heading', { name: messages('id').pairing.goals }).waitFor()
    },
  },
  {
    name: 'phone',
    locale: 'id',
    context: phone,
    lead: async (page) => {
      await shareAndTick(page, 'id', people.sari.address)
      await scrollTo(page, '#agenda li:nth-child(2)')
    },
  },
]

const take = async (page: Page, { name, locale, lead }: Picture): Promise<void> => {
  await page.goto('/demo/mentor')
  await page
    .context()
    .request.post('/settings/locale', { form: { locale }, headers: { origin: new URL(page.url()).origin } })
  await page.goto('/')
  await lead(page)
  // Nothing that has the focus, and no movement half-way.
  await page.mouse.move(0, 0)
  await page.locator(':focus').evaluateAll((all) => all.map((element) => element.blur()))
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  console.log(`${relative(places.root, path)}: ${Math.ceil(statSync(path).size / 1024)} KB`)
}

try {
  const options = await chromiumOptions()
  mkdirSync(folder, { recursive: true })
  await using app = await startDemoApp(Temporal.Now.instant())
  const browser = await chromium.launch(options)
  for (const picture of pictures) {
    const context = await browser.newContext({ baseURL: app.url, reducedMotion: 'reduce', ...picture.context })
    await take(await context.newPage(), picture)
    await context.close()
  }
  await browser.close()
} catch (error) {
  console.error(error instanceof NoChromium ? error.message : error)
  process.exitCode = 1
}
