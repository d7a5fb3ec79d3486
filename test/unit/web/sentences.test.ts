import { describe, expect, it } from 'vitest'
import { relativeDay } from '../../../src/web/components/relative-day.tsx'
import { minuteSegments, minutesState } from '../../../src/web/minutes.ts'

describe('relativeDay', () => {
  const today = Temporal.PlainDate.from('2026-11-24')
  it.each([
    [0, 'today', 'hari ini'],
    [1, 'tomorrow', 'besok'],
    [-1, 'yesterday', 'kemarin'],
    [9, 'in 9 days', '9 hari lagi'],
    [-13, '13 days ago', '13 hari yang lalu'],
    [14, 'in 2 weeks', '2 pekan lagi'],
    [-59, '8 weeks ago', '8 pekan yang lalu'],
    [-75, '2 months ago', '2 bulan yang lalu'],
  ])('%i days away', (days, en, id) => {
    expect(relativeDay('en', today.add({ days }), today)).toBe(en)
    expect(relativeDay('id', today.add({ days }), today)).toBe(id)
  })
})

describe('minutes', () => {
  it('fills the bar in order, and shrinks the session’s end when the items are longer', () => {
    expect(minuteSegments([15, 30], 60)).toEqual({
      segments: [
        { start: 0, width: 25 },
        { start: 25, width: 50 },
      ],
      end: 100,
    })
    expect(minuteSegments([60, 60], 60).end).toBe(50)
    expect(minuteSegments([], 0)).toEqual({ segments: [], end: 0 })
  })

  it('says how the sum stands to the session', () => {
    expect(minutesState('en', 45, 60)).toEqual({ state: 'left', sentence: '45 of 60 minutes planned, 15 still free' })
    expect(minutesState('id', 60, 60)).toEqual({ state: 'full', sentence: 'Seluruh 60 menit sudah terpakai' })
    expect(minutesState('id', 75, 60).state).toBe('over')
  })
})
