import type { Locator, Page } from 'playwright-core'
import { people } from '../../scripts/demo/people.ts'
import { messages } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/kernel/locale.ts'

/** How the demo's mentor and mentee address each other. */
export const addressed = { mentor: people.hendra.address, mentee: people.sari.address } as const

/** The agenda editor as a person sees it, whatever the page's language. */
export const editorOf = (page: Page, locale: Locale = 'id') => {
  const t = messages(locale).web.editor
  const items = page.locator('[data-items] > li')
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  return {
    items,
    /** The item at a place, from 1. */
    item: (place: number) => items.nth(place - 1),
    topic: (place: number) => items.nth(place - 1).locator('[data-topic]'),
    minutes: (place: number) => items.nth(place - 1).locator('[data-minutes]'),
    /** What the items are about, in their order. */
    topics: () =>
      items
        .locator('[data-topic]')
        .evaluateAll((fields) => fields.map((field) => ('value' in field ? field.value : null))),
    up: (place: number) => button(t.up(place)),
    down: (place: number) => button(t.down(place)),
    remove: (place: number) => button(t.remove(place)),
    grip: (place: number) => button(t.drag(place)),
    add: button(t.add),
    undo: button(t.undo),
    // The first of the two is there for the Enter key alone.
    save: button(t.save).last(),
    saveAndShare: button(t.saveAndShare),
  }
}

/** From the mentor's home page to the draft of the next session's agenda. */
export const askForDraft = async (page: Page, locale: Locale = 'id'): Promise<void> => {
  const coming = page.getByRole('article').first()
  await coming.getByRole('button', { name: messages(locale).home.draft }).click()
  await page.waitForURL(/\/sessions\/ses_\w+\/agenda\?draft=/)
}

/** From the mentor's home page to a session whose agenda the mentee can read: its address. */
export const shareAgenda = async (page: Page): Promise<string> => {
  await askForDraft(page)
  await editorOf(page).saveAndShare.click()
  await page.waitForURL(/done=shared/)
  return new URL(page.url()).pathname
}

/** What the items on a session's page are about, in their order. */
export const topicsOnPage = (page: Page): Promise<string[]> => page.locator('#agenda article h3').allTextContents()
