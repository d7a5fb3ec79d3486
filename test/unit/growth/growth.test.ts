import { describe, expect, it } from 'vitest'
import {
  introductionStepsFrom,
  isSettled,
  mayMoveIntroduction,
  mayMoveMilestone,
  milestoneStepsFrom,
} from '../../../src/modules/growth/policy.ts'
import { changeOf, gapOf, type Level, pointsOf, spanOf } from '../../../src/modules/growth/trend.ts'

const introductionStates = ['suggested', 'asked', 'met', 'followed_up', 'dropped'] as const
const milestoneStates = ['open', 'reached', 'dropped'] as const

describe('an introduction', () => {
  it('goes from suggested over asked and met to followed up', () => {
    const path = ['suggested', 'asked', 'met', 'followed_up'] as const
    for (const [i, from] of path.slice(0, -1).entries())
      expect(mayMoveIntroduction(from, path[i + 1] ?? from)).toBe(true)
  })

  it('is followed up only after a meeting', () => {
    for (const from of ['suggested', 'asked', 'dropped'] as const) {
      expect(mayMoveIntroduction(from, 'followed_up')).toBe(false)
    }
  })

  it('may be let go until it is done, and taken up again from the start', () => {
    for (const from of ['suggested', 'asked', 'met'] as const) expect(mayMoveIntroduction(from, 'dropped')).toBe(true)
    expect(mayMoveIntroduction('followed_up', 'dropped')).toBe(false)
    expect(introductionStepsFrom('dropped')).toEqual(['suggested'])
  })

  it('may always stay, and offers no step that is none', () => {
    for (const state of introductionStates) {
      expect(mayMoveIntroduction(state, state)).toBe(true)
      expect(introductionStepsFrom(state)).not.toContain(state)
      expect(introductionStepsFrom(state).every((step) => mayMoveIntroduction(state, step))).toBe(true)
    }
    expect(introductionStates.filter(isSettled)).toEqual(['followed_up', 'dropped'])
  })
})

describe('a milestone', () => {
  it('is reached or let go from open, and can be opened again', () => {
    expect(milestoneStepsFrom('open')).toEqual(['reached', 'dropped'])
    expect(mayMoveMilestone('reached', 'open')).toBe(true)
    expect(mayMoveMilestone('dropped', 'open')).toBe(true)
    expect(mayMoveMilestone('reached', 'dropped')).toBe(false)
    expect(mayMoveMilestone('dropped', 'reached')).toBe(false)
    expect(milestoneStates.filter(isSettled)).toEqual(['reached', 'dropped'])
  })
})

describe('a trend', () => {
  const level = (day: string, of: number): Level => ({ day: Temporal.PlainDate.from(day), level: of })
  const mentee = [level('2026-05-01', 1), level('2026-08-01', 3), level('2026-11-01', 3)]
  const mentor = [level('2026-06-01', 2), level('2026-11-09', 4)]

  it('says from where to where', () => {
    expect(changeOf(mentee)).toMatchObject({ first: { level: 1 }, latest: { level: 3 }, gained: 2 })
    expect(changeOf([level('2026-05-01', 4), level('2026-06-01', 3)])?.gained).toBe(-1)
    expect(changeOf([level('2026-05-01', 4)])?.gained).toBe(0)
    expect(changeOf([])).toBeNull()
  })

  it('says how far the latest views lie apart, where there are both', () => {
    expect(gapOf({ mentor, mentee })).toBe(1)
    expect(gapOf({ mentor: [], mentee })).toBeNull()
  })

  it('spans all days of both, and puts each level where its day is', () => {
    const span = spanOf({ mentor, mentee })
    expect(span && [span.from.toString(), span.to.toString()]).toEqual(['2026-05-01', '2026-11-09'])
    expect(spanOf({ mentor: [], mentee: [] })).toBeNull()
    if (!span) throw new Error('no span')
    const points = pointsOf(mentee, span)
    expect(points[0]).toEqual({ x: 0, y: 1 })
    expect(points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true)
    expect(points.map(({ y }) => y)).toEqual([1, 0.5, 0.5])
    expect(pointsOf(mentor, span).at(-1)).toEqual({ x: 1, y: 0.25 })
  })

  it('draws a single day in its middle', () => {
    const day = Temporal.PlainDate.from('2026-05-01')
    expect(pointsOf([level('2026-05-01', 5)], { from: day, to: day })).toEqual([{ x: 0.5, y: 0 }])
  })
})
