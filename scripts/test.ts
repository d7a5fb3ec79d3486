import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { buildAssets } from './build-assets.ts'

/**
 * `npm test`: everything that can be checked, in the order in which a failure is cheapest to find. It goes on after a
 * failure, so that one run tells all, and ends with one plain line: N passed, N failed.
 */
const root = join(import.meta.dirname, '..')
const report = join(root, '.local', 'test-report.json')

interface Step {
  name: string
  command: string
  args: string[]
}

const checks: Step[] = [
  { name: 'types of the Worker', command: 'wrangler', args: ['types'] },
  { name: 'types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'types of the browser’s scripts', command: 'tsc', args: ['--noEmit', '-p', 'src/web/client'] },
  { name: 'style', command: 'biome', args: ['check', '.'] },
  { name: 'nothing unused', command: 'knip', args: [] },
]

const run = ({ command, args }: Step): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), success: z.boolean() })

const runTests = (): { passed: number; failed: number } => {
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  const isGood = run({ name: 'tests', command: 'vitest', args })
  try {
    const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(report, 'utf8')))
    // A run can fail without a failed test: an error outside of any, or a file that does not load.
    return { passed: numPassedTests, failed: isGood ? numFailedTests : Math.max(1, numFailedTests) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

mkdirSync(join(root, '.local'), { recursive: true })
await buildAssets()
const results = checks.map((step) => ({ ...step, isGood: run(step) }))
const tests = runTests()

for (const { name } of results.filter((result) => !result.isGood)) console.error(`failed: ${name}`)
const failed = results.filter((result) => !result.isGood).length + tests.failed
const passed = results.filter((result) => result.isGood).length + tests.passed
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
