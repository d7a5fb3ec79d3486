import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import type { Database } from './database.ts'
import { Databases } from './databases.ts'
import { asSqlError, Refusal } from './errors.ts'
import { faultsSchema } from './faults.ts'
import { answerError, answerJson, answerText, checkHost, checkMethod, checkToken, readJson } from './http.ts'
import { type Counters, DEFAULT_LIMITS, type LibsqlOptions, type Limits } from './options.ts'
import { type PipelineAnswer, pipelineBody, type StreamResult } from './protocol.ts'
import { Streams } from './streams.ts'

const NAME = '[A-Za-z0-9][A-Za-z0-9._-]{0,99}'
const PIPELINE = new RegExp(`^(?:/(${NAME}))?/v2/pipeline$`)
const INDEX = new RegExp(`^(?:/${NAME})?/v2/?$`)
const CONTROL = new RegExp(`^/control/(${NAME})$`)
const OTHER_PROTOCOL = new RegExp(`^(?:/${NAME})?/(v1|v3|v3-protobuf)(?:/(?:execute|batch|pipeline|cursor))?/?$`)
const DEFAULT_NAME = 'default'

const controlBody = z.strictObject({
  reset: z.boolean().optional(),
  faults: faultsSchema.optional(),
  watch: z.boolean().optional(),
})

/** What the server answers to which request. */
export class App {
  readonly databases: Databases
  readonly #streams: Streams
  readonly #options: LibsqlOptions & Limits
  readonly #working = new Set<Promise<void>>()

  constructor(options: LibsqlOptions) {
    this.#options = { ...DEFAULT_LIMITS, ...options }
    this.databases = new Databases(options.databases, this.#options.patienceMs)
    this.#streams = new Streams(this.#options.idleMs, this.#options.maxStreams)
  }

  /** Answers a request, whatever it holds. */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const work = this.#route(request, response)
      .catch((error) => answerError(response, asSqlError(error)))
      .finally(() => this.#working.delete(work))
    this.#working.add(work)
  }

  counters(name: string): Counters {
    const database = this.databases.get(name)
    const { pipelines, statements, queue, texts } = database
    const now = { pipelines, statements, streams: this.#streams.countOf(database), waiting: queue.length }
    return texts === undefined ? now : { ...now, texts: [...texts] }
  }

  /** To be called when no more requests come in. */
  async close(): Promise<void> {
    this.#streams.closeAll()
    await Promise.all(this.#working)
    this.#streams.closeAll()
    this.databases.close()
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkHost(request)
    if (request.headers.upgrade !== undefined) {
      throw new Refusal(426, 'Hrana over WebSocket is not supported here: use an http: URL', 'NOT_SUPPORTED')
    }
    const path = request.url?.split('?', 1)[0] ?? ''
    const pipeline = PIPELINE.exec(path)
    const control = this.#options.control === true ? CONTROL.exec(path)?.[1] : undefined
    if (pipeline !== null) {
      checkMethod(request, 'POST')
      checkToken(request, this.#options.token)
      await this.#pipeline(request, response, this.databases.get(pipeline[1] ?? DEFAULT_NAME))
    } else if (control !== undefined) {
      checkMethod(request, 'GET', 'POST')
      checkToken(request, this.#options.token)
      await this.#control(request, response, this.databases.get(control))
    } else if (INDEX.test(path) || path === '/health') {
      checkMethod(request, 'GET', 'HEAD')
      answerText(response, 200, path === '/health' ? '' : 'Hello, this is HTTP API v2 (Hrana over HTTP)')
    } else throw notSupported(path)
  }

  async #pipeline(request: IncomingMessage, response: ServerResponse, database: Database): Promise<void> {
    database.pipelines += 1
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    const { baton, requests } = await readJson(request, pipelineBody, this.#options.maxRequestBytes)
    const { delayMs, failure } = database.faults.next()
    if (delayMs > 0) await sleep(delayMs, undefined, { signal: gone.signal })
    if (failure === 'cut-before') request.socket.destroy()
    if (typeof failure === 'number') answerText(response, failure, 'This failure was asked for')
    if (failure !== undefined && failure !== 'cut-after') return

    const { id, stream } = this.#streams.acquire(database, baton)
    // Without the answer the client has no baton to come back with.
    gone.signal.addEventListener('abort', () => this.#streams.close(id))
    try {
      const budget = { bytes: this.#options.maxAnswerBytes }
      const results: StreamResult[] = []
      for (const one of requests) results.push(await stream.handle(one, budget))
      if (failure === 'cut-after') request.socket.destroy()
      else {
        const answer: PipelineAnswer = { baton: this.#streams.release(id), base_url: null, results }
        answerJson(response, 200, answer)
      }
    } catch (error) {
      this.#streams.close(id)
      throw error
    }
  }

  async #control(request: IncomingMessage, response: ServerResponse, database: Database): Promise<void> {
    if (request.method === 'POST') {
      const { reset, faults, watch } = await readJson(request, controlBody, this.#options.maxRequestBytes)
      if (reset === true) database.reset()
      if (faults !== undefined) database.faults.set(faults)
      if (watch === true) database.texts ??= new Set()
    }
    answerJson(response, 200, this.counters(database.name))
  }
}

function notSupported(path: string): Refusal {
  const version = OTHER_PROTOCOL.exec(path)?.[1]
  const what = version === undefined ? path : `Hrana over HTTP ${version}`
  return new Refusal(
    404,
    `${what} is not supported here: only POST /v2/pipeline and POST /NAME/v2/pipeline`,
    'NOT_SUPPORTED',
  )
}
