import type { Locale } from '../kernel/locale.ts'

const tags = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Locale, string>

/** Indonesia's zones by the letters Indonesians use; Intl's English data says "GMT+7". */
const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

// An Intl object costs far more to build than to use, and a page formats dozens of dates.
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules | Intl.ListFormat>()
const cached = <T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules | Intl.ListFormat>(
  key: string,
  kind: abstract new (...args: never[]) => T,
  build: () => T,
): T => {
  const hit = cache.get(key)
  if (hit instanceof kind) return hit
  const made = build()
  cache.set(key, made)
  return made
}

const dateFormat = (locale: Locale, name: string, options: Intl.DateTimeFormatOptions) =>
  cached(
    `${locale}/${name}`,
    Intl.DateTimeFormat,
    () => new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options }),
  )

// Intl formats instants: a calendar date is formatted as its midnight in UTC, by a formatter that stays in UTC.
const asUtc = (date: Temporal.PlainDate): number => date.toZonedDateTime('UTC').epochMilliseconds

/** "Selasa, 24 November 2026" / "Tuesday 24 November 2026". */
export const formatDay = (locale: Locale, date: Temporal.PlainDate): string =>
  dateFormat(locale, 'day', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(asUtc(date))
    .replace(locale === 'en' ? ',' : '\0', '')

/** "24 November 2026" in both languages. */
export const formatDate = (locale: Locale, date: Temporal.PlainDate): string =>
  dateFormat(locale, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(asUtc(date))

/** "24 Nov" in both languages, for tight places whose year is plain. */
export const formatShortDate = (locale: Locale, date: Temporal.PlainDate): string =>
  dateFormat(locale, 'short', { day: 'numeric', month: 'short' }).format(asUtc(date))

/** The letters of a zone at an instant: WIB, WITA, WIT, else what Intl calls it ("GMT-5"). */
const zoneName = (locale: Locale, instant: Temporal.Instant, zone: string): string =>
  zoneNames[zone] ??
  cached(
    `${locale}/zone/${zone}`,
    Intl.DateTimeFormat,
    () => new Intl.DateTimeFormat(tags[locale], { timeZone: zone, timeZoneName: 'short' }),
  )
    .formatToParts(instant.epochMilliseconds)
    .find((part) => part.type === 'timeZoneName')?.value ??
  zone

/** "14.00 WIB" / "14:00 WIB". */
export const formatTime = (locale: Locale, instant: Temporal.Instant, zone: string): string => {
  const at = instant.toZonedDateTimeISO(zone)
  const digits = [at.hour, at.minute].map((part) => String(part).padStart(2, '0'))
  return `${digits.join(locale === 'id' ? '.' : ':')} ${zoneName(locale, instant, zone)}`
}

/** "Kamis, 3 Desember 2026, 14.00 WIB" / "Thursday 3 December 2026, 14:00 WIB". */
export const formatDateTime = (locale: Locale, instant: Temporal.Instant, zone: string): string =>
  `${formatDay(locale, instant.toZonedDateTimeISO(zone).toPlainDate())}, ${formatTime(locale, instant, zone)}`

/** "1.250" / "1,250"; "12,5" / "12.5". */
export const formatNumber = (locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string =>
  cached(
    `${locale}/number/${JSON.stringify(options)}`,
    Intl.NumberFormat,
    () => new Intl.NumberFormat(tags[locale], options),
  ).format(value)

/** The form a counted noun takes: Indonesian has one, English two. */
export const plural = (locale: Locale, count: number, forms: { one: string; other: string }): string => {
  const rule = cached(`${locale}/plural`, Intl.PluralRules, () => new Intl.PluralRules(tags[locale])).select(count)
  return rule === 'one' ? forms.one : forms.other
}

/** "A, B, dan C" / "A, B and C". */
export const formatList = (locale: Locale, parts: readonly string[]): string =>
  cached(`${locale}/list`, Intl.ListFormat, () => new Intl.ListFormat(tags[locale], { type: 'conjunction' })).format(
    parts,
  )

/** "Kamis" / "Thursday" for an ISO weekday, 1 being Monday. */
export const formatWeekday = (locale: Locale, weekday: number): string => {
  // The fifth of January 1970 was a Monday.
  const day = Temporal.PlainDate.from('1970-01-05').add({ days: weekday - 1 })
  return dateFormat(locale, 'weekday', { weekday: 'long' }).format(asUtc(day))
}
