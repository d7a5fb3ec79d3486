import type { Check } from '../../../source.ts'
import type { AgendaItem } from '../types.ts'
import { allOf, formsIn, phraseTest } from './text.ts'

const isOpen = phraseTest((lexicon) => lexicon.openQuestion)

/** At least two questions that yes or no does not answer. */
export const checkOpenQuestions = (items: readonly AgendaItem[]): Check => {
  const open = items.flatMap((item) => questionsOf(allOf(item)).map(formsIn)).filter(isOpen).length
  return { rule: 'agenda.open-questions', ok: open >= 2, detail: String(open) }
}

/** Each sentence that ends in a question mark; of a question with two halves each counts. */
const questionsOf = (text: string): string[] =>
  (text.match(/[^.?!\n]*\?/g) ?? []).flatMap((question) => question.split(/, (?=and |dan )/))
