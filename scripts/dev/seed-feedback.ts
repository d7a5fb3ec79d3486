import { q } from '../../src/db/query.ts'
import * as schema from '../../src/db/schema/index.ts'
import type { Query } from '../../src/kernel/ctx.ts'
import type { Vault } from '../../src/kernel/vault.ts'
import { meanLevel } from '../../src/modules/appraisals/policy.ts'
import type { DemoOrganisation } from '../demo/types.ts'
import type { DemoAppraisal, DemoFeedback } from '../demo/types-reflection.ts'

/** The statements that store what pairings told each other and how they looked back, sealed as the application seals. */
export const sealFeedback = async (vault: Vault, demo: DemoOrganisation): Promise<Query[]> => {
  const feedback = await Promise.all(demo.feedback.map((one) => sealOne(vault, demo, one)))
  const appraisals = await Promise.all(demo.appraisals.map((one) => sealAppraisal(vault, demo, one)))
  return [
    ...feedback.map(({ row }) => q.insert(schema.feedback).values(row)),
    ...feedback.flatMap(({ replies }) => replies.map((reply) => q.insert(schema.feedbackReplies).values(reply))),
    ...appraisals.map(({ row }) => q.insert(schema.appraisals).values(row)),
    ...appraisals.flatMap(({ views }) => views.map((view) => q.insert(schema.appraisalViews).values(view))),
  ]
}

const sealOne = async (vault: Vault, demo: DemoOrganisation, { replies, text, ...one }: DemoFeedback) => {
  const isMentor = demo.pairings.some(({ id, mentor }) => id === one.pairing && mentor === one.author)
  const scope = one.sharedAt !== null ? 'shared' : isMentor ? 'mentor' : 'mentee'
  const own = { organisationId: demo.organisation.id, pairingId: one.pairing }
  return {
    row: {
      ...own,
      id: one.id,
      authorId: one.author,
      direction: one.direction,
      kind: one.kind,
      state: one.state,
      body: await vault.seal('feedback.body', one.id, one.pairing, scope, text),
      version: 1,
      createdAt: one.createdAt,
      updatedAt: one.createdAt,
      sharedAt: one.sharedAt,
      acknowledgedAt: one.acknowledgedAt,
    },
    replies: await Promise.all(
      replies.map(async (reply) => ({
        ...own,
        id: reply.id,
        feedbackId: one.id,
        authorId: reply.author,
        body: await vault.seal('feedback-replies.body', reply.id, one.pairing, 'shared', reply.text),
        createdAt: reply.createdAt,
      })),
    ),
  }
}

const sealAppraisal = async (vault: Vault, demo: DemoOrganisation, one: DemoAppraisal) => {
  const pairing = demo.pairings.find(({ id }) => id === one.pairing)
  if (!pairing) throw new Error(`${one.id}: no such pairing`)
  const own = { organisationId: demo.organisation.id, pairingId: one.pairing }
  const seal = (field: 'appraisals.criteria' | 'appraisals.result', value: unknown) =>
    vault.seal(field, one.id, one.pairing, 'shared', JSON.stringify(value))
  return {
    row: {
      ...own,
      id: one.id,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      dueOn: one.dueOn,
      criteria: await seal('appraisals.criteria', one.criteria),
      result: one.result === null ? null : await seal('appraisals.result', one.result),
      version: one.result === null ? 0 : 1,
      mentorSignedAt: one.signedAt,
      menteeSignedAt: one.signedAt,
      sharedLevel: one.result !== null && one.isShared ? meanLevel(one.result.levels) : null,
      createdAt: one.createdAt,
      updatedAt: one.signedAt ?? one.createdAt,
    },
    views: await Promise.all(
      one.views.map(async ({ id, side, ratings, handedInAt }) => ({
        ...own,
        id,
        appraisalId: one.id,
        authorId: side === 'mentor' ? pairing.mentor : pairing.mentee,
        side,
        body: await vault.seal('appraisal-views.body', id, one.pairing, 'shared', JSON.stringify(ratings)),
        version: 1,
        handedInAt,
        createdAt: handedInAt,
        updatedAt: handedInAt,
      })),
    ),
  }
}
