import { en } from './en/index.ts'
import { id } from './id/index.ts'
import { type Cue, cues, type Lexicon } from './types.ts'

/** Notes mix both languages within a sentence, so both lexicons are always read. */
export const lexicons: readonly Lexicon[] = [en, id]

/** What is known of a word, as bits. */
export const is = {
  function: 1,
  clause: 2,
  break: 4,
  self: 8,
  weak: 16,
  starter: 32,
  string: 256,
  reason: 512,
  /** Begins a cue phrase. */
  opensCue: 1024,
  english: 64,
  indonesian: 128,
} as const

export interface PhraseNode<T> {
  next: Map<string, PhraseNode<T>>
  /** Set where a phrase ends. */
  value: T | null
}

const newNode = <T>(): PhraseNode<T> => ({ next: new Map(), value: null })

/** A tree of phrases by their words. Of two entries with the same words the first stays. */
export const phraseTree = <T>(entries: Iterable<readonly [string, T]>): PhraseNode<T> => {
  const root = newNode<T>()
  for (const [phrase, value] of entries) {
    let node = root
    for (const word of phrase.split(' ')) {
      let next = node.next.get(word)
      if (!next) {
        next = newNode<T>()
        node.next.set(word, next)
      }
      node = next
    }
    node.value ??= value
  }
  return root
}

/** A value made when it is first asked for. */
export const once = <T>(build: () => T): (() => T) => {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: build() }
    return made.value
  }
}

const bitLists = [
  [is.function, 'functionWords'],
  [is.clause, 'clauseWords'],
  [is.break, 'breaks'],
  [is.self, 'selfWords'],
  [is.weak, 'weakWords'],
  [is.starter, 'starters'],
  [is.string, 'strings'],
  [is.reason, 'reasons'],
] as const satisfies readonly (readonly [number, keyof Lexicon])[]

/** Bits of every listed word. Built on first use: a cold start that drafts nothing does not pay for it. */
export const wordBits = once(() => {
  const bits = new Map<string, number>()
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit)
  for (const lexicon of lexicons) {
    for (const [bit, name] of bitLists) for (const word of lexicon[name]) add(word, bit)
    const language = lexicon === en ? is.english : is.indonesian
    for (const word of [...lexicon.functionWords, ...lexicon.weakWords]) add(word, language)
    for (const phrase of Object.values(lexicon.cues).flat()) add(phrase.split(' ', 1)[0] ?? phrase, is.opensCue)
  }
  return bits
})

type Listed = Readonly<Partial<Record<Cue, readonly string[]>>>
const entriesOf = (lists: Listed): [string, Cue][] =>
  cues.flatMap((cue) => (lists[cue] ?? []).map((phrase): [string, Cue] => [phrase, cue]))

/** All cue phrases of both languages. */
export const cueTree = once(() => phraseTree(lexicons.flatMap((lexicon) => entriesOf(lexicon.cues))))

/** What a heading says of the lines below it, where it is one of the listed ones. */
export const headingCues = once(() => new Map(lexicons.flatMap((lexicon) => entriesOf(lexicon.headings))))

const setOf = (pick: (lexicon: Lexicon) => readonly string[]) => once(() => new Set(lexicons.flatMap(pick)))

/** Lists of both languages that single words are looked up in. */
export const sets = {
  abbreviations: setOf((lexicon) => lexicon.abbreviations),
  wholeWords: setOf((lexicon) => lexicon.wholeWords),
  titles: setOf((lexicon) => lexicon.titles),
  telling: setOf((lexicon) => lexicon.telling),
  lookBack: setOf((lexicon) => lexicon.lookBack),
  measures: setOf((lexicon) => lexicon.measures),
  prepositions: setOf((lexicon) => lexicon.prepositions),
  determiners: setOf((lexicon) => lexicon.determiners),
  participles: setOf((lexicon) => lexicon.participles),
}
