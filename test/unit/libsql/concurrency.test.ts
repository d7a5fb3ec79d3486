import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { LibsqlServer } from '../../../scripts/libsql/server.ts'
import { connect, startServer } from './support.ts'

const TABLE = 'CREATE TABLE t (a INTEGER PRIMARY KEY, b)'

async function untilWaiting(server: LibsqlServer, count: number): Promise<void> {
  while (server.counters('default').waiting !== count) await sleep(5)
}

describe('writers', () => {
  it('wait for their turn: 50 interactive transactions that read, then write, lose nothing', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.executeMultiple(`${TABLE}; INSERT INTO t VALUES (1, 0)`)
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const own = connect(server)
        const transaction = await own.transaction('write')
        const { rows } = await transaction.execute('SELECT b FROM t')
        await transaction.execute({ sql: 'UPDATE t SET b = ?', args: [Number(rows[0]?.b) + 1] })
        await transaction.commit()
      }),
    )
    expect((await client.execute('SELECT CAST(b AS INTEGER) AS b FROM t')).rows).toEqual([{ b: 50n }])
    expect(server.counters('default')).toMatchObject({ streams: 0, waiting: 0 })
  })

  it('go in the order in which they came', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const first = await client.transaction('write')
    await first.execute("INSERT INTO t (b) VALUES ('first')")
    const others: Promise<unknown>[] = []
    for (let i = 0; i < 10; i++) {
      const insert = { sql: 'INSERT INTO t (b) VALUES (?)', args: [`other ${i}`] }
      others.push(i % 2 === 0 ? client.execute(insert) : client.batch([insert], 'write'))
      await untilWaiting(server, i + 1)
    }
    await first.commit()
    await Promise.all(others)
    const { rows } = await client.execute('SELECT b FROM t ORDER BY a')
    expect(rows.map((row) => row.b)).toEqual(['first', ...Array.from({ length: 10 }, (_, i) => `other ${i}`)])
  })

  it('get SQLITE_BUSY when it takes too long, all of them, and the one that has it goes on', async () => {
    await using server = await startServer({ patienceMs: 100 })
    const client = connect(server)
    await client.execute(TABLE)
    const slow = await client.transaction('write')
    await slow.execute('INSERT INTO t VALUES (1, 1)')
    const outcomes = await Promise.allSettled([
      client.execute('INSERT INTO t VALUES (2, 2)'),
      client.batch(['INSERT INTO t VALUES (3, 3)'], 'write'),
      client.execute('DELETE FROM t'),
    ])
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'SQLITE_BUSY' } })
    }
    await slow.commit()
    expect((await client.execute('SELECT a FROM t')).rows).toEqual([{ a: 1n }])
  })

  it('that have left do not write any more', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const first = await client.transaction('write')
    await first.execute('INSERT INTO t VALUES (1, 1)')
    const leaving = new AbortController()
    const body = JSON.stringify({ requests: [{ type: 'execute', stmt: { sql: 'INSERT INTO t VALUES (2, 2)' } }] })
    const headers = { 'content-type': 'application/json' }
    const left = fetch(`${server.url}/v2/pipeline`, { method: 'POST', headers, body, signal: leaving.signal })
    await untilWaiting(server, 1)
    leaving.abort()
    await expect(left).rejects.toThrow()
    await untilWaiting(server, 0)
    await first.commit()
    expect((await client.execute('SELECT a FROM t')).rows).toEqual([{ a: 1n }])
    expect(server.counters('default').streams).toBe(0)
  })

  it('on other databases do not wait', async () => {
    await using server = await startServer()
    const one = await connect(server, 'one').transaction('write')
    await one.execute(TABLE)
    await connect(server, 'two').execute(TABLE)
    await one.commit()
  })
})

describe('readers', () => {
  it('are not held up by a write transaction: 40 at once see what was committed before', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.executeMultiple(`${TABLE}; INSERT INTO t VALUES (1, 1)`)
    const writer = await client.transaction('write')
    await writer.execute('INSERT INTO t VALUES (2, 2)')
    const waiting = client.execute('INSERT INTO t VALUES (3, 3)')
    await untilWaiting(server, 1)
    const queries = ['SELECT count(*) AS n FROM t', 'SELECT max(a) AS n FROM t', 'SELECT 1 AS n']
    const pages = await Promise.all(Array.from({ length: 40 }, () => connect(server).batch(queries, 'read')))
    for (const page of pages) expect(page.map(({ rows }) => rows[0]?.n)).toEqual([1n, 1n, 1n])
    await writer.commit()
    await waiting
    expect((await client.execute('SELECT count(*) AS n FROM t')).rows).toEqual([{ n: 3n }])
  })

  it('get their turn between the statements of a long pipeline', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const order: string[] = []
    const long = client
      .executeMultiple(`BEGIN;${"INSERT INTO t (b) VALUES ('x');".repeat(20_000)}COMMIT`)
      .then(() => order.push('long'))
    while (server.counters('default').statements < 10) await sleep(1)
    await connect(server).execute('SELECT count(*) FROM t')
    order.push('reader')
    await long
    expect(order).toEqual(['reader', 'long'])
  })
})

describe('close', () => {
  it('rolls back, lets go of those who wait, and ends', async () => {
    const server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const open = await client.transaction('write')
    await open.execute('INSERT INTO t VALUES (1, 1)')
    const waiting = client.execute('INSERT INTO t VALUES (2, 2)')
    const refused = expect(waiting).rejects.toThrow()
    await untilWaiting(server, 1)
    server.fault('slow', { delayMs: 60_000 })
    const delayed = expect(connect(server, 'slow').execute('SELECT 1')).rejects.toThrow()
    while (server.counters('slow').pipelines === 0) await sleep(5)
    await Promise.all([server.close(), server.close()])
    await refused
    await delayed
  })
})
