import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Ctx } from '../kernel/ctx.ts'
import { Fault } from '../kernel/errors.ts'
import { readClaims } from './claims.ts'
import type { HonoEnv } from './env.ts'

export const LOGIN_COOKIE = 'pamong_login'

export interface SignedInEnv extends HonoEnv {
  Variables: HonoEnv['Variables'] & { ctx: Ctx }
}

/** The API token of the Authorization header, if there is one. */
const bearer = (c: Context): string | undefined => /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]

/**
 * Acts as the person that a login cookie, or for the API a token, names. Only the signature is checked here, without a
 * round trip: the row behind it is checked in the first batch that the request makes.
 * @throws Fault `signed_out`
 */
export const signedIn = (by: 'login' | 'login-or-token') =>
  createMiddleware<SignedInEnv>(async (c, next) => {
    const { deps, requestId } = c.var
    const token = by === 'login-or-token' ? bearer(c) : undefined
    const text = token ?? getCookie(c, LOGIN_COOKIE)
    const claims = text === undefined ? null : await readClaims(text, deps.config.signingSecret)
    if (!claims || claims.via !== (token === undefined ? 'login' : 'token')) throw new Fault('signed_out')
    c.set('ctx', deps.actAs(claims, requestId))
    await next()
  })
