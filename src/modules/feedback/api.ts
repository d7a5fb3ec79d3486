import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { acknowledgeFeedback, replyToFeedback } from './answer.ts'
import { adviseOn } from './check.ts'
import { type Feedback, getFeedback, listFeedback, type Reply } from './read.ts'
import {
  changeFeedbackInput,
  checkFeedbackInput,
  listFeedbackQuery,
  replyInput,
  shareFeedbackInput,
  writeFeedbackInput,
} from './schemas.ts'
import { changeFeedback, deleteFeedback, writeFeedback } from './write.ts'

const asJson = ({ sharedAt, acknowledgedAt, ...feedback }: Feedback) => ({
  ...feedback,
  sharedAt: sharedAt?.toString() ?? null,
  acknowledgedAt: acknowledgedAt?.toString() ?? null,
})

const replyAsJson = ({ createdAt, ...reply }: Reply) => ({ ...reply, createdAt: createdAt.toString() })

/** Of ids only: `/feedback/check` is none. */
const oneFeedback = '/feedback/:id{fbk_[0-9a-z]+}'

export const feedbackApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/feedback', api.pair, async (c) => {
    const query = parseInput(listFeedbackQuery(), c.req.query())
    const page = await listFeedback(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...query })
    return c.json({ feedback: page.feedback.map(asJson), next: page.next })
  })
  .post('/pairings/:id/feedback', api.pair, async (c) => {
    const input = parseInput(writeFeedbackInput(), await jsonOf(c))
    const id = await writeFeedback(c.var.ctx, {
      pairing: paramOf(c, 'pairing'),
      ...input,
      key: submissionKeyOf(c),
    })
    return c.json({ id, checks: adviseOn(input).checks }, 201)
  })
  .post('/feedback/check', api.self, async (c) => {
    const { checks, isGood } = adviseOn(parseInput(checkFeedbackInput(), await jsonOf(c)))
    return c.json({ checks, good: isGood })
  })
  .get(oneFeedback, api.pair, async (c) => {
    const { feedback, replies } = await getFeedback(c.var.ctx, paramOf(c, 'feedback'))
    return c.json({ ...asJson(feedback), replies: replies.map(replyAsJson) })
  })
  .patch(oneFeedback, api.pair, async (c) => {
    const input = parseInput(changeFeedbackInput(), await jsonOf(c))
    const { id, state, version, ...content } = await changeFeedback(c.var.ctx, {
      feedback: paramOf(c, 'feedback'),
      ...input,
    })
    return c.json({ id, state, version, checks: adviseOn(content).checks })
  })
  .delete(oneFeedback, api.pair, async (c) => {
    await deleteFeedback(c.var.ctx, paramOf(c, 'feedback'))
    return c.body(null, 204)
  })
  .post('/feedback/:id/share', api.pair, async (c) => {
    const { version, as } = parseInput(shareFeedbackInput(), await jsonOf(c))
    const input = { feedback: paramOf(c, 'feedback'), version, state: as }
    const { id, state } = await changeFeedback(c.var.ctx, input)
    return c.json({ id, state })
  })
  .post('/feedback/:id/acknowledge', api.pair, async (c) => {
    await acknowledgeFeedback(c.var.ctx, paramOf(c, 'feedback'))
    return c.body(null, 204)
  })
  .post('/feedback/:id/replies', api.pair, async (c) => {
    const input = parseInput(replyInput(), await jsonOf(c))
    const id = await replyToFeedback(c.var.ctx, {
      feedback: paramOf(c, 'feedback'),
      ...input,
      key: submissionKeyOf(c),
    })
    return c.json({ id }, 201)
  })
