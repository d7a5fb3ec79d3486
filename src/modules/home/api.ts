import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf, submissionKeyOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { type Bringable, bringAlong, listBringable } from './bring-along.ts'
import { listDeeds } from './deeds.ts'
import { bringInput, deedsQuery } from './schemas.ts'

const dated = <T extends { dueOn: Temporal.PlainDate | null }>(items: readonly T[]) =>
  items.map(({ dueOn, ...item }) => ({ ...item, dueOn: dueOn?.toString() ?? null }))

const bringableAsJson = ({ previous, goals, actions }: Bringable) => ({
  from: previous.id,
  goals: dated(goals),
  actions: dated(actions),
})

export const homeApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/audit', api.pair, valid('query', z.lazy(deedsQuery)), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('query') }
    const { deeds, next } = await listDeeds(c.var.ctx, input)
    return c.json({ audit: deeds.map(({ at, ...deed }) => ({ ...deed, at: at.toString() })), next })
  })
  .get('/pairings/:id/bring', api.pair, async (c) =>
    c.json(bringableAsJson(await listBringable(c.var.ctx, paramOf(c, 'pairing')))),
  )
  .post('/pairings/:id/bring', api.pair, valid('json', z.lazy(bringInput)), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ ids: await bringAlong(c.var.ctx, input) }, 201)
  })
