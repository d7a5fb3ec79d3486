import { parseArgs } from 'node:util'
import { unstable_startWorker as startWorker } from 'wrangler'
import { ConfigError } from '../../src/config.ts'
import { buildAssets } from '../build-assets.ts'
import { CannotMigrate, migrateDatabase } from '../migrations.ts'
import { hasComingSession, hasDatabase, keysFit, removeDatabase, serveDatabase, withDatabase } from './database.ts'
import { demoVariable, fillWithDemo } from './demo.ts'
import { places } from './places.ts'
import { ensureSecrets, readLocalConfig } from './secrets.ts'
import { describeStart } from './words.ts'

/** Something that a developer can put right; its message says how. Everything else is a bug and shows its stack. */
class StartProblem extends Error {
  override readonly name = 'StartProblem'
}

const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false }, port: { type: 'string' } } })
const port = Number(values.port)

const prepareDatabase = async (url: string) => {
  const config = readLocalConfig(url)
  await migrateDatabase({ url })
  return withDatabase(config, async (database) => {
    if (!(await keysFit(config, database))) {
      throw new StartProblem(
        'The database in .local was sealed with other keys than those in .dev.vars. Restore .dev.vars, or start over: npm start -- --reset',
      )
    }
    const now = Temporal.Now.instant()
    return {
      people: await fillWithDemo(config, database, now),
      isStale: !(await hasComingSession(database, now)),
      hasModel: config.model !== null,
    }
  })
}

const serve = async (): Promise<void> => {
  if (values.reset) removeDatabase()
  if (!hasDatabase()) console.log('Making a demo organisation with half a year of history …')
  ensureSecrets()
  await buildAssets()
  const libsql = await serveDatabase()
  const worker = await prepareDatabase(libsql.url).then(
    async (prepared) => {
      const { people } = prepared
      const started = await startWorker({
        config: places.wranglerConfig,
        bindings: {
          DATABASE_URL: { type: 'plain_text', value: libsql.url },
          DEMO: { type: 'plain_text', value: demoVariable(people) },
        },
        dev: { server: { hostname: 'localhost', port }, inspector: false, logLevel: 'warn', watch: true },
      })
      await started.ready
      console.log(describeStart(`http://localhost:${port}`, prepared))
      return started
    },
    async (error: unknown) => {
      await libsql.close()
      throw error
    },
  )

  const stop = async () => {
    await worker.dispose()
    await libsql.close()
    process.exit(0)
  }
  process.on('disconnect', () => void stop())
}

// The parent decides when to stop: a signal to the whole group must not end this process half-way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

serve().catch((error: unknown) => {
  const isKnown = error instanceof StartProblem || error instanceof CannotMigrate || error instanceof ConfigError
  const hint =
    error instanceof CannotMigrate
      ? ' (npm start -- --reset)'
      : error instanceof ConfigError
        ? '. Correct .dev.vars.'
        : ''
  console.error(isKnown ? `${error.message}${hint}` : error)
  process.exit(1)
})
