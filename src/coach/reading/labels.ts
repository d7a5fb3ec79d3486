import { is, wholeWords } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Hit } from './cues.ts'
import type { Piece } from './sentences.ts'
import { shown } from './unsafe.ts'
import type { Word } from './words.ts'

/** A few words that name what a text is about. */
export interface Label {
  text: string
  /** A noun phrase that can stand as a topic; a quotation otherwise. */
  form: 'phrase' | 'quote'
}

const mostWords = 9
const mostQuoted = 90

/** The noun phrase a sentence is about, by what its cues point at; null where none reads well by itself. */
export const phraseOf = (piece: Piece, hits: readonly Hit[], lead: readonly Cue[]): string | null => {
  for (const cue of lead) {
    const hit = lastOf(hits, cue)
    if (!hit) continue
    const after = readable(piece, spanFrom(piece, hits, hit.to))
    if (after !== null) return after
  }
  for (const cue of lead) {
    const hit = hits.find((each) => each.cue === cue)
    if (!hit || hit.from < 2) continue
    const before = readable(piece, spanFrom(piece, hits, 0, hit.from))
    if (before !== null) return before
  }
  return null
}

const lastOf = (hits: readonly Hit[], cue: Cue): Hit | undefined => hits.findLast((hit) => hit.cue === cue)

/** The sentence itself as a quotation, cut between clauses where it is long; null where nothing of it may be shown. */
export const quoteOf = (text: string, most: number = mostQuoted): string | null => {
  const clean = shown(text)
    .replace(/^["“”'‘’(\s]+|["“”()\s.,;:–-]+$/g, '')
    .replace(/["“”]/g, "'")
  if (!/\p{L}/u.test(clean)) return null
  if (clean.length <= most) return clean
  const head = clean.slice(0, most - 1)
  const clause = Math.max(
    head.lastIndexOf(', '),
    head.lastIndexOf('; '),
    head.lastIndexOf(' – '),
    head.lastIndexOf(' - '),
  )
  const space = head.lastIndexOf(' ')
  const cut = clause >= most / 2 ? clause : space > 0 ? space : most - 1
  return `${withoutLooseEnd(head.slice(0, cut))} …`
}

/** Never ends a cut quotation on a word such as "the" or "untuk". */
const withoutLooseEnd = (text: string): string =>
  text.replace(/(?:[\s,]+[\p{Ll}]{1,4})$/u, '').replace(/[\s,;:–-]+$/, '')

interface Span {
  from: number
  to: number
}

/** The words of a phrase that begins at `from`, at most up to `limit`; null where a clause, not a phrase, begins there. */
const spanFrom = (piece: Piece, hits: readonly Hit[], from: number, limit = piece.words.length): Span | null => {
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
      if (cut === null) return null
      end = cut
      break
    }
    end += 1
  }
  if (end - start > mostWords) end = shorterEnd(words, start, end)
  while (end > start && isLoose(words[end - 1])) end -= 1
  return end > start ? { from: start, to: end } : null
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

const isLoose = (word: Word | undefined): boolean => word !== undefined && (word.bits & (is.function | is.break)) !== 0

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
const readable = (piece: Piece, span: Span | null): string | null => {
  if (!span) return null
  const words = piece.words.slice(span.from, span.to)
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return null
  const telling = words.filter((word) => word.stem !== '')
  const letters = telling.reduce((sum, word) => sum + word.form.length, 0)
  if (telling.length === 0 || letters < 6) return null
  if (words.some((word) => pointsAway(word.form))) return null
  const text = shown(piece.text.slice(first.start, last.end)).replace(/["“”()]/g, '')
  return text.length > mostQuoted || text.length < 4 ? null : capitalised(text)
}

export const capitalised = (text: string): string => {
  const first = text.codePointAt(0)
  if (first === undefined) return text
  const letter = String.fromCodePoint(first)
  return letter.toUpperCase() + text.slice(letter.length)
}
