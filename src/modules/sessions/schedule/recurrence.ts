import { type MonthPlace, placeInMonth } from '../../../kernel/month-place.ts'

/**
 * A rhythm as it was meant: every so many weeks, or every so many months on the weekday's place in the month, at a local
 * time in a zone, counted from the first day that it was meant for.
 */
export interface Rhythm {
  every: number
  unit: 'weeks' | 'months'
  anchorOn: Temporal.PlainDate
  time: Temporal.PlainTime
  /** IANA zone. */
  zone: string
  minutes: number
}

/** The day at that place among a month's days of that weekday: the last of them is the fourth in most months. */
const dayAtPlace = (month: Temporal.PlainYearMonth, weekday: number, place: MonthPlace): Temporal.PlainDate => {
  if (place === 'last') {
    const end = month.toPlainDate({ day: month.daysInMonth })
    return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 })
  }
  const start = month.toPlainDate({ day: 1 })
  return start.add({ days: ((weekday - start.dayOfWeek + 7) % 7) + 7 * (place - 1) })
}

/** The day of the occurrence with that number; the anchor is number 0. */
const occurrenceAt = ({ every, unit, anchorOn }: Rhythm, number: number): Temporal.PlainDate => {
  if (unit === 'weeks') return anchorOn.add({ weeks: every * number })
  const month = anchorOn.toPlainYearMonth().add({ months: every * number })
  return dayAtPlace(month, anchorOn.dayOfWeek, placeInMonth(anchorOn))
}

/** Number of the first occurrence on that day or after it. */
const numberFrom = (rhythm: Rhythm, day: Temporal.PlainDate): number => {
  const { every, unit, anchorOn } = rhythm
  const passed =
    unit === 'weeks'
      ? anchorOn.until(day, { largestUnit: 'days' }).days / 7
      : anchorOn.toPlainYearMonth().until(day.toPlainYearMonth(), { largestUnit: 'months' }).months
  const near = Math.max(0, Math.floor(passed / every))
  return Temporal.PlainDate.compare(occurrenceAt(rhythm, near), day) >= 0 ? near : near + 1
}

/** The days that the rhythm means, from that day on, without end. */
export function* occurrencesFrom(rhythm: Rhythm, day: Temporal.PlainDate): Generator<Temporal.PlainDate, never> {
  for (let number = numberFrom(rhythm, day); ; number += 1) yield occurrenceAt(rhythm, number)
}

/** The first occurrence on that day or after it. */
export const occurrenceFrom = (rhythm: Rhythm, day: Temporal.PlainDate): Temporal.PlainDate =>
  occurrenceAt(rhythm, numberFrom(rhythm, day))

export const isOccurrence = (rhythm: Rhythm, day: Temporal.PlainDate): boolean =>
  occurrenceFrom(rhythm, day).equals(day)

/** Days from an occurrence to the next one, at least. */
export const leastDaysApart = ({ every, unit }: Rhythm): number => every * (unit === 'weeks' ? 7 : 28)

export interface LocalMoment {
  at: Temporal.Instant
  /** The clocks went forward over that time, or back, so that it does not exist or comes twice. */
  oddity: 'gap' | 'overlap' | null
}

/**
 * The instant of a local time. Where the clocks go forward over it, it is as much later as they go forward; where they go
 * back and it comes twice, it is the earlier one.
 */
export const momentAt = (day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): LocalMoment => {
  const local = day.toPlainDateTime(time)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.equals(later)) return { at: earlier.toInstant(), oddity: null }
  return later.toPlainDateTime().equals(local)
    ? { at: earlier.toInstant(), oddity: 'overlap' }
    : { at: later.toInstant(), oddity: 'gap' }
}

/** When the occurrence of that day begins. */
export const momentOf = ({ time, zone }: Rhythm, day: Temporal.PlainDate): LocalMoment => momentAt(day, time, zone)
