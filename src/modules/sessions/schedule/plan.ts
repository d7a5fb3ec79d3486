import { type Placement, type PlacementRules, placeOccurrence } from './placement.ts'
import { isOccurrence, momentOf, occurrencesFrom, type Rhythm } from './recurrence.ts'

/** A session as planning sees it. */
export interface KnownSession<Id extends string = string> {
  id: Id
  /** The day that the rhythm meant it for; null for one outside the rhythm. */
  occurrenceOn: Temporal.PlainDate | null
  startsAt: Temporal.Instant
  minutes: number
  state: 'planned' | 'held' | 'missed' | 'moved' | 'cancelled'
  /** Above 0 once a person moved it, cancelled it or otherwise settled it: planning leaves it as it is. */
  version: number
  /** Both can read an agenda or a note of it: planning may move it along, and never cancels it. */
  hasContent: boolean
}

/** One thing to be done so that the sessions are as the rhythm means them. */
export type Step<Id extends string = string> =
  | { do: 'create'; occurrenceOn: Temporal.PlainDate; startsAt: Temporal.Instant; minutes: number }
  | { do: 'shift' | 'revive'; id: Id; startsAt: Temporal.Instant; minutes: number }
  | { do: 'cancel'; id: Id }
  /** A session outside the rhythm stands for that occurrence from now on; a person's own choice of time stays one. */
  | { do: 'adopt'; id: Id; occurrenceOn: Temporal.PlainDate; isSettled: boolean }
  | { do: 'rekey'; id: Id; occurrenceOn: Temporal.PlainDate }

export interface Situation<Id extends string = string> {
  rhythm: Rhythm
  sessions: readonly KnownSession<Id>[]
  rules: Omit<PlacementRules, 'taken'>
  now: Temporal.Instant
}

/** How far ahead sessions are planned: so many that take place, and so many days; the longer one counts. */
const AHEAD = { sessions: 2, days: 42 } as const
/** Occurrences looked at, at most: behind a pause without an end nothing takes place. */
const MOST_OCCURRENCES = 60

const later = <T>(a: T, b: T, compare: (a: T, b: T) => number): T => (compare(a, b) < 0 ? b : a)

