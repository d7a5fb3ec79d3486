import { eq } from 'drizzle-orm'
import { q } from '../../src/db/query.ts'
import { deliveries, organisationKeys } from '../../src/db/schema/index.ts'
import type { Deps } from '../../src/deps.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import type { Mail } from '../../src/mail/outbox.ts'
import { asOrganisationKey } from '../../src/modules/organisations/keys.ts'

type Delivery = typeof deliveries.$inferSelect

/** The mails of the outbox for a person, the oldest first, opened. */
export const mailsFor = async (
  { database, encryption, ids }: Deps,
  recipient: Id<'person'>,
): Promise<(Pick<Delivery, 'kind' | 'key' | 'state' | 'locale'> & { mail: Mail })[]> => {
  const [rows, keys] = await database.batch('read', [
    q.select().from(deliveries).where(eq(deliveries.recipientId, recipient)).orderBy(deliveries.id),
    q.select().from(organisationKeys),
  ])
  const vault = createVault(encryption, ids)
  vault.learn((keys as (typeof organisationKeys.$inferSelect)[]).map(asOrganisationKey))
  return Promise.all(
    (rows as Delivery[]).map(async ({ id, kind, key, state, locale, body }) => ({
      kind,
      key,
      state,
      locale,
      mail: JSON.parse(await vault.open('deliveries.body', id, body)) as Mail,
    })),
  )
}
