import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../../db/audit.ts'
import { mustHaveChangedOne } from '../../../db/guard.ts'
import { q } from '../../../db/query.ts'
import { sessions } from '../../../db/schema/index.ts'
import type { AuditAction } from '../../../kernel/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { comingInstant } from '../local-time.ts'
import { scheduleLimits } from '../schemas-schedule.ts'
import { overlaps, type PairingSituation, readBusy, readSituation, type ScheduledSession } from './situation.ts'

interface MoveInput {
  session: Id<'session'>
  /** The version of the session that the change was made from; where absent, whatever it is now. */
  version?: number | undefined
  /** A time without a zone is meant in the pairing's. */
  startsAt: Temporal.Instant | Temporal.PlainDateTime
  minutes?: number | undefined
  reason?: string | undefined
  /** Move it although one of the two has another session then. */
  nevertheless?: boolean | undefined
}

const find = ({ sessions: known }: PairingSituation, id: Id<'session'>): ScheduledSession => {
  const session = known.find((one) => one.id === id)
  if (!session) throw new Fault('conflict')
  return session
}

/** What the session is now, for whoever wanted to change it too. */
const lost = ({ version, state, startsAt, minutes }: ScheduledSession): Fault =>
  new Fault('conflict', { extra: { current: { version, state, startsAt: startsAt.toString(), minutes } } })

const refuse = (problem: FieldProblem): Fault => new Fault('bad_input', { fields: [problem] })

/** @throws Fault `bad_input` for a time that does not exist, has passed, or lies too far ahead */
const momentFor = (
  { now, pairing }: PairingSituation,
  startsAt: Temporal.Instant | Temporal.PlainDateTime,
): Temporal.Instant => {
  const at = comingInstant(startsAt, pairing.zone, now, 'startsAt')
  const latest = now.add({ hours: 24 * scheduleLimits.daysAhead })
  if (Temporal.Instant.compare(at, latest) > 0)
    throw refuse({ field: 'startsAt', rule: 'too_far_ahead', limit: scheduleLimits.daysAhead })
  return at
}

const seal = async (ctx: Ctx, { id, pairingId }: ScheduledSession, reason: string | undefined) =>
  reason === undefined ? null : await ctx.vault.seal('sessions.reason', id, pairingId, 'shared', reason)

/** Changes a session where it is still the one that was read. */
const store = (
  ctx: Ctx,
  { id, version, state }: ScheduledSession,
  change: Partial<typeof sessions.$inferInsert>,
  action: AuditAction,
): Promise<void> =>
  ctx.store.write([
    q
      .update(sessions)
      .set({ ...change, version: version + 1 })
      .where(
        and(
          eq(sessions.id, id),
          eq(sessions.organisationId, ctx.actor.organisationId),
          eq(sessions.version, version),
          eq(sessions.state, state),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, action, id),
  ])

/**
 * Moves one session that is planned, or was missed; the rhythm stays as it is, and leaves the session where it was put
 * from now on. Its agenda, notes and check-in go along.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming `startsAt`: `overlaps` where either
 * member has another session then, which `nevertheless` waives; `conflict` with what the session is now
 */
export const moveSession = async (ctx: Ctx, input: MoveInput): Promise<{ pairing: Id<'pairing'> }> => {
  const [found, busy] = await Promise.all([readSituation(ctx, input.session), readBusy(ctx, input.session)])
  const { pairing } = found
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const session = find(found, input.session)
  const startsAt = momentFor(found, input.startsAt)
  const { minutes = session.minutes } = input
  const isOpen = session.state === 'planned' || session.state === 'missed'
  if (!isOpen || (input.version !== undefined && session.version !== input.version)) {
    const isDone = session.state === 'planned' && session.startsAt.equals(startsAt) && session.minutes === minutes
    if (isDone) return { pairing: pairing.id }
    throw lost(session)
  }
  const others = found.sessions.filter(({ id, state }) => id !== session.id && state === 'planned')
  const isBusy = [...busy, ...others].some((other) => overlaps({ startsAt, minutes }, other))
  if (isBusy && input.nevertheless !== true) throw refuse({ field: 'startsAt', rule: 'overlaps' })
  const reason = await seal(ctx, session, input.reason)
  const change = { startsAt, minutes, reason, state: 'planned', recordedAt: null } as const
  await store(ctx, session, change, 'session.moved')
  return { pairing: pairing.id }
}

interface SettleInput {
  session: Id<'session'>
  version: number
  state: 'cancelled' | 'missed'
  reason?: string | undefined
}

/**
 * Cancels a session, or says that it did not take place, with a reason for the partner or without one.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` for a missed session that is still to come,
 * `conflict` with what the session is now
 */
export const settleSession = async (ctx: Ctx, input: SettleInput): Promise<{ pairing: Id<'pairing'> }> => {
  const found = await readSituation(ctx, input.session)
  const { pairing, now } = found
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const session = find(found, input.session)
  if (session.state === input.state) return { pairing: pairing.id }
  if (session.state !== 'planned' || session.version !== input.version) throw lost(session)
  const isMissed = input.state === 'missed'
  if (isMissed && Temporal.Instant.compare(session.startsAt, now) > 0)
    throw refuse({ field: 'state', rule: 'in_the_future' })
  const reason = await seal(ctx, session, input.reason)
  const change = { state: input.state, reason, recordedAt: isMissed ? now : null }
  await store(ctx, session, change, isMissed ? 'session.recorded' : 'session.cancelled')
  return { pairing: pairing.id }
}
