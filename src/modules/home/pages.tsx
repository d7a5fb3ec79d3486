import { Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { paths } from '../../web/paths.ts'
import { listComingAgendas } from '../agendas/read.ts'
import { listGoals } from '../goals/service.ts'
import { getPairing, listPairings } from '../pairings/service.ts'
import { listPrograms } from '../programs/service.ts'
import { listActions, listMyOpenActions } from '../sessions/actions.ts'
import { listSessionsQuery } from '../sessions/schemas.ts'
import { listComingSessions, listSessions } from '../sessions/service.ts'
import { listOpenTopics } from '../sessions/topics.ts'
import { findFormerMentor } from './bring-along.ts'
import { listDeeds, listOperatorReads } from './deeds.ts'
import { getDesk } from './desk.ts'
import { listOwnGoals } from './own-goals.ts'
import { bringPages } from './pages/bringing.tsx'
import { DeedsPage } from './pages/deeds.tsx'
import { HomePage } from './pages/home.tsx'
import { PairingPage } from './pages/pairing.tsx'
import { PairingsPage } from './pages/pairings.tsx'
import { deedsQuery } from './schemas.ts'
import { listWaiting } from './waiting.ts'

const SESSIONS_A_PAGE = 8
const COMING = 6
/** What one pairing's page shows of each; the rest has places of its own. */
const MOST_SHOWN = { topics: 12, actions: 20, goals: { open: 8, closed: 4 } } as const

/** Pages that bring slices together: home, the list of pairings, and one pairing. */
export const homePages = new Hono<SignedInEnv>()
  .route('/', bringPages)
  .get('/', page.self, async (c) => {
    const { ctx } = c.var
    const pairings = listPairings(ctx)
    const [own, coming, agendas, actions, waiting, goals, programs, desk] = await Promise.all([
      pairings,
      listComingSessions(ctx, { limit: COMING }),
      listComingAgendas(ctx),
      listMyOpenActions(ctx, pairings),
      listWaiting(ctx),
      listOwnGoals(ctx, pairings),
      ctx.actor.role === 'hr' ? listPrograms(ctx) : null,
      ctx.actor.role === 'hr' ? getDesk(ctx) : null,
    ])
    const viewer = await ctx.store.viewer()
    if (!viewer.isWelcomed) return c.redirect(paths.welcome, 303)
    const now = ctx.clock.now().toZonedDateTimeISO(viewer.zone)
    const data = { pairings: own, coming, agendas, actions, waiting, goals, programs, desk }
    return c.html(<HomePage view={viewOf(c, viewer)} viewer={viewer} now={now} {...data} />)
  })
  .get('/pairings', page.self, async (c) => {
    const { ctx } = c.var
    const pairings = await listPairings(ctx)
    const viewer = await ctx.store.viewer()
    return c.html(<PairingsPage view={viewOf(c, viewer)} viewer={viewer} pairings={pairings} />)
  })
  .get('/pairings/:id', page.pair, valid('query', listSessionsQuery.loose()), async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'pairing')
    const { after } = c.req.valid('query')
    const [pairing, sessions, topics, actions, goals, reads, former] = await Promise.all([
      getPairing(ctx, id),
      listSessions(ctx, { pairing: id, after, limit: SESSIONS_A_PAGE }),
      listOpenTopics(ctx, id, MOST_SHOWN.topics),
      listActions(ctx, id, MOST_SHOWN.actions),
      listGoals(ctx, id, MOST_SHOWN.goals),
      listOperatorReads(ctx, id),
      findFormerMentor(ctx, id),
    ])
    const viewer = await ctx.store.viewer()
    const data = { pairing, sessions: sessions.sessions, next: sessions.next, topics, actions, goals, reads, former }
    return c.html(
      <PairingPage view={viewOf(c, viewer)} now={ctx.clock.now()} formKey={crypto.randomUUID()} {...data} />,
    )
  })
  .get('/pairings/:id/audit', page.pair, valid('query', z.lazy(deedsQuery)), async (c) => {
    const { ctx } = c.var
    const found = await listDeeds(ctx, { pairing: paramOf(c, 'pairing'), ...c.req.valid('query') })
    const viewer = await ctx.store.viewer()
    return c.html(<DeedsPage view={viewOf(c, viewer)} zone={viewer.zone} {...found} />)
  })
