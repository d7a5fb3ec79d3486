import { is, sets } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Hit } from './cues.ts'
import type { Piece } from './sentences.ts'
import type { Word } from './words.ts'

const mostWords = 9

/** Words `from` up to `to` of a sentence. */
export interface Span {
  from: number
  to: number
}

/**
 * The words of a phrase that begins at `from`, at most up to `limit`; null where a clause begins there, unless its subject will do as well
 * (`loosely`).
 */
export const spanFrom = (
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
      end = cut ?? withoutTime(words, start, end)
      break
    }
    end += 1
  }
  if (end - start > mostWords) end = shorterEnd(words, start, end)
  while (end > start && isLoose(words[end - 1])) end -= 1
  return end > start ? { from: start, to: end } : null
}

/** "too many buttons", "kurangnya waktu": the measure belongs to the phrase. */
export const withMeasure = (piece: Piece, hit: Hit, span: Span | null): Span | null => {
  const measures = hit.cue === 'concern' && sets.measures().has(piece.words[hit.from]?.form ?? '')
  return span && measures && span.from === hit.to ? { from: hit.from, to: span.to } : span
}

/** The phrase right before a cue, from where its clause begins; only grammar and other cues may stand between them. */
export const spanBefore = (piece: Piece, hits: readonly Hit[], hit: Hit, loosely: boolean): Span | null => {
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

const leadingCues: ReadonlySet<Cue> = new Set(['talk', 'when', 'about', 'question'])

/** Articles, prepositions and further cue words before the phrase proper; "how to" and "cara" belong to it. */
const isLeadIn = (word: Word | undefined, hits: readonly Hit[], at: number): boolean => {
  if (!word) return false
  const ofCue = hits.some((hit) => hit.from <= at && at < hit.to && leadingCues.has(hit.cue))
  if ((word.bits & is.self) !== 0 || (!ofCue && (word.form === 'how' || word.form === 'cara'))) return ofCue
  if (word.stem !== '' && word.form.length > 5 && word.form.endsWith('ly')) return true
  if ((word.bits & (is.function | is.break)) !== 0)
    return (word.bits & is.clause) === 0 || hits.some((hit) => hit.to === at)
  return hits.some((hit) => hit.from <= at && at < hit.to && leadingCues.has(hit.cue))
}

/** "the tax return Grad D was …": a full stop was left out, and the phrase ends before the name that begins the next sentence. */
const beforeName = (piece: Piece, start: number, end: number): number | null => {
  const capital = (at: number) => /^\p{Lu}/u.test(piece.text.slice(piece.words[at]?.start, piece.words[at]?.end))
  let cut = end
  while (cut > start && capital(cut - 1)) cut -= 1
  // "dengan Kepala Divisi": the name belongs to the preposition.
  const isObject = ((piece.words[cut - 1]?.bits ?? 0) & is.function) !== 0
  return cut < end && cut > start && !isObject ? cut : null
}

/** Where to end a long phrase: before the last preposition that leaves three words or more. */
const shorterEnd = (words: readonly Word[], start: number, end: number): number => {
  for (let at = Math.min(end, start + mostWords); at > start + 2; at -= 1) {
    const word = words[at]
    if (word && sets.prepositions().has(word.form)) return at
  }
  return start + mostWords
}

/** What a phrase does not end on: grammar, or a participle that says nothing by itself ("mentioned", "told"). */
const isLoose = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.bits & (is.function | is.break)) !== 0 ||
    sets.participles().has(word.form) ||
    ((word.bits & is.weak) !== 0 && word.form.endsWith('ed')))

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

/** "memimpin proyek tahun | ini": the time does not belong to the phrase. */
const withoutTime = (words: readonly Word[], start: number, end: number): number => {
  let cut = end
  while (cut > start && ((words[cut - 1]?.bits ?? 0) & is.weak) !== 0) cut -= 1
  return cut
}

/** Whether the words from `at` on say something else: why, or what comes after a comma. A colon or dash leads to what was meant. */
export const turnsAway = (piece: Piece, at: number): boolean => {
  const [before, word] = [piece.words[at - 1], piece.words[at]]
  if (!before || !word) return true
  return (word.bits & is.reason) !== 0 || /[,;()]/.test(piece.text.slice(before.end, word.start))
}

export const isClause = (words: readonly Word[]): boolean =>
  words.some((word) => (word.bits & (is.clause | is.self | is.break)) !== 0)
