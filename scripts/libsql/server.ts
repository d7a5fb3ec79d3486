import { once } from 'node:events'
import { createServer } from 'node:http'
import { App } from './app.ts'
import type { Faults } from './faults.ts'
import { isLoopback } from './http.ts'
import type { Counters, LibsqlOptions } from './options.ts'

export type LibsqlServer = AsyncDisposable & {
  port: number
  /** The address of the database `default`. */
  url: string
  /** The address of a database, with the final slash without which the client drops the name. */
  urlOf: (name: string) => string
  counters: (name: string) => Counters
  /** Sets the counts to zero and ends all faults. */
  reset: (name: string) => void
  /** Replaces what is to go wrong with a database; `{}` is nothing. */
  fault: (name: string, faults: Faults) => void
  /** Rolls back and closes everything. */
  close: () => Promise<void>
}

/** A body that does not come is not waited for longer than this. */
const REQUEST_TIMEOUT_MS = 10_000

/**
 * Starts a libSQL server like Turso's on this machine: Hrana over HTTP, version 2, JSON, on node:sqlite.
 * A statement runs on this thread and cannot be interrupted: one that computes for ever without giving a row stops
 * the server.
 * @throws if the address is not a loopback one, or the port is taken
 */
export async function startLibsql(options: LibsqlOptions): Promise<LibsqlServer> {
  const { host = '127.0.0.1', port: wanted = 0 } = options
  if (!isLoopback(host)) throw new Error(`The local libSQL server listens on loopback addresses only, not on ${host}`)
  const app = new App(options)
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, connectionsCheckingInterval: 1000 }, app.handle)
  server.listen(wanted, host)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : wanted
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`

  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= (async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await Promise.all([closed, app.close()])
    })()
    return closing
  }
  return {
    port,
    url,
    urlOf: (name) => `${url}/${name}/`,
    counters: (name) => app.counters(name),
    reset: (name) => app.databases.get(name).reset(),
    fault: (name, faults) => app.databases.get(name).faults.set(faults),
    close,
    [Symbol.asyncDispose]: close,
  }
}
