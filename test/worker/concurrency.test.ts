import { env, exports } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { agendaItems, agendas, audit, drafts, notes, sessions, submissions, topics } from '../../src/db/schema/index.ts'
import { signClaims } from '../../src/http/claims.ts'
import { LOGIN_COOKIE } from '../../src/http/cookie-names.ts'
import { ORIGIN, startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

// The Worker's own clock runs here, so that the logins of the test have to be of this hour.
const app = startApp('concurrency', { now: Temporal.Now.instant().toString() })
let world: Awaited<ReturnType<typeof createSmallWorld>>
let cookie: string
beforeAll(async () => {
  const { config, ...deps } = app.boot()
  world = await createSmallWorld({ config, ...deps })
  cookie = `${LOGIN_COOKIE}=${await signClaims(world.mentor, config.signingSecret)}`
  Object.assign(env, {
    DATABASE_URL: config.database.url,
    SIGNING_SECRET: config.signingSecret,
    ENCRYPTION_KEYS: [...config.encryptionKeys].map(([version, key]) => `${version}:${key.toBase64()}`).join(),
  })
})
beforeEach(() => app.control.reset())

/** Asks the Worker itself: each request is an invocation of its own, all of them in this isolate. */
const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers)
  headers.set('cookie', cookie)
  headers.set('origin', ORIGIN)
  return exports.default.fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual', ...init, headers }))
}

const send = (method: string, path: string, body: unknown, key: string): Promise<Response> =>
  ask(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
  })

const submit = (path: string, form: Record<string, string>): Promise<Response> =>
  ask(path, { method: 'POST', body: new URLSearchParams(form) })

const tables = { agendaItems, agendas, audit, drafts, notes, sessions, submissions, topics }

/** Rows of each table that these tests write to. */
const countRows = async (): Promise<Map<string, number>> => {
  const { database } = app.boot()
  const all = Object.values(tables).map((table) => q.select().from(table))
  const found = await database.batch('read', all)
  return new Map(Object.keys(tables).map((name, i) => [name, Array.isArray(found[i]) ? found[i].length : Number.NaN]))
}

/** How many rows `work` adds to which table. */
const rowsAddedBy = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
  const before = await countRows()
  await work()
  const grown = [...(await countRows())].map(([name, rows]) => [name, rows - (before.get(name) ?? 0)] as const)
  return Object.fromEntries(grown.filter(([, rows]) => rows !== 0))
}

const item = { topic: 'Rotasi', purpose: 'Apa yang dibutuhkan?', outcome: 'Daftar langkah', minutes: 20 }

/** What a form or a program may submit, and the rows that one submission makes; each also leaves an audit row and its key. */
const submissionsOf = () => ({
  note: {
    method: 'POST',
    path: `/api/v1/sessions/${world.coming}/notes`,
    body: { body: 'Catatan yang jawabannya hilang.' },
    made: { notes: 1 },
  },
  topic: {
    method: 'POST',
    path: `/api/v1/pairings/${world.pairingId}/topics`,
    body: { body: 'Topik yang jawabannya hilang' },
    made: { topics: 1 },
  },
  session: {
    method: 'POST',
    path: `/api/v1/pairings/${world.pairingId}/sessions`,
    body: { startsAt: Temporal.Now.instant().add({ hours: 240 }).toString() },
    made: { sessions: 1 },
  },
  history: {
    method: 'POST',
    path: `/api/v1/pairings/${world.pairingId}/history`,
    body: [
      { heldOn: '2025-06-05', notes: ['Pertemuan pertama.'] },
      { heldOn: '2025-06-19', notes: ['Pertemuan kedua.', 'Lanjutan.'] },
    ],
    made: { sessions: 2, notes: 3 },
  },
  'agenda draft': {
    method: 'POST',
    path: `/api/v1/sessions/${world.coming}/agenda/draft`,
    body: {},
    made: { drafts: 1 },
  },
  'agenda save': {
    method: 'PUT',
    path: `/api/v1/sessions/${world.coming}/agenda`,
    body: { version: 0, items: [item, item, item] },
    made: { agendas: 1, agendaItems: 3 },
  },
})

const kinds = ['note', 'topic', 'session', 'history', 'agenda draft', 'agenda save'] as const

