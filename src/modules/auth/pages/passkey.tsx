import { Hono } from 'hono'
import { anyone, page } from '../../../http/access.ts'
import { currentLogin } from '../../../http/actor.ts'
import { knownBrowser, rememberBrowser } from '../../../http/browser-cookie.ts'
import { deviceOf } from '../../../http/device.ts'
import type { HonoEnv, SignedInEnv } from '../../../http/env.ts'
import { jsonOf } from '../../../http/input.ts'
import { limitSignIns } from '../../../http/limits.ts'
import { setLoginCookie } from '../../../http/login-cookie.ts'
import { originOf } from '../../../http/origin.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { Fault } from '../../../kernel/errors.ts'
import { isFresh } from '../../../kernel/fresh.ts'
import { ownPath } from '../../../kernel/own-path.ts'
import { paths } from '../../../web/paths.ts'
import { addPasskeyInput, isPasskeyId, showPasskeyInput } from '../passkey-schemas.ts'
import { beginPasskeySignIn, signInWithPasskey } from '../passkey-sign-in.ts'
import { beginShowingPasskey, showPasskey } from '../passkey-verify.ts'
import { addPasskey, beginAddingPasskey, getPasskeyStanding, removePasskey } from '../passkeys.ts'
import { accountPasskeys } from './passkey-paths.ts'
import { EnrolPage, VerifyPage } from './passkey-views.tsx'
import { afterSignIn } from './way-on.ts'

/** Signing in by a passkey alone. What the page's script asks for is JSON. */
export const passkeySignInPages = new Hono<HonoEnv>()
  .post(`${paths.passkey}/options`, anyone, async (c) => {
    await limitSignIns(c)
    const { deps, requestId } = c.var
    const asking = { origin: originOf(c), browserHash: await rememberBrowser(c) }
    return c.json(await beginPasskeySignIn({ ...deps, requestId }, asking))
  })
  .post(`${paths.passkey}/answer`, anyone, async (c) => {
    await limitSignIns(c)
    const { deps, requestId } = c.var
    const { answer, next } = parseInput(showPasskeyInput(), await jsonOf(c))
    const browser = { origin: originOf(c), browserHash: await knownBrowser(c) }
    const how = { device: deviceOf(c), replaces: await currentLogin(c) }
    const login = await signInWithPasskey({ ...deps, requestId }, { answer, ...browser, ...how })
    await setLoginCookie(c, login.claims, login.expiresAt)
    return c.json({ next: afterSignIn(ownPath(next), login.isWelcomed) })
  })

/** Passkeys of who is signed in, even before the one that their organisation asks for was shown. */
export const passkeyPages = new Hono<SignedInEnv>()
  .get(paths.passkey, page.incomplete, async (c) => {
    const { ctx } = c.var
    const [standing, viewer] = await Promise.all([getPasskeyStanding(ctx), ctx.store.viewer()])
    const view = viewOf(c, viewer)
    const next = ownPath(c.req.query('next'))
    if (standing.has > 0) return c.html(<VerifyPage view={view} next={next} />)
    return c.html(
      <EnrolPage
        view={view}
        next={next}
        organisation={viewer.organisationName}
        isAsked={standing.rule === 'passkey'}
        isFresh={isFresh(viewer.provedAt, ctx.clock.now())}
      />,
    )
  })
  .post(`${paths.passkey}/verify/options`, page.incomplete, async (c) => {
    const asking = { origin: originOf(c), browserHash: await rememberBrowser(c) }
    return c.json(await beginShowingPasskey(c.var.ctx, asking))
  })
  .post(`${paths.passkey}/verify`, page.incomplete, async (c) => {
    const { answer, next } = parseInput(showPasskeyInput(), await jsonOf(c))
    await showPasskey(c.var.ctx, { answer, origin: originOf(c), browserHash: await knownBrowser(c) })
    return c.json({ next: ownPath(next) })
  })
  .post(`${accountPasskeys}/options`, page.incomplete, async (c) => {
    const asking = { origin: originOf(c), browserHash: await rememberBrowser(c) }
    return c.json(await beginAddingPasskey(c.var.ctx, asking))
  })
  .post(accountPasskeys, page.incomplete, async (c) => {
    const { answer, label, next } = parseInput(addPasskeyInput(), await jsonOf(c))
    const browser = { origin: originOf(c), browserHash: await knownBrowser(c) }
    await addPasskey(c.var.ctx, { answer, label: label || deviceOf(c), ...browser })
    return c.json({ next: ownPath(next) }, 201)
  })
  .post(`${accountPasskeys}/:id/remove`, page.self, async (c) => {
    const id = c.req.param('id')
    if (!isPasskeyId(id)) throw new Fault('not_found')
    await removePasskey(c.var.ctx, { id, origin: originOf(c) })
    return c.redirect('/account?done=passkeyRemoved#passkeys', 303)
  })
