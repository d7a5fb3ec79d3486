import type { Check } from '../../../source.ts'
import { indexOf, isMark, lengthAt, phraseAt } from './text.ts'

/** A bare root or base form is a verb at the start, and behind a word that calls for one. */
const standsAsVerb = (words: readonly string[], at: number): boolean => {
  if (/^(?:the|a|an|my|our|this|that|each|every)$/.test(words[at - 1] ?? '')) return false
  for (let before = at - 1; before >= 0; before -= 1) {
    const word = words[before] ?? ''
    if (isMark(word) || lengthAt('beforeVerb', words, before) > 0) return true
    if (lengthAt('openers', words, before) === 0 && !/^[\d.,/-]+$/.test(word)) return false
  }
  return true
}

/** Where the first verb of something that can be seen stands; -1 where there is none. */
const observableFrom = (words: readonly string[], from: number): number =>
  words.findIndex(
    (_, at) =>
      at >= from &&
      (lengthAt('observable', words, at) > 0 ||
        (lengthAt('observableAtStart', words, at) > 0 && standsAsVerb(words, at))),
  )

const hasObject = (words: readonly string[], verb: number): boolean =>
  words.slice(verb + 1).some((word, i) => !isMark(word) && lengthAt('function', words, verb + 1 + i) === 0)

/**
 * The verb that makes a goal concrete. Behind a vague one it counts only where words of means lead to it: "improve by
 * presenting", but not "get better at presenting".
 */
export const concreteVerb = (words: readonly string[]): number => {
  const vague = indexOf('vague', words)
  const first = observableFrom(words, 0)
  // One and the same verb can be both: what follows decides, and the longer phrase says more.
  if (first >= 0 && (vague < 0 || first < vague)) return first
  if (first >= 0 && first === vague && lengthAt('observable', words, first) > lengthAt('vague', words, first))
    return first
  if (vague < 0) return -1
  for (let at = observableFrom(words, vague + 1); at >= 0; at = observableFrom(words, at + 1)) {
    const between = words.slice(vague, at)
    if (between.some((word, i) => word === ',' || lengthAt('means', words, vague + i) > 0)) return at
  }
  return -1
}

/** An observable verb and an object. The detail is the vague word that stands instead. */
export const checkSpecific = (words: readonly string[]): Check => {
  const verb = concreteVerb(words)
  const ok = verb >= 0 && hasObject(words, verb)
  const vague = indexOf('vague', words)
  return { rule: 'smart.specific', ok, detail: ok || vague < 0 ? '' : phraseAt('vague', words, vague) }
}
