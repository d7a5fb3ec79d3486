import type { Check } from '../../../source.ts'
import { wordTest } from '../words/index.ts'
import type { Reading } from './reading.ts'

const isAsked = wordTest((words) => words.asked)
/** Verbs that ask for nothing one could do: "be", "improve". */
const vague: ReadonlySet<string> = new Set([
  'do',
  'go',
  'get',
  'put',
  'keep',
  'let',
  'mulai',
  'coba',
  'cobalah',
  'try',
  'mencoba',
])

/** One concrete thing to do: a request or proposal with a verb that can be seen done. "Please do better" has none. */
export const checkNextStep = ({ sentences }: Reading): Check => ({
  rule: 'feedback.next-step',
  ok: sentences.some(({ isRequest, forms }) => isRequest && forms.some((form) => isAsked(form) && !vague.has(form))),
  detail: '',
})
