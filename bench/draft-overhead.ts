/**
 * Time that we add to a draft before a model is asked: from the request's first byte to the arrival of ours at a scripted
 * model server, through the built bundle served by workerd, with 24 sessions of notes: `npx node bench/draft-overhead.ts`.
 * Fails over the budget.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as z from 'zod'
import type { DemoOrganisation } from '../scripts/demo/types.ts'
import { scriptOf } from '../test/support/model-scripts.ts'
import { buildBundle } from './support/bundle.ts'
import { type Client, openClient, signIn } from './support/client.ts'
import { startDemoDatabase } from './support/demo-database.ts'
import { judge, percentile, printTable } from './support/figures.ts'
import { serveWorker } from './support/workerd.ts'

const BUDGET_MS = 50
const SESSIONS = 24
const WARM_UP = 10
const DRAFTS = 80

const asked = z.looseObject({ messages: z.array(z.object({ role: z.string(), content: z.string() })) })

/** A model that answers at once with a good agenda, and remembers when each question arrived and how long it was. */
const startModel = async () => {
  const arrivals: { at: number; characters: number }[] = []
  const play = scriptOf('ok')
  const server = createServer(async (incoming, response) => {
    const at = performance.now()
    const body = asked.parse(JSON.parse(await text(incoming)))
    const said = (role: string) => body.messages.find((message) => message.role === role)?.content ?? ''
    const question = { body, system: said('system'), user: said('user'), before: arrivals.length }
    arrivals.push({ at, characters: question.system.length + question.user.length })
    await play?.(question, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    arrivals,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Brings as many sessions in, before the pairing's own, as it takes to have `SESSIONS` of them with notes. */
const lengthenHistory = async (
  client: Client,
  demo: DemoOrganisation,
): Promise<{ sessions: number; notes: number }> => {
  const shared = demo.notes.filter(({ pairing, visibility }) => pairing === demo.demoPairing && visibility === 'shared')
  const own = new Set(shared.map(({ session }) => session)).size
  const first = demo.sessions
    .filter(({ pairing }) => pairing === demo.demoPairing)
    .map(({ startsAt }) => startsAt.toZonedDateTimeISO('UTC').toPlainDate())
    .reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? a : b))
  const entries = Array.from({ length: Math.max(0, SESSIONS - own) }, (_, i) => ({
    heldOn: first.subtract({ weeks: i + 1 }).toString(),
    notes: [shared[i % shared.length]?.text ?? ''],
  }))
  if (entries.length > 0) await client.ask('POST', `/api/v1/pairings/${demo.demoPairing}/history`, entries)
  return { sessions: own + entries.length, notes: shared.length + entries.length }
}

const answer = z.object({ draft: z.object({ by: z.string(), reason: z.string().optional() }) })

const outDir = mkdtempSync(join(tmpdir(), 'pamong-draft-'))
try {
  const { script } = await buildBundle(outDir)
  await using database = await startDemoDatabase()
  await using model = await startModel()
  const { demo, coming, vars } = database
  const withModel = { ...vars, OPENAI_API_KEY: 'scripted', OPENAI_MODEL: 'scripted', OPENAI_BASE_URL: model.baseURL }
  await using worker = await serveWorker(script, withModel)
  using client = openClient(worker.origin, await signIn(worker.origin, 'mentor'))
  const history = await lengthenHistory(client, demo)

  const draft = async (): Promise<{ before: number; all: number; cpu: number }> => {
    const questions = model.arrivals.length
    const cpu = worker.cpuMs()
    const { sentAt, ms, text: body } = await client.ask('POST', `/api/v1/sessions/${coming.id}/agenda/draft`, {})
    const { draft: record } = answer.parse(JSON.parse(body))
    if (record.by !== 'model') throw new Error(`The draft was not the model's: ${record.reason}`)
    return { before: (model.arrivals[questions]?.at ?? Number.NaN) - sentAt, all: ms, cpu: worker.cpuMs() - cpu }
  }
  const cold = await draft()
  for (let i = 0; i < WARM_UP; i += 1) await draft()
  const runs: Awaited<ReturnType<typeof draft>>[] = []
  for (let i = 0; i < DRAFTS; i += 1) runs.push(await draft())

  const characters = model.arrivals.at(-1)?.characters ?? 0
  console.log(`${history.sessions} sessions with ${history.notes} shared notes; ${characters} characters to the model`)
  const row = (name: string, values: readonly number[]) => [
    name,
    ...[0.5, 0.99].map((part) => percentile(values, part).toFixed(1)),
  ]
  const before = runs.map((run) => run.before)
  printTable(
    [`of ${DRAFTS} drafts, ms`, 'p50', 'p99'],
    [
      row('before the model is asked', before),
      row(
        'all, the model answering at once',
        runs.map(({ all }) => all),
      ),
      row(
        'server CPU',
        runs.map(({ cpu }) => cpu),
      ),
    ],
  )
  console.log(`the first draft of an isolate: ${cold.before.toFixed(1)} ms before the model is asked`)
  judge(`at most ${BUDGET_MS} ms before the model is asked`, percentile(before, 0.5) <= BUDGET_MS)
} finally {
  rmSync(outDir, { recursive: true })
}
