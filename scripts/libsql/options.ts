import type { Locate } from './databases.ts'

export type LibsqlOptions = {
  /** Where the database of a name is; the root path is the database `default`. */
  databases: Locate
  /** 0, the default, takes a free one. */
  port?: number
  /** A loopback address; 127.0.0.1 by default. */
  host?: string
  /** If given, every pipeline must carry it as a bearer token, as with Turso. */
  token?: string
  /** Serves `/control/NAME`: GET the counters, POST `{reset?, faults?, watch?}`. Off by default. */
  control?: boolean
} & Partial<Limits>

export type Limits = {
  /** Milliseconds after which a stream that nobody comes back to is rolled back. */
  idleMs: number
  /** Milliseconds that a writer waits for its turn before SQLITE_BUSY. */
  patienceMs: number
  /** Size of a request's body. */
  maxRequestBytes: number
  /** Size, roughly, of the answer to a pipeline. */
  maxAnswerBytes: number
  /** Streams open at a time, over all databases. */
  maxStreams: number
}

/** Idle time and answer size are sqld's. Patience is longer than idle time, so that an abandoned transaction fails nobody. */
export const DEFAULT_LIMITS: Limits = {
  idleMs: 10_000,
  patienceMs: 12_000,
  maxRequestBytes: 8 * 1024 * 1024,
  maxAnswerBytes: 10_000_000,
  maxStreams: 256,
}

export type Counters = {
  /** Round trips: the pipelines that arrived, those that were made to fail included. */
  pipelines: number
  /** Statements that ran, BEGIN and COMMIT included, skipped steps of batches not. */
  statements: number
  /** Streams open now. */
  streams: number
  /** Statements waiting for their turn to write now. */
  waiting: number
  /** The texts of statements that ran since watching began, each once. */
  texts?: string[]
}
