import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { sessions } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { mayRecord } from './policy.ts'

/** What is known of how a session went, and what comes after it. */
export interface SessionRecord {
  id: Id<'session'>
  startsAt: Temporal.Instant
  minutes: number
  state: (typeof sessions.$inferSelect)['state']
  version: number
  /** Why it was missed, moved or cancelled, where somebody said so. Both members may read it. */
  reason: string | null
  recordedAt: Temporal.Instant | null
  wrappedUpAt: Temporal.Instant | null
  /** The next planned session of the pairing that is still to come. */
  next: { id: Id<'session'>; startsAt: Temporal.Instant; minutes: number } | null
}

/** @throws Fault `not_found` for everyone but the two members */
export const getRecord = async (ctx: Ctx, id: Id<'session'>): Promise<{ record: SessionRecord; pairing: Pairing }> => {
  const mine = inArray(sessions.pairingId, membership(ctx, id))
  const [pairing, [[row], coming]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(sessions)
        .where(and(eq(sessions.id, id), mine)),
      q
        .select({ id: sessions.id, startsAt: sessions.startsAt, minutes: sessions.minutes })
        .from(sessions)
        .where(and(mine, eq(sessions.state, 'planned'), gt(sessions.startsAt, ctx.clock.now())))
        .orderBy(asc(sessions.startsAt))
        .limit(2),
    ),
  ])
  if (!row) throw new Fault('not_found')
  const { startsAt, minutes, state, version, recordedAt, wrappedUpAt } = row
  const reason = row.reason === null ? null : await ctx.vault.open('sessions.reason', id, row.reason)
  const next = coming.find((one) => one.id !== id && Temporal.Instant.compare(one.startsAt, startsAt) > 0) ?? null
  return { record: { id, startsAt, minutes, state, version, reason, recordedAt, wrappedUpAt, next }, pairing }
}

/** Refuses with the version that it has by now. */
const outdated = ({ version, state }: SessionRecord): Fault =>
  new Fault('conflict', { extra: { current: { version, state } } })

interface RecordInput {
  session: Id<'session'>
  /** The version that the person saw; where absent, whatever it is now. */
  version?: number | undefined
  /** For a session that did not take place, if somebody wants to say it. */
  reason?: string | undefined
}

const forChange = async (ctx: Ctx, input: RecordInput) => {
  const found = await getRecord(ctx, input.session)
  if (!mayPlan(found.pairing)) throw new Fault('forbidden')
  if (input.version !== undefined && input.version !== found.record.version) throw outdated(found.record)
  return found
}

const changeSession = async (
  ctx: Ctx,
  { record, pairing }: { record: SessionRecord; pairing: Pairing },
  set: Partial<typeof sessions.$inferInsert>,
  reason: string | undefined,
) => {
  const sealed =
    reason === undefined ? null : await ctx.vault.seal('sessions.reason', record.id, pairing.id, 'shared', reason)
  return [
    q
      .update(sessions)
      .set({ ...set, reason: sealed, version: record.version + 1 })
      .where(and(eq(sessions.id, record.id), eq(sessions.pairingId, pairing.id), eq(sessions.version, record.version))),
    mustHaveChangedOne(),
  ]
}

/**
 * Says that a session took place, or that it did not, with a reason only if somebody gives one. Either member may; what
 * was said can be put right until the session is wrapped up.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` for one that has not begun,
 *   `conflict` for one that was called off, wrapped up, or changed meanwhile
 */
export const recordSession = async (ctx: Ctx, input: RecordInput & { outcome: 'held' | 'missed' }): Promise<void> => {
  const found = await forChange(ctx, input)
  const { record } = found
  const now = ctx.clock.now()
  if (Temporal.Instant.compare(record.startsAt, now) > 0) {
    throw new Fault('bad_input', { fields: [{ field: 'outcome', rule: 'in_the_future' }] })
  }
  const isUndone = record.wrappedUpAt !== null && input.outcome === 'missed'
  if (!mayRecord(record, now) || isUndone) throw outdated(record)
  const reason = input.outcome === 'missed' ? input.reason : undefined
  await ctx.store.write([
    ...(await changeSession(ctx, found, { state: input.outcome, recordedAt: now }, reason)),
    recordAudit(ctx, 'session.recorded', record.id),
  ])
}
