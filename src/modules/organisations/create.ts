import { eq } from 'drizzle-orm'
import { recordDeed } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { organisations } from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Locale } from '../../kernel/locale.ts'
import { insertDomain, refuseTakenDomain, selectDomain } from './domains.ts'
import { makeOrganisationKey } from './keys.ts'
import type { OperatorMeans } from './operator.ts'

export interface NewOrganisation {
  name: string
  locale: Locale
  zone: string
  domain?: string | undefined
  issuer?: string | undefined
}

/**
 * A new organisation with its key and, if one is named, its domain: the id, and the statements that make it, which belong in
 * one batch with its first person.
 * @throws Fault `bad_input` naming `name` or `domain` where it is taken: the command may have been run before
 */
export const prepareOrganisation = async (
  means: OperatorMeans,
  { domain, issuer, ...input }: NewOrganisation,
): Promise<{ id: Id<'organisation'>; statements: Query[] }> => {
  const [named, taken] = await means.database.batch('read', [
    q.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, input.name)),
    selectDomain(domain ?? ''),
  ])
  if ((named as unknown[]).length > 0) {
    throw new Fault('bad_input', { fields: [{ field: 'name', rule: 'already_there' }] })
  }
  refuseTakenDomain(taken as Parameters<typeof refuseTakenDomain>[0])
  const id = means.ids.next('organisation')
  return {
    id,
    statements: [
      q.insert(organisations).values({ ...input, id, createdAt: means.clock.now() }),
      ...(await makeOrganisationKey(means, id)),
      ...(domain === undefined ? [] : [insertDomain(means, id, { domain, issuer })]),
      recordDeed(means, { organisationId: id, actorId: 'operator', action: 'organisation.created', entityId: id }),
    ],
  }
}
