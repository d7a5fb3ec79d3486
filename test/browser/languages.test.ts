import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/coach/language.ts'
import { messages } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import { useBrowser } from '../support/browser.ts'
import { editorOf } from '../support/browser-agenda.ts'
import { wordsOf } from '../support/catalogue.ts'

const { open } = useBrowser()
const partner = 'Jerome'

/** Every text of the page, shown or only read out, apart from what people wrote into fields. */
const textsOf = (page: Page): Promise<string[]> =>
  page.locator('body').evaluate((body) => {
    const found: string[] = []
    for (const element of [body.ownerDocument.head, body].flatMap((part) => [...part.querySelectorAll('*')])) {
      if (element.closest('textarea, script, style')) continue
      for (const node of element.childNodes) if (node.nodeType === 3) found.push(node.nodeValue ?? '')
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '')
    }
    return found.map((text) => text.trim()).filter((text) => text !== '')
  })

/** Asserts that all that the product says on the page is in one language, as the page itself declares. */
const expectLanguage = async (page: Page, locale: Locale): Promise<void> => {
  expect(await page.locator('html').getAttribute('lang')).toBe(locale)
  const texts = await textsOf(page)
  expect(wordsOf(locale, texts).length).toBeGreaterThan(10)
  expect(wordsOf(locale === 'id' ? 'en' : 'id', texts)).toEqual([])
}

const choose = async (page: Page, now: Locale, wanted: Locale): Promise<void> => {
  const t = messages(now).web.frame
  await page.getByRole('button', { name: t.menu('Pak Hendra') }).click()
  await page.getByRole('group', { name: t.language }).locator(`[lang=${wanted}]`).click()
  await page.locator(`html[lang=${wanted}]`).waitFor()
}

describe('English', () => {
  it('is chosen once, holds on every page, and a draft is in the language of its pairing', async () => {
    const t = messages('en')
    const page = await open({ as: 'mentor', expects: ['status of 404'] })
    await choose(page, 'id', 'en')
    await expectLanguage(page, 'en')

    await page.goto('/pairings')
    await expectLanguage(page, 'en')
    await page.getByRole('main').getByRole('link', { name: partner }).click()
    await page.getByRole('heading', { name: t.pairing.title(partner) }).waitFor()
    await page.getByText(t.pairing.drafts.en).waitFor()
    await expectLanguage(page, 'en')
    await page.getByRole('link', { name: t.pairing.importHistory }).click()
    await page.getByRole('heading', { name: t.history.title }).waitFor()
    await expectLanguage(page, 'en')

    await page.goto('/')
    const session = page.getByRole('article').filter({ hasText: t.home.with(partner) })
    await session.getByRole('button', { name: t.home.draft }).click()
    await page.waitForURL(/draft=/)
    await expectLanguage(page, 'en')
    const editor = editorOf(page, 'en')
    for (const item of await editor.items.all()) {
      const written = await item
        .locator('textarea')
        .evaluateAll((fields) => fields.map((field) => ('value' in field ? field.value : '')))
      expect(detectLanguage(written.join('\n')).language).toBe('en')
    }
    await editor.saveAndShare.click()
    await page.getByText(t.done.shared).waitFor()
    await expectLanguage(page, 'en')
    await page.goto('/nowhere')
    await page.getByRole('heading', { name: t.errors.codes.not_found.title }).waitFor()
    expect(wordsOf('id', await textsOf(page))).toEqual([])
  })
})

describe('Indonesian', () => {
  it('holds on every page, whatever the language of the pairing', async () => {
    const t = messages('id')
    const page = await open({ as: 'mentor' })
    await expectLanguage(page, 'id')
    await page
      .getByRole('article')
      .filter({ hasText: t.home.with(partner) })
      .getByRole('link', { name: t.home.open })
      .click()
    await page.locator('#agenda article').first().waitFor()
    await expectLanguage(page, 'id')
    await page.getByRole('link', { name: t.session.edit }).click()
    await page.locator('[data-items] > li').first().waitFor()
    await expectLanguage(page, 'id')
  })
})
