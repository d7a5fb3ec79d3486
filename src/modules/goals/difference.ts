import type { Id } from '../../kernel/ids.ts'
import type { Measure, WholeGoal } from './service.ts'

/** What two people can word at the same time. Where a goal stands is not among it: that is recorded, not edited. */
export interface Content extends Pick<WholeGoal, 'body' | 'ifThen' | 'horizon' | 'kind' | 'dueOn'> {
  skillId: Id<'skill'> | null
  measure: Pick<Measure, 'unit' | 'baseline' | 'target'> | null
}

export type ContentField =
  | 'body'
  | 'ifThen'
  | 'horizon'
  | 'kind'
  | 'dueOn'
  | 'skillId'
  | 'measure.unit'
  | 'measure.baseline'
  | 'measure.target'

/** One field that differs between what a person wanted to save and what was saved meanwhile. */
export interface FieldDifference {
  field: ContentField
  mine: string | number | null
  theirs: string | number | null
}

const fieldsOf = ({ measure, dueOn, ...goal }: Content): Record<ContentField, string | number | null> => ({
  body: goal.body,
  ifThen: goal.ifThen,
  horizon: goal.horizon,
  kind: goal.kind,
  dueOn: dueOn?.toString() ?? null,
  skillId: goal.skillId,
  'measure.unit': measure?.unit ?? null,
  'measure.baseline': measure?.baseline ?? null,
  'measure.target': measure?.target ?? null,
})

const names: readonly ContentField[] = [
  'body',
  'measure.unit',
  'measure.baseline',
  'measure.target',
  'dueOn',
  'ifThen',
  'horizon',
  'kind',
  'skillId',
]

/** The difference of two wordings of a goal, field by field; equal fields are left out. */
export const differenceOf = (mine: Content, theirs: Content): FieldDifference[] => {
  const [my, their] = [fieldsOf(mine), fieldsOf(theirs)]
  return names.flatMap((field) =>
    my[field] === their[field] ? [] : [{ field, mine: my[field], theirs: their[field] }],
  )
}
