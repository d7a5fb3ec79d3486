import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { getPulse, givePulse } from './pulse.ts'
import { pulseInput } from './schemas-pulse.ts'

export const pulseApi = new Hono<SignedInEnv>()
  .get('/sessions/:id/pulse', api.pair, async (c) => c.json(await getPulse(c.var.ctx, paramOf(c, 'session'))))
  .put('/sessions/:id/pulse', api.pair, async (c) => {
    const input = parseInput(pulseInput(), await jsonOf(c))
    await givePulse(c.var.ctx, { session: paramOf(c, 'session'), ...input })
    return c.body(null, 204)
  })
