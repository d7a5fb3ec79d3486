import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** One mail as it arrived at the provider. */
export interface ReceivedMail {
  /** The script with its key: "ok", "ok@a-test". */
  script: string
  headers: Record<string, string>
  body: Record<string, unknown>
}

export interface MailServer {
  /** Where it listens. */
  origin: string
  close(): Promise<void>
}

type Play = (response: ServerResponse, before: number) => void

const answer = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const refusal =
  (status: number, name: string): Play =>
  (response) =>
    answer(response, status, { statusCode: status, name, message: 'Not for rahasia@contoh.example' })

const accept: Play = (response) => answer(response, 200, { id: 'an-id' })

/** How a provider may answer, by the name in the path. */
const scripts: Readonly<Record<string, Play>> = {
  ok: accept,
  limited: refusal(429, 'rate_limit_exceeded'),
  broken: refusal(500, 'internal_server_error'),
  forbidden: refusal(403, 'invalid_api_key'),
  'bad-address': refusal(422, 'validation_error'),
  'other-payload': refusal(409, 'invalid_idempotent_request'),
  'still-sending': refusal(409, 'concurrent_idempotent_requests'),
  elsewhere: (response) => answer(response, 307, {}, { location: 'http://127.0.0.1:1/emails' }),
  garbage: (response) => {
    response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>')
  },
  reset: (response) => response.destroy(),
  hang: () => {},
  'second-time': (response, before) =>
    (before === 0 ? refusal(500, 'internal_server_error') : accept)(response, before),
}

const readBody = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * A mail provider with Resend's interface on the loopback interface, which answers as the path says:
 * `POST /script/NAME@KEY/emails`. `GET /received?script=NAME@KEY` lists what it was given.
 */
export const startMailServer = async (): Promise<MailServer> => {
  const log: ReceivedMail[] = []

  const receive = async (script: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: Record<string, unknown> = JSON.parse(await readBody(incoming))
    const before = log.filter((one) => one.script === script).length
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
    log.push({ script, headers: Object.fromEntries(headers), body })
    const play = scripts[script.split('@')[0] ?? '']
    if (play === undefined) answer(response, 404, {})
    else play(response, before)
  }

  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const script = /^\/script\/([^/]+)\/emails$/.exec(url.pathname)?.[1]
    if (url.pathname === '/received') {
      answer(
        response,
        200,
        log.filter((one) => one.script === url.searchParams.get('script')),
      )
    } else if (script === undefined || incoming.method !== 'POST') answer(response, 404, {})
    else receive(decodeURIComponent(script), incoming, response).catch(() => response.destroy())
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
