import type { Context } from 'hono'

/** Whether the browser came over https: only then may a cookie be `Secure` and carry a prefix. */
export const isEncrypted = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

/** Over https the name itself forbids that another host or path sets the cookie; a browser refuses it over http. */
const nameOver = (c: Context, name: string): string => (isEncrypted(c) ? `__Host-${name}` : name)

/** What the cookie of a login is called over http, on a developer's machine. */
export const LOGIN_COOKIE = 'pamong_login'

export const loginCookieName = (c: Context): string => nameOver(c, LOGIN_COOKIE)
export const browserCookieName = (c: Context): string => nameOver(c, 'pamong_browser')
export const languageCookieName = (c: Context): string => nameOver(c, 'pamong_lang')
export const themeCookieName = (c: Context): string => nameOver(c, 'pamong_theme')
