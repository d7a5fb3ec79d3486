import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { feedback, feedbackReplies } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing, type Side } from '../pairings/service.ts'
import { isRaised } from './policy.ts'
import { feedbackLimits, type ListFeedbackQuery } from './schemas.ts'

type Row = typeof feedback.$inferSelect

/** A feedback as one of the two may read it. */
export interface Feedback extends Pick<Row, 'id' | 'direction' | 'kind' | 'state' | 'sharedAt' | 'acknowledgedAt'> {
  by: Side
  mine: boolean
  body: string
  /** What a change has to be made from; null once it is raised, when there is nothing left to change. */
  version: number | null
}

export interface Reply {
  id: Id<'feedbackReply'>
  by: Side
  mine: boolean
  body: string
  createdAt: Temporal.Instant
}

const raised = ['asked', 'shared'] as const

/** One's own whatever its state, and the other's once it is raised: of what is not, nothing shows, not even that it is there. */
const readable = (ctx: Ctx) => or(eq(feedback.authorId, ctx.actor.personId), inArray(feedback.state, raised))

const openFeedback = async (ctx: Ctx, pairing: Pairing, row: Row): Promise<Feedback> => ({
  id: row.id,
  direction: row.direction,
  kind: row.kind,
  state: row.state,
  sharedAt: row.sharedAt,
  acknowledgedAt: row.acknowledgedAt,
  by: row.authorId === pairing.mentor.id ? 'mentor' : 'mentee',
  mine: row.authorId === ctx.actor.personId,
  body: await ctx.vault.open('feedback.body', row.id, row.body),
  version: isRaised(row.state) ? null : row.version,
})

/** A page of the feedback that the person may read, the latest first, and the id that the next page starts after. */
export const listFeedback = async (
  ctx: Ctx,
  input: ListFeedbackQuery & { pairing: Id<'pairing'> },
): Promise<{ feedback: Feedback[]; next: Id<'feedback'> | null }> => {
  const { pairing: id, after, which = 'all', limit = feedbackLimits.perPage } = input
  const isMeant =
    which === 'all'
      ? undefined
      : which === 'raised'
        ? inArray(feedback.state, raised)
        : inArray(feedback.state, ['draft', 'kept'])
  const isOlder =
    after === undefined
      ? undefined
      : sql`(${feedback.createdAt}, ${feedback.id}) < (select f.created_at, f.id from ${feedback} f where f.id = ${after}
          and f.pairing_id = ${id} and (f.author_id = ${ctx.actor.personId} or f.state in ('asked', 'shared')))`
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(feedback)
        .where(and(inArray(feedback.pairingId, membership(ctx, id)), readable(ctx), isMeant, isOlder))
        .orderBy(desc(feedback.createdAt), desc(feedback.id))
        .limit(limit + 1),
    ),
  ])
  const page = rows.slice(0, limit)
  return {
    feedback: await Promise.all(page.map((row) => openFeedback(ctx, pairing, row))),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

/** @throws Fault `not_found` for everyone but the two members, and for the other's until they raised it */
export const getFeedback = async (
  ctx: Ctx,
  id: Id<'feedback'>,
): Promise<{ pairing: Pairing; feedback: Feedback; replies: Reply[] }> => {
  const mine = membership(ctx, id)
  const [pairing, [[row], replies]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(feedback)
        .where(and(eq(feedback.id, id), inArray(feedback.pairingId, mine), readable(ctx))),
      q
        .select()
        .from(feedbackReplies)
        .where(and(eq(feedbackReplies.feedbackId, id), inArray(feedbackReplies.pairingId, mine)))
        .orderBy(asc(feedbackReplies.createdAt), asc(feedbackReplies.id))
        .limit(feedbackLimits.replies),
    ),
  ])
  if (!row) throw new Fault('not_found')
  return {
    pairing,
    feedback: await openFeedback(ctx, pairing, row),
    replies: await Promise.all(
      replies.map(
        async (reply): Promise<Reply> => ({
          id: reply.id,
          by: reply.authorId === pairing.mentor.id ? 'mentor' : 'mentee',
          mine: reply.authorId === ctx.actor.personId,
          body: await ctx.vault.open('feedback-replies.body', reply.id, reply.body),
          createdAt: reply.createdAt,
        }),
      ),
    ),
  }
}
