import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Database } from '../../../src/db/client.ts'
import { q } from '../../../src/db/query.ts'
import { sessions } from '../../../src/db/schema/index.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import { askForDraft, editorOf, topicsOnPage } from '../browser-agenda.ts'
import { day } from './beginning.ts'
import { button, expectSeen, field, group, type Life, link, names, send, t } from './pages.ts'

const worry = 'Pengiriman ke Bekasi membuat saya sulit tidur.'
const topic = 'Cara menolak pengiriman yang terburu-buru'
export const shared = 'Galih menyebut dua risiko lebih dulu.'
export const unshared = 'Jangan ditulis: gajinya belum naik.'
export const step = 'Berlatih menolak bersama seorang rekan'

export const checkIn = async ({ mentor, mentee, session }: Life): Promise<void> => {
  const { checkIns } = t
  await mentee.goto(session)
  await link(mentee, t.session.checkIn.open).click()
  await mentee.getByLabel(checkIns.moods[2], { exact: true }).check()
  await field(mentee, checkIns.body).fill(worry)
  await mentee
    .getByRole('checkbox', { name: checkIns.share(names.mentor.address) })
    .nth(1)
    .check()
  await button(mentee, checkIns.save).click()
  await mentee.getByText(checkIns.savedShared(names.mentor.address)).waitFor()
  await field(mentee, checkIns.topic).fill(topic)
  await send(mentee, checkIns.park, 'parked')

  await mentor.goto(session)
  await expectSeen(mentor, { seen: [worry], unseen: [checkIns.moodLine(checkIns.moods[2])] })
}

export const prepareAgenda = async ({ mentor, mentee, session }: Life): Promise<void> => {
  await mentor.goto('/')
  await askForDraft(mentor)
  await expect.poll(async () => (await editorOf(mentor).topics()).join('\n')).toContain(topic)
  await mentee.goto(session)
  expect(await topicsOnPage(mentee)).toEqual([])
  await editorOf(mentor).saveAndShare.click()
  await mentor.waitForURL(/done=shared/)
  await mentee.reload()
  expect(await topicsOnPage(mentee)).toEqual(await topicsOnPage(mentor))
}

/** Lets the session have begun: the application has no clock but the real one. */
export const beginSession = async ({ session }: Life, database: Database): Promise<void> => {
  const id = session.slice('/sessions/'.length) as Id<'session'>
  const startsAt = Temporal.Now.instant().subtract({ minutes: 40 })
  await database.batch('write', [q.update(sessions).set({ startsAt }).where(eq(sessions.id, id))])
}

export const takeNotes = async ({ mentor, mentee, session }: Life): Promise<void> => {
  const phases = (page: Life['mentor']) => page.getByRole('navigation', { name: t.session.phases.label })
  for (const [page, text] of [
    [mentor, `${shared}\n${unshared}`],
    [mentee, 'Bertanya kepada Bu Endang.'],
  ] as const) {
    await page.goto(session)
    await link(phases(page), t.session.phases.during).click()
    await page.getByRole('heading', { name: t.session.listening.title }).waitFor()
    await field(page, t.session.noteLabel).fill(text)
    await send(page, t.session.saveNote, 'noted')
  }
  await expectSeen(mentee, { unseen: [shared] })
}

export const wrapUp = async ({ mentor }: Life): Promise<void> => {
  const { actions, suggestions, notes, agenda, save } = t.wrapUp
  await link(mentor, t.session.wrapUp.open).click()
  await mentor.getByText(notes.unticked(1)).waitFor()
  expect(await mentor.getByLabel(shared).isChecked()).toBe(true)
  expect(await mentor.getByLabel(unshared).isChecked()).toBe(false)
  await mentor.getByText(agenda.states.discussed, { exact: true }).first().click()
  const [own, theirs] = [group(mentor, actions.row(1)), group(mentor, actions.row(2))]
  await field(own, actions.body).fill('Menghubungi Bu Endang')
  await field(own, actions.owner).selectOption({ label: actions.you })
  await field(theirs, actions.body).fill('Menulis daftar risiko')
  await field(theirs, actions.owner).selectOption({ label: names.mentee.address })
  await field(theirs, actions.due).fill(day(7))
  await field(group(mentor, suggestions.row(1)), suggestions.body).fill(step)
  await send(mentor, save, 'wrappedUp')
}

/** What the mentee finds afterwards, the step that they take, and how the session was. */
export const lookBack = async ({ mentor, mentee, session }: Life): Promise<void> => {
  const { steps } = t.session
  await mentee.goto(session)
  await expectSeen(mentee, {
    seen: [shared, 'Menghubungi Bu Endang', 'Menulis daftar risiko', step, 'Bertanya kepada Bu Endang.'],
    unseen: [unshared],
  })
  await send(mentee, steps.takeOf(step), 'action')
  expect(await button(mentee, steps.takeOf(step)).count()).toBe(0)

  const answer = (question: string, value: number) =>
    group(mentee, question)
      .locator('label')
      .filter({ hasText: t.pulse.of(value) })
  const saved = mentee.locator('#pulse').getByText(t.pulse.saved)
  await answer(t.pulse.heard, 5).click()
  await saved.waitFor()
  await answer(t.pulse.useful, 4).click()
  await group(mentee, t.pulse.useful).getByRole('checkbox').check()
  await expect
    .poll(async () => {
      await mentor.goto(session)
      return mentor.locator('#pulse').allTextContents()
    })
    .toHaveLength(1)
  await expectSeen(mentor, { seen: [t.pulse.of(4)], unseen: [t.pulse.of(5), t.pulse.heard, 'Bertanya kepada'] })
}
