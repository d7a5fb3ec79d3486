import { and, asc, eq, gte, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { q } from '../../../db/query.ts'
import { pairings, pauses, sessions } from '../../../db/schema/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { WorkCalendar } from '../../../kernel/working-days.ts'
import { selectCalendar, toCalendar } from '../../organisations/calendar.ts'
import { getPairing, membership, type Pairing, type PairingRef } from '../../pairings/service.ts'
import type { Break } from './placement.ts'
import type { KnownSession, Situation } from './plan.ts'
import type { Rhythm } from './recurrence.ts'

/** How far back planning looks: a session that was held long before its day still stands for it. */
const LOOKS_BACK = Temporal.Duration.from({ hours: 24 * 180 })
/** Sessions of one pairing that planning looks at: far more than it makes. */
const MOST_SESSIONS = 400

export interface Pause extends Break {
  id: Id<'pause'>
}

export type ScheduledSession = KnownSession<Id<'session'>> &
  Pick<typeof sessions.$inferSelect, 'kind' | 'reason' | 'pairingId'>

/** Whether both can read something of a session to come. What one of them keeps to themselves must not show in a plan. */
// Spelled out, because a column of the table that is read from is written without its table, and would mean the inner one's.
const hasContent = sql<boolean>`sessions.state = 'planned' and (
    exists (select 1 from agendas a where a.session_id = sessions.id and a.shared_at is not null)
    or exists (select 1 from notes n where n.session_id = sessions.id and n.visibility = 'shared'))`
  .mapWith(Boolean)
  .as('has_content')

export const selectSessions = (where: SQL | undefined, now: Temporal.Instant) =>
  q
    .select({
      id: sessions.id,
      pairingId: sessions.pairingId,
      occurrenceOn: sessions.occurrenceOn,
      startsAt: sessions.startsAt,
      minutes: sessions.minutes,
      state: sessions.state,
      version: sessions.version,
      kind: sessions.kind,
      reason: sessions.reason,
      hasContent,
    })
    .from(sessions)
    .where(and(where, gte(sessions.startsAt, now.subtract(LOOKS_BACK))))
    .orderBy(asc(sessions.startsAt), asc(sessions.id))

export const selectPauses = (where: SQL | undefined, today: Temporal.PlainDate) =>
  q
    .select({ id: pauses.id, pairingId: pauses.pairingId, startsOn: pauses.startsOn, endsOn: pauses.endsOn })
    .from(pauses)
    .where(and(where, or(isNull(pauses.endsOn), gte(pauses.endsOn, today))))
    .orderBy(asc(pauses.startsOn))

/** The rhythm of a pairing; null before anyone chose one. */
export const rhythmOf = (
  pairing: Pick<Pairing, 'cadenceWeeks' | 'cadenceMonths' | 'anchorOn' | 'localTime' | 'zone' | 'sessionMinutes'>,
): Rhythm | null => {
  const { cadenceWeeks, cadenceMonths, anchorOn, localTime: time, zone, sessionMinutes: minutes } = pairing
  if (anchorOn === null) return null
  return cadenceMonths === null
    ? { every: cadenceWeeks, unit: 'weeks', anchorOn, time, zone, minutes }
    : { every: cadenceMonths, unit: 'months', anchorOn, time, zone, minutes }
}

/** The pauses that hold for planning: those of the pair, and one without an end while the pairing is paused as a whole. */
export const breaksOf = (
  state: Pairing['state'],
  own: readonly Break[],
  today: Temporal.PlainDate,
): readonly Break[] => (state === 'active' ? own : [...own, { startsOn: today, endsOn: null }])

/** All that planning one pairing goes by, as one of its members reads it. */
export interface PairingSituation {
  pairing: Pairing
  sessions: ScheduledSession[]
  pauses: Pause[]
  calendar: WorkCalendar
  now: Temporal.Instant
  /** Today in the pairing's zone. */
  today: Temporal.PlainDate
}

/** @throws Fault `not_found` for everyone but the two members */
export const readSituation = async (ctx: Ctx, ref: PairingRef): Promise<PairingSituation> => {
  const now = ctx.clock.now()
  // Two days back is before today in every zone.
  const from = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 2 })
  const mine = membership(ctx, ref)
  const [pairing, [rows, ownPauses, [organisation], ownDays]] = await Promise.all([
    getPairing(ctx, ref),
    ctx.store.read(
      selectSessions(inArray(sessions.pairingId, mine), now).limit(MOST_SESSIONS),
      selectPauses(inArray(pauses.pairingId, mine), from),
      ...selectCalendar(ctx.actor.organisationId, from),
    ),
  ])
  return {
    pairing,
    sessions: rows,
    pauses: ownPauses,
    calendar: toCalendar(organisation, ownDays),
    now,
    today: now.toZonedDateTimeISO(pairing.zone).toPlainDate(),
  }
}

/** What planning takes, for a rhythm and a preference that may not be stored yet. */
export const situationFor = (
  found: PairingSituation,
  rhythm: Rhythm,
  change: { daysOff?: Pairing['daysOff']; pauses?: readonly Break[] } = {},
): Situation<Id<'session'>> => {
  const { pairing, sessions: known, calendar, now } = found
  const { daysOff = pairing.daysOff, pauses: own = found.pauses } = change
  const today = now.toZonedDateTimeISO(rhythm.zone).toPlainDate()
  return { rhythm, sessions: known, rules: { daysOff, calendar, pauses: breaksOf(pairing.state, own, today) }, now }
}

/** When someone of a pair is busy with another session. */
export interface Busy {
  session: Id<'session'>
  startsAt: Temporal.Instant
  minutes: number
}

const MOST_BUSY = 300

const own = alias(pairings, 'own')

/**
 * Sessions to come of other pairings of either member, from that moment on: when, and nothing else, because a pair's
 * meetings are nobody else's to know.
 */
export const readBusy = async (ctx: Ctx, ref: PairingRef, from = ctx.clock.now()): Promise<Busy[]> => {
  const mine = membership(ctx, ref)
  const { organisationId } = ctx.actor
  const theirs = q
    .select({ id: pairings.id })
    .from(own)
    .innerJoin(
      pairings,
      and(
        // The plus keeps the planner from reading all of the organisation where a few pairings are meant.
        sql`+${pairings.organisationId} = ${organisationId}`,
        ne(pairings.id, own.id),
        or(
          sql`${pairings.mentorId} in (${own.mentorId}, ${own.menteeId})`,
          sql`${pairings.menteeId} in (${own.mentorId}, ${own.menteeId})`,
        ),
      ),
    )
    .where(inArray(own.id, mine))
  const [rows] = await ctx.store.read(
    q
      .select({ session: sessions.id, startsAt: sessions.startsAt, minutes: sessions.minutes })
      .from(sessions)
      .where(
        and(
          inArray(sessions.pairingId, theirs),
          sql`+${sessions.organisationId} = ${organisationId}`,
          eq(sessions.state, 'planned'),
          gte(sessions.startsAt, from.subtract({ hours: 4 })),
        ),
      )
      .orderBy(asc(sessions.startsAt))
      .limit(MOST_BUSY),
  )
  return rows
}

interface Span {
  startsAt: Temporal.Instant
  minutes: number
}

const endOf = ({ startsAt, minutes }: Span): Temporal.Instant => startsAt.add({ minutes })

/** Whether two meetings share a minute. */
export const overlaps = (a: Span, b: Span): boolean =>
  Temporal.Instant.compare(a.startsAt, endOf(b)) < 0 && Temporal.Instant.compare(b.startsAt, endOf(a)) < 0
