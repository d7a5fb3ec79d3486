/**
 * Size of what a deploy uploads, and what it is made of: `npx node bench/bundle.ts`.
 * Fails over the budget.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBundle } from './support/bundle.ts'
import { judge, kib, printTable } from './support/figures.ts'

/** Compressed, in KiB. A free plan takes three MiB; the budget is there to be told when something large comes along. */
const BUDGET = 600
const SHOWN = 16

/** A package's name, or the folder of our own that a file lies in. */
const partOf = (path: string): string => {
  const [first = '', second = ''] = (path.split('node_modules/').at(-1) ?? '').split('/')
  if (!path.includes('node_modules/')) return path.split('/').slice(0, 2).join('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

const outDir = mkdtempSync(join(tmpdir(), 'pamong-bundle-'))
try {
  const { bytes, gzipBytes, inputs } = await buildBundle(outDir)
  const parts = new Map<string, number>()
  for (const [path, size] of inputs) parts.set(partOf(path), (parts.get(partOf(path)) ?? 0) + size)
  const largest = [...parts].sort(([, a], [, b]) => b - a)
  printTable(
    ['part', 'minified', 'share'],
    largest.slice(0, SHOWN).map(([name, size]) => [name, kib(size), `${((100 * size) / bytes).toFixed(1)}%`]),
  )
  console.log(`\nminified ${kib(bytes)}, gzip ${kib(gzipBytes)}`)
  judge(`bundle at most ${BUDGET} KiB gzip`, gzipBytes <= BUDGET * 1024)
} finally {
  rmSync(outDir, { recursive: true })
}
