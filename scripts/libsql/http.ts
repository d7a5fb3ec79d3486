import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type * as z from 'zod'
import { protocolError, Refusal, SqlError } from './errors.ts'

const LOOPBACK_ADDRESS = /^(?:127(?:\.\d{1,3}){3}|::1)$/
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

export function isLoopback(address: string): boolean {
  return LOOPBACK_ADDRESS.test(address)
}

/** A page of another site may point its own name at this address: only requests that say they mean this one are served. */
export function checkHost(request: IncomingMessage): void {
  if (LOOPBACK_HOST.test(request.headers.host ?? '')) return
  throw new Refusal(403, 'This server answers only to 127.0.0.1, [::1] and localhost', 'HOST_REFUSED')
}

export function checkMethod(request: IncomingMessage, ...allowed: string[]): void {
  if (allowed.includes(request.method ?? '')) return
  throw new Refusal(405, `Only ${allowed.join(' and ')} is supported here`, 'METHOD_NOT_ALLOWED')
}

/** Words and shape of sqld (its auth/errors.rs). */
export function checkToken(request: IncomingMessage, token: string | undefined): void {
  if (token === undefined) return
  const header = request.headers.authorization
  if (header === undefined) throw new Refusal(401, 'Unauthorized: `Expected authorization header but none given`')
  const given = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? ''
  if (!timingSafeEqual(hash(given), hash(token))) throw new Refusal(401, 'Unauthorized: `The JWT is invalid`')
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * Reads a JSON body. Browsers send this content type to another origin only after asking, and nobody answers them.
 * @throws {Refusal} 415, 413 (after the whole body has come, so that the client gets to read it), 400
 */
export async function readJson<T extends z.ZodType>(
  request: IncomingMessage,
  schema: T,
  maxBytes: number,
): Promise<z.output<T>> {
  const type = request.headers['content-type'] ?? ''
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= maxBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new Refusal(415, 'Only application/json is supported', 'UNSUPPORTED_MEDIA_TYPE')
  }
  if (size > maxBytes) throw new Refusal(413, `The request is larger than ${maxBytes} bytes`, 'REQUEST_TOO_LARGE')
  return parse(Buffer.concat(chunks), schema)
}

function parse<T extends z.ZodType>(bytes: Buffer, schema: T): z.output<T> {
  try {
    const result = schema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
    )
    if (result.success) return result.data
    const [issue] = result.error.issues
    throw new TypeError(`${['body', ...(issue?.path ?? [])].join('.')}: ${issue?.message}`)
  } catch (error) {
    // Too deep a nesting ends here too, as a RangeError.
    const reason = error instanceof Error ? error.message : ''
    throw protocolError(`Cannot deserialize client message from JSON: ${reason}`)
  }
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  answer(response, status, 'application/json', JSON.stringify(body))
}

export function answerText(response: ServerResponse, status: number, body: string): void {
  answer(response, status, 'text/plain', body)
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}

/** Turns whatever was thrown into an answer. */
export function answerError(response: ServerResponse, error: unknown): void {
  if (error instanceof Refusal) {
    const { status, message, code } = error
    answerJson(response, status, code === undefined ? { error: message } : { message, code })
  } else if (error instanceof SqlError) {
    answerJson(response, 500, error.body)
  } else {
    const message = error instanceof Error ? error.message : String(error)
    answerJson(response, 500, { message: `Internal error: ${message}`, code: 'INTERNAL_ERROR' })
  }
}
