import type { Locale } from '../../kernel/locale.ts'
import { figureLimits } from './schemas.ts'

/** What was typed as a figure: its value, whether a per cent sign stood behind it, or why it is none. */
export type Figure = { value: number; percent: boolean } | { problem: 'not_a_figure' | 'ambiguous_figure' | 'too_big' }

const magnitudes: Readonly<Record<Locale, Readonly<Record<string, number>>>> = {
  id: { k: 3, rb: 3, ribu: 3, jt: 6, juta: 6, m: 9, miliar: 9, milyar: 9, t: 12, triliun: 12, trilyun: 12 },
  en: { k: 3, thousand: 3, m: 6, mn: 6, mio: 6, million: 6, b: 9, bn: 9, billion: 9, t: 12, tn: 12, trillion: 12 },
}

/** What a magnitude means in each language, as a power of ten; undefined where the language does not know it. */
const powersOf = (word: string): { [L in Locale]: number | undefined } => ({
  id: magnitudes.id[word],
  en: magnitudes.en[word],
})

/** A number as it was written: which sign parts its decimals, or that it can be read in two ways. */
type Written = { digits: string; decimal: Locale | null } | 'ambiguous' | null

const decimalOf = { ',': 'id', '.': 'en' } as const satisfies Record<string, Locale>

/** Both signs, as in 1.250,5: the last one parts the decimals, the other one groups by three. */
const readBoth = (text: string): Written => {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
  const group = decimal === ',' ? '.' : ','
  const [whole = '', fraction = '', ...more] = text.split(decimal)
  if (more.length > 0 || !/^\d+$/.test(fraction)) return null
  const [first = '', ...groups] = whole.split(group)
  if (!/^\d{1,3}$/.test(first) || !groups.every((part) => /^\d{3}$/.test(part))) return null
  return { digits: `${first}${groups.join('')}.${fraction}`, decimal: decimalOf[decimal] }
}

/** One kind of sign. Once, before exactly three digits, it means a thousand in one language and a decimal in the other. */
const readOne = (text: string, sign: ',' | '.', locale: Locale, isRupiah: boolean): Written => {
  const [first = '', ...rest] = text.split(sign)
  if (!/^\d+$/.test(first) || !rest.every((part) => /^\d+$/.test(part))) return null
  const areGroups = /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => part.length === 3)
  if (rest.length > 1) return areGroups ? { digits: `${first}${rest.join('')}`, decimal: null } : null
  const asDecimal: Written = { digits: `${first}.${rest[0] ?? ''}`, decimal: decimalOf[sign] }
  if (!areGroups) return asDecimal
  // Rupiah have no thousandth: three digits are a group, whichever sign stands before them.
  return isRupiah || sign === groupOf[locale] ? { digits: `${first}${rest[0] ?? ''}`, decimal: null } : 'ambiguous'
}

const groupOf = { id: '.', en: ',' } as const satisfies Record<Locale, string>

const readDigits = (text: string, locale: Locale, isRupiah: boolean): Written => {
  const closed = /^\d{1,3}( \d{3})+([.,]\d+)?$/.test(text) ? text.replaceAll(' ', '') : text
  if (/^\d+$/.test(closed)) return { digits: closed, decimal: null }
  if (!/^[\d.,]+$/.test(closed)) return null
  const hasComma = closed.includes(',')
  if (hasComma && closed.includes('.')) return readBoth(closed)
  return readOne(closed, hasComma ? ',' : '.', locale, isRupiah)
}

/**
 * Reads a figure as people type it: "2,4", "2.4%", "Rp1.250.000", "1,5 jt", "1.250". What both languages read alike is
 * taken from either; where they differ, the reader's own convention counts ("1.250" is a thousand in Indonesian, "1,5 M" is
 * miliar there and "1.5 M" a million in English). What follows the other language's convention and could be meant either way
 * ("1,250" in Indonesian, "1.250" or "1,5 M" in English) is asked back, never guessed.
 */
export const readFigure = (typed: string, locale: Locale): Figure => {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[\u2212\u2013]/, '-')
  const parts = /^([-+]?) ?(rp\.?|idr|\$|us\$|usd|€|eur)? ?([-+]?)(\d[\d., ]*?)(?:,-)? ?(\p{L}+)?\.? ?(%)?$/iu.exec(
    text,
  )
  if (!parts) return { problem: 'not_a_figure' }
  const [, sign = '', currency = '', innerSign = '', digits = '', word = '', percent] = parts
  if (sign !== '' && innerSign !== '') return { problem: 'not_a_figure' }
  const written = readDigits(digits, locale, /^(rp|idr)/i.test(currency))
  if (written === null) return { problem: 'not_a_figure' }
  if (written === 'ambiguous') return { problem: 'ambiguous_figure' }
  const power = powerOf(word.toLowerCase(), locale, written.decimal)
  if (typeof power === 'object') return power
  const size = Number(`${written.digits}e${power}`)
  if (!(size <= figureLimits.most)) return { problem: 'too_big' }
  if ((written.digits.split('.')[1] ?? '').length > figureLimits.decimals) return { problem: 'not_a_figure' }
  const isNegative = sign === '-' || innerSign === '-'
  return { value: isNegative && size !== 0 ? -size : size, percent: percent !== undefined }
}

const powerOf = (
  word: string,
  locale: Locale,
  decimal: Locale | null,
): number | { problem: 'not_a_figure' | 'ambiguous_figure' } => {
  if (word === '') return 0
  const powers = powersOf(word)
  const own = powers[locale]
  const other = powers[locale === 'id' ? 'en' : 'id']
  if (own === undefined && other === undefined) return { problem: 'not_a_figure' }
  if (own === undefined || other === undefined || own === other) return own ?? other ?? 0
  // A decimal written the other language's way makes it doubtful whose word the letter is.
  return decimal !== null && decimal !== locale ? { problem: 'ambiguous_figure' } : own
}

/** A figure as a form holds it, so that `readFigure` in the same language reads the same value again. */
export const writeFigure = (locale: Locale, value: number): string => {
  const [whole = '', fraction = ''] = String(value).split('.')
  if (fraction === '') return whole
  // Three decimals could be a thousand.
  return `${whole}${locale === 'id' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`
}
