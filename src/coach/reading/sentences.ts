import { is, sets } from '../lexicon/index.ts'
import { masked } from './unsafe.ts'
import type { Vocabulary, Word } from './words.ts'

export interface Piece {
  text: string
  words: Word[]
}

/** A sentence longer than this many words, or characters, is taken apart at its conjunctions. */
const longWords = 45
const longText = 320

/** Text longer than this many words may be strung together as it was spoken. */
const spokenWords = 12

/** A clause of such a sentence is cut here at the latest. */
const maxWords = 28
const maxText = 200

/** The sentences of a line, in order, each a part of it word for word. */
export const readSentences = (line: string, vocabulary: Vocabulary): Piece[] => {
  const visible = masked(line)
  const words = vocabulary.words(visible)
  const pieces: Piece[] = []
  let from = 0
  for (let next = 1; next <= words.length; next += 1) {
    const word = words[next - 1]
    const after = words[next]
    if (!word) break
    if (after && !endsBetween(visible, word, after, next - 1 - from)) continue
    for (const piece of shortened(line, words, from, next)) pieces.push(piece)
    from = next
  }
  return pieces
}

const endsBetween = (line: string, word: Word, after: Word, wordsBefore: number): boolean => {
  const begins = line.charCodeAt(after.start)
  for (let at = word.end; at < after.start; at += 1) {
    const code = line.charCodeAt(at)
    // ? ! ; … • |
    if (code === 63 || code === 33 || code === 59 || code === 0x2026 || code === 0x2022 || code === 124) return true
    if (code === 46) {
      if (isDigit(line.charCodeAt(word.start)) && isDigit(begins) && at + 1 === after.start) continue
      return (
        !sets.abbreviations().has(word.form) ||
        (isUpper(begins) && word.form.length > 2 && /^(?:dll|dsb|dst|dkk)$/.test(word.form))
      )
    }
  }
  // A full stop was left out: "the tax return The team …".
  return (
    wordsBefore >= 2 &&
    (after.bits & is.starter) !== 0 &&
    isUpper(begins) &&
    after.start - word.end === 1 &&
    !isUpper(line.charCodeAt(word.start)) &&
    (word.bits & is.function) === 0
  )
}

/** The sentence of words `from` up to `to`, or its clauses where it runs on and on. */
const shortened = (line: string, words: Word[], from: number, to: number): Piece[] => {
  const last = words[to - 1]
  const first = words[from]
  if (!first || !last) return []
  const long = to - from > longWords || last.end - first.start > longText
  if (!long && to - from <= spokenWords) return [piece(line, words, from, to)]
  const pieces: Piece[] = []
  let start = from
  for (let at = from + 1; at < to; at += 1) {
    if (!(isStrung(words, start, at, to) || (long && mayCut(line, words, start, at)))) continue
    pieces.push(piece(line, words, start, at))
    start = at
  }
  pieces.push(piece(line, words, start, to))
  return pieces
}

/** Before "terus", "lalu", "and then", between clauses of some length: text written as it is spoken. */
const isStrung = (words: Word[], start: number, at: number, to: number): boolean =>
  ((words[at]?.bits ?? 0) & is.string) !== 0 && at - start >= 4 && to - at >= 4

/** Before a conjunction once a clause has some length, after a comma once it is long, anywhere once it is too long. */
const mayCut = (line: string, words: Word[], start: number, at: number): boolean => {
  const length = at - start
  const [first, before, word] = [words[start], words[at - 1], words[at]]
  if (!first || !before || !word || length < 7) return false
  if ((word.bits & is.break) !== 0) return true
  if (length >= 14 && line.slice(before.end, word.start).includes(',')) return true
  return length >= maxWords || word.end - first.start > maxText
}

const piece = (line: string, words: Word[], from: number, to: number): Piece => {
  const first = words[from]
  const last = words[to - 1]
  const next = words[to]
  if (!first || !last) return { text: '', words: [] }
  const until = next ? next.start : line.length
  const tail = line.slice(last.end, until)
  // Keep what closes the sentence, drop what opens the next one.
  const closing = /^[.?!…)\]"”'%]*/.exec(tail)?.[0] ?? ''
  const end = last.end + closing.length
  const begin = first.start > 0 && /["“'(@#$€£~+-]/.test(line.charAt(first.start - 1)) ? first.start - 1 : first.start
  const own = from === 0 && to === words.length ? words : words.slice(from, to)
  // A word belongs to one sentence only, so its place is moved rather than copied: notes have tens of thousands.
  for (const word of own) {
    word.start -= begin
    word.end -= begin
  }
  return { text: line.slice(begin, end), words: own }
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isUpper = (code: number) => code >= 65 && code <= 90
