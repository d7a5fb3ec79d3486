import type { Locale } from '../../src/kernel/locale.ts'
import { around } from './calendar.ts'

const part = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { timeZone: 'UTC', ...options })

const formats = {
  id: { d: part('id', { weekday: 'long' }), b: part('id', { month: 'long' }), m: part('id', { month: 'short' }) },
  en: { d: part('en', { weekday: 'long' }), b: part('en', { month: 'long' }), m: part('en', { month: 'short' }) },
}

const word = (kind: 'd' | 'b' | 'm', date: Temporal.PlainDate, locale: Locale): string =>
  formats[locale][kind].format(date.toZonedDateTime('UTC').epochMilliseconds)

const written: Readonly<Record<string, (date: Temporal.PlainDate, locale: Locale) => string>> = {
  d: (date, locale) => word('d', date, locale),
  t: (date, locale) => `${date.day} ${word('m', date, locale)}`,
  l: (date, locale) => `${date.day} ${word('b', date, locale)}`,
  n: (date) => `${date.day}/${date.month}`,
  b: (date, locale) => word('b', date, locale),
  q: (date) => `Q${Math.ceil(date.month / 3)}`,
}

/**
 * Authored text with its dates filled in. `{d+7}` is a weekday, `{t+7}` "14 Nov", `{l+7}` "14 November", `{n+7}` "14/11",
 * `{b+0}` a month and `{q+90}` a quarter, all so many days from `base` and never on a weekend.
 */
export const fillDates = (text: string, base: Temporal.PlainDate, locale: Locale): string =>
  text.replace(/\{([a-z])([+-]\d+)\}/g, (token, kind: string, days: string) => {
    const write = written[kind]
    if (write === undefined) throw new Error(`No such date format: ${token}`)
    return write(around(base, Number(days)), locale)
  })

/** The text without the indentation it has in a source file. */
export const dedent = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length)
  // The first line follows the opening backtick, so its indentation says nothing.
  const margin = Math.min(...(lines[0] === '' ? indents : indents.slice(1)), Number.MAX_SAFE_INTEGER)
  return lines
    .map((line, at) => (at === 0 ? line.trimStart() : line.slice(margin)))
    .join('\n')
    .trim()
}
