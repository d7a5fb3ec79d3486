import { Hono } from 'hono'
import * as z from 'zod'
import { anyone, page } from '../../http/access.ts'
import type { HonoEnv, SignedInEnv } from '../../http/env.ts'
import { clearLoginCookie, setLoginCookie } from '../../http/login-cookie.ts'
import { Fault } from '../../kernel/errors.ts'
import { ownPath } from '../../kernel/own-path.ts'
import { paths } from '../../web/paths.ts'
import { accountPages } from './pages/account.tsx'
import { demoSides } from './pages/demo-card.tsx'
import { howOf } from './pages/enter.ts'
import { linkPages } from './pages/link.tsx'
import { outboxPages } from './pages/outbox.tsx'
import { sentPages } from './pages/sent.tsx'
import { signInFormPages } from './pages/sign-in.tsx'
import { signInToDemo, signOut } from './service.ts'

const demoSide = z.enum(demoSides)

/** Pages for who is not signed in. */
export const signInPages = new Hono<HonoEnv>()
  .route('/', signInFormPages)
  .route('/', sentPages)
  .route('/', linkPages)
  .route('/', outboxPages)
  // By link as well as by button, because a terminal can only print a link. Only ever on a developer's own machine.
  .on(['GET', 'POST'], '/demo/:side', anyone, async (c) => {
    const { deps, requestId } = c.var
    const side = demoSide.safeParse(c.req.param('side'))
    if (!deps.config.demo || !side.success) throw new Fault('not_found')
    const login = await signInToDemo({ ...deps, requestId }, deps.config.demo[side.data], await howOf(c))
    const form = c.req.method === 'POST' ? await c.req.parseBody() : {}
    await setLoginCookie(c, login.claims, login.expiresAt)
    return c.redirect(ownPath(typeof form.next === 'string' ? form.next : undefined), 303)
  })

/** What a person does with their own logins and tokens. */
export const ownAccountPages = new Hono<SignedInEnv>()
  .route('/', accountPages)
  .post(paths.signOut, page.incomplete, async (c) => {
    await signOut(c.var.ctx)
    clearLoginCookie(c)
    return c.redirect(`${paths.signIn}?done=signedOut`, 303)
  })
