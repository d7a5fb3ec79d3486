import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { day } from './beginning.ts'
import { button, expectSeen, field, type Life, names, openTab, send, t } from './pages.ts'

const summary = 'Tim berjalan tanpa dicek satu per satu.'
const criteria = 5

const rate = async (page: Page, prefix: string, suffix: string, level: number): Promise<void> => {
  for (let place = 0; place < criteria; place += 1) {
    await page.locator(`#${prefix}-${place}${suffix}`).getByLabel(String(level), { exact: true }).check()
  }
}

/** Both views, what the two agree on, and both signatures: the path of the appraisal. */
export const appraise = async ({ mentor, mentee, pairing }: Life): Promise<string> => {
  const { appraisals } = t
  await openTab(mentor, pairing, 'appraisals')
  await field(mentor, appraisals.startsOn).fill(day(0))
  await field(mentor, appraisals.endsOn).fill(day(14))
  await field(mentor, appraisals.dueOn).fill(day(28))
  await send(mentor, appraisals.openIt, 'appraisalOpened')
  const path = new URL(mentor.url()).pathname

  await rate(mentor, 'ratings', '-level', 4)
  await field(mentor, appraisals.remark).first().fill('Tenang di bawah tekanan.')
  await send(mentor, appraisals.handIn, 'viewHandedIn')
  await mentee.goto(path)
  await expectSeen(mentee, {
    seen: [appraisals.privateUntilPartnerDone(names.mentor.address)],
    unseen: ['Tenang di bawah'],
  })
  await rate(mentee, 'ratings', '-level', 3)
  await send(mentee, appraisals.handIn, 'viewHandedIn')
  await expectSeen(mentee, { seen: ['Tenang di bawah tekanan.'] })

  await rate(mentee, 'levels', '', 4)
  await field(mentee, appraisals.summary).fill(summary)
  await send(mentee, appraisals.saveResult, 'resultSaved')
  await send(mentee, appraisals.sign, 'appraisalSigned')
  await mentor.goto(path)
  await expectSeen(mentor, { seen: [summary], unseen: [appraisals.sharing.title] })
  await send(mentor, appraisals.sign, 'appraisalCompleted')
  return path
}

/** HR learns that it is complete; the level once the mentee, whom alone it is asked, shares it; and no word of it. */
export const shareWithHr = async ({ hr, mentor, mentee }: Life, appraisal: string): Promise<void> => {
  const { hr: overseen, sharing } = t.appraisals
  const row = () => hr.getByRole('listitem').filter({ hasText: overseen.pair(names.mentor.name, names.mentee.name) })
  await hr.goto('/organisation/criteria')
  await row().getByText(overseen.noResult).waitFor()
  await mentee.goto(appraisal)
  await button(mentee, sharing.share).click()
  await mentee.getByText(sharing.isShared(4)).waitFor()
  await hr.reload()
  await row().getByText(overseen.result(4)).waitFor()
  await expectSeen(hr, { unseen: [summary, 'Tenang di bawah'] })
  await mentor.goto(appraisal)
  expect(await mentor.getByText(sharing.title).count()).toBe(0)
}

/** What is the mentee's in the end, to read and to take along. */
export const seeResults = async ({ mentee, mentor, pairing }: Life, seen: readonly string[]): Promise<void> => {
  const { results, growth } = t
  await openTab(mentee, pairing, 'growth')
  await mentee.getByRole('link', { name: growth.results, exact: true }).click()
  await mentee.getByRole('heading', { name: results.titleWith(names.mentor.address), level: 1 }).waitFor()
  await expectSeen(mentee, { seen: [...seen, summary, results.received(1, 0)] })
  for (const [name, ending] of [
    [results.toCsv, 'csv'],
    [results.toJson, 'json'],
  ] as const) {
    const [file] = await Promise.all([
      mentee.waitForEvent('download'),
      mentee.getByRole('link', { name, exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^pamong-results-.*\\.${ending}$`))
  }
  expect((await mentor.goto(new URL(mentee.url()).pathname))?.status()).toBe(404)
}
