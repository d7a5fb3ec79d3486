import type { Clock } from '../kernel/clock.ts'
import type { Locale } from '../kernel/locale.ts'
import { checkLanguage, checkSafe } from './defence.ts'
import { checkGrounded } from './grounding.ts'
import { type Model, noModel } from './model.ts'
import { type Attempt, type AttemptFailure, draftByModel } from './model-draft.ts'
import type { NameIndex } from './name-index.ts'
import type { Check } from './source.ts'
import type { Task } from './task.ts'

/** Milliseconds from the question to the draft, whatever the model does. */
export const defaultDeadlineMs = 15_000

/** Kept back for the built-in coach's draft and for what a page does with it. */
const reserveMs = (deadlineMs: number): number => Math.min(500, deadlineMs / 10)

/** Why a draft is the built-in coach's. That no model was asked is one code, whatever it is for. */
export type BuiltInReason = AttemptFailure

export interface DraftRecord {
  by: 'model' | 'built-in'
  /** The model's name, and the prompt it was asked with; null in a draft of the built-in coach. */
  model: string | null
  prompt: string | null
  locale: Locale
  checks: Check[]
  /** Present in a draft of the built-in coach only. */
  reason?: BuiltInReason
}

export interface TaskResult<Value> {
  value: Value
  draft: DraftRecord
  /** Exactly what was sent to the model, without names, whether or not it arrived; null where nothing was. */
  saw: string | null
}

export interface RunDeps {
  model: Model
  clock: Clock
}

export interface RunOptions {
  /** Whether both members let a model read what they share. */
  consent: boolean
  /** Names of everybody in the organisation, none of which is to leave. */
  directory: readonly string[] | NameIndex
  /** Ends when nobody waits for the draft any more. */
  signal?: AbortSignal
  deadlineMs?: number
}

const attempt = async <Input, Answer, Value>(
  task: Task<Input, Answer, Value>,
  { model, clock }: RunDeps,
  input: Input,
  { consent, directory, signal, deadlineMs = defaultDeadlineMs }: RunOptions,
): Promise<Attempt<Value> | { reason: BuiltInReason; saw: string | null }> => {
  if (model === noModel || !consent) return { reason: 'not_in_use', saw: null }
  const timeoutMs = deadlineMs - reserveMs(deadlineMs)
  const timeout = AbortSignal.timeout(timeoutMs)
  return await draftByModel(task, input, {
    model,
    clock,
    directory,
    timeoutMs,
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  })
}

/** The verdicts, or one that says that there are none: a check that throws must not cost the draft it would judge. */
const safely = (rule: string, check: () => Check | Check[]): Check[] => {
  try {
    return [check()].flat()
  } catch {
    return [{ rule, ok: false, detail: 'error' }]
  }
}

const checkBuiltIn = <Input, Answer, Value>(
  task: Task<Input, Answer, Value>,
  input: Input,
  value: Value,
  locale: Locale,
): Check[] => [
  ...safely('draft.safe', () => checkSafe(task.words(value))),
  ...safely('draft.language', () => checkLanguage(task.words(value), locale, task.properNames(input))),
  ...safely('draft.grounded', () => checkGrounded(task.citations(value), task.quotable(input))),
  ...safely(`${task.name}.rubric`, () => task.checkRubric(value, input)),
]

/**
 * Drafts by a model where there is one and both members consent, else, and whenever anything fails on the way, by the
 * built-in coach; the record says which and why. Resolves within the deadline. Rejects only if the built-in coach throws.
 */
export const runTask = async <Input, Answer, Value>(
  task: Task<Input, Answer, Value>,
  deps: RunDeps,
  input: Input,
  options: RunOptions,
): Promise<TaskResult<Value>> => {
  const locale = task.locale(input)
  const drafted = await attempt(task, deps, input, options)
  if ('value' in drafted) {
    const { value, checks, prompt, saw } = drafted
    return { value, saw, draft: { by: 'model', model: deps.model.name, prompt, locale, checks } }
  }
  const value = task.draftBuiltIn(input)
  const checks = checkBuiltIn(task, input, value, locale)
  const { reason, saw } = drafted
  return { value, saw, draft: { by: 'built-in', model: null, prompt: null, locale, checks, reason } }
}
