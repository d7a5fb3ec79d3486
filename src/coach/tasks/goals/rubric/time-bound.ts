import type { Check } from '../../../source.ts'
import type { GoalText } from '../types.ts'
import { holds, indexOf, isMark, lengthAt, phraseAt } from './text.ts'

const isYear = (word: string): boolean => /^20\d\d$/.test(word)
const isWrittenDate = (word: string): boolean => /^\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?$/.test(word)
const isDay = (word: string): boolean => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word)

/** Whether the word at that place is part of a date: 2026-12-03, 3/12, 31 Desember, December 31, Q3 2027. */
export const isDateAt = (words: readonly string[], at: number): boolean => {
  const word = words[at] ?? ''
  if (isYear(word) || isWrittenDate(word) || /^[qh][1-4]$/.test(word)) return true
  if (!isDay(word)) return false
  const isName = (place: number) => lengthAt('dates', words, place) > 0
  return isName(at + 1) || isName(at - 1) || /^(?:tanggal|tgl)$/.test(words[at - 1] ?? '')
}

const counts = (word: string): boolean => /^\d+$/.test(word)

/** "dalam 3 bulan", "within two weeks", "selama sebulan", "for six months". */
const hasDuration = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    if (/^se(?:hari|pekan|minggu|bulan|tahun|semester)$/.test(word)) return true
    const length = counts(word) ? 1 : lengthAt('numbers', words, at)
    if (length === 0 || lengthAt('periods', words, at + length) === 0) return false
    return /^(?:dalam|selama|in|within|for|over|during|next|the|waktu|setelah|after|per|coming|first|least|most|maksimal)$/.test(
      words[at - 1] ?? '',
    )
  })

/** A month, a weekday or a feast behind a word that ends something, or anything at all behind "sebelum" and "before". */
const hasEnd = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    const length = lengthAt('until', words, at)
    if (length === 0) return false
    const next = words.slice(at + length, at + length + 4)
    if (/^(?:sebelum|before)$/.test(word)) return next.some((one) => !isMark(one))
    return next.some((_, i) => lengthAt('dates', words, at + length + i) > 0 || isDateAt(words, at + length + i))
  })

const hasDate = (words: readonly string[]): boolean =>
  words.some(
    (word, at) => isWrittenDate(word) || isYear(word) || (isDay(word) && isDateAt(words, at)) || /^q[1-4]$/.test(word),
  )

/** A date or a length of time. The detail is the word that puts it off instead. */
export const checkTimeBound = (words: readonly string[], { isDated }: GoalText): Check => {
  const ok = isDated || holds('deadline', words) || hasDate(words) || hasDuration(words) || hasEnd(words)
  const someday = indexOf('someday', words)
  return { rule: 'smart.time-bound', ok, detail: ok || someday < 0 ? '' : phraseAt('someday', words, someday) }
}
