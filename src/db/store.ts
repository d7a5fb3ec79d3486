import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { BatchResponse } from 'drizzle-orm/batch'
import type { Clock } from '../kernel/clock.ts'
import type { Claims, Query, Store, Viewer } from '../kernel/ctx.ts'
import { Fault } from '../kernel/errors.ts'
import type { Database } from './client.ts'
import { q } from './query.ts'
import { apiTokens, logins, organisations, pairings, people } from './schema/index.ts'

const who = {
  id: people.id,
  name: people.name,
  address: people.address,
  email: people.email,
  locale: people.locale,
  zone: people.zone,
  role: people.role,
  isWelcomed: sql<boolean>`${people.welcomedAt} is not null`.mapWith(Boolean),
  organisationName: organisations.name,
  isMentor: sql<boolean>`exists (select 1 from ${pairings} where ${pairings.mentorId} = ${people.id})`.mapWith(Boolean),
  isMentee: sql<boolean>`exists (select 1 from ${pairings} where ${pairings.menteeId} = ${people.id})`.mapWith(Boolean),
}

const isActive = (claims: Claims) =>
  and(eq(people.id, claims.personId), eq(people.organisationId, claims.organisationId), isNull(people.deactivatedAt))

const MS_AN_HOUR = 3_600_000

const checkOfLogin = (claims: Claims, now: Temporal.Instant) =>
  q
    .select({
      ...who,
      method: logins.method,
      signInRule: organisations.signInRule,
      signedInAt: logins.createdAt,
      passkeyAt: logins.passkeyAt,
      lastSeenAt: logins.lastSeenAt,
    })
    .from(logins)
    .innerJoin(people, eq(people.id, logins.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        sql`${logins.id} = ${claims.id}`,
        isActive(claims),
        isNull(logins.revokedAt),
        gt(logins.expiresAt, now),
        sql`${logins.lastSeenAt} + ${organisations.idleHours} * ${MS_AN_HOUR} > ${BigInt(now.epochMilliseconds)}`,
      ),
    )

const checkOfToken = (claims: Claims, now: Temporal.Instant) =>
  q
    .select({ ...who, lastSeenAt: apiTokens.lastUsedAt })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        sql`${apiTokens.id} = ${claims.id}`,
        isActive(claims),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, now),
      ),
    )

type LoginRow = Awaited<ReturnType<typeof checkOfLogin>>[number]
type TokenRow = Awaited<ReturnType<typeof checkOfToken>>[number]

/** The first statement of every batch of reads: no row, no answer. */
const loginCheck = (claims: Claims, now: Temporal.Instant): Query =>
  claims.via === 'login' ? checkOfLogin(claims, now) : checkOfToken(claims, now)

/** How far a login must have come: all the way, or far enough to show the passkey that is still missing. */
export type LoginLevel = 'complete' | 'any'

/** @throws Fault where the organisation asks for more than this login has shown */
const toViewer = (row: LoginRow | TokenRow, level: LoginLevel): Viewer => {
  if (!('signInRule' in row)) return { ...row, provedAt: null, method: null }
  const { signInRule, signedInAt, passkeyAt, ...viewer } = row
  if (signInRule === 'sso' && row.method !== 'sso') throw new Fault('signed_out')
  if (signInRule === 'passkey' && passkeyAt === null && level === 'complete') throw new Fault('needs_passkey')
  return { ...viewer, provedAt: passkeyAt ?? signedInAt }
}

interface Job {
  queries: readonly Query[]
  resolve: (rows: unknown[]) => void
  reject: (error: unknown) => void
}

/** The store of one signed-in invocation. */
export const openStore = (database: Database, claims: Claims, clock: Clock, level: LoginLevel): Store => {
  let queue: Job[] = []
  let viewer: Viewer | undefined

  const flush = async (): Promise<void> => {
    const jobs = queue
    queue = []
    try {
      const [found, ...rows] = await database.batch('read', [
        loginCheck(claims, clock.now()),
        ...jobs.flatMap((job) => job.queries),
      ])
      const [row] = found as (LoginRow | TokenRow)[]
      if (!row) throw new Fault('signed_out')
      if (row.role !== claims.role) throw new Fault('role_changed')
      viewer = toViewer(row, level)
      for (const job of jobs) job.resolve(rows.splice(0, job.queries.length))
    } catch (error) {
      for (const job of jobs) job.reject(error)
    }
  }

  const ask = (queries: readonly Query[]): Promise<unknown[]> =>
    new Promise((resolve, reject) => {
      if (queue.push({ queries, resolve, reject }) === 1) queueMicrotask(() => void flush())
    })

  return {
    read: async <T extends readonly [Query, ...Query[]]>(...queries: T) => (await ask(queries)) as BatchResponse<T>,
    viewer: async () => {
      if (!viewer) await ask([])
      if (!viewer) throw new Fault('signed_out')
      return viewer
    },
    knownViewer: () => viewer ?? null,
    write: async (statements) => {
      if (!viewer) throw new Error('a write before the login check')
      await database.batch('write', statements)
    },
  }
}
