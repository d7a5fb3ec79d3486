import type * as z from 'zod'
import type { FieldProblem, FieldRule } from './errors.ts'

type Issue = z.core.$ZodIssue

const wrongType: Readonly<Record<string, FieldRule>> = {
  string: 'not_text',
  number: 'not_a_number',
  int: 'not_a_number',
  array: 'not_a_list',
}

const sized = (
  issue: Issue & { origin: string },
  ofText: FieldRule,
  ofList: FieldRule,
  ofNumber: FieldRule,
): FieldRule => (issue.origin === 'string' ? ofText : issue.origin === 'array' ? ofList : ofNumber)

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    input,
  )

/** Schemas name a rule of ours by `params: { rule, limit }` on a custom issue; zod's own issues are mapped here. */
const toProblem = (issue: Issue, input: unknown): Omit<FieldProblem, 'field'> => {
  switch (issue.code) {
    case 'invalid_type':
      return { rule: valueAt(input, issue.path) === undefined ? 'required' : (wrongType[issue.expected] ?? 'invalid') }
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? { rule: 'required' }
        : { rule: sized(issue, 'too_short', 'too_few', 'too_small'), limit: Number(issue.minimum) }
    case 'too_big':
      return { rule: sized(issue, 'too_long', 'too_many', 'too_big'), limit: Number(issue.maximum) }
    case 'invalid_value':
      return { rule: 'not_allowed' }
    case 'unrecognized_keys':
      return { rule: 'unknown_field' }
    case 'custom': {
      const { rule = 'invalid', limit } = (issue.params ?? {}) as Partial<FieldProblem>
      return { rule, ...(limit === undefined ? {} : { limit }) }
    }
    default:
      return { rule: 'invalid' }
  }
}

/** What zod found, as problems that name their field. */
export const fieldProblems = (error: { issues: readonly Issue[] }, input: unknown): FieldProblem[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
    return fields.map((field) => ({ field: field.join('.') || 'body', ...toProblem(issue, input) }))
  })
