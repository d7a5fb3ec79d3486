import { env } from 'cloudflare:workers'
import { afterEach, expect } from 'vitest'

/** Requests to anything but the servers of this test run are refused, and fail the test that let them out. */
const expected = [env.LIBSQL, env.MODEL_SERVER, env.OIDC_SERVER, env.MAIL_SERVER, 'http://127.0.0.1:1'].map(
  (url) => new URL(url).origin,
)
const unexpected: string[] = []
const send = globalThis.fetch

globalThis.fetch = (input, init) => {
  const { origin } = new URL(input instanceof Request ? input.url : String(input))
  if (expected.includes(origin)) return send(input, init)
  unexpected.push(origin)
  return Promise.reject(new TypeError(`no request to ${origin} was expected`))
}

afterEach(() => {
  expect(unexpected.splice(0)).toEqual([])
})
