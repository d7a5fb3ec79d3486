import type { Check } from '../../coach/source.ts'
import { checkFeedback, isGoodFeedback } from '../../coach/tasks/feedback/rubric/index.ts'
import { hasLadder } from './policy.ts'
import type { CheckedFeedback } from './schemas.ts'

/** What the rubric has to say of a text. Guidance for its writer; it is stored nowhere. */
export interface Advice {
  checks: Check[]
  /** It is good as it stands. */
  isGood: boolean
  /** It goes up the ladder: what is advised is worded more softly. */
  isUpward: boolean
}

/** Reads a text by the rubric. Touches no data, so it needs no scope. */
export const adviseOn = ({ kind, direction, body }: CheckedFeedback): Advice => {
  const checks = checkFeedback({ text: body, kind })
  const isUpward = direction !== undefined && hasLadder({ kind, direction })
  return { checks, isGood: isGoodFeedback(checks), isUpward }
}
