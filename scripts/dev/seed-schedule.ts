import type { Database } from '../../src/db/client.ts'
import { q } from '../../src/db/query.ts'
import { pauses } from '../../src/db/schema/index.ts'
import { fixedClock } from '../../src/kernel/clock.ts'
import type { Query } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createIds } from '../../src/kernel/ids.ts'
import { createLog } from '../../src/kernel/log.ts'
import type { Sealed, Vault } from '../../src/kernel/vault.ts'
import { extendSchedules } from '../../src/modules/sessions/schedule/extend.ts'
import type { DemoOrganisation } from '../demo/types.ts'
import { inserts } from './inserts.ts'

/** Sessions that a person settled: planning leaves them as they are. */
export const settledSessions = ({ sessions }: DemoOrganisation): ReadonlySet<Id<'session'>> =>
  new Set(
    sessions.flatMap(({ id, movedTo, status }) => [
      ...(movedTo === null ? [] : [movedTo]),
      ...(status === 'cancelled' || status === 'missed' ? [id] : []),
    ]),
  )

/** Why sessions were cancelled or moved, sealed for the two. */
export const sealReasons = async (vault: Vault, { sessions }: DemoOrganisation): Promise<Map<string, Sealed>> => {
  const sealed = await Promise.all(
    sessions.map(async ({ id, pairing, reason }) =>
      reason === null ? [] : [[id, await vault.seal('sessions.reason', id, pairing, 'shared', reason)] as const],
    ),
  )
  return new Map(sealed.flat())
}

export const insertPauses = (demo: DemoOrganisation): Query[] =>
  inserts(
    demo.pauses.map(({ pairing, ...pause }) => ({
      ...pause,
      organisationId: demo.organisation.id,
      pairingId: pairing,
    })),
    (part) => q.insert(pauses).values(part),
  )

/** Plans ahead as the job of a night does, which development never runs by itself. */
export const planDemo = async (database: Database, now: Temporal.Instant): Promise<void> => {
  const clock = fixedClock(now)
  await extendSchedules({ database, clock, ids: createIds(clock), log: createLog(() => {}) })
}
