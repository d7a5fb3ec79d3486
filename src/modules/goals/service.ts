import { asc, inArray } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { type goalStates, goals } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type PairingRef } from '../pairings/service.ts'

export interface Goal {
  id: Id<'goal'>
  body: string
  state: (typeof goalStates)[number]
  horizon: 'short' | 'long'
  kind: 'technical' | 'interpersonal' | 'career'
  measure: { unit: string; baseline: number; target: number; current: number } | null
  dueOn: Temporal.PlainDate | null
  progressOn: Temporal.PlainDate | null
}

/** All goals of a pairing, oldest first. */
export const listGoals = async (ctx: Ctx, ref: PairingRef): Promise<Goal[]> => {
  const [, [rows]] = await Promise.all([
    getPairing(ctx, ref),
    ctx.store.read(
      q
        .select()
        .from(goals)
        .where(inArray(goals.pairingId, membership(ctx, ref)))
        .orderBy(asc(goals.createdAt), asc(goals.id)),
    ),
  ])
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      body: await ctx.vault.open('goals.body', row.id, row.body),
      state: row.state,
      horizon: row.horizon,
      kind: row.kind,
      measure: await openMeasure(ctx, row),
      dueOn: row.dueOn,
      progressOn: row.progressOn,
    })),
  )
}

const openMeasure = async (ctx: Ctx, row: typeof goals.$inferSelect): Promise<Goal['measure']> => {
  const { baseline, target, current } = row
  if (row.unit === null || baseline === null || target === null) return null
  return { unit: await ctx.vault.open('goals.unit', row.id, row.unit), baseline, target, current: current ?? baseline }
}
