import type { Ctx, Query } from '../../kernel/ctx.ts'
import { queueMail } from '../../mail/outbox.ts'
import { momentFor, securityMail } from '../../mail/security.ts'
import { learnOrganisationKey, type selectOrganisationKey } from '../organisations/keys.ts'

interface Notice {
  kind: 'passkey-added' | 'passkey-removed'
  /** Where people reach this deployment. */
  origin: string
  keys: Awaited<ReturnType<typeof selectOrganisationKey>>
}

/** A mail to the owner of a passkey that it was added or removed: statements for the batch of what it tells of, and its sending. */
export const tellOwner = async (
  ctx: Ctx,
  { kind, origin, keys }: Notice,
): Promise<{ statements: Query[]; send: () => void }> => {
  const viewer = await ctx.store.viewer()
  const { organisationId, personId } = ctx.actor
  const { locale, address, organisationName: organisation, email: to } = viewer
  const keyStatements = await learnOrganisationKey(ctx, organisationId, keys)
  const at = momentFor(viewer, ctx.clock.now())
  const written = securityMail({ kind, locale, address, organisation, at, href: `${origin}/account#passkeys` })
  const { id, statement } = await queueMail(ctx, {
    organisationId,
    recipientId: personId,
    kind: 'security',
    key: `security/${kind}/${ctx.requestId}/${personId}`,
    locale,
    mail: { to, ...written, unsubscribe: null },
  })
  return { statements: [...keyStatements, statement], send: () => ctx.post(id) }
}
