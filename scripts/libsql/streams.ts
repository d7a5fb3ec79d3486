import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import { protocolError, Refusal } from './errors.ts'
import { Stream } from './stream.ts'

type Entry = { stream: Stream; turn: number; isBusy: boolean; timer: NodeJS.Timeout | undefined }

const MAX_REMEMBERED = 1000

/**
 * The open streams, and the batons by which clients come back to them. A baton is the stream's secret id and the number
 * of the turn, so it works once. A stream that nobody comes back to is rolled back and closed.
 */
export class Streams {
  readonly #entries = new Map<string, Entry>()
  /** Ids of streams that have expired, so that their clients learn why: the latest few. */
  readonly #expired = new Set<string>()
  readonly #idleMs: number
  readonly #maxOpen: number

  constructor(idleMs: number, maxOpen: number) {
    this.#idleMs = idleMs
    this.#maxOpen = maxOpen
  }

  countOf(database: Database): number {
    return this.#entries
      .values()
      .filter(({ stream }) => stream.database === database)
      .toArray().length
  }

  /**
   * The stream that a baton stands for, or without one a new stream, for one pipeline; `release` must follow.
   * @throws {Refusal} for a baton that is unknown, used, expired or another database's; for too many streams
   */
  acquire(database: Database, baton: string | null | undefined): { id: string; stream: Stream } {
    return baton == null ? this.#open(database) : this.#resume(database, baton)
  }

  #open(database: Database): { id: string; stream: Stream } {
    if (this.#entries.size >= this.#maxOpen) throw new Refusal(429, 'Too many concurrent requests')
    const stream = new Stream(database)
    const id = randomUUID()
    this.#entries.set(id, { stream, turn: 0, isBusy: true, timer: undefined })
    return { id, stream }
  }

  #resume(database: Database, baton: string): { id: string; stream: Stream } {
    const [id = ''] = baton.split('.', 1)
    if (this.#expired.has(id)) throw new Refusal(400, 'The stream has expired due to inactivity', 'STREAM_EXPIRED')
    const entry = this.#entries.get(id)
    if (entry === undefined || entry.stream.database !== database) throw protocolError('Received an invalid baton')
    if (entry.isBusy || baton !== batonOf(id, entry)) {
      throw protocolError('Received a baton that has already been used')
    }
    clearTimeout(entry.timer)
    entry.isBusy = true
    return { id, stream: entry.stream }
  }

  /** Ends a pipeline's use of a stream. Returns the baton for the next one, or null if the stream has been closed. */
  release(id: string): string | null {
    const entry = this.#entries.get(id)
    if (entry === undefined) return null
    if (entry.stream.isClosed) {
      this.#entries.delete(id)
      return null
    }
    entry.turn += 1
    entry.isBusy = false
    entry.timer = setTimeout(() => this.#expire(id), this.#idleMs)
    return batonOf(id, entry)
  }

  /** Closes a stream, whatever it is doing. */
  close(id: string): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    clearTimeout(entry.timer)
    entry.stream.close()
  }

  closeAll(): void {
    for (const id of [...this.#entries.keys()]) this.close(id)
  }

  #expire(id: string): void {
    this.close(id)
    this.#expired.add(id)
    if (this.#expired.size <= MAX_REMEMBERED) return
    for (const oldest of this.#expired.values().take(1)) this.#expired.delete(oldest)
  }
}

function batonOf(id: string, { turn }: Entry): string {
  return `${id}.${turn}`
}
