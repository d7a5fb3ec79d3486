import { fork } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { quietWrangler } from './dev/quiet-wrangler.ts'

/**
 * `npm start`. This process only watches over a child that does the work, in a process group of its own, so that however
 * this one ends, by Ctrl-C, a signal or a closed terminal, nothing of the other stays behind.
 */
const DEFAULT_PORT = 8787
/** The child has this long to close in order before its group is killed, in milliseconds. */
const GRACE_MS = 5000
const PARENT_CHECK_MS = 1000

const usage = (): never => {
  console.error('Usage: npm start -- [--reset] [--port NUMBER]')
  process.exit(2)
}

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: { reset: { type: 'boolean', default: false }, port: { type: 'string', default: String(DEFAULT_PORT) } },
    })
    const port = Number(values.port)
    return Number.isInteger(port) && port > 0 && port <= 65_535 ? { port, reset: values.reset } : usage()
  } catch {
    return usage()
  }
}

const { port, reset } = readOptions()

const isFree = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'),
    )
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

if (!(await isFree('127.0.0.1')) || !(await isFree('::1'))) {
  console.error(`Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port ${port + 1}`)
  process.exit(1)
}

const child = fork(join(import.meta.dirname, 'dev', 'serve.ts'), [`--port=${port}`, ...(reset ? ['--reset'] : [])], {
  detached: process.platform !== 'win32',
  execArgv: ['--experimental-import-text', '--disable-warning=ExperimentalWarning'],
  env: { ...process.env, ...quietWrangler },
})

const killGroup = (): void => {
  try {
    if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // It is gone already, which is what was wanted.
  }
}

let stopping = false
const stop = (): void => {
  if (stopping) return
  stopping = true
  if (child.connected) child.disconnect()
  setTimeout(killGroup, GRACE_MS)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
const parent = process.ppid
setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref()

child.once('exit', (code) => {
  killGroup()
  process.exit(stopping ? 0 : (code ?? 1))
})
