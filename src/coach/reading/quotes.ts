import { is } from '../lexicon/index.ts'
import type { Hit } from './cues.ts'
import { clip } from './excerpt.ts'
import type { Piece } from './sentences.ts'
import { shown } from './unsafe.ts'

const mostQuoted = 90
const mostCited = 200

/** A sentence as a quotation: the clause its cue stands in where the whole is long, without the conjunction it begins with. */
export const quoteOfPiece = (piece: Piece, hits: readonly Hit[]): string | null => {
  const { text, words } = piece
  const start = text.length <= mostQuoted ? 0 : clauseStart(piece, hits, mostQuoted - 10)
  const first = afterConjunction(piece, hits, start)
  const quote = quoteOf(first === 0 ? text : text.slice(words[first]?.start ?? 0))
  return quote !== null && first > 0 && !opensClause(piece, first) && first === start ? `… ${quote}` : quote
}

/** What a citation quotes of a sentence: all of it, or the 200 characters around the words that tell how its matter stands. */
export const excerptOf = (piece: Piece, hits: readonly Hit[]): string => {
  if (piece.text.length <= mostCited) return clip(piece.text)
  return clip(piece.text.slice(piece.words[clauseStart(piece, hits, mostCited - 10)]?.start ?? 0))
}

const telling = new Set(['next', 'question', 'concern', 'wish', 'promise', 'achieved', 'decided', 'done'])

/** The word to begin at, so that the last telling cue ends within `room` characters: a clause's first one, where there is one. */
const clauseStart = (piece: Piece, hits: readonly Hit[], room: number): number => {
  const { words } = piece
  const cue = hits.findLast((hit) => telling.has(hit.cue))
  const end = cue ? (words[cue.to - 1]?.end ?? 0) : 0
  if (!cue || end <= room) return 0
  const near = (at: number) => end - (words[at]?.start ?? 0) <= room
  const range = Array.from({ length: cue.from }, (_, index) => index + 1).filter(near)
  const opening = range.find((at) => words.length - at >= leastWords && opensClause(piece, at))
  return opening ?? range[0] ?? cue.from
}

/** Fewer words are a scrap of a sentence. */
const leastWords = 8

const opensClause = ({ text, words }: Piece, at: number): boolean =>
  ((words[at]?.bits ?? 0) & is.break) !== 0 || /[,;:–]/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0))

const afterConjunction = ({ words }: Piece, hits: readonly Hit[], start: number): number => {
  const opener = hits.find((hit) => hit.from === start && hit.cue === 'hinge')
  let first = opener ? opener.to : start
  while (first < words.length - 3 && ((words[first]?.bits ?? 0) & is.break) !== 0) first += 1
  return first
}

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
