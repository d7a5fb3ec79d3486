import { type DayOff, dayOffOn, isWorkingDay, type WorkCalendar } from '../../../kernel/working-days.ts'
import { leastDaysApart, occurrenceFrom, type Rhythm } from './recurrence.ts'

/** What becomes of a session that falls on a day off: the next working day, none at all, or the day nevertheless. */
export const dayOffRules = ['move', 'skip', 'keep'] as const
export type DayOffRule = (typeof dayOffRules)[number]

/** Days on which a pair does not meet, both ends included; without an end, until somebody says so. */
export interface Break {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
}

export interface PlacementRules {
  daysOff: DayOffRule
  calendar: WorkCalendar
  pauses: readonly Break[]
  /** ISO texts of days that hold another session of the pair already. */
  taken: ReadonlySet<string>
}

export type Obstacle = { kind: 'day-off'; dayOff: DayOff } | { kind: 'pause' }

/** Where an occurrence takes place, and what kept it from its own day; `on` is null where it is left out. */
export interface Placement {
  on: Temporal.PlainDate | null
  because: Obstacle | null
}

export const isInBreak = (day: Temporal.PlainDate, { startsOn, endsOn }: Break): boolean =>
  Temporal.PlainDate.compare(day, startsOn) >= 0 && (endsOn === null || Temporal.PlainDate.compare(day, endsOn) <= 0)

/** What stands against meeting on that day. A weekend does not: a pair may have chosen one. */
export const obstacleOn = (
  { calendar, pauses }: Pick<PlacementRules, 'calendar' | 'pauses'>,
  day: Temporal.PlainDate,
): Obstacle | null => {
  if (pauses.some((pause) => isInBreak(day, pause))) return { kind: 'pause' }
  const dayOff = dayOffOn(calendar, day)
  return dayOff && { kind: 'day-off', dayOff }
}

/**
 * Where an occurrence takes place. It moves to the first working day after it that is free, but never as far as the next
 * occurrence: rather than pile up behind a long break, it is left out. So each occurrence is placed by itself, and their
 * order is kept. In a pause nobody meets, whatever the pair prefers for days off.
 */
export const placeOccurrence = (rhythm: Rhythm, occurrence: Temporal.PlainDate, rules: PlacementRules): Placement => {
  const because = obstacleOn(rules, occurrence)
  if (because === null) return { on: occurrence, because }
  if (rules.daysOff === 'keep' && because.kind === 'day-off') return { on: occurrence, because }
  if (rules.daysOff !== 'move') return { on: null, because }
  const next = occurrenceFrom(rhythm, occurrence.add({ days: leastDaysApart(rhythm) }))
  for (let day = occurrence.add({ days: 1 }); Temporal.PlainDate.compare(day, next) < 0; day = day.add({ days: 1 })) {
    const isFree =
      isWorkingDay(rules.calendar, day) && obstacleOn(rules, day) === null && !rules.taken.has(day.toString())
    if (isFree) return { on: day, because }
  }
  return { on: null, because }
}
