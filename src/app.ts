import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { ConfigError } from './config.ts'
import { consoleLog, type Deps } from './deps.ts'
import { refuseCrossSite } from './http/cross-site.ts'
import { requireEncryption } from './http/encrypted.ts'
import type { AppContext, HonoEnv } from './http/env.ts'
import { toFault } from './http/failure.ts'
import { securityHeaders } from './http/headers.ts'
import { health } from './http/health.ts'
import { invocation } from './http/invocation.ts'
import { limitVisitors } from './http/limits.ts'
import { preferredLocale } from './http/locale.ts'
import { errorPage } from './http/page.tsx'
import { problem } from './http/problem.ts'
import { Fault } from './kernel/errors.ts'
import { agendasApi } from './modules/agendas/api.ts'
import { agendasPages } from './modules/agendas/pages.tsx'
import { appraisalsApi } from './modules/appraisals/api.ts'
import { appraisalsPages } from './modules/appraisals/pages.tsx'
import { authApi } from './modules/auth/api.ts'
import { passkeysApi } from './modules/auth/api-passkeys.ts'
import { passkeyPages, passkeySignInPages } from './modules/auth/pages/passkey.tsx'
import { ssoPages } from './modules/auth/pages/sso.tsx'
import { ownAccountPages, signInPages } from './modules/auth/pages.tsx'
import { checkInsApi } from './modules/checkins/api.ts'
import { pulseApi } from './modules/checkins/api-pulse.ts'
import { checkInsPages } from './modules/checkins/pages.tsx'
import { feedbackApi } from './modules/feedback/api.ts'
import { feedbackPages } from './modules/feedback/pages.tsx'
import { goalsApi } from './modules/goals/api.ts'
import { goalsPages } from './modules/goals/pages.tsx'
import { growthApi } from './modules/growth/api.ts'
import { growthPages } from './modules/growth/pages.tsx'
import { homeApi } from './modules/home/api.ts'
import { resultsApi } from './modules/home/api-results.ts'
import { resultsPages } from './modules/home/pages/results.tsx'
import { homePages } from './modules/home/pages.tsx'
import { organisationsApi } from './modules/organisations/api.ts'
import { calendarApi } from './modules/organisations/api-calendar.ts'
import { calendarPages } from './modules/organisations/pages/calendar.tsx'
import { organisationsPages } from './modules/organisations/pages.tsx'
import { pairingsApi } from './modules/pairings/api.ts'
import { arrangementApi } from './modules/pairings/api-arrangement.ts'
import { arrangedPages } from './modules/pairings/pages.tsx'
import { peopleApi } from './modules/people/api.ts'
import { directoryApi } from './modules/people/api-directory.ts'
import { importPages } from './modules/people/pages/import.tsx'
import { listPages } from './modules/people/pages/list.tsx'
import { newPages } from './modules/people/pages/new.tsx'
import { personPages } from './modules/people/pages/person.tsx'
import { profilePages } from './modules/people/pages/profile.tsx'
import { unsubscribePages } from './modules/people/pages/unsubscribe.tsx'
import { settingsPages } from './modules/people/pages.tsx'
import { privacyApi } from './modules/privacy/api.ts'
import { privacyPages } from './modules/privacy/pages.tsx'
import { programsApi } from './modules/programs/api.ts'
import { programsPages } from './modules/programs/pages.tsx'
import { sessionsApi } from './modules/sessions/api.ts'
import { scheduleApi } from './modules/sessions/api-schedule.ts'
import { schedulePages } from './modules/sessions/pages/schedule.tsx'
import { sessionsPages } from './modules/sessions/pages.tsx'

/** The most that a request may carry, in bytes. */
const MAX_BODY = 1024 * 1024

/** What a person gets is theirs alone, and content besides: nothing on the way may keep it. */
const storeNothing = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
})

const takesJson = createMiddleware<HonoEnv>(async (c, next) => {
  const type = c.req.header('content-type')
  if (type !== undefined && !/^application\/([a-z0-9.+-]+\+)?json\b/i.test(type)) throw new Fault('unsupported_media')
  await next()
})

/** Programs get problem details, and so does a page's script that asks for JSON and nothing else. */
const takesProblems = (c: AppContext): boolean =>
  c.req.path.startsWith('/api/') || c.req.header('accept') === 'application/json'

const api = new Hono<HonoEnv>()
  .use(takesJson)
  .route('/', organisationsApi)
  .route('/', calendarApi)
  .route('/', peopleApi)
  .route('/', directoryApi)
  .route('/', passkeysApi)
  .route('/', programsApi)
  .route('/', pairingsApi)
  .route('/', arrangementApi)
  .route('/', sessionsApi)
  .route('/', growthApi)
  .route('/', feedbackApi)
  .route('/', appraisalsApi)
  .route('/', scheduleApi)
  .route('/', checkInsApi)
  .route('/', goalsApi)
  .route('/', pulseApi)
  .route('/', agendasApi)
  .route('/', authApi)
  .route('/', privacyApi)
  .route('/', resultsApi)
  .route('/', homeApi)

const pages = new Hono<HonoEnv>()
  .route('/', organisationsPages)
  .route('/', programsPages)
  .route('/', calendarPages)
  .route('/', arrangedPages)
  .route('/', homePages)
  .route('/', resultsPages)
  .route('/', listPages)
  .route('/', newPages)
  .route('/', importPages)
  .route('/', personPages)
  .route('/', sessionsPages)
  .route('/', growthPages)
  .route('/', feedbackPages)
  .route('/', appraisalsPages)
  .route('/', schedulePages)
  .route('/', checkInsPages)
  .route('/', goalsPages)
  .route('/', agendasPages)
  .route('/', ownAccountPages)
  .route('/', profilePages)
  .route('/', privacyPages)
  .route('/', passkeyPages)

/** The whole application. `boot` builds what one request works with. */
export const createApp = (boot: (env: Env) => Deps): Hono<HonoEnv> => {
  const app = new Hono<HonoEnv>()
  app.use(preferredLocale, invocation(boot))
  app.use(securityHeaders, storeNothing, requireEncryption)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('allow', methods.join(', '))
        return refuse(c, new Fault('method_not_allowed'))
      },
    }),
  )
  app.use(refuseCrossSite, limitVisitors)
  app.use(
    bodyLimit({
      maxSize: MAX_BODY,
      onError: () => {
        throw new Fault('too_large', { extra: { limit: MAX_BODY } })
      },
    }),
  )

  app.route('/', health)
  app.route('/api/v1', api)
  app.route('/', signInPages)
  app.route('/', ssoPages)
  app.route('/', passkeySignInPages)
  app.route('/', settingsPages)
  app.route('/', unsubscribePages)
  app.route('/', pages)

  const refuse = (c: AppContext, fault: Fault) => (takesProblems(c) ? problem(c, fault) : errorPage(c, fault))
  app.notFound((c) => refuse(c, new Fault('not_found')))
  app.onError((error, c) => {
    if (error instanceof ConfigError) {
      consoleLog.error('not configured', { code: error.problems.map(({ variable }) => variable).join(' ') })
      return c.json({ code: 'not_configured', problems: error.problems }, 500)
    }
    const { deps, requestId } = c.var
    return refuse(c, toFault(error, deps.log, { requestId }))
  })
  return app
}
