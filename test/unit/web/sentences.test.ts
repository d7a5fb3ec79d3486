import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { relativeDay } from '../../../src/web/components/relative-day.tsx'
import { minuteSegments, minutesState } from '../../../src/web/minutes.ts'
import { problemOf, problemsOf, problemText } from '../../../src/web/problems.ts'

describe('problems', () => {
  const schema = z.strictObject({
    topic: z.string().min(3).max(160),
    name: z.string().min(1),
    on: z.iso.date(),
    email: z.email(),
    kind: z.enum(['a', 'b']),
    items: z.array(z.object({ minutes: z.int().min(5).max(240) })),
    tags: z.array(z.string()).max(1),
    free: z.string().refine(() => false, 'not_date'),
  })

  it('names each field and what is wrong with it', () => {
    const input = {
      topic: 'ab',
      name: '',
      on: '31 Februari',
      email: 'x',
      kind: 'c',
      items: [{ minutes: 4 }, { minutes: 'ten' }, { minutes: 5.5 }, {}],
      tags: ['a', 'b'],
      free: '',
      other: 1,
    }
    const { error } = schema.safeParse(input)
    expect(error && problemsOf(error, input).map(({ field, message }) => `${field} ${message}`)).toEqual([
      'topic too_short:3',
      'name required',
      'on not_date',
      'email not_email',
      'kind not_choice',
      'items.0.minutes too_small:5',
      'items.1.minutes not_number',
      'items.2.minutes not_integer',
      'items.3.minutes required',
      'tags too_many:1',
      'free not_date',
      ' unknown_field',
    ])
    const missing = schema.safeParse({})
    expect(missing.error && problemsOf(missing.error, {})[0]).toEqual({ field: 'topic', message: 'required' })
  })

  it('words a problem in the reader’s language, and one it does not know in general', () => {
    const problem = { field: 'topic', message: 'too_long:160' }
    expect(problemText('en', problem)).toBe('Please stay within 160 characters.')
    expect(problemText('id', problem)).toBe('Cukup sampai 160 karakter.')
    expect(problemText('en', { field: 'x', message: 'toString' })).toBe('Please check what is filled in here.')
    expect(problemOf('en', [problem], 'purpose')).toBeUndefined()
  })
})

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
