import { monotonicFactory } from 'ulid'
import type { Clock } from './clock.ts'

/** Prefix of every id, one a table: an id names what it identifies, and sorts by the time it was made. */
export const prefixes = {
  organisation: 'org',
  person: 'per',
  program: 'prg',
  pairing: 'par',
  session: 'ses',
  topic: 'top',
  agenda: 'agd',
  agendaItem: 'itm',
  note: 'not',
  action: 'act',
  goal: 'goa',
  draft: 'drf',
  login: 'log',
  apiToken: 'tok',
  audit: 'aud',
  dataKey: 'key',
  request: 'req',
  signInRequest: 'sir',
  delivery: 'dlv',
  privacyRequest: 'prq',
  pause: 'pau',
  mentorRequest: 'mrq',
  agreement: 'agr',
  calendarDay: 'cal',
  goalProgress: 'gpr',
  growthPoint: 'gpt',
  skill: 'skl',
  skillLevel: 'lvl',
  milestone: 'mil',
  introduction: 'itr',
  checkIn: 'chk',
  pulse: 'pul',
  feedback: 'fbk',
  feedbackReply: 'fbr',
  appraisal: 'apr',
  appraisalView: 'apv',
  criterion: 'cri',
  helpResource: 'hlp',
} as const

export type Entity = keyof typeof prefixes
export type Id<E extends Entity> = `${(typeof prefixes)[E]}_${string}`

export interface Ids {
  next<E extends Entity>(entity: E): Id<E>
}

/**
 * Ids from the clock and `random` (a number in [0, 1)), the ULID library's own generator where none is given.
 * Those made in one millisecond sort in the order they were made.
 */
export const createIds = (clock: Clock, random?: () => number): Ids => {
  const ulid = monotonicFactory(random)
  return {
    next: <E extends Entity>(entity: E): Id<E> =>
      `${prefixes[entity]}_${ulid(clock.now().epochMilliseconds).toLowerCase()}`,
  }
}

const shape = /^[0-9a-hjkmnp-tv-z]{26}$/

/** Whether `value` has the shape of an id of that entity. Says nothing about whether the row exists. */
export const isId = <E extends Entity>(entity: E, value: unknown): value is Id<E> =>
  typeof value === 'string' &&
  value.startsWith(`${prefixes[entity]}_`) &&
  shape.test(value.slice(prefixes[entity].length + 1))
