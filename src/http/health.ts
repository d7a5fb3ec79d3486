import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import journal from '../../migrations/meta/_journal.json' with { type: 'json' }
import type { Database } from '../db/client.ts'
import { q } from '../db/query.ts'
import { anyone } from './access.ts'
import type { HonoEnv } from './env.ts'

const newest = journal.entries.at(-1)?.when ?? 0

/** Whether the database has every migration that this code was written for. One that has more is ahead: a deploy is under way. */
const migrationState = async (database: Database): Promise<'current' | 'behind' | 'ahead'> => {
  const [rows] = await database.batch('read', [
    q.all(sql`select created_at from __drizzle_migrations order by created_at desc limit 1`),
  ])
  const [last] = rows as { created_at: number }[]
  const applied = Number(last?.created_at ?? 0)
  return applied === newest ? 'current' : applied < newest ? 'behind' : 'ahead'
}

export const health = new Hono<HonoEnv>()
  .get('/healthz', anyone, (c) => c.json({ status: 'ok' }))
  .get('/readyz', anyone, async (c) => {
    try {
      const migrations = await migrationState(c.var.deps.database)
      const isReady = migrations !== 'behind'
      return c.json({ status: isReady ? 'ready' : 'not ready', database: 'reached', migrations }, isReady ? 200 : 503)
    } catch {
      return c.json({ status: 'not ready', database: 'not reached', migrations: 'unknown' }, 503)
    }
  })
