import { is, once, wordBits } from '../lexicon/index.ts'
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

/** A word form, and what is known of it. */
type Known = Pick<Word, 'form' | 'bits' | 'stem'>

/** The lexicons' words by their hash: most words of any text. */
const listedWords = once(() => {
  const words = new Map<number, Known>()
  for (const [form, bits] of wordBits()) {
    words.set(hashOf(form), { form, bits, stem: maySubject(bits) && form.length > 1 ? stem(form) : '' })
  }
  return words
})

const maySubject = (bits: number): boolean => (bits & ~(is.opensCue | is.reason)) === 0

const hashOf = (form: string): number => {
  let hash = 0
  for (let at = 0; at < form.length; at += 1) hash = hashed(hash, form.charCodeAt(at))
  return hash
}

const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

/**
 * Splits texts into words and remembers each word form, so that stems are made once. One per draft: it grows with what it reads. `names` are
 * forms in lower case that carry no subject.
 *
 * Notes hold tens of thousands of words and a few thousand forms. A form is found by a hash made while its letters are read, so that no
 * string is cut out for a word that is known; two forms with one hash take turns.
 */
export const createVocabulary = (names: Iterable<string> = []): Vocabulary => {
  const listed = listedWords()
  const known = new Map<number, Known>()
  for (const name of names) {
    const hash = hashOf(name)
    known.set(hash, { form: name, bits: listed.get(hash)?.bits ?? 0, stem: '' })
  }

  const find = (text: string, start: number, end: number, hash: number): Known => {
    const met = known.get(hash)
    if (met && isForm(text, start, end, met.form)) return met
    const found = listedAt(text, start, end, hash) ?? newForm(lowered(text.slice(start, end)))
    known.set(hash, found)
    return found
  }

  const listedAt = (text: string, start: number, end: number, hash: number): Known | undefined => {
    const near = listed.get(hash)
    return near && isForm(text, start, end, near.form) ? near : undefined
  }

  const words = (text: string): Word[] => {
    const found: Word[] = []
    let at = 0
    while (at < text.length) {
      if (!isWordCode(text.charCodeAt(at))) {
        at += 1
        continue
      }
      const start = at
      let hash = 0
      while (at < text.length) {
        const code = text.charCodeAt(at)
        if (!isWordCode(code) && (code === space || !joins(text, at))) break
        hash = hashed(hash, lowerCode(code))
        at += 1
      }
      const { form, bits, stem } = find(text, start, at, hash)
      found.push({ form, start, end: at, bits, stem })
    }
    return found
  }

  return { words }
}

const newForm = (form: string): Known => ({ form, bits: 0, stem: form.length > 1 ? stem(form) : '' })

const space = 32
const apostrophe = 39
const curlyApostrophe = 0x2019

const lowerCode = (code: number): number =>
  code >= 65 && code <= 90 ? code + 32 : code === curlyApostrophe ? apostrophe : code

/** Whether a stretch of text is a known form, letter by letter. Of letters beyond ASCII only lower case ones match; others are looked up. */
const isForm = (text: string, start: number, end: number, form: string): boolean => {
  if (form.length !== end - start) return false
  for (let at = 0; at < form.length; at += 1) {
    if (lowerCode(text.charCodeAt(start + at)) !== form.charCodeAt(at)) return false
  }
  return true
}

const lowered = (text: string): string => text.replaceAll('’', "'").toLowerCase()

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
