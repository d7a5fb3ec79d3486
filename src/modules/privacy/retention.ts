import { and, asc, eq, exists, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { dataKeys, organisations, pairings, people, sessions } from '../../db/schema/index.ts'
import { isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { auditBy, forget, type Leaving } from './erase.ts'
import { eraseAll, type JobMeans, systemDoer } from './erasures.ts'
import { pairingsWhere } from './personal-data/handling.ts'

/** What one run does at most. The next day's run goes on. */
const PAIRINGS_AT_ONCE = 50
const PEOPLE_AT_ONCE = 25

const one = { one: sql`1` }

/** Something of the pairing is still there: a key to its content, or when its members met. */
const hasSomethingLeft = () =>
  or(
    exists(q.select(one).from(dataKeys).where(eq(dataKeys.pairingId, pairings.id))),
    exists(q.select(one).from(sessions).where(eq(sessions.pairingId, pairings.id))),
  )

// Months are added to the past rather than taken from today: after the 31st comes no earlier day that way.
const isOver = (today: string) =>
  sql`date(${pairings.endedOn}, '+' || ${organisations.retentionMonths} || ' months') <= ${today}`

const leftLongAgo = (now: Temporal.Instant) =>
  sql`strftime('%s', ${people.deactivatedAt} / 1000, 'unixepoch', '+' || ${organisations.retentionMonths} || ' months')
    * 1000 <= ${BigInt(now.epochMilliseconds)}`

/**
 * Removes what an organisation keeps no longer: content, sessions and keys of pairings that ended so many months ago, and
 * everything of people who were deactivated as long ago.
 */
export const applyRetention = async (means: JobMeans): Promise<void> => {
  const now = means.clock.now()
  const [ended, left] = await means.database.batch('read', [
    q
      .select({ id: pairings.id, organisationId: pairings.organisationId })
      .from(pairings)
      .innerJoin(organisations, eq(organisations.id, pairings.organisationId))
      .where(
        and(
          eq(pairings.state, 'ended'),
          isNotNull(pairings.endedOn),
          isOver(now.toZonedDateTimeISO('UTC').toPlainDate().toString()),
          hasSomethingLeft(),
        ),
      )
      .orderBy(asc(pairings.endedOn), asc(pairings.id))
      .limit(PAIRINGS_AT_ONCE),
    q
      .select({ personId: people.id, organisationId: people.organisationId, zone: organisations.zone })
      .from(people)
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .where(and(isNotNull(people.deactivatedAt), isNull(people.erasedAt), leftLongAgo(now)))
      .orderBy(asc(people.deactivatedAt), asc(people.id))
      .limit(PEOPLE_AT_ONCE),
  ])
  await forgetEnded(means, ended as Ended[])
  await eraseAll(
    means,
    (left as Leaving[]).map((leaving) => ({ leaving })),
  )
}

interface Ended {
  id: Id<'pairing'>
  organisationId: Id<'organisation'>
}

const forgetEnded = async (means: JobMeans, ended: readonly Ended[]): Promise<void> => {
  if (ended.length === 0) return
  const doer = systemDoer(means)
  const those = inArray(
    pairings.id,
    ended.map(({ id }) => id),
  )
  try {
    await means.database.batch('write', [
      // Another run that was faster has done the same.
      mustHold(sql`select count(*) = ${ended.length} from ${pairings} where ${and(those, hasSomethingLeft())}`),
      ...forget(pairingsWhere(those)),
      ...ended.map(({ id, organisationId }) => auditBy(means, doer, organisationId, 'content.expired', id)),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    means.log.warn('another run was applying the retention', {})
  }
}
