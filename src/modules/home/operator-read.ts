import { eq, or } from 'drizzle-orm'
import { recordDeed } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { organisations, pairings, people } from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Locale } from '../../kernel/locale.ts'
import { queueMail } from '../../mail/outbox.ts'
import { momentFor, securityMail } from '../../mail/security.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../organisations/keys.ts'
import type { OperatorMeans } from '../organisations/operator.ts'
import { openContent, type PairingContent, type PrivateSide } from './operator-content.ts'

/** Why whoever operates the deployment may open content: the pair asked, an authority ordered it, or to deal with an incident. */
export const accessReasons = ['on-request', 'by-order', 'in-incident'] as const
export type AccessReason = (typeof accessReasons)[number]

interface AccessInput {
  pairing: Id<'pairing'>
  reason: AccessReason
  /** Whose private notes and unshared agenda are opened too; nobody's, where it is left out. */
  privateOf?: PrivateSide | undefined
  /** Where people reach this deployment, without a final slash. */
  origin: string
}

/** `post` has a mail of the outbox sent before the command ends. */
type Means = OperatorMeans & { post(delivery: Id<'delivery'>): void }

interface Told {
  id: Id<'person'>
  email: string
  address: string
  locale: Locale
  zone: string
  organisation: string
}

/**
 * Opens content of a pairing by the keys of the deployment. Both members are told, in what they can read of their pairing
 * and by mail, before anything is read: where that cannot be written, nothing is opened. For the command line alone; no
 * route leads here.
 * @throws Fault `not_found`
 */
export const readAsOperator = async (means: Means, input: AccessInput): Promise<PairingContent> => {
  const { database } = means
  const [found, members] = (await database.batch('read', [
    q.select({ organisationId: pairings.organisationId }).from(pairings).where(eq(pairings.id, input.pairing)),
    q
      .select({
        id: people.id,
        email: people.email,
        address: people.address,
        locale: people.locale,
        zone: people.zone,
        erasedAt: people.erasedAt,
        organisation: organisations.name,
      })
      .from(pairings)
      .innerJoin(people, or(eq(people.id, pairings.mentorId), eq(people.id, pairings.menteeId)))
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .where(eq(pairings.id, input.pairing)),
  ])) as [{ organisationId: Id<'organisation'> }[], (Told & { erasedAt: unknown })[]]
  const [pairing] = found
  if (!pairing) throw new Fault('not_found')
  // Someone who was erased cannot be told any more.
  const told = members.filter(({ erasedAt }) => erasedAt === null)
  const { statements, mails } = await tellBoth(means, pairing.organisationId, told, input)
  await database.batch('write', statements)
  for (const mail of mails) means.post(mail)
  return openContent(means, input)
}

const tellBoth = async (
  means: OperatorMeans,
  organisationId: Id<'organisation'>,
  told: readonly Told[],
  { pairing, reason, origin }: AccessInput,
): Promise<{ statements: Query[]; mails: Id<'delivery'>[] }> => {
  const [keys] = (await means.database.batch('read', [selectOrganisationKey(organisationId)])) as [
    Awaited<ReturnType<typeof selectOrganisationKey>>,
  ]
  const makeKey = await learnOrganisationKey(means, organisationId, keys)
  const now = means.clock.now()
  const mails = await Promise.all(
    told.map(async ({ id, email, address, locale, zone, organisation }) => {
      const at = momentFor({ locale, zone }, now)
      const href = `${origin}/pairings/${pairing}/audit`
      const content = securityMail({ kind: 'operator-access', locale, address, organisation, at, href })
      return queueMail(means, {
        organisationId,
        recipientId: id,
        kind: 'security',
        key: `operator-access/${means.requestId}/${id}`,
        locale,
        mail: { to: email, unsubscribe: null, ...content },
      })
    }),
  )
  const action = `operator.read-${reason}` as const
  return {
    statements: [
      ...makeKey,
      recordDeed(means, { organisationId, actorId: 'operator', action, entityId: pairing }),
      ...mails.map(({ statement }) => statement),
    ],
    mails: mails.map(({ id }) => id),
  }
}
