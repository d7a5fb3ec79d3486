import { isLocked } from './errors.ts'

type Waiter = { attempt: () => 'settled' | 'locked'; giveUpAt: number }

/** How often the lock is tried without notice: a process that holds it from outside tells nobody when it is done. */
const POLL_MS = 50

/**
 * SQLite has one write lock a database. Whoever finds it taken waits here, first come, first served, while everything
 * else goes on. The next one runs in the very call that gave the lock back, so that nobody slips in between.
 */
export class WriteQueue {
  readonly #waiters: Waiter[] = []
  readonly #patienceMs: number
  #poll: NodeJS.Timeout | undefined

  /** @param patienceMs after which a waiter gets SQLITE_BUSY */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }

  get length(): number {
    return this.#waiters.length
  }

  /**
   * Does the work now, or, if the database is locked, in turn. It may be tried many times, so it must have had no
   * effect when it throws SQLITE_BUSY. An aborted `signal` gives up the place in the queue.
   */
  async run<T>(work: () => T, signal: AbortSignal): Promise<T> {
    try {
      return work()
    } catch (error) {
      if (!isLocked(error)) throw error
    }
    return await this.#wait(work, signal)
  }

  /** To be called whenever a connection may have given the lock back. */
  released(): void {
    while (this.#waiters[0]?.attempt() === 'settled') this.#waiters.shift()
  }

  #wait<T>(work: () => T, signal: AbortSignal): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const giveUpAt = performance.now() + this.#patienceMs
    const attempt = () => {
      try {
        resolve(work())
      } catch (error) {
        if (isLocked(error) && performance.now() < giveUpAt) return 'locked'
        reject(error)
      }
      return 'settled'
    }
    const waiter: Waiter = { attempt, giveUpAt }
    const leave = () => {
      this.#remove(waiter)
      reject(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    this.#waiters.push(waiter)
    this.#poll ??= setInterval(() => this.#tick(), POLL_MS)
    return promise.finally(() => signal.removeEventListener('abort', leave))
  }

  #tick(): void {
    this.released()
    const now = performance.now()
    for (const waiter of this.#waiters.filter(({ giveUpAt }) => giveUpAt <= now)) {
      if (waiter.attempt() === 'settled') this.#remove(waiter)
    }
    if (this.#waiters.length > 0) return
    clearInterval(this.#poll)
    this.#poll = undefined
  }

  #remove(waiter: Waiter): void {
    const index = this.#waiters.indexOf(waiter)
    if (index >= 0) this.#waiters.splice(index, 1)
  }
}
