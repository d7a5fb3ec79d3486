import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../organisations/keys.ts'
import { requireHr, selectDefaults } from './directory.ts'
import { queueInvitation } from './invitations.ts'
import type { AddPersonInput } from './schemas.ts'

const taken = () => new Fault('bad_input', { fields: [{ field: 'email', rule: 'already_there' }] })

/**
 * Carries out a write that gives someone an address.
 * @throws Fault `bad_input` naming `email` where another request gave it to someone meanwhile
 */
export const whereAddressIsFree = async <T>(write: Promise<T>): Promise<T> => {
  try {
    return await write
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed: people.')) throw taken()
    throw error
  }
}

/** @throws Fault `bad_input` naming `email` where someone of the organisation has it */
export const refuseTakenAddress = (rows: readonly unknown[]): void => {
  if (rows.length > 0) throw taken()
}

export const selectByAddress = (ctx: Ctx, email: string) =>
  q
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.organisationId, ctx.actor.organisationId), eq(people.email, email)))

/**
 * Adds a person to the organisation, and sends the invitation if that is wanted now.
 * @throws Fault `forbidden` for everyone but HR, `stale_login` where the new person is HR too, `bad_input` naming `email`
 */
export const addPerson = async (
  ctx: Ctx,
  { invite, key, links, ...input }: AddPersonInput & { links: LinkMeans; key?: string | undefined },
): Promise<Id<'person'>> => {
  requireHr(ctx)
  const { organisationId } = ctx.actor
  const [known, [same, [defaults], keys], { organisationName: name }] = await Promise.all([
    recall<Id<'person'>>(ctx, key),
    ctx.store.read(selectByAddress(ctx, input.email), selectDefaults(ctx), selectOrganisationKey(organisationId)),
    ctx.store.viewer(),
  ])
  if (known) return known
  if (input.role === 'hr') await requireFreshLogin(ctx)
  refuseTakenAddress(same)
  if (!defaults) throw new Fault('not_found')

  const id = ctx.ids.next('person')
  const now = ctx.clock.now()
  const person = {
    id,
    organisationId,
    name: input.name,
    email: input.email,
    address: input.address ?? input.name,
    locale: input.locale ?? defaults.locale,
    zone: input.zone ?? defaults.zone,
    role: input.role,
    invitedAt: invite ? now : null,
    createdAt: now,
  }
  const fresh = invite ? await learnOrganisationKey(ctx, organisationId, keys) : []
  const mail = invite ? await queueInvitation(ctx, person, { id: organisationId, name }, links) : null
  const made = await whereAddressIsFree(
    writeOnce(ctx, key, id, [
      ...fresh,
      q.insert(people).values(person),
      recordAudit(ctx, 'person.added', id),
      ...(mail ? [recordAudit(ctx, 'person.invited', id), mail.statement] : []),
    ]),
  )
  if (mail) ctx.post(mail.id)
  return made
}
