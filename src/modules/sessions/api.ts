import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf, submissionKeyOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { changeAction, listActions } from './actions.ts'
import { importHistory } from './history.ts'
import { listNotes, shareNote, writeNote } from './notes.ts'
import {
  changeActionInput,
  historyInput,
  listSessionsQuery,
  parkTopicInput,
  planSessionInput,
  shareNoteInput,
  writeNoteInput,
} from './schemas.ts'
import { getSession, listSessions, planSession, type Session } from './service.ts'
import { dropTopic, listOpenTopics, parkTopic } from './topics.ts'

const asJson = ({ id, pairingId, startsAt, minutes, state, origin }: Session) => ({
  id,
  pairingId,
  startsAt: startsAt.toString(),
  minutes,
  state,
  origin,
})

export const sessionsApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/sessions', api.pair, valid('query', listSessionsQuery), async (c) => {
    const page = await listSessions(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...c.req.valid('query') })
    return c.json({ sessions: page.sessions.map(asJson), next: page.next })
  })
  .post('/pairings/:id/sessions', api.pair, valid('json', planSessionInput), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await planSession(c.var.ctx, input) }, 201)
  })
  .post('/pairings/:id/history', api.pair, valid('json', historyInput), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), entries: c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ sessions: await importHistory(c.var.ctx, input) }, 201)
  })
  .get('/pairings/:id/topics', api.pair, async (c) => {
    const topics = await listOpenTopics(c.var.ctx, paramOf(c, 'pairing'))
    return c.json({ topics: topics.map((topic) => ({ ...topic, createdAt: topic.createdAt.toString() })) })
  })
  .post('/pairings/:id/topics', api.pair, valid('json', parkTopicInput), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await parkTopic(c.var.ctx, input) }, 201)
  })
  .delete('/topics/:id', api.pair, async (c) => {
    await dropTopic(c.var.ctx, paramOf(c, 'topic'))
    return c.body(null, 204)
  })
  .get('/pairings/:id/actions', api.pair, async (c) => {
    const actions = await listActions(c.var.ctx, paramOf(c, 'pairing'))
    return c.json({
      actions: actions.map(({ createdAt, dueOn, ...action }) => ({
        ...action,
        dueOn: dueOn?.toString() ?? null,
        createdAt: createdAt.toString(),
      })),
    })
  })
  .patch('/actions/:id', api.pair, valid('json', changeActionInput), async (c) => {
    await changeAction(c.var.ctx, { action: paramOf(c, 'action'), ...c.req.valid('json') })
    return c.body(null, 204)
  })
  .get('/sessions/:id', api.pair, async (c) => {
    const { session } = await getSession(c.var.ctx, paramOf(c, 'session'))
    return c.json(asJson(session))
  })
  .get('/sessions/:id/notes', api.pair, async (c) => {
    const notes = await listNotes(c.var.ctx, paramOf(c, 'session'))
    return c.json({ notes: notes.map((note) => ({ ...note, createdAt: note.createdAt.toString() })) })
  })
  .post('/sessions/:id/notes', api.pair, valid('json', writeNoteInput), async (c) => {
    const input = { session: paramOf(c, 'session'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await writeNote(c.var.ctx, input) }, 201)
  })
  .patch('/notes/:id', api.pair, valid('json', shareNoteInput), async (c) => {
    await shareNote(c.var.ctx, paramOf(c, 'note'))
    return c.body(null, 204)
  })
