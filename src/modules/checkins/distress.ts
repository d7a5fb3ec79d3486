import { once } from '../../coach/lexicon/index.ts'
import { en } from './distress-words/en.ts'
import { id } from './distress-words/id.ts'
import type { DistressWords } from './distress-words/types.ts'
import { holdsPhrase, phraseTree, withoutPhrases } from './phrases.ts'

/** What kind of help may be wanted: somebody to talk to, or whoever deals with harassment and violence. */
export type Signal = 'support' | 'harassment'

/** People write both languages within a sentence, so both lists are always read. */
const languages: readonly DistressWords[] = [id, en]

const list = (pick: (words: DistressWords) => readonly string[]) => once(() => phraseTree(languages.flatMap(pick)))

// Each built when it is first needed: most requests never ask.
const harmless = list((words) => words.harmless)
const support = list((words) => [...words.selfHarm, ...words.hopelessness, ...words.panic])
const harassment = list((words) => words.harassment)
const spellings = once(() => new Map(languages.flatMap((words) => Object.entries(words.spellings))))

/** Words in lower case, sentences parted by a full stop, informal spellings made formal, drawn-out letters shortened. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['\u2018\u2019`]/g, '')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .replaceAll(/[.!?;\n]+/g, ' . ')
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (spellings().get(word) ?? word).split(' '))

/**
 * Whether somebody says that they are not well, or are being harassed. It errs on the side of offering help: naming suicide
 * is enough, even to deny it; being tired, a power cut or a figure of speech is not. The answer is for that person's own
 * page alone: whoever asks must keep it nowhere, and let nothing else depend on it.
 */
export const signalsIn = (text: string): ReadonlySet<Signal> => {
  const words = wordsIn(text)
  const found = (of: readonly string[]): Signal[] => [
    ...(holdsPhrase(support(), of) ? (['support'] as const) : []),
    ...(holdsPhrase(harassment(), of) ? (['harassment'] as const) : []),
  ]
  // What is harmless can only take away.
  return new Set(found(words).length === 0 ? [] : found(withoutPhrases(harmless(), words)))
}
