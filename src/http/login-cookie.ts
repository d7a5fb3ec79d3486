import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { Claims } from '../kernel/ctx.ts'
import { signClaims } from './claims.ts'
import { isEncrypted, loginCookieName } from './cookie-names.ts'
import type { AppContext } from './env.ts'

/** Signs the browser in until `expiresAt`. */
export const setLoginCookie = async (c: AppContext, claims: Claims, expiresAt: Temporal.Instant): Promise<void> => {
  const { deps } = c.var
  setCookie(c, loginCookieName(c), await signClaims(claims, deps.config.signingSecret), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isEncrypted(c),
    maxAge: Math.floor(deps.clock.now().until(expiresAt).total('seconds')),
  })
}

/** Signs the browser out: the cookie goes, and with it what pages kept in the browser, in its other tabs too. */
export const clearLoginCookie = (c: Context): void => {
  c.header('clear-site-data', '"storage"')
  deleteCookie(c, loginCookieName(c), { path: '/', secure: isEncrypted(c) })
}
