import { formatTime, formatWeekday } from '../i18n/format.ts'
import { messages } from '../i18n/index.ts'
import type { Locale } from '../kernel/locale.ts'
import { placeInMonth } from '../kernel/month-place.ts'

/** A rhythm as a pairing keeps it. */
interface RhythmParts {
  cadenceWeeks: number
  cadenceMonths: number | null
  weekday: number
  localTime: Temporal.PlainTime
  zone: string
  anchorOn: Temporal.PlainDate | null
}

/** "every two weeks, Thursday at 14:00 WIB" / "setiap bulan, hari Kamis kedua pukul 14.00 WIB". */
export const rhythmText = (locale: Locale, rhythm: RhythmParts, today: Temporal.PlainDate): string => {
  const t = messages(locale).pairing
  const { cadenceWeeks, cadenceMonths, localTime: plainTime, zone, anchorOn } = rhythm
  const day = anchorOn ?? today
  const time = formatTime(locale, day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant(), zone)
  const weekday = formatWeekday(locale, rhythm.weekday)
  return cadenceMonths === null || anchorOn === null
    ? t.rhythm(cadenceWeeks, weekday, time)
    : t.monthlyRhythm(cadenceMonths, placeInMonth(anchorOn), weekday, time)
}
