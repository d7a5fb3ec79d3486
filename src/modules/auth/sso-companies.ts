import { and, eq, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { organisationDomains, organisations, ssoProviders } from '../../db/schema/index.ts'
import { normaliseEmail } from '../../kernel/email.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { SignInMeans } from './logins.ts'

export interface Company {
  id: Id<'organisation'>
  name: string
}

/** Whether the operator named the provider as the one that speaks for a domain of its organisation: HR alone cannot. */
export const isNamed = sql`exists (select 1 from ${organisationDomains}
  where ${organisationDomains.organisationId} = ${ssoProviders.organisationId}
  and ${organisationDomains.issuer} = ${ssoProviders.issuer})`

const withProvider = () =>
  q
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .innerJoin(ssoProviders, eq(ssoProviders.organisationId, organisations.id))

/** The domain in a work address, or in what was typed instead of one; null where there is none. */
const domainIn = (text: string): string | null => {
  const email = normaliseEmail(text.includes('@') ? text : `somebody@${text.trim()}`)
  return email === null ? null : email.slice(email.lastIndexOf('@') + 1)
}

/** The organisation whose people sign in through their own provider from that domain. Looks at no person. */
export const findCompany = async (
  { database }: Pick<SignInMeans, 'database'>,
  typed: string,
): Promise<Company | undefined> => {
  const domain = domainIn(typed)
  if (domain === null) return undefined
  const [rows] = await database.batch('read', [
    withProvider()
      .innerJoin(
        organisationDomains,
        and(
          eq(organisationDomains.organisationId, organisations.id),
          eq(organisationDomains.issuer, ssoProviders.issuer),
        ),
      )
      .where(eq(organisationDomains.domain, domain)),
  ])
  return (rows as Company[])[0]
}

/** @throws Fault `not_found` for an organisation without a provider */
export const getCompany = async (
  { database }: Pick<SignInMeans, 'database'>,
  id: Id<'organisation'>,
): Promise<Company> => {
  const [rows] = await database.batch('read', [withProvider().where(and(eq(organisations.id, id), isNamed))])
  const [company] = rows as Company[]
  if (!company) throw new Fault('not_found')
  return company
}
