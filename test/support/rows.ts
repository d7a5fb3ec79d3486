import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { q } from '../../src/db/query.ts'
import * as schema from '../../src/db/schema/index.ts'
import type { Deps } from '../../src/deps.ts'

const isTable = (value: unknown): value is SQLiteTable => is(value, SQLiteTable)

/** Every row of every table, as text, by the name of its table: for searching a whole database. */
export const allRows = async ({ database }: Pick<Deps, 'database'>): Promise<Map<string, string[]>> => {
  const tables = Object.values<unknown>(schema).filter(isTable)
  const found = await database.batch(
    'read',
    tables.map((table) => q.select().from(table)),
  )
  const text = (row: unknown) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  return new Map(tables.map((table, i) => [getTableConfig(table).name, (found[i] as unknown[]).map(text)]))
}

/** Names of the tables in which a text stands, each once. */
export const tablesWith = (rows: ReadonlyMap<string, readonly string[]>, text: string): string[] =>
  [...rows].filter(([, all]) => all.some((row) => row.includes(text))).map(([name]) => name)
