import type { Cue } from '../lexicon/types.ts'
import { phraseOf } from '../reading/phrases.ts'
import type { Point } from '../reading/points.ts'
import { quoteOfPiece } from '../reading/quotes.ts'
import type { Drafting } from './drafting.ts'

export interface WordedLabel {
  topic: string
  stems: ReadonlySet<string>
}

/** The topics that say what a quotation is. */
export type Said = 'announced' | 'question' | 'concern' | 'wish' | 'promise' | 'theme' | 'strength'

/** A phrase of the sentence where one reads well in the draft's language, the paragraph's subject, or a quotation that says what it is. */
export const labelOf = (drafting: Drafting, point: Point, said: Said, lead: readonly Cue[]): WordedLabel | null => {
  const { words, reading } = drafting
  // A question is best asked in the words it was asked in.
  const asked = said === 'question' && point.piece.text.includes('?')
  const says = (phrase: string) => saysEnough(drafting, phrase)
  const subject = point.subject !== null && says(point.subject) ? point.subject : null
  const name = asked ? null : (phraseOf(point.piece, point.hits, lead, says) ?? subject)
  if (name !== null) {
    const stems = reading.stems(name)
    return { topic: isOwn(drafting, point) ? name : words.topic[said](words.quoted(name)), stems }
  }
  const quote = quoteOfPiece(point.piece, point.hits)
  return quote === null ? null : { topic: words.topic[said](words.quoted(quote)), stems: point.stems }
}

/** Whether at least one word of a phrase is more than background. */
export const saysEnough = ({ reading }: Drafting, phrase: string): boolean => {
  for (const stem of reading.stems(phrase)) if (reading.weight(stem) > 0) return true
  return false
}

export const isOwn = ({ input }: Drafting, { language }: Point): boolean =>
  language === null || language === input.locale
