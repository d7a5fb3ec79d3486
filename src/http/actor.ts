import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import { Fault } from '../kernel/errors.ts'
import { readClaims } from './claims.ts'
import type { AppContext, SignedInEnv } from './env.ts'

export const LOGIN_COOKIE = 'pamong_login'

/** The API token of the Authorization header, if there is one. */
const bearer = (c: Context): string | undefined => /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]

/**
 * The person whom the login cookie, or where tokens are taken the API token, names. Only the signature is checked here,
 * without a round trip: the row behind it is checked in the first batch that the request makes.
 */
export const actorOf = async (c: AppContext, takesTokens = false): Promise<ReturnType<Deps['actAs']> | null> => {
  const { deps, requestId } = c.var
  const token = takesTokens ? bearer(c) : undefined
  const text = token ?? getCookie(c, LOGIN_COOKIE)
  const claims = text === undefined ? null : await readClaims(text, deps.config.signingSecret)
  if (claims?.via !== (token === undefined ? 'login' : 'token')) return null
  return deps.actAs(claims, requestId)
}

/** @throws Fault `signed_out` where nobody is named */
export const signedIn = (by: 'login' | 'login-or-token') =>
  createMiddleware<SignedInEnv>(async (c, next) => {
    const ctx = await actorOf(c, by === 'login-or-token')
    if (!ctx) throw new Fault('signed_out')
    c.set('ctx', ctx)
    await next()
  })
