import { Hono } from 'hono'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { Fault } from '../../kernel/errors.ts'
import { getPairing } from '../pairings/service.ts'
import { listNoteDays, listNotes } from '../sessions/notes.ts'
import { getSession } from '../sessions/service.ts'
import { draftAgenda } from './draft.ts'
import { CoachPage } from './pages/coach.tsx'
import { editorPages } from './pages/editing.tsx'
import { editorPath } from './pages/editor.tsx'
import { ItemCard, SessionPage } from './pages/session.tsx'
import { getAgendas } from './read.ts'
import { discardAgenda, mergeIntoShared, shareAgenda } from './save.ts'
import { listDrafts } from './saw.ts'
import { listDraftsQuery, shareForm, tickItemInput } from './schemas.ts'
import { tickItem } from './tick.ts'

/** A session with its agenda and notes, and what the buttons on that page do. */
export const agendasPages = new Hono<SignedInEnv>()
  .route('/', editorPages)
  .get('/pairings/:id/coach', page.pair, valid('query', listDraftsQuery), async (c) => {
    const { ctx } = c.var
    const found = await listDrafts(ctx, paramOf(c, 'pairing'), c.req.valid('query'))
    const viewer = await ctx.store.viewer()
    return c.html(<CoachPage view={viewOf(c, viewer)} zone={viewer.zone} {...found} />)
  })
  .get('/sessions/:id', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'session')
    const [{ session, pairing }, agendas, notes, noteDays] = await Promise.all([
      getSession(ctx, id),
      getAgendas(ctx, id),
      listNotes(ctx, id),
      listNoteDays(ctx, id),
    ])
    const viewer = await ctx.store.viewer()
    const data = { session, pairing, agendas, notes, noteDays, formKey: crypto.randomUUID() }
    return c.html(<SessionPage view={viewOf(c, viewer)} zone={viewer.zone} {...data} />)
  })
  .post('/sessions/:id/agenda/draft', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    const draft = await draftAgenda(c.var.ctx, { session, signal: c.req.raw.signal })
    return c.redirect(editorPath({ id: session }, draft), 303)
  })
  .post('/sessions/:id/agenda/share', page.pair, valid('form', shareForm), async (c) => {
    const session = paramOf(c, 'session')
    await shareAgenda(c.var.ctx, session, c.req.valid('form').version)
    return c.redirect(`/sessions/${session}?done=shared`, 303)
  })
  .post('/sessions/:id/agenda/discard', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    await discardAgenda(c.var.ctx, session)
    return c.redirect(`/sessions/${session}?done=discarded`, 303)
  })
  .post('/sessions/:id/agenda/merge', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    await mergeIntoShared(c.var.ctx, session)
    return c.redirect(`/sessions/${session}?done=merged`, 303)
  })
  .post('/sessions/:id/agenda/items/:item', page.pair, valid('form', tickItemInput), async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'session')
    const item = paramOf(c, 'agendaItem', 'item')
    await tickItem(ctx, { session: id, item, ...c.req.valid('form') })
    if (c.req.header('hx-request') !== 'true') return c.redirect(`/sessions/${id}#${item}`, 303)
    const [pairing, { session }, { shared }, noteDays] = await Promise.all([
      getPairing(ctx, id),
      getSession(ctx, id),
      getAgendas(ctx, id),
      listNoteDays(ctx, id),
    ])
    const number = shared?.items.findIndex((candidate) => candidate.id === item) ?? -1
    const ticked = shared?.items[number]
    if (!ticked) throw new Fault('not_found')
    const view = viewOf(c, await ctx.store.viewer())
    const props = { session, pairing, noteDays, item: ticked, number: number + 1 }
    return c.html(<ItemCard view={view} {...props} ticks />)
  })
