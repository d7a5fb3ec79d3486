import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDemo } from '../../scripts/demo/build.ts'
import type { DemoOrganisation, DemoSession } from '../../scripts/demo/types.ts'
import { withDatabase } from '../../scripts/dev/database.ts'
import { seedDemo } from '../../scripts/dev/seed.ts'
import { type LibsqlServer, startLibsql } from '../../scripts/libsql/server.ts'
import { migrateDatabase } from '../../scripts/migrations.ts'
import { readConfig } from '../../src/config.ts'
import type { Database } from '../../src/db/client.ts'

/** A hundred times the demo is more than one request may hold. */
const STATEMENTS_AT_ONCE = 20

const inParts = (database: Database): Database => ({
  ...database,
  batch: async (mode, queries) => {
    for (let i = 0; i < queries.length; i += STATEMENTS_AT_ONCE) {
      await database.batch(mode, queries.slice(i, i + STATEMENTS_AT_ONCE))
    }
    return []
  },
})

export interface DemoDatabase extends AsyncDisposable {
  libsql: LibsqlServer
  demo: DemoOrganisation
  /** The next planned session of the demo's pairing. */
  coming: DemoSession
  /** Variables of a Worker over this database, with the demo's links on and without a model. */
  vars: Record<string, string>
}

/** The local database server over a new file that holds the demo organisation, changed if asked; the file goes with it. */
export const startDemoDatabase = async (
  change: (demo: DemoOrganisation) => DemoOrganisation = (demo) => demo,
): Promise<DemoDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'pamong-bench-'))
  const libsql = await startLibsql({ databases: () => join(folder, 'demo.db') })
  const stop = async () => {
    await libsql.close()
    rmSync(folder, { recursive: true })
  }
  try {
    const now = Temporal.Now.instant()
    const demo = change(buildDemo(now))
    const vars = {
      DATABASE_URL: libsql.url,
      DEMO: [demo.demoMentor, demo.demoMentee, demo.demoHr].join(','),
      SIGNING_SECRET: crypto.getRandomValues(new Uint8Array(48)).toBase64(),
      ENCRYPTION_KEYS: `1:${crypto.getRandomValues(new Uint8Array(32)).toBase64()}`,
    }
    const config = readConfig(vars)
    await migrateDatabase({ url: libsql.url })
    await withDatabase(config, (database) => seedDemo(config, inParts(database), demo))
    const [coming] = demo.sessions
      .filter(({ pairing, status }) => pairing === demo.demoPairing && status === 'planned')
      .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) > 0)
      .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
    if (coming === undefined) throw new Error('The demo has no session ahead')
    return { libsql, demo, coming, vars, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  }
}
