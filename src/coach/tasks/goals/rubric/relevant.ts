import type { Check } from '../../../source.ts'
import type { GoalText } from '../types.ts'
import { indexOf } from './text.ts'

/** A reason, or a link to a skill. The first word is the goal itself: what it is for comes later. */
export const checkRelevant = (words: readonly string[], { isLinked }: GoalText): Check => ({
  rule: 'smart.relevant',
  ok: isLinked || indexOf('reason', words, 1) > 0,
  detail: '',
})
