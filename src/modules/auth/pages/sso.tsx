import { type Context, Hono } from 'hono'
import { anyone } from '../../../http/access.ts'
import { currentLogin } from '../../../http/actor.ts'
import { knownBrowser, rememberBrowser } from '../../../http/browser-cookie.ts'
import { isFromElsewhere } from '../../../http/cross-site.ts'
import { deviceOf } from '../../../http/device.ts'
import type { HonoEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { limitSignIns } from '../../../http/limits.ts'
import { setLoginCookie } from '../../../http/login-cookie.ts'
import { originOf } from '../../../http/origin.ts'
import { viewOf } from '../../../http/view.ts'
import type { Id } from '../../../kernel/ids.ts'
import { ownPath } from '../../../kernel/own-path.ts'
import { paths } from '../../../web/paths.ts'
import { beginSso, finishSso, SSO_CALLBACK, type SsoMeans, SsoRefused } from '../sso.ts'
import { findCompany, getCompany } from '../sso-companies.ts'
import { statusOfRefusal } from '../sso-policy.ts'
import { CompanyPage, companyPath, FindCompanyPage, RefusedPage, startPath } from './sso-views.tsx'
import { afterSignIn } from './way-on.ts'

/** An address is no longer than this; what is, belongs to nobody. */
const MAX_WORK = 320

const meansOf = (c: Context<HonoEnv>): SsoMeans => {
  const { deps, requestId } = c.var
  return { ...deps, requestId, origin: originOf(c), databaseUrl: deps.config.database.url }
}

/** Tells whoever asked that it did not work, and the log why. Everything else is thrown on. */
const refused = (c: Context<HonoEnv>, error: unknown, next: string) => {
  if (!(error instanceof SsoRefused)) throw error
  const { deps, requestId } = c.var
  const { reason, organisationId } = error
  deps.log.warn('company sign-in refused', { requestId, reason, ...(organisationId ? { organisationId } : {}) })
  const again: { organisation?: Id<'organisation'> } = organisationId ? { organisation: organisationId } : {}
  return c.html(
    <RefusedPage view={viewOf(c, null)} requestId={requestId} next={next} {...again} />,
    statusOfRefusal(reason),
  )
}

/** Signing in through the organisation's own OpenID Connect provider. */
export const ssoPages = new Hono<HonoEnv>()
  .get(paths.company, anyone, (c) =>
    c.html(<FindCompanyPage view={viewOf(c, null)} next={ownPath(c.req.query('next'))} />),
  )
  .post(paths.company, anyone, async (c) => {
    await limitSignIns(c)
    const { work: typed, next } = await c.req.parseBody()
    const work = typeof typed === 'string' ? typed.slice(0, MAX_WORK) : ''
    const company = await findCompany(c.var.deps, work)
    if (company) return c.redirect(companyPath(company.id, ownPath(next)), 303)
    return c.html(<FindCompanyPage view={viewOf(c, null)} next={ownPath(next)} unknown={work} />, 400)
  })
  .get(SSO_CALLBACK, anyone, async (c) => {
    await limitSignIns(c)
    const means = meansOf(c)
    // The address the provider was given, with what it added: what a proxy made of the request does not count.
    const cameBackTo = new URL(`${means.origin}${SSO_CALLBACK}${new URL(c.req.url).search}`)
    const how = { device: deviceOf(c), replaces: await currentLogin(c) }
    try {
      const login = await finishSso(means, { cameBackTo, browserHash: await knownBrowser(c), ...how })
      await setLoginCookie(c, login.claims, login.expiresAt)
      return c.redirect(afterSignIn(login.next, login.isWelcomed), 303)
    } catch (error) {
      return refused(c, error, paths.home)
    }
  })
  // A link and no form leads on from here: a form may not end at another origin.
  .get(`${paths.company}/:organisation`, anyone, async (c) => {
    const company = await getCompany(c.var.deps, paramOf(c, 'organisation', 'organisation'))
    const next = ownPath(c.req.query('next'))
    return c.html(
      <CompanyPage view={viewOf(c, null)} company={company} start={startPath(company.id, next)} next={next} />,
    )
  })
  .get(`${paths.company}/:organisation/start`, anyone, async (c) => {
    await limitSignIns(c)
    const organisation = paramOf(c, 'organisation', 'organisation')
    const next = ownPath(c.req.query('next'))
    if (isFromElsewhere(c)) return c.redirect(companyPath(organisation, next), 303)
    try {
      const url = await beginSso(meansOf(c), { organisation, next, browserHash: await rememberBrowser(c) })
      return c.redirect(url.href, 302)
    } catch (error) {
      return refused(c, error, next)
    }
  })
