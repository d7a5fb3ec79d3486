import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LibsqlServer, startLibsql } from '../../../scripts/libsql/server.ts'
import { connect, post, send, startServer } from './support.ts'

let server: LibsqlServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

describe('the server', () => {
  it.each([
    ['GET', '/v1', 404, 'Hrana over HTTP v1 is not supported here'],
    ['GET', '/v3', 404, 'Hrana over HTTP v3 is not supported here'],
    ['GET', '/name/v3-protobuf', 404, 'Hrana over HTTP v3-protobuf is not supported here'],
    ['POST', '/v3/pipeline', 404, 'Hrana over HTTP v3 is not supported here'],
    ['POST', '/name/v3/cursor', 404, 'Hrana over HTTP v3 is not supported here'],
    ['POST', '/v1/execute', 404, 'Hrana over HTTP v1 is not supported here'],
    ['GET', '/dump', 404, '/dump is not supported here'],
    ['GET', '/a/b/v2', 404, '/a/b/v2 is not supported here'],
    ['POST', '/..%2f/v2/pipeline', 404, 'is not supported here'],
    ['GET', '/v2/pipeline', 405, 'Only POST is supported here'],
    ['DELETE', '/name/v2/pipeline', 405, 'Only POST is supported here'],
    ['POST', '/health', 405, 'Only GET and HEAD is supported here'],
    ['GET', '/control/default', 404, '/control/default is not supported here'],
  ])('refuses %s %s by name', async (method, path, status, message) => {
    const response = await fetch(server.url + path, { method, body: method === 'POST' ? '{}' : null })
    expect({ status: response.status, ...Object(await response.json()) }).toMatchObject({
      status,
      message: expect.stringContaining(message),
    })
  })

  it('refuses WebSockets by name', async () => {
    const upgrade = request(server.url, { headers: { connection: 'upgrade', upgrade: 'websocket' } }).end()
    const [response] = await once(upgrade, 'response')
    const body = (await response.toArray()).join('')
    expect([response.statusCode, JSON.parse(body).message]).toEqual([
      426,
      'Hrana over WebSocket is not supported here: use an http: URL',
    ])
  })

  it('says which version it speaks and that it is well', async () => {
    for (const path of ['/v2', '/name/v2']) {
      const response = await fetch(server.url + path)
      expect([response.status, await response.text()]).toEqual([200, 'Hello, this is HTTP API v2 (Hrana over HTTP)'])
    }
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })

  it('answers only to a name of this machine', async () => {
    for (const [host, status] of [
      ['localhost:80', 200],
      ['127.0.0.1', 200],
      ['[::1]:1', 200],
      ['rebound.example', 403],
      ['127.0.0.1.example', 403],
    ] as const) {
      const [response] = await once(request(`${server.url}/health`, { headers: { host } }).end(), 'response')
      response.resume()
      expect([host, response.statusCode]).toEqual([host, status])
    }
  })

  it('listens on a loopback address only', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.2', 'localhost', '127.0.0.1.example']) {
      await expect(startServer({ host })).rejects.toThrow('loopback addresses only')
    }
  })

  it('says so when its port is taken', async () => {
    await expect(startServer({ port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('takes JSON only, and not more of it than it is told to', async () => {
    const body = JSON.stringify({ requests: [] })
    const type = (value: string) => ({ headers: { 'content-type': value } })
    expect(await post(server, body, type('text/plain'))).toMatchObject({ status: 415 })
    expect(await post(server, body, type('application/json; charset=utf-8'))).toMatchObject({ status: 200 })
    await using small = await startServer({ maxRequestBytes: 1000 })
    const padded = (bytes: number) => body.padEnd(bytes, ' ')
    expect(await post(small, padded(1000))).toMatchObject({ status: 200 })
    expect(await post(small, padded(1001))).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' })
    expect(await post(small, padded(9_000_000))).toMatchObject({ status: 413 })
  })

  it('wants the token, if it has one', async () => {
    await using locked = await startServer({ token: 'secret', control: true })
    expect((await connect(locked, 'default', 'secret').execute('SELECT 1')).rows).toHaveLength(1)
    for (const token of [undefined, 'wrong', 'secret2']) {
      await expect(connect(locked, 'default', token).execute('SELECT 1')).rejects.toMatchObject({
        code: 'SERVER_ERROR',
        message: expect.stringContaining('401'),
      })
    }
    const given = async (authorization: string) => await post(locked, '{"requests":[]}', { headers: { authorization } })
    expect(await given('Bearer secret')).toMatchObject({ status: 200 })
    expect(await given('Basic secret')).toMatchObject({ status: 401, error: 'Unauthorized: `The JWT is invalid`' })
    expect((await fetch(`${locked.url}/control/default`)).status).toBe(401)
    expect((await fetch(`${locked.url}/health`)).status).toBe(200)
    expect(locked.counters('default').pipelines).toBe(2)
  })

  it('opens no more streams than it is told to, and has room again when one is closed', async () => {
    await using narrow = await startServer({ maxStreams: 2 })
    const [one] = [await send(narrow, []), await send(narrow, [])]
    expect(await send(narrow, [])).toMatchObject({ status: 429, error: 'Too many concurrent requests' })
    await send(narrow, [{ type: 'close' }], one.baton)
    expect(await send(narrow, [])).toMatchObject({ status: 200 })
  })

  it('has only the databases that it is told of', async () => {
    await using server = await startLibsql({ databases: (name) => (name === 'known' ? ':memory:' : undefined) })
    await connect(server, 'known').execute('SELECT 1')
    const unknown = await post(server, '{"requests":[]}', { path: '/unknown/v2/pipeline' })
    expect(unknown).toMatchObject({ status: 404, error: "Namespace `unknown` doesn't exist" })
    expect(() => server.counters('unknown')).toThrow("doesn't exist")
  })
})
