import type { Id } from './ids.ts'

declare const sealedBrand: unique symbol
/** `<data key id>.<base64 of nonce, ciphertext and tag>`. */
export type Sealed = string & { readonly [sealedBrand]: true }

/** Who may read what is sealed under a key of a pairing: both members, the mentor alone, or the mentee alone. */
export const keyScopes = ['shared', 'mentor', 'mentee'] as const
/** Beside those of pairings, an organisation has one key for its own secrets and for mails on their way. */
export type KeyScope = (typeof keyScopes)[number] | 'organisation'
/** Whose key it is. */
export type KeyOwner = Id<'pairing'> | Id<'organisation'>

/** A data key as it is stored: wrapped by the key-encryption key whose version it starts with. */
export interface WrappedKey {
  id: Id<'dataKey'>
  organisationId: Id<'organisation'>
  /** For a key of scope `organisation`, the organisation. */
  pairingId: KeyOwner
  scope: KeyScope
  wrapped: string
}

/** A key of a pairing, as its row holds it. */
export interface PairingKey extends WrappedKey {
  pairingId: Id<'pairing'>
  scope: (typeof keyScopes)[number]
}

/** The columns that may be sealed, by a constant name that outlives a rename of the column. */
export type SealedField =
  | 'notes.body'
  | 'topics.body'
  | 'actions.body'
  | 'goals.body'
  | 'goals.if-then'
  | 'goals.unit'
  | 'goals.reason'
  | 'goal-progress.body'
  | 'sessions.reason'
  | 'agreements.body'
  | 'growth-points.body'
  | 'skills.body'
  | 'milestones.body'
  | 'introductions.body'
  | 'check-ins.body'
  | 'feedback.body'
  | 'feedback-replies.body'
  | 'appraisals.criteria'
  | 'appraisals.result'
  | 'appraisal-views.body'
  | 'agendas.checks'
  | 'agenda-items.body'
  | 'drafts.body'
  | 'drafts.checks'
  | 'drafts.saw'
  | 'sso-providers.client-secret'
  | 'deliveries.body'

/** A ciphertext that does not open: moved, altered, or under a key that is gone. Carries no content and no key. */
export class Unopenable extends Error {
  override readonly name = 'Unopenable'
  readonly field: SealedField
  readonly row: string
  readonly reason: 'no_key' | 'bad_ciphertext' | 'unknown_key_version'

  constructor(reason: Unopenable['reason'], field: SealedField, row: string) {
    super(`${field} of ${row} does not open: ${reason}`)
    this.reason = reason
    this.field = field
    this.row = row
  }
}

/**
 * Seals and opens content for one invocation. It knows only the data keys that the invocation's own queries were allowed
 * to read, so what a person may not read cannot be opened on their behalf, whatever else goes wrong.
 */
export interface Vault {
  /** Makes wrapped keys usable. Unwrapping happens at first use, once a key. */
  learn(keys: readonly WrappedKey[]): void
  open(field: SealedField, row: string, sealed: Sealed): Promise<string>
  /** Seals under the owner's key of that scope, which must have been learned. */
  seal(field: SealedField, row: string, owner: KeyOwner, scope: KeyScope, text: string): Promise<Sealed>
  /** Fresh data keys of all scopes for a new pairing; learned at once, to be stored by the caller. */
  create(organisationId: Id<'organisation'>, pairingId: Id<'pairing'>): Promise<PairingKey[]>
  /** A fresh key of the organisation itself; learned at once, to be stored by the caller. */
  createOrganisationKey(organisationId: Id<'organisation'>): Promise<WrappedKey>
}
