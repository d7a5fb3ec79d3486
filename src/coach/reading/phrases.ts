import { sets } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Hit } from './cues.ts'
import { languageOf } from './language.ts'
import type { Piece } from './sentences.ts'
import { isClause, type Span, spanBefore, spanFrom, turnsAway, withMeasure } from './spans.ts'
import { shown } from './unsafe.ts'

const mostWords = 9
const mostLetters = 90

/** A noun phrase of a sentence, as it stands there. */
export interface Phrase {
  text: string
  /** What the cue before it adds when it stands alone: "how do I | ask for help" is "How to ask for help". */
  lead: '' | 'how to ' | 'whether to ' | 'cara '
}

export const nameOf = ({ lead, text }: Phrase): string => capitalised(lead + text)

/** Cues whose object is the subject itself, so that one word after them is enough: "soal prioritas". */
const pointing: ReadonlySet<Cue> = new Set(['about', 'talk', 'next', 'when'])

/** Cues whose object stands before them as often as after: "presentasi ke direksi masih bikin grogi", "rotasi belum sempat dibahas". */
const trailing: ReadonlySet<Cue> = new Set(['next', 'when', 'question', 'concern', 'achieved'])

const verdicts: ReadonlySet<Cue> = new Set(['question', 'concern', 'wish', 'decided', 'done', 'achieved', 'promise'])

/**
 * The noun phrase a sentence is about, by what its cues point at: after a cue of the first kind that has one, the last cue first; else before it. Null
 * where none reads well by itself, or where `says` finds that it says too little.
 */
export const phraseOf = (
  piece: Piece,
  hits: readonly Hit[],
  lead: readonly Cue[],
  says: (phrase: string) => boolean = () => true,
): Phrase | null => {
  const isEnglish = languageOf(piece.words) === 'en'
  for (const hit of lead.flatMap((cue) => hits.filter((each) => each.cue === cue).reverse())) {
    const { cue } = hit
    if (opensClause(piece, hit) || turnsAway(piece, hit.to)) continue
    const loosely = pointing.has(cue) || cue === 'wish' || (cue === 'concern' && !isEnglish)
    const span = withMeasure(piece, hit, spanFrom(piece, hits, hit.to, piece.words.length, loosely))
    const after = readable(piece, span, pointing.has(cue) ? 1 : 2)
    if (span && after !== null && says(after)) return { text: after, lead: leadOf(piece, hits, span.from) }
  }
  for (const cue of lead) {
    const hit = trailing.has(cue) ? hits.find((each) => each.cue === cue) : undefined
    // In English what stands before "worried" is who worries.
    if (!hit || hit.from < 2 || (cue === 'concern' && isEnglish)) continue
    if (hits.some((each) => each.from < hit.from && verdicts.has(each.cue))) continue
    const before = readable(piece, spanBefore(piece, hits, hit, true), 2)
    if (before !== null && says(before)) return { text: before, lead: '' }
  }
  return null
}

/** A short line that is a phrase as a whole: "persiapan penilaian tengah tahun". */
export const wholePhrase = (piece: Piece): string | null => {
  if (piece.words.length > mostWords || isClause(piece.words) || /[?!,;:]/.test(piece.text)) return null
  return readable(piece, { from: 0, to: piece.words.length }, 1)
}

/** What a question or heading at the beginning of a paragraph is about. */
export const subjectOf = (piece: Piece, hits: readonly Hit[]): string | null => {
  for (const cue of ['about', 'talk', 'opinion', 'recap'] as const) {
    const hit = hits.findLast((each) => each.cue === cue)
    if (hit) return readable(piece, spanFrom(piece, hits, hit.to, piece.words.length, true), 1)
  }
  return readable(piece, spanFrom(piece, hits, 0, piece.words.length, true), 2)
}

/** "hard to …", "unable to …": what follows is what fails, and reads as its opposite when it stands alone. */
const opensClause = (piece: Piece, hit: Hit): boolean => {
  if (hit.cue !== 'concern') return false
  // "worried the client leaves": an article right after the cue begins a clause.
  return piece.words[hit.to - 1]?.form === 'to' || sets.determiners().has(piece.words[hit.to]?.form ?? '')
}

const leadOf = (piece: Piece, hits: readonly Hit[], from: number): Phrase['lead'] => {
  const cue = hits.findLast((hit) => hit.cue === 'question' && hit.to === from)
  const forms = cue ? piece.words.slice(cue.from, cue.to).map((word) => word.form) : []
  if (forms.includes('whether')) return 'whether to '
  if (forms.includes('how')) return 'how to '
  return forms.includes('cara') || forms.includes('caranya') ? 'cara ' : ''
}

/** "deadlinenya", "atasanku": whose is said elsewhere. */
const pointsAway = (form: string): boolean =>
  form.length > 5 && /(?:nya|ku|mu)$/.test(form) && !sets.wholeWords().has(form)

/** The phrase as text, if it says enough by itself: a word with a subject, no "its deadline" or "deadlinenya". */
const readable = (piece: Piece, span: Span | null, least: number): string | null => {
  if (!span) return null
  const words = piece.words.slice(span.from, span.to)
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return null
  const telling = words.filter((word) => word.stem !== '')
  const letters = telling.reduce((sum, word) => sum + word.form.length, 0)
  const acronym = telling.some(({ start, end }) => /^\p{Lu}{2,}/u.test(piece.text.slice(start, end)))
  if (telling.length < least || (letters < 6 && !acronym)) return null
  if (words.some((word) => pointsAway(word.form))) return null
  const text = shown(piece.text.slice(first.start, last.end)).replace(/["“”()]/g, '')
  return text.length > mostLetters || [...text].length < 3 ? null : text
}

export const capitalised = (text: string): string => {
  const first = text.codePointAt(0)
  if (first === undefined) return text
  const letter = String.fromCodePoint(first)
  return letter.toUpperCase() + text.slice(letter.length)
}
