import { and, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { pairings, pauses, sessions } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'

/** Ends the pause that a pairing is in, the day before `today`; one that began today has not been one. */
export const endPauses = (ctx: Ctx, id: Id<'pairing'>, today: Temporal.PlainDate): Query[] => {
  const its = and(eq(pauses.pairingId, id), eq(pauses.organisationId, ctx.actor.organisationId))
  return [
    q.delete(pauses).where(and(its, gte(pauses.startsOn, today))),
    q
      .update(pauses)
      .set({ endsOn: today.subtract({ days: 1 }) })
      .where(and(its, or(isNull(pauses.endsOn), gte(pauses.endsOn, today)))),
  ]
}

/** Ends a pairing that runs, or aborts the batch; what was planned in it does not take place. */
export const endPairingStatements = (ctx: Ctx, id: Id<'pairing'>, endedOn: Temporal.PlainDate): Query[] => [
  q
    .update(pairings)
    .set({ state: 'ended', endedOn })
    .where(
      and(
        eq(pairings.id, id),
        eq(pairings.organisationId, ctx.actor.organisationId),
        inArray(pairings.state, ['active', 'paused']),
      ),
    ),
  mustHaveChangedOne(),
  q
    .update(sessions)
    .set({ state: 'cancelled' })
    .where(and(eq(sessions.pairingId, id), eq(sessions.state, 'planned'), gt(sessions.startsAt, ctx.clock.now()))),
  ...endPauses(ctx, id, endedOn),
]
