import type { Check } from '../../../source.ts'
import type { GoalText } from '../types.ts'
import { concreteVerb } from './specific.ts'
import { holds, indexOf, isMark, lengthAt } from './text.ts'
import { isDateAt } from './time-bound.ts'

/** A figure that is no date, clock time or length of time. */
const isQuantityAt = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  const isFigure = /^(?:rp|idr|usd|us)?\d[\d.,]*(?:%|x|k|rb|jt|m)?$/.test(word)
  const isNumber = lengthAt('numbers', words, at) > 0
  if (!isFigure && !isNumber) return false
  if (isDateAt(words, at)) return false
  const next = at + Math.max(1, lengthAt('numbers', words, at))
  // A bare article counts something only before what can be handed over, which has a rule of its own.
  if (word === 'a' || word === 'an') return false
  return !isPeriodOfTime(words, at, next)
}

// "from 8 hours to 4 hours" measures; "in 8 hours" dates.
const isPeriodOfTime = (words: readonly string[], at: number, next: number): boolean =>
  lengthAt('periods', words, next) > 0 &&
  !/^(?:from|to|dari|menjadi|under|below|than|dibawah|bawah|most|maksimal)$/.test(words[at - 1] ?? '')

const hasRange = (words: readonly string[]): boolean => {
  const from = words.findIndex((word) => word === 'dari' || word === 'from')
  return (
    from >= 0 &&
    words.slice(from).some((word) => /^(?:menjadi|jadi|ke|to)$/.test(word)) &&
    words.slice(from).some((word) => /\d/.test(word))
  )
}

/** Something to hand over counts where it is what the verb does, not where it is what somebody wants to be better at. */
const hasDeliverable = (words: readonly string[]): boolean => {
  const verb = concreteVerb(words)
  return verb >= 0 && indexOf('deliverables', words, verb + 1) >= 0
}

/** A number, a count, an amount, something to hand over, or a way from baseline to target. */
export const checkMeasurable = (words: readonly string[], { isMeasured }: GoalText): Check => {
  const ok =
    isMeasured ||
    words.some((word, at) => !isMark(word) && isQuantityAt(words, at)) ||
    hasRange(words) ||
    hasDeliverable(words) ||
    holds('counting', words)
  return { rule: 'smart.measurable', ok, detail: '' }
}
