import { readInput } from '../../../reading/reading.ts'
import type { Check } from '../../../source.ts'
import type { AgendaInput, AgendaItem } from '../types.ts'
import { checkClose } from './close.ts'
import { checkFresh } from './fresh.ts'
import { checkGoalLinked } from './goal-linked.ts'
import { checkGrounded } from './grounded.ts'
import { checkGrow } from './grow.ts'
import { checkMenteeVoice } from './mentee-voice.ts'
import { checkOpenQuestions } from './open-questions.ts'
import { checkPurpose } from './purpose.ts'
import { checkReviewFirst } from './review-first.ts'
import { checkSize } from './size.ts'

/**
 * What makes an agenda good, as one verdict per rule. For a model's draft, for the built-in coach's, and as guidance for what a person wrote.
 * Words are looked up in both languages, whatever the draft's. Reads all notes: a few milliseconds for half a year of them.
 */
export const checkAgenda = (items: readonly AgendaItem[], input: AgendaInput): Check[] => {
  const reading = readInput(input)
  return [
    checkPurpose(items),
    checkReviewFirst(items, input),
    checkSize(items, input),
    checkMenteeVoice(items, input, reading),
    checkOpenQuestions(items),
    checkGoalLinked(items, input),
    checkGrow(items),
    checkClose(items),
    checkGrounded(items, input),
    checkFresh(items, input, reading),
  ]
}
