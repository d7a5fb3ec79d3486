import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import * as z from 'zod'
import { places } from '../../scripts/dev/places.ts'

/** The runtime that wrangler brings along. */
const runtime = (): string => {
  const fromWrangler = createRequire(createRequire(import.meta.url).resolve('wrangler'))
  return z.object({ default: z.string() }).parse(fromWrangler('workerd')).default
}

const settings = (): { date: string; flags: string[] } => {
  const text = readFileSync(places.wranglerConfig, 'utf8')
  const [, date = ''] = /^compatibility_date = "(.+)"$/m.exec(text) ?? []
  const [, list = ''] = /^compatibility_flags = \[(.+)\]$/m.exec(text) ?? []
  return { date, flags: z.array(z.string()).parse(JSON.parse(`[${list}]`)) }
}

// The subset of JSON's strings that these values need is also Cap'n Proto's.
const quoted = JSON.stringify

/** One Worker on a free port of this machine. It may call this machine and nothing else. */
const configuration = (vars: Readonly<Record<string, string>>): string => {
  const { date, flags } = settings()
  const bindings = Object.entries(vars).map(([name, text]) => `(name = ${quoted(name)}, text = ${quoted(text)})`)
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "pamong", worker = .pamong),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "pamong")],
);
const pamong :Workerd.Worker = (
  modules = [(name = "index.js", esModule = embed "index.js")],
  compatibilityDate = ${quoted(date)},
  compatibilityFlags = [${flags.map((flag) => quoted(flag)).join(', ')}],
  bindings = [${bindings.join(', ')}],
);
`
}

const event = z.looseObject({ event: z.string(), port: z.int().optional() })

/** The port that the runtime says it listens on. Rejects where it ends first. */
const portOf = async (child: ChildProcess): Promise<number> => {
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const said = event.parse(JSON.parse(line))
    if (said.event === 'listen' && said.port !== undefined) return said.port
  }
  throw new Error('workerd ended before it listened')
}

/** Nanoseconds that the threads of a process ran; none where the system does not tell. */
const runTimes = (pid: number): number[] => {
  const tasks = `/proc/${pid}/task`
  if (!existsSync(tasks)) return []
  return readdirSync(tasks).map((task) => Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]))
}

export interface ServedWorker extends AsyncDisposable {
  origin: string
  /** Milliseconds of processor time since the start, all threads together. NaN on systems other than Linux. */
  cpuMs: () => number
}

/** Serves a built script by workerd itself, as the platform would, with nothing of a development server around it. */
export const serveWorker = async (script: string, vars: Readonly<Record<string, string>>): Promise<ServedWorker> => {
  const folder = mkdtempSync(join(tmpdir(), 'pamong-workerd-'))
  copyFileSync(script, join(folder, 'index.js'))
  const file = join(folder, 'config.capnp')
  writeFileSync(file, configuration(vars))
  // Its standard output is the Worker's log.
  const child = spawn(runtime(), ['serve', file, '--control-fd=3'], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      kill()
      await ended
    }
    rmSync(folder, { recursive: true })
  }
  try {
    const port = await portOf(child)
    const { pid = 0 } = child
    return {
      origin: `http://127.0.0.1:${port}`,
      cpuMs: () => {
        const times = runTimes(pid)
        return times.length === 0 ? Number.NaN : times.reduce((sum, time) => sum + time, 0) / 1e6
      },
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
