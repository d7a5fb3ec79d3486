import { createVocabulary } from '../../../reading/words.ts'
import { finder, type Hit, wordTest } from '../words/index.ts'

/** A clause as its words in lower case, what was quoted replaced by one mark. */
export interface Clause {
  forms: readonly string[]
  /** Begins with "but": the clause before it is weighed against this one. */
  isTurn: boolean
}

export interface Sentence {
  text: string
  forms: readonly string[]
  clauses: readonly Clause[]
  isQuestion: boolean
  /** Asks for something or proposes it. */
  isRequest: boolean
}

export interface Reading {
  sentences: readonly Sentence[]
  /** All words in their order. */
  forms: readonly string[]
}

/** Stands for what was quoted: the words of another are no words of the writer. */
export const QUOTED = 'qquotedq'

const quotations = /“[^“”]*”|"[^"\n]*"|«[^«»]*»|‘[^‘’]*’(?!\p{L})|(?<![\p{L}\d])'[^'\n]+'(?!\p{L})/gu

const findRequests = finder((words) => words.requests)
const isTurn = wordTest((words) => words.turns)

/** Takes a feedback apart, once for all rules. */
export const readFeedback = (text: string): Reading => {
  const vocabulary = createVocabulary()
  const formsOf = (part: string): string[] => vocabulary.words(part).map((word) => word.form)
  const sentences = text
    .replace(quotations, ` ${QUOTED} `)
    .split(/(?<=[.?!…]["”’')\]]*)\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\d]/u.test(part))
    .map((part): Sentence => {
      const forms = formsOf(part)
      return {
        text: part,
        forms,
        clauses: part.split(/(?<!\d)[,;:–—()](?!\d)|,\s|\s-\s/).flatMap((piece) => cutAtTurns(formsOf(piece))),
        isQuestion: /\?["”’')\]\s]*$/.test(part),
        isRequest: findRequests(forms).length > 0,
      }
    })
  return { sentences, forms: sentences.flatMap((sentence) => sentence.forms) }
}

const cutAtTurns = (forms: readonly string[]): Clause[] => {
  const starts = [0, ...forms.flatMap((form, at) => (at > 0 && isTurn(form) ? [at] : []))]
  return starts
    .map((start, index) => forms.slice(start, starts[index + 1] ?? forms.length))
    .filter((words) => words.length > 0)
    .map((words) => ({ forms: words, isTurn: isTurn(words[0]) }))
}

/** The words of a hit as they were written, lower case. */
export const wordsOf = (forms: readonly string[], { from, to }: Hit): string => forms.slice(from, to).join(' ')

const isNegation = wordTest((words) => words.negations)
const isSecond = wordTest((words) => words.secondPerson)
const isFirst = wordTest((words) => words.firstPerson)

/** Whether one of the few words before takes it back: "not always", "tidak malas". */
export const isTakenBack = (forms: readonly string[], at: number, reach = 2): boolean =>
  forms.slice(Math.max(0, at - reach), at).some((form) => isNegation(form))

/** Indonesian writes "your" as an ending: -mu. */
const endsInYour = (form: string, isWhole: ReadonlySet<string>): boolean =>
  form.length > 4 && form.endsWith('mu') && !isWhole.has(form)

const wholeWords: ReadonlySet<string> = new Set([
  'bertemu',
  'ketemu',
  'menemu',
  'tamu',
  'bertamu',
  'jamu',
  'ilmu',
  'bumbu',
  'jemu',
  'semu',
  'kamu',
  'ramu',
  'bermutu',
  'sumu',
  'penemu',
  'palsumu',
])

export const yours = (forms: readonly string[]): string[] => forms.filter((form) => endsInYour(form, wholeWords))

/** Whether a clause speaks of the writer alone: "I am always happy to help" blames nobody. */
export const isOfWriterAlone = (forms: readonly string[]): boolean =>
  forms.some((form) => isFirst(form)) && !forms.some((form) => isSecond(form)) && yours(forms).length === 0
