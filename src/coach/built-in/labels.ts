import { sets } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import { languageOf } from '../reading/language.ts'
import { nameOf, type Phrase, phraseOf, wholePhrase } from '../reading/phrases.ts'
import type { Point } from '../reading/points.ts'
import { quoteOfPiece } from '../reading/quotes.ts'
import type { Drafting } from './drafting.ts'

interface WordedLabel {
  topic: string
  stems: ReadonlySet<string>
}

/** The topics that say what a quotation is. */
type Said = 'announced' | 'question' | 'concern' | 'wish' | 'promise' | 'theme' | 'strength'

/** A phrase of the sentence where one reads well in the draft's language, the paragraph's subject, or a quotation that says what it is. */
export const labelOf = (drafting: Drafting, point: Point, said: Said, lead: readonly Cue[]): WordedLabel | null => {
  const { words, reading } = drafting
  const phrase = phraseFor(drafting, point, said, lead)
  if (phrase !== null) {
    const topic = isOwn(drafting, point) ? nameOf(phrase) : words.topic[said](words.quoted(phrase.text))
    return { topic, stems: reading.stems(phrase.text) }
  }
  const told = toldBy(drafting, point)
  const quote = quoteOfPiece(told.piece, told.hits)
  return quote === null ? null : { topic: words.topic[said](words.quoted(quote)), stems: point.stems }
}

const phraseFor = (drafting: Drafting, point: Point, said: Said, lead: readonly Cue[]): Phrase | null => {
  const { piece, hits, subject } = point
  // A question is best asked in the words it was asked in.
  if (said === 'question' && piece.text.includes('?')) return null
  const says = (text: string) => saysEnough(drafting, text)
  const found = phraseOf(piece, hits, lead, says)
  if (found) return found
  const named = subject ?? wholePhrase(piece)
  return named !== null && says(named) ? { text: named, lead: '' } : null
}

/** Without "Dimas cerita (bahwa)": who told it stands in the reason. */
const toldBy = ({ reading }: Drafting, { piece, hits }: Point): Pick<Point, 'piece' | 'hits'> => {
  const [name, verb, next] = piece.words
  if (!name || !verb || !next || !reading.people.isName(name.form) || !sets.telling().has(verb.form))
    return { piece, hits }
  const from = /^(?:bahwa|kalau|kalo|that)$/.test(next.form) ? 3 : 2
  const start = piece.words[from]?.start ?? 0
  const words = piece.words.slice(from).map((word) => ({ ...word, start: word.start - start, end: word.end - start }))
  return {
    piece: { text: piece.text.slice(start), words },
    hits: hits.filter((hit) => hit.from >= from).map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from })),
  }
}

/** Whether at least one word of a phrase is more than background. */
const saysEnough = ({ reading }: Drafting, phrase: string): boolean => {
  for (const stem of reading.stems(phrase)) if (reading.weight(stem) > 0) return true
  return false
}

export const isOwn = ({ input }: Drafting, { piece }: Point): boolean => {
  const language = languageOf(piece.words)
  return language === null || language === input.locale
}
