import { recordDeed } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { LinkMeans } from '../../kernel/links.ts'
import { type NewOrganisation, prepareOrganisation } from '../organisations/create.ts'
import type { OperatorMeans } from '../organisations/operator.ts'
import { queueInvitation } from './invitations.ts'

interface Founding extends NewOrganisation {
  hrName: string
  hrEmail: string
}

export interface Founded {
  organisation: Id<'organisation'>
  hr: Id<'person'>
  /** The invitation, in the outbox. */
  invitation: Id<'delivery'>
}

/**
 * Makes an organisation with its key and its first person, who is HR and invited: without one, nobody could let anyone in.
 * @throws Fault `bad_input` naming `name` or `domain` where it is taken
 */
export const createOrganisation = async (
  means: OperatorMeans,
  { hrName, hrEmail, ...input }: Founding,
  links: LinkMeans,
): Promise<Founded> => {
  const { id: organisationId, statements } = await prepareOrganisation(means, input)
  const { locale, zone } = input
  const now = means.clock.now()
  const hr = {
    id: means.ids.next('person'),
    organisationId,
    email: hrEmail,
    name: hrName,
    address: hrName,
    locale,
    zone,
    role: 'hr' as const,
    invitedAt: now,
    createdAt: now,
  }
  const invitation = await queueInvitation(means, hr, { id: organisationId, name: input.name }, links)
  const byOperator = { organisationId, actorId: 'operator', entityId: hr.id } as const
  await means.database.batch('write', [
    ...statements,
    q.insert(people).values(hr),
    recordDeed(means, { ...byOperator, action: 'person.added' }),
    recordDeed(means, { ...byOperator, action: 'person.invited' }),
    invitation.statement,
  ])
  return { organisation: organisationId, hr: hr.id, invitation: invitation.id }
}
