import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { changeAction, listActions, listSteps, type Step } from './actions.ts'
import { addAction } from './add-action.ts'
import { changeNote, removeNote } from './change-notes.ts'
import { importHistory } from './history.ts'
import { listNotes, type Note, shareNote, writeNote } from './notes.ts'
import { getRecord, recordSession } from './record.ts'
import { moveSession } from './schedule/change-session.ts'
import {
  changeActionInput,
  changeNoteInput,
  historyInput,
  listSessionsQuery,
  parkTopicInput,
  planSessionInput,
  writeNoteInput,
} from './schemas.ts'
import { addActionInput, recordInput } from './schemas-wrap-up.ts'
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

const stepAsJson = ({ createdAt, dueOn, ...step }: Step) => ({
  ...step,
  dueOn: dueOn?.toString() ?? null,
  createdAt: createdAt.toString(),
})

const noteAsJson = ({ createdAt, updatedAt, ...note }: Note) => ({
  ...note,
  createdAt: createdAt.toString(),
  updatedAt: updatedAt?.toString() ?? null,
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
    return c.json({ actions: actions.map(stepAsJson) })
  })
  .post('/pairings/:id/actions', api.pair, async (c) => {
    const action = parseInput(addActionInput(), await jsonOf(c))
    const input = { pairing: paramOf(c, 'pairing'), ...action, key: submissionKeyOf(c) }
    return c.json({ id: await addAction(c.var.ctx, input) }, 201)
  })
  .patch('/actions/:id', api.pair, valid('json', changeActionInput), async (c) => {
    await changeAction(c.var.ctx, { action: paramOf(c, 'action'), ...c.req.valid('json') })
    return c.body(null, 204)
  })
  .get('/sessions/:id', api.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'session')
    const [{ session }, { record }] = await Promise.all([getSession(ctx, id), getRecord(ctx, id)])
    return c.json({
      ...asJson(session),
      version: record.version,
      reason: record.reason,
      recordedAt: record.recordedAt?.toString() ?? null,
      wrappedUpAt: record.wrappedUpAt?.toString() ?? null,
      nextId: record.next?.id ?? null,
    })
  })
  .post('/sessions/:id/record', api.pair, async (c) => {
    const session = paramOf(c, 'session')
    const input = parseInput(recordInput(), await jsonOf(c))
    if (input.outcome === 'moved') await moveSession(c.var.ctx, { session, ...input })
    else await recordSession(c.var.ctx, { session, ...input })
    return c.body(null, 204)
  })
  .get('/sessions/:id/actions', api.pair, async (c) => {
    const steps = await listSteps(c.var.ctx, paramOf(c, 'session'))
    return c.json({ actions: steps.map(stepAsJson) })
  })
  .get('/sessions/:id/notes', api.pair, async (c) => {
    const notes = await listNotes(c.var.ctx, paramOf(c, 'session'))
    return c.json({ notes: notes.map(noteAsJson) })
  })
  .post('/sessions/:id/notes', api.pair, valid('json', writeNoteInput), async (c) => {
    const input = { session: paramOf(c, 'session'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await writeNote(c.var.ctx, input) }, 201)
  })
  .patch('/notes/:id', api.pair, valid('json', changeNoteInput), async (c) => {
    const note = paramOf(c, 'note')
    const { body, version } = c.req.valid('json')
    if (body === undefined || version === undefined) {
      await shareNote(c.var.ctx, note)
      return c.body(null, 204)
    }
    const saved = await changeNote(c.var.ctx, { note, body, version })
    return c.json({ id: note, version: saved.version, updatedAt: saved.savedAt.toString() })
  })
  .delete('/notes/:id', api.pair, async (c) => {
    await removeNote(c.var.ctx, paramOf(c, 'note'))
    return c.body(null, 204)
  })
