import { getCookie } from 'hono/cookie'
import { messages } from '../i18n/index.ts'
import type { Viewer } from '../kernel/ctx.ts'
import { isTheme, type View } from '../web/view.ts'
import { themeCookieName } from './cookie-names.ts'
import type { AppContext } from './env.ts'

/** What the frame around a page is drawn from. `?done=` names a sentence that says what the last form did. */
export const viewOf = (c: AppContext, viewer: Viewer | null): View => {
  const locale = viewer?.locale ?? c.var.locale
  const theme = getCookie(c, themeCookieName(c))
  const { pathname, search } = new URL(c.req.url)
  const sentences: Readonly<Record<string, string>> = messages(locale).done
  const done = c.req.query('done') ?? ''
  return {
    locale,
    theme: isTheme(theme) ? theme : 'auto',
    path: `${pathname}${search}`,
    viewer,
    messages: Object.hasOwn(sentences, done) ? [{ tone: 'success', text: sentences[done] ?? '' }] : [],
  }
}
