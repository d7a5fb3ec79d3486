import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { wrapUpInput } from '../sessions/schemas-wrap-up.ts'
import { readWrapUp } from '../sessions/wrap-up.ts'
import { type Draft, draftAgenda } from './draft.ts'
import { type Agenda, getAgendas } from './read.ts'
import { discardAgenda, mergeIntoShared, saveAgenda } from './save.ts'
import { listDrafts } from './saw.ts'
import { listDraftsQuery, saveAgendaInput, tickItemInput } from './schemas.ts'
import { tickItem } from './tick.ts'
import { wrapUpSession } from './wrap-up.ts'

const draftAsJson = ({ id, items, record }: Draft) => ({ items, draft: { id, ...record } })

const agendaAsJson = (agenda: Agenda | null) => agenda && { ...agenda, updatedAt: agenda.updatedAt.toString() }

export const agendasApi = new Hono<SignedInEnv>()
  .post('/sessions/:id/agenda/draft', api.pair, async (c) => {
    const input = { session: paramOf(c, 'session'), key: submissionKeyOf(c), signal: c.req.raw.signal }
    return c.json(draftAsJson(await draftAgenda(c.var.ctx, input)), 201)
  })
  .get('/sessions/:id/agenda', api.pair, async (c) => {
    const { shared, working } = await getAgendas(c.var.ctx, paramOf(c, 'session'))
    return c.json({ agenda: agendaAsJson(shared ?? working), working: agendaAsJson(shared ? working : null) })
  })
  .put('/sessions/:id/agenda', api.pair, valid('json', saveAgendaInput), async (c) => {
    const input = { ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json(await saveAgenda(c.var.ctx, paramOf(c, 'session'), input))
  })
  .delete('/sessions/:id/agenda/working', api.pair, async (c) => {
    await discardAgenda(c.var.ctx, paramOf(c, 'session'))
    return c.body(null, 204)
  })
  .post('/sessions/:id/agenda/merge', api.pair, async (c) => {
    await mergeIntoShared(c.var.ctx, paramOf(c, 'session'))
    return c.body(null, 204)
  })
  .patch('/sessions/:id/agenda/items/:item', api.pair, valid('json', tickItemInput), async (c) => {
    const item = paramOf(c, 'agendaItem', 'item')
    await tickItem(c.var.ctx, { session: paramOf(c, 'session'), item, ...c.req.valid('json') })
    return c.body(null, 204)
  })
  .get('/sessions/:id/wrap-up', api.pair, async (c) => {
    const { record, notes } = await readWrapUp(c.var.ctx, paramOf(c, 'session'))
    return c.json({
      version: record.version,
      wrappedUpAt: record.wrappedUpAt?.toString() ?? null,
      notes: notes.map(({ id, version, parts }) => ({
        id,
        version,
        parts: parts.map(({ text, reason }) => ({ text, private: reason })),
      })),
      next: record.next && { id: record.next.id, startsAt: record.next.startsAt.toString() },
    })
  })
  .post('/sessions/:id/wrap-up', api.pair, async (c) => {
    const input = { ...parseInput(wrapUpInput(), await jsonOf(c)), key: submissionKeyOf(c) }
    const id = paramOf(c, 'session')
    await wrapUpSession(c.var.ctx, id, input)
    return c.json({ id, state: 'held' })
  })
  .get('/pairings/:id/drafts', api.pair, valid('query', listDraftsQuery), async (c) => {
    const { drafts, next } = await listDrafts(c.var.ctx, paramOf(c, 'pairing'), c.req.valid('query'))
    return c.json({
      drafts: drafts.map(({ session, createdAt, ...draft }) => ({
        ...draft,
        sessionId: session.id,
        createdAt: createdAt.toString(),
      })),
      next,
    })
  })
