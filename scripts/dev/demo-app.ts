import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestHarness } from 'wrangler'
import { type Config, readConfig } from '../../src/config.ts'
import type { DemoOrganisation } from '../demo/types.ts'
import { type LibsqlServer, startLibsql } from '../libsql/server.ts'
import { migrateDatabase } from '../migrations.ts'
import { copyDatabase } from './copy-database.ts'
import { withDatabase } from './database.ts'
import { demoVariable, fillWithDemo } from './demo.ts'
import { places } from './places.ts'
import { quietWrangler } from './quiet-wrangler.ts'

export interface DemoApp extends AsyncDisposable {
  /** Where the Worker answers, without a final slash. */
  url: string
  libsql: LibsqlServer
  config: Config
  /** Every line that the Worker has logged so far. */
  logs: () => string[]
  /** The database that the Worker works with, and a copy of it as it was when all began. */
  files: { database: string; untouched: string }
}

const randomBase64 = (bytes: number): string => crypto.getRandomValues(new Uint8Array(bytes)).toBase64()

/** Variables that a developer's .dev.vars may hold, and that have no place where results must be the same everywhere. */
const unset = {
  DATABASE_AUTH_TOKEN: '',
  APP_URL: '',
  MAIL_FROM: '',
  RESEND_API_KEY: '',
  OPENAI_API_KEY: '',
  OPENAI_BASE_URL: '',
  OPENAI_MODEL: '',
}

interface Options {
  /** What the demo organisation is to be before it is stored. */
  alter?: (demo: DemoOrganisation) => DemoOrganisation
  /** Further variables of the Worker. */
  vars?: Readonly<Record<string, string>>
}

/**
 * The whole application with the demo organisation, over a database in a temporary folder that goes with it: for tests in
 * a browser and for pictures. Without a model: the built-in coach drafts.
 */
export const startDemoApp = async (now: Temporal.Instant, { alter, vars }: Options = {}): Promise<DemoApp> => {
  const running = new AsyncDisposableStack()
  try {
    const folder = mkdtempSync(join(tmpdir(), 'pamong-demo-'))
    running.defer(() => rmSync(folder, { recursive: true, force: true }))
    const files = { database: join(folder, 'demo.db'), untouched: join(folder, 'untouched.db') }
    const libsql = await startLibsql({ databases: () => files.database, control: true })
    running.use(libsql)
    const secrets = { SIGNING_SECRET: randomBase64(48), ENCRYPTION_KEYS: `1:${randomBase64(32)}` }
    const config = readConfig({ ...secrets, DATABASE_URL: libsql.url })
    await migrateDatabase({ url: libsql.url })
    const people = await withDatabase(config, (database) => fillWithDemo(config, database, now, alter))
    await copyDatabase(files.database, files.untouched)

    Object.assign(process.env, quietWrangler)
    const worker = createTestHarness({
      root: places.root,
      workers: [
        {
          configPath: places.wranglerConfig,
          vars: { DATABASE_URL: libsql.url, DEMO: demoVariable(people) },
          secrets: { ...secrets, ...unset, ...vars },
        },
      ],
    })
    running.defer(() => worker.close())
    const { url } = await worker.listen()
    // Passkeys belong to a name and never to an address.
    url.hostname = 'localhost'
    const kept = running.move()
    const logs = () => worker.getLogs().map(({ message }) => message)
    return { url: url.origin, libsql, config, logs, files, [Symbol.asyncDispose]: () => kept.disposeAsync() }
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}
