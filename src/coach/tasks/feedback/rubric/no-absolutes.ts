import type { Check } from '../../../source.ts'
import type { FeedbackKind } from '../types.ts'
import { finder } from '../words/index.ts'
import { isPraise } from './praise.ts'
import { isOfWriterAlone, isTakenBack, type Reading, wordsOf } from './reading.ts'

const findAbsolutes = finder((words) => words.absolutes)

/**
 * None of "always", "never". They pass in praise ("selalu tepat waktu"), in quotations, in a request, where they are taken
 * back ("not always"), and where the writer speaks of themselves.
 */
export const checkNoAbsolutes = ({ sentences }: Reading, kind: FeedbackKind): Check => {
  const found =
    kind === 'praise'
      ? []
      : sentences
          .filter((sentence) => !sentence.isRequest)
          .flatMap((sentence) => sentence.clauses)
          .filter((clause) => !isPraise(clause) && !isOfWriterAlone(clause.forms))
          .flatMap(({ forms }) =>
            findAbsolutes(forms)
              .filter((hit) => !isTakenBack(forms, hit.from))
              .map((hit) => wordsOf(forms, hit)),
          )
  return { rule: 'feedback.no-absolutes', ok: found.length === 0, detail: [...new Set(found)].join(', ') }
}
