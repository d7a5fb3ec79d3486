import { and, eq, isNull, ne } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { feedback, feedbackReplies } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { isRaised } from './policy.ts'
import { getFeedback } from './read.ts'

/**
 * The one it is for says that they read it. Saying so again changes nothing.
 * @throws Fault `not_found`, `forbidden` for its author
 */
export const acknowledgeFeedback = async (ctx: Ctx, id: Id<'feedback'>): Promise<void> => {
  const { pairing, feedback: current } = await getFeedback(ctx, id)
  if (current.mine) throw new Fault('forbidden')
  if (current.acknowledgedAt !== null) return
  await ctx.store.write([
    q
      .update(feedback)
      .set({ acknowledgedAt: ctx.clock.now() })
      .where(
        and(
          eq(feedback.id, id),
          eq(feedback.pairingId, pairing.id),
          ne(feedback.authorId, ctx.actor.personId),
          isNull(feedback.acknowledgedAt),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, 'feedback.acknowledged', id),
  ])
}

/**
 * Either of the two replies to what was raised.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended or nothing was raised yet
 */
export const replyToFeedback = async (
  ctx: Ctx,
  input: { feedback: Id<'feedback'>; body: string; key?: string | undefined },
): Promise<Id<'feedbackReply'>> => {
  const [known, { pairing, feedback: current }] = await Promise.all([
    recall<Id<'feedbackReply'>>(ctx, input.key),
    getFeedback(ctx, input.feedback),
  ])
  if (known) return known
  if (!isRaised(current.state) || !mayPlan(pairing)) throw new Fault('forbidden')
  const id = ctx.ids.next('feedbackReply')
  return writeOnce(ctx, input.key, id, [
    q.insert(feedbackReplies).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      feedbackId: input.feedback,
      authorId: ctx.actor.personId,
      body: await ctx.vault.seal('feedback-replies.body', id, pairing.id, 'shared', input.body),
      createdAt: ctx.clock.now(),
    }),
    recordAudit(ctx, 'feedback.replied', input.feedback),
  ])
}
