import { setImmediate } from 'node:timers/promises'
import { holds, refersBefore, type StepState } from './conditions.ts'
import type { Budget, Connection } from './connection.ts'
import type { Database } from './database.ts'
import { asSqlError, protocolError, SqlError } from './errors.ts'
import type {
  Batch,
  BatchResult,
  SqlReference,
  Statement,
  StatementResult,
  StreamRequest,
  StreamResponse,
  StreamResult,
} from './protocol.ts'
import { withoutLeadingBlank } from './sql.ts'

/** Limits of sqld (its hrana/http/request.rs). */
const MAX_STORED_TEXTS = 50
const MAX_STORED_BYTES = 5000

/** After this long without a pause all others get their turn. */
const SLICE_MS = 10

const NO_ARGUMENTS: Statement = { args: [], named_args: [], want_rows: false }

/** A conversation with one database over a connection of its own: its transaction and its stored SQL texts. */
export class Stream {
  readonly database: Database
  readonly #connection: Connection
  readonly #texts = new Map<number, string>()
  readonly #end = new AbortController()
  #pauseAt = 0

  constructor(database: Database) {
    this.database = database
    this.#connection = database.connect()
  }

  get isClosed(): boolean {
    return this.#end.signal.aborted
  }

  /** Rolls back what is open and stops whatever this stream is waiting for. */
  close(): void {
    if (this.isClosed) return
    this.#end.abort(protocolError('Stream for this baton was closed'))
    this.database.giveBack(this.#connection)
  }

  /**
   * Carries out one request of a pipeline.
   * @throws {Refusal} for what a correct client never sends; the whole pipeline ends
   */
  async handle(request: StreamRequest, budget: Budget): Promise<StreamResult> {
    this.#end.signal.throwIfAborted()
    try {
      return { type: 'ok', response: await this.#respond(request, budget) }
    } catch (error) {
      if (error instanceof SqlError) return { type: 'error', error: error.body }
      throw error
    }
  }

  async #respond(request: StreamRequest, budget: Budget): Promise<StreamResponse> {
    switch (request.type) {
      case 'close':
        this.close()
        return { type: 'close' }
      case 'execute':
        return { type: 'execute', result: await this.#execute(request.stmt, budget) }
      case 'batch':
        return { type: 'batch', result: await this.#batch(request.batch, budget) }
      case 'sequence':
        await this.#sequence(this.#textOf(request))
        return { type: 'sequence' }
      case 'describe': {
        const sql = this.#textOf(request)
        return { type: 'describe', result: await this.#attempt(() => this.#connection.describe(sql)) }
      }
      case 'store_sql':
        this.#store(request.sql_id, request.sql)
        return { type: 'store_sql' }
      case 'close_sql':
        this.#texts.delete(request.sql_id)
        return { type: 'close_sql' }
      case 'get_autocommit':
        return { type: 'get_autocommit', is_autocommit: !this.#connection.isTransaction }
    }
  }

  async #execute(statement: Statement, budget: Budget): Promise<StatementResult> {
    const sql = this.#textOf(statement)
    this.database.statements += 1
    this.database.texts?.add(sql)
    return await this.#attempt(() => this.#connection.run(this.#connection.prepareOnly(sql), statement, budget))
  }

  /** Runs the steps whose condition holds. A step that fails stops nothing by itself. */
  async #batch({ steps }: Batch, budget: Budget): Promise<BatchResult> {
    for (const [index, { condition, stmt }] of steps.entries()) {
      this.#textOf(stmt)
      if (condition != null && !refersBefore(condition, index)) {
        throw protocolError('Invalid reference to step in a batch condition')
      }
    }
    const states: StepState[] = []
    const answer: BatchResult = { step_results: [], step_errors: [] }
    for (const { condition, stmt } of steps) {
      const isWanted = condition == null || holds(condition, states, !this.#connection.isTransaction)
      const outcome = isWanted ? await this.#step(stmt, budget) : undefined
      const isError = outcome instanceof SqlError
      states.push(outcome === undefined ? 'skipped' : isError ? 'error' : 'ok')
      answer.step_results.push(outcome === undefined || isError ? null : outcome)
      answer.step_errors.push(isError ? outcome.body : null)
    }
    return answer
  }

  async #step(statement: Statement, budget: Budget): Promise<StatementResult | SqlError> {
    try {
      return await this.#execute(statement, budget)
    } catch (error) {
      if (error instanceof SqlError && error.code !== 'RESPONSE_TOO_LARGE') return error
      throw error
    }
  }

  /** Runs the statements of a text one after the other until one fails; none adds anything to the answer. */
  async #sequence(text: string): Promise<void> {
    let rest = withoutLeadingBlank(text)
    while (rest !== '') {
      const sql = rest
      this.database.statements += 1
      rest = await this.#attempt(() => {
        const prepared = this.#connection.prepare(sql)
        this.#connection.run(prepared, NO_ARGUMENTS, { bytes: Number.POSITIVE_INFINITY })
        return prepared.rest
      })
    }
  }

  /** Does the work when the database lets it, and lets those go on who wait for what it gave back. */
  async #attempt<T>(work: () => T): Promise<T> {
    if (performance.now() > this.#pauseAt) {
      await setImmediate()
      this.#pauseAt = performance.now() + SLICE_MS
    }
    this.#end.signal.throwIfAborted()
    try {
      return await this.database.queue.run(work, this.#end.signal)
    } catch (error) {
      throw asSqlError(error)
    } finally {
      if (!this.#connection.isTransaction) this.database.queue.released()
    }
  }

  #store(id: number, sql: string): void {
    if (this.#texts.has(id)) throw protocolError(`SQL text ${id} already exists`)
    if (this.#texts.size >= MAX_STORED_TEXTS) {
      throw new SqlError('SQL_STORE_TOO_MANY', `The server already stores ${MAX_STORED_TEXTS} SQL texts`)
    }
    if (Buffer.byteLength(sql) > MAX_STORED_BYTES) {
      throw new SqlError(
        'SQL_STORE_TOO_LARGE',
        `The statement is too large to be stored: over ${MAX_STORED_BYTES} bytes`,
      )
    }
    this.#texts.set(id, sql)
  }

  #textOf({ sql, sql_id: id }: SqlReference): string {
    if (sql != null && id != null) throw protocolError('Either `sql` or `sql_id` are required, but not both')
    if (sql != null) return sql
    if (id == null) throw protocolError('Either `sql` or `sql_id` are required')
    const stored = this.#texts.get(id)
    if (stored === undefined) throw protocolError(`SQL text ${id} not found`)
    return stored
  }
}
