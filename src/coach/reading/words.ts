import { wordBits } from '../lexicon/index.ts'
import { stem } from './stem.ts'

/** A word of a text, at `start` up to `end`. */
export interface Word {
  /** Lower case, apostrophes straight. */
  form: string
  start: number
  end: number
  /** Bits of `is`. */
  bits: number
  /** What it is compared by; empty for words that carry no subject. */
  stem: string
}

export interface Vocabulary {
  words(text: string): Word[]
}

interface Known {
  bits: number
  stem: string
}

/** Splits texts into words and remembers each word form, so that stems are made once. One per draft: it grows with what it reads. */
export const createVocabulary = (): Vocabulary => {
  const bitsOf = wordBits()
  const known = new Map<string, Known>()

  const know = (form: string): Known => {
    const seen = known.get(form)
    if (seen) return seen
    const bits = bitsOf.get(form) ?? 0
    const made = { bits, stem: bits === 0 && form.length > 1 ? stem(form) : '' }
    known.set(form, made)
    return made
  }

  const words = (text: string): Word[] => {
    const found: Word[] = []
    const lower = lowered(text)
    let at = 0
    while (at < text.length) {
      if (!isWordCode(text.charCodeAt(at))) {
        at += 1
        continue
      }
      const start = at
      while (at < text.length && (isWordCode(text.charCodeAt(at)) || joins(text, at))) at += 1
      const form = lower.slice(start, at)
      const { bits, stem } = know(form)
      found.push({ form, start, end: at, bits, stem })
    }
    return found
  }

  return { words }
}

/** Lower case of the same length, so that places in it are places in the text. */
const lowered = (text: string): string => {
  const straight = text.includes('’') ? text.replaceAll('’', "'") : text
  const lower = straight.toLowerCase()
  return lower.length === text.length ? lower : straight.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x3040 && code <= 0xd7ff)

/** Marks inside a word: don't, follow-up, 12,5, 09.00, 1:1, e.g; but not "selesai.lanjut", where a space was left out. */
const joins = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (code === 39 || code === 0x2019 || code === 45) return isWordCode(before) && isWordCode(after)
  if (code !== 44 && code !== 46 && code !== 58) return false
  if (isDigit(before) && isDigit(after)) return true
  return code === 46 && isWordCode(before) && isWordCode(after) && !isWordCode(text.charCodeAt(at - 2))
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
