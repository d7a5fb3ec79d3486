import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, createClient } from '@libsql/client/web'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { drizzle } from 'drizzle-orm/libsql/web'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import * as z from 'zod'

const folder = join(import.meta.dirname, '..', 'migrations')
const RECORD = '__drizzle_migrations'

const journal = z
  .object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) })
  .parse(JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')))

const snapshot = z.object({ tables: z.record(z.string(), z.unknown()) })

/** The tables that a database has once migration number `index` is applied. */
const tablesAfter = (index: number): string[] => {
  const name = `${String(index).padStart(4, '0')}_snapshot.json`
  return Object.keys(snapshot.parse(JSON.parse(readFileSync(join(folder, 'meta', name), 'utf8'))).tables)
}

/**
 * How a database stands to the migrations of this code. `newer` was migrated by later code; `half` has tables that its
 * record does not explain, or lacks some that it does; `changed` was migrated by a file that has been edited since.
 */
export type MigrationState =
  | { kind: 'empty' | 'current' | 'newer' | 'half' }
  | { kind: 'behind'; pending: string[] }
  | { kind: 'changed'; migration: string }

const list = async (client: Client, sql: string): Promise<string[]> =>
  (await client.execute(sql)).rows.map((row) => String(row[0]))

export const inspectMigrations = async (client: Client): Promise<MigrationState> => {
  const tables = await list(
    client,
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
  )
  const applied = tables.includes(RECORD) ? await list(client, `select hash from ${RECORD} order by created_at`) : []
  const own = tables.filter((name) => name !== RECORD)
  if (applied.length === 0) return { kind: own.length === 0 ? 'empty' : 'half' }

  const files = readMigrationFiles({ migrationsFolder: folder })
  if (applied.length > files.length) return { kind: 'newer' }
  const edited = applied.findIndex((hash, i) => hash !== files[i]?.hash)
  if (edited >= 0) return { kind: 'changed', migration: journal.entries[edited]?.tag ?? String(edited) }
  if (tablesAfter(applied.length - 1).some((name) => !own.includes(name))) return { kind: 'half' }
  const pending = journal.entries.slice(applied.length).map((entry) => entry.tag)
  return pending.length === 0 ? { kind: 'current' } : { kind: 'behind', pending }
}

/** The database is in a state that migrating would make worse. `state` says which; the message says what to do. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate'
  readonly state: MigrationState['kind']

  constructor(state: MigrationState) {
    super(explain(state))
    this.state = state.kind
  }
}

const explain = (state: MigrationState): string => {
  switch (state.kind) {
    case 'newer':
      return 'The database was migrated by a newer version of Pamong. Update this checkout, or start over with an empty database.'
    case 'half':
      return 'The database is half-migrated: its tables do not match its record of migrations. Restore a backup, or start over with an empty database.'
    case 'changed':
      return `The migration ${state.migration} was edited after this database had applied it. Restore the file, or start over with an empty database.`
    default:
      return 'The database can be migrated.'
  }
}

/**
 * Brings a database up to date. All that is pending is applied in one transaction, so a kill in between leaves nothing.
 * @throws CannotMigrate for a database that is newer, half-migrated or migrated by other files
 */
export const migrateDatabase = async (database: {
  url: string
  authToken?: string | undefined
}): Promise<MigrationState> => {
  const { url, authToken } = database
  const client = createClient({ url, ...(authToken === undefined ? {} : { authToken }) })
  try {
    const state = await inspectMigrations(client)
    if (state.kind === 'newer' || state.kind === 'half' || state.kind === 'changed') throw new CannotMigrate(state)
    if (state.kind !== 'current') await migrate(drizzle({ client }), { migrationsFolder: folder })
    return state
  } finally {
    client.close()
  }
}
