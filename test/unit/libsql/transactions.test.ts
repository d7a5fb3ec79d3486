import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { connect, startServer } from './support.ts'

const TABLE = 'CREATE TABLE t (a INTEGER PRIMARY KEY, b)'

describe('batch', () => {
  it('is all or nothing, in one round trip', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    server.reset('default')
    const write = client.batch(['INSERT INTO t VALUES (1, 1)', 'INSERT INTO t VALUES (1, 2)', 'SELECT 1'], 'write')
    await expect(write).rejects.toMatchObject({ statementIndex: 1, code: 'SQLITE_CONSTRAINT' })
    // BEGIN, the first, the second, ROLLBACK; the third and COMMIT are skipped.
    expect(server.counters('default')).toEqual({ pipelines: 1, statements: 4, streams: 0, waiting: 0 })
    expect((await client.execute('SELECT count(*) AS n FROM t')).rows[0]?.n).toBe(0n)

    const [, read] = await client.batch(['INSERT INTO t VALUES (1, 1)', 'SELECT a, b FROM t'], 'write')
    expect(read?.rows).toEqual([{ a: 1n, b: 1n }])
  })

  it('aborts whole when a guard raises, and says why', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.executeMultiple(`${TABLE};
      CREATE VIEW guard (ok, code) AS SELECT 1, '';
      CREATE TRIGGER guard_check INSTEAD OF INSERT ON guard WHEN new.ok IS NOT 1
      BEGIN SELECT raise(ABORT, 'pamong:conflict'); END;
      INSERT INTO t VALUES (1, 0);`)
    const save = () =>
      client.batch(
        [
          'UPDATE t SET b = b + 1 WHERE b = 0',
          "INSERT INTO guard SELECT changes(), 'c'",
          'INSERT INTO t (b) VALUES (9)',
        ],
        'write',
      )
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, save))
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))
    expect(reasons).toHaveLength(29)
    expect(reasons.filter((reason) => reason.includes('pamong:conflict'))).toHaveLength(29)
    expect((await client.execute('SELECT count(*) AS n FROM t')).rows[0]?.n).toBe(2n)
  })
})

describe('an interactive transaction', () => {
  it('is seen by others only once it has been committed', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const count = async () => (await client.execute('SELECT count(*) AS n FROM t')).rows[0]?.n

    const kept = await client.transaction('write')
    await kept.execute('INSERT INTO t VALUES (1, 1)')
    expect(await count()).toBe(0n)
    expect((await kept.execute('SELECT count(*) AS n FROM t')).rows[0]?.n).toBe(1n)
    await kept.commit()
    expect(await count()).toBe(1n)

    const dropped = await client.transaction('write')
    await dropped.executeMultiple('INSERT INTO t VALUES (2, 2); INSERT INTO t VALUES (3, 3)')
    await dropped.rollback()
    expect(await count()).toBe(1n)
    expect(server.counters('default').streams).toBe(0)
  })

  it('that is abandoned is rolled back, and whoever waited for it goes on', async () => {
    await using server = await startServer({ idleMs: 150 })
    const client = connect(server)
    await client.execute(TABLE)
    const abandoned = await client.transaction('write')
    await abandoned.execute('INSERT INTO t VALUES (1, 1)')
    await client.execute('INSERT INTO t VALUES (2, 2)')
    expect((await client.execute('SELECT a FROM t')).rows).toEqual([{ a: 2n }])
    await expect(abandoned.execute('SELECT 1')).rejects.toMatchObject({ code: 'STREAM_EXPIRED' })
    expect(server.counters('default').streams).toBe(0)
  })

  it('stays open as long as its client comes back in time', async () => {
    await using server = await startServer({ idleMs: 400 })
    const transaction = await connect(server).transaction('write')
    for (let i = 0; i < 6; i++) {
      await transaction.execute('SELECT 1')
      await sleep(100)
    }
    await transaction.commit()
  })

  it('cannot write after reading what another one has changed since', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const late = await client.transaction('deferred')
    await late.execute('SELECT * FROM t')
    await client.execute('INSERT INTO t VALUES (1, 1)')
    await expect(late.execute('INSERT INTO t VALUES (2, 2)')).rejects.toMatchObject({
      code: 'SQLITE_BUSY',
      message: expect.stringContaining('SQLite error: database is locked'),
    })
    late.close()
  })
})

