import type { Check } from '../../../source.ts'
import { finder } from '../words/index.ts'
import { isSubject } from './person.ts'
import { isTakenBack, type Reading, wordsOf } from './reading.ts'

const findJudgements = finder((words) => [...words.judgements, ...words.labels, ...words.personLabels])

/**
 * No "you are" and a judgement, praise included: feedback on the person does less than feedback on what they did, and may do
 * harm (Kluger and DeNisi 1996).
 */
export const checkNoVerdict = ({ sentences }: Reading): Check => {
  const found = sentences
    .flatMap((sentence) => sentence.clauses)
    .flatMap(({ forms }) =>
      findJudgements(forms)
        .filter(({ from }) => isSubject(forms, from) && !isTakenBack(forms, from, 1))
        .map((hit) => wordsOf(forms, hit)),
    )
  return { rule: 'feedback.no-verdict', ok: found.length === 0, detail: [...new Set(found)].join(', ') }
}
