import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

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

/** Has the browser's pages bring axe along: AxeBuilder carries it there for each look, which takes longer than the look. */
export const bringAxe = async (page: Page): Promise<Page> => {
  await page.context().addInitScript({ path: axeFile })
  await page.reload()
  return page
}

/** What axe finds by some rules or by all: each with its place. */
const violationsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const options = { resultTypes: ['violations'], iframes: false, ...(rules ? { runOnly: rules } : {}) }
  const { violations } = await page.evaluate((chosen) => axe.run(chosen), options)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)

/** What is wrong with the page as it is now, wide and narrow, light and dark. Between those two only colours differ. */
export const problemsOf = async (page: Page, name: string): Promise<string[]> => {
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
