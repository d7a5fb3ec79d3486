/**
 * Processor time that a new isolate spends before it can answer, by `wrangler check startup`: `npx node bench/startup.ts`.
 * A profile samples time on the wall, so other work on the machine only ever adds to it: the best of several runs counts,
 * and beside it stands the processor time of workerd until it listens, which other work touches less. That includes
 * parsing, which the profile leaves out.
 * Fails over the budget.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { buildBundle, wrangler } from './support/bundle.ts'
import { judge, percentile } from './support/figures.ts'
import { serveWorker } from './support/workerd.ts'

/** Milliseconds that wrangler calls active: all that was sampled but idling. */
const BUDGET = 60
const RUNS = 9

const profileSchema = z.object({
  nodes: z.array(z.object({ id: z.int(), callFrame: z.object({ functionName: z.string() }) })),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
})

/** Milliseconds, as wrangler sums them up: all, and the part that went into collecting garbage. */
const activeOf = (file: string): { active: number; garbage: number } => {
  const { nodes, samples, timeDeltas } = profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]))
  const sum = (counts: (name: string | undefined) => boolean) =>
    timeDeltas.reduce((total, delta, i) => total + (counts(names.get(samples[i] ?? 0)) ? delta : 0), 0) / 1000
  return { active: sum((name) => name !== '(idle)'), garbage: sum((name) => name === '(garbage collector)') }
}

/** Milliseconds of processor time, all threads together, until workerd listens with this script: the least of the runs. */
const cpuToListen = async (script: string): Promise<number> => {
  const runs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await using worker = await serveWorker(script, {})
    runs.push(worker.cpuMs())
  }
  return Math.min(...runs)
}

const folder = mkdtempSync(join(tmpdir(), 'pamong-startup-'))
try {
  const bundle = join(folder, 'worker.bundle')
  const profile = join(folder, 'startup.cpuprofile')
  await wrangler('deploy', '--dry-run', '--minify', `--outfile=${bundle}`)
  const runs: ReturnType<typeof activeOf>[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await wrangler('check', 'startup', `--worker=${bundle}`, `--outfile=${profile}`)
    runs.push(activeOf(profile))
  }
  const times = runs.map(({ active }) => active)
  const best = Math.min(...times)
  console.log(`active ms: ${times.map((ms) => ms.toFixed(1)).join(' ')}`)
  console.log(`of which garbage collection: ${runs.map(({ garbage }) => garbage.toFixed(1)).join(' ')}`)
  console.log(`best ${best.toFixed(1)} ms, median ${percentile(times, 0.5).toFixed(1)} ms`)

  const empty = join(folder, 'empty.js')
  writeFileSync(empty, 'export default { fetch: () => new Response(null) }')
  const { script } = await buildBundle(folder)
  const [ours, least] = [await cpuToListen(script), await cpuToListen(empty)]
  console.log(
    `processor time of a start, parsing included: ${ours.toFixed(1)} ms, of an empty Worker: ${least.toFixed(1)} ms`,
  )
  judge(`start-up active at most ${BUDGET} ms`, best <= BUDGET)
} finally {
  rmSync(folder, { recursive: true })
}
