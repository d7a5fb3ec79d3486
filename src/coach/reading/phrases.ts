import { is, wholeWords } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Hit } from './cues.ts'
import { languageOf } from './language.ts'
import type { Piece } from './sentences.ts'
import { shown } from './unsafe.ts'
import type { Word } from './words.ts'

const mostWords = 9
const mostLetters = 90

/** Cues whose object is the subject itself, so that one word after them is enough: "soal prioritas". */
const pointing: ReadonlySet<Cue> = new Set(['about', 'talk', 'next', 'when', 'question'])

/** Cues whose object stands before them as often as after: "presentasi ke direksi masih bikin grogi", "rotasi belum sempat dibahas". */
const trailing: ReadonlySet<Cue> = new Set(['next', 'when', 'question', 'concern', 'achieved'])

const verdicts: ReadonlySet<Cue> = new Set(['question', 'concern', 'wish', 'decided', 'done', 'achieved', 'promise'])

/**
 * The noun phrase a sentence is about, by what its cues point at: after the last cue of the first kind that has one, else before it. Null
 * where none reads well by itself, or where `says` finds that it says too little.
 */
export const phraseOf = (
  piece: Piece,
  hits: readonly Hit[],
  lead: readonly Cue[],
  says: (phrase: string) => boolean = () => true,
): string | null => {
  for (const cue of lead) {
    const hit = hits.findLast((each) => each.cue === cue)
    if (!hit || opensClause(piece, hit)) continue
    const after = readable(piece, withMeasure(piece, hit, spanFrom(piece, hits, hit.to)), pointing.has(cue) ? 1 : 2)
    if (after !== null && says(after)) return after
  }
  for (const cue of lead) {
    const hit = trailing.has(cue) ? hits.find((each) => each.cue === cue) : undefined
    // In English what stands before "worried" is who worries.
    if (!hit || hit.from < 2 || (cue === 'concern' && languageOf(piece.words) === 'en')) continue
    if (hits.some((each) => each.from < hit.from && verdicts.has(each.cue))) continue
    const before = readable(piece, spanBefore(piece, hits, hit, cue !== 'concern'), 2)
    if (before !== null && says(before)) return before
  }
  return null
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
const opensClause = (piece: Piece, hit: Hit): boolean => hit.cue === 'concern' && piece.words[hit.to - 1]?.form === 'to'

interface Span {
  from: number
  to: number
}

/**
 * The words of a phrase that begins at `from`, at most up to `limit`; null where a clause begins there, unless its subject will do as well
 * (`loosely`).
 */
const spanFrom = (
  piece: Piece,
  hits: readonly Hit[],
  from: number,
  limit = piece.words.length,
  loosely = false,
): Span | null => {
  const { words } = piece
  let start = from
  while (start < limit && isLeadIn(words[start], hits, start)) start += 1
  let end = start
  while (end < limit && end - start < mostWords + 3) {
    const word = words[end]
    if (!word) break
    if (end > start && (breaksBefore(piece, end) || (word.bits & is.break) !== 0)) break
    if ((word.bits & is.self) !== 0) return null
    if ((word.bits & is.clause) !== 0) {
      const cut = beforeName(piece, start, end)
      if (cut === null && !loosely) return null
      end = cut ?? end
      break
    }
    end += 1
  }
  if (end - start > mostWords) end = shorterEnd(words, start, end)
  while (end > start && isLoose(words[end - 1])) end -= 1
  return end > start ? { from: start, to: end } : null
}

/** "too many buttons", "kurangnya waktu": the measure belongs to the phrase. */
const withMeasure = (piece: Piece, hit: Hit, span: Span | null): Span | null => {
  const measures =
    hit.cue === 'concern' && /^(?:too|lack|not|terlalu|kurangnya|kebanyakan)$/.test(piece.words[hit.from]?.form ?? '')
  return span && measures && span.from === hit.to ? { from: hit.from, to: span.to } : span
}

/** The phrase right before a cue, from where its clause begins; only grammar and other cues may stand between them. */
const spanBefore = (piece: Piece, hits: readonly Hit[], hit: Hit, loosely: boolean): Span | null => {
  const { words } = piece
  let start = hit.from
  while (start > 0 && !beginsClause(piece, start)) start -= 1
  const span = spanFrom(piece, hits, start, hit.from, loosely)
  if (!span) return null
  for (let at = span.to; at < hit.from; at += 1) {
    const isCue = hits.some((each) => each.from <= at && at < each.to)
    if (!isCue && ((words[at]?.bits ?? 0) & is.function) === 0) return null
  }
  return span
}

const beginsClause = (piece: Piece, at: number): boolean => {
  const [before, word] = [piece.words[at - 1], piece.words[at]]
  if (!before || !word || breaksBefore(piece, at) || (word.bits & is.break) !== 0) return true
  return (before.form === 'and' || before.form === 'dan') && (word.bits & is.function) !== 0
}

/** Articles, prepositions and further cue words before the phrase proper; "how to" and "cara" belong to it. */
const isLeadIn = (word: Word | undefined, hits: readonly Hit[], at: number): boolean => {
  if (!word) return false
  if ((word.bits & is.self) !== 0 || word.form === 'how' || word.form === 'cara') return false
  if ((word.bits & (is.function | is.break)) !== 0)
    return (word.bits & is.clause) === 0 || hits.some((hit) => hit.to === at)
  return hits.some(
    (hit) => hit.from <= at && at < hit.to && (hit.cue === 'talk' || hit.cue === 'when' || hit.cue === 'about'),
  )
}

/** "the tax return Grad D was …": a full stop was left out, and the phrase ends before the name that begins the next sentence. */
const beforeName = (piece: Piece, start: number, end: number): number | null => {
  const capital = (at: number) => /^\p{Lu}/u.test(piece.text.slice(piece.words[at]?.start, piece.words[at]?.end))
  let cut = end
  while (cut > start && capital(cut - 1)) cut -= 1
  return cut < end && cut > start ? cut : null
}

const prepositions =
  /^(?:of|for|in|on|to|with|from|at|by|about|between|into|di|ke|dari|untuk|utk|buat|pada|dengan|dgn|bagi|antara|dalam|yang|yg|and|dan|or|atau)$/

/** Where to end a long phrase: before the last preposition that leaves three words or more. */
const shorterEnd = (words: readonly Word[], start: number, end: number): number => {
  for (let at = Math.min(end, start + mostWords); at > start + 2; at -= 1) {
    const word = words[at]
    if (word && prepositions.test(word.form)) return at
  }
  return start + mostWords
}

/** What a phrase does not end on: grammar, or a participle that says nothing by itself ("mentioned", "discussed"). */
const isLoose = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.bits & (is.function | is.break)) !== 0 || ((word.bits & is.weak) !== 0 && word.form.endsWith('ed')))

/** Punctuation between a word and the one before it. */
const breaksBefore = (piece: Piece, at: number): boolean => {
  const [before, word] = [piece.words[at - 1], piece.words[at]]
  return (
    !before ||
    !word ||
    /[^\s/&+'’-]/.test(piece.text.slice(before.end, word.start)) ||
    / [-–] /.test(piece.text.slice(before.end, word.start))
  )
}

/** "deadlinenya", "atasanku": whose is said elsewhere. */
const pointsAway = (form: string): boolean => form.length > 5 && /(?:nya|ku|mu)$/.test(form) && !wholeWords().has(form)

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
  return text.length > mostLetters || text.length < 2 ? null : capitalised(text)
}

export const capitalised = (text: string): string => {
  const first = text.codePointAt(0)
  if (first === undefined) return text
  const letter = String.fromCodePoint(first)
  return letter.toUpperCase() + text.slice(letter.length)
}