export const isAhead = (session: Pick<KnownSession, 'startsAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(session.startsAt, now) > 0

/** Whether planning may still change the session: nobody settled it, and it lies ahead. */
export const isPliable = (session: KnownSession, now: Temporal.Instant): boolean =>
  session.version === 0 && session.state === 'planned' && isAhead(session, now)

/** Whether planning itself took the session out, and may bring it back. */
export const isSetAside = (session: KnownSession): boolean => session.version === 0 && session.state === 'cancelled'

export const keyOf = (day: Temporal.PlainDate): string => day.toString()

/** The sessions of a rhythm by the day that it meant them for. */
export const byOccurrence = <Id extends string>(sessions: readonly KnownSession<Id>[]): Map<string, KnownSession<Id>> =>
  new Map(
    sessions.flatMap((session) => (session.occurrenceOn === null ? [] : [[keyOf(session.occurrenceOn), session]])),
  )

/** Days that hold a session which planning leaves where it is. */
export const takenDays = ({ sessions, rhythm, now }: Situation): ReadonlySet<string> =>
  new Set(
    sessions
      .filter((one) => one.state === 'planned' && isAhead(one, now) && (one.version > 0 || one.occurrenceOn === null))
      .map((one) => keyOf(one.startsAt.toZonedDateTimeISO(rhythm.zone).toPlainDate())),
  )

/** An occurrence to come, where it takes place, and the session that stands for it already. */
export interface Occurrence<Id extends string = string> {
  on: Temporal.PlainDate
  placement: Placement
  session: KnownSession<Id> | undefined
  /** Without one: a session outside the rhythm that the pair planned for that very day. */
  own: KnownSession<Id> | undefined
}

/** Sessions outside the rhythm, planned or held, by their day. */
const outsideRhythm = <Id extends string>({ sessions, rhythm }: Situation<Id>): Map<string, KnownSession<Id>> =>
  new Map(
    sessions
      .filter(({ occurrenceOn, state }) => occurrenceOn === null && (state === 'planned' || state === 'held'))
      .map((session) => [keyOf(session.startsAt.toZonedDateTimeISO(rhythm.zone).toPlainDate()), session]),
  )

/** The occurrences that should be planned by now, the soonest first: as many, and as far ahead, as the rhythm needs. */
export const occurrencesAhead = <Id extends string>(situation: Situation<Id>): Occurrence<Id>[] => {
  const { rhythm, sessions, now } = situation
  const rules = { ...situation.rules, taken: takenDays(situation) }
  const known = byOccurrence(sessions)
  const today = now.toZonedDateTimeISO(rhythm.zone).toPlainDate()
  const end = today.add({ days: AHEAD.days })
  const free = outsideRhythm(situation)
  const found: Occurrence<Id>[] = []
  let live = 0
  for (const on of occurrencesFrom(rhythm, later(today, rhythm.anchorOn, Temporal.PlainDate.compare))) {
    const isEnough = live >= AHEAD.sessions && Temporal.PlainDate.compare(on, end) > 0
    if (isEnough || found.length >= MOST_OCCURRENCES) return found
    const session = known.get(keyOf(on))
    const own = session === undefined ? free.get(keyOf(on)) : undefined
    const placement = placeOccurrence(rhythm, on, rules)
    found.push({ on, placement, session, own })
    const isLive = session === undefined ? own?.state !== 'held' : session.state === 'planned' || isSetAside(session)
    if (isLive && placement.on !== null && isAhead({ startsAt: momentOf(rhythm, placement.on).at }, now)) live += 1
  }
  return found
}

/**
 * What to do so that sessions exist as far ahead as the rhythm needs, each on the day where its occurrence takes place.
 * Sessions that a person settled are left alone, and so is what lies before the rhythm's first day. Done once, nothing is
 * left to do.
 */
export const planAhead = <Id extends string>(situation: Situation<Id>): Step<Id>[] => {
  const { rhythm, sessions, now } = situation
  const rules = { ...situation.rules, taken: takenDays(situation) }
  const isOurs = ({ occurrenceOn }: KnownSession): boolean =>
    occurrenceOn !== null && Temporal.PlainDate.compare(occurrenceOn, rhythm.anchorOn) >= 0
  const kept = sessions
    .filter(isOurs)
    .flatMap((session) => settle(rhythm, session, placementOf(rhythm, session, rules), now))
  const missing = occurrencesAhead(situation).filter(({ session }) => session === undefined)
  return [...kept, ...missing.flatMap((occurrence) => supply(rhythm, occurrence, now))]
}

/** Where the session's occurrence takes place; null where the rhythm knows no such occurrence. */
const placementOf = (rhythm: Rhythm, { occurrenceOn }: KnownSession, rules: PlacementRules): Placement | null =>
  occurrenceOn !== null && isOccurrence(rhythm, occurrenceOn) ? placeOccurrence(rhythm, occurrenceOn, rules) : null

const settle = <Id extends string>(
  rhythm: Rhythm,
  session: KnownSession<Id>,
  placement: Placement | null,
  now: Temporal.Instant,
): Step<Id>[] => {
  const { id, minutes } = session
  const on = placement?.on ?? null
  const startsAt = on && momentOf(rhythm, on).at
  const mayBegin = startsAt !== null && isAhead({ startsAt }, now)
  if (isSetAside(session)) return mayBegin ? [{ do: 'revive', id, startsAt, minutes: rhythm.minutes }] : []
  if (!isPliable(session, now)) return []
  if (startsAt === null) return session.hasContent ? [] : [{ do: 'cancel', id }]
  const isInPlace = startsAt.equals(session.startsAt) && minutes === rhythm.minutes
  return isInPlace || !mayBegin ? [] : [{ do: 'shift', id, startsAt, minutes: rhythm.minutes }]
}

/** A session for an occurrence that has none: one that the pair planned for that very day, else a new one. */
const supply = <Id extends string>(
  rhythm: Rhythm,
  { on, placement, own }: Occurrence<Id>,
  now: Temporal.Instant,
): Step<Id>[] => {
  const startsAt = placement.on && momentOf(rhythm, placement.on).at
  if (own) {
    const isSettled = startsAt === null || !startsAt.equals(own.startsAt) || own.minutes !== rhythm.minutes
    return [{ do: 'adopt', id: own.id, occurrenceOn: on, isSettled }]
  }
  if (startsAt === null || !isAhead({ startsAt }, now)) return []
  return [{ do: 'create', occurrenceOn: on, startsAt, minutes: rhythm.minutes }]
}

/** The sessions as they are once the steps are done. */
export const afterSteps = <Id extends string>(
  sessions: readonly KnownSession<Id>[],
  steps: readonly Step<Id>[],
  mint: () => Id,
): KnownSession<Id>[] => {
  const changed = new Map(sessions.map((session) => [session.id, session]))
  for (const step of steps) {
    if (step.do === 'create') {
      const { occurrenceOn, startsAt, minutes } = step
      const id = mint()
      changed.set(id, { id, occurrenceOn, startsAt, minutes, state: 'planned', version: 0, hasContent: false })
      continue
    }
    const session = changed.get(step.id)
    if (session) changed.set(step.id, afterStep(session, step))
  }
  return [...changed.values()]
}

const afterStep = <Id extends string>(
  session: KnownSession<Id>,
  step: Exclude<Step<Id>, { do: 'create' }>,
): KnownSession<Id> => {
  switch (step.do) {
    case 'shift':
    case 'revive':
      return { ...session, state: 'planned', startsAt: step.startsAt, minutes: step.minutes }
    case 'cancel':
      return { ...session, state: 'cancelled' }
    case 'adopt':
      return {
        ...session,
        occurrenceOn: step.occurrenceOn,
        version: session.version + (step.isSettled ? 1 : 0),
      }
    case 'rekey':
      return { ...session, occurrenceOn: step.occurrenceOn }
  }
}
