import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisations, people, ssoProviders } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import { learnOrganisationKey, selectOrganisationKey } from './keys.ts'
import type { SetSsoProviderInput } from './schemas-settings.ts'
import { getOrganisation, isProviderOf, type Organisation } from './settings.ts'

/** What speaks against setting up the provider like this. */
const problemsOf = ({ sso, signInRule }: Organisation, input: SetSsoProviderInput): FieldProblem[] => {
  const problems: FieldProblem[] = []
  if (signInRule === 'sso' && input.issuer !== sso?.issuer) problems.push({ field: 'issuer', rule: 'in_use' })
  if (signInRule === 'sso' && input.clientId !== sso?.clientId) problems.push({ field: 'clientId', rule: 'in_use' })
  // A secret goes to the provider that it was given for and to no other.
  if (input.clientSecret === undefined && input.issuer !== sso?.issuer)
    problems.push({ field: 'clientSecret', rule: 'required' })
  return problems
}

/**
 * Sets the OpenID Connect provider of the organisation. Its secret is sealed at once; left out, the one that is kept stays.
 * @throws Fault `forbidden`, `stale_login`, `bad_input`, `conflict` where someone else changed it meanwhile
 */
export const setSsoProvider = async (ctx: Ctx, input: SetSsoProviderInput): Promise<void> => {
  const { organisationId } = ctx.actor
  const [organisation, [keys]] = await Promise.all([
    getOrganisation(ctx),
    ctx.store.read(selectOrganisationKey(organisationId)),
  ])
  await requireFreshLogin(ctx)
  const problems = problemsOf(organisation, input)
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  const makeKey = await learnOrganisationKey(ctx, organisationId, keys)
  const [store] = await storeProvider(ctx, organisation, input)
  await ctx.store.write([
    mustHold(isProviderOf(ctx, organisation.sso)),
    mustHold(isRule(ctx, organisation.signInRule)),
    ...makeKey,
    store,
    mustHaveChangedOne(),
    ...(input.issuer === organisation.sso?.issuer ? [] : [forgetSubjects(ctx)]),
    recordAudit(ctx, 'sso.changed', organisationId),
  ])
}

/** In an array: a query is a promise too, and awaited it would be run. */
const storeProvider = async (
  ctx: Ctx,
  { sso }: Organisation,
  { issuer, clientId, clientSecret }: SetSsoProviderInput,
): Promise<[Query]> => {
  const { organisationId } = ctx.actor
  const open = { issuer, clientId, updatedAt: ctx.clock.now() }
  const isOwn = eq(ssoProviders.organisationId, organisationId)
  if (clientSecret === undefined) return [q.update(ssoProviders).set(open).where(isOwn)]
  const field = 'sso-providers.client-secret'
  const set = {
    ...open,
    clientSecret: await ctx.vault.seal(field, organisationId, organisationId, 'organisation', clientSecret),
  }
  return [
    sso === null
      ? q.insert(ssoProviders).values({ organisationId, ...set })
      : q.update(ssoProviders).set(set).where(isOwn),
  ]
}

/**
 * Removes the provider, if there is one.
 * @throws Fault `forbidden`, `stale_login`, `bad_input` while everyone signs in through it
 */
export const removeSsoProvider = async (ctx: Ctx): Promise<void> => {
  const { sso, signInRule } = await getOrganisation(ctx)
  await requireFreshLogin(ctx)
  if (signInRule === 'sso') throw new Fault('bad_input', { fields: [{ field: 'provider', rule: 'in_use' }] })
  if (sso === null) return
  const { organisationId } = ctx.actor
  await ctx.store.write([
    mustHold(isRule(ctx, signInRule)),
    q.delete(ssoProviders).where(eq(ssoProviders.organisationId, organisationId)),
    mustHaveChangedOne(),
    forgetSubjects(ctx),
    recordAudit(ctx, 'sso.changed', organisationId),
  ])
}

const isRule = ({ actor }: Ctx, rule: Organisation['signInRule']): ReturnType<typeof sql> =>
  sql`select ${organisations.signInRule} = ${rule} from ${organisations} where ${organisations.id} = ${actor.organisationId}`

/** Who someone is to one provider says nothing about who they are to another: the next sign-in goes by address again. */
const forgetSubjects = ({ actor }: Ctx): Query =>
  q
    .update(people)
    .set({ ssoSubject: null })
    .where(and(eq(people.organisationId, actor.organisationId), isNotNull(people.ssoSubject)))
