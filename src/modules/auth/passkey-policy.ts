import type { Id } from '../../kernel/ids.ts'

/** Why a passkey was not accepted. For the log alone. */
export type PasskeyRefusal =
  | 'malformed'
  | 'unknown_challenge'
  | 'other_purpose'
  | 'other_browser'
  | 'other_person'
  | 'replayed'
  | 'expired_challenge'
  | 'wrong_origin'
  | 'attestation'
  | 'already_known'
  | 'unknown_credential'
  | 'deactivated'
  | 'wrong_user'
  | 'counter'
  | 'not_verified'
  | 'sso_only'
  | 'changed_meanwhile'

export type SignInRule = 'any' | 'sso' | 'passkey'
export type Purpose = 'register' | 'sign-in' | 'verify'

export interface Challenge {
  purpose: Purpose
  browserHash: string
  personId: Id<'person'> | null
  expiresAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

/** Who answers, and what for. Nobody is known yet at a sign-in. */
export interface Answering {
  purpose: Purpose
  browserHash: string | null
  personId: Id<'person'> | null
}

/** Why an answer does not belong to the challenge, or null where it does. */
export const challengeProblem = (
  challenge: Challenge | undefined,
  by: Answering,
  now: Temporal.Instant,
): PasskeyRefusal | null => {
  if (!challenge) return 'unknown_challenge'
  if (challenge.purpose !== by.purpose) return 'other_purpose'
  if (challenge.browserHash !== by.browserHash) return 'other_browser'
  if (challenge.personId !== by.personId) return 'other_person'
  if (challenge.usedAt !== null) return 'replayed'
  return Temporal.Instant.compare(challenge.expiresAt, now) <= 0 ? 'expired_challenge' : null
}

/** What a login has to do with passkeys. */
export interface Standing {
  rule: SignInRule
  /** How many passkeys the person has. */
  has: number
  /** Whether this login has shown one. */
  hasShown: boolean
}

/**
 * Where the organisation asks for a passkey, whoever gets as far as the mailbox must not be able to make themselves one: only
 * a person who has none yet may add theirs without showing one first.
 */
export const mayAddPasskey = ({ rule, has, hasShown }: Standing): boolean => rule !== 'passkey' || has === 0 || hasShown

/** Whether a passkey that is added now counts as shown in this login: the first one does. */
export const countsAsShown = ({ has, hasShown }: Standing): boolean => has === 0 || hasShown

/** The last one stays where the organisation asks for it: its owner would be locked out. */
export const mayRemovePasskey = ({ rule, has }: Pick<Standing, 'rule' | 'has'>): boolean =>
  rule !== 'passkey' || has > 1
