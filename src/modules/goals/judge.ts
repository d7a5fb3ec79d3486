import type { FieldProblem } from '../../kernel/errors.ts'
import { type Direction, directionOf } from './progress.ts'

export interface JudgedMeasure {
  baseline: number
  target: number
  /** Left out: the one that follows from baseline and target. */
  direction?: Direction | undefined
}

/** What is wrong with a measure, by its fields. */
export const judgeMeasure = (measure: JudgedMeasure): FieldProblem[] => {
  const runs = directionOf(measure)
  if (runs === null) return [{ field: 'measure.target', rule: 'same_as_baseline' }]
  if (measure.direction !== undefined && measure.direction !== runs) {
    return [{ field: 'measure.direction', rule: 'other_direction' }]
  }
  return []
}

/** A day to come, today included, is no day in the past. `was` is what was set before: what is kept is not judged anew. */
export const judgeDueOn = (
  dueOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
  was: Temporal.PlainDate | null = null,
): FieldProblem[] =>
  dueOn === null || (was !== null && dueOn.equals(was)) || Temporal.PlainDate.compare(dueOn, today) >= 0
    ? []
    : [{ field: 'dueOn', rule: 'in_the_past' }]

/** What is wrong with a progress entry: it says nothing, counts what has no measure, or lies in the future. */
export const judgeProgress = (
  entry: { day: Temporal.PlainDate; value: number | null; body: string | null },
  today: Temporal.PlainDate,
  isMeasured: boolean,
): FieldProblem[] => [
  ...(entry.value === null && entry.body === null
    ? [{ field: isMeasured ? 'value' : 'body', rule: 'required' as const }]
    : []),
  ...(entry.value !== null && !isMeasured ? [{ field: 'value', rule: 'not_allowed' as const }] : []),
  ...(Temporal.PlainDate.compare(entry.day, today) > 0 ? [{ field: 'day', rule: 'in_the_future' as const }] : []),
]
