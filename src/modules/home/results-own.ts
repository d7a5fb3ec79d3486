import { and, eq } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { pairings } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'

/**
 * Ids of the pairings of which the person is the mentee, or of that one, as a subquery: empty for everyone else, the mentor
 * included, so that results cannot be asked for by anyone but the mentee.
 */
export const ownPairings = (ctx: Ctx, id?: Id<'pairing'>) =>
  q
    .select({ id: pairings.id })
    .from(pairings)
    .where(
      and(
        eq(pairings.organisationId, ctx.actor.organisationId),
        eq(pairings.menteeId, ctx.actor.personId),
        id === undefined ? undefined : eq(pairings.id, id),
      ),
    )

export type OwnPairings = ReturnType<typeof ownPairings>
