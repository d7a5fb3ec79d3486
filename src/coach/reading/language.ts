import type { Locale } from '../../kernel/locale.ts'
import { is } from '../lexicon/index.ts'
import type { Word } from './words.ts'

/** The language of most grammatical words; null where there are none, or as many of each. */
export const languageOf = (words: readonly Word[]): Locale | null => {
  let balance = 0
  for (const { bits } of words) {
    if ((bits & is.english) !== 0) balance += 1
    if ((bits & is.indonesian) !== 0) balance -= 1
  }
  return balance > 0 ? 'en' : balance < 0 ? 'id' : null
}
