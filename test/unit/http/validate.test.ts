import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fieldProblems } from '../../../src/http/validate.ts'
import { dateText, textUpTo } from '../../../src/kernel/fields.ts'
import { problemOf, problemText } from '../../../src/web/problems.ts'

describe('problems of an input', () => {
  const schema = z.strictObject({
    topic: z.string().min(3).max(160),
    name: z.string().min(1),
    on: dateText,
    kind: z.enum(['a', 'b']),
    items: z.array(z.object({ minutes: z.int().min(5).max(240) })),
    tags: z.array(z.string()).max(1),
    note: textUpTo(1),
  })

  it('names each field and what is wrong with it', () => {
    const input = {
      topic: 'ab',
      name: '',
      on: '31 Februari',
      kind: 'c',
      items: [{ minutes: 4 }, { minutes: 'ten' }, { minutes: 5.5 }, {}],
      tags: ['a', 'b'],
      note: 'é'.repeat(513),
      other: 1,
    }
    const { error } = schema.safeParse(input)
    const told = error && fieldProblems(error, input).map(({ field, rule, limit }) => [field, rule, limit ?? null])
    expect(told).toEqual([
      ['topic', 'too_short', 3],
      ['name', 'required', null],
      ['on', 'not_a_date', null],
      ['kind', 'not_allowed', null],
      ['items.0.minutes', 'too_small', 5],
      ['items.1.minutes', 'not_a_number', null],
      ['items.2.minutes', 'not_a_number', null],
      ['items.3.minutes', 'required', null],
      ['tags', 'too_many', 1],
      ['note', 'too_many_bytes', 1],
      ['other', 'unknown_field', null],
    ])
    const missing = schema.safeParse({})
    expect(missing.error && fieldProblems(missing.error, {})[0]).toEqual({ field: 'topic', rule: 'required' })
  })

  it('are worded in the reader’s language', () => {
    const problem = { field: 'topic', rule: 'too_long', limit: 1600 } as const
    expect(problemText('en', problem)).toBe('Please keep this to 1,600 characters.')
    expect(problemText('id', problem)).toBe('Mohon tulis paling banyak 1.600 karakter.')
    expect(problemOf('en', [problem], 'purpose')).toBeUndefined()
  })
})
