import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { connect, startServer } from './support.ts'

const TABLE = 'CREATE TABLE t (a INTEGER PRIMARY KEY)'

describe('counters', () => {
  it('count round trips and statements of each database', async () => {
    await using server = await startServer()
    const client = connect(server, 'one')
    await client.execute('SELECT 1')
    expect(server.counters('one')).toEqual({ pipelines: 1, statements: 1, streams: 0, waiting: 0 })
    await client.batch(['SELECT 1', 'SELECT 2', 'SELECT 3'], 'read')
    // BEGIN, three, COMMIT; ROLLBACK is skipped.
    expect(server.counters('one')).toMatchObject({ pipelines: 2, statements: 6 })
    await client.executeMultiple('SELECT 1; SELECT 2;')
    expect(server.counters('one')).toMatchObject({ pipelines: 3, statements: 8 })
    const transaction = await client.transaction('write')
    await transaction.execute('SELECT 1')
    expect(server.counters('one')).toMatchObject({ pipelines: 4, statements: 10, streams: 1 })
    await transaction.commit()
    expect(server.counters('one')).toMatchObject({ pipelines: 5, statements: 11, streams: 0 })
    expect(server.counters('two')).toEqual({ pipelines: 0, statements: 0, streams: 0, waiting: 0 })
    server.reset('one')
    expect(server.counters('one')).toEqual({ pipelines: 0, statements: 0, streams: 0, waiting: 0 })
  })
})

describe('faults', () => {
  it('delay every pipeline, those at once together', async () => {
    await using server = await startServer()
    const client = connect(server)
    server.fault('default', { delayMs: 300 })
    let answered = 0
    const answers = Array.from({ length: 10 }, () => client.execute('SELECT 1').then(() => (answered += 1)))
    while (server.counters('default').pipelines < 10) await sleep(1)
    expect(answered).toBe(0)
    await Promise.all(answers)
    expect(server.counters('default')).toMatchObject({ pipelines: 10, statements: 10 })
  })

  it('answer with a status instead of running', async () => {
    await using server = await startServer()
    const client = connect(server)
    server.fault('default', { fail: { how: 503, times: 2 } })
    for (let i = 0; i < 2; i++) {
      await expect(client.execute(TABLE)).rejects.toMatchObject({
        code: 'SERVER_ERROR',
        message: expect.stringContaining('503'),
      })
    }
    await client.execute(TABLE)
    expect(server.counters('default')).toMatchObject({ pipelines: 3, statements: 1 })
  })

  it('let some pass first', async () => {
    await using server = await startServer()
    const client = connect(server)
    server.fault('default', { fail: { how: 500, after: 1 } })
    const outcomes: string[] = []
    for (let i = 0; i < 4; i++) {
      outcomes.push(
        await client.execute('SELECT 1').then(
          () => 'ok',
          () => 'failed',
        ),
      )
    }
    expect(outcomes).toEqual(['ok', 'failed', 'ok', 'ok'])
  })

  it('cut the connection before anything has run', async () => {
    await using server = await startServer()
    const client = connect(server)
    server.fault('default', { fail: { how: 'cut-before' } })
    await expect(client.execute(TABLE)).rejects.toThrow()
    await client.execute(TABLE)
    expect(server.counters('default')).toMatchObject({ pipelines: 2, statements: 1 })
  })

  it('lose the answer to what has been committed', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    server.fault('default', { fail: { how: 'cut-after' } })
    await expect(client.batch(['INSERT INTO t VALUES (1)'], 'write')).rejects.toThrow()
    expect((await client.execute('SELECT a FROM t')).rows).toEqual([{ a: 1n }])
    expect(server.counters('default').streams).toBe(0)
  })

  it('end the stream whose answer is lost, so that its transaction holds up nobody', async () => {
    await using server = await startServer()
    const client = connect(server)
    await client.execute(TABLE)
    const transaction = await client.transaction('write')
    server.fault('default', { fail: { how: 'cut-after' } })
    await expect(transaction.execute('INSERT INTO t VALUES (1)')).rejects.toThrow()
    await client.execute('INSERT INTO t VALUES (2)')
    expect((await client.execute('SELECT a FROM t')).rows).toEqual([{ a: 2n }])
  })

  it('of one database are not met by another, and end with a reset', async () => {
    await using server = await startServer()
    server.fault('one', { delayMs: 5000, fail: { how: 500, times: 99 } })
    await connect(server, 'two').execute('SELECT 1')
    server.reset('one')
    await connect(server, 'one').execute('SELECT 1')
  })

  it.each([{ fail: { how: 200 } }, { fail: { how: 500, times: 0 } }, { delayMs: -1 }, { delayMs: 0.5 }])(
    'that make no sense are refused: %j',
    async (faults) => {
      await using server = await startServer()
      expect(() => server.fault('default', faults)).toThrow()
    },
  )
})

describe('the control endpoint', () => {
  it('does over HTTP what the functions do', async () => {
    await using server = await startServer({ control: true })
    const client = connect(server, 'one')
    const url = `${server.url}/control/one`
    const tell = async (body: unknown) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: response.status, ...Object(await response.json()) }
    }
    await client.execute('SELECT 1')
    expect(await (await fetch(url)).json()).toEqual({ pipelines: 1, statements: 1, streams: 0, waiting: 0 })
    const told = await tell({ reset: true, faults: { fail: { how: 'cut-before' } } })
    expect(told).toMatchObject({ status: 200, pipelines: 0, statements: 0 })
    await expect(client.execute('SELECT 1')).rejects.toThrow()
    expect(await tell({})).toMatchObject({ pipelines: 1, statements: 0 })
    await client.execute('SELECT 1')
    for (const body of [{ fault: {} }, { faults: { fail: { how: 'gently' } } }, [], null]) {
      expect(await tell(body)).toMatchObject({ status: 400, code: 'PROTOCOL_ERROR' })
    }
  })
})
