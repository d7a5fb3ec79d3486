/**
 * Pages over the demo organisation and over a hundred times as much of it, in one run: `npx node bench/volume.ts`. It fails
 * where a page costs more than twice the processor time, or more than one round trip, with the larger one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DemoOrganisation } from '../scripts/demo/types.ts'
import { buildBundle } from './support/bundle.ts'
import { openClient, signIn } from './support/client.ts'
import { startDemoDatabase } from './support/demo-database.ts'
import { judge, printTable } from './support/figures.ts'
import { multiply } from './support/multiply.ts'
import { serveWorker } from './support/workerd.ts'

const TIMES = 100
const ROUNDS = 6
const IN_A_ROW = 15
const WARM_UP = 20
const MOST_CPU_MS = 10
const MOST_RATIO = 2

const places = [
  '',
  '/goals',
  '/growth',
  '/growth/skills',
  '/growth/plan',
  '/feedback',
  '/appraisals',
  '/schedule',
  '/arrangement',
  '/audit',
  '/coach',
]

const pagesOf = (pairing: string, session: string, past: string, program: string) => ({
  mentee: [
    '/',
    '/pairings',
    ...places.map((place) => `/pairings/${pairing}${place}`),
    `/sessions/${session}`,
    `/sessions/${session}/check-in`,
    `/sessions/${past}?phase=after`,
    `/sessions/${past}/wrap-up`,
    '/results',
    `/results/${pairing}`,
    '/account',
  ],
  hr: [
    '/',
    '/people',
    '/programs',
    `/programs/${program}`,
    `/programs/${program}/members`,
    `/programs/${program}/pairings`,
    '/organisation',
    '/organisation/pairings',
    '/organisation/calendar',
    '/organisation/criteria',
    '/organisation/help',
    '/organisation/requests',
    '/organisation/audit',
  ],
})

const firstOf = (rows: readonly { id: string }[]): string => rows[0]?.id ?? ''

const lastHeld = ({ sessions, demoPairing }: DemoOrganisation): string => {
  const held = sessions.filter(({ pairing, status }) => pairing === demoPairing && status === 'held')
  return held.toSorted((a, b) => Temporal.Instant.compare(b.startsAt, a.startsAt))[0]?.id ?? ''
}

const outDir = mkdtempSync(join(tmpdir(), 'pamong-volume-'))
try {
  const { script } = await buildBundle(outDir)
  await using small = await startDemoDatabase()
  await using large = await startDemoDatabase((demo) => multiply(demo, TIMES))
  await using smallWorker = await serveWorker(script, small.vars)
  await using largeWorker = await serveWorker(script, large.vars)
  const rows: string[][] = []
  for (const side of ['mentee', 'hr'] as const) {
    const sides = await Promise.all(
      [
        { database: small, worker: smallWorker },
        { database: large, worker: largeWorker },
      ].map(async ({ database, worker }) => ({
        libsql: database.libsql,
        worker,
        client: openClient(worker.origin, await signIn(worker.origin, side)),
        pages: pagesOf(
          database.demo.demoPairing,
          database.coming.id,
          lastHeld(database.demo),
          firstOf(database.demo.programs),
        )[side],
      })),
    )
    for (const [index, path] of (sides[0]?.pages ?? []).entries()) {
      const cpu = sides.map(() => 0)
      const trips = sides.map(() => 0)
      for (const { client, pages } of sides) {
        for (let i = 0; i < WARM_UP; i += 1) await client.ask('GET', pages[index] ?? '')
      }
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [which, { client, worker, libsql, pages }] of sides.entries()) {
          const before = worker.cpuMs()
          const { pipelines } = libsql.counters('default')
          for (let i = 0; i < IN_A_ROW; i += 1) await client.ask('GET', pages[index] ?? '')
          cpu[which] = (cpu[which] ?? 0) + worker.cpuMs() - before
          trips[which] = (trips[which] ?? 0) + libsql.counters('default').pipelines - pipelines
        }
      }
      const count = ROUNDS * IN_A_ROW
      const [one = 0, hundred = 0] = cpu.map((ms) => ms / count)
      const name = `${side} ${path.replaceAll(/[a-z]{3}_[0-9a-z]{26}/g, ':id')}`
      rows.push([
        name,
        one.toFixed(1),
        hundred.toFixed(1),
        (hundred / one).toFixed(2),
        ((trips[1] ?? 0) / count).toFixed(2),
      ])
      judge(`${name}: at most ${MOST_RATIO} times the processor time`, hundred <= one * MOST_RATIO)
      judge(`${name}: at most ${MOST_CPU_MS} ms of it`, hundred <= MOST_CPU_MS)
      judge(`${name}: one round trip`, (trips[1] ?? 0) / count <= 1.05)
    }
    for (const { client } of sides) client[Symbol.dispose]()
  }
  printTable(['page', 'CPU ms', `CPU ms, ${TIMES} times as much`, 'ratio', 'round trips'], rows)
} finally {
  rmSync(outDir, { recursive: true })
}
