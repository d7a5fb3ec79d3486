import { once } from '../../../lexicon/index.ts'
import { en } from '../words/en.ts'
import { id } from '../words/id.ts'
import type { GoalWords } from '../words/types.ts'

/** Goals mix both languages within a sentence, so both lists are always read. */
const languages: readonly GoalWords[] = [en, id]

export type WordList = keyof GoalWords

/** A text as its words in lower case, parted by single spaces; a mark that ends a part of a sentence is a word of its own. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019]/g, "'")
    .match(/[\p{L}\p{N}]+(?:['.,/-][\p{L}\p{N}]+)*%?|[.,;:!?()\u2014]/gu) ?? []

export const isMark = (word: string): boolean => /^[.,;:!?()\u2014]$/.test(word)

/** Phrases by their first word, the longest first. */
const phrasesBy = (pick: WordList) =>
  once(() => {
    const all = languages.flatMap((words) => words[pick].map((phrase) => phrase.split(' ')))
    all.sort((a, b) => b.length - a.length)
    return Map.groupBy(all, ([first = '']) => first)
  })

const phrases = new Map<WordList, ReturnType<typeof phrasesBy>>()

/** How many words of a phrase of the list stand at that place; 0 where none does. */
export const lengthAt = (pick: WordList, words: readonly string[], at: number): number => {
  const known = phrases.get(pick) ?? phrasesBy(pick)
  phrases.set(pick, known)
  const found = known()
    .get(words[at] ?? '')
    ?.find((phrase) => phrase.every((word, i) => words[at + i] === word))
  return found?.length ?? 0
}

/** Where the first phrase of the list begins, from a place on; -1 where there is none. */
export const indexOf = (pick: WordList, words: readonly string[], from = 0): number =>
  words.findIndex((_, at) => at >= from && lengthAt(pick, words, at) > 0)

export const holds = (pick: WordList, words: readonly string[]): boolean => indexOf(pick, words) >= 0

/** The phrase of the list at that place, as it was written. */
export const phraseAt = (pick: WordList, words: readonly string[], at: number): string =>
  words.slice(at, at + lengthAt(pick, words, at)).join(' ')
