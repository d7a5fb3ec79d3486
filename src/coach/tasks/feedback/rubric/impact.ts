import type { Check } from '../../../source.ts'
import { finder } from '../words/index.ts'
import type { Reading } from './reading.ts'

const findImpact = finder((words) => words.impact)

/** Says what followed from it. A question has not said it yet. */
export const checkImpact = ({ sentences }: Reading): Check => ({
  rule: 'feedback.impact',
  ok: sentences.some((sentence) => !sentence.isQuestion && findImpact(sentence.forms).length > 0),
  detail: '',
})
