import type { ErrorBody } from './protocol.ts'

/** An HTTP request that is not carried out. With a `code` the client shows that code, without one SERVER_ERROR. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string | undefined

  constructor(status: number, message: string, code?: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** What no correct client sends. */
export function protocolError(message: string): Refusal {
  return new Refusal(400, message, 'PROTOCOL_ERROR')
}

const MAX_MESSAGE = 1000

/** A statement that failed inside a pipeline that goes on: its place among the results holds this message and code. */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message.slice(0, MAX_MESSAGE))
    this.code = code
  }

  get body(): ErrorBody {
    return { message: this.message, code: this.code }
  }
}

/** Primary result codes (https://sqlite.org/rescode.html) that sqld names; it reports all others as SQLITE_UNKNOWN. */
const CODES = new Map([
  [2, 'SQLITE_INTERNAL'],
  [3, 'SQLITE_PERM'],
  [4, 'SQLITE_ABORT'],
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [7, 'SQLITE_NOMEM'],
  [8, 'SQLITE_READONLY'],
  [9, 'SQLITE_INTERRUPT'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [12, 'SQLITE_NOTFOUND'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [15, 'SQLITE_PROTOCOL'],
  [17, 'SQLITE_SCHEMA'],
  [18, 'SQLITE_TOOBIG'],
  [19, 'SQLITE_CONSTRAINT'],
  [20, 'SQLITE_MISMATCH'],
  [21, 'SQLITE_MISUSE'],
  [22, 'SQLITE_NOLFS'],
  [23, 'SQLITE_AUTH'],
  [25, 'SQLITE_RANGE'],
  [26, 'SQLITE_NOTADB'],
])

const SQLITE_ERROR = 1
const SQLITE_BUSY = 5
const SQLITE_BUSY_SNAPSHOT = 517
const UNPARSABLE = /: syntax error$|^incomplete input$|^unrecognized token: /
/** Errors that SQLite reports with an offset into the SQL text, which sqld words differently. */
const AT_AN_OFFSET =
  /^no such column: |^ambiguous column name: |^no such function: |^wrong number of arguments|^misuse of /

/** SQLite's extended result code, or undefined if SQLite did not throw it. */
function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined
}

/**
 * Another connection holds the lock, so that trying again may help. Not so with SQLITE_BUSY_SNAPSHOT: that transaction
 * read something before another one changed it, and can never write.
 */
export function isLocked(error: unknown): boolean {
  const code = resultCode(error)
  return code !== undefined && (code & 0xff) === SQLITE_BUSY && code !== SQLITE_BUSY_SNAPSHOT
}

/** What node:sqlite threw, with the code and the wording that sqld gives it (its hrana/stmt.rs). */
export function asSqlError(error: unknown): unknown {
  const extended = resultCode(error)
  if (extended === undefined || !(error instanceof Error)) return error
  const code = extended & 0xff
  if (code === SQLITE_ERROR && UNPARSABLE.test(error.message)) return unparsable(error.message)
  if (code === SQLITE_ERROR && AT_AN_OFFSET.test(error.message)) {
    return new SqlError('SQL_INPUT_ERROR', `SQL input error: ${error.message}`)
  }
  return new SqlError(CODES.get(code) ?? 'SQLITE_UNKNOWN', `SQLite error: ${error.message}`)
}

export function unparsable(reason: string): SqlError {
  return new SqlError('SQL_PARSE_ERROR', `SQL string could not be parsed: ${reason}`)
}

export function invalidArguments(reason: string): SqlError {
  return new SqlError('ARGS_INVALID', `Arguments do not match SQL parameters: ${reason}`)
}
