import { expect, it } from 'vitest'
import { useBrowser } from '../support/browser.ts'
import { bringAxe } from '../support/browser-axe.ts'
import { appraise, seeResults, shareWithHr } from '../support/life/appraising.ts'
import {
  addPeople,
  agreeToBegin,
  closeAndEnd,
  createProgram,
  join,
  openPairing,
  pairThem,
  setRhythm,
} from '../support/life/beginning.ts'
import { giveFeedback, grow, milestone, reachGoal, skill, whom } from '../support/life/growing.ts'
import { beginSession, checkIn, lookBack, prepareAgenda, shared, takeNotes, wrapUp } from '../support/life/meeting.ts'
import {
  expectAccessible,
  expectNothingForHr,
  expectSeen,
  type Life,
  names,
  programName,
} from '../support/life/pages.ts'

const { open, atDatabase } = useBrowser()

/** A phone with axe in it: HR's, or that of somebody who has yet to sign in. */
const phone = async (as?: 'hr') =>
  bringAxe(await open({ phone: true, expects: ['status of 404'], ...(as ? { as } : {}) }))

it('the life of a pairing, from its programme to its results, on phones, in Indonesian', {
  timeout: 300_000,
}, async () => {
  const [hr, mentor, mentee] = [await phone('hr'), await phone(), await phone()]
  const life: Life = { hr, mentor, mentee, program: '', pairing: '', session: '' }
  await addPeople(life)
  await join(mentor, 'mentor')
  await join(mentee, 'mentee')
  await createProgram(life)
  await expectAccessible(hr, 'programme')
  await pairThem(life)
  await openPairing(life)
  await agreeToBegin(life)
  await expectAccessible(mentor, 'arrangement')
  await setRhythm(life)
  await expectAccessible(mentee, 'schedule')

  await checkIn(life)
  await prepareAgenda(life)
  await expectNothingForHr(hr, life.pairing, life.session, `${life.session}/check-in`)
  await atDatabase((database) => beginSession(life, database))
  await takeNotes(life)
  await wrapUp(life)
  await lookBack(life)
  await expectAccessible(mentee, 'session')

  await reachGoal(life)
  await expectAccessible(mentee, 'goal')
  await giveFeedback(life)
  await expectAccessible(mentor, 'feedback')
  await grow(life)
  await expectAccessible(mentee, 'introductions')
  const appraisal = await appraise(life)
  await expectAccessible(mentor, 'appraisal')
  await shareWithHr(life, appraisal)
  await expectNothingForHr(hr, appraisal, `${life.pairing}/goals`, `${life.pairing}/feedback`, `${life.pairing}/growth`)

  await closeAndEnd(life)
  await seeResults(life, [programName, 'Memimpin empat rapat', skill, milestone, whom])
  await expectAccessible(mentee, 'results')
  // What was said stays theirs to read, and is nobody else's.
  await mentor.goto(life.session)
  await expectSeen(mentor, { seen: [shared] })
  await expectNothingForHr(hr, life.session, life.pairing.replace('/pairings', '/results'))
  await hr.goto(`${life.program}/pairings`)
  await expectSeen(hr, { seen: [names.mentor.name, names.mentee.name], unseen: [shared, skill] })
  expect(new URL(hr.url()).pathname).toBe(`${life.program}/pairings`)
})
