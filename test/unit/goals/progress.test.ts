import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeDueOn, judgeMeasure, judgeProgress } from '../../../src/modules/goals/judge.ts'
import { mayMove, movesFrom, stateAfterEdit } from '../../../src/modules/goals/policy.ts'
import { currentOf, type ProgressPoint, progressOf } from '../../../src/modules/goals/progress.ts'

const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const course = fc.tuple(figure, figure).filter(([baseline, target]) => Math.abs(target - baseline) > 1e-3)
const share = (baseline: number, target: number, current: number) =>
  progressOf({ baseline, target, current }) ?? Number.NaN

describe('the way a goal has come', () => {
  it('is nothing at the baseline and all of it at the target, up as well as down', () => {
    fc.assert(
      fc.property(course, ([baseline, target]) => {
        expect(share(baseline, target, baseline)).toBe(0)
        expect(share(baseline, target, target)).toBe(1)
      }),
    )
  })

  it('grows towards the target, and never shrinks on the way there', () => {
    fc.assert(
      fc.property(
        course,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (way, a, b) => {
          const [baseline, target] = way
          const at = (part: number) => share(baseline, target, baseline + (target - baseline) * part)
          expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)) + 1e-9)
        },
      ),
    )
  })

  it('is the same whichever way a measure runs', () => {
    fc.assert(
      fc.property(course, figure, ([baseline, target], current) => {
        expect(share(-baseline, -target, -current)).toBe(share(baseline, target, current))
      }),
    )
  })

  it('is never below nothing, is no figure at all where there is no way, and may pass the target', () => {
    fc.assert(fc.property(course, figure, ([baseline, target], current) => share(baseline, target, current) >= 0))
    expect(progressOf({ baseline: 3, target: 3, current: 4 })).toBeNull()
    expect(share(0, 4, 6)).toBe(1.5)
    expect(share(10, 4, 12)).toBe(0)
  })
})

const entry = fc.record({
  id: fc.uuid(),
  day: fc.integer({ min: 0, max: 20 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days })),
  value: fc.option(figure, { nil: null }),
})

describe('where a goal stands', () => {
  it('does not depend on the order in which its entries are read', () => {
    const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 12 })
    const shuffled = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(currentOf(mixed)).toEqual(currentOf(all))
      }),
    )
  })

  it('is the value of the latest day, and of several that day the last one made', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1 }), (entries) => {
        const found = currentOf(entries)
        const valued = entries.filter(({ value }) => value !== null)
        if (found === null) return valued.length === 0
        return valued.every(
          ({ day, id }) => Temporal.PlainDate.compare(day, found.day) < 0 || (day.equals(found.day) && id <= found.id),
        )
      }),
    )
  })

  it('is not moved by a remark', () => {
    const day = Temporal.PlainDate.from('2026-05-01')
    const entries: ProgressPoint[] = [
      { id: 'a', day, value: 3 },
      { id: 'b', day: day.add({ days: 2 }), value: null },
    ]
    expect(currentOf(entries)?.value).toBe(3)
  })
})

describe('what is refused', () => {
  const today = Temporal.PlainDate.from('2026-11-24')
  const yesterday = today.subtract({ days: 1 })

  it('a target equal to the baseline, and a direction that contradicts', () => {
    expect(judgeMeasure({ baseline: 3, target: 3 })).toEqual([{ field: 'measure.target', rule: 'same_as_baseline' }])
    expect(judgeMeasure({ baseline: 3, target: 1, direction: 'up' })).toEqual([
      { field: 'measure.direction', rule: 'other_direction' },
    ])
    expect(judgeMeasure({ baseline: 3, target: 1, direction: 'down' })).toEqual([])
    expect(judgeMeasure({ baseline: 3, target: 5 })).toEqual([])
  })

  it('a due date in the past, unless it stood there before', () => {
    expect(judgeDueOn(yesterday, today)).toEqual([{ field: 'dueOn', rule: 'in_the_past' }])
    expect(judgeDueOn(yesterday, today, yesterday)).toEqual([])
    expect(judgeDueOn(today, today)).toEqual([])
    expect(judgeDueOn(null, today)).toEqual([])
  })

  it('progress in the future, of nothing, or in figures where nothing is measured', () => {
    const entry = { day: today, value: 2, body: null }
    expect(judgeProgress(entry, today, true)).toEqual([])
    expect(judgeProgress({ ...entry, day: today.add({ days: 1 }) }, today, true)).toEqual([
      { field: 'day', rule: 'in_the_future' },
    ])
    expect(judgeProgress({ ...entry, value: null }, today, true)).toEqual([{ field: 'value', rule: 'required' }])
    expect(judgeProgress({ ...entry, value: null }, today, false)).toEqual([{ field: 'body', rule: 'required' }])
    expect(judgeProgress(entry, today, false)).toEqual([{ field: 'value', rule: 'not_allowed' }])
  })
})

describe('who may move a goal', () => {
  it('takes the other one to agree', () => {
    expect(mayMove({ from: 'proposed', to: 'agreed', by: 'me' })).toBe(false)
    expect(mayMove({ from: 'proposed', to: 'agreed', by: 'partner' })).toBe(true)
    expect(mayMove({ from: 'proposed', to: 'agreed', by: 'unknown' })).toBe(true)
  })

  it('goes nowhere that is not foreseen', () => {
    expect(movesFrom('proposed', 'me')).toEqual(['dropped'])
    expect(movesFrom('agreed', 'partner')).toEqual(['reached', 'missed', 'dropped'])
    for (const from of ['reached', 'missed', 'dropped'] as const) expect(movesFrom(from, 'me')).toEqual(['proposed'])
  })

  it('asks for agreement again where the terms change', () => {
    expect(stateAfterEdit('agreed', true)).toBe('proposed')
    expect(stateAfterEdit('agreed', false)).toBe('agreed')
    expect(stateAfterEdit('proposed', true)).toBe('proposed')
  })
})
