import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { problemsOf } from '../browser-axe.ts'

export const t = messages('id')

/** How the two of the story are called. */
export const names = {
  mentor: { name: 'Wulan Hapsari', address: 'Bu Wulan', email: 'wulan.hapsari' },
  mentee: { name: 'Galih Nugroho', address: 'Mas Galih', email: 'galih.nugroho' },
} as const

export const programName = 'Pemimpin Gudang 2027'

/** Three browsers, each with the page that its person looks at, and the places that come about on the way. */
export interface Life {
  hr: Page
  mentor: Page
  mentee: Page
  /** Paths of the programme, of the pairing and of its first session. */
  program: string
  pairing: string
  session: string
}

const labelled = (text: string): RegExp =>
  new RegExp(`^\\s*${RegExp.escape(text)}\\s*(\\(${t.web.form.optional}\\)\\s*)?$`)

export const button = (place: Page | Locator, name: string): Locator => place.getByRole('button', { name, exact: true })
export const link = (place: Page | Locator, name: string): Locator => place.getByRole('link', { name, exact: true })
/** A field by its label: one that may stay empty says so behind it. */
export const field = (place: Page | Locator, label: string): Locator => place.getByLabel(labelled(label))
export const group = (place: Page | Locator, name: string): Locator => place.getByRole('group', { name, exact: true })
/** What is folded in, and folds out when it is pressed. */
export const fold = (place: Page | Locator, name: string): Locator => place.locator('summary').filter({ hasText: name })

/** Sends a form, and waits for the sentence that says it is done. */
export const send = async (page: Page, name: string, done: keyof (typeof t)['done']): Promise<void> => {
  await button(page, name).click()
  await page.getByText(t.done[done]).waitFor()
}

/** Opens a place of the pairing by its tab. */
export const openTab = async (
  page: Page,
  pairing: string,
  tab: Exclude<keyof (typeof t)['pairing']['tabs'], 'label'>,
): Promise<void> => {
  const bar = page.getByRole('navigation', { name: t.pairing.tabs.label })
  if ((await bar.count()) === 0) await page.goto(pairing)
  await link(bar, t.pairing.tabs[tab]).click()
  await link(bar, t.pairing.tabs[tab]).and(page.locator('[aria-current=page]')).waitFor()
}

export const wholeText = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? ''

/** What stands on a page and what does not. */
export const expectSeen = async (
  page: Page,
  texts: { seen?: readonly string[]; unseen?: readonly string[] },
): Promise<void> => {
  const text = await wholeText(page)
  for (const one of texts.seen ?? []) expect(text).toContain(one)
  for (const one of texts.unseen ?? []) expect(text).not.toContain(one)
}

/** Has axe look at the page, and comes back to the size of a phone. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  const found = await problemsOf(page, name)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(found).toEqual([])
}

/** HR asks for pages of the pair, and gets what they would get if there were none. */
export const expectNothingForHr = async (hr: Page, ...paths: readonly string[]): Promise<void> => {
  for (const path of paths) expect((await hr.goto(path))?.status(), path).toBe(404)
}