describe('forty requests at once', () => {
  it('all answer, one round trip each, and so does the next one', async () => {
    const path = '/api/v1/pairings'
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(path)))
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 40 }, () => 200))
    const { pipelines, statements } = await app.control.counters()
    expect(pipelines).toBe(40)
    // The login check, the pairings and their keys, between BEGIN and COMMIT.
    expect(statements).toBe(40 * 5)
    expect((await ask(path)).status).toBe(200)
  })

  it('of pages and with a slow database, too', async () => {
    await app.control.fault({ delayMs: 50 })
    const paths = ['/', `/pairings/${world.pairingId}`, `/sessions/${world.coming}`, '/pairings']
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(paths[i % paths.length] ?? '/')))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
    expect((await ask('/')).status).toBe(200)
  })
})

describe('a database 20 ms away', () => {
  it('is asked once for a page', async () => {
    const paths = ['/', `/pairings/${world.pairingId}`, `/sessions/${world.coming}`, `/sessions/${world.coming}/agenda`]
    for (const path of paths) {
      await app.control.reset()
      await app.control.fault({ delayMs: 20 })
      expect((await ask(path)).status, path).toBe(200)
      expect((await app.control.counters()).pipelines, path).toBe(1)
    }
  })
})

describe('a database that goes down', () => {
  const failures = [{ how: 'cut-before' }, { how: 503 }] as const

  it('before a page is read ends in a page that says so; the next request is answered', async () => {
    for (const failure of failures) {
      await app.control.fault({ fail: failure })
      const page = await ask('/')
      expect(page.status).toBe(503)
      expect(await page.text()).toContain(page.headers.get('x-request-id'))
      expect((await ask('/')).status).toBe(200)
    }
  })

  it('between reading and writing leaves nothing half-written', async () => {
    const all = submissionsOf()
    for (const failure of failures) {
      for (const kind of kinds) {
        const { method, path, body } = all[kind]
        const added = await rowsAddedBy(async () => {
          await app.control.fault({ fail: { ...failure, after: 1 } })
          const answer = await send(method, path, body, `down ${kind}`)
          expect(answer.status, kind).toBe(503)
          expect(answer.headers.get('content-type')).toBe('application/problem+json')
          expect(await answer.json()).toMatchObject({ code: 'unavailable', status: 503 })
        })
        expect(added, kind).toEqual({})
      }
    }
  })

  it('keeps what was typed on the page, and takes it when it is sent again', async () => {
    const form = { key: 'typed', body: 'Sebuah catatan panjang.', visibility: 'shared' }
    const path = `/sessions/${world.coming}/notes`
    const added = await rowsAddedBy(async () => {
      await app.control.fault({ fail: { how: 'cut-before', after: 1 } })
      const failed = await submit(path, form)
      expect(failed.status).toBe(503)
      expect(await failed.text()).toContain(form.body)
      expect((await submit(path, form)).status).toBe(303)
    })
    expect(added).toEqual({ notes: 1, audit: 1, submissions: 1 })
  })
})

describe('an answer that is lost after the commit', () => {
  it.each(kinds)('makes one record of the %s that is sent again with its key', async (kind) => {
    const { method, path, body, made } = submissionsOf()[kind]
    const sendOnce = () => send(method, path, body, `lost ${kind}`)
    const added = await rowsAddedBy(async () => {
      await app.control.fault({ fail: { how: 'cut-after', after: 1 } })
      expect((await sendOnce()).status).toBe(503)
    })
    expect(added).toEqual({ ...made, audit: 1, submissions: 1 })

    const addedAgain = await rowsAddedBy(async () => {
      const again = await sendOnce()
      expect(again.ok).toBe(true)
      expect(await (await sendOnce()).json()).toEqual(await again.json())
    })
    expect(addedAgain).toEqual({})
  })

  it('makes one record of a form, too', async () => {
    const form = { key: 'lost form', body: 'Topik dari formulir' }
    const path = `/pairings/${world.pairingId}/topics`
    const added = await rowsAddedBy(async () => {
      await app.control.fault({ fail: { how: 'cut-after', after: 1 } })
      expect((await submit(path, form)).status).toBe(503)
      expect((await submit(path, form)).status).toBe(303)
    })
    expect(added).toEqual({ topics: 1, audit: 1, submissions: 1 })
  })
})
