import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqlError, unparsable } from './errors.ts'
import type { Description, Statement, StatementResult } from './protocol.ts'
import { isUnsupported, leavesNoTrace, type Outline, outline, withoutLeadingBlank } from './sql.ts'
import { bind, fromSqlite, sizeOf } from './values.ts'

/** One statement ready to run, and the statements that follow it in the text. */
type Prepared = { statement: StatementSync; source: string; outline: Outline; rest: string }

/** Bytes by which the answer to a pipeline may still grow. */
export type Budget = { bytes: number }

const MAX_VALUE_BYTES = 32 * 1024 * 1024
const RESULT_BYTES = 150
const SHORT_TEXT = 16_384
const CHANGES_ROWS = new Set(['INSERT', 'REPLACE', 'UPDATE', 'DELETE'])
const INSERTS_ROWS = new Set(['INSERT', 'REPLACE'])

/**
 * A connection to a database file. All of it runs at once and throws what node:sqlite throws; a lock that another
 * connection holds is not waited for (`timeout: 0`), since that would stop everything else in this process.
 */
export class Connection {
  readonly #db: DatabaseSync
  readonly #changes: StatementSync
  #isPristine = true

  constructor(path: string, isDurable: boolean) {
    this.#db = new DatabaseSync(path, {
      timeout: 0,
      readBigInts: true,
      returnArrays: true,
      allowBareNamedParameters: false,
      enableForeignKeyConstraints: true,
      limits: { attach: 0, length: MAX_VALUE_BYTES },
    })
    this.#db.exec(`PRAGMA synchronous = ${isDurable ? 'NORMAL' : 'OFF'}`)
    this.#changes = this.#db.prepare('SELECT changes(), last_insert_rowid()')
  }

  /** From now on readers and one writer work beside each other; the file remembers it. */
  useWriteAheadLog(): void {
    this.#db.exec('PRAGMA journal_mode = WAL')
  }

  get isTransaction(): boolean {
    return this.#db.isOpen && this.#db.isTransaction
  }

  /** False if the next user of this connection might meet an open transaction or a changed setting. */
  get isPristine(): boolean {
    return this.#isPristine && this.#db.isOpen && !this.#db.isTransaction
  }

  /**
   * Prepares the first statement of a text.
   * @throws {SqlError} SQL_NO_STATEMENT, SQL_PARSE_ERROR
   */
  prepare(sql: string): Prepared {
    const text = withoutLeadingBlank(sql)
    if (text === '') throw new SqlError('SQL_NO_STATEMENT', 'SQL string does not contain any statement')
    if (text.startsWith('\0')) throw unparsable('it contains a NUL character')
    if (isUnsupported(text)) throw unparsable(`unsupported statement: ${text}`)
    if (!leavesNoTrace(text)) this.#isPristine = false
    const statement = this.#compile(text)
    const source = statement.sourceSQL
    return { statement, source, outline: outline(source), rest: withoutLeadingBlank(text.slice(source.length)) }
  }

  /** Compiling copies all of the text, of which a long script has too much to be copied for each of its statements. */
  #compile(text: string): StatementSync {
    if (text.length > SHORT_TEXT) {
      try {
        const statement = this.#db.prepare(text.slice(0, SHORT_TEXT))
        if (statement.sourceSQL.length < SHORT_TEXT) return statement
      } catch {
        // The statement may be longer than that.
      }
    }
    return this.#db.prepare(text)
  }

  /**
   * Prepares a text that is exactly one statement.
   * @throws {SqlError} also SQL_MANY_STATEMENTS
   */
  prepareOnly(sql: string): Prepared {
    const prepared = this.prepare(sql)
    if (prepared.rest === '') return prepared
    throw new SqlError('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement')
  }

  /**
   * Runs a statement to its end. The counts are sqld's: changed rows of INSERT, UPDATE and DELETE, row ids of INSERT.
   * @throws {SqlError} ARGS_INVALID, RESPONSE_TOO_LARGE
   */
  run({ statement, outline: { verb, parameters } }: Prepared, input: Statement, budget: Budget): StatementResult {
    const { named, positional } = bind(parameters, input)
    const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }))
    const rows: StatementResult['rows'] = []
    if (cols.length === 0 || input.want_rows === false) statement.run(named, ...positional)
    else {
      for (const columns of statement.iterate(named, ...positional)) {
        const row = Object.values(columns).map(fromSqlite)
        for (const value of row) spend(budget, sizeOf(value))
        rows.push(row)
      }
    }
    spend(budget, RESULT_BYTES + JSON.stringify(cols).length)
    const [changes, rowid] = CHANGES_ROWS.has(verb) ? Object.values(this.#changes.get() ?? {}) : []
    return {
      cols,
      rows,
      affected_row_count: Number(changes ?? 0),
      last_insert_rowid: INSERTS_ROWS.has(verb) ? String(rowid) : null,
    }
  }

  /** Says what a statement takes, returns and does, without running it. */
  describe(sql: string): Description {
    const { statement, source, outline } = this.prepareOnly(sql)
    const isExplain = outline.verb === 'EXPLAIN'
    return {
      params: outline.parameters.map((name) => ({ name })),
      cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
      is_explain: isExplain,
      is_readonly: isExplain || !this.#takesWriteLock(source),
    }
  }

  /** SQLite's bytecode has the operation `Transaction database 1` if it is going to write (https://sqlite.org/opcode.html). */
  #takesWriteLock(source: string): boolean {
    const program = this.#db.prepare(`EXPLAIN ${source}`, { returnArrays: false }).all()
    return program.some(({ opcode, p2 }) => opcode === 'Transaction' && p2 !== 0n)
  }

  /** Closes the connection; an open transaction is rolled back. */
  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes
  if (budget.bytes < 0) throw new SqlError('RESPONSE_TOO_LARGE', 'Response is too large')
}
