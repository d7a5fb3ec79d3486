import { and, eq, isNull } from 'drizzle-orm'
import { recordDeed } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisationKeys, organisations, people } from '../../db/schema/index.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import { learnOrganisationKey } from '../organisations/keys.ts'
import type { OperatorMeans } from '../organisations/operator.ts'
import { whereAddressIsFree } from './add.ts'
import { endAccess, queueAddressNotice } from './leaving.ts'

const selectOne = (person: Id<'person'>) =>
  q
    .select({
      id: people.id,
      organisationId: people.organisationId,
      organisationName: organisations.name,
      locale: people.locale,
      zone: people.zone,
      address: people.address,
      email: people.email,
      joinedAt: people.joinedAt,
      invitedAt: people.invitedAt,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(eq(people.id, person), isNull(people.erasedAt)))

/**
 * Gives someone another address, as whoever runs the deployment, who has made sure whose it is. Ends every login and tells
 * the old address.
 * @returns the notice, to be posted; null where the old address never heard of us
 * @throws Fault `not_found`, `bad_input` naming `email` where someone of the organisation has it, `conflict`
 */
export const readdressPerson = async (
  means: OperatorMeans,
  { person: id, email }: { person: Id<'person'>; email: string },
  links: LinkMeans,
): Promise<Id<'delivery'> | null> => {
  const { database, clock } = means
  const [found, keys] = await database.batch('read', [
    selectOne(id),
    q
      .select({
        id: organisationKeys.id,
        organisationId: organisationKeys.organisationId,
        wrapped: organisationKeys.wrapped,
      })
      .from(organisationKeys)
      .innerJoin(people, eq(people.organisationId, organisationKeys.organisationId))
      .where(eq(people.id, id)),
  ])
  const [person] = found as Awaited<ReturnType<typeof selectOne>>
  if (!person) throw new Fault('not_found')
  const { organisationId } = person
  const makeKey = await learnOrganisationKey(means, organisationId, keys as Parameters<typeof learnOrganisationKey>[2])
  const notice = await queueAddressNotice(means, person, links)
  await whereAddressIsFree(
    database.batch('write', [
      q
        .update(people)
        .set({ email, ssoSubject: null })
        .where(and(eq(people.id, id), eq(people.email, person.email), isNull(people.erasedAt))),
      mustHaveChangedOne(),
      ...endAccess(id, clock.now()),
      recordDeed(means, { organisationId, actorId: 'operator', action: 'email.changed', entityId: id }),
      ...(notice ? [...makeKey, notice.statement] : []),
    ]),
  )
  return notice?.id ?? null
}
