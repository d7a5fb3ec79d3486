/** What can come of asking a model, other than its answer. The union is closed, and none of it says what was asked. */
export type ModelFailureCode =
  | 'not_in_use'
  | 'timeout'
  | 'cancelled'
  | 'unreachable'
  | 'rate_limited'
  | 'rejected'
  | 'refused'
  | 'truncated'
  | 'too_large'
  | 'bad_answer'

/** A model that did not answer. Carries a code and nothing of the request, the answer or the key: it may be logged. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure'
  readonly code: ModelFailureCode

  constructor(code: ModelFailureCode) {
    super(code)
    this.code = code
  }
}

export type JsonSchema = Readonly<Record<string, unknown>>

export interface ModelRequest {
  system: string
  user: string
  schema: { name: string; json: JsonSchema }
  /** Most tokens the answer may have. */
  maxTokens: number
  /** Milliseconds left in all, retries included. The signal ends the call; this lets it not begin what cannot end. */
  timeoutMs: number
  /** How often a passing failure (429, 5xx, a broken connection) may be tried again. */
  retries: 0 | 1
}

/** Where answers come from. `complete` gives the text of a JSON value, not yet parsed; it rejects with ModelFailure only. */
export interface Model {
  readonly name: string
  complete(request: ModelRequest, signal: AbortSignal): Promise<string>
}

/** The absence of a model, so that nothing downstream has to test for null. */
export const noModel: Model = {
  name: 'none',
  complete: () => Promise.reject(new ModelFailure('not_in_use')),
}

/** Why a signal ended a call: its own time limit, or somebody who no longer waits. */
export const failureOf = (signal: AbortSignal): ModelFailure =>
  new ModelFailure(
    signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError' ? 'timeout' : 'cancelled',
  )

/** `work`, unless the signal comes first: then the promise is left behind, its rejection taken care of. */
export const untilAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  if (signal.aborted) {
    work.catch(() => {})
    throw failureOf(signal)
  }
  const { promise, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(failureOf(signal))
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
