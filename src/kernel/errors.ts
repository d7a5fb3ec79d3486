/**
 * Everything that can go wrong on purpose. The union is closed: each transport maps a code to a status and a sentence once,
 * and a code that is not here cannot leave the process.
 */
export const statusOf = {
  bad_input: 400,
  passkey_refused: 400,
  signed_out: 401,
  role_changed: 401,
  needs_passkey: 401,
  stale_login: 401,
  forbidden: 403,
  sso_only: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  last_passkey: 409,
  too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const

export type FaultCode = keyof typeof statusOf

/** What can be wrong with a field; each transport words it in the reader's language. */
export type FieldRule =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'too_few'
  | 'too_many'
  | 'too_small'
  | 'too_big'
  | 'too_many_bytes'
  | 'not_text'
  | 'not_a_number'
  | 'not_a_figure'
  | 'ambiguous_figure'
  | 'same_as_baseline'
  | 'other_direction'
  | 'not_a_date'
  | 'not_a_time'
  | 'not_a_list'
  | 'not_allowed'
  | 'unknown_field'
  | 'unknown_id'
  | 'in_the_past'
  | 'in_the_future'
  | 'already_there'
  | 'not_json'
  | 'not_an_address'
  | 'not_one_line'
  | 'not_a_zone'
  | 'not_a_web_address'
  | 'wrong_code'
  | 'needs_sso_login'
  | 'needs_passkey_login'
  | 'in_use'
  | 'someone_else'
  | 'not_csv'
  | 'no_dates'
  | 'not_ics'
  | 'not_all_day'
  | 'repeats'
  | 'too_far_ahead'
  | 'before_another'
  | 'in_a_gap'
  | 'overlaps'
  | 'before_start'
  | 'after_end'
  | 'closed'
  | 'has_left'
  | 'nobody_here'
  | 'same_person'
  | 'full'
  | 'already_paired'
  | 'still_paired'
  | 'not_after_start'
  | 'period_overlaps'
  | 'period_too_long'
  | 'invalid'

/** What is wrong with one field: a path such as `items.2.minutes`, a rule, and the bound that was crossed, if there is one. */
export interface FieldProblem {
  field: string
  rule: FieldRule
  limit?: number
}

export interface FaultDetail {
  fields?: readonly FieldProblem[]
  /** Data a client needs to go on, e.g. the agenda that won a race. Only ever data the asker may read. */
  extra?: Readonly<Record<string, unknown>>
}

/** A refusal with a code of the closed union. Its message is for logs and tests, never for a response. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  readonly fields: readonly FieldProblem[]
  readonly extra: Readonly<Record<string, unknown>>

  constructor(code: FaultCode, detail: FaultDetail = {}) {
    super(code)
    this.code = code
    this.fields = detail.fields ?? []
    this.extra = detail.extra ?? {}
  }
}

export const isFault = (error: unknown, code?: FaultCode): error is Fault =>
  error instanceof Fault && (code === undefined || error.code === code)
