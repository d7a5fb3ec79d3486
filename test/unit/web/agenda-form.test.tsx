import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AgendaFormItem,
  agendaItemLimit,
  blankAgendaItem,
  minutesOf,
  parseAgendaForm,
  rearrange,
} from '../../../src/web/agenda-form.ts'
import { HiddenAgenda } from '../../../src/web/components/agenda-hidden.tsx'
import { inputsOf } from './html.ts'

const named = (...topics: string[]): AgendaFormItem[] => topics.map((topic) => ({ ...blankAgendaItem(), topic }))
const topics = (items: readonly AgendaFormItem[]): string => items.map((item) => item.topic).join('')

const typed = fc.string({ unit: 'grapheme' })
const item: fc.Arbitrary<AgendaFormItem> = fc.record({
  id: typed,
  kind: typed,
  topic: typed,
  purpose: typed,
  outcome: typed,
  minutes: typed,
  sources: fc.array(fc.record({ kind: typed, id: typed, excerpt: typed }), { maxLength: 6 }),
})

describe('parseAgendaForm', () => {
  it('reads back every agenda that was rendered as hidden fields', () => {
    const values = fc.record({ version: typed, key: typed, items: fc.array(item, { maxLength: agendaItemLimit }) })
    fc.assert(
      fc.property(values, (sent) => {
        const { values: read, intent } = parseAgendaForm(inputsOf(String(<HiddenAgenda values={sent} />)))
        expect(read).toEqual(sent)
        expect(intent).toEqual({ do: 'save' })
      }),
      { numRuns: 60 },
    )
  })

  it('fills what is missing and ignores what is unknown', () => {
    expect(
      parseAgendaForm([
        ['items.0.topic', 'A'],
        ['items.0.evil', 'x'],
        ['other', 'y'],
      ]),
    ).toEqual({
      values: {
        version: '',
        key: '',
        items: [{ id: '', kind: '', topic: 'A', purpose: '', outcome: '', minutes: '', sources: [] }],
      },
      intent: { do: 'save' },
    })
    expect(parseAgendaForm([['items', 'nonsense']]).values.items).toEqual([])
  })

  it.each([
    ['save', { do: 'save' }],
    ['share', { do: 'share' }],
    ['add', { do: 'add' }],
    ['up.3', { do: 'up', index: 3 }],
    ['remove.11', { do: 'remove', index: 11 }],
    ['up', { do: 'save' }],
    ['up.x', { do: 'save' }],
    ['delete.1', { do: 'save' }],
  ])('understands the button %s', (value, intent) => {
    expect(parseAgendaForm([['intent', value]]).intent).toEqual(intent)
  })
})

describe('rearrange', () => {
  const items = named('a', 'b', 'c')

  it('moves, removes and adds', () => {
    expect(topics(rearrange(items, { do: 'up', index: 2 }))).toBe('acb')
    expect(topics(rearrange(items, { do: 'down', index: 0 }))).toBe('bac')
    expect(topics(rearrange(items, { do: 'remove', index: 1 }))).toBe('ac')
    expect(rearrange(items, { do: 'add' })).toHaveLength(4)
  })

  it('changes nothing at the ends, past them, and past the limit', () => {
    expect(rearrange(items, { do: 'up', index: 0 })).toBe(items)
    expect(rearrange(items, { do: 'down', index: 2 })).toBe(items)
    expect(rearrange(items, { do: 'down', index: 9 })).toBe(items)
    expect(topics(rearrange(items, { do: 'remove', index: 9 }))).toBe('abc')
    const full = Array.from({ length: agendaItemLimit }, blankAgendaItem)
    expect(rearrange(full, { do: 'add' })).toBe(full)
  })

  it('keeps every item when it moves one', () => {
    const move = fc.constantFrom('up' as const, 'down' as const)
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), move, fc.nat(9), (before, verb, index) => {
        expect(new Set(rearrange(before, { do: verb, index }))).toEqual(new Set(before))
      }),
    )
  })
})

it.each([
  ['15', 15],
  [' 5 ', 5],
  ['', 0],
  ['-5', 0],
  ['1.5', 0],
  ['9999', 0],
  ['lima', 0],
])('counts %j as %i minutes', (value, minutes) => {
  expect(minutesOf(value)).toBe(minutes)
})
