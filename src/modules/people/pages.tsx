import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import * as z from 'zod'
import { anyone } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { languageCookieName, themeCookieName } from '../../http/cookie-names.ts'
import type { HonoEnv } from '../../http/env.ts'
import { parseInput } from '../../http/validate.ts'
import { locales } from '../../kernel/locale.ts'
import { ownPath } from '../../kernel/own-path.ts'
import { paths } from '../../web/paths.ts'
import { themes } from '../../web/view.ts'
import { chooseLocale } from './service.ts'

const localeForm = z.object({ locale: z.enum(locales), back: z.unknown().optional().transform(ownPath) })
const themeForm = z.object({ theme: z.enum(themes), back: z.unknown().optional().transform(ownPath) })

const A_YEAR = Temporal.Duration.from({ hours: 24 * 365 }).total('seconds')

const remember = (c: Context<HonoEnv>, name: string, value: string): void =>
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: A_YEAR,
  })

/** Language and appearance: for whoever is signed out too, by cookie; for a person, the language goes with them. */
export const settingsPages = new Hono<HonoEnv>()
  .post(paths.locale, anyone, async (c) => {
    const input = parseInput(localeForm, await c.req.parseBody())
    const ctx = await actorOf(c)
    if (ctx) await chooseLocale(ctx, input.locale)
    remember(c, languageCookieName(c), input.locale)
    return c.redirect(input.back, 303)
  })
  .post(paths.theme, anyone, async (c) => {
    const input = parseInput(themeForm, await c.req.parseBody())
    remember(c, themeCookieName(c), input.theme)
    return c.redirect(input.back, 303)
  })
