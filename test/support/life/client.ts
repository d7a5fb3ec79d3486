import { expect } from 'vitest'
import { q } from '../../../src/db/query.ts'
import { logins } from '../../../src/db/schema/index.ts'
import type { Claims } from '../../../src/kernel/ctx.ts'
import { ORIGIN, type startApp } from '../app.ts'

type App = ReturnType<typeof startApp>

const MOST_TRIPS = 2

/** A program that acts as one person by their API token. No answer may take more than two round trips to the database. */
export const createClient = (app: App, token: string) => {
  const fetch = (method: string, path: string, body?: unknown): Promise<Response> =>
    app.fetch(
      new Request(`${ORIGIN}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'accept-language': 'en-GB',
          'content-type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )

  /** Asks, and expects that it is answered with one of the good statuses. */
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answers: Response[] = []
    const trips = await app.control.trips(async () => answers.push(await fetch(method, path, body)))
    const [response] = answers
    const text = (await response?.text()) ?? ''
    expect([200, 201, 204], `${method} ${path}: ${text}`).toContain(response?.status)
    expect(trips, `round trips of ${method} ${path}`).toBeLessThanOrEqual(MOST_TRIPS)
    return JSON.parse(text === '' ? 'null' : text)
  }

  return {
    get: <T>(path: string) => ask<T>('GET', path),
    post: <T = { id: string }>(path: string, body?: unknown) => ask<T>('POST', path, body),
    put: <T = void>(path: string, body: unknown) => ask<T>('PUT', path, body),
    patch: <T = void>(path: string, body: unknown) => ask<T>('PATCH', path, body),
    /** What is said to somebody who is refused. */
    refusal: async (method: string, path: string, body?: unknown) =>
      (await fetch(method, path, body)).json<{ status: number; code: string; title: string }>(),
    /** The status where the person is refused, or not. */
    status: async (method: string, path: string, body?: unknown) => (await fetch(method, path, body)).status,
    /** That the token is used is noted once in a while, after an answer: this is the answer that pays for it. */
    wake: () => fetch('GET', '/me'),
  }
}

export type Client = ReturnType<typeof createClient>

/** The claims of somebody who has just signed in. */
export const signIn = async (
  app: App,
  person: Pick<Claims, 'organisationId' | 'personId'> & { role?: Claims['role'] },
): Promise<Claims> => {
  const { ids, clock, database } = app.boot()
  const { organisationId, personId, role = 'member' } = person
  const id = ids.next('login')
  const now = clock.now()
  const row = { id, organisationId, personId, createdAt: now, lastSeenAt: now, expiresAt: now.add({ hours: 1 }) }
  await database.batch('write', [q.insert(logins).values(row)])
  return { via: 'login', id, personId, organisationId, role }
}

/** A client with a token that the person made after signing in. */
export const clientOf = async (app: App, claims: Claims): Promise<Client> => {
  const response = await app.send(claims, 'POST', '/api/v1/me/tokens', { label: 'Life of a pairing', days: 30 })
  expect(response.status).toBe(201)
  const { token } = await response.json<{ token: string }>()
  const client = createClient(app, token)
  await client.wake()
  return client
}
