import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { fieldProblems, parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { Fault, type FieldProblem, isFault } from '../../kernel/errors.ts'
import { lazily, submissionKey } from '../../kernel/fields.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, type Pairing } from '../pairings/service.ts'
import { acknowledgeFeedback, replyToFeedback } from './answer.ts'
import { adviseOn } from './check.ts'
import { FeedbackChecks } from './pages/checks.tsx'
import { ConflictPage, EditorPage, type FeedbackValues } from './pages/editor.tsx'
import { FeedbackPage } from './pages/feedback.tsx'
import { ListPage } from './pages/list.tsx'
import { type Direction, directionsOf, isRaised } from './policy.ts'
import { getFeedback, listFeedback } from './read.ts'
import {
  changeFeedbackInput,
  checkFeedbackForm,
  feedbackLimits,
  kinds,
  listFeedbackQuery,
  replyInput,
  writeFeedbackInput,
} from './schemas.ts'
import { changeFeedback, deleteFeedback, writeFeedback } from './write.ts'

const intents = ['check', 'draft', 'kept', 'asked', 'shared'] as const
type Intent = (typeof intents)[number]

const feedbackForm = lazily(() =>
  z.object({
    kind: z.enum(kinds),
    direction: z.enum(['up', 'down', 'sideways']).optional(),
    body: z.string(),
    intent: z.enum(intents),
    key: submissionKey.optional(),
    version: z.coerce.number().int().min(0).optional(),
  }),
)
const replyForm = lazily(() => z.object({ key: submissionKey, body: z.string() }))

const doneOf = (state: Exclude<Intent, 'check'>): string =>
  ({ draft: 'feedbackSaved', kept: 'feedbackKept', asked: 'feedbackAsked', shared: 'feedbackShared' })[state]

const adviceOf = ({ body, ...values }: FeedbackValues) => (body.trim() === '' ? null : adviseOn({ ...values, body }))

interface Shown {
  pairing: Pairing
  id?: Id<'feedback'>
  values: FeedbackValues
  problems?: readonly FieldProblem[]
  isKept?: boolean
}

const editor = async (c: Context<SignedInEnv>, status: 200 | 400, shown: Shown): Promise<Response> => {
  const view = viewOf(c, await c.var.ctx.store.viewer())
  return c.html(<EditorPage view={view} advice={adviceOf(shown.values)} {...shown} />, status)
}

const usual = (pairing: Pairing, direction: Direction | undefined): Direction =>
  direction ?? directionsOf(pairing.side)[0]

/** Feedback between the two of a pairing. */
export const feedbackPages = new Hono<SignedInEnv>()
  .get('/pairings/:id/feedback', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'pairing')
    const { after } = parseInput(listFeedbackQuery().loose(), c.req.query())
    const [pairing, unraised, raised] = await Promise.all([
      getPairing(ctx, id),
      after === undefined
        ? listFeedback(ctx, { pairing: id, which: 'unraised', limit: feedbackLimits.unraised })
        : { feedback: [] },
      listFeedback(ctx, { pairing: id, which: 'raised', after }),
    ])
    const viewer = await ctx.store.viewer()
    const data = { pairing, drafts: unraised.feedback, raised: raised.feedback, next: raised.next }
    return c.html(<ListPage view={viewOf(c, viewer)} zone={viewer.zone} isFirst={after === undefined} {...data} />)
  })
  .get('/pairings/:id/feedback/new', page.pair, async (c) => {
    const pairing = await getPairing(c.var.ctx, paramOf(c, 'pairing'))
    if (!mayPlan(pairing)) throw new Fault('forbidden')
    const kind = c.req.query('kind') === 'improvement' ? 'improvement' : 'praise'
    const values = { kind, direction: usual(pairing, undefined), body: '', key: crypto.randomUUID() } as const
    return editor(c, 200, { pairing, values })
  })
  .post('/pairings/:id/feedback', page.pair, async (c) => {
    const { ctx } = c.var
    const { intent, version: _, ...typed } = parseInput(feedbackForm(), await c.req.parseBody())
    const id = paramOf(c, 'pairing')
    const comeBack = async (status: 200 | 400, problems: readonly FieldProblem[] = []) => {
      const pairing = await getPairing(ctx, id)
      const { key = crypto.randomUUID(), direction, ...rest } = typed
      return editor(c, status, { pairing, values: { ...rest, key, direction: usual(pairing, direction) }, problems })
    }
    if (intent === 'check') return comeBack(200)
    const { key, ...content } = typed
    const input = { ...content, state: intent }
    const parsed = writeFeedbackInput().safeParse(input)
    if (!parsed.success) return comeBack(400, fieldProblems(parsed.error, input))
    try {
      const made = await writeFeedback(ctx, { pairing: id, ...parsed.data, key })
      return c.redirect(
        `${isRaised(intent) ? `/feedback/${made}` : `/pairings/${id}/feedback`}?done=${doneOf(intent)}`,
        303,
      )
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return comeBack(400, error.fields)
    }
  })
  .post('/feedback/check', page.self, async (c) => {
    const { ctx } = c.var
    const { body, ...rest } = parseInput(checkFeedbackForm(), await c.req.parseBody())
    const { locale } = await ctx.store.viewer()
    return c.html(<FeedbackChecks locale={locale} advice={body.trim() === '' ? null : adviseOn({ ...rest, body })} />)
  })
  .get('/feedback/:id', page.pair, async (c) => {
    const { ctx } = c.var
    const { pairing, feedback, replies } = await getFeedback(ctx, paramOf(c, 'feedback'))
    const { id, kind, direction, body, version, state } = feedback
    if (version !== null && mayPlan(pairing)) {
      return editor(c, 200, { pairing, id, values: { kind, direction, body, version }, isKept: state === 'kept' })
    }
    const viewer = await ctx.store.viewer()
    const data = { pairing, feedback, replies, formKey: crypto.randomUUID() }
    return c.html(<FeedbackPage view={viewOf(c, viewer)} zone={viewer.zone} {...data} />)
  })
  .post('/feedback/:id', page.pair, async (c) => {
    const { ctx } = c.var
    const { intent, key: _, version = 0, ...typed } = parseInput(feedbackForm(), await c.req.parseBody())
    const id = paramOf(c, 'feedback')
    const comeBack = async (status: 200 | 400, problems: readonly FieldProblem[] = []) => {
      const { pairing, feedback } = await getFeedback(ctx, id)
      const { direction, ...rest } = typed
      const values = { ...rest, direction: usual(pairing, direction), version }
      return editor(c, status, { pairing, id, values, problems, isKept: feedback.state === 'kept' })
    }
    if (intent === 'check') return comeBack(200)
    const input = { ...typed, version, state: intent }
    const parsed = changeFeedbackInput().safeParse(input)
    if (!parsed.success) return comeBack(400, fieldProblems(parsed.error, input))
    try {
      const saved = await changeFeedback(ctx, { feedback: id, ...parsed.data })
      return c.redirect(`/feedback/${id}?done=${doneOf(saved.state)}`, 303)
    } catch (error) {
      if (isFault(error, 'bad_input')) return comeBack(400, error.fields)
      if (!isFault(error, 'conflict')) throw error
      const { pairing, feedback } = await getFeedback(ctx, id)
      const mine = { ...typed, direction: usual(pairing, typed.direction), version: feedback.version ?? 0 }
      const theirs = { kind: feedback.kind, body: feedback.body, isRaised: isRaised(feedback.state) }
      const view = viewOf(c, await ctx.store.viewer())
      return c.html(<ConflictPage {...{ view, pairing, id, mine, intent, theirs }} />, 409)
    }
  })
  .post('/feedback/:id/delete', page.pair, async (c) => {
    const { pairing } = await deleteFeedback(c.var.ctx, paramOf(c, 'feedback'))
    return c.redirect(`/pairings/${pairing}/feedback?done=feedbackDeleted`, 303)
  })
  .post('/feedback/:id/acknowledge', page.pair, async (c) => {
    const id = paramOf(c, 'feedback')
    await acknowledgeFeedback(c.var.ctx, id)
    return c.redirect(`/feedback/${id}?done=feedbackAcknowledged`, 303)
  })
  .post('/feedback/:id/replies', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'feedback')
    const { key, body } = parseInput(replyForm(), await c.req.parseBody())
    const parsed = replyInput().safeParse({ body })
    if (parsed.success) {
      await replyToFeedback(ctx, { feedback: id, body: parsed.data.body, key })
      return c.redirect(`/feedback/${id}?done=feedbackReplied#replies`, 303)
    }
    const found = await getFeedback(ctx, id)
    const viewer = await ctx.store.viewer()
    const problems = fieldProblems(parsed.error, { body })
    const props = { ...found, formKey: key, typed: body, problems }
    return c.html(<FeedbackPage view={viewOf(c, viewer)} zone={viewer.zone} {...props} />, 400)
  })
