import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisationDomains, organisationKeys, people, ssoAttempts, ssoProviders } from '../../db/schema/index.ts'
import type { Query } from '../../kernel/ctx.ts'
import { normaliseEmail } from '../../kernel/email.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import { randomToken, sha256 } from '../../kernel/hash.ts'
import type { Id } from '../../kernel/ids.ts'
import type { KeyEncryption } from '../../kernel/key-encryption.ts'
import { isLoopback } from '../../kernel/loopback.ts'
import { createVault } from '../../kernel/sealing.ts'
import { asOrganisationKey } from '../organisations/keys.ts'
import { type NewLogin, type SignInMeans, type StartedLogin, startLogin } from './logins.ts'
import { isNamed } from './sso-companies.ts'
import { attemptProblem, judgeClaims, type SsoRefusal } from './sso-policy.ts'
import { openProvider, type Provider, ProviderFailure } from './sso-provider.ts'

/** The way to the provider and back may take this long. */
const ATTEMPT_LASTS = Temporal.Duration.from({ minutes: 10 })

export const SSO_CALLBACK = '/sign-in/company/callback'

export interface SsoMeans extends SignInMeans {
  encryption: KeyEncryption
  /** Where people reach this deployment. */
  origin: string
  /** Address of the database: a provider on this machine is for those whose database is there too. */
  databaseUrl: string
}

/** A sign-in through the company that was refused. The reason is for the log; whoever asked learns that it did not work. */
export class SsoRefused extends Error {
  override readonly name = 'SsoRefused'
  readonly reason: SsoRefusal
  /** Whose provider it was, where that is known. */
  readonly organisationId: Id<'organisation'> | undefined

  constructor(reason: SsoRefusal, organisationId?: Id<'organisation'>) {
    super(reason)
    this.reason = reason
    this.organisationId = organisationId
  }
}

const keyColumns = {
  id: organisationKeys.id,
  organisationId: organisationKeys.organisationId,
  wrapped: organisationKeys.wrapped,
}

/** A provider with the key that its secret is sealed under. */
const selectProvider = (organisationId: Id<'organisation'>) =>
  q
    .select({ provider: ssoProviders, key: keyColumns })
    .from(ssoProviders)
    .innerJoin(organisationKeys, eq(organisationKeys.organisationId, ssoProviders.organisationId))
    .where(and(eq(ssoProviders.organisationId, organisationId), isNamed))

/** An attempt, with the provider of its organisation where that has one still. */
const selectAttempt = (id: string) =>
  q
    .select({ attempt: ssoAttempts, provider: ssoProviders, key: keyColumns })
    .from(ssoAttempts)
    .leftJoin(ssoProviders, and(eq(ssoProviders.organisationId, ssoAttempts.organisationId), isNamed))
    .leftJoin(organisationKeys, eq(organisationKeys.organisationId, ssoAttempts.organisationId))
    .where(eq(ssoAttempts.id, id))

type ProviderRow = Awaited<ReturnType<typeof selectProvider>>[number]
type AttemptRow = Awaited<ReturnType<typeof selectAttempt>>[number]

const connect = async (means: SsoMeans, { provider, key }: ProviderRow): Promise<Provider> => {
  const vault = createVault(means.encryption, means.ids)
  vault.learn([asOrganisationKey(key)])
  const { organisationId, issuer, clientId, clientSecret } = provider
  return openProvider({
    issuer,
    clientId,
    clientSecret: await vault.open('sso-providers.client-secret', organisationId, clientSecret),
    mayBeLocal: isLoopback(means.databaseUrl),
  })
}

/** Work with a provider of that organisation; what fails on the way is a refusal. */
const asRefusal = async <T>(organisationId: Id<'organisation'>, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ProviderFailure) throw new SsoRefused(error.reason, organisationId)
    if (isFault(error, 'conflict')) throw new SsoRefused('changed_meanwhile', organisationId)
    throw error
  }
}

/**
 * Begins a sign-in at the organisation's provider and remembers what the answer has to fit.
 * @returns the address to send the browser to
 * @throws Fault `not_found`; SsoRefused where the provider cannot be asked
 */
export const beginSso = async (
  means: SsoMeans,
  input: { organisation: Id<'organisation'>; browserHash: string; next: string },
): Promise<URL> => {
  const { organisation } = input
  const [rows] = await means.database.batch('read', [selectProvider(organisation)])
  const [row] = rows as ProviderRow[]
  if (!row) throw new Fault('not_found')
  const expected = { state: randomToken(), nonce: randomToken(), verifier: randomToken() }
  const url = await asRefusal(organisation, async () => {
    const provider = await connect(means, row)
    return provider.authorizationUrl(`${means.origin}${SSO_CALLBACK}`, expected)
  })
  const now = means.clock.now()
  await means.database.batch('write', [
    q.insert(ssoAttempts).values({
      id: await sha256(expected.state),
      organisationId: organisation,
      browserHash: input.browserHash,
      nonce: expected.nonce,
      verifier: expected.verifier,
      next: input.next,
      createdAt: now,
      expiresAt: now.add(ATTEMPT_LASTS),
    }),
  ])
  return url
}

