import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { randomToken, sha256 } from '../kernel/hash.ts'
import { browserCookieName, isEncrypted } from './cookie-names.ts'

const LASTS = Temporal.Duration.from({ hours: 1 }).total('seconds')

/** The hash of what this browser was told to remember while it signs in, or null where it was told nothing. */
export const knownBrowser = async (c: Context): Promise<string | null> => {
  const secret = getCookie(c, browserCookieName(c))
  return secret === undefined ? null : sha256(secret)
}

/** Gives the browser a fresh secret, so that what it asked for can be told from what others send it; returns its hash. */
export const rememberBrowser = async (c: Context): Promise<string> => {
  const secret = randomToken()
  setCookie(c, browserCookieName(c), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isEncrypted(c),
    maxAge: LASTS,
  })
  return sha256(secret)
}
