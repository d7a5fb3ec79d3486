import type { Check } from '../../../source.ts'
import { finder, wordTest } from '../words/index.ts'
import { isSubject } from './person.ts'
import { isTakenBack, type Reading, wordsOf } from './reading.ts'

const findLabels = finder((words) => words.labels)
const findPersonLabels = finder((words) => words.personLabels)
const isFirst = wordTest((words) => words.firstPerson)
const isSecond = wordTest((words) => words.secondPerson)

/** "Saya sendiri ceroboh": whoever the nearest person before the word is, it is said of them. */
const isOfWriter = (forms: readonly string[], at: number): boolean => {
  const person = forms.slice(0, at).findLast((form) => isFirst(form) || isSecond(form))
  return person !== undefined && isFirst(person)
}

/** The labels in a text: traits anywhere, and words that are one only right after a person. */
export const labelsIn = ({ sentences }: Reading): string[] =>
  sentences
    .flatMap((sentence) => sentence.clauses)
    .flatMap(({ forms }) => [
      ...findLabels(forms)
        .filter(({ from }) => !isTakenBack(forms, from, 2) && !isOfWriter(forms, from))
        .map((hit) => wordsOf(forms, hit)),
      ...findPersonLabels(forms)
        .filter(({ from }) => !isTakenBack(forms, from, 2) && isSubject(forms, from))
        .map((hit) => wordsOf(forms, hit)),
    ])

/** None of "lazy", "ceroboh": a trait cannot be changed by Monday, and what was done can. */
export const checkNoLabels = (reading: Reading): Check => {
  const found = labelsIn(reading)
  return { rule: 'feedback.no-labels', ok: found.length === 0, detail: [...new Set(found)].join(', ') }
}