/** Uses the attempt up, whatever comes of it: of two answers that arrive together one finds it unused. */
const useUp = async (means: SsoMeans, attempt: AttemptRow['attempt']): Promise<void> => {
  const now = means.clock.now()
  const isUnused = and(eq(ssoAttempts.id, attempt.id), isNull(ssoAttempts.usedAt), gt(ssoAttempts.expiresAt, now))
  try {
    await means.database.batch('write', [
      q.update(ssoAttempts).set({ usedAt: now }).where(isUnused),
      mustHaveChangedOne(),
    ])
  } catch (error) {
    throw isFault(error, 'conflict') ? new SsoRefused('replayed', attempt.organisationId) : error
  }
}

const candidate = {
  id: people.id,
  role: people.role,
  email: people.email,
  ssoSubject: people.ssoSubject,
  isActive: sql<boolean>`${people.deactivatedAt} is null`.mapWith(Boolean),
  isWelcomed: sql<boolean>`${people.welcomedAt} is not null`.mapWith(Boolean),
}

const selectCandidates = (organisationId: Id<'organisation'>, subject: string, email: unknown) => {
  const known = typeof email === 'string' ? normaliseEmail(email) : null
  return q
    .select(candidate)
    .from(people)
    .where(
      and(
        eq(people.organisationId, organisationId),
        isNull(people.erasedAt),
        or(eq(people.ssoSubject, subject), known === null ? undefined : eq(people.email, known)),
      ),
    )
}

type CandidateRow = Awaited<ReturnType<typeof selectCandidates>>[number]

/** Links the subject to a person who has none yet, unless someone else got it in between. */
const linkSubject = (organisationId: Id<'organisation'>, person: Id<'person'>, subject: string): Query[] => [
  q
    .update(people)
    .set({ ssoSubject: subject })
    .where(
      and(
        eq(people.organisationId, organisationId),
        eq(people.id, person),
        isNull(people.ssoSubject),
        isNull(people.deactivatedAt),
        sql`not exists (select 1 from people other where other.organisation_id = ${organisationId} and other.sso_subject = ${subject})`,
      ),
    ),
  mustHaveChangedOne(),
]

export interface SsoSignIn extends StartedLogin {
  next: string
  isWelcomed: boolean
}

/**
 * Ends a sign-in with what the provider sent the browser back with. Whoever it vouches for has to be a person of the
 * organisation already.
 * @throws SsoRefused
 */
export const finishSso = async (
  means: SsoMeans,
  input: { cameBackTo: URL; browserHash: string | null } & Pick<NewLogin, 'device' | 'replaces'>,
): Promise<SsoSignIn> => {
  const state = input.cameBackTo.searchParams.get('state')
  if (!state) throw new SsoRefused('no_state')
  const [rows] = await means.database.batch('read', [selectAttempt(await sha256(state))])
  const [found] = rows as AttemptRow[]
  const problem = attemptProblem(found?.attempt, input.browserHash, means.clock.now())
  if (!found || problem !== null) throw new SsoRefused(problem ?? 'unknown_state', found?.attempt.organisationId)
  const { organisationId, nonce, verifier, next } = found.attempt
  await useUp(means, found.attempt)
  const { provider: settings, key } = found
  if (!settings || !key) throw new SsoRefused('no_provider', organisationId)

  return asRefusal(organisationId, async () => {
    const provider = await connect(means, { provider: settings, key })
    const claimed = await provider.redeem(input.cameBackTo, { state, nonce, verifier })
    const [domains, candidates] = await means.database.batch('read', [
      q
        .select({ domain: organisationDomains.domain })
        .from(organisationDomains)
        .where(
          and(eq(organisationDomains.organisationId, organisationId), eq(organisationDomains.issuer, settings.issuer)),
        ),
      selectCandidates(organisationId, claimed.subject, claimed.email),
    ])
    const allowed = (domains as { domain: string }[]).map(({ domain }) => domain)
    const verdict = judgeClaims(claimed, allowed, candidates as CandidateRow[])
    if ('refused' in verdict) throw new SsoRefused(verdict.refused, organisationId)
    const { person, links } = verdict
    const { device, replaces } = input
    const login = startLogin(means, {
      person: { personId: person.id, organisationId, role: person.role },
      method: 'sso',
      device,
      replaces,
    })
    await means.database.batch('write', [
      ...(links ? linkSubject(organisationId, person.id, claimed.subject) : []),
      ...login.statements,
    ])
    return { ...login, next, isWelcomed: person.isWelcomed }
  })
}
