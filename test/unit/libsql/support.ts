import { type Client, createClient } from '@libsql/client/web'
import type { LibsqlOptions } from '../../../scripts/libsql/options.ts'
import type { StreamResult } from '../../../scripts/libsql/protocol.ts'
import { type LibsqlServer, startLibsql } from '../../../scripts/libsql/server.ts'

/** A server whose databases end with it, unless the options say otherwise. */
export function startServer(options: Partial<LibsqlOptions> = {}): Promise<LibsqlServer> {
  return startLibsql({ databases: () => ':memory:', ...options })
}

/** The client that the Worker uses, against one database. */
export function connect(server: LibsqlServer, name = 'default', authToken?: string): Client {
  return createClient({ url: server.urlOf(name), intMode: 'bigint', ...(authToken === undefined ? {} : { authToken }) })
}

export type Answer = {
  status: number
  baton?: string | null
  results?: StreamResult[]
  message?: string
  code?: string
  error?: string
}

/** A request as it stands in JSON, or one that no client would send. */
type RawRequest = { type: string; [field: string]: unknown }

export function execute(sql: string): RawRequest {
  return { type: 'execute', stmt: { sql } }
}

/** Sends one pipeline by hand, for what the client never sends. */
export function send(server: LibsqlServer, requests: RawRequest[], baton: string | null = null): Promise<Answer> {
  return post(server, JSON.stringify({ baton, requests }))
}

/** Every answer to a POST is a JSON object, whatever was posted. */
export async function post(
  server: LibsqlServer,
  body: string | Uint8Array<ArrayBuffer>,
  { path = '/v2/pipeline', headers = {} }: { path?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  const answer: unknown = await response.json()
  if (answer === null || typeof answer !== 'object') throw new TypeError('The answer is not an object')
  return { ...answer, status: response.status }
}

/** The values of the only row of the only result, or its error. */
export function only(answer: Answer): unknown {
  const [result] = answer.results ?? []
  if (result?.type === 'error') return result.error
  return result?.response.type === 'execute' ? result.response.result.rows[0] : undefined
}
