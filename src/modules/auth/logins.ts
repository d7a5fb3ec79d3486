import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import { audit, logins, people } from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Claims, LoginMethod, Query } from '../../kernel/ctx.ts'
import type { Id, Ids } from '../../kernel/ids.ts'

/** A login ends this long after it began, whatever happens in between. */
const LOGIN_LASTS = Temporal.Duration.from({ hours: 24 * 14 })

/** What signing in has to work with: nobody is signed in yet, so there is no Ctx. */
export interface SignInMeans {
  database: Database
  clock: Clock
  ids: Ids
  requestId: string
}

export interface NewLogin {
  person: Pick<Claims, 'personId' | 'organisationId' | 'role'>
  method: LoginMethod
  /** Browser and system, from a closed list. */
  device: string
  /** The login that this browser had so far: it ends with the new one. */
  replaces?: Id<'login'> | undefined
}

export interface StartedLogin {
  claims: Claims
  expiresAt: Temporal.Instant
  /** To stand in the batch that uses up what was shown: either both happen or neither. */
  statements: Query[]
}

/** A new login with a new id, however the person proved who they are; an old one of the same browser ends. */
export const startLogin = (means: Omit<SignInMeans, 'database'>, input: NewLogin): StartedLogin => {
  const { personId, organisationId, role } = input.person
  const now = means.clock.now()
  const id = means.ids.next('login')
  const expiresAt = now.add(LOGIN_LASTS)
  const statements: Query[] = [
    q.insert(logins).values({
      id,
      organisationId,
      personId,
      method: input.method,
      passkeyAt: input.method === 'passkey' ? now : null,
      device: input.device,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    }),
    q.insert(audit).values({
      id: means.ids.next('audit'),
      organisationId,
      actorId: personId,
      action: 'login.created',
      entityId: id,
      requestId: means.requestId,
      at: now,
    }),
    q
      .update(people)
      .set({ joinedAt: now })
      .where(and(eq(people.organisationId, organisationId), eq(people.id, personId), isNull(people.joinedAt))),
  ]
  if (input.replaces !== undefined) {
    statements.push(
      q
        .update(logins)
        .set({ revokedAt: now })
        .where(and(eq(logins.id, input.replaces), eq(logins.personId, personId), isNull(logins.revokedAt))),
    )
  }
  return { claims: { via: 'login', id, personId, organisationId, role }, expiresAt, statements }
}
