import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'

export const peopleApi = new Hono<SignedInEnv>().get('/me', api.self, async (c) => {
  const { id, name, address, email, locale, zone, role, organisationName } = await c.var.ctx.store.viewer()
  return c.json({ id, name, address, email, locale, zone, role, organisation: { name: organisationName } })
})
