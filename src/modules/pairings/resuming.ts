import { and, asc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { recordDeed } from '../../db/audit.ts'
import type { Database } from '../../db/client.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { pairings, pauses } from '../../db/schema/index.ts'
import { type Clock, dayIn } from '../../kernel/clock.ts'
import { isFault } from '../../kernel/errors.ts'
import type { Id, Ids } from '../../kernel/ids.ts'
import type { Log } from '../../kernel/log.ts'

interface JobMeans {
  database: Database
  clock: Clock
  ids: Ids
  log: Log
}

/** Pairings of one run; the next one goes on. */
const AT_ONCE = 200

/** Where a day ends last of all: whatever has not ended there may have ended elsewhere. */
const EASTERNMOST = 'Pacific/Kiritimati'

interface Rested {
  id: Id<'pairing'>
  organisationId: Id<'organisation'>
  zone: string
  endsOn: Temporal.PlainDate
}

/** Pauses whose last day may be over, of pairings that still rest. A resumed pairing's pauses have ended, and it is active. */
const selectRested = (now: Temporal.Instant) =>
  q
    .select({
      id: pairings.id,
      organisationId: pairings.organisationId,
      zone: pairings.zone,
      endsOn: pauses.endsOn,
    })
    .from(pauses)
    .innerJoin(pairings, eq(pairings.id, pauses.pairingId))
    .where(
      and(
        eq(pairings.state, 'paused'),
        isNotNull(pauses.endsOn),
        lt(pauses.endsOn, dayIn(now, EASTERNMOST)),
        sql`not exists (select 1 from ${pauses} p where p.pairing_id = ${pairings.id}
          and (p.ends_on is null or p.ends_on > ${pauses.endsOn}))`,
      ),
    )
    .orderBy(asc(pauses.endsOn), asc(pairings.id))
    .limit(AT_ONCE)

/** Resumes each pairing whose pause had a last day, once that day is over where the pair is. */
export const resumeAfterPauses = async ({ database, clock, ids, log }: JobMeans): Promise<void> => {
  const now = clock.now()
  const [rows] = await database.batch('read', [selectRested(now)])
  const due = (rows as Rested[]).filter(({ zone, endsOn }) => Temporal.PlainDate.compare(endsOn, dayIn(now, zone)) < 0)
  const requestId = ids.next('request')
  for (const { id, organisationId } of due) {
    try {
      await database.batch('write', [
        q
          .update(pairings)
          .set({ state: 'active' })
          .where(and(eq(pairings.id, id), eq(pairings.state, 'paused'))),
        mustHaveChangedOne(),
        recordDeed(
          { ids, clock, requestId },
          { organisationId, actorId: 'system', action: 'pairing.resumed', entityId: id },
        ),
      ])
    } catch (error) {
      if (!isFault(error, 'conflict')) throw error
      log.warn('someone resumed a pairing meanwhile', {})
    }
  }
}
