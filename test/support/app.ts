import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createDeps, type Deps } from '../../src/deps.ts'
import { signClaims } from '../../src/http/claims.ts'
import { LOGIN_COOKIE } from '../../src/http/cookie-names.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { type Limits, unlimited } from '../../src/kernel/limits.ts'

/** The moment at which tests happen, unless they say otherwise: a Tuesday morning in Jakarta. */
export const NOW = '2026-11-24T02:00:00Z'
export const ORIGIN = 'http://pamong.test'
export const SECRET = 'a signing secret of the tests, long enough'

interface Options {
  now?: string
  vars?: Record<string, string>
  /** What bursts may be like; without limit, where a test says nothing. */
  limits?: Partial<Limits>
}

/** The application over a database of its own, which is empty but migrated, and without a model unless `vars` name one. */
export const startApp = (database: string, options: Options = {}) => {
  const config = readConfig({
    DATABASE_URL: `${env.LIBSQL}/${database}/`,
    SIGNING_SECRET: SECRET,
    ENCRYPTION_KEYS: `1:${btoa('k'.repeat(32))}`,
    ...options.vars,
  })
  let now = Temporal.Instant.from(options.now ?? NOW)
  const clock: Clock = { now: () => now }
  const boot = (): Deps => createDeps(config, { ...unlimited, ...options.limits }, clock)
  const app = createApp(boot)

  /** Has the application answer; what it does after its answer is done too when this returns. */
  const fetch = async (request: Request): Promise<Response> => {
    const context = createExecutionContext()
    const response = await app.fetch(request, env, context)
    await waitOnExecutionContext(context)
    return response
  }

  /** Asks as a person, by login cookie as a browser on this origin would, or signed out. */
  const ask = async (as: Claims | null, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (as) headers.set('cookie', `${LOGIN_COOKIE}=${await signClaims(as, SECRET)}`)
    if (!headers.has('origin')) headers.set('origin', ORIGIN)
    return fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init, headers }))
  }

  return {
    app,
    boot,
    /** Lets time pass, until that moment. */
    waitUntil: (instant: string) => {
      now = Temporal.Instant.from(instant)
    },
    fetch,
    ask,
    get: (as: Claims | null, path: string) => ask(as, path),
    send: (as: Claims | null, method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(as, path, {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    post: (as: Claims | null, path: string, form: Record<string, string>) =>
      ask(as, path, { method: 'POST', body: new URLSearchParams(form) }),
    control: control(database),
  }
}

/** What the database server counted, and what it is told to do wrong. */
const control = (database: string) => {
  const url = `${env.LIBSQL}/control/${database}`
  const tell = (body: unknown) =>
    fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  return {
    counters: async (): Promise<{ pipelines: number; statements: number }> => (await fetch(url)).json(),
    reset: async () => {
      await tell({ reset: true })
    },
    /** The texts of the statements that `work` runs, each once. */
    statements: async (work: () => Promise<unknown>): Promise<string[]> => {
      await tell({ reset: true, watch: true })
      await work()
      const { texts = [] } = await (await fetch(url)).json<{ texts?: string[] }>()
      await tell({ reset: true })
      return texts
    },
    fault: async (faults: object) => {
      await tell({ faults })
    },
    /** Round trips that `work` makes. */
    trips: async (work: () => Promise<unknown>): Promise<number> => {
      await tell({ reset: true })
      await work()
      return (await (await fetch(url)).json<{ pipelines: number }>()).pipelines
    },
  }
}
