import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { and, eq, gt, lt } from 'drizzle-orm'
import type { Config } from '../../src/config.ts'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { q } from '../../src/db/query.ts'
import { dataKeys, organisations, sessions } from '../../src/db/schema/index.ts'
import { createKeyEncryption } from '../../src/kernel/key-encryption.ts'
import type { WrappedKey } from '../../src/kernel/vault.ts'
import { type LibsqlServer, startLibsql } from '../libsql/server.ts'
import { places } from './places.ts'

/** Removes the local database, with what SQLite keeps beside it. */
export const removeDatabase = (): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${places.database}${suffix}`, { force: true })
}

export const hasDatabase = (): boolean => existsSync(places.database)

/** Serves the local database file on a free port of this machine. */
export const serveDatabase = (): Promise<LibsqlServer> => {
  mkdirSync(places.data, { recursive: true })
  return startLibsql({ databases: () => places.database })
}

/** Runs `work` with a connection that is closed afterwards. */
export const withDatabase = async <T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = openDatabase(config.database)
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

export const isEmpty = async (database: Database): Promise<boolean> => {
  const [rows] = await database.batch('read', [q.select({ id: organisations.id }).from(organisations).limit(1)])
  return (rows as unknown[]).length === 0
}

/** Whether a session still lies ahead: the demo's dates are those of the day it was made. */
export const hasComingSession = async (database: Database, now: Temporal.Instant): Promise<boolean> => {
  const soon = now.add({ hours: 24 * 4 })
  const [rows] = await database.batch('read', [
    q
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(gt(sessions.startsAt, now), lt(sessions.startsAt, soon)))
      .limit(1),
  ])
  return (rows as unknown[]).length > 0
}

/** Whether the keys of the configuration open what the database holds. */
export const keysFit = async (config: Config, database: Database): Promise<boolean> => {
  const [rows] = await database.batch('read', [q.select().from(dataKeys).where(eq(dataKeys.scope, 'shared')).limit(1)])
  const [key] = rows as WrappedKey[]
  if (!key) return true
  return createKeyEncryption(config.encryptionKeys)
    .unwrap(key)
    .then(
      () => true,
      () => false,
    )
}
