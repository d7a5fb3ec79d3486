import type * as z from 'zod'
import { type Messages, messages } from '../i18n/index.ts'
import type { FieldProblem } from '../kernel/errors.ts'
import type { Locale } from '../kernel/locale.ts'

type ProblemId = keyof Messages['web']['problems']

const isProblemId = (id: string, known: Messages['web']['problems']): id is ProblemId => Object.hasOwn(known, id)

/** The sentence for a problem. Its message is an id of the catalogue, with a limit after a colon where it has one: `too_long:160`. */
export const problemText = (locale: Locale, problem: FieldProblem): string => {
  const known = messages(locale).web.problems
  const [id = '', limit = ''] = problem.message.split(':')
  return isProblemId(id, known) ? known[id](limit) : known.invalid()
}

/** The first problem of a field, as a sentence. */
export const problemOf = (locale: Locale, problems: readonly FieldProblem[], field: string): string | undefined => {
  const found = problems.find((problem) => problem.field === field)
  return found && problemText(locale, found)
}

const sizeId = (origin: string, side: 'small' | 'big'): ProblemId => {
  if (origin === 'string') return side === 'small' ? 'too_short' : 'too_long'
  if (origin === 'array' || origin === 'set') return side === 'small' ? 'too_few' : 'too_many'
  return side === 'small' ? 'too_small' : 'too_big'
}

// zod leaves the input out of its issues, since it may be secret; here it only tells missing from mistaken.
const isMissing = (input: unknown, path: readonly PropertyKey[]): boolean => {
  let value = input
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return true
    value = Reflect.get(value, part)
  }
  return value === undefined || value === null || value === ''
}

const problemId = (issue: z.core.$ZodIssue, input: unknown): string => {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? 'required'
        : `${sizeId(issue.origin, 'small')}:${issue.minimum}`
    case 'too_big':
      return `${sizeId(issue.origin, 'big')}:${issue.maximum}`
    case 'invalid_type':
      if (isMissing(input, issue.path)) return 'required'
      if (issue.expected === 'int') return 'not_integer'
      return issue.expected === 'number' ? 'not_number' : 'invalid'
    case 'invalid_format':
      if (issue.format === 'email') return 'not_email'
      return issue.format === 'date' || issue.format === 'datetime' ? 'not_date' : 'invalid'
    case 'invalid_value':
      return 'not_choice'
    case 'unrecognized_keys':
      return 'unknown_field'
    case 'custom':
      // A refinement names its problem in its message, e.g. `.refine(exists, 'not_date')`.
      return issue.message
    default:
      return 'invalid'
  }
}

/** What a zod error says about an input, field by field: dotted paths, as the fields of a form are named. */
export const problemsOf = (error: z.ZodError, input: unknown): FieldProblem[] =>
  error.issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: problemId(issue, input) }))
