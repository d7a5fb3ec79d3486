import type { Check } from '../../../source.ts'
import type { GoalText } from '../types.ts'
import { checkAssignable } from './assignable.ts'
import { checkIfThen } from './if-then.ts'
import { checkMeasurable } from './measurable.ts'
import { checkRelevant } from './relevant.ts'
import { checkSpecific } from './specific.ts'
import { wordsIn } from './text.ts'
import { checkTimeBound } from './time-bound.ts'

/**
 * What makes a goal one that can be worked towards, as one verdict per rule: specific, measurable, assignable, relevant,
 * time-bound (Doran, Management Review 70(11), 1981), and an if-then plan. Guidance for whoever words it, never a grade.
 * Words are looked up in both languages. Takes well under a millisecond for the longest goal.
 */
export const checkGoal = (goal: GoalText): Check[] => {
  const words = wordsIn(goal.body)
  return [
    checkSpecific(words),
    checkMeasurable(words, goal),
    checkAssignable(words, goal),
    checkRelevant(words, goal),
    checkTimeBound(words, goal),
    checkIfThen(words, goal),
  ]
}
