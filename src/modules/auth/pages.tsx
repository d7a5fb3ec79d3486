import { Hono } from 'hono'
import * as z from 'zod'
import { anyone, page } from '../../http/access.ts'
import { currentLogin } from '../../http/actor.ts'
import { deviceOf } from '../../http/device.ts'
import type { HonoEnv, SignedInEnv } from '../../http/env.ts'
import { clearLoginCookie, setLoginCookie } from '../../http/login-cookie.ts'
import { viewOf } from '../../http/view.ts'
import { messages } from '../../i18n/index.ts'
import { Fault } from '../../kernel/errors.ts'
import { Card } from '../../web/components/card.tsx'
import { Notice } from '../../web/components/notice.tsx'
import { PageHeader } from '../../web/components/page-header.tsx'
import { Icon } from '../../web/icons.tsx'
import { Page } from '../../web/layout.tsx'
import { ownPath } from '../../web/own-path.ts'
import { paths } from '../../web/paths.ts'
import { OtherWays } from './pages/other-ways.tsx'
import { listDemoPeople, signInToDemo, signOut } from './service.ts'

const demoSides = ['mentor', 'mentee', 'hr'] as const
const demoSide = z.enum(demoSides)

/** A path of this site and nothing else: an address that leads elsewhere is not followed. */
const isOwnPath = (path: string | undefined): path is string =>
  path !== undefined && /^\/(?![/\\])[^\\\r\n]*$/.test(path)

/** Pages for who is not signed in. */
export const signInPages = new Hono<HonoEnv>()
  .get('/sign-in', anyone, async (c) => {
    const { demo } = c.var.deps.config
    const view = viewOf(c, null)
    const t = messages(view.locale).auth
    const found = demo ? await listDemoPeople(c.var.deps, Object.values(demo)) : []
    const next = c.req.query('next')
    return c.html(
      <Page view={view} title={t.title} width="narrow">
        <PageHeader title={t.title} lead={t.lead} />
        {demo === null ? (
          <Notice tone="info" title={t.noDemo}>
            {t.noDemoHint}
          </Notice>
        ) : (
          <Card title={t.demoTitle} lead={t.demoLead(found[0]?.organisationName ?? '')}>
            <ul class="grid gap-2">
              {demoSides.map((side) => {
                const person = found.find(({ id }) => id === demo[side])
                return (
                  <li>
                    <form method="post" action={`/demo/${side}`}>
                      {isOwnPath(next) && <input type="hidden" name="next" value={next} />}
                      <button
                        type="submit"
                        class="flex w-full cursor-pointer items-center gap-3 rounded-field border border-base-300 bg-base-100 px-4 py-3 text-left hover:bg-base-content/5"
                      >
                        <span class="min-w-0 flex-1">
                          <span class="block font-semibold">{t.as[side]}</span>
                          <span class="block">{person?.name}</span>
                          <span class="muted block text-sm">{t.sees[side]}</span>
                        </span>
                        <Icon name="right" class="size-5 opacity-60" />
                      </button>
                    </form>
                  </li>
                )
              })}
            </ul>
          </Card>
        )}
        <OtherWays view={view} next={ownPath(next)} />
      </Page>,
    )
  })
  // By link as well as by button, because a terminal can only print a link. Only ever on a developer's own machine.
  .on(['GET', 'POST'], '/demo/:side', anyone, async (c) => {
    const { deps, requestId } = c.var
    const side = demoSide.safeParse(c.req.param('side'))
    if (!deps.config.demo || !side.success) throw new Fault('not_found')
    const how = { device: deviceOf(c), replaces: await currentLogin(c) }
    const login = await signInToDemo({ ...deps, requestId }, deps.config.demo[side.data], how)
    const form = c.req.method === 'POST' ? await c.req.parseBody() : {}
    await setLoginCookie(c, login.claims, login.expiresAt)
    const next = typeof form.next === 'string' ? form.next : undefined
    return c.redirect(isOwnPath(next) ? next : paths.home, 303)
  })

export const signOutPages = new Hono<SignedInEnv>().post(paths.signOut, page.incomplete, async (c) => {
  await signOut(c.var.ctx)
  clearLoginCookie(c)
  return c.redirect(`${paths.signIn}?done=signedOut`, 303)
})
