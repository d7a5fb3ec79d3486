import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import { signClaims } from '../../http/claims.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { originOf } from '../../http/origin.ts'
import { parseInput } from '../../http/validate.ts'
import { listLogins, type OwnLogin, revokeLogin, revokeOtherLogins } from './own-logins.ts'
import { createTokenInput } from './schemas.ts'
import { createToken, listTokens, type OwnToken, revokeToken } from './tokens.ts'

const loginAsJson = ({ id, device, method, createdAt, lastSeenAt, expiresAt, isThis }: OwnLogin) => ({
  id,
  device,
  method,
  createdAt: createdAt.toString(),
  lastSeenAt: lastSeenAt.toString(),
  expiresAt: expiresAt.toString(),
  isThis,
})

const tokenAsJson = ({ id, label, createdAt, lastUsedAt, expiresAt }: OwnToken) => ({
  id,
  label,
  createdAt: createdAt.toString(),
  lastUsedAt: lastUsedAt?.toString() ?? null,
  expiresAt: expiresAt.toString(),
})

/** One's own logins and API tokens, and nobody else's. */
export const authApi = new Hono<SignedInEnv>()
  .get('/me/logins', api.self, async (c) => c.json({ logins: (await listLogins(c.var.ctx)).map(loginAsJson) }))
  .delete('/me/logins', api.self, async (c) => {
    await revokeOtherLogins(c.var.ctx)
    return c.body(null, 204)
  })
  .delete('/me/logins/:id', api.self, async (c) => {
    await revokeLogin(c.var.ctx, paramOf(c, 'login'))
    return c.body(null, 204)
  })
  .get('/me/tokens', api.self, async (c) => c.json({ tokens: (await listTokens(c.var.ctx)).map(tokenAsJson) }))
  .post('/me/tokens', api.self, async (c) => {
    const input = parseInput(createTokenInput(), await jsonOf(c))
    const made = { ...input, key: submissionKeyOf(c), href: `${originOf(c)}/account` }
    const claims = await createToken(c.var.ctx, made)
    return c.json({ id: claims.id, token: await signClaims(claims, c.var.deps.config.signingSecret) }, 201)
  })
  .delete('/me/tokens/:id', api.self, async (c) => {
    await revokeToken(c.var.ctx, paramOf(c, 'apiToken'))
    return c.body(null, 204)
  })
