import type { Check } from '../../../source.ts'
import { feedbackWords } from '../words/index.ts'
import { labelsIn } from './no-labels.ts'
import { readFeedback } from './reading.ts'

/** Figures as they were written: 3, 12,5, 09.00, 24/11, 2026-11-24. */
const figuresIn = (text: string): string[] => text.match(/\d+(?:[.,:/-]\d+)*/g) ?? []

/** Words with a capital that begins no sentence: names, days, months, products. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<=[\p{L}\p{N},;)”"] )\p{Lu}[\p{L}\p{N}'’-]*/gu)]
    .map(([name]) => name.toLowerCase())
    .filter((name) => !ignored.has(name))

// A capital that names nobody.
const ignored: ReadonlySet<string> = new Set([
  'i',
  "i'm",
  "i've",
  "i'd",
  "i'll",
  'i’m',
  'i’ve',
  'i’d',
  'i’ll',
  'anda',
  'bapak',
  'ibu',
  'pak',
  'bu',
  'mas',
  'mbak',
  'kak',
])

const without = (one: readonly string[], other: readonly string[]): string[] => {
  const left = [...other]
  return one.filter((entry) => {
    const at = left.indexOf(entry)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const holdsPhrase = (forms: readonly string[], phrase: string): boolean => {
  const words = phrase.split(' ')
  return forms.some((_, at) => words.every((word, offset) => forms[at + offset] === word))
}

/** The groups of severity that a text says something of. */
const severityOf = (forms: readonly string[]): Set<number> => {
  const groups = feedbackWords().flatMap((words) => words.severity)
  return new Set(groups.flatMap((group, index) => (group.some((phrase) => holdsPhrase(forms, phrase)) ? [index] : [])))
}

/**
 * What a rephrasing must keep and may not add: every number, date and name, and how serious it was. `detail` lists what went
 * and what came, so that a repair can be asked for.
 */
export const checkFidelity = (before: string, after: string): Check => {
  const [was, is] = [readFeedback(before), readFeedback(after)]
  const lost = [...without(figuresIn(before), figuresIn(after)), ...missing(namesIn(before), after)]
  const added = [
    ...without(figuresIn(after), figuresIn(before)),
    ...missing(namesIn(after), before),
    ...without(labelsIn(is), labelsIn(was)),
  ]
  const [wasSevere, isSevere] = [severityOf(was.forms), severityOf(is.forms)]
  const softened = [...wasSevere].filter((group) => !isSevere.has(group)).map((group) => severityName(group))
  const harshened = [...isSevere].filter((group) => !wasSevere.has(group)).map((group) => severityName(group))
  const detail = [
    ...lost.map((entry) => `-${entry}`),
    ...added.map((entry) => `+${entry}`),
    ...softened.map((entry) => `-${entry}`),
    ...harshened.map((entry) => `+${entry}`),
  ]
  return { rule: 'feedback.fidelity', ok: detail.length === 0, detail: detail.join(', ') }
}

const missing = (names: readonly string[], text: string): string[] => {
  const forms = new Set(readFeedback(text).forms)
  return [...new Set(names)].filter((name) => !forms.has(name) && !text.toLowerCase().includes(name))
}

const severityName = (group: number): string => feedbackWords().flatMap((words) => words.severity)[group]?.[0] ?? ''
