import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, around, isWorkingDay } from '../../../scripts/demo/calendar.ts'
import { dedent, fillDates } from '../../../scripts/demo/text.ts'

const wednesday = Temporal.PlainDate.from('2026-11-25')
const dates = fc.integer({ min: 0, max: 2000 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }))

describe('dates in stories', () => {
  it('fall on working days, and one day has one name from whichever session it is told', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: -3 }), fc.integer({ min: 0, max: 60 }), (date, back, ahead) => {
        expect(isWorkingDay(around(date, back))).toBe(true)
        expect(isWorkingDay(around(date, -1))).toBe(true)
        const later = date.add({ days: ahead - back })
        expect(around(later, back).equals(around(date, ahead))).toBe(true)
      }),
    )
  })

  it('count working days over a weekend', () => {
    expect(addWorkingDays(wednesday, 3).toString()).toBe('2026-11-30')
    expect(addWorkingDays(wednesday, -3).toString()).toBe('2026-11-20')
    expect(addWorkingDays(Temporal.PlainDate.from('2026-11-28'), 1).toString()).toBe('2026-11-30')
  })

  it('are written as people of the language write them', () => {
    const text = '{d+7}, {t+7}, {l+7}, {n+7}, {b+7}, {q+60}'
    expect(fillDates(text, wednesday, 'id')).toBe('Rabu, 2 Des, 2 Desember, 2/12, Desember, Q1')
    expect(fillDates(text, wednesday, 'en')).toBe('Wednesday, 2 Dec, 2 December, 2/12, December, Q1')
    expect(fillDates('{t+3} {t-2}', wednesday, 'en')).toBe('30 Nov 23 Nov')
    expect(() => fillDates('{x+1}', wednesday, 'en')).toThrow('{x+1}')
  })

  it('stand in text without the indentation of the source', () => {
    expect(dedent('\n    one\n      two\n\n    three\n  ')).toBe('one\n  two\n\nthree')
    expect(dedent('one\n    two')).toBe('one\ntwo')
  })
})
