import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { valid } from '../../http/validate.ts'
import { exportAudit } from './audit.ts'
import { auditQuery } from './schemas-audit.ts'
import { changeOrganisationInput, setSsoProviderInput } from './schemas-settings.ts'
import { changeOrganisation, getOrganisation, type Organisation } from './settings.ts'
import { removeSsoProvider, setSsoProvider } from './sso.ts'

const asJson = ({ sso, shown: _, ...settings }: Organisation) => ({
  ...settings,
  sso: sso && { issuer: sso.issuer, clientId: sso.clientId, updatedAt: sso.updatedAt.toString() },
})

export const organisationsApi = new Hono<SignedInEnv>()
  .get('/organisation', api.hr, async (c) => c.json(asJson(await getOrganisation(c.var.ctx))))
  .patch('/organisation', api.hr, valid('json', z.lazy(changeOrganisationInput)), async (c) =>
    c.json(asJson(await changeOrganisation(c.var.ctx, c.req.valid('json')))),
  )
  .put('/organisation/sso', api.hr, valid('json', z.lazy(setSsoProviderInput)), async (c) => {
    await setSsoProvider(c.var.ctx, c.req.valid('json'))
    return c.body(null, 204)
  })
  .delete('/organisation/sso', api.hr, async (c) => {
    await removeSsoProvider(c.var.ctx)
    return c.body(null, 204)
  })
  // One row a line, so that a program can read on without having read all; `Link` leads to the next page.
  .get('/organisation/audit', api.hr, valid('query', z.lazy(auditQuery)), async (c) => {
    const { entries, next } = await exportAudit(c.var.ctx, c.req.valid('query'))
    const lines = entries.map(({ at, ...entry }) => `${JSON.stringify({ at: at.toString(), ...entry })}\n`)
    const headers: Record<string, string> = { 'content-type': 'application/x-ndjson' }
    if (next !== null) {
      const url = new URL(c.req.url)
      url.searchParams.set('after', next)
      headers.link = `<${url.pathname}${url.search}>; rel="next"`
    }
    return c.body(lines.join(''), 200, headers)
  })
