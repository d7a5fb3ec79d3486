import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import type { Deps } from '../deps.ts'
import { Fault } from '../kernel/errors.ts'
import type { LogFields } from '../kernel/log.ts'
import { claimsOf } from './actor.ts'
import type { HonoEnv } from './env.ts'

/** What a refusal was, and to whom: the request itself says neither, and somebody has to be able to see who tries doors. */
const refusalIn = async (c: Context<HonoEnv>): Promise<LogFields> => {
  if (!(c.error instanceof Fault)) return {}
  const claims = await claimsOf(c)
  return {
    code: c.error.code,
    ...(claims ? { personId: claims.personId, organisationId: claims.organisationId } : {}),
  }
}

/** Builds what one request works with, closes it when the answer has left, and writes the request's one log line. */
export const invocation = (boot: (env: Env) => Deps) =>
  createMiddleware<HonoEnv>(async (c, next) => {
    const deps = boot(c.env)
    const requestId = deps.ids.next('request')
    c.set('deps', deps)
    c.set('requestId', requestId)
    c.header('x-request-id', requestId)
    const start = performance.now()
    try {
      await next()
    } finally {
      const { trips, statements } = deps.database.tally
      c.executionCtx.waitUntil(deps.finish())
      deps.log.info('request', {
        requestId,
        method: c.req.method,
        // The pattern, never the path: a path may hold what nobody meant to log.
        route: routePath(c),
        status: c.res.status,
        ms: Math.round(performance.now() - start),
        trips,
        statements,
        ...(await refusalIn(c)),
      })
    }
  })
