import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatDate, formatDay } from '../../src/i18n/format.ts'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed } from '../support/browser-agenda.ts'

const { open } = useBrowser()
const t = messages('id')

const today = Temporal.Now.plainDateISO('Asia/Jakarta')
/** Before the demo's first session. */
const first = today.subtract({ weeks: 60 })
const second = first.add({ days: 14 })
const ahead = today.add({ weeks: 5 })

const pasted = (...entries: [Temporal.PlainDate, string][]): string =>
  entries.map(([day, note], index) => `Sesi ${index + 1}, ${formatDate('id', day)}\n${note}\n`).join('\n')

const openPairing = async (page: Page, partner: string): Promise<void> => {
  await page.goto('/pairings')
  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('heading', { name: t.pairing.title(partner) }).waitFor()
}

const sessionLink = (page: Page, day: Temporal.PlainDate) => page.getByRole('link', { name: formatDate('id', day) })

/** Turns the pages of the pairing's sessions up to the last. */
const openOldest = async (page: Page): Promise<void> => {
  const older = page.getByRole('link', { name: t.web.pager.older })
  while ((await older.count()) > 0) {
    const before = page.url()
    await older.click()
    await expect.poll(() => page.url()).not.toBe(before)
  }
}

describe('notes of earlier sessions', () => {
  it('are looked at first, refused where a date lies ahead, and brought in for both to read', async () => {
    const mentor = await open({ as: 'mentor', expects: ['status of 400'] })
    await openPairing(mentor, addressed.mentee)
    await mentor.getByRole('link', { name: t.pairing.importHistory }).click()
    const field = mentor.getByLabel(t.history.text)
    const notes = [
      [first, 'Kami berkenalan.\n- Sari menulis daftar tugas'],
      [second, 'Daftar tugas sudah ada.'],
    ] satisfies [Temporal.PlainDate, string][]
    await field.fill(pasted(...notes, [ahead, 'Belum terjadi.']))
    await mentor.getByRole('button', { name: t.history.preview }).click()
    await mentor.getByText(t.history.found(3)).waitFor()
    const entry = mentor.getByRole('region', { name: formatDay('id', first) })
    await entry.getByText('Kami berkenalan.').waitFor()

    await mentor.getByRole('button', { name: t.history.confirm(3) }).click()
    const errors = mentor.locator('#form-errors')
    await errors.waitFor()
    const [link, ...more] = await errors.getByRole('link').all()
    expect(more).toEqual([])
    expect(await link?.textContent()).toContain(formatDay('id', ahead))
    await link?.click()
    expect(await mentor.locator(':target').textContent()).toContain('Belum terjadi.')

    await mentor.getByRole('button', { name: t.history.change }).click()
    await expect.poll(() => field.inputValue()).toContain('Belum terjadi.')
    await field.fill(pasted(...notes))
    await mentor.getByRole('button', { name: t.history.preview }).click()
    await mentor.getByRole('button', { name: t.history.confirm(2) }).click()
    await mentor.getByText(t.done.imported).waitFor()
    await openOldest(mentor)
    await sessionLink(mentor, second).waitFor()

    const mentee = await open({ as: 'mentee' })
    await openPairing(mentee, addressed.mentor)
    await openOldest(mentee)
    await sessionLink(mentee, first).click()
    await mentee.getByText(t.session.imported).waitFor()
    expect(await mentee.locator('#notes li').first().textContent()).toContain(
      'Kami berkenalan.\n- Sari menulis daftar tugas',
    )
  })

  it('need a text under each date', async () => {
    const mentor = await open({ as: 'mentor', expects: ['status of 400'] })
    await openPairing(mentor, addressed.mentee)
    await mentor.getByRole('link', { name: t.pairing.importHistory }).click()
    await mentor.getByLabel(t.history.text).fill(pasted([first, '']))
    await mentor.getByRole('button', { name: t.history.preview }).click()
    await mentor.getByText(t.history.noNote).waitFor()
    await mentor.getByRole('button', { name: t.history.confirm(1) }).click()
    await mentor.locator('#form-errors').getByText(t.validation.required()).waitFor()
  })
})

describe('a note', () => {
  it('is its author’s alone until it is shared', async () => {
    const [mentor, mentee] = await Promise.all([open({ as: 'mentor' }), open({ as: 'mentee' })])
    await mentor.getByRole('article').first().getByRole('heading').getByRole('link').click()
    await mentor.getByLabel(t.session.noteLabel).fill('Tanyakan pelan-pelan soal rumah.')
    await mentor.getByRole('button', { name: t.session.saveNote }).click()
    await mentor.waitForURL(/done=noted/)
    const note = mentor.locator('#notes li')
    expect(await note.textContent()).toContain(t.session.private)

    const session = new URL(mentor.url()).pathname
    await mentee.goto(session)
    await mentee.getByText(t.session.noNotes).waitFor()
    expect(await mentee.content()).not.toContain('pelan-pelan')

    await note.getByText(t.session.shareNote, { exact: true }).click()
    await note.getByRole('button', { name: t.session.shareNoteConfirm }).click()
    await mentor.waitForURL(/done=noteShared/)
    await mentee.reload()
    const read = await mentee.locator('#notes li').textContent()
    expect(read).toContain('Tanyakan pelan-pelan soal rumah.')
    expect(read).toContain(addressed.mentor)
  })
})
