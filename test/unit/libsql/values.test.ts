import type { Client } from '@libsql/client/web'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LibsqlServer } from '../../../scripts/libsql/server.ts'
import { connect, execute, only, send, startServer } from './support.ts'

let server: LibsqlServer
let client: Client
beforeAll(async () => {
  server = await startServer()
  client = connect(server)
})
afterAll(() => server.close())

const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const real = fc.double({ noNaN: true, noDefaultInfinity: true })
const text = fc.string({ unit: 'binary' })
const bytes = fc.uint8Array({ maxLength: 300 })

describe('values', () => {
  it('come back as they were bound, with their type', async () => {
    await fc.assert(
      fc.asyncProperty(integer, real, text, bytes, async (i, r, t, b) => {
        const { rows } = await client.execute({
          sql: 'SELECT ?, ?, ?, ?, ?, typeof(?1), typeof(?2), typeof(?3), typeof(?4)',
          args: [i, r, t, b, null],
        })
        const [row] = rows
        expect(row?.[0]).toBe(i)
        expect(row?.[1]).toBe(r === 0 ? 0 : r)
        expect(row?.[2]).toBe(t)
        expect(new Uint8Array(row?.[3] instanceof ArrayBuffer ? row[3] : [])).toEqual(new Uint8Array(b))
        expect(row?.[4]).toBe(null)
        expect([row?.[5], row?.[6], row?.[7], row?.[8]]).toEqual(['integer', 'real', 'text', 'blob'])
      }),
      { numRuns: 60 },
    )
  })

  it('are what was stored, through a table and an index', async () => {
    await client.execute('CREATE TABLE kept (id INTEGER PRIMARY KEY, value)')
    const values = [2n ** 63n - 1n, -(2n ** 63n), 0n, 0.1, 1e308, '', 'a\0b', 'é😀', new ArrayBuffer(0), null]
    await client.batch(
      values.map((value) => ({ sql: 'INSERT INTO kept (value) VALUES (?)', args: [value] })),
      'write',
    )
    const { rows, columns, columnTypes } = await client.execute('SELECT value, id FROM kept ORDER BY id')
    expect(rows.map((row) => row.value)).toEqual(values)
    expect({ columns, columnTypes }).toEqual({ columns: ['value', 'id'], columnTypes: ['', 'INTEGER'] })
  })

  it('take names with any prefix or none', async () => {
    const { rows } = await client.execute({
      sql: 'SELECT :a, @b, $c, :a',
      args: { a: 1n, '@b': 2n, c: 3n },
    })
    expect(Array.from(rows[0] ?? [])).toEqual([1n, 2n, 3n, 1n])
  })

  it.each([
    ['SELECT ?, ?', [1n], 'value for parameter 2 not found'],
    ['SELECT ?', [1n, 2n], 'too many parameters, expected 1 found 2'],
    ['SELECT :a', { b: 1n }, 'value for parameter :a not found'],
    ['SELECT :a', { a: 1n, b: 1n }, 'too many parameters, expected 1 found 2'],
    ['SELECT :a', [1n], 'value for parameter :a not found'],
  ])('are matched with the parameters of %s', async (sql, args, reason) => {
    await expect(client.execute({ sql, args })).rejects.toMatchObject({
      code: 'ARGS_INVALID',
      message: expect.stringContaining(reason),
    })
  })

  it('of a blob are base64 without padding, also when bound so', async () => {
    const stmt = {
      sql: 'SELECT ?, ?',
      args: [
        { type: 'blob', base64: 'AQI' },
        { type: 'blob', base64: 'AQI=' },
      ],
    }
    const request = { type: 'execute', stmt }
    expect(only(await send(server, [request]))).toEqual(Array(2).fill({ type: 'blob', base64: 'AQI' }))
  })

  it('larger than the answer may be are refused, and the stream lives on', async () => {
    await using small = await startServer({ maxAnswerBytes: 10_000 })
    const endless = 'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r'
    const answer = await send(small, [execute(endless), { type: 'get_autocommit' }, { type: 'close' }])
    expect(answer.results).toEqual([
      { type: 'error', error: { code: 'RESPONSE_TOO_LARGE', message: 'Response is too large' } },
      { type: 'ok', response: { type: 'get_autocommit', is_autocommit: true } },
      { type: 'ok', response: { type: 'close' } },
    ])
  })
})

