import { createMiddleware } from 'hono/factory'
import { Fault } from '../kernel/errors.ts'
import type { HonoEnv } from './env.ts'

/**
 * Where people reach the deployment by https, nothing is answered over http: a page leads to the same one over https. A
 * program is refused, or nobody would notice that it sends its token in plain.
 * @throws Fault `forbidden`
 */
export const requireEncryption = createMiddleware<HonoEnv>(async (c, next) => {
  const { appUrl } = c.var.deps.config
  const { protocol, pathname, search } = new URL(c.req.url)
  if (!appUrl?.startsWith('https:') || protocol === 'https:') return next()
  if (c.req.method !== 'GET' || pathname.startsWith('/api/')) throw new Fault('forbidden')
  return c.redirect(`${appUrl}${pathname}${search}`, 308)
})
