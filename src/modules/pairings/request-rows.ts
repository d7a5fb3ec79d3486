import { and, eq } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { mentorRequests } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'

const openOf = (ctx: Ctx, pairing: Id<'pairing'>) =>
  and(
    eq(mentorRequests.pairingId, pairing),
    eq(mentorRequests.organisationId, ctx.actor.organisationId),
    eq(mentorRequests.state, 'open'),
  )

/** The open request for another mentor in a pairing, to stand in a batch of HR's reads. */
export const selectOpenRequest = (ctx: Ctx, pairing: Id<'pairing'>) =>
  q.select({ id: mentorRequests.id }).from(mentorRequests).where(openOf(ctx, pairing))

/** Closes the open request of a pairing as done, if there is one. */
export const closeRequestOf = (ctx: Ctx, pairing: Id<'pairing'>): Query[] => [
  q.update(mentorRequests).set({ state: 'done', closedAt: ctx.clock.now() }).where(openOf(ctx, pairing)),
]
