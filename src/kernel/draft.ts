/**
 * Why a draft is the built-in coach's. `not_in_use`: no model is set up here, or one or both of the two did not agree to one,
 * or have not been asked yet; which of these, nothing that anybody reads may say.
 */
export const builtInReasons = [
  'not_in_use',
  'timeout',
  'cancelled',
  'unreachable',
  'rate_limited',
  'rejected',
  'refused',
  'truncated',
  'too_large',
  'bad_answer',
  'failed_checks',
  'internal',
] as const

export type BuiltInReason = (typeof builtInReasons)[number]

/** The reason as a row holds it. Rows of earlier releases told apart what is one code now. */
export const readReason = (stored: string): BuiltInReason =>
  builtInReasons.find((reason) => reason === stored) ?? 'not_in_use'
