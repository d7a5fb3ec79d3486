import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed, editorOf, shareAgenda, topicsOnPage } from '../support/browser-agenda.ts'

const { open } = useBrowser()
const t = messages('id')

/** Both edit one agenda, and the mentee saves first: the mentor's page then, and what it showed before. */
const saveTooLate = async (): Promise<{ mentor: Page; before: string[] }> => {
  const [mentor, mentee] = await Promise.all([
    open({ as: 'mentor', expects: ['status of 409'] }),
    open({ as: 'mentee' }),
  ])
  const session = await shareAgenda(mentor)
  const before = await topicsOnPage(mentor)
  await Promise.all([mentor.goto(`${session}/agenda`), mentee.goto(`${session}/agenda`)])
  await editorOf(mentee).topic(1).fill('Dari mentee')
  await editorOf(mentee).save.click()
  await mentee.waitForURL(/done=updated/)
  await editorOf(mentor).topic(2).fill('Dari mentor')
  await editorOf(mentor).save.click()
  await mentor.getByRole('heading', { name: t.web.diff.heading }).waitFor()
  return { mentor, before }
}

describe('saving an agenda that someone else has saved meanwhile', () => {
  it('shows both versions, and the other one can be kept', async () => {
    const { mentor, before } = await saveTooLate()
    await mentor.getByText(t.web.diff.intro(addressed.mentee)).waitFor()
    await mentor.getByText(t.web.diff.summary(2)).waitFor()
    const texts = await mentor.locator('main dd').allTextContents()
    expect(texts).toEqual(expect.arrayContaining(['Dari mentee', 'Dari mentor', before[0], before[1]]))
    await mentor.getByRole('link', { name: t.editor.takeTheirs }).click()
    await expect.poll(() => topicsOnPage(mentor)).toEqual(before.with(0, 'Dari mentee'))
  })

  it('lets the later one be saved over it after all', async () => {
    const { mentor, before } = await saveTooLate()
    await mentor.getByRole('button', { name: t.editor.keepMine }).click()
    await mentor.waitForURL(/done=updated/)
    expect(await topicsOnPage(mentor)).toEqual(before.with(1, 'Dari mentor'))
  })
})
