import { and, eq, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { q } from '../../../db/query.ts'
import { appraisals, appraisalViews, checkIns, feedback, feedbackReplies, pulses } from '../../../db/schema/index.ts'
import { byWhom, type Handling, menteePairingsOf, ownIn, pairingsOf, type Who } from './handling.ts'

const ownFeedback = (who: Who) =>
  q
    .select({ id: feedback.id })
    .from(feedback)
    .where(ownIn(feedback.pairingId, feedback.authorId, who))

/** What the two said about each other and about their sessions. What was not shared is its author's alone. */
export const reflection: readonly Handling[] = [
  {
    table: checkIns,
    exported: {
      section: 'checkIns',
      columns: () => ({
        id: checkIns.id,
        sessionId: checkIns.sessionId,
        mood: checkIns.mood,
        moodSharedAt: checkIns.moodSharedAt,
        body: checkIns.body,
        bodySharedAt: checkIns.bodySharedAt,
        createdAt: checkIns.createdAt,
        updatedAt: checkIns.updatedAt,
      }),
      rows: (who) => ownIn(checkIns.pairingId, checkIns.authorId, who),
      order: checkIns.id,
      sealed: { body: { field: 'check-ins.body' } },
    },
    erased: (who) => [q.delete(checkIns).where(ownIn(checkIns.pairingId, checkIns.authorId, who))],
    forgotten: (pairingIds) => q.delete(checkIns).where(inArray(checkIns.pairingId, pairingIds)),
  },
  {
    table: pulses,
    exported: {
      section: 'pulses',
      columns: () => ({
        id: pulses.id,
        sessionId: pulses.sessionId,
        heard: pulses.heard,
        heardSharedAt: pulses.heardSharedAt,
        useful: pulses.useful,
        usefulSharedAt: pulses.usefulSharedAt,
        createdAt: pulses.createdAt,
        updatedAt: pulses.updatedAt,
      }),
      rows: (who) => ownIn(pulses.pairingId, pulses.authorId, who),
      order: pulses.id,
    },
    erased: (who) => [q.delete(pulses).where(ownIn(pulses.pairingId, pulses.authorId, who))],
    forgotten: (pairingIds) => q.delete(pulses).where(inArray(pulses.pairingId, pairingIds)),
  },
  {
    table: feedbackReplies,
    exported: {
      section: 'feedbackReplies',
      columns: (who) => ({
        id: feedbackReplies.id,
        feedbackId: feedbackReplies.feedbackId,
        by: byWhom(feedbackReplies.authorId, who),
        body: feedbackReplies.body,
        createdAt: feedbackReplies.createdAt,
      }),
      rows: (who) => inArray(feedbackReplies.pairingId, pairingsOf(who)),
      order: feedbackReplies.id,
      sealed: { body: { field: 'feedback-replies.body' } },
    },
    // An answer to what is gone says nothing any more, and may repeat what it answers.
    erased: (who) => [
      q
        .delete(feedbackReplies)
        .where(
          or(
            ownIn(feedbackReplies.pairingId, feedbackReplies.authorId, who),
            inArray(feedbackReplies.feedbackId, ownFeedback(who)),
          ),
        ),
    ],
    forgotten: (pairingIds) => q.delete(feedbackReplies).where(inArray(feedbackReplies.pairingId, pairingIds)),
  },
  {
    table: feedback,
    exported: {
      section: 'feedback',
      columns: (who) => ({
        id: feedback.id,
        pairingId: feedback.pairingId,
        sessionId: feedback.sessionId,
        by: byWhom(feedback.authorId, who),
        towards: sql`'towards-' || ${feedback.direction}`,
        kind: feedback.kind,
        state: feedback.state,
        body: feedback.body,
        createdAt: feedback.createdAt,
        sharedAt: feedback.sharedAt,
        acknowledgedAt: feedback.acknowledgedAt,
      }),
      rows: (who) =>
        and(
          inArray(feedback.pairingId, pairingsOf(who)),
          or(isNotNull(feedback.sharedAt), eq(feedback.authorId, who.personId)),
        ),
      order: feedback.id,
      sealed: { body: { field: 'feedback.body' } },
    },
    erased: (who) => [q.delete(feedback).where(ownIn(feedback.pairingId, feedback.authorId, who))],
    forgotten: (pairingIds) => q.delete(feedback).where(inArray(feedback.pairingId, pairingIds)),
  },
  {
    table: appraisalViews,
    exported: {
      section: 'appraisalViews',
      columns: (who) => ({
        id: appraisalViews.id,
        appraisalId: appraisalViews.appraisalId,
        by: byWhom(appraisalViews.authorId, who),
        body: appraisalViews.body,
        handedInAt: appraisalViews.handedInAt,
        createdAt: appraisalViews.createdAt,
        updatedAt: appraisalViews.updatedAt,
      }),
      // A view that was handed in is the author's own until the other one is as well.
      rows: (who) =>
        and(
          inArray(appraisalViews.pairingId, pairingsOf(who)),
          or(eq(appraisalViews.authorId, who.personId), inArray(appraisalViews.appraisalId, bothHandedIn(who))),
        ),
      order: appraisalViews.id,
      sealed: { body: { field: 'appraisal-views.body', json: true } },
    },
    erased: (who) => [
      q
        .delete(appraisalViews)
        .where(
          or(
            inArray(appraisalViews.pairingId, menteePairingsOf(who)),
            ownIn(appraisalViews.pairingId, appraisalViews.authorId, who),
          ),
        ),
    ],
    forgotten: (pairingIds) => q.delete(appraisalViews).where(inArray(appraisalViews.pairingId, pairingIds)),
  },
  {
    table: appraisals,
    exported: {
      section: 'appraisals',
      columns: () => ({
        id: appraisals.id,
        pairingId: appraisals.pairingId,
        startsOn: appraisals.startsOn,
        endsOn: appraisals.endsOn,
        dueOn: appraisals.dueOn,
        criteria: appraisals.criteria,
        result: appraisals.result,
        mentorSignedAt: appraisals.mentorSignedAt,
        menteeSignedAt: appraisals.menteeSignedAt,
        createdAt: appraisals.createdAt,
        updatedAt: appraisals.updatedAt,
      }),
      rows: (who) => inArray(appraisals.pairingId, pairingsOf(who)),
      order: appraisals.id,
      sealed: {
        criteria: { field: 'appraisals.criteria', json: true },
        result: { field: 'appraisals.result', json: true },
      },
    },
    // It is about the mentee: it goes with them, and stays with them when the mentor goes.
    erased: (who) => [q.delete(appraisals).where(inArray(appraisals.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(appraisals).where(inArray(appraisals.pairingId, pairingIds)),
  },
]

/** Appraisals of the person's pairings in which both views were handed in. */
const bothHandedIn = (who: Who) => {
  const other = alias(appraisalViews, 'other_view')
  const handedIn = alias(appraisalViews, 'handed_in')
  return q
    .select({ id: handedIn.appraisalId })
    .from(handedIn)
    .innerJoin(other, and(eq(other.appraisalId, handedIn.appraisalId), ne(other.side, handedIn.side)))
    .where(
      and(inArray(handedIn.pairingId, pairingsOf(who)), isNotNull(handedIn.handedInAt), isNotNull(other.handedInAt)),
    )
}
