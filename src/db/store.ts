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
  organisationName: organisations.name,
  isMentor: sql<boolean>`exists (select 1 from ${pairings} where ${pairings.mentorId} = ${people.id})`.mapWith(Boolean),
  isMentee: sql<boolean>`exists (select 1 from ${pairings} where ${pairings.menteeId} = ${people.id})`.mapWith(Boolean),
}

/** The first statement of every batch of reads: no row, no answer. */
const loginCheck = (claims: Claims, now: Temporal.Instant) => {
  const table = claims.via === 'login' ? logins : apiTokens
  return q
    .select(who)
    .from(table)
    .innerJoin(people, eq(people.id, table.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(
      and(
        eq(table.id, claims.id),
        eq(table.personId, claims.personId),
        eq(people.organisationId, claims.organisationId),
        isNull(table.revokedAt),
        gt(table.expiresAt, now),
        isNull(people.deactivatedAt),
      ),
    )
}

interface Job {
  queries: readonly Query[]
  resolve: (rows: unknown[]) => void
  reject: (error: unknown) => void
}

/** The store of one signed-in invocation. */
export const openStore = (database: Database, claims: Claims, clock: Clock): Store => {
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
      const [person] = found as Viewer[]
      if (!person) throw new Fault('signed_out')
      if (person.role !== claims.role) throw new Fault('role_changed')
      viewer = person
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
