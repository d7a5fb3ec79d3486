import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibsqlServer } from '../../../scripts/libsql/server.ts'
import { execute, only, post, send, startServer } from './support.ts'

let server: LibsqlServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('a baton', () => {
  const used = { status: 400, message: 'Received a baton that has already been used' }
  const invalid = { status: 400, message: 'Received an invalid baton' }

  it('continues a stream once; the next answer brings the next one', async () => {
    const first = await send(server, [execute('BEGIN'), execute('CREATE TABLE b (a)')])
    const second = await send(server, [execute('SELECT count(*) FROM b')], first.baton)
    expect(only(second)).toEqual([{ type: 'integer', value: '0' }])
    expect(await send(server, [execute('SELECT 1')], first.baton)).toMatchObject(used)
    expect(await send(server, [{ type: 'close' }], second.baton)).toMatchObject({ status: 200, baton: null })
    expect(await send(server, [execute('SELECT 1')], second.baton)).toMatchObject(invalid)
  })

  it('is refused while its stream is busy', async () => {
    const { baton } = await send(server, [])
    const statements = Array(3000).fill(execute('SELECT randomblob(1)'))
    const [one, other] = await Promise.all([send(server, statements, baton), send(server, statements, baton)])
    expect([one.status, other.status].toSorted()).toEqual([200, 400])
  })

  it('is refused if it is made up, or of another database', async () => {
    for (const baton of ['', '.', 'nonsense', `${crypto.randomUUID()}.1`, '\0', '💥'.repeat(1000)]) {
      expect(await send(server, [], baton)).toMatchObject(invalid)
    }
    const { baton } = await send(server, [])
    const elsewhere = await post(server, JSON.stringify({ baton, requests: [] }), { path: '/other/v2/pipeline' })
    expect(elsewhere).toMatchObject(invalid)
    const [id] = baton?.split('.') ?? []
    expect(await send(server, [], `${id}.999`)).toMatchObject(used)
    expect(await send(server, [{ type: 'close' }], baton)).toMatchObject({ status: 200 })
  })

  it('is refused after the stream has expired', async () => {
    await using hasty = await startServer({ idleMs: 20 })
    const { baton } = await send(hasty, [])
    await sleep(60)
    expect(await send(hasty, [], baton)).toMatchObject({
      status: 400,
      code: 'STREAM_EXPIRED',
      message: 'The stream has expired due to inactivity',
    })
  })
})

