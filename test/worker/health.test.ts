import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { createDeps } from '../../src/deps.ts'
import { unlimited } from '../../src/kernel/limits.ts'

const KEY = btoa('k'.repeat(32))
const serve = (vars: Record<string, string>) => {
  const app = createApp(() => createDeps(readConfig(vars), unlimited))
  return { request: (path: string) => app.request(path, {}, env, createExecutionContext()) }
}
const app = (database: string) =>
  serve({ DATABASE_URL: database, SIGNING_SECRET: 's'.repeat(32), ENCRYPTION_KEYS: `1:${KEY}` })

describe('health', () => {
  it('is not without its configuration, and names the variables but never their values', async () => {
    const wrong = serve({ DATABASE_URL: 'nonsense', SIGNING_SECRET: 'tiny-secret' })
    for (const path of ['/healthz', '/', '/api/v1/me']) {
      const response = await wrong.request(path)
      expect(response.status).toBe(500)
      const body = await response.text()
      for (const variable of ['DATABASE_URL', 'SIGNING_SECRET', 'ENCRYPTION_KEYS']) expect(body).toContain(variable)
      expect(body).not.toMatch(/nonsense|tiny-secret/)
    }
  })

  it('is healthy without a database', async () => {
    const response = await app('http://127.0.0.1:1/none/').request('/healthz')
    expect(response.status).toBe(200)
  })

  it('is ready with a migrated database only', async () => {
    const ready = await app(`${env.LIBSQL}/health-a/`).request('/readyz')
    expect(await ready.json()).toEqual({ status: 'ready', database: 'reached', migrations: 'current' })
    const empty = await app(`${env.LIBSQL}/empty-a/`).request('/readyz')
    expect(empty.status).toBe(503)
    const gone = await app('http://127.0.0.1:1/none/').request('/readyz')
    expect(await gone.json()).toEqual({ status: 'not ready', database: 'not reached', migrations: 'unknown' })
  })
})