describe('executeMultiple', () => {
  it('runs until the first error and rolls back what is open', async () => {
    await using server = await startServer()
    const client = connect(server)
    const script = `${TABLE}; /* ; */ INSERT INTO t VALUES (1, ';'); BEGIN; INSERT INTO t VALUES (2, 2); SELECT nowhere();`
    await expect(client.executeMultiple(script)).rejects.toMatchObject({ code: 'SQL_INPUT_ERROR' })
    expect((await client.execute('SELECT a, b FROM t')).rows).toEqual([{ a: 1n, b: ';' }])
  })

  it('runs scripts of thousands of statements, long ones among them', async () => {
    await using server = await startServer()
    const client = connect(server)
    const long = `INSERT INTO t (b) VALUES ('${'x'.repeat(40_000)}');`
    await client.executeMultiple(
      `${TABLE};BEGIN;${(long + "INSERT INTO t (b) VALUES ('y');".repeat(300)).repeat(10)}COMMIT`,
    )
    const { rows } = await client.execute('SELECT count(*) AS n, max(length(b)) AS longest FROM t')
    expect(rows).toEqual([{ n: 3010n, longest: 40_000n }])
  })
})

describe('migrate', () => {
  it('rebuilds a table that others refer to, and leaves foreign keys on', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.executeMultiple(`${TABLE}; CREATE TABLE child (t REFERENCES t (a)); INSERT INTO t VALUES (1, 1);
      INSERT INTO child VALUES (1)`)
    await client.migrate([
      'CREATE TABLE t2 (a INTEGER PRIMARY KEY, b, c)',
      'INSERT INTO t2 SELECT a, b, 0 FROM t',
      'DROP TABLE t',
      'ALTER TABLE t2 RENAME TO t',
    ])
    expect((await client.execute('PRAGMA foreign_keys')).rows[0]?.[0]).toBe(1n)
    expect((await client.execute('SELECT t FROM child')).rows).toEqual([{ t: 1n }])
    await expect(client.execute('INSERT INTO child VALUES (2)')).rejects.toThrow('FOREIGN KEY constraint failed')
  })

  it('that fails leaves all as it was', async () => {
    await using server = await startServer()
    const client = connect(server)
    await expect(client.migrate([TABLE, 'CREATE INDEX i ON missing (a)'])).rejects.toThrow('no such table')
    expect((await client.execute('SELECT name FROM sqlite_schema')).rows).toEqual([])
    expect((await client.execute('PRAGMA foreign_keys')).rows[0]?.[0]).toBe(1n)
  })
})

it('settings of one stream are not met by the next', async () => {
  await using server = await startServer()
  const client = connect(server)
  await client.executeMultiple('PRAGMA foreign_keys = OFF')
  await client.executeMultiple('-- a comment first\nPRAGMA foreign_keys = OFF')
  for (let i = 0; i < 3; i++) expect((await client.execute('PRAGMA foreign_keys')).rows[0]?.[0]).toBe(1n)
})

it.each([
  ['too long an answer', 'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r, t'],
  ['an error in the second row', "SELECT CASE WHEN a = 2 THEN json('{') ELSE a END FROM t"],
])('a query that ends early by %s leaves nothing behind that the next one sees', async (_, sql) => {
  await using server = await startServer({ maxAnswerBytes: 10_000 })
  const client = connect(server)
  await client.executeMultiple(`${TABLE}; INSERT INTO t VALUES (1, 1), (2, 2)`)
  await expect(client.execute(sql)).rejects.toThrow()
  await client.batch(['INSERT INTO t VALUES (3, 3)'], 'write')
  const counts = await Promise.all(Array.from({ length: 5 }, () => client.execute('SELECT count(*) AS n FROM t')))
  expect(counts.map(({ rows }) => rows[0]?.n)).toEqual(Array(5).fill(3n))
})