describe('a stream', () => {
  it('runs nothing after it has been closed', async () => {
    const answer = await send(server, [{ type: 'close' }, execute('CREATE TABLE after_close (a)')])
    expect(answer).toMatchObject({ status: 400, message: 'Stream for this baton was closed' })
    expect(only(await send(server, [execute('SELECT * FROM after_close')]))).toMatchObject({ code: 'SQLITE_UNKNOWN' })
  })

  it('goes on after a statement that failed', async () => {
    const answer = await send(server, [execute('SELEC'), execute('SELECT 1'), { type: 'close' }])
    expect(answer.results?.map(({ type }) => type)).toEqual(['error', 'ok', 'ok'])
  })

  it('stores SQL texts, as many and as long as sqld does', async () => {
    const store = (sql_id: number, sql: string) => ({ type: 'store_sql', sql_id, sql })
    const stored = { type: 'execute', stmt: { sql_id: 7 } }
    const answer = await send(server, [store(7, 'SELECT 7'), stored, store(8, 'x'.repeat(5001))])
    expect(answer.results).toMatchObject([
      { type: 'ok' },
      { response: { result: { rows: [[{ value: '7' }]] } } },
      { type: 'error', error: { code: 'SQL_STORE_TOO_LARGE' } },
    ])
    const many = Array.from({ length: 50 }, (_, i) => store(i + 100, 'SELECT 1'))
    const full = await send(server, many, answer.baton)
    expect(full.results?.at(-1)).toMatchObject({ error: { code: 'SQL_STORE_TOO_MANY' } })
    const freed = await send(server, [{ type: 'close_sql', sql_id: 100 }, store(8, 'SELECT 8')], full.baton)
    expect(freed.results).toMatchObject([{ type: 'ok' }, { type: 'ok' }])
    const gone = await send(server, [{ type: 'sequence', sql_id: 100 }], freed.baton)
    expect(gone).toMatchObject({ status: 400, message: 'SQL text 100 not found' })
    expect(await send(server, [], freed.baton)).toMatchObject({ status: 400 })
  })

  it.each([
    [{ sql: 'SELECT 1', sql_id: 1 }, 'Either `sql` or `sql_id` are required, but not both'],
    [{}, 'Either `sql` or `sql_id` are required'],
  ])('needs one SQL text: %j', async (stmt, message) => {
    const request = { type: 'execute', stmt }
    expect(await send(server, [request])).toMatchObject({ status: 400, message })
  })

  it('describes a statement without running it', async () => {
    const describeSql = (sql: string) => ({ type: 'describe', sql })
    const { results } = await send(server, [
      execute('CREATE TABLE described (id INTEGER PRIMARY KEY, name TEXT)'),
      describeSql("SELECT id, name AS n, 1 FROM described WHERE id = ? AND name IN (:n, ?4, ':no') -- ?"),
      describeSql('INSERT INTO described VALUES (1, @name)'),
      describeSql('EXPLAIN DELETE FROM described'),
      describeSql('BEGIN IMMEDIATE'),
      describeSql('SELECT * FROM missing'),
      execute('SELECT count(*) FROM described'),
      { type: 'close' },
    ])
    const explained = ['addr', 'opcode', 'p1', 'p2', 'p3', 'p4', 'p5', 'comment'].map((name) => ({
      name,
      decltype: null,
    }))
    expect(results?.slice(1, 7)).toMatchObject([
      {
        response: {
          result: {
            params: [{ name: null }, { name: ':n' }, { name: null }, { name: '?4' }],
            cols: [
              { name: 'id', decltype: 'INTEGER' },
              { name: 'n', decltype: 'TEXT' },
              { name: '1', decltype: null },
            ],
            is_explain: false,
            is_readonly: true,
          },
        },
      },
      { response: { result: { params: [{ name: '@name' }], cols: [], is_explain: false, is_readonly: false } } },
      { response: { result: { params: [], cols: explained, is_explain: true, is_readonly: true } } },
      { response: { result: { params: [], cols: [], is_explain: false, is_readonly: false } } },
      { error: { code: 'SQLITE_UNKNOWN' } },
      { response: { result: { rows: [[{ value: '0' }]] } } },
    ])
  })
})

describe('a batch', () => {
  it('runs each step whose condition holds', async () => {
    const step = (condition: object | null, sql = 'SELECT 1') => ({ condition, stmt: { sql } })
    const ok = { type: 'ok', step: 0 }
    const error = { type: 'error', step: 1 }
    const steps = [
      step(null),
      step(null, 'SELECT nowhere()'),
      step({ type: 'error', step: 0 }),
      step(ok),
      step(error),
      step({ type: 'not', cond: ok }),
      step({ type: 'and', conds: [ok, error] }),
      step({ type: 'and', conds: [ok, { type: 'error', step: 2 }] }),
      step({ type: 'or', conds: [{ type: 'ok', step: 1 }, error] }),
      step({ type: 'and', conds: [] }),
      step({ type: 'or', conds: [] }),
      step({ type: 'is_autocommit' }, 'BEGIN'),
      step({ type: 'is_autocommit' }),
      step({ type: 'not', cond: { type: 'is_autocommit' } }, 'ROLLBACK'),
    ]
    const request = { type: 'batch', batch: { steps } }
    const [result] = (await send(server, [request, { type: 'close' }])).results ?? []
    const batch = result?.type === 'ok' && result.response.type === 'batch' ? result.response.result : undefined
    const states = batch?.step_results.map((done, i) => (done ? 'ok' : batch.step_errors[i] ? 'error' : 'skipped'))
    expect(states).toEqual('ok error skipped ok ok skipped ok skipped ok ok skipped ok skipped ok'.split(' '))
  })

  it.each([0, 1, 99])('of which step 0 looks at step %i is refused', async (step) => {
    const steps = [{ condition: { type: 'not', cond: { type: 'ok', step } }, stmt: { sql: 'SELECT 1' } }]
    const request = { type: 'batch', batch: { steps } }
    expect(await send(server, [request])).toMatchObject({
      status: 400,
      message: 'Invalid reference to step in a batch condition',
    })
  })
})
