import type { FaultCode } from '../../kernel/errors.ts'

/** What went wrong, in one sentence a person can act on. */
export const errors = {
  bad_input: 'Something in this request needs correcting.',
  signed_out: 'Please sign in first.',
  role_changed: 'Your role has changed. Please sign in again.',
  forbidden: 'This is not open to you.',
  cross_site: 'This request came from another site and was refused.',
  not_found: 'There is nothing here, or it is not yours to see.',
  method_not_allowed: 'This address does not do that.',
  conflict: 'Someone else changed this in the meantime.',
  too_large: 'This is too large: a request may hold at most 1 MB.',
  unsupported_media: 'This address takes JSON.',
  rate_limited: 'That was a little too often. Please try again shortly.',
  internal: 'Something went wrong on our side.',
  unavailable: 'We cannot reach our database right now. Please try again in a moment.',
} satisfies Record<FaultCode, string>
