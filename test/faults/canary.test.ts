import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { withDatabase } from '../../scripts/dev/database.ts'
import { type DemoApp, startDemoApp } from '../../scripts/dev/demo-app.ts'
import { createApp } from '../../src/app.ts'
import { q } from '../../src/db/query.ts'
import * as schema from '../../src/db/schema/index.ts'
import { prefixes } from '../../src/kernel/ids.ts'
import { canariesIn, plantCanaries } from '../support/canaries.ts'
import { isApi, nameOf, type Route, routesOf } from '../support/routes.ts'

/** Kinds of ids that might lead to content where another one is asked for. */
const tempting: readonly string[] = [
  prefixes.pairing,
  prefixes.session,
  prefixes.person,
  prefixes.note,
  prefixes.goal,
  prefixes.draft,
  prefixes.feedback,
  prefixes.appraisal,
]
/** Ids of the kind that a parameter is most likely of, and of each other kind, that are tried in it. */
const IDS_A_KIND = 3
const PAGES = 2000
const AT_ONCE = 8

let app: DemoApp
let planted = new Map<string, string>()
const cookies = new Map<string, string>()

const headersOf = (side: string, given: Record<string, string> = {}) => ({
  cookie: cookies.get(side) ?? '',
  origin: app.url,
  ...given,
})

/** Everything that an answer says: its status line aside, each header and the whole body. */
const ask = async (side: string, path: string, init: RequestInit = {}): Promise<{ status: number; said: string }> => {
  const headers = headersOf(side, Object.fromEntries(new Headers(init.headers)))
  const response = await fetch(`${app.url}${path}`, { redirect: 'manual', ...init, headers })
  return { status: response.status, said: `${JSON.stringify([...response.headers])}\n${await response.text()}` }
}

const signIn = async (side: string): Promise<void> => {
  const response = await fetch(`${app.url}/demo/${side}`, { redirect: 'manual' })
  cookies.set(side, (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
}

const routes = routesOf(
  createApp(() => {
    throw new Error('only its routes are wanted')
  }),
)

/** Ids of the database by their prefix: whatever could stand in a path. */
let ids = new Map<string, string[]>()
const collectIds = async (): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>()
  await withDatabase(app.config, async (database) => {
    const tables = Object.values<unknown>(schema).filter((value): value is SQLiteTable => is(value, SQLiteTable))
    for (const table of tables) {
      const [rows] = await database.batch('read', [
        q.all(sql.raw(`select * from ${getTableName(table)} order by 1 desc`)),
      ])
      for (const value of (rows as object[]).flatMap((row) => Object.values(row))) {
        const [, prefix] = typeof value === 'string' ? (/^([a-z]{3})_[0-9a-z]{26}$/.exec(value) ?? []) : []
        if (prefix === undefined || !Object.values<string>(prefixes).includes(prefix)) continue
        const known = found.get(prefix) ?? []
        if (!known.includes(value)) found.set(prefix, [...known, value])
      }
    }
  })
  return found
}

/** Kinds of ids whose prefix is not how their word in an address begins. */
const byWord: Readonly<Record<string, string>> = {
  'growth-points': prefixes.growthPoint,
  skills: prefixes.skill,
  introductions: prefixes.introduction,
  feedback: prefixes.feedback,
  programs: prefixes.program,
  people: prefixes.person,
  members: prefixes.person,
  mentor: prefixes.person,
  'mentor-requests': prefixes.mentorRequest,
  pauses: prefixes.pause,
  days: prefixes.calendarDay,
  items: prefixes.agendaItem,
  help: prefixes.helpResource,
  'help-resources': prefixes.helpResource,
  requests: prefixes.privacyRequest,
  'privacy-requests': prefixes.privacyRequest,
  tokens: prefixes.apiToken,
  company: prefixes.organisation,
  results: prefixes.pairing,
}

/** Whether an id of that kind is what the address asks for: `pairings/` a `par_`, `goals/` a `goa_`. */
const isMeant = (before: string, prefix: string): boolean => {
  const [word = ''] = before.split('/').slice(-2)
  return byWord[word] === prefix || word.startsWith(prefix)
}

/** Whether an id of another kind is tried: those that might lead somewhere, and every one where none is plainly meant. */
const isWorthTrying = (before: string, prefix: string, isFirst: boolean): boolean =>
  isFirst
    ? tempting.includes(prefix) || !Object.values<string>(prefixes).some((one) => isMeant(before, one))
    : prefix === prefixes.pairing

/** The paths that a pattern can mean: its first parameter filled with ids of many kinds, of the one that is meant a few. */
const pathsOf = ({ path }: Route): string[] =>
  path.split(/(:\w+(?:\{[^}]*\})?)/).reduce<string[]>(
    (paths, part) => {
      if (!part.startsWith(':')) return paths.map((before) => before + part)
      const isFirst = paths.length === 1
      return paths.flatMap((before) =>
        [...ids]
          .filter(([prefix]) => isMeant(before, prefix) || isWorthTrying(before, prefix, isFirst))
          .flatMap(([prefix, known]) =>
            known.slice(0, isFirst && isMeant(before, prefix) ? IDS_A_KIND : 1).map((id) => before + id),
          ),
      )
    },
    [''],
  )

