import { q } from '../db/query.ts'
import { deliveries } from '../db/schema/index.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Query } from '../kernel/ctx.ts'
import type { Id, Ids } from '../kernel/ids.ts'
import type { Locale } from '../kernel/locale.ts'
import type { MailKind } from '../kernel/mail.ts'
import type { Sealed, Vault } from '../kernel/vault.ts'

/** A mail as it goes out. */
export interface Mail {
  /** The address as the directory has it, never as someone typed it. */
  to: string
  subject: string
  text: string
  html: string
  /** Where a mail program unsubscribes by one click (RFC 8058); null for mails that cannot be turned off. */
  unsubscribe: string | null
}

export interface NewDelivery {
  organisationId: Id<'organisation'>
  recipientId: Id<'person'>
  kind: MailKind
  /** `kind/entity/recipient`: the same mail is written once. */
  key: string
  locale: Locale
  mail: Mail
}

/**
 * Puts a mail into the outbox, sealed under the organisation's key, which the vault must have learned. The statement belongs
 * in the batch of what causes the mail; once it is written, `post` has it delivered. In an object, because a query is a
 * promise too, and awaited it would be run.
 */
export const queueMail = async (
  { ids, clock, vault }: { ids: Ids; clock: Clock; vault: Vault },
  { mail, ...delivery }: NewDelivery,
): Promise<{ id: Id<'delivery'>; statement: Query }> => {
  const id = ids.next('delivery')
  const { organisationId } = delivery
  const body = await vault.seal('deliveries.body', id, organisationId, 'organisation', JSON.stringify(mail))
  const row = { ...delivery, id, body, state: 'queued' as const, createdAt: clock.now() }
  return { id, statement: q.insert(deliveries).values(row) }
}

interface SealedDelivery {
  id: Id<'delivery'>
  organisationId: Id<'organisation'>
  body: Sealed
  keyId: Id<'dataKey'>
  wrapped: string
}

/** Opens a mail of the outbox with the organisation's key, which was read beside it. */
export const readMail = async (vault: Vault, { keyId, wrapped, ...row }: SealedDelivery): Promise<Mail> => {
  const { organisationId } = row
  vault.learn([{ id: keyId, organisationId, pairingId: organisationId, scope: 'organisation', wrapped }])
  return JSON.parse(await vault.open('deliveries.body', row.id, row.body)) as Mail
}
