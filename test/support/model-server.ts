import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'
import { scriptOf } from './model-scripts.ts'

/** One request to the model, as it arrived. */
interface Received {
  /** The script with its key: "ok", "ok@a-test". */
  script: string
  headers: Record<string, string>
  /** The whole body as text, for searching it. */
  text: string
  body: Record<string, unknown>
}

export interface ModelServer {
  /** What to give a client as base URL for a script. A key keeps tests apart that use the same script. */
  baseURL(script: string, key?: string): string
  /** Where `GET` lists what was received (`?script=ok@a-test`) and `DELETE` forgets it: for tests that run in workerd. */
  control: string
  received(script?: string): Received[]
  close(): Promise<void>
}

const message = z.object({ role: z.string(), content: z.string() })
const request = z.looseObject({ messages: z.array(message) })

const readBody = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const refuse = (response: ServerResponse, status: number, why: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: why } }))
}

const giveUp = (response: ServerResponse): void => {
  if (response.headersSent) response.destroy()
  else refuse(response, 400, 'Not a chat completion')
}

/**
 * An OpenAI-compatible server on the loopback interface that behaves as the path says:
 * `http://127.0.0.1:PORT/script/NAME/v1` or `/script/NAME@KEY/v1`. The names are in model-scripts.ts.
 */
export const startModelServer = async (): Promise<ModelServer> => {
  const log: Received[] = []

  const complete = async (script: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readBody(incoming)
    const body = request.parse(JSON.parse(text))
    const before = log.filter((one) => one.script === script).length
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])
    log.push({ script, headers: Object.fromEntries(headers), text, body })
    const said = (role: string) => body.messages.find((one) => one.role === role)?.content ?? ''
    const play = scriptOf(script.split('@')[0] ?? '')
    if (play === undefined) return refuse(response, 404, `No script ${script}`)
    await play({ body, system: said('system'), user: said('user'), before }, response)
  }

  const server = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const script = /^\/script\/([^/]+)\/v1\/chat\/completions$/.exec(url.pathname)?.[1]
    if (url.pathname === '/received') {
      if (incoming.method === 'DELETE') log.length = 0
      const wanted = url.searchParams.get('script')
      const found = log.filter((one) => wanted === null || one.script === wanted)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
    } else if (script === undefined || incoming.method !== 'POST') refuse(response, 404, 'Not here')
    else complete(decodeURIComponent(script), incoming, response).catch(() => giveUp(response))
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The model server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    baseURL: (script, key) => `${origin}/script/${script}${key === undefined ? '' : `@${key}`}/v1`,
    control: `${origin}/received`,
    received: (script) => log.filter((one) => script === undefined || one.script === script),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
