/**
 * Processor time of sealing and opening ten fields in workerd, the unwrapping of their key included: `npx node bench/sealing.ts`.
 * Fails over the budget.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBundle } from './support/bundle.ts'
import { judge, percentile } from './support/figures.ts'
import { serveWorker } from './support/workerd.ts'

/** Milliseconds for ten fields. */
const BUDGET = 1
const ROUNDS = 2000
const RUNS = 5

const folder = mkdtempSync(join(tmpdir(), 'pamong-sealing-'))
try {
  const { script } = await buildBundle(folder, 'bench/support/sealing-worker.ts')
  await using worker = await serveWorker(script, {})
  const run = async (): Promise<number> => {
    const before = worker.cpuMs()
    await (await fetch(`${worker.origin}/?rounds=${ROUNDS}`)).text()
    return (worker.cpuMs() - before) / ROUNDS
  }
  await run()
  const costs: number[] = []
  for (let count = 0; count < RUNS; count += 1) costs.push(await run())
  const median = percentile(costs, 0.5)
  console.log(
    `ten fields sealed and opened: ${costs.map((ms) => ms.toFixed(3)).join(' ')} ms, median ${median.toFixed(3)} ms`,
  )
  judge(`ten fields at most ${BUDGET} ms`, median <= BUDGET)
} finally {
  rmSync(folder, { recursive: true })
}
