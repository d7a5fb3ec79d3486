import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join, parse } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'node_modules/.bin')
const run = promisify(execFile)

/** Runs wrangler as the npm scripts do, offline. Resolves to what it printed. */
export const wrangler = async (...args: string[]): Promise<string> => {
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    WRANGLER_SEND_METRICS: 'false',
    CI: 'true',
  }
  const script = join(root, 'node_modules/wrangler/bin/wrangler.js')
  const { stdout } = await run(process.execPath, [script, ...args], { cwd: root, env, maxBuffer: 16 * 1024 * 1024 })
  return stdout
}

const metafile = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.int() })) })),
})

export interface Bundle {
  /** Path of the one script that is uploaded. */
  script: string
  /** Bytes as uploaded, and compressed by gzip at its default level, as the platform counts. */
  bytes: number
  gzipBytes: number
  /** Bytes in the script of each file that it was made of, by path. */
  inputs: Map<string, number>
}

/** Builds what `npm run deploy` would upload into `outDir`; from another entry than the application's, if one is given. */
export const buildBundle = async (outDir: string, entry?: string): Promise<Bundle> => {
  const entries = entry === undefined ? [] : [entry]
  await wrangler('deploy', ...entries, '--dry-run', '--minify', '--metafile', '--outdir', outDir)
  const script = join(outDir, entry === undefined ? 'index.js' : `${parse(entry).name}.js`)
  const content = readFileSync(script)
  const { outputs } = metafile.parse(JSON.parse(readFileSync(join(outDir, 'bundle-meta.json'), 'utf8')))
  const [, output] = Object.entries(outputs).find(([name]) => name.endsWith('index.js')) ?? []
  const inputs = Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
  return { script, bytes: content.length, gzipBytes: gzipSync(content).length, inputs: new Map(inputs) }
}
