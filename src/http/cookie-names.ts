import type { Context } from 'hono'

/** Over https the name itself forbids that another host or path sets the cookie; a browser refuses it over http. */
const nameOver = (c: Context, name: string): string =>
  new URL(c.req.url).protocol === 'https:' ? `__Host-pamong_${name}` : name

export const languageCookieName = (c: Context): string => nameOver(c, 'lang')
export const themeCookieName = (c: Context): string => nameOver(c, 'theme')
