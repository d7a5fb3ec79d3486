import { desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import { deliveries, organisationKeys } from '../../db/schema/index.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id, Ids } from '../../kernel/ids.ts'
import type { KeyEncryption } from '../../kernel/key-encryption.ts'
import { createVault } from '../../kernel/sealing.ts'
import { type Mail, readMail } from '../../mail/outbox.ts'

interface OutboxMeans {
  database: Database
  encryption: KeyEncryption
  ids: Ids
}

const MOST = 50

const selectDeliveries = () =>
  q
    .select({
      id: deliveries.id,
      organisationId: deliveries.organisationId,
      kind: deliveries.kind,
      state: deliveries.state,
      createdAt: deliveries.createdAt,
      body: deliveries.body,
      keyId: organisationKeys.id,
      wrapped: organisationKeys.wrapped,
    })
    .from(deliveries)
    .innerJoin(organisationKeys, eq(organisationKeys.organisationId, deliveries.organisationId))

type Row = Awaited<ReturnType<typeof selectDeliveries>>[number]

export interface OutboxMail extends Mail, Pick<Row, 'id' | 'kind' | 'state' | 'createdAt'> {}

const open = async ({ encryption, ids }: OutboxMeans, rows: readonly Row[]): Promise<OutboxMail[]> => {
  const vault = createVault(encryption, ids)
  return Promise.all(
    rows.map(async (row) => {
      const { id, kind, state, createdAt } = row
      return { id, kind, state, createdAt, ...(await readMail(vault, row)) }
    }),
  )
}

/** The latest mails of all organisations. For a developer's own machine: whoever asks can sign in as anyone. */
export const listOutbox = async (means: OutboxMeans): Promise<OutboxMail[]> => {
  const [rows] = await means.database.batch('read', [
    selectDeliveries().orderBy(desc(deliveries.createdAt), desc(deliveries.id)).limit(MOST),
  ])
  return open(means, rows as Row[])
}

/** @throws Fault `not_found` */
export const getOutboxMail = async (means: OutboxMeans, id: Id<'delivery'>): Promise<OutboxMail> => {
  const [rows] = await means.database.batch('read', [selectDeliveries().where(eq(deliveries.id, id))])
  const [mail] = await open(means, rows as Row[])
  if (!mail) throw new Fault('not_found')
  return mail
}
