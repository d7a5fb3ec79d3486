import { createMiddleware } from 'hono/factory'
import { Fault } from '../kernel/errors.ts'
import type { AppContext, HonoEnv } from './env.ts'

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The one address that mail programs post to by themselves, without Origin (RFC 8058). It goes by the signed token in its
 * path and never by a cookie, so that a page of another site gains nothing by it.
 */
const oneClick = /^\/unsubscribe\/[^/]+$/

const comesFromHere = (site: string | undefined, origin: string | undefined, own: string): boolean => {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined ? site !== undefined : origin === own
}

/**
 * Refuses a change that another site's page asks a browser for, whatever its content type. A request that carries an
 * API token cannot be forged that way and passes.
 * @throws Fault `cross_site`
 */
export const refuseCrossSite = createMiddleware<HonoEnv>(async (c, next) => {
  const byToken = /^Bearer /i.test(c.req.header('authorization') ?? '')
  if (!safe.has(c.req.method) && !byToken && !oneClick.test(c.req.path)) {
    const own = new URL(c.req.url).origin
    if (!comesFromHere(c.req.header('sec-fetch-site'), c.req.header('origin'), own)) throw new Fault('cross_site')
  }
  await next()
})

/** Whether another site's page sent the browser here: what signs someone in then waits for a press of theirs. */
export const isFromElsewhere = (c: AppContext): boolean =>
  !['same-origin', 'none', undefined].includes(c.req.header('sec-fetch-site'))
