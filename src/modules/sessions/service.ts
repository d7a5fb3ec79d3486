import { and, asc, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { type sessionStates, sessions } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { comingInstant } from './local-time.ts'

export interface Session {
  id: Id<'session'>
  pairingId: Id<'pairing'>
  startsAt: Temporal.Instant
  minutes: number
  state: (typeof sessionStates)[number]
  /** Imported sessions know their day, not their hour. */
  origin: 'planned' | 'imported'
}

const columns = {
  id: sessions.id,
  pairingId: sessions.pairingId,
  startsAt: sessions.startsAt,
  minutes: sessions.minutes,
  state: sessions.state,
  origin: sessions.origin,
}

/** The day of a session where its pairing lives. */
export const dayOf = (session: Pick<Session, 'startsAt'>, pairing: Pick<Pairing, 'zone'>): Temporal.PlainDate =>
  session.startsAt.toZonedDateTimeISO(pairing.zone).toPlainDate()

/** @throws Fault `not_found` for everyone but the two members */
export const getSession = async (ctx: Ctx, id: Id<'session'>): Promise<{ session: Session; pairing: Pairing }> => {
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select(columns)
        .from(sessions)
        .where(and(eq(sessions.id, id), inArray(sessions.pairingId, membership(ctx, id)))),
    ),
  ])
  const [session] = rows
  if (!session) throw new Fault('not_found')
  return { session, pairing }
}

/** A page of sessions, the latest first, and the id that the next page starts after. */
export const listSessions = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; after?: Id<'session'> | undefined; limit?: number | undefined },
): Promise<{ sessions: Session[]; next: Id<'session'> | null }> => {
  const { pairing, after, limit = 50 } = input
  const mine = inArray(sessions.pairingId, membership(ctx, pairing))
  const isOlder =
    after === undefined
      ? undefined
      : sql`(${sessions.startsAt}, ${sessions.id}) <
          (select s.starts_at, s.id from ${sessions} s where s.id = ${after} and s.pairing_id = ${pairing})`
  const [, [rows]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(
      q
        .select(columns)
        .from(sessions)
        .where(and(mine, isOlder))
        .orderBy(desc(sessions.startsAt), desc(sessions.id))
        .limit(limit + 1),
    ),
  ])
  const page = rows.slice(0, limit)
  return { sessions: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** Sessions to come of all pairings of the person, the soonest first. */
export const listComingSessions = async (ctx: Ctx, input: { limit: number }): Promise<Session[]> => {
  const [rows] = await ctx.store.read(
    q
      .select(columns)
      .from(sessions)
      .where(
        and(
          inArray(sessions.pairingId, membership(ctx, 'mine')),
          eq(sessions.state, 'planned'),
          gte(sessions.startsAt, ctx.clock.now()),
        ),
      )
      .orderBy(asc(sessions.startsAt))
      .limit(input.limit),
  )
  return rows
}

/**
 * Plans one session. A time without a zone is meant in the pairing's.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` where it lies in the past or the
 *   clocks skip it
 */
export const planSession = async (
  ctx: Ctx,
  input: {
    pairing: Id<'pairing'>
    startsAt: Temporal.Instant | Temporal.PlainDateTime
    minutes?: number | undefined
    key?: string | undefined
  },
): Promise<Id<'session'>> => {
  const [known, pairing] = await Promise.all([recall<Id<'session'>>(ctx, input.key), getPairing(ctx, input.pairing)])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const now = ctx.clock.now()
  const startsAt = comingInstant(input.startsAt, pairing.zone, now, 'startsAt')
  const id = ctx.ids.next('session')
  return writeOnce(ctx, input.key, id, [
    q.insert(sessions).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      startsAt,
      minutes: input.minutes ?? pairing.sessionMinutes,
      state: 'planned',
      origin: 'planned',
      createdAt: now,
    }),
    recordAudit(ctx, 'session.planned', id),
  ])
}