/** Does the work for each, a few at a time. */
const forEach = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const left = [...all]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** Follows every link that pages show, from the home page on. */
const crawl = async (side: string): Promise<Map<string, string>> => {
  const seen = new Map<string, string>()
  let next = new Set(['/'])
  while (next.size > 0) {
    const linked = new Set<string>()
    await forEach([...next], async (path) => {
      const { said } = await ask(side, path)
      seen.set(path, said)
      for (const match of said.matchAll(/(?:href|location",")=?"?(\/[^"#]*)/g)) {
        linked.add((match[1] ?? '').replaceAll('&amp;', '&'))
      }
    })
    next = new Set([...linked].filter((path) => !seen.has(path) && !/^\/(demo|assets)\//.test(path)))
    if (seen.size > PAGES) throw new Error(`more than ${PAGES} pages`)
  }
  return seen
}

beforeAll(async () => {
  const origin = inject('modelServer')
  app = await startDemoApp(Temporal.Now.instant(), {
    alter: (demo) => {
      const altered = plantCanaries(demo)
      planted = altered.planted
      return altered.demo
    },
    vars: { OPENAI_BASE_URL: `${origin}/script/ok@canary/v1`, OPENAI_MODEL: 'scripted', OPENAI_API_KEY: 'k' },
  })
  for (const side of ['mentor', 'mentee', 'hr']) await signIn(side)
  const sessions = [...(await crawl('mentor')).keys()].filter((path) => /^\/sessions\/[^/]+$/.test(path))
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const session of sessions)
    await ask('mentor', `${session}/agenda/draft`, { method: 'POST', headers: form, body: '' })
  ids = await collectIds()
})
afterAll(async () => {
  await app?.[Symbol.asyncDispose]()
})

describe('what people say to each other', () => {
  it('is planted in every kind of field, and there for its two to read', async () => {
    expect(planted.size).toBeGreaterThan(300)
    const read = new Set<string>()
    for (const side of ['mentor', 'mentee']) {
      for (const said of (await crawl(side)).values())
        for (const canary of canariesIn(said)) read.add(planted.get(canary) ?? '')
    }
    // Only a pairing that has ended closes with an agreement, and the two of the demo's links go on.
    const theirs = [...new Set(planted.values())].filter((field) => field !== 'agreement, closing')
    expect([...read].sort()).toEqual(theirs.sort())
  })

  it('appears in no page that HR comes to by links', async () => {
    const seen = await crawl('hr')
    expect(seen.size).toBeGreaterThan(5)
    expect([...seen].filter(([, said]) => canariesIn(said).length > 0).map(([path]) => path)).toEqual([])
  })

  it('appears in nothing that any address answers HR with, whatever id stands in it', async () => {
    const leaks: string[] = []
    let asked = 0
    const tried = routes.filter(({ path }) => !path.startsWith('/demo/') && path !== '/sign-out')
    const addresses = tried.flatMap((route) => pathsOf(route).map((path) => ({ route, path })))
    await forEach(addresses, async ({ route, path }) => {
      const body =
        route.method === 'GET' || route.method === 'DELETE' ? {} : { body: isApi(route) ? '{}' : 'key=canary' }
      const type = isApi(route) ? 'application/json' : 'application/x-www-form-urlencoded'
      const headers = 'body' in body ? { 'content-type': type } : {}
      const { said } = await ask('hr', path, { method: route.method, headers, ...body })
      asked += 1
      if (canariesIn(said).length > 0) leaks.push(`${nameOf(route)} at ${path}`)
    })
    expect(asked).toBeGreaterThan(1000)
    expect(leaks).toEqual([])
  }, 300_000)

  it('appears in no error, of HR or of a member', async () => {
    const session = ids.get(prefixes.session)?.[0] ?? ''
    const control = (faults: object) =>
      fetch(`${app.libsql.url}/control/default`, {
        method: 'POST',
        body: JSON.stringify({ faults }),
        headers: { 'content-type': 'application/json' },
      })
    for (const side of ['hr', 'mentor', 'mentee']) {
      for (const how of [503, 'cut-before', 'cut-after']) {
        await control({ fail: { how, times: 1000 } })
        for (const path of ['/', `/sessions/${session}`, `/api/v1/sessions/${session}/notes`]) {
          const { status, said } = await ask(side, path)
          expect(status).toBe(503)
          expect(canariesIn(said)).toEqual([])
        }
        await control({})
      }
    }
  })

  it('appears in no line of the log, no audit row and no mail', async () => {
    expect(app.logs().length).toBeGreaterThan(500)
    expect(app.logs().filter((line) => canariesIn(line).length > 0)).toEqual([])
    const rows = await withDatabase(app.config, async (database) => {
      const [audit, mails] = await database.batch('read', [
        q.select().from(schema.audit),
        q.select().from(schema.deliveries),
      ])
      return { audit: audit as unknown[], mails: mails as unknown[] }
    })
    expect(rows.audit.length).toBeGreaterThan(0)
    expect(canariesIn(JSON.stringify(rows))).toEqual([])
  })

  it('appears nowhere in the raw database file, nor in the log beside it', () => {
    const folder = dirname(app.files.database)
    const names = readdirSync(folder)
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) {
      const bytes = readFileSync(join(folder, name))
      expect([name, ...canariesIn(bytes.toString('latin1'))]).toEqual([name])
      expect([name, ...canariesIn(bytes.toString('utf16le'))]).toEqual([name])
    }
  })
})
