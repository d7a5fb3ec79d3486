import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { languageDetector } from 'hono/language'
import { isLocale, locales } from '../kernel/locale.ts'
import { languageCookieName } from './cookie-names.ts'
import type { HonoEnv } from './env.ts'

const detect = languageDetector({
  supportedLanguages: [...locales],
  fallbackLanguage: 'id',
  order: ['header'],
  caches: false,
})

/** The language to answer in until the login check says which one the person chose: by cookie, else by the browser. */
export const preferredLocale = createMiddleware<HonoEnv>((c, next) =>
  detect(c, async () => {
    const chosen = getCookie(c, languageCookieName(c))
    const { language } = c.var
    c.set('locale', isLocale(chosen) ? chosen : isLocale(language) ? language : 'id')
    await next()
  }),
)
