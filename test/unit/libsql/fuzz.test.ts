import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LibsqlServer } from '../../../scripts/libsql/server.ts'
import { type Answer, connect, post, startServer } from './support.ts'

let server: LibsqlServer
beforeAll(async () => {
  server = await startServer({ idleMs: 200, maxStreams: 1000 })
})
afterEach(async () => {
  expect((await connect(server, 'healthy').execute('SELECT 42 AS n')).rows).toEqual([{ n: 42n }])
})
afterAll(() => server.close())

/** Refused with a reason, or carried out; never an error of the server's own. */
function expectProper(answer: Answer): void {
  if (answer.status === 200) expect(answer.results).toBeInstanceOf(Array)
  else expect(answer).toMatchObject({ status: 400, message: expect.any(String), code: expect.any(String) })
}

const weird = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 2 ** 31, 1e308, 0.5, '', 'close', '9'.repeat(1000), '-', '!!!', '=', [], {}),
  fc.jsonValue({ maxDepth: 2 }),
)
const orWeird = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: weird })
const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  orWeird(fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, orWeird(field)]))))

const words =
  'SELECT INSERT INTO t VALUES ( ) , ; 1 ? ?2 :a * FROM WHERE CREATE TABLE BEGIN COMMIT ROLLBACK PRAGMA \' " --'
const sql = fc.oneof(
  fc.constantFrom('SELECT 1', 'SELECT ?, :a', 'CREATE TABLE t (a)', 'INSERT INTO t VALUES (?)', 'BEGIN', 'COMMIT', ''),
  fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const type = (...names: string[]) => fc.constantFrom(...names)
const integers = fc.oneof(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.integer()).map(String)
const value = record({
  type: type('null', 'integer', 'float', 'text', 'blob'),
  value: fc.oneof(fc.double(), fc.string(), integers),
  base64: fc.oneof(fc.base64String(), fc.string()),
})
const sqlId = fc.integer({ min: 0, max: 3 })
const statement = record({
  sql,
  args: fc.array(value, { maxLength: 3 }),
  named_args: fc.array(record({ name: type('a', ':a', '', '__proto__'), value }), { maxLength: 2 }),
  want_rows: fc.boolean(),
})
const { condition } = fc.letrec((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    record({ type: type('ok', 'error'), step: fc.integer({ min: -1, max: 4 }) }),
    record({ type: type('not'), cond: tie('condition') }),
    record({ type: type('and', 'or'), conds: fc.array(tie('condition'), { maxLength: 2 }) }),
    record({ type: type('is_autocommit') }),
  ),
}))
const step = fc.oneof(record({ stmt: statement }), record({ stmt: statement, condition }))
const request = fc.oneof(
  record({ type: type('execute'), stmt: statement }),
  record({ type: type('batch'), batch: record({ steps: fc.array(step, { maxLength: 5 }) }) }),
  record({ type: type('sequence', 'describe'), sql }),
  record({ type: type('store_sql', 'close_sql', 'sequence'), sql_id: sqlId, sql }),
  record({ type: type('get_autocommit', 'close', 'open_cursor') }),
)
const body = record({ requests: fc.array(request, { maxLength: 4 }) })

describe('whatever comes, the server answers properly and goes on', () => {
  it('with requests that are nearly right', async () => {
    let carriedOut = 0
    await fc.assert(
      fc.asyncProperty(body, async (json) => {
        const answer = await post(server, JSON.stringify(json))
        expectProper(answer)
        if (answer.status === 200) carriedOut += 1
      }),
      { numRuns: 200 },
    )
    expect(carriedOut).toBeGreaterThan(25)
  })

  it('with any JSON, text and bytes', async () => {
    const anything = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.uint8Array())
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expectProper(await post(server, typeof text === 'string' ? text : new Uint8Array(text)))
      }),
      { numRuns: 100 },
    )
  })

  it('with bodies cut anywhere', async () => {
    const whole = JSON.stringify({ requests: [{ type: 'execute', stmt: { sql: 'SELECT 1', args: [] } }] })
    for (let length = 0; length < whole.length; length += 3) {
      expect((await post(server, whole.slice(0, length))).status).toBe(400)
    }
  })

  it('with what is deep, long or large', async () => {
    const nested = (depth: number) =>
      `{"requests":[{"type":"batch","batch":{"steps":[{"stmt":{"sql":"SELECT 1"},"condition":${'{"type":"not","cond":'.repeat(depth)}{"type":"is_autocommit"}${'}'.repeat(depth)}}]}}]}`
    const execute = (sql: string) => JSON.stringify({ requests: [{ type: 'execute', stmt: { sql } }] })
    for (const text of [
      '['.repeat(100_000),
      nested(100),
      nested(100_000),
      execute(`SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)}`),
      execute(`SELECT ${'NOT '.repeat(100_000)}1`),
      execute("SELECT '".padEnd(1_000_000, 'x')),
      execute('SELECT randomblob(2000000000)'),
      execute('SELECT ?99999'),
      JSON.stringify({ requests: Array(1000).fill({ type: 'get_autocommit' }) }),
      JSON.stringify({ requests: [{ type: 'execute', stmt: { sql: 'SELECT 1', args: Array(50_000).fill(0) } }] }),
      JSON.stringify({ requests: [{ type: 'sequence', sql: 'SELECT 1;'.repeat(5000) }] }),
    ]) {
      expectProper(await post(server, text))
    }
  })

  it('with clients that hang up in the middle of a body, or speak no HTTP', async () => {
    for (const text of [
      'POST /v2/pipeline HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\n{',
      'nonsense\r\n\r\n',
      '\0',
    ]) {
      const socket = connectTcp(server.port, '127.0.0.1')
      await once(socket, 'connect')
      socket.write(text)
      socket.end()
      socket.resume()
      socket.on('error', () => {})
      await once(socket, 'close')
    }
  })

  it('and forgets every stream that was left open', async () => {
    while (server.counters('default').streams > 0) await new Promise((done) => setTimeout(done, 20))
    expect(server.counters('default')).toMatchObject({ streams: 0, waiting: 0 })
  })
})
