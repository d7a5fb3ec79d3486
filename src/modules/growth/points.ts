import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { growthPoints } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Side } from '../pairings/service.ts'
import { growthLimits } from './schemas.ts'

type PointKind = 'strength' | 'area'

/** A strength of the mentee, or where they want to grow. */
export interface GrowthPoint {
  id: Id<'growthPoint'>
  kind: PointKind
  by: Side
  body: string
  createdAt: Temporal.Instant
  /** When it was taken off the list; null while it stands there. */
  closedAt: Temporal.Instant | null
}

/** What stands on the two lists, newest first, and what was taken off them last. */
export const listPoints = async (
  ctx: Ctx,
  pairing: Id<'pairing'>,
): Promise<{ open: GrowthPoint[]; closed: GrowthPoint[] }> => {
  const mine = inArray(growthPoints.pairingId, membership(ctx, pairing))
  const select = (where: ReturnType<typeof and>, limit: number) =>
    q
      .select()
      .from(growthPoints)
      .where(and(mine, where))
      .orderBy(desc(growthPoints.createdAt), desc(growthPoints.id))
      .limit(limit)
  const [{ mentor }, [open, closed]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(
      select(isNull(growthPoints.closedAt), growthLimits.points),
      select(isNotNull(growthPoints.closedAt), growthLimits.closedPerPage),
    ),
  ])
  const opened = (rows: typeof open) =>
    Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        kind: row.kind,
        by: row.authorId === mentor.id ? ('mentor' as const) : ('mentee' as const),
        body: await ctx.vault.open('growth-points.body', row.id, row.body),
        createdAt: row.createdAt,
        closedAt: row.closedAt,
      })),
    )
  return { open: await opened(open), closed: await opened(closed) }
}

/**
 * Either member may say so, of the mentee.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` where the lists are full
 */
export const addPoint = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; kind: PointKind; body: string; key?: string | undefined },
): Promise<Id<'growthPoint'>> => {
  const [known, pairing, [[open]]] = await Promise.all([
    recall<Id<'growthPoint'>>(ctx, input.key),
    getPairing(ctx, input.pairing),
    ctx.store.read(
      q
        .select({ count: sql<number>`count(*)` })
        .from(growthPoints)
        .where(and(inArray(growthPoints.pairingId, membership(ctx, input.pairing)), isNull(growthPoints.closedAt))),
    ),
  ])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if ((open?.count ?? 0) >= growthLimits.points) {
    throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'too_many', limit: growthLimits.points }] })
  }
  const id = ctx.ids.next('growthPoint')
  return writeOnce(ctx, input.key, id, [
    q.insert(growthPoints).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      authorId: ctx.actor.personId,
      kind: input.kind,
      body: await ctx.vault.seal('growth-points.body', id, pairing.id, 'shared', input.body),
      createdAt: ctx.clock.now(),
    }),
    recordAudit(ctx, 'growth.changed', id),
  ])
}

/**
 * Takes it off its list; either member may. What was noted stays readable.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `conflict` where it is off already
 */
export const closePoint = async (ctx: Ctx, id: Id<'growthPoint'>): Promise<{ pairing: Id<'pairing'> }> => {
  const pairing = await getPairing(ctx, id)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  await ctx.store.write([
    q
      .update(growthPoints)
      .set({ closedAt: ctx.clock.now() })
      .where(and(eq(growthPoints.id, id), eq(growthPoints.pairingId, pairing.id), isNull(growthPoints.closedAt))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'growth.changed', id),
  ])
  return { pairing: pairing.id }
}
