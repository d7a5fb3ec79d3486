import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { type Config, readConfig } from '../../src/config.ts'
import { places } from './places.ts'

const randomBase64 = (bytes: number): string => crypto.getRandomValues(new Uint8Array(bytes)).toBase64()

const template = (): string => `# Secrets of this machine, made by npm start. Never committed.
# Content in .local is sealed with ENCRYPTION_KEYS: lose them and it cannot be read again.
SIGNING_SECRET=${randomBase64(48)}
ENCRYPTION_KEYS=1:${randomBase64(32)}

# A language model is optional. Any OpenAI-compatible one will do:
# OPENAI_API_KEY=
# OPENAI_BASE_URL=https://api.openai.com/v1
# OPENAI_MODEL=
`

/** Makes the file of local secrets where there is none. */
export const ensureSecrets = (): void => {
  if (!existsSync(places.secrets)) writeFileSync(places.secrets, template(), { mode: 0o600 })
}

/**
 * The configuration that the Worker will read, over a database at this address.
 * @throws ConfigError naming what is wrong in .dev.vars
 */
export const readLocalConfig = (databaseUrl: string): Config =>
  readConfig({ ...parseEnv(readFileSync(places.secrets, 'utf8')), DATABASE_URL: databaseUrl })
