import type { OpenAI } from 'openai/client'
import { boundedFetch } from '../kernel/bounded-fetch.ts'
import { type Clock, systemClock } from '../kernel/clock.ts'
import { failureOf, type Model, ModelFailure, type ModelFailureCode, type ModelRequest, untilAborted } from './model.ts'
import { answerOf } from './openai-answer.ts'
import { type Dialect, dialectOf, dialectParams, nextDialect, rememberDialect } from './openai-dialect.ts'

export interface OpenAiOptions {
  /** Null where the provider asks for none, as a local Ollama does. */
  apiKey: string | null
  /** Up to and with the version, e.g. https://api.openai.com/v1. */
  baseURL: string
  model: string
  fetch?: typeof globalThis.fetch
  clock?: Clock
}

/** An answer of 6 items with excerpts is about 6 KB; anything near this is not an agenda. */
const maxResponseBytes = 256 * 1024

/** Waited before the one retry, where the provider names no time. */
const retryPauseMs = 400

interface Connection {
  client: OpenAI
  /** The class, for its error types: importing it as a value would load the library at start-up. */
  sdk: typeof OpenAI
}

// Loaded by the first question: the library takes longer to evaluate than all the rest of a cold start.
const connect = async ({ apiKey, baseURL, fetch = globalThis.fetch }: OpenAiOptions): Promise<Connection> => {
  const { OpenAI } = await import('openai/client')
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    defaultHeaders: apiKey === null ? { Authorization: null } : {},
    baseURL,
    // workerd refuses a fetch that is called as a method of something else.
    fetch: boundedFetch(
      (input, init) => fetch(input, init),
      maxResponseBytes,
      () => new ModelFailure('too_large'),
    ),
    // Retried here, where the time left is known; the library would wait as long as it is told to.
    maxRetries: 0,
    logLevel: 'off',
    // Absent, they would be read from the environment.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  })
  return { client, sdk: OpenAI }
}

interface Failed {
  code: ModelFailureCode
  status: number
  complaint: string
  passing: boolean
  /** Milliseconds the provider asks to wait; null where it does not. */
  retryAfter: number | null
}

const failed = (code: ModelFailureCode, more: Partial<Failed> = {}): Failed => ({
  code,
  status: 0,
  complaint: '',
  passing: false,
  retryAfter: null,
  ...more,
})

const retryAfterOf = (headers: Headers | undefined, clock: Clock): number | null => {
  const millis = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (Number.isFinite(millis)) return Math.max(0, millis)
  const after = headers?.get('retry-after') ?? ''
  if (/^\s*\d/.test(after)) return Number.parseFloat(after) * 1000
  const at = Date.parse(after)
  return Number.isFinite(at) ? Math.max(0, at - clock.now().epochMilliseconds) : null
}

const statusCode = (status: number, complaint: string): ModelFailureCode => {
  if (status === 429) return 'rate_limited'
  if (status >= 500 || status === 408 || status === 409) return 'unreachable'
  return /content.?(filter|policy|management)/i.test(complaint) ? 'refused' : 'rejected'
}

/** What an error of the library means. Nothing of its message is kept: it may quote the request, the answer or the key. */
const readFailure = (error: unknown, sdk: typeof OpenAI, clock: Clock): Failed => {
  if (error instanceof ModelFailure) return failed(error.code)
  if (error instanceof sdk.APIConnectionTimeoutError) return failed('timeout')
  if (error instanceof sdk.APIConnectionError) {
    return error.cause instanceof ModelFailure ? failed(error.cause.code) : failed('unreachable', { passing: true })
  }
  if (error instanceof sdk.APIError && typeof error.status === 'number') {
    const complaint = `${error.message} ${JSON.stringify(error.error ?? '')}`.slice(0, 4000)
    const code = statusCode(error.status, complaint)
    // An account without credit answers 429 as well, and will go on doing so.
    const passing = code === 'unreachable' || (code === 'rate_limited' && !complaint.includes('insufficient_quota'))
    return failed(code, { status: error.status, complaint, passing, retryAfter: retryAfterOf(error.headers, clock) })
  }
  return failed(error instanceof SyntaxError ? 'bad_answer' : 'unreachable')
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  return untilAborted(promise, signal).finally(() => clearTimeout(timer))
}

/**
 * A model behind an OpenAI-compatible address. Asks at most four times to find the provider's dialect, once per isolate,
 * and at most `retries` times again after a passing failure, all within the request's time and signal.
 */
export const createOpenAiModel = (options: OpenAiOptions): Model => {
  const { baseURL, model, clock = systemClock } = options
  const key = `${baseURL} ${model}`
  // The connection itself, never a promise of it: a promise made for one request must not be awaited by another.
  let connection: Connection | undefined

  const ask = ({ client }: Connection, request: ModelRequest, dialect: Dialect, timeout: number, signal: AbortSignal) =>
    client.chat.completions.create(
      {
        model,
        messages: [
          { role: 'system', content: request.system },
          { role: 'user', content: request.user },
        ],
        ...dialectParams(dialect, request),
      },
      { signal, timeout },
    )

  const complete = async (request: ModelRequest, signal: AbortSignal): Promise<string> => {
    const started = clock.now()
    const left = () => Math.ceil(request.timeoutMs - started.until(clock.now()).total('milliseconds'))
    connection ??= await connect(options)
    let dialect = dialectOf(key)
    let retries: number = request.retries
    for (;;) {
      let response: unknown
      try {
        response = await ask(connection, request, dialect, Math.max(1, left()), signal)
      } catch (error) {
        if (signal.aborted) throw failureOf(signal)
        const failure = readFailure(error, connection.sdk, clock)
        const older = nextDialect(dialect, failure.status, failure.complaint)
        if (older !== null) {
          dialect = older
          continue
        }
        const wait = failure.retryAfter ?? retryPauseMs
        if (!failure.passing || retries === 0 || wait >= left()) throw new ModelFailure(failure.code)
        retries -= 1
        await pause(wait, signal)
        continue
      }
      if (dialect !== dialectOf(key)) rememberDialect(key, dialect)
      return answerOf(response)
    }
  }

  return { name: model, complete: (request, signal) => untilAborted(complete(request, signal), signal) }
}
