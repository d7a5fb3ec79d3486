import { and, eq, isNull } from 'drizzle-orm'
import { q } from '../src/db/query.ts'
import { apiTokens, people } from '../src/db/schema/index.ts'
import { signClaims } from '../src/http/claims.ts'
import { systemClock } from '../src/kernel/clock.ts'
import type { Claims } from '../src/kernel/ctx.ts'
import { createIds, type Id } from '../src/kernel/ids.ts'
import { hasDatabase, serveDatabase, withDatabase } from './dev/database.ts'
import { ensureSecrets, readLocalConfig } from './dev/secrets.ts'

/** `npm run token -- EMAIL`: prints an API token for a person of the local database, good for 30 days. */
const LASTS = Temporal.Duration.from({ hours: 24 * 30 })

const [email] = process.argv.slice(2)
const fail = (message: string): never => {
  console.error(message)
  process.exit(1)
}
if (email === undefined) fail('Usage: npm run token -- EMAIL')
if (!hasDatabase()) fail('There is no local database yet. npm start makes one.')

ensureSecrets()
const libsql = await serveDatabase()
try {
  const config = readLocalConfig(libsql.url)
  const token = await withDatabase(config, async (database) => {
    const [rows] = await database.batch('read', [
      q
        .select({ id: people.id, organisationId: people.organisationId, role: people.role })
        .from(people)
        .where(and(eq(people.email, String(email).toLowerCase()), isNull(people.deactivatedAt))),
    ])
    const [person] = rows as { id: Id<'person'>; organisationId: Id<'organisation'>; role: Claims['role'] }[]
    if (!person) return null
    const now = systemClock.now()
    const id = createIds(systemClock).next('apiToken')
    await database.batch('write', [
      q.insert(apiTokens).values({
        id,
        organisationId: person.organisationId,
        personId: person.id,
        label: 'npm run token',
        createdAt: now,
        expiresAt: now.add(LASTS),
      }),
    ])
    const { organisationId, role } = person
    return signClaims({ via: 'token', id, personId: person.id, organisationId, role }, config.signingSecret)
  })
  if (token === null) fail(`Nobody in the local database has the address ${email}.`)
  console.log(token)
} finally {
  await libsql.close()
}
