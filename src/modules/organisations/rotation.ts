import { and, asc, getTableName, gt, lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import { dataKeys, organisationKeys } from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import type { KeyEncryption } from '../../kernel/key-encryption.ts'
import type { Log } from '../../kernel/log.ts'
import type { WrappedKey } from '../../kernel/vault.ts'
import { asOrganisationKey } from './keys.ts'

export interface RotationMeans {
  database: Database
  encryption: KeyEncryption
  log: Log
}

/** Keys of one round: two round trips, and some 10 ms of CPU. */
const ROUND = 500

type KeyTable = typeof dataKeys | typeof organisationKeys

/**
 * Keys that another version than the current one wraps, the next ones after a wrapped key in the order of the index. A wrapped
 * key starts with its version and a dot, and in ASCII a slash comes next after a dot: what is to be found are the two ranges
 * around the current version.
 */
export const selectOutdated = (table: KeyTable, current: string, after: string, limit: number) => {
  const above = `${current}/`
  const next = (from: SQL, below: SQL | undefined) =>
    q.select().from(table).where(and(from, below)).orderBy(asc(table.wrapped)).limit(limit)
  return [
    next(gt(table.wrapped, after), lt(table.wrapped, `${current}.`)),
    next(gt(table.wrapped, after > above ? after : above), undefined),
  ] as const
}

interface Rewrapped {
  id: string
  old: string
  wrapped: string
}

// Only where the row still holds what was opened: a key that was destroyed meanwhile stays destroyed.
const replace = (table: KeyTable, rows: readonly Rewrapped[]): Query => {
  const name = sql.identifier(getTableName(table))
  return q.run(sql`update ${name} set wrapped = r.value ->> 'wrapped' from json_each(${JSON.stringify(rows)}) as r
    where ${name}.id = r.value ->> 'id' and ${name}.wrapped = r.value ->> 'old'`)
}

const rewrapAll = async (
  { encryption, log }: RotationMeans,
  keys: readonly WrappedKey[],
): Promise<{ done: Rewrapped[]; failures: number }> => {
  const done: Rewrapped[] = []
  let failures = 0
  for (const key of keys) {
    try {
      done.push({ id: key.id, old: key.wrapped, wrapped: await encryption.rewrap(key) })
    } catch {
      failures += 1
      log.error('a key could not be wrapped anew', { entityId: key.id, organisationId: key.organisationId })
    }
  }
  return { done, failures }
}

export interface Rotation {
  rewrapped: number
  /** Keys of this run that did not open: their version is missing, or they were altered. */
  failed: number
  /** Whether all were looked at: nothing is left but what failed. */
  isFinished: boolean
}

const asKey = (row: typeof dataKeys.$inferSelect | typeof organisationKeys.$inferSelect): WrappedKey =>
  'scope' in row ? row : asOrganisationKey(row)

const rotateTable = async (means: RotationMeans, table: KeyTable, most: number): Promise<Rotation> => {
  const { database, encryption } = means
  let [rewrapped, failed, after] = [0, 0, '']
  while (rewrapped + failed < most) {
    const limit = Math.min(ROUND, most - rewrapped - failed)
    const found = await database.batch('read', selectOutdated(table, encryption.current, after, limit))
    const keys = (found.flat() as Parameters<typeof asKey>[0][]).slice(0, limit).map(asKey)
    const last = keys.at(-1)
    if (!last) return { rewrapped, failed, isFinished: true }
    const { done, failures } = await rewrapAll(means, keys)
    if (done.length > 0) await database.batch('write', [replace(table, done)])
    rewrapped += done.length
    failed += failures
    after = last.wrapped
  }
  return { rewrapped, failed, isFinished: false }
}

/**
 * Wraps data keys by the current key-encryption key, at most so many in this run. It can stop anywhere and go on anywhere:
 * what is left is found by what wraps it. Content is not touched, and whoever reads meanwhile opens either form of a key,
 * as long as both versions are configured.
 */
export const rotateKeys = async (means: RotationMeans, { most }: { most: number }): Promise<Rotation> => {
  const pairings = await rotateTable(means, dataKeys, most)
  const own = await rotateTable(means, organisationKeys, most - pairings.rewrapped - pairings.failed)
  return {
    rewrapped: pairings.rewrapped + own.rewrapped,
    failed: pairings.failed + own.failed,
    isFinished: pairings.isFinished && own.isFinished,
  }
}

/** How many data keys each version of the key-encryption key wraps. A version that wraps none may be removed. */
export const countKeysByVersion = async (database: Database): Promise<Map<string, number>> => {
  const version = (table: KeyTable) =>
    sql<string>`substr(${table.wrapped}, 1, instr(${table.wrapped}, '.') - 1)`.as('version')
  const counted = (table: KeyTable) =>
    q
      .select({ version: version(table), count: sql<number>`count(*)` })
      .from(table)
      .groupBy(sql`version`)
  const rows = await database.batch('read', [counted(dataKeys), counted(organisationKeys)])
  const counts = new Map<string, number>()
  for (const row of (rows as { version: string; count: number }[][]).flat()) {
    counts.set(row.version, (counts.get(row.version) ?? 0) + row.count)
  }
  return counts
}
