import type { Condition } from './protocol.ts'

/** How a step of a batch ended; a skipped one has neither succeeded nor failed. */
export type StepState = 'ok' | 'error' | 'skipped'

/** True if a condition names only steps before `index`. */
export function refersBefore(condition: Condition, index: number): boolean {
  switch (condition.type) {
    case 'ok':
    case 'error':
      return condition.step < index
    case 'not':
      return refersBefore(condition.cond, index)
    case 'and':
    case 'or':
      return condition.conds.every((part) => refersBefore(part, index))
    case 'is_autocommit':
      return true
  }
}

export function holds(condition: Condition, steps: readonly StepState[], isAutocommit: boolean): boolean {
  switch (condition.type) {
    case 'ok':
    case 'error':
      return steps[condition.step] === condition.type
    case 'not':
      return !holds(condition.cond, steps, isAutocommit)
    case 'and':
      return condition.conds.every((part) => holds(part, steps, isAutocommit))
    case 'or':
      return condition.conds.some((part) => holds(part, steps, isAutocommit))
    case 'is_autocommit':
      return isAutocommit
  }
}
