import type { Locale } from '../kernel/locale.ts'
import { englishWords, indonesianWords, loanPhrases, loanwords } from './language-words.ts'

export interface Evidence {
  language: Locale | 'mixed' | 'unknown'
  /** Words that speak for Indonesian, an ending counting half. */
  id: number
  /** Words that speak for English, likewise. */
  en: number
}

const quotation =
  /"[^"\n]{1,400}"|“[^”\n]{1,400}”|«[^»\n]{1,400}»|(?<![\p{L}\p{N}])['‘][^'’\n]{1,400}['’](?![\p{L}\p{N}])/gu
const reference = /\[[A-Za-z]+(?:-\d+[a-z]?)?\]|(?:https?:\/\/|www\.)\S+|\S+@\S+|`[^`]*`/g
const loanPhrase = new RegExp(`\\b(?:${loanPhrases.join('|')})\\b`, 'gi')
const wordPattern = /[a-z]+(?:['’][a-z]+)?(?:-[a-z]+)*/g

const indonesianForm =
  /^(?:(?:me(?:m|n|ng|ny)?|be[rl]|di|ter|pe(?:m|n|ng|ny|r)?|se|ke)[a-z]{3,}(?:kan|i|an|nya)|(?:mem|men|meng|meny|ber)[a-z]{4,}|(?:di|nge)-[a-z]{3,}|[a-z]{3,}(?:nya|kan)|ke[a-z]{3,}an|[a-z-]+-(?:nya|kan|in|an|ku|mu))$/
const englishForm = /^(?:[a-z]{4,}(?:tion|sion|ness|ly|ful|ous)|[a-z]{3,}(?:ied|ing)|[a-z]+['’](?:s|t|re|ve|ll|d|m))$/
// They end like English and are Indonesian.
const indonesianIng =
  /^(?:masing|penting|sering|paling|saling|banding|asing|kering|pusing|miring|dinding|bimbing|saring|daring|luring|jaring|samping|pembanding|dibanding|pembimbing|penyaring|terpenting|keliling|sekeliling|terasing|sebanding|penanding|runcing|merinding)$/

/** One word's say: which language it speaks for, and how loudly. */
const weigh = (word: string): { id: number; en: number } => {
  if (loanwords.has(word)) return { id: 0, en: 0 }
  const [head = word] = word.split(/['’-]/)
  const doubled = head.length > 2 && word === `${head}-${head}`
  if (indonesianWords.has(word) || indonesianWords.has(head) || doubled) return { id: 1, en: 0 }
  if (englishWords.has(word)) return { id: 0, en: 1 }
  if (indonesianForm.test(word) || indonesianIng.test(word)) return { id: 0.5, en: 0 }
  return englishForm.test(word) ? { id: 0, en: 0.5 } : { id: 0, en: 0 }
}

/** The text without what a language check must not judge: quotations, references, loan phrases, and the given words. */
const bare = (text: string, ignore: readonly string[]): string => {
  let left = text.replace(quotation, ' ').replace(reference, ' ')
  for (const words of ignore) if (words.trim() !== '') left = left.replaceAll(words, ' ')
  return left.toLowerCase().replace(loanPhrase, ' ')
}

const tally = (plain: string): { id: number; en: number; words: number } => {
  const sum = { id: 0, en: 0, words: 0 }
  for (const [word] of plain.matchAll(wordPattern)) {
    const { id, en } = weigh(word)
    sum.id += id
    sum.en += en
    sum.words += 1
  }
  return sum
}

/**
 * The language of a text by its function words and endings. `mixed` where the weaker language has a quarter of the evidence
 * or more; `unknown` where there is next to none, as in a heading of loanwords and figures.
 */
export const detectLanguage = (text: string, ignore: readonly string[] = []): Evidence => {
  const { id, en } = tally(bare(text, ignore))
  const evidence = { id, en }
  if (id + en < 1) return { language: 'unknown', ...evidence }
  if (Math.min(id, en) >= 1 && Math.min(id, en) / (id + en) >= 0.25) return { language: 'mixed', ...evidence }
  return { language: id > en ? 'id' : 'en', ...evidence }
}

const other: Record<Locale, Locale> = { id: 'en', en: 'id' }

/** How many words a sentence needs before it is judged by itself. */
const sentenceWords = 5

/**
 * Whether a text is written in a language. Quotations, placeholders, addresses, loanwords and the words in `ignore` (names,
 * products) are passed over. Every sentence of some length has to be in it; a text too short to tell passes unless the
 * other language shows. A few words of the other language within a sentence pass.
 */
export const isInLanguage = (text: string, locale: Locale, ignore: readonly string[]): boolean => {
  const plain = bare(text, ignore)
  const whole = tally(plain)
  if (whole[locale] === 0) return whole[other[locale]] < 1
  if (whole[other[locale]] / (whole.id + whole.en) > 0.35) return false
  return plain.split(/[.!?;\n]+/).every((sentence) => {
    const part = tally(sentence)
    return part.words < sentenceWords || part[other[locale]] < 1 || part[other[locale]] <= part[locale]
  })
}
