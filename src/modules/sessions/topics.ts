import { and, desc, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { topics } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type PairingRef, type Side } from '../pairings/service.ts'

/** Something either member parks for a coming session. Both may read it. */
export interface Topic {
  id: Id<'topic'>
  by: Side
  body: string
  createdAt: Temporal.Instant
}

/** More than this wait for nothing any more: the newest stand in the list. */
const MOST_LISTED = 40

/** The topics of a pairing that wait for a session, oldest first. */
export const listOpenTopics = async (ctx: Ctx, ref: PairingRef, most: number = MOST_LISTED): Promise<Topic[]> => {
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, ref),
    ctx.store.read(
      q
        .select()
        .from(topics)
        .where(and(inArray(topics.pairingId, membership(ctx, ref)), eq(topics.state, 'open')))
        .orderBy(desc(topics.createdAt), desc(topics.id))
        .limit(most),
    ),
  ])
  return Promise.all(
    rows.reverse().map(async (row) => ({
      id: row.id,
      by: row.authorId === pairing.mentor.id ? ('mentor' as const) : ('mentee' as const),
      body: await ctx.vault.open('topics.body', row.id, row.body),
      createdAt: row.createdAt,
    })),
  )
}

/** @throws Fault `not_found`, `forbidden` where the pairing has ended */
export const parkTopic = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; body: string; key?: string | undefined },
): Promise<Id<'topic'>> => {
  const [known, pairing] = await Promise.all([recall<Id<'topic'>>(ctx, input.key), getPairing(ctx, input.pairing)])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const id = ctx.ids.next('topic')
  return writeOnce(ctx, input.key, id, [
    q.insert(topics).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      authorId: ctx.actor.personId,
      state: 'open',
      body: await ctx.vault.seal('topics.body', id, pairing.id, 'shared', input.body),
      createdAt: ctx.clock.now(),
    }),
    recordAudit(ctx, 'topic.parked', id),
  ])
}

/**
 * Takes a topic off the list. Either member may: what one parked, the other can see is settled.
 * @throws Fault `not_found`, `conflict` where it no longer waits
 */
export const dropTopic = async (ctx: Ctx, id: Id<'topic'>): Promise<{ pairing: Id<'pairing'> }> => {
  const pairing = await getPairing(ctx, id)
  await ctx.store.write([
    q
      .update(topics)
      .set({ state: 'dropped' })
      .where(and(eq(topics.id, id), eq(topics.pairingId, pairing.id), eq(topics.state, 'open'))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'topic.dropped', id),
  ])
  return { pairing: pairing.id }
}
