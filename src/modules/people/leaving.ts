import { and, eq, isNull } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { apiTokens, deliveries, logins, signInLinks } from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Query } from '../../kernel/ctx.ts'
import type { Id, Ids } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { Vault } from '../../kernel/vault.ts'
import { emailChangedMail } from '../../mail/email-changed.ts'
import { queueMail } from '../../mail/outbox.ts'

/** Ends all that lets the person in or is on its way to them. */
export const endAccess = (id: Id<'person'>, now: Temporal.Instant): Query[] => [
  q
    .update(logins)
    .set({ revokedAt: now })
    .where(and(eq(logins.personId, id), isNull(logins.revokedAt))),
  q
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.personId, id), isNull(apiTokens.revokedAt))),
  q
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.personId, id), isNull(signInLinks.usedAt))),
  q
    .update(deliveries)
    .set({ state: 'cancelled' })
    .where(and(eq(deliveries.recipientId, id), eq(deliveries.state, 'queued'))),
]

interface Readdressed {
  id: Id<'person'>
  organisationId: Id<'organisation'>
  organisationName: string
  locale: Locale
  zone: string
  address: string
  /** The old one. */
  email: string
  joinedAt: Temporal.Instant | null
  invitedAt: Temporal.Instant | null
}

/** Tells the old address; but not one that never heard of us, which may be a stranger's: null. */
export const queueAddressNotice = async (
  means: { ids: Ids; clock: Clock; vault: Vault },
  person: Readdressed,
  links: LinkMeans,
) => {
  if (person.joinedAt === null && person.invitedAt === null) return null
  const { id, organisationId, organisationName: organisation, locale, zone, address, email: to } = person
  const at = means.clock.now()
  return queueMail(means, {
    organisationId,
    recipientId: id,
    kind: 'security',
    key: `security/email-changed-${at.epochMilliseconds}/${id}`,
    locale,
    mail: {
      to,
      unsubscribe: null,
      ...emailChangedMail({ locale, zone, address, organisation, at, href: `${links.origin}/sign-in` }),
    },
  })
}
