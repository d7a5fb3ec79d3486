import type { Pairing } from '../pairings/service.ts'
import type { ResultCounts, Results } from './results.ts'
import type { SkillView } from './results-skills.ts'

const on = (day: Temporal.PlainDate | null) => day?.toString() ?? null

const pairingAsJson = ({ id, mentor, program, state, startedOn, endedOn }: Pairing) => ({
  id,
  mentor: { name: mentor.name, erased: mentor.isErased },
  program: program.name,
  state,
  startedOn: on(startedOn),
  endedOn: on(endedOn),
})

const viewAsJson = (view: SkillView | null) =>
  view && {
    first: { level: view.first.level, day: on(view.first.day) },
    latest: { level: view.latest.level, day: on(view.latest.day) },
  }

export const countsAsJson = ({ pairing, counts }: { pairing: Pairing; counts: ResultCounts }) => ({
  pairing: pairingAsJson(pairing),
  ...counts,
})

/** What came of a pairing, as programs read it: dates as `YYYY-MM-DD`, days in the pairing's zone. */
export const resultsAsJson = ({ pairing, sessions, goals, skills, milestones, appraisals, ...rest }: Results) => ({
  pairing: pairingAsJson(pairing),
  sessions: { ...sessions, first: on(sessions.first), last: on(sessions.last) },
  goals: goals.map(({ progressOn, ...goal }) => ({ ...goal, progressOn: on(progressOn) })),
  skills: skills.map(({ mentor, mentee, ...skill }) => ({
    ...skill,
    mentor: viewAsJson(mentor),
    mentee: viewAsJson(mentee),
  })),
  milestones: milestones.map(({ reachedOn, ...milestone }) => ({ ...milestone, reachedOn: on(reachedOn) })),
  introductions: rest.introductions,
  appraisals: appraisals.map(({ startsOn, endsOn, completedOn, ...appraisal }) => ({
    ...appraisal,
    startsOn: on(startsOn),
    endsOn: on(endsOn),
    completedOn: on(completedOn),
  })),
  feedback: rest.feedback,
})
