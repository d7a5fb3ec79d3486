import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { goals, pairings } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'

export interface OwnGoal {
  id: Id<'goal'>
  body: string
  dueOn: Temporal.PlainDate | null
  measure: { baseline: number; target: number; current: number } | null
}

/** What fits beside the rest of a home page. */
const MOST_SHOWN = 4

/** The agreed goals of whoever is a mentee, the soonest due first. Their pairings' keys must have been asked for. */
export const listOwnGoals = async (ctx: Ctx, keys: Promise<unknown>): Promise<OwnGoal[]> => {
  const { organisationId, personId } = ctx.actor
  const own = q
    .select({ id: pairings.id })
    .from(pairings)
    .where(
      and(eq(pairings.organisationId, organisationId), eq(pairings.menteeId, personId), ne(pairings.state, 'ended')),
    )
  const [[rows]] = await Promise.all([
    ctx.store.read(
      q
        .select({
          id: goals.id,
          body: goals.body,
          dueOn: goals.dueOn,
          baseline: goals.baseline,
          target: goals.target,
          current: goals.current,
        })
        .from(goals)
        .where(and(inArray(goals.pairingId, own), eq(goals.state, 'agreed')))
        .orderBy(sql`${goals.dueOn} is null`, asc(goals.dueOn), asc(goals.id))
        .limit(MOST_SHOWN),
    ),
    keys,
  ])
  return Promise.all(
    rows.map(async ({ id, body, dueOn, baseline, target, current }) => ({
      id,
      body: await ctx.vault.open('goals.body', id, body),
      dueOn,
      measure: baseline === null || target === null ? null : { baseline, target, current: current ?? baseline },
    })),
  )
}
