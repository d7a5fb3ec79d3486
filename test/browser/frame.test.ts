import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed } from '../support/browser-agenda.ts'

const { open } = useBrowser()
const t = messages('id').web.frame

const openMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: t.menu(addressed.mentor) }).click()
}

/** Lightness of the ground, from 0 to 1. */
const lightness = async (page: Page): Promise<number> => {
  const colour = await page
    .locator('html')
    .evaluate((html) => html.ownerDocument.defaultView?.getComputedStyle(html).backgroundColor)
  return Number(/^oklch\(([\d.]+)/.exec(colour ?? '')?.[1])
}

describe.each([{ script: true }, { script: false }])('the account menu, script $script', ({ script }) => {
  it('changes the appearance, for all pages from then on', async () => {
    const page = await open({ as: 'mentor', script, colorScheme: 'dark' })
    expect(await lightness(page)).toBeLessThan(0.3)
    await page.goto('/pairings')
    await openMenu(page)
    await page.getByRole('button', { name: t.themes.light }).click()
    await page.locator('html[data-theme=pamong-light]').waitFor()
    expect(new URL(page.url()).pathname).toBe('/pairings')
    expect(await lightness(page)).toBeGreaterThan(0.9)
    await page.goto('/')
    expect(await lightness(page)).toBeGreaterThan(0.9)
    await openMenu(page)
    expect(await page.getByRole('button', { name: t.themes.light, pressed: true }).isVisible()).toBe(true)
    await page.getByRole('button', { name: t.themes.auto }).click()
    await page.locator('html:not([data-theme])').waitFor()
    expect(await lightness(page)).toBeLessThan(0.3)
  })

  it('signs out, for good', async () => {
    const page = await open({ as: 'mentor', script })
    const cookies = await page.context().cookies()
    await openMenu(page)
    await page.getByRole('button', { name: t.signOut }).click()
    await page.getByText(messages('id').done.signedOut).waitFor()
    await page.goto('/pairings')
    expect(page.url()).toContain('/sign-in?next=%2Fpairings')
    // The old cookie, had someone kept it, opens nothing either.
    await page.context().addCookies(cookies)
    await page.goto('/pairings')
    expect(page.url()).toContain('/sign-in')
  })
})

describe('the sign-in page', () => {
  it('leads back to the page that was asked for', async () => {
    const page = await open()
    await page.goto('/pairings')
    await page.getByRole('button', { name: messages('id').auth.as.mentee }).click()
    await page.waitForURL(/\/pairings$/)
    await page.getByText('Hendra Siahaan').waitFor()
  })

  it('is in the language that is chosen on it', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: messages('en').auth.title, level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

describe('the keyboard', () => {
  it('reaches the content first, and closes the menu', async () => {
    const page = await open({ as: 'mentor' })
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe(t.skip)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#main')
    await openMenu(page)
    expect(await page.locator('#person-menu').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#person-menu').isVisible()).toBe(false)
  })
})
