import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { LOGIN_COOKIE } from '../../src/http/cookie-names.ts'

export interface Answer {
  status: number
  text: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** When the request was sent, by `performance.now()`, and the milliseconds until the whole answer was there. */
  sentAt: number
  ms: number
}

export interface Client extends Disposable {
  /** Sends one request; a `body` goes as JSON. Rejects for an answer of 400 or more, and after 30 seconds. */
  ask: (method: string, path: string, body?: unknown) => Promise<Answer>
}

/** A client that keeps one connection open, as a browser does, so that connecting is not measured. */
export const openClient = (origin: string, cookie?: string): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask: Client['ask'] = (method, path, body) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        origin,
        ...(cookie === undefined ? {} : { cookie }),
        ...(payload === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      }
      const sentAt = performance.now()
      const signal = AbortSignal.timeout(30_000)
      const sending = request(`${origin}${path}`, { method, agent, headers, signal }, (response) => {
        buffer(response).then((bytes) => {
          const ms = performance.now() - sentAt
          const { statusCode: status = 0, headers } = response
          const text = bytes.toString('utf8')
          if (status < 400) resolve({ status, text, headers, sentAt, ms })
          else reject(new Error(`${method} ${path} was answered ${status}: ${text.slice(0, 300)}`))
        }, reject)
      })
      sending.on('error', reject)
      sending.end(payload)
    })
  return { ask, [Symbol.dispose]: () => agent.destroy() }
}

/** Signs in through the demo's own link. Resolves to the cookie that a browser would send from then on. */
export const signIn = async (origin: string, side: 'mentor' | 'mentee' | 'hr'): Promise<string> => {
  using client = openClient(origin)
  const { headers } = await client.ask('GET', `/demo/${side}`)
  const cookie = [headers['set-cookie']].flat().find((text) => text?.startsWith(`${LOGIN_COOKIE}=`))
  if (cookie === undefined) throw new Error('The demo link signed nobody in')
  return cookie.split(';')[0] ?? ''
}
