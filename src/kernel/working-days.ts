import type { Locale } from './locale.ts'

/** A day on which an organisation does not work, weekends aside. */
export interface DayOff {
  name: Readonly<Record<Locale, string>>
  /** A national holiday, one of the days that the state adds to them, or one of the organisation's own. */
  source: 'national' | 'collective' | 'own'
  /** Worked out before the decree that fixes it. */
  isExpected: boolean
}

/** Which days an organisation works on. Days go by their ISO text. */
export interface WorkCalendar {
  off: ReadonlyMap<string, DayOff>
  /** Days that are worked on although they are a weekend or a national holiday. */
  working: ReadonlySet<string>
}

/** The organisation's day off on that day, if it is one; an ordinary weekend is none. */
export const dayOffOn = (calendar: WorkCalendar, day: Temporal.PlainDate): DayOff | null => {
  const text = day.toString()
  return calendar.working.has(text) ? null : (calendar.off.get(text) ?? null)
}

/** Monday to Friday without the days off, and whatever else the organisation works on. */
export const isWorkingDay = (calendar: WorkCalendar, day: Temporal.PlainDate): boolean => {
  const text = day.toString()
  return calendar.working.has(text) || (day.dayOfWeek <= 5 && !calendar.off.has(text))
}

/** No organisation is off for so many days on end; a calendar that says so is answered with the day after them. */
const LONGEST_BREAK = 366

const step = (calendar: WorkCalendar, day: Temporal.PlainDate, days: 1 | -1): Temporal.PlainDate => {
  let at = day.add({ days })
  for (let passed = 1; passed < LONGEST_BREAK && !isWorkingDay(calendar, at); passed += 1) at = at.add({ days })
  return at
}

/**
 * The `count`th working day after that day, or before it where `count` is negative. The day itself is not counted, and need
 * not be a working day; none at all is the day itself.
 */
export const addWorkingDays = (calendar: WorkCalendar, day: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  let at = day
  for (let left = Math.abs(count); left > 0; left -= 1) at = step(calendar, at, count < 0 ? -1 : 1)
  return at
}
