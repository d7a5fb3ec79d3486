import { createMiddleware } from 'hono/factory'
import { languageDetector } from 'hono/language'
import { isLocale, locales } from '../kernel/locale.ts'
import type { HonoEnv } from './env.ts'

export const LANGUAGE_COOKIE = 'lang'

const detect = languageDetector({
  supportedLanguages: [...locales],
  fallbackLanguage: 'id',
  order: ['cookie', 'header'],
  lookupCookie: LANGUAGE_COOKIE,
  caches: false,
})

/** The language to answer in until the login check says which one the person chose: by cookie, else by the browser. */
export const preferredLocale = createMiddleware<HonoEnv>((c, next) =>
  detect(c, async () => {
    const { language } = c.var
    c.set('locale', isLocale(language) ? language : 'id')
    await next()
  }),
)
