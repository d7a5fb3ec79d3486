import { describe, expect, it } from 'vitest'
import { capacityOf, DEFAULT_CAPACITY, problemsOfDates } from '../../../src/modules/programs/policy.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const dates = (startsOn: string, endsOn: string | null = null) => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})

describe('the dates of a programme', () => {
  it.each([
    ['today, without an end', dates('2026-11-24'), []],
    ['one day', dates('2026-11-24', '2026-11-24'), []],
    ['an end before the start', dates('2026-12-01', '2026-11-30'), ['endsOn before_start']],
    ['a start that has passed', dates('2026-11-23'), ['startsOn in_the_past']],
    ['both passed', dates('2026-11-01', '2026-11-20'), ['startsOn in_the_past', 'endsOn in_the_past']],
  ])('%s', (_, given, wrong) => {
    expect(problemsOfDates(given, today).map(({ field, rule }) => `${field} ${rule}`)).toEqual(wrong)
  })

  it('may have passed where they stand already, and not where they are new', () => {
    const before = dates('2026-05-04', '2026-11-20')
    expect(problemsOfDates(before, today, before)).toEqual([])
    expect(problemsOfDates(dates('2026-05-04', '2026-11-21'), today, before)).toEqual([
      { field: 'endsOn', rule: 'in_the_past' },
    ])
    expect(problemsOfDates(dates('2026-05-05', '2026-11-20'), today, before)).toEqual([
      { field: 'startsOn', rule: 'in_the_past' },
    ])
  })
})

describe('what a mentor takes', () => {
  it('is what was said, or a few where nothing was; who is no member is not full of whom they have not', () => {
    expect(capacityOf({ capacity: 1 }, 0)).toBe(1)
    expect(capacityOf({ capacity: null }, 7)).toBe(DEFAULT_CAPACITY)
    expect(capacityOf(undefined, 0)).toBe(DEFAULT_CAPACITY)
    expect(capacityOf(undefined, 7)).toBe(7)
  })
})
