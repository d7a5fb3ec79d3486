import { Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { idOf, localTimeText, submissionKey } from '../../kernel/fields.ts'
import { changeAction } from './actions.ts'
import { shareNote, writeNote } from './notes.ts'
import { historyPages } from './pages/history.tsx'
import { changeActionInput, limits, parkTopicInput, writeNoteInput } from './schemas.ts'
import { planSession } from './service.ts'
import { dropTopic, parkTopic } from './topics.ts'

const key = { key: submissionKey }

const planForm = z.object({
  ...key,
  startsAt: localTimeText,
  minutes: z.coerce.number().int().min(limits.sessionMinutes.least).max(limits.sessionMinutes.most),
})
const noteForm = writeNoteInput.extend(key)
/** `back`: the session whose check-in page it was sent from. */
const topicForm = parkTopicInput.extend({ ...key, back: idOf('session').optional() })
const actionForm = changeActionInput.extend({ back: z.literal('/').optional() })

/** What the forms on the pages of a pairing and of a session do. Each returns to where it was sent from. */
export const sessionsPages = new Hono<SignedInEnv>()
  .route('/', historyPages)
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
    const { state, back } = parseInput(actionForm, await c.req.parseBody())
    const { pairing } = await changeAction(c.var.ctx, { action: paramOf(c, 'action'), state })
    return c.redirect(`${back ?? `/pairings/${pairing}`}?done=action`, 303)
  })
  .post('/sessions/:id/notes', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    await writeNote(c.var.ctx, { session, ...parseInput(noteForm, await c.req.parseBody()) })
    return c.redirect(`/sessions/${session}?done=noted#notes`, 303)
  })
  .post('/notes/:id/share', page.pair, async (c) => {
    const { session } = await shareNote(c.var.ctx, paramOf(c, 'note'))
    return c.redirect(`/sessions/${session}?done=noteShared#notes`, 303)
  })
