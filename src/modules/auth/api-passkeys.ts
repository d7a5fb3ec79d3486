import { Hono } from 'hono'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { originOf } from '../../http/origin.ts'
import { Fault } from '../../kernel/errors.ts'
import { isPasskeyId } from './passkey-schemas.ts'
import { listPasskeys, removePasskey } from './passkeys.ts'

/** One's own passkeys. Adding one takes a browser: it does so at /account/passkeys. */
export const passkeysApi = new Hono<SignedInEnv>()
  .get('/me/passkeys', api.self, async (c) => {
    const passkeys = await listPasskeys(c.var.ctx)
    return c.json({
      passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
        ...passkey,
        createdAt: createdAt.toString(),
        lastUsedAt: lastUsedAt?.toString() ?? null,
      })),
    })
  })
  .delete('/me/passkeys/:id', api.self, async (c) => {
    const id = c.req.param('id')
    if (!isPasskeyId(id)) throw new Fault('not_found')
    await removePasskey(c.var.ctx, { id, origin: originOf(c) })
    return c.body(null, 204)
  })
