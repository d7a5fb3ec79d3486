/** Why a draft is the built-in coach's. None of them says who, of the two, refused what. */
export const builtInReasons = [
  'not_configured',
  'no_consent',
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
