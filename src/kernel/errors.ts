/**
 * Everything that can go wrong on purpose. The union is closed: each transport maps a code to a status and a sentence once,
 * and a code that is not here cannot leave the process.
 */
export const statusOf = {
  bad_input: 400,
  signed_out: 401,
  role_changed: 401,
  forbidden: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const

export type FaultCode = keyof typeof statusOf

/** What is wrong with one field of an input: a path such as `items.2.minutes` and a catalogue id with its parameters. */
export interface FieldProblem {
  field: string
  message: string
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
