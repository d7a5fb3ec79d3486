import { lexicons } from '../../../lexicon/index.ts'
import type { Check } from '../../../source.ts'
import type { Reading } from './reading.ts'

const opening: ReadonlySet<string> = new Set(lexicons.flatMap((lexicon) => lexicon.openQuestion))
/** A question with an open word in it may still want a yes: "Do you know what I mean?". */
const closed = /^(?:do|don't|did|are|aren't|is|isn't|was|were|have|has|apakah|sudahkah|paham|mengerti|ngerti)\b/i

/** Asks an open question: one that yes or no does not answer. */
export const checkDialogue = ({ sentences }: Reading): Check => ({
  rule: 'feedback.dialogue',
  ok: sentences.some(
    ({ text, forms, isQuestion }) => isQuestion && !closed.test(text) && forms.some((form) => opening.has(form)),
  ),
  detail: '',
})
