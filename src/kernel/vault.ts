import type { Id } from './ids.ts'

declare const sealedBrand: unique symbol
/** `<data key id>.<base64 of nonce, ciphertext and tag>`. */
export type Sealed = string & { readonly [sealedBrand]: true }

/** Who may read what is sealed under a key: both members, the mentor alone, or the mentee alone. */
export const keyScopes = ['shared', 'mentor', 'mentee'] as const
export type KeyScope = (typeof keyScopes)[number]

/** A data key as it is stored: wrapped by the key-encryption key whose version it starts with. */
export interface WrappedKey {
  id: Id<'dataKey'>
  organisationId: Id<'organisation'>
  pairingId: Id<'pairing'>
  scope: KeyScope
  wrapped: string
}

/** The columns that may be sealed, by a constant name that outlives a rename of the column. */
export type SealedField =
  | 'notes.body'
  | 'topics.body'
  | 'actions.body'
  | 'goals.body'
  | 'goals.if-then'
  | 'goals.unit'
  | 'agendas.checks'
  | 'agenda-items.body'
  | 'drafts.body'
  | 'drafts.checks'
  | 'drafts.saw'

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
  /** Seals under the pairing's key of that scope, which must have been learned. */
  seal(field: SealedField, row: string, pairing: Id<'pairing'>, scope: KeyScope, text: string): Promise<Sealed>
  /** Fresh data keys of all scopes for a new pairing; learned at once, to be stored by the caller. */
  create(organisationId: Id<'organisation'>, pairingId: Id<'pairing'>): Promise<WrappedKey[]>
}
