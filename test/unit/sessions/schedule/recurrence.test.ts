import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInMonth } from '../../../../src/kernel/month-place.ts'
import {
  isOccurrence,
  momentAt,
  momentOf,
  occurrenceFrom,
  occurrencesFrom,
  type Rhythm,
} from '../../../../src/modules/sessions/schedule/recurrence.ts'
import { day, rhythmFrom } from './arbitrary.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const time = (text: string) => Temporal.PlainTime.from(text)

const rhythm = (change: Partial<Rhythm>): Rhythm => ({
  every: 1,
  unit: 'weeks',
  anchorOn: date('2026-01-08'),
  time: time('14:00'),
  zone: 'Asia/Jakarta',
  minutes: 60,
  ...change,
})

const first = (count: number, of: Rhythm, from = of.anchorOn): string[] => {
  const days = occurrencesFrom(of, from)
  return Array.from({ length: count }, () => days.next().value.toString())
}

describe('occurrences', () => {
  it('come every so many weeks, counted from the first day', () => {
    expect(first(3, rhythm({ every: 2 }), date('2026-01-09'))).toEqual(['2026-01-22', '2026-02-05', '2026-02-19'])
    expect(first(1, rhythm({ every: 2 }), date('2025-06-01'))).toEqual(['2026-01-08'])
  })

  it('come on the same weekday of the month as the first day', () => {
    const second = rhythm({ unit: 'months', anchorOn: date('2026-01-08') })
    expect(first(4, second)).toEqual(['2026-01-08', '2026-02-12', '2026-03-12', '2026-04-09'])
    expect(first(3, { ...second, every: 3 })).toEqual(['2026-01-08', '2026-04-09', '2026-07-09'])
  })

  it('take a fifth weekday for the last of its month', () => {
    const last = rhythm({ unit: 'months', anchorOn: date('2026-01-29') })
    expect(placeInMonth(last.anchorOn)).toBe('last')
    expect(first(4, last)).toEqual(['2026-01-29', '2026-02-26', '2026-03-26', '2026-04-30'])
  })

  it('are on one weekday, in order, and whatever day is asked for finds the next', () => {
    fc.assert(
      fc.property(rhythmFrom(day), day, (of, from) => {
        const days = occurrencesFrom(of, from)
        let before: Temporal.PlainDate | null = null
        for (let count = 0; count < 12; count += 1) {
          const on: Temporal.PlainDate = days.next().value
          expect(on.dayOfWeek).toBe(of.anchorOn.dayOfWeek)
          expect(Temporal.PlainDate.compare(on, of.anchorOn)).toBeGreaterThanOrEqual(0)
          expect(isOccurrence(of, on)).toBe(true)
          if (before) {
            expect(Temporal.PlainDate.compare(before, on)).toBe(-1)
            expect(occurrenceFrom(of, before.add({ days: 1 })).equals(on)).toBe(true)
          }
          before = on
        }
      }),
    )
  })
})

describe('the moment of an occurrence', () => {
  it('is the later valid time where the clocks go forward over it, and the earlier where it comes twice', () => {
    const moment = (on: string, at: string, zone: string) => {
      const { at: instant, oddity } = momentAt(date(on), time(at), zone)
      return [instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }), oddity]
    }
    expect(moment('2026-03-08', '02:30', 'America/New_York')).toEqual(['2026-03-08T03:30', 'gap'])
    expect(moment('2026-03-29', '02:30', 'Europe/Berlin')).toEqual(['2026-03-29T03:30', 'gap'])
    expect(moment('2026-10-04', '02:10', 'Australia/Lord_Howe')).toEqual(['2026-10-04T02:40', 'gap'])
    expect(moment('2026-11-01', '01:30', 'America/New_York')).toEqual(['2026-11-01T01:30', 'overlap'])
    expect(momentAt(date('2026-11-01'), time('01:30'), 'America/New_York').at.toString()).toBe('2026-11-01T05:30:00Z')
    expect(moment('2026-12-03', '14:00', 'Asia/Jayapura')).toEqual(['2026-12-03T14:00', null])
  })

  it('keeps the local time over summer and winter', () => {
    const york = rhythm({ zone: 'America/New_York', anchorOn: date('2026-03-05'), time: time('09:00') })
    const days = occurrencesFrom(york, york.anchorOn)
    const moments = [days.next().value, days.next().value].map((on) => momentOf(york, on).at.toString())
    expect(moments).toEqual(['2026-03-05T14:00:00Z', '2026-03-12T13:00:00Z'])
  })
})
