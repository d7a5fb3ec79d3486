import { messages } from '../i18n/index.ts'
import type { FieldProblem } from '../kernel/errors.ts'
import type { Locale } from '../kernel/locale.ts'

/** The sentence for what is wrong with a field, in the reader's language. */
export const problemText = (locale: Locale, problem: FieldProblem): string =>
  messages(locale).validation[problem.rule](problem.limit ?? 0)

/** The first problem of a field, as a sentence. */
export const problemOf = (locale: Locale, problems: readonly FieldProblem[], field: string): string | undefined => {
  const found = problems.find((problem) => problem.field === field)
  return found && problemText(locale, found)
}
