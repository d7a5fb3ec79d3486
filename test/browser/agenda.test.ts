import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed, askForDraft, editorOf, topicsOnPage } from '../support/browser-agenda.ts'

const { open } = useBrowser()
const t = messages('id')

/** Rewords, moves, drops and adds: what the agenda's topics are afterwards. */
const edit = async (page: Page): Promise<string[]> => {
  const editor = editorOf(page)
  const [, second = '', third = '', ...rest] = (await editor.topics()).map(String)
  await editor.topic(1).fill('Kabar dari gudang sejak pilot dimulai')
  await editor.down(2).click()
  await expect.poll(() => editor.topics()).toEqual(['Kabar dari gudang sejak pilot dimulai', third, second, ...rest])
  await editor.remove(3).click()
  await expect.poll(() => editor.items.count()).toBe(2 + rest.length)
  await editor.add.click()
  const last = 3 + rest.length
  await expect.poll(() => editor.items.count()).toBe(last)
  await editor.topic(last).fill('Kunjungan ke gudang Bekasi')
  await editor.item(last).getByLabel(t.web.agenda.purpose).fill('Apa yang ingin kita lihat di sana?')
  await editor.minutes(last).fill('5')
  return ['Kabar dari gudang sejak pilot dimulai', third, ...rest, 'Kunjungan ke gudang Bekasi']
}

const expectCitations = async (page: Page): Promise<void> => {
  const { items } = editorOf(page)
  const count = await items.count()
  expect(count).toBeGreaterThanOrEqual(3)
  expect(count).toBeLessThanOrEqual(6)
  for (const item of await items.all()) {
    const source = item.locator('details.source').first()
    await source.locator('summary').click()
    expect((await source.locator('blockquote').textContent())?.length).toBeGreaterThan(5)
  }
}

describe.each([
  { where: 'on a phone', phone: true, script: true },
  { where: 'on a desktop without script', phone: false, script: false },
])('an agenda $where', ({ phone, script }) => {
  it('is drafted, edited and shared by the mentor, edited by the mentee, and ticked', { timeout: 90_000 }, async () => {
    const mentor = await open({ as: 'mentor', phone, script })
    await mentor.getByText(t.home.with(addressed.mentee)).first().waitFor()
    await askForDraft(mentor)
    await expectCitations(mentor)
    const topics = await edit(mentor)
    await editorOf(mentor).saveAndShare.click()
    await mentor.waitForURL(/\/sessions\/ses_\w+\?done=shared/)
    expect(await topicsOnPage(mentor)).toEqual(topics)

    const mentee = await open({ as: 'mentee', phone, script })
    const coming = mentee.getByRole('article').first()
    await coming.getByText(t.home.sharedAgenda(topics.length)).waitFor()
    await coming.getByRole('link', { name: t.home.open }).click()
    await expect.poll(() => topicsOnPage(mentee)).toEqual(topics)
    await mentee.getByRole('link', { name: t.session.edit }).click()
    await editorOf(mentee).topic(2).fill('Yang saya ingin bahas lebih dulu')
    await editorOf(mentee).save.click()
    await mentee.waitForURL(/done=updated/)
    expect(await topicsOnPage(mentee)).toEqual(topics.with(1, 'Yang saya ingin bahas lebih dulu'))

    await expectTicks(mentee, script)
    await mentor.reload()
    expect(await pressedTicks(mentor)).toEqual([t.web.agenda.states.discussed, t.web.agenda.states.carry])
    expect(await topicsOnPage(mentor)).toEqual(topics.with(1, 'Yang saya ingin bahas lebih dulu'))
  })
})

const pressedTicks = async (page: Page): Promise<string[]> =>
  (await page.locator('#agenda [aria-pressed=true]').allInnerTexts()).map((text) => text.trim())

/** Ticks two items. With script the page stays as it is, and so does the focus; without, it comes back at the item. */
const expectTicks = async (page: Page, script: boolean): Promise<void> => {
  const { discussed, carry } = t.web.agenda.states
  const item = (place: number) => page.locator('#agenda article').nth(place - 1)
  if (script) await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await item(1).getByRole('button', { name: discussed }).click()
  await item(1).getByRole('button', { name: discussed, pressed: true }).waitFor()
  if (script) expect((await page.locator(':focus').textContent())?.trim()).toBe(discussed)
  await item(2).getByRole('button', { name: carry }).click()
  await item(2).getByRole('button', { name: carry, pressed: true }).waitFor()
  if (script) expect(await page.evaluate(() => Reflect.get(globalThis, 'isSamePage'))).toBe(true)
  else expect(new URL(page.url()).hash).toMatch(/^#itm_/)
  await page.reload()
  expect(await pressedTicks(page)).toEqual([discussed, carry])
}
