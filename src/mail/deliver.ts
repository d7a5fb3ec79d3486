import { and, asc, eq, lt } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { q } from '../db/query.ts'
import { deliveries, organisationKeys } from '../db/schema/index.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Id, Ids } from '../kernel/ids.ts'
import type { KeyEncryption } from '../kernel/key-encryption.ts'
import type { Log } from '../kernel/log.ts'
import { createVault } from '../kernel/sealing.ts'
import { readMail } from './outbox.ts'
import type { Sender } from './sender.ts'

export interface DeliveryMeans {
  database: Database
  encryption: KeyEncryption
  ids: Ids
  clock: Clock
  log: Log
  sender: Sender
}

/** How many mails one run of the job sends: with a read and a write each, within 50 subrequests. */
const BATCH = 20
/** What a sign-in mail holds is worthless after this long. */
const SIGN_IN_WORKS = Temporal.Duration.from({ minutes: 10 })

/** Deliveries that wait, with the key that opens them. */
const selectQueued = () =>
  q
    .select({
      id: deliveries.id,
      organisationId: deliveries.organisationId,
      body: deliveries.body,
      keyId: organisationKeys.id,
      wrapped: organisationKeys.wrapped,
    })
    .from(deliveries)
    .innerJoin(organisationKeys, eq(organisationKeys.organisationId, deliveries.organisationId))

type Queued = Awaited<ReturnType<typeof selectQueued>>[number]

const ended = (id: Id<'delivery'>, outcome: 'sent' | 'refused', now: Temporal.Instant) =>
  q
    .update(deliveries)
    .set(outcome === 'sent' ? { state: 'sent', sentAt: now } : { state: 'cancelled' })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, 'queued')))

const deliver = async (means: DeliveryMeans, row: Queued): Promise<void> => {
  const { database, clock, log, sender } = means
  const about = { entityId: row.id, organisationId: row.organisationId }
  const mail = await readMail(createVault(means.encryption, means.ids), row)
  const sent = await sender.send(row.id, mail)
  if ('reason' in sent) log.warn('mail not sent', { ...about, code: sent.outcome, reason: sent.reason })
  if (sent.outcome === 'sent' || sent.outcome === 'refused') {
    await database.batch('write', [ended(row.id, sent.outcome, clock.now())])
  }
}

/** One that does not open, or is not answered, must not keep the others waiting. */
const deliverOrLog = async (means: DeliveryMeans, row: Queued): Promise<void> => {
  try {
    await deliver(means, row)
  } catch (error) {
    means.log.error('mail not delivered', {
      entityId: row.id,
      organisationId: row.organisationId,
      errorName: error instanceof Error ? error.name : typeof error,
    })
  }
}

/** Sends one mail of the outbox, if it still waits. What fails stays queued, for `deliverWaiting`. */
export const deliverMail = async (means: DeliveryMeans, id: Id<'delivery'>): Promise<void> => {
  const [rows] = await means.database.batch('read', [
    selectQueued().where(and(eq(deliveries.id, id), eq(deliveries.state, 'queued'))),
  ])
  for (const row of rows as Queued[]) await deliverOrLog(means, row)
}

/** Sends what was left in the outbox, the oldest first; sign-in mails whose time is over are dropped. */
export const deliverWaiting = async (means: DeliveryMeans): Promise<void> => {
  const now = means.clock.now()
  const results = await means.database.batch('write', [
    q
      .update(deliveries)
      .set({ state: 'cancelled' })
      .where(
        and(
          eq(deliveries.state, 'queued'),
          eq(deliveries.kind, 'sign-in'),
          lt(deliveries.createdAt, now.subtract(SIGN_IN_WORKS)),
        ),
      ),
    selectQueued()
      .where(eq(deliveries.state, 'queued'))
      .orderBy(asc(deliveries.createdAt), asc(deliveries.id))
      .limit(BATCH),
  ])
  for (const row of results[1] as Queued[]) await deliverOrLog(means, row)
}
