import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCriteria } from '../../../src/modules/appraisals/default-criteria.ts'
import {
  mayOpenAppraisal,
  meanLevel,
  nextDue,
  periodProblems,
  type Standing,
  suggestedPeriod,
} from '../../../src/modules/appraisals/policy.ts'
import { setCriteriaInput } from '../../../src/modules/appraisals/schemas.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const standing = (change: Partial<Standing> = {}): Standing => ({
  state: 'active',
  isLineManager: false,
  startedOn: day('2026-05-04'),
  months: 6,
  coveredUntil: null,
  ...change,
})

describe('whether there are appraisals', () => {
  it.each([
    [{}, true],
    [{ state: 'paused' as const }, true],
    [{ state: 'ended' as const }, false],
    [{ isLineManager: true }, false],
  ])('%o: %s', (change, expected) => expect(mayOpenAppraisal(standing(change))).toBe(expected))
})

describe('when the next one is due', () => {
  it.each([
    [{}, '2026-11-04'],
    [{ coveredUntil: day('2026-10-31') }, '2027-04-30'],
    [{ startedOn: day('2026-08-31'), months: 6 }, '2027-02-28'],
    [{ months: null }, undefined],
    [{ isLineManager: true }, undefined],
    [{ state: 'ended' as const }, undefined],
  ])('%o: %s', (change, expected) => expect(nextDue(standing(change))?.toString()).toBe(expected))
})

describe('the period that a form begins with', () => {
  const days = fc.integer({ min: 0, max: 900 })
  it('fits, whenever it is asked for', () => {
    fc.assert(
      fc.property(days, fc.option(days), fc.option(fc.integer({ min: 1, max: 12 })), (since, covered, months) => {
        const coveredUntil = covered === null ? null : today.subtract({ days: Math.min(covered, since) })
        const period = suggestedPeriod(
          standing({ startedOn: today.subtract({ days: since }), coveredUntil, months }),
          today,
        )
        expect(Temporal.PlainDate.compare(period.startsOn, period.endsOn)).toBe(-1)
        if (coveredUntil) expect(Temporal.PlainDate.compare(coveredUntil, period.startsOn)).toBe(-1)
      }),
    )
  })
})

describe('the dates of a new one', () => {
  const problems = (startsOn: string, endsOn: string, dueOn: string, others: [string, string][] = []) =>
    periodProblems(
      { startsOn: day(startsOn), endsOn: day(endsOn), dueOn: day(dueOn) },
      others.map(([from, to]) => ({ startsOn: day(from), endsOn: day(to) })),
      today,
    ).map(({ field, rule }) => `${field} ${rule}`)

  it.each([
    ['2026-05-04', '2026-11-04', '2026-12-01', []],
    ['2026-11-24', '2026-12-24', '2026-11-24', []],
    ['2026-05-04', '2026-11-04', '2026-12-01', [['2025-05-04', '2026-05-03']]],
  ] as [string, string, string, [string, string][]][])('fit: %s to %s', (...dates) =>
    expect(problems(...dates)).toEqual([]),
  )

  it.each([
    ['2026-11-25', '2026-12-24', '2026-12-31', [], 'startsOn in_the_future'],
    ['2026-05-04', '2026-05-04', '2026-12-01', [], 'endsOn not_after_start'],
    ['2026-05-04', '2026-05-01', '2026-12-01', [], 'endsOn not_after_start'],
    ['2024-05-04', '2026-11-04', '2026-12-01', [], 'endsOn period_too_long'],
    ['2026-05-04', '2026-11-04', '2026-11-23', [], 'dueOn in_the_past'],
    ['2026-05-04', '2026-11-04', '2026-12-01', [['2025-05-04', '2026-05-04']], 'startsOn period_overlaps'],
    ['2026-05-04', '2026-11-04', '2026-12-01', [['2026-06-01', '2026-07-01']], 'startsOn period_overlaps'],
    ['2026-05-04', '2026-11-04', '2026-12-01', [['2026-11-04', '2027-01-01']], 'startsOn period_overlaps'],
  ] as [string, string, string, [string, string][], string][])(
    'do not fit: %s to %s',
    (from, to, due, others, expected) => {
      expect(problems(from, to, due, others)).toEqual([expected])
    },
  )
})

describe('what HR may be shown', () => {
  it.each([
    [[1, 1, 1], 1],
    [[5, 5], 5],
    [[3, 4], 4],
    [[2, 3, 3], 3],
    [[], 0],
  ])('of %o is %i', (levels, expected) => expect(meanLevel(levels)).toBe(expected))
})

describe('the criteria that come with the product', () => {
  it('are as many in each language, and such as HR could write', () => {
    expect(defaultCriteria.en.length).toBe(defaultCriteria.id.length)
    for (const criteria of Object.values(defaultCriteria)) {
      expect(setCriteriaInput().parse({ criteria })).toEqual({ criteria })
    }
  })
})
