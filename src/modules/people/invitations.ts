import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { mailOptOuts, people } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id, Ids } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import type { Vault } from '../../kernel/vault.ts'
import { invitationMail } from '../../mail/invitation.ts'
import { queueMail } from '../../mail/outbox.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../organisations/keys.ts'
import { hasState, ofOrganisation, type Person, requireHr, selectPeople, toPerson } from './directory.ts'
import { invitationEnds, mayBeInvited } from './policy.ts'
import { limits } from './schemas.ts'
import { unsubscribeLink } from './unsubscribe.ts'

/** Mails that leave right behind the answer, each with a few requests of its own; the rest go with the next job. */
const POSTED_AT_ONCE = 12

type Invited = Pick<Person, 'id' | 'email' | 'address' | 'locale' | 'zone'>

/** An invitation for the outbox, sealed under the organisation's key, which the vault must have learned. */
export const queueInvitation = async (
  means: { ids: Ids; clock: Clock; vault: Vault },
  person: Invited,
  organisation: { id: Id<'organisation'>; name: string },
  links: LinkMeans,
): Promise<{ id: Id<'delivery'>; statement: Query }> => {
  const { id, locale, zone, address, email } = person
  const now = means.clock.now()
  const unsubscribe = await unsubscribeLink(links, { person: id, kind: 'invitation' })
  const href = `${links.origin}/sign-in?email=${encodeURIComponent(email)}`
  const until = invitationEnds(now)
  return queueMail(means, {
    organisationId: organisation.id,
    recipientId: id,
    kind: 'invitation',
    key: `invitation/${id}/${now.epochMilliseconds}/${id}`,
    locale,
    mail: {
      to: email,
      unsubscribe,
      ...invitationMail({ locale, zone, address, organisation: organisation.name, href, until, unsubscribe }),
    },
  })
}

interface InviteInput {
  links: LinkMeans
  key?: string | undefined
}

/**
 * Invites these people, for the first time or again.
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `conflict` where one of them needs no invitation any more
 */
export const invitePeople = (
  ctx: Ctx,
  { people: named, ...input }: InviteInput & { people: readonly Id<'person'>[] },
): Promise<{ invited: number }> => {
  const ids = [...new Set(named)]
  return invite(ctx, { ...input, whom: inArray(people.id, ids), expected: ids.length })
}

/**
 * Invites those who were never invited, as many as one press may.
 * @throws Fault `forbidden` for everyone but HR, `conflict` where someone else is inviting them
 */
export const inviteAll = (ctx: Ctx, input: InviteInput): Promise<{ invited: number }> =>
  invite(ctx, { ...input, whom: hasState('new', ctx.clock.now()) })

const invite = async (
  ctx: Ctx,
  { whom, expected, links, key }: InviteInput & { whom: SQL | undefined; expected?: number },
): Promise<{ invited: number }> => {
  requireHr(ctx)
  const { organisationId } = ctx.actor
  const now = ctx.clock.now()
  const [known, [rows, keys, off], { organisationName: name }] = await Promise.all([
    recall(ctx, key),
    ctx.store.read(
      selectPeople(and(ofOrganisation(ctx), whom))
        .orderBy(people.id)
        .limit(limits.invitations),
      selectOrganisationKey(organisationId),
      selectTurnedOff(ctx),
    ),
    ctx.store.viewer(),
  ])
  if (known !== undefined) return { invited: known.split(' ').length }
  if (expected !== undefined && rows.length < expected) throw new Fault('not_found')
  const invited = rows.map((row) => toPerson(row, now))
  if (!invited.every(({ state }) => mayBeInvited(state))) throw new Fault('conflict')
  if (invited.length === 0) return { invited: 0 }

  const fresh = await learnOrganisationKey(ctx, organisationId, keys)
  // Who turned invitations off gets none; the way in is open to them all the same.
  const wanted = invited.filter(({ id }) => !off.some(({ personId }) => personId === id))
  const mails = await Promise.all(
    wanted.map((person) => queueInvitation(ctx, person, { id: organisationId, name }, links)),
  )
  await writeOnce(ctx, key, invited.map(({ id }) => id).join(' '), [
    ...fresh,
    ...markInvited(ctx, invited),
    ...invited.map(({ id }) => recordAudit(ctx, 'person.invited', id)),
    ...mails.map(({ statement }) => statement),
  ])
  for (const { id } of mails.slice(0, POSTED_AT_ONCE)) ctx.post(id)
  return { invited: invited.length }
}

const selectTurnedOff = (ctx: Ctx) =>
  q
    .select({ personId: mailOptOuts.personId })
    .from(mailOptOuts)
    .where(and(eq(mailOptOuts.organisationId, ctx.actor.organisationId), eq(mailOptOuts.kind, 'invitation')))

/** All of them as they were read, or none: two of HR who press at once send one invitation each, not two. */
const markInvited = (ctx: Ctx, invited: readonly Person[]): Query[] => {
  const read = JSON.stringify(invited.map(({ id, invitedAt }) => [id, invitedAt?.epochMilliseconds ?? 0]))
  const unchanged = sql`(${people.id}, coalesce(${people.invitedAt}, 0)) in (select value ->> 0, value ->> 1 from json_each(${read}))`
  return [
    q
      .update(people)
      .set({ invitedAt: ctx.clock.now() })
      .where(and(ofOrganisation(ctx), isNull(people.joinedAt), isNull(people.deactivatedAt), unchanged)),
    mustHold(sql`changes() = ${invited.length}`),
  ]
}
