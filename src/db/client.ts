import { type Client, createClient, type InStatement, type ResultSet, type TransactionMode } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import type { Query } from '../kernel/ctx.ts'
import { Fault } from '../kernel/errors.ts'

export interface DatabaseConfig {
  url: string
  authToken?: string | undefined
}

/** The database answers within this or the request ends as `unavailable`, in milliseconds. */
const ANSWER_WITHIN_MS = 10_000

/** Round trips and statements of one invocation, for its log line. */
export interface Tally {
  trips: number
  statements: number
}

/** A connection for one invocation. Shared between invocations it would jam the isolate. */
export interface Database {
  batch(mode: 'read' | 'write', queries: readonly Query[]): Promise<unknown[]>
  readonly tally: Readonly<Tally>
  close(): void
}

const isSqlite = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')

/** A lost race aborts with the guard's own message; the error code around it is that of any constraint. */
const toFault = (error: unknown): unknown => {
  if (!isSqlite(error)) return new Fault('unavailable')
  if (error.message.includes('pamong:conflict')) return new Fault('conflict')
  if (error.code.startsWith('SQLITE_BUSY')) return new Fault('unavailable')
  return error
}

export const openDatabase = (config: DatabaseConfig): Database => {
  const client: Client = createClient({
    url: config.url,
    ...(config.authToken === undefined ? {} : { authToken: config.authToken }),
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS), redirect: 'manual' }),
  })
  const tally: Tally = { trips: 0, statements: 0 }

  const send = async (statements: InStatement[], mode: TransactionMode): Promise<ResultSet[]> => {
    tally.trips += 1
    tally.statements += statements.length
    return client.batch(statements, mode)
  }
  // Drizzle's own batch is always "deferred", which fails under concurrent writers: only its query building and its
  // mapping of results are used, over a client that names the mode.
  const over = (mode: TransactionMode) =>
    drizzle({ client: { ...client, batch: (statements: InStatement[]) => send(statements, mode) } as Client })
  const runners = { read: over('read'), write: over('write') }

  return {
    tally,
    batch: async (mode, queries) => {
      const [first, ...rest] = queries
      if (!first) return []
      try {
        return await runners[mode].batch([first, ...rest])
      } catch (error) {
        throw toFault(error)
      }
    },
    close: () => client.close(),
  }
}
