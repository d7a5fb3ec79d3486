import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Connection } from './connection.ts'
import { FaultPlan } from './faults.ts'
import { WriteQueue } from './write-queue.ts'

const MAX_IDLE = 4

/** One database file: its connections, who waits to write to it, what is counted and what is to go wrong. */
export class Database {
  readonly name: string
  readonly queue: WriteQueue
  readonly faults = new FaultPlan()
  pipelines = 0
  statements = 0
  /** The texts of statements that ran, each once; kept only while somebody watches. */
  texts: Set<string> | undefined
  readonly #path: string
  readonly #isDurable: boolean
  readonly #idle: Connection[] = []
  #keeper: Connection | undefined

  /** @param isDurable false if the file need not survive a crash of the machine */
  constructor(name: string, path: string, isDurable: boolean, patienceMs: number) {
    this.name = name
    this.queue = new WriteQueue(patienceMs)
    this.#path = path
    this.#isDurable = isDurable
  }

  /** A connection as good as new. Reading the schema anew for each would cost more than most pages' queries do. */
  connect(): Connection {
    this.#keeper ??= this.#open()
    return this.#idle.pop() ?? new Connection(this.#path, this.#isDurable)
  }

  /** Takes a connection back; an open transaction is rolled back, and whoever waits to write goes on. */
  giveBack(connection: Connection): void {
    const isWanted = this.#keeper !== undefined && this.#idle.length < MAX_IDLE
    if (isWanted && connection.isPristine) this.#idle.push(connection)
    else connection.close()
    this.queue.released()
  }

  /** Counts from zero again, and ends all faults and watching. */
  reset(): void {
    this.pipelines = 0
    this.statements = 0
    this.texts = undefined
    this.faults.set({})
  }

  /** Closes what is open and not in use. */
  close(): void {
    for (const connection of this.#idle.splice(0)) connection.close()
    this.#keeper?.close()
    this.#keeper = undefined
  }

  /** A connection that stays open keeps the last of the others from folding up the write-ahead log when it closes. */
  #open(): Connection {
    mkdirSync(dirname(this.#path), { recursive: true })
    const connection = new Connection(this.#path, this.#isDurable)
    try {
      connection.useWriteAheadLog()
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  }
}