describe('results', () => {
  it('count changed rows of INSERT, UPDATE and DELETE only, and give row ids of INSERT only', async () => {
    await client.execute('CREATE TABLE counted (id INTEGER PRIMARY KEY, a)')
    const counts: unknown[] = []
    for (const sql of [
      'INSERT INTO counted (a) VALUES (1), (2), (3)',
      'SELECT 1',
      '/* all */ UPDATE counted SET a = 0',
      'WITH one AS (SELECT 7) INSERT INTO counted SELECT 9, * FROM one RETURNING id',
      'REPLACE INTO counted VALUES (9, 8)',
      'UPDATE counted SET a = 1 WHERE id > 99 RETURNING id',
      'DELETE FROM counted',
      'CREATE INDEX counted_a ON counted (a)',
    ]) {
      const { rowsAffected, lastInsertRowid } = await client.execute(sql)
      counts.push([rowsAffected, lastInsertRowid])
    }
    expect(counts).toEqual([
      [3, 3n],
      [0, undefined],
      [3, undefined],
      [1, 9n],
      [1, 9n],
      [0, undefined],
      [4, undefined],
      [0, undefined],
    ])
  })

  it('leave out the rows if they are not wanted', async () => {
    const request = { type: 'execute', stmt: { sql: 'SELECT 1 AS a', want_rows: false } }
    const answer = await send(server, [request])
    expect(answer.results).toMatchObject([{ response: { result: { cols: [{ name: 'a' }], rows: [] } } }])
  })
})

describe('errors', () => {
  it.each([
    ['SELEC 1', 'SQL_PARSE_ERROR', 'SQL string could not be parsed: near "SELEC": syntax error'],
    ['SELECT (', 'SQL_PARSE_ERROR', 'SQL string could not be parsed: incomplete input'],
    ['', 'SQL_NO_STATEMENT', 'SQL string does not contain any statement'],
    ['; -- nothing', 'SQL_NO_STATEMENT', 'SQL string does not contain any statement'],
    ['SELECT 1; SELECT 2', 'SQL_MANY_STATEMENTS', 'SQL string contains more than one statement'],
    ['SELECT missing', 'SQL_INPUT_ERROR', 'SQL input error: no such column: missing'],
    ['SELECT * FROM missing', 'SQLITE_UNKNOWN', 'SQLite error: no such table: missing'],
    ['COMMIT', 'SQLITE_UNKNOWN', 'SQLite error: cannot commit - no transaction is active'],
    ['INSERT INTO strict VALUES (1, 1)', 'SQLITE_CONSTRAINT', 'SQLite error: UNIQUE constraint failed: strict.id'],
    ["INSERT INTO strict VALUES (2, 'a')", 'SQLITE_CONSTRAINT', /cannot store TEXT value in INTEGER column/],
    ['INSERT INTO child VALUES (7)', 'SQLITE_CONSTRAINT', 'SQLite error: FOREIGN KEY constraint failed'],
    ['INSERT INTO guard VALUES (0)', 'SQLITE_CONSTRAINT', 'SQLite error: pamong:conflict'],
    ["ATTACH 'other.db' AS other", 'SQL_PARSE_ERROR', /unsupported statement: ATTACH/],
    ['PRAGMA journal_mode = DELETE', 'SQL_PARSE_ERROR', /unsupported statement: PRAGMA/],
    ['CREATE TEMP TABLE t (a)', 'SQL_PARSE_ERROR', /unsupported statement: CREATE TEMP/],
  ])('of %j are %s', async (sql, code, message) => {
    await client.executeMultiple(`
      CREATE TABLE IF NOT EXISTS strict (id INTEGER PRIMARY KEY, a INTEGER) STRICT;
      INSERT OR IGNORE INTO strict VALUES (1, 1);
      CREATE TABLE IF NOT EXISTS child (parent REFERENCES strict (id));
      CREATE VIEW IF NOT EXISTS guard (ok) AS SELECT 1;
      CREATE TRIGGER IF NOT EXISTS guard_check INSTEAD OF INSERT ON guard WHEN new.ok IS NOT 1
      BEGIN SELECT raise(ABORT, 'pamong:conflict'); END;
    `)
    expect(only(await send(server, [execute(sql)]))).toEqual({
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
  })

  it('carry the code to the client', async () => {
    await client.execute('CREATE TABLE coded (a UNIQUE)')
    await client.execute('INSERT INTO coded VALUES (1)')
    await expect(client.execute('INSERT INTO coded VALUES (1)')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  })
})
