import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { LoginLevel } from '../db/store.ts'
import type { Deps } from '../deps.ts'
import type { Claims } from '../kernel/ctx.ts'
import type { Id } from '../kernel/ids.ts'
import { readClaims } from './claims.ts'
import { loginCookieName } from './cookie-names.ts'
import type { AppContext } from './env.ts'

/** The API token of the Authorization header, if there is one. */
const bearer = (c: Context): string | undefined => /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]

const read = new WeakMap<Request, Promise<Claims | null>>()

const verify = async (c: AppContext): Promise<Claims | null> => {
  const token = bearer(c)
  const text = token ?? getCookie(c, loginCookieName(c))
  const claims = text === undefined ? null : await readClaims(text, c.var.deps.config.signingSecret)
  return claims?.via === (token === undefined ? 'login' : 'token') ? claims : null
}

/** The claims that a request shows: those of an API token if it has one, else those of the login cookie. Read once a request. */
export const claimsOf = (c: AppContext): Promise<Claims | null> => {
  const claims = read.get(c.req.raw) ?? verify(c)
  read.set(c.req.raw, claims)
  return claims
}

interface Wanted {
  takesTokens?: boolean
  level?: LoginLevel
}

/**
 * The person whom the login cookie, or where tokens are taken the API token, names. Only the signature is checked here,
 * without a round trip: the row behind it is checked in the first batch that the request makes.
 */
export const actorOf = async (
  c: AppContext,
  { takesTokens = false, level = 'complete' }: Wanted = {},
): Promise<ReturnType<Deps['actAs']> | null> => {
  const claims = await claimsOf(c)
  if (claims === null || (claims.via === 'token' && !takesTokens)) return null
  return c.var.deps.actAs(claims, c.var.requestId, level)
}

/** The login that this browser's cookie names, which a new one is to replace. Says nothing about whether it still holds. */
export const currentLogin = async (c: AppContext): Promise<Id<'login'> | undefined> => {
  const claims = await claimsOf(c)
  return claims?.via === 'login' ? (claims.id as Id<'login'>) : undefined
}
