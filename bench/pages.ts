/**
 * Pages and API calls of the built bundle, served by workerd over the demo organisation: `npx node bench/pages.ts`.
 * All figures are of one run and interleaved, so that the ratios hold on a busy machine too. With the database 20 ms away
 * it fails where a page takes more than one round trip and 10 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { buildBundle } from './support/bundle.ts'
import { type Client, openClient, signIn } from './support/client.ts'
import { startDemoDatabase } from './support/demo-database.ts'
import { judge, percentile, printTable } from './support/figures.ts'
import { serveWorker } from './support/workerd.ts'

const ROUNDS = 12
const IN_A_ROW = 20
const WARM_UP = 30
const AWAY_MS = 20
const AWAY_REQUESTS = 60
const OVERHEAD_MS = 10
const AT_ONCE = 40

interface Work {
  name: string
  run: () => Promise<{ ms: number }>
  times: number[]
  cpu: number
  trips: number
}

const measured = (name: string, run: Work['run']): Work => ({ name, run, times: [], cpu: 0, trips: 0 })

const savedAgenda = z.object({ version: z.int() })
const items = z.array(z.object({ state: z.string().optional() }).loose())
const drafted = z.object({ items })
const kept = z.object({ agenda: z.object({ version: z.int(), items }).nullable() })

/** Saves the agenda of a session again and again, from the version before. */
const saver = async (client: Client, path: string): Promise<Work['run']> => {
  const { agenda } = kept.parse(JSON.parse((await client.ask('GET', path)).text))
  const start = agenda?.items ?? drafted.parse(JSON.parse((await client.ask('POST', `${path}/draft`, {})).text)).items
  const stateless = start.map(({ state: _, ...item }) => item)
  let version = agenda?.version ?? 0
  return async () => {
    const answer = await client.ask('PUT', path, { version, items: stateless })
    version = savedAgenda.parse(JSON.parse(answer.text)).version
    return answer
  }
}

/** Asks for a page of three queries on many connections at once, then once more. */
const burst = async (origin: string, cookie: string): Promise<void> => {
  const ask = async () => {
    using client = openClient(origin, cookie)
    return (await client.ask('GET', '/api/v1/pairings')).ms
  }
  const answers = await Promise.allSettled(Array.from({ length: AT_ONCE }, ask))
  const times = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  const [next] = await Promise.allSettled([ask()])
  const told = times.length === 0 ? '' : `, p50 ${percentile(times, 0.5).toFixed(0)} ms`
  console.log(`\n${AT_ONCE} requests of three queries at once: ${AT_ONCE - times.length} failed${told}`)
  judge(
    `${AT_ONCE} at once, no error, and the next one answers`,
    times.length === AT_ONCE && next.status === 'fulfilled',
  )
}

const outDir = mkdtempSync(join(tmpdir(), 'pamong-pages-'))
try {
  const { script } = await buildBundle(outDir)
  await using database = await startDemoDatabase()
  const { libsql, demo, coming } = database
  await using worker = await serveWorker(script, database.vars)
  const cookie = await signIn(worker.origin, 'mentor')
  using client = openClient(worker.origin, cookie)
  const get = (path: string) => () => client.ask('GET', path)
  const agenda = `/api/v1/sessions/${coming.id}/agenda`

  const pages = [
    measured('home page', get('/')),
    measured('pairing page', get(`/pairings/${demo.demoPairing}`)),
    measured('session page', get(`/sessions/${coming.id}`)),
  ]
  const works = [
    measured('empty request (/healthz)', get('/healthz')),
    ...pages,
    measured('GET agenda', get(agenda)),
    measured('PUT agenda (save)', await saver(client, agenda)),
    measured('POST draft (built-in)', () => client.ask('POST', `${agenda}/draft`, {})),
  ]

  for (const { run } of works) for (let i = 0; i < WARM_UP; i += 1) await run()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const work of works) {
      const cpu = worker.cpuMs()
      const { pipelines } = libsql.counters('default')
      for (let i = 0; i < IN_A_ROW; i += 1) work.times.push((await work.run()).ms)
      work.cpu += worker.cpuMs() - cpu
      work.trips += libsql.counters('default').pipelines - pipelines
    }
  }

  const count = ROUNDS * IN_A_ROW
  const [empty] = works
  const base = percentile(empty?.times ?? [], 0.5)
  console.log(`workerd, local database, ${count} requests of each, one after another`)
  printTable(
    ['request', 'p50 ms', 'p99 ms', 'x empty', 'server CPU ms', 'round trips'],
    works.map(({ name, times, cpu, trips }) => [
      name,
      percentile(times, 0.5).toFixed(1),
      percentile(times, 0.99).toFixed(1),
      (percentile(times, 0.5) / base).toFixed(1),
      (cpu / count).toFixed(2),
      (trips / count).toFixed(2),
    ]),
  )

  await burst(worker.origin, cookie)

  libsql.fault('default', { delayMs: AWAY_MS })
  using direct = openClient(libsql.url)
  const statement = { requests: [{ type: 'execute', stmt: { sql: 'select 1' } }, { type: 'close' }] }
  const trip = measured('round trip alone', () => direct.ask('POST', '/v2/pipeline', statement))
  for (const work of [trip, ...pages]) {
    work.times.length = 0
    for (let i = 0; i < AWAY_REQUESTS; i += 1) work.times.push((await work.run()).ms)
  }
  const alone = percentile(trip.times, 0.5)
  console.log(`\nthe same with the database ${AWAY_MS} ms away, ${AWAY_REQUESTS} requests of each`)
  printTable(
    ['request', 'p50 ms', 'p99 ms', 'over a round trip'],
    [trip, ...pages].map(({ name, times }) => [
      name,
      percentile(times, 0.5).toFixed(1),
      percentile(times, 0.99).toFixed(1),
      (percentile(times, 0.5) - alone).toFixed(1),
    ]),
  )
  for (const { name, times } of pages) {
    judge(
      `${name} at most one round trip and ${OVERHEAD_MS} ms`,
      percentile(times, 0.5) <= Math.max(alone, AWAY_MS) + OVERHEAD_MS,
    )
  }
} finally {
  rmSync(outDir, { recursive: true })
}
