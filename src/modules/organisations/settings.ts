import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { apiTokens, logins, organisationDomains, organisations, ssoProviders } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import { mayRequire, mayRunOrganisation } from './policy.ts'
import type { ChangeOrganisationInput } from './schemas-settings.ts'

export interface SsoProvider {
  issuer: string
  clientId: string
  updatedAt: Temporal.Instant
}

/** An organisation as its HR sets it up. The client secret of its provider is not among it: it is never shown again. */
export interface Organisation
  extends Pick<
    typeof organisations.$inferSelect,
    'name' | 'locale' | 'zone' | 'idleHours' | 'retentionMonths' | 'signInRule'
  > {
  /** Whose addresses may sign in through the provider. The operator sets them. */
  domains: string[]
  sso: SsoProvider | null
  /** What the login that asks has shown: what may be asked of everyone. */
  shown: { sso: boolean; passkey: boolean }
}

/** @throws Fault `forbidden` for everyone but HR */
export const getOrganisation = async (ctx: Ctx): Promise<Organisation> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const { organisationId, personId, id } = ctx.actor
  const [[organisation], domains, [sso], [login]] = await ctx.store.read(
    q
      .select({
        name: organisations.name,
        locale: organisations.locale,
        zone: organisations.zone,
        idleHours: organisations.idleHours,
        retentionMonths: organisations.retentionMonths,
        signInRule: organisations.signInRule,
      })
      .from(organisations)
      .where(eq(organisations.id, organisationId)),
    q
      .select({ domain: organisationDomains.domain })
      .from(organisationDomains)
      .where(eq(organisationDomains.organisationId, organisationId))
      .orderBy(asc(organisationDomains.domain)),
    q
      .select({ issuer: ssoProviders.issuer, clientId: ssoProviders.clientId, updatedAt: ssoProviders.updatedAt })
      .from(ssoProviders)
      .where(eq(ssoProviders.organisationId, organisationId)),
    q
      .select({ method: logins.method, createdAt: logins.createdAt, passkeyAt: logins.passkeyAt })
      .from(logins)
      .where(and(sql`${logins.id} = ${id}`, eq(logins.personId, personId))),
  )
  if (!organisation) throw new Fault('not_found')
  // A login from before the provider was changed proves nothing about how it is set up now.
  const isThroughProvider =
    login?.method === 'sso' && sso !== undefined && Temporal.Instant.compare(login.createdAt, sso.updatedAt) >= 0
  return {
    ...organisation,
    domains: domains.map(({ domain }) => domain),
    sso: sso ?? null,
    shown: { sso: isThroughProvider, passkey: (login?.passkeyAt ?? null) !== null },
  }
}

/**
 * Changes what is given and nothing else.
 * @throws Fault `forbidden`, `stale_login`, `bad_input` for a sign-in rule that the login itself has not met
 */
export const changeOrganisation = async (ctx: Ctx, change: ChangeOrganisationInput): Promise<Organisation> => {
  const organisation = await getOrganisation(ctx)
  await requireFreshLogin(ctx)
  const {
    name = organisation.name,
    locale = organisation.locale,
    zone = organisation.zone,
    idleHours = organisation.idleHours,
    retentionMonths = organisation.retentionMonths,
    signInRule = organisation.signInRule,
  } = change
  if (signInRule !== organisation.signInRule && !mayRequire(signInRule, organisation.shown)) {
    const rule = signInRule === 'sso' ? 'needs_sso_login' : 'needs_passkey_login'
    throw new Fault('bad_input', { fields: [{ field: 'signInRule', rule }] })
  }
  if (Object.keys(change).length === 0) return organisation
  const { organisationId } = ctx.actor
  await ctx.store.write([
    ...(signInRule === 'sso' ? [mustHold(isProviderOf(ctx, organisation.sso))] : []),
    q
      .update(organisations)
      .set({ name, locale, zone, idleHours, retentionMonths, signInRule })
      .where(eq(organisations.id, organisationId)),
    mustHaveChangedOne(),
    ...(signInRule === organisation.signInRule || signInRule === 'any' ? [] : [endTokens(ctx)]),
    recordAudit(ctx, 'organisation.changed', organisationId),
  ])
  return { ...organisation, name, locale, zone, idleHours, retentionMonths, signInRule }
}

/** Tokens made under a weaker rule would be a way round the stricter one. */
const endTokens = ({ actor, clock }: Ctx) =>
  q
    .update(apiTokens)
    .set({ revokedAt: clock.now() })
    .where(and(eq(apiTokens.organisationId, actor.organisationId), isNull(apiTokens.revokedAt)))

/** Whether the provider is still the one that was read, or still none. */
export const isProviderOf = ({ actor }: Ctx, provider: Pick<SsoProvider, 'updatedAt'> | null): ReturnType<typeof sql> =>
  sql`(select ${ssoProviders.updatedAt} from ${ssoProviders} where ${ssoProviders.organisationId} = ${actor.organisationId})
    is ${provider === null ? null : BigInt(provider.updatedAt.epochMilliseconds)}`
