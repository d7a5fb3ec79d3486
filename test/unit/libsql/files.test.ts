import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LibsqlServer, startLibsql } from '../../../scripts/libsql/server.ts'
import { connect, post, startServer } from './support.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'libsql-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = (): Promise<LibsqlServer> => startLibsql({ databases: (name) => join(folder, 'data', `${name}.db`) })

describe('a database file', () => {
  it('is made with its folder, and kept between runs', async () => {
    {
      await using server = await start()
      const client = connect(server)
      await client.executeMultiple('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
      const open = await client.transaction('write')
      await open.execute('INSERT INTO t VALUES (2)')
    }
    expect(readdirSync(join(folder, 'data'))).toEqual(['default.db'])
    await using server = await start()
    expect((await connect(server).execute('SELECT a FROM t')).rows).toEqual([{ a: 1n }])
  })

  it('is one per path', async () => {
    await using server = await start()
    for (const name of ['one', 'two']) await connect(server, name).execute(`CREATE TABLE ${name} (a)`)
    for (const name of ['one', 'two']) {
      const { rows } = await connect(server, name).execute('SELECT name FROM sqlite_schema')
      expect(rows).toEqual([{ name }])
    }
    expect(server.counters('one')).toMatchObject({ pipelines: 2, statements: 2 })
  })

  it('may be written by another process too; a writer waits for it', async () => {
    await using server = await start()
    const client = connect(server)
    await client.execute('CREATE TABLE t (a)')
    using other = new DatabaseSync(join(folder, 'data', 'default.db'))
    other.exec('BEGIN IMMEDIATE; INSERT INTO t VALUES (1)')
    const waiting = client.execute('INSERT INTO t VALUES (2)')
    while (server.counters('default').waiting === 0) await client.execute('SELECT 1')
    other.exec('COMMIT')
    await waiting
    expect((await client.execute('SELECT a FROM t')).rows).toEqual([{ a: 1n }, { a: 2n }])
  })

  it('that is none, or cannot be opened, is said to be so, and others go on', async () => {
    await using server = await start()
    await connect(server, 'good').execute('SELECT 1')
    writeFileSync(join(folder, 'data', 'bad.db'), 'This is no database. '.repeat(100))
    const ask = (name: string) => post(server, '{"requests":[]}', { path: `/${name}/v2/pipeline` })
    expect(await ask('bad')).toMatchObject({ status: 500, code: 'SQLITE_NOTADB' })
    await using nowhere = await startLibsql({ databases: () => folder })
    expect(await post(nowhere, '{"requests":[]}')).toMatchObject({ status: 500, code: 'SQLITE_CANTOPEN' })
    expect(await ask('good')).toMatchObject({ status: 200 })
  })
})

describe('a database in memory', () => {
  it('is shared by all its streams and gone with the server', async () => {
    const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('libsql-server-'))
    const before = new Set(temporary())
    const server = await startServer()
    await connect(server).execute('CREATE TABLE t (a)')
    expect((await connect(server).execute('SELECT * FROM t')).rows).toEqual([])
    const made = temporary().filter((name) => !before.has(name))
    expect(made.length).toBeGreaterThan(0)
    await server.close()
    await using next = await startServer()
    await expect(connect(next).execute('SELECT * FROM t')).rejects.toThrow('no such table')
    expect(made.every((name) => existsSync(join(tmpdir(), name)))).toBe(false)
  })
})
