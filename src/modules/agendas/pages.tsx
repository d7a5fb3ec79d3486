import { Hono } from 'hono'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { Fault } from '../../kernel/errors.ts'
import { named } from '../../web/names.ts'
import { sessionPath } from '../../web/session-path.ts'
import { getPulse, givePulse } from '../checkins/pulse.ts'
import { pulseForm } from '../checkins/schemas-pulse.ts'
import { getSharedCheckIn } from '../checkins/service.ts'
import { getPairing, partnerOf } from '../pairings/service.ts'
import { listActions, listSteps } from '../sessions/actions.ts'
import { listNoteDays, listNotes } from '../sessions/notes.ts'
import { type Phase, phaseOf } from '../sessions/phase.ts'
import { getRecord } from '../sessions/record.ts'
import { chosenPhase } from '../sessions/schemas.ts'
import { getSession } from '../sessions/service.ts'
import { draftAgenda } from './draft.ts'
import { ItemCard } from './pages/agenda.tsx'
import { CoachPage } from './pages/coach.tsx'
import { editorPages } from './pages/editing.tsx'
import { editorPath } from './pages/editor.tsx'
import { PulseCard } from './pages/pulse.tsx'
import { SessionPage } from './pages/session.tsx'
import { wrapUpPages } from './pages/wrapping-up.tsx'
import { getAgendas } from './read.ts'
import { discardAgenda, mergeIntoShared, shareAgenda } from './save.ts'
import { listDrafts } from './saw.ts'
import { listDraftsQuery, shareForm, tickForm } from './schemas.ts'
import { tickItem } from './tick.ts'

/** A session with its agenda and notes, and what the buttons on that page do. */
export const agendasPages = new Hono<SignedInEnv>()
  .route('/', editorPages)
  .route('/', wrapUpPages)
  .get('/pairings/:id/coach', page.pair, valid('query', listDraftsQuery), async (c) => {
    const { ctx } = c.var
    const found = await listDrafts(ctx, paramOf(c, 'pairing'), c.req.valid('query'))
    const viewer = await ctx.store.viewer()
    return c.html(<CoachPage view={viewOf(c, viewer)} zone={viewer.zone} {...found} />)
  })
  .get('/sessions/:id', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'session')
    const chosen = chosenPhase.parse(c.req.query('phase'))
    const isPossible = (phase: Phase) => chosen === undefined || chosen === phase
    const [{ session, pairing }, { record }, agendas, notes, noteDays, actions, steps, pulse, checkIn] =
      await Promise.all([
        getSession(ctx, id),
        getRecord(ctx, id),
        getAgendas(ctx, id),
        listNotes(ctx, id),
        listNoteDays(ctx, id),
        isPossible('before') ? listActions(ctx, id) : [],
        isPossible('after') ? listSteps(ctx, id) : [],
        isPossible('after') ? getPulse(ctx, id) : null,
        isPossible('before') ? getSharedCheckIn(ctx, id) : null,
      ])
    const viewer = await ctx.store.viewer()
    const now = ctx.clock.now()
    const phase = chosen ?? phaseOf(session, now)
    const data = {
      session,
      record,
      pairing,
      agendas,
      notes,
      noteDays,
      actions,
      steps,
      pulse,
      checkIn,
      formKey: crypto.randomUUID(),
    }
    const props = { now, phase, chosen, zone: viewer.zone, ...data }
    return c.html(<SessionPage view={viewOf(c, viewer)} {...props} />)
  })
  .post('/sessions/:id/pulse', page.pair, async (c) => {
    const { ctx } = c.var
    const session = paramOf(c, 'session')
    const input = parseInput(pulseForm(), await c.req.parseBody())
    // A tick without an answer is kept on the page until there is one.
    const isAnswered = input.heard !== null || input.useful !== null
    if (isAnswered) await givePulse(ctx, { session, ...input })
    if (c.req.header('hx-request') !== 'true') {
      const done = isAnswered ? { done: 'pulse' } : {}
      return c.redirect(sessionPath(session, { phase: 'after', ...done, at: 'pulse' }), 303)
    }
    const [pairing, pulse] = await Promise.all([getPairing(ctx, session), getPulse(ctx, session)])
    const view = viewOf(c, await ctx.store.viewer())
    const partner = named(view.locale, partnerOf(pairing)).address
    const shown = { ...pulse, heardShared: input.heardShared, usefulShared: input.usefulShared }
    const props = { session, side: pairing.side, partner, pulse: shown }
    return c.html(<PulseCard view={view} {...props} saved={isAnswered} />)
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
  .post('/sessions/:id/agenda/items/:item', page.pair, valid('form', tickForm), async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'session')
    const item = paramOf(c, 'agendaItem', 'item')
    const { state, look, phase } = c.req.valid('form')
    await tickItem(ctx, { session: id, item, state })
    if (c.req.header('hx-request') !== 'true') return c.redirect(sessionPath(id, { phase, at: item }), 303)
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
    const props = { session, pairing, noteDays, phase, item: ticked, number: number + 1, compact: look === 'compact' }
    return c.html(<ItemCard view={view} {...props} ticks />)
  })
