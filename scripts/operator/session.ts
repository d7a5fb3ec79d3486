import { type Config, readConfig } from '../../src/config.ts'
import { createDeps } from '../../src/deps.ts'
import { unlimited } from '../../src/kernel/limits.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { hasDatabase, serveDatabase } from '../dev/database.ts'
import { readLocalConfig } from '../dev/secrets.ts'
import type { Session } from './command.ts'

/** Where npm start answers, unless told otherwise. */
const LOCAL = 'http://localhost:8787'

/** There is nothing to work with; the message says what to do. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase'
}

/** Runs `work` over the database of DATABASE_URL, with the other variables beside it, or over that of npm start. */
export const withSession = async <T>(env: NodeJS.ProcessEnv, work: (session: Session) => Promise<T>): Promise<T> => {
  if (env.DATABASE_URL) return withConfig(readConfig(env), work)
  if (!hasDatabase()) {
    throw new NoDatabase('Set DATABASE_URL to the address of the database, or run npm start once for a local one.')
  }
  const libsql = await serveDatabase()
  try {
    return await withConfig(readLocalConfig(libsql.url), work)
  } finally {
    await libsql.close()
  }
}

const withConfig = async <T>(config: Config, work: (session: Session) => Promise<T>): Promise<T> => {
  const deps = createDeps(config, unlimited)
  try {
    return await work({
      config,
      means: { ...deps, vault: createVault(deps.encryption, deps.ids), requestId: deps.ids.next('request') },
      rotation: deps,
      links: { origin: config.appUrl ?? LOCAL, secret: config.signingSecret },
      post: deps.post,
    })
  } finally {
    // Sends what was posted, and closes.
    await deps.finish()
  }
}
