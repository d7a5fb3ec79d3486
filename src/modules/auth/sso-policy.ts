import { normaliseEmail } from '../../kernel/email.ts'
import type { Id } from '../../kernel/ids.ts'

/** Why a sign-in through the company was refused. For the log alone: the page says the same for all of them. */
export type SsoRefusal =
  // What came back does not belong to what this browser asked for.
  | 'no_state'
  | 'unknown_state'
  | 'other_browser'
  | 'expired_attempt'
  | 'replayed'
  // The provider, or whoever speaks for it.
  | 'no_provider'
  | 'provider_not_allowed'
  | 'provider_unreachable'
  | 'provider_timeout'
  | 'provider_error'
  | 'bad_answer'
  | 'wrong_issuer'
  | 'wrong_audience'
  | 'wrong_nonce'
  | 'expired_token'
  | 'bad_signature'
  // The person.
  | 'no_email'
  | 'email_unverified'
  | 'domain_not_allowed'
  | 'unknown_person'
  | 'deactivated'
  | 'other_subject'
  | 'subject_of_another'
  | 'changed_meanwhile'

const ofThePerson: ReadonlySet<SsoRefusal> = new Set([
  'no_email',
  'email_unverified',
  'domain_not_allowed',
  'unknown_person',
  'deactivated',
  'other_subject',
  'subject_of_another',
  'changed_meanwhile',
])

/** 403 where the provider vouched for someone who may not come in, 400 where nobody was vouched for. */
export const statusOfRefusal = (reason: SsoRefusal): 400 | 403 => (ofThePerson.has(reason) ? 403 : 400)

/** What was kept of an attempt when the browser was sent away. */
export interface Attempt {
  browserHash: string
  expiresAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

/** Why an answer does not belong to the attempt, or null where it does. */
export const attemptProblem = (
  attempt: Attempt | undefined,
  browserHash: string | null,
  now: Temporal.Instant,
): SsoRefusal | null => {
  if (!attempt) return 'unknown_state'
  if (attempt.browserHash !== browserHash) return 'other_browser'
  if (attempt.usedAt !== null) return 'replayed'
  return Temporal.Instant.compare(attempt.expiresAt, now) <= 0 ? 'expired_attempt' : null
}

/** What a provider says of whoever signed in there; checked for issuer, audience, nonce, time and signature. */
export interface Claimed {
  issuer: string
  subject: string
  email: unknown
  emailVerified: unknown
  /** Google's claim for accounts of a company; `undefined` from any other provider. */
  hostedDomain: unknown
}

export interface Candidate {
  id: Id<'person'>
  /** As the directory has it. */
  email: string
  ssoSubject: string | null
  isActive: boolean
}

export type Verdict<P extends Candidate> = { person: P; links: boolean } | { refused: SsoRefusal }

const refused = (reason: SsoRefusal) => ({ refused: reason })

const GOOGLE = 'https://accounts.google.com'

/**
 * Anyone may have an account at Google and give it the address of a company, so that there the claim that Google itself
 * makes about the company has to agree.
 * @see https://developers.google.com/identity/openid-connect/openid-connect#obtainuserinfo
 */
const isForCompany = (claimed: Claimed, domains: readonly string[]): boolean =>
  claimed.issuer !== GOOGLE || (typeof claimed.hostedDomain === 'string' && domains.includes(claimed.hostedDomain))

/**
 * Whom the provider's answer stands for, among the people of its organisation: `candidates` holds those with that subject or
 * that address. A subject once linked goes before the address, which may be given to someone else; `links` says that this is
 * the first time. Never makes a person.
 */
export const judgeClaims = <P extends Candidate>(
  claimed: Claimed,
  domains: readonly string[],
  candidates: readonly P[],
): Verdict<P> => {
  const email = typeof claimed.email === 'string' ? normaliseEmail(claimed.email) : null
  if (email === null) return refused('no_email')
  if (claimed.emailVerified !== undefined && claimed.emailVerified !== true && claimed.emailVerified !== 'true') {
    return refused('email_unverified')
  }
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (!domains.includes(domain) || !isForCompany(claimed, domains)) return refused('domain_not_allowed')

  const bySubject = candidates.find(({ ssoSubject }) => ssoSubject === claimed.subject)
  const byEmail = candidates.find((candidate) => candidate.email === email)
  if (bySubject && byEmail && bySubject.id !== byEmail.id) return refused('subject_of_another')
  const person = bySubject ?? byEmail
  if (!person) return refused('unknown_person')
  if (!person.isActive) return refused('deactivated')
  if (!bySubject && person.ssoSubject !== null) return refused('other_subject')
  return { person, links: !bySubject }
}
