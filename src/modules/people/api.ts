import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { correctProfile } from './profile.ts'
import { correctProfileInput } from './schemas-profile.ts'

export const peopleApi = new Hono<SignedInEnv>()
  .get('/me', api.self, async (c) => {
    const { id, name, address, email, locale, zone, role, organisationName } = await c.var.ctx.store.viewer()
    return c.json({ id, name, address, email, locale, zone, role, organisation: { name: organisationName } })
  })
  .patch('/me', api.self, async (c) =>
    c.json(await correctProfile(c.var.ctx, parseInput(correctProfileInput(), await jsonOf(c)))),
  )
