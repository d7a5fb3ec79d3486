import * as z from 'zod'

/** What the pipelines of a database meet, for tests of slow and failing databases. */
export const faultsSchema = z.strictObject({
  /** Milliseconds that every pipeline waits before it runs. */
  delayMs: z.int().min(0).max(600_000).optional(),
  fail: z
    .strictObject({
      /** An HTTP status instead of running; the connection cut before running; or cut after running, commits kept. */
      how: z.union([z.int().min(400).max(599), z.enum(['cut-before', 'cut-after'])]),
      /** How many pipelines fail: 1 if absent. */
      times: z.int().min(1).default(1),
      /** How many pass first: 0 if absent. */
      after: z.int().min(0).default(0),
    })
    .optional(),
})

export type Faults = z.input<typeof faultsSchema>
type Failure = number | 'cut-before' | 'cut-after'

export class FaultPlan {
  #delayMs = 0
  #fail: { how: Failure; times: number; after: number } | undefined

  /** Replaces the plan; an empty one ends all faults. @throws {z.ZodError} */
  set(faults: Faults): void {
    const { delayMs, fail } = faultsSchema.parse(faults)
    this.#delayMs = delayMs ?? 0
    this.#fail = fail
  }

  /** What the pipeline that has just arrived meets. */
  next(): { delayMs: number; failure: Failure | undefined } {
    return { delayMs: this.#delayMs, failure: this.#nextFailure() }
  }

  #nextFailure(): Failure | undefined {
    const plan = this.#fail
    if (plan === undefined) return undefined
    if (plan.after > 0) {
      plan.after -= 1
      return undefined
    }
    plan.times -= 1
    if (plan.times === 0) this.#fail = undefined
    return plan.how
  }
}
