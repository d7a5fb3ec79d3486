import fc from 'fast-check'
import type { DayOff, WorkCalendar } from '../../../../src/kernel/working-days.ts'
import type { Break, PlacementRules } from '../../../../src/modules/sessions/schedule/placement.ts'
import { dayOffRules } from '../../../../src/modules/sessions/schedule/placement.ts'
import type { KnownSession } from '../../../../src/modules/sessions/schedule/plan.ts'
import type { Rhythm } from '../../../../src/modules/sessions/schedule/recurrence.ts'

export const zones = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
] as const

const FIRST = Temporal.PlainDate.from('2026-01-01')

/** A day of 2026 or 2027. */
export const day = fc.integer({ min: 0, max: 729 }).map((days) => FIRST.add({ days }))

const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 15, 30, 45) })
  .map((parts) => Temporal.PlainTime.from(parts))

export const cadence = fc.oneof(
  fc.record({ unit: fc.constant('weeks' as const), every: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ unit: fc.constant('months' as const), every: fc.integer({ min: 1, max: 6 }) }),
)

export const rhythmFrom = (anchorOn: fc.Arbitrary<Temporal.PlainDate>): fc.Arbitrary<Rhythm> =>
  fc
    .record({ cadence, anchorOn, time, zone: fc.constantFrom(...zones), minutes: fc.constantFrom(30, 45, 60) })
    .map(({ cadence: chosen, ...rest }) => ({ ...rest, ...chosen }))

export const dayOff: DayOff = { name: { id: 'Libur', en: 'Day off' }, source: 'own', isExpected: false }

export const calendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    off: fc.array(day, { maxLength: 40 }),
    working: fc.array(day, { maxLength: 6 }),
  })
  .map(({ off, working }) => ({
    off: new Map(off.map((one) => [one.toString(), dayOff])),
    working: new Set(working.map(String)),
  }))

const pause: fc.Arbitrary<Break> = fc
  .record({ startsOn: day, days: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 6 }) })
  .map(({ startsOn, days }) => ({ startsOn, endsOn: days === null ? null : startsOn.add({ days }) }))

export const rules: fc.Arbitrary<Omit<PlacementRules, 'taken'>> = fc.record({
  daysOff: fc.constantFrom(...dayOffRules),
  calendar,
  pauses: fc.array(pause, { maxLength: 2 }),
})

/** What people do to sessions between two plannings; `at` picks the session. */
export type Deed =
  | { deed: 'move'; at: number; hours: number }
  | { deed: 'cancel' | 'hold' | 'write'; at: number }
  | { deed: 'add'; hours: number }

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    fc.record({
      deed: fc.constant('move' as const),
      at: fc.nat({ max: 9 }),
      hours: fc.integer({ min: 1, max: 24 * 20 }),
    }),
    fc.record({ deed: fc.constantFrom('cancel' as const, 'hold' as const, 'write' as const), at: fc.nat({ max: 9 }) }),
    fc.record({ deed: fc.constant('add' as const), hours: fc.integer({ min: 1, max: 24 * 60 }) }),
  ),
  { maxLength: 6 },
)

/** The sessions after what people did to them. */
export const afterDeeds = (
  sessions: readonly KnownSession[],
  done: readonly Deed[],
  now: Temporal.Instant,
  mint: () => string,
): KnownSession[] => {
  const changed = [...sessions]
  for (const one of done) {
    if (one.deed === 'add') {
      const startsAt = now.add({ hours: one.hours })
      const own = { occurrenceOn: null, minutes: 60, state: 'planned', version: 0, hasContent: false } as const
      changed.push({ id: mint(), startsAt, ...own })
      continue
    }
    const at = one.at % Math.max(1, changed.length)
    const session = changed[at]
    if (session?.state !== 'planned') continue
    const version = session.version + 1
    switch (one.deed) {
      case 'move':
        changed[at] = { ...session, version, startsAt: now.add({ hours: one.hours }) }
        break
      case 'cancel':
        changed[at] = { ...session, version, state: 'cancelled' }
        break
      case 'hold':
        changed[at] = { ...session, version, state: 'held' }
        break
      case 'write':
        changed[at] = { ...session, hasContent: true }
        break
    }
  }
  return changed
}
