import { Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { idOf, localTimeText, submissionKey } from '../../kernel/fields.ts'
import { sessionPath } from '../../web/session-path.ts'
import { changeAction } from './actions.ts'
import { addAction } from './add-action.ts'
import { historyPages } from './pages/history.tsx'
import { notePages } from './pages/notes.tsx'
import { recordSession } from './record.ts'
import { changeActionInput, limits, parkTopicInput } from './schemas.ts'
import { addActionForm, recordForm } from './schemas-wrap-up.ts'
import { planSession } from './service.ts'
import { dropTopic, parkTopic } from './topics.ts'

const key = { key: submissionKey }

const planForm = z.object({
  ...key,
  startsAt: localTimeText,
  minutes: z.coerce.number().int().min(limits.sessionMinutes.least).max(limits.sessionMinutes.most),
})
/** `back`: the session whose check-in page it was sent from. */
const topicForm = parkTopicInput.extend({ ...key, back: idOf('session').optional() })
/** Pages that a button for an action stands on, beside that of the pairing. */
const back = z
  .string()
  .regex(/^\/$|^\/sessions\/ses_[0-9a-z]{26}(\?phase=(before|during|after))?$/)
  .optional()
const actionForm = changeActionInput.extend({ back })

const doneAt = (path: string, done: string): string => `${path}${path.includes('?') ? '&' : '?'}done=${done}`

/** What the forms on the pages of a pairing and of a session do. Each returns to where it was sent from. */
export const sessionsPages = new Hono<SignedInEnv>()
  .route('/', historyPages)
  .route('/', notePages)
  .post('/pairings/:id/sessions', page.pair, async (c) => {
    const input = parseInput(planForm, await c.req.parseBody())
    const session = await planSession(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...input })
    return c.redirect(`/sessions/${session}?done=planned`, 303)
  })
  .post('/pairings/:id/topics', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const { back, ...topic } = parseInput(topicForm, await c.req.parseBody())
    await parkTopic(c.var.ctx, { pairing, ...topic })
    const place =
      back === undefined ? `/pairings/${pairing}?done=parked#topics` : `/sessions/${back}/check-in?done=parked`
    return c.redirect(place, 303)
  })
  .post('/topics/:id/drop', page.pair, async (c) => {
    const { pairing } = await dropTopic(c.var.ctx, paramOf(c, 'topic'))
    return c.redirect(`/pairings/${pairing}?done=dropped#topics`, 303)
  })
  .post('/actions/:id', page.pair, async (c) => {
    const { state, back: way } = parseInput(actionForm, await c.req.parseBody())
    const { pairing } = await changeAction(c.var.ctx, { action: paramOf(c, 'action'), state })
    return c.redirect(doneAt(way ?? `/pairings/${pairing}`, 'action'), 303)
  })
  .post('/pairings/:id/actions', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const { back: way, ...action } = parseInput(addActionForm().extend({ ...key, back }), await c.req.parseBody())
    await addAction(c.var.ctx, { pairing, ...action })
    return c.redirect(doneAt(way ?? `/pairings/${pairing}`, 'actionAdded'), 303)
  })
  .post('/sessions/:id/record', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    const input = parseInput(recordForm(), await c.req.parseBody())
    await recordSession(c.var.ctx, { session, ...input })
    return c.redirect(sessionPath(session, { done: input.outcome }), 303)
  })
