import { and, asc, eq, isNotNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisations, people, privacyRequests } from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import { isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Log } from '../../kernel/log.ts'
import { type Doer, erasureStatements, type Leaving, type Means } from './erase.ts'
import { THINK_AGAIN } from './policy.ts'

export interface JobMeans extends Means {
  database: Database
  log: Log
}

/** What one run does at most: each erasure is a batch of its own, and the next run goes on. */
const AT_ONCE = 25

/** A job acts for nobody. */
export const systemDoer = ({ ids }: Means): Doer => ({ by: 'system', requestId: ids.next('request') })

/** Who is erased can be: where they are in HR, somebody else is too. */
const somebodyElseInHr = (): SQL | undefined =>
  or(
    ne(people.role, 'hr'),
    isNotNull(people.deactivatedAt),
    sql`exists (select 1 from ${people} other where other.organisation_id = ${people.organisationId}
      and other.role = 'hr' and other.deactivated_at is null and other.id <> ${people.id})`,
  )

/** Erases one after the other. Who was erased meanwhile, or must not be yet, is left; the others are not held up. */
export const eraseAll = async (
  means: JobMeans,
  all: readonly { leaving: Leaving; also?: Query[] }[],
): Promise<void> => {
  const doer = systemDoer(means)
  for (const { leaving, also = [] } of all) {
    try {
      await means.database.batch('write', [...also, ...erasureStatements(means, doer, leaving)])
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error
      means.log.warn('an erasure was left', { personId: leaving.personId, organisationId: leaving.organisationId })
    }
  }
}

interface Asked extends Leaving {
  request: Id<'privacyRequest'>
}

/** Carries out the erasures that were asked for more than a day ago and not withdrawn. */
export const carryOutErasures = async (means: JobMeans): Promise<void> => {
  const now = means.clock.now()
  const [rows] = await means.database.batch('read', [
    q
      .select({
        request: privacyRequests.id,
        personId: privacyRequests.personId,
        organisationId: privacyRequests.organisationId,
        zone: organisations.zone,
      })
      .from(privacyRequests)
      .innerJoin(people, eq(people.id, privacyRequests.personId))
      .innerJoin(organisations, eq(organisations.id, privacyRequests.organisationId))
      .where(
        and(
          eq(privacyRequests.state, 'open'),
          eq(privacyRequests.kind, 'erasure'),
          lte(privacyRequests.createdAt, now.subtract(THINK_AGAIN)),
          somebodyElseInHr(),
        ),
      )
      .orderBy(asc(privacyRequests.createdAt), asc(privacyRequests.id))
      .limit(AT_ONCE),
  ])
  const asked = (rows as Asked[]).map(({ request, ...leaving }) => ({
    leaving,
    also: [
      q
        .update(privacyRequests)
        .set({ state: 'done', closedAt: now })
        .where(and(eq(privacyRequests.id, request), eq(privacyRequests.state, 'open'))),
      mustHaveChangedOne(),
    ],
  }))
  await eraseAll(means, asked)
}
