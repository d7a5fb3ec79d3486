import type { Check } from '../../../source.ts'
import { finder, wordTest } from '../words/index.ts'
import { QUOTED, type Reading, type Sentence } from './reading.ts'

const findObserved = finder((words) => words.observed)
const isAsked = wordTest((words) => words.asked)
const isSecond = wordTest((words) => words.secondPerson)

const auxiliaries: ReadonlySet<string> = new Set(["didn't", 'did', "don't", 'do', 'not', 'you'])

/** "You interrupt", "didn't send": the base form of a verb reports only after the person or an auxiliary. */
const reportsByBase = (forms: readonly string[]): boolean =>
  forms.some((form, at) => isAsked(form) && at > 0 && auxiliaries.has(forms[at - 1] ?? '') && /^[a-z]+$/.test(form))

/** "We" and "kita" take the reader in. */
const writer: ReadonlySet<string> = new Set(['i', "i've", "i'd", 'saya', 'sy', 'aku', 'gue', 'gua', 'gw'])

/** The verb's subject is the writer: what they did says nothing of the reader. */
const isWriters = (forms: readonly string[], at: number): boolean => {
  const before = forms.slice(Math.max(0, at - 3), at)
  return before.some((form) => writer.has(form)) && !before.some((form) => isSecond(form))
}

const reports = ({ forms, isQuestion, isRequest }: Sentence): boolean => {
  if (isQuestion) return false
  const observed = findObserved(forms).some(({ from }) => !isWriters(forms, from))
  const said = forms.includes(QUOTED) || /\d/.test(forms.join(' '))
  if (isRequest) return observed && forms.length > 12
  return observed || reportsByBase(forms) || (said && forms.some((form) => isSecond(form)))
}

/** Says what a camera would have recorded: something said, written, done, or counted. */
export const checkBehaviour = ({ sentences }: Reading): Check => ({
  rule: 'feedback.behaviour',
  ok: sentences.some(reports),
  detail: '',
})
