import type { Claims } from '../../kernel/ctx.ts'

/** How an organisation is set up, and what was done in it, is HR's to look after. */
export const mayRunOrganisation = (actor: Pick<Claims, 'role'>): boolean => actor.role === 'hr'

interface Shown {
  /** The login came from the provider as it is set up now. */
  sso: boolean
  /** A passkey was shown in the login. */
  passkey: boolean
}

/**
 * Whether someone may ask for that of every sign-in: only what they have just managed themselves, because a way in that
 * does not work would lock everyone out, those who could undo it included.
 */
export const mayRequire = (rule: 'any' | 'sso' | 'passkey', shown: Shown): boolean => rule === 'any' || shown[rule]
