import type { Ctx } from '../../../kernel/ctx.ts'
import { Fault } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Pairing } from '../../pairings/service.ts'
import { type Obstacle, obstacleOn, type Placement, placeOccurrence } from './placement.ts'
import { isSetAside, occurrencesAhead, type Situation, takenDays } from './plan.ts'
import { isOccurrence, type LocalMoment, momentAt, type Rhythm } from './recurrence.ts'
import {
  type Busy,
  overlaps,
  type PairingSituation,
  type Pause,
  readBusy,
  readSituation,
  rhythmOf,
  type ScheduledSession,
  situationFor,
} from './situation.ts'

/** A session to come, and how it came to stand where it does. */
export interface SessionAhead {
  kind: 'session'
  id: Id<'session'>
  /** The day where the pairing lives. */
  on: Temporal.PlainDate
  startsAt: Temporal.Instant
  minutes: number
  state: 'planned' | 'cancelled'
  version: number
  /** The day that the rhythm meant it for; null for one outside the rhythm. */
  occurrenceOn: Temporal.PlainDate | null
  /** Whether a person put it where it is. */
  isByHand: boolean
  /** What kept it from its own day, where the plan moved it; what stands against its day, where it was left there. */
  because: Obstacle | null
  oddity: LocalMoment['oddity']
  /** One of the two has another session at the same time. */
  isConflict: boolean
  reason: string | null
}

/** An occurrence that does not take place. */
export interface LeftOut {
  kind: 'left-out'
  on: Temporal.PlainDate
  because: Obstacle
}

export interface Schedule {
  pairing: Pairing
  rhythm: Rhythm | null
  today: Temporal.PlainDate
  /** The soonest first. */
  ahead: (SessionAhead | LeftOut)[]
  /** Planned ones whose time has passed without anybody saying what became of them, the latest first. */
  overdue: { id: Id<'session'>; startsAt: Temporal.Instant; version: number }[]
  pauses: Pause[]
}

/** Entries of one page: some three months of a weekly rhythm, a year of a monthly one. */
const MOST_AHEAD = 40
const MOST_OVERDUE = 5

/**
 * The schedule of a pairing: its rhythm, what lies ahead and why it lies where it does, and its pauses.
 * @throws Fault `not_found` for everyone but the two members
 */
export const getSchedule = async (ctx: Ctx, pairingId: Id<'pairing'>): Promise<Schedule> => {
  const [found, busy] = await Promise.all([readSituation(ctx, pairingId), readBusy(ctx, pairingId)])
  const { pairing, sessions, pauses, now, today } = found
  const rhythm = rhythmOf(pairing)
  const isPast = ({ startsAt }: ScheduledSession) => Temporal.Instant.compare(startsAt, now) <= 0
  const shown = sessions.filter(
    (session) =>
      !isPast(session) && (session.state === 'planned' || (session.state === 'cancelled' && !isSetAside(session))),
  )
  const situation = rhythm && situationFor(found, rhythm)
  const entries = await Promise.all(
    shown.slice(0, MOST_AHEAD).map((session) => toEntry(ctx, found, situation, session, busy)),
  )
  const ahead = [...entries, ...(situation && pairing.state === 'active' ? leftOutOf(situation) : [])]
  return {
    pairing,
    rhythm,
    today,
    ahead: ahead.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on)).slice(0, MOST_AHEAD),
    overdue: sessions
      .filter((session) => session.state === 'planned' && isPast(session))
      .map(({ id, startsAt, version }) => ({ id, startsAt, version }))
      .reverse()
      .slice(0, MOST_OVERDUE),
    pauses,
  }
}

type Planning = Situation<Id<'session'>>

const toEntry = async (
  ctx: Ctx,
  { pairing, sessions }: PairingSituation,
  situation: Planning | null,
  session: ScheduledSession,
  busy: readonly Busy[],
): Promise<SessionAhead> => {
  const { id, startsAt, minutes, version, occurrenceOn } = session
  const local = startsAt.toZonedDateTimeISO(pairing.zone)
  const on = local.toPlainDate()
  const state = session.state === 'cancelled' ? 'cancelled' : 'planned'
  const others = sessions.filter((other) => other.id !== id && other.state === 'planned')
  const { rhythm } = situation ?? {}
  const meant = rhythm ? rhythm.time : local.toPlainTime()
  return {
    kind: 'session',
    id,
    on,
    startsAt,
    minutes,
    state,
    version,
    occurrenceOn,
    isByHand: version > 0,
    because: situation && reasonFor(situation, session, on),
    // A time that a person chose is one that exists.
    oddity: version > 0 ? null : momentAt(on, meant, pairing.zone).oddity,
    isConflict: state === 'planned' && [...busy, ...others].some((other) => overlaps(session, other)),
    reason: session.reason === null ? null : await ctx.vault.open('sessions.reason', id, session.reason),
  }
}

const placementOf = (situation: Planning, occurrence: Temporal.PlainDate): Placement | null =>
  isOccurrence(situation.rhythm, occurrence)
    ? placeOccurrence(situation.rhythm, occurrence, { ...situation.rules, taken: takenDays(situation) })
    : null

const reasonFor = (
  situation: Planning,
  { occurrenceOn, version }: ScheduledSession,
  on: Temporal.PlainDate,
): Obstacle | null => {
  const onItself = obstacleOn(situation.rules, on)
  if (version > 0 || occurrenceOn === null || occurrenceOn.equals(on)) return onItself
  return placementOf(situation, occurrenceOn)?.because ?? onItself
}

const leftOutOf = (situation: Planning): LeftOut[] =>
  occurrencesAhead(situation).flatMap(({ on, placement, session, own }) => {
    const isGone = session === undefined ? own === undefined : isSetAside(session)
    return placement.on === null && placement.because && isGone
      ? [{ kind: 'left-out' as const, on, because: placement.because }]
      : []
  })

export interface SessionToChange {
  pairing: Pairing
  session: Pick<ScheduledSession, 'id' | 'startsAt' | 'minutes' | 'state' | 'version'>
  isPast: boolean
}

/** A session as it stands, for whoever is about to move it, cancel it or say that it did not take place. */
export const getSessionToChange = async (ctx: Ctx, id: Id<'session'>): Promise<SessionToChange> => {
  const { pairing, sessions, now } = await readSituation(ctx, id)
  const session = sessions.find((one) => one.id === id)
  if (!session) throw new Fault('not_found')
  return { pairing, session, isPast: Temporal.Instant.compare(session.startsAt, now) <= 0 }
}
