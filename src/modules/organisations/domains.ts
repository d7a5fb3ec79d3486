import { and, eq } from 'drizzle-orm'
import { recordDeed } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisationDomains, organisations } from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { OperatorMeans } from './operator.ts'

/** An organisation as the operator sees it. */
export interface ListedOrganisation {
  id: Id<'organisation'>
  name: string
  domains: string[]
}

export interface NewDomain {
  organisation: Id<'organisation'>
  domain: string
  /** The one provider that speaks for the domain; without it nobody signs in through any. */
  issuer?: string | undefined
}

type OwnedDomain = typeof organisationDomains.$inferSelect

export const selectDomain = (domain: string) =>
  q.select().from(organisationDomains).where(eq(organisationDomains.domain, domain))

/** @throws Fault `bad_input` naming `domain` where an organisation has it already */
export const refuseTakenDomain = (rows: readonly OwnedDomain[]): void => {
  if (rows.length > 0) throw new Fault('bad_input', { fields: [{ field: 'domain', rule: 'already_there' }] })
}

export const insertDomain = (
  { clock }: Pick<OperatorMeans, 'clock'>,
  organisationId: Id<'organisation'>,
  { domain, issuer }: Pick<NewDomain, 'domain' | 'issuer'>,
): Query =>
  q.insert(organisationDomains).values({ domain, issuer: issuer ?? null, organisationId, createdAt: clock.now() })

/** Every organisation of this deployment with its domains, by name. */
export const listOrganisations = async ({
  database,
}: Pick<OperatorMeans, 'database'>): Promise<ListedOrganisation[]> => {
  const [found, domains] = await database.batch('read', [
    q.select({ id: organisations.id, name: organisations.name }).from(organisations).orderBy(organisations.name),
    q.select().from(organisationDomains).orderBy(organisationDomains.domain),
  ])
  return (found as { id: Id<'organisation'>; name: string }[]).map((organisation) => ({
    ...organisation,
    domains: (domains as OwnedDomain[])
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map(({ domain }) => domain),
  }))
}

/**
 * Lets addresses of a domain sign in through that provider. A domain belongs to one organisation.
 * @throws Fault `not_found`, `bad_input` naming `domain` where an organisation has it already
 */
export const addDomain = async (means: OperatorMeans, { organisation, domain, issuer }: NewDomain): Promise<void> => {
  const [found, taken] = await means.database.batch('read', [
    q.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisation)),
    selectDomain(domain),
  ])
  if ((found as unknown[]).length === 0) throw new Fault('not_found')
  refuseTakenDomain(taken as OwnedDomain[])
  await means.database.batch('write', [
    insertDomain(means, organisation, { domain, issuer }),
    byOperator(means, organisation),
  ])
}

/** @throws Fault `conflict` where the organisation does not have the domain */
export const removeDomain = async (
  means: OperatorMeans,
  { organisation, domain }: { organisation: Id<'organisation'>; domain: string },
): Promise<void> => {
  await means.database.batch('write', [
    q
      .delete(organisationDomains)
      .where(and(eq(organisationDomains.domain, domain), eq(organisationDomains.organisationId, organisation))),
    mustHaveChangedOne(),
    byOperator(means, organisation),
  ])
}

const byOperator = (means: OperatorMeans, organisationId: Id<'organisation'>): Query =>
  recordDeed(means, { organisationId, actorId: 'operator', action: 'organisation.changed', entityId: organisationId })
