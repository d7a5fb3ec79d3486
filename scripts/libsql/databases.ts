import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from './database.ts'
import { Refusal } from './errors.ts'

/** Says where a database is: the path of its file, `:memory:` for one that ends with the server, undefined if nowhere. */
export type Locate = (name: string) => string | undefined

/** The databases of a server by name, each opened when it is first asked for. */
export class Databases {
  readonly #byName = new Map<string, Database>()
  readonly #locate: Locate
  readonly #patienceMs: number
  #folder: string | undefined

  constructor(locate: Locate, patienceMs: number) {
    this.#locate = locate
    this.#patienceMs = patienceMs
  }

  /** @throws {Refusal} 404 */
  get(name: string): Database {
    const known = this.#byName.get(name)
    if (known !== undefined) return known
    const path = this.#locate(name)
    if (path === undefined) throw new Refusal(404, `Namespace \`${name}\` doesn't exist`)
    const isTemporary = path === ':memory:'
    const file = isTemporary ? this.#temporaryFile() : path
    const database = new Database(name, file, !isTemporary, this.#patienceMs)
    this.#byName.set(name, database)
    return database
  }

  close(): void {
    for (const database of this.#byName.values()) database.close()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
  }

  /**
   * SQLite's own `:memory:` is one per connection, and in its shared form readers block on the writer. A file in the
   * temporary folder that is never synced behaves like any other and is hardly slower.
   */
  #temporaryFile(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'libsql-server-'))
    return join(this.#folder, `${this.#byName.size}.db`)
  }
}
