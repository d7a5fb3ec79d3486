import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFault } from '../../../src/kernel/errors.ts'
import { fieldId, nestForm } from '../../../src/web/forms.ts'

const problemOf = (entries: [string, string][]): string => {
  try {
    nestForm(entries)
  } catch (error) {
    if (isFault(error, 'bad_input'))
      return [error.fields[0]?.field, error.fields[0]?.rule, error.fields[0]?.limit]
        .filter((part) => part !== undefined)
        .join(' ')
    throw error
  }
  return 'accepted'
}

describe('nestForm', () => {
  it('nests dotted names, closes gaps, and sorts by index, not by arrival', () => {
    const form = nestForm([
      ['items.4.topic', 'second'],
      ['items.1.topic', 'first'],
      ['items.1.sources.0.id', 'not_1'],
      ['version', '3'],
    ])
    expect(JSON.parse(JSON.stringify(form))).toEqual({
      items: [{ topic: 'first', sources: [{ id: 'not_1' }] }, { topic: 'second' }],
      version: '3',
    })
  })

  it('turns a repeated name into a list, and line ends into those that were typed', () => {
    expect({
      ...nestForm([
        ['share', 'mood'],
        ['share', 'text'],
        ['note', 'a\r\nb'],
      ]),
    }).toEqual({
      share: ['mood', 'text'],
      note: 'a\nb',
    })
  })

  it('leaves files out', () => {
    expect(
      Object.keys(
        nestForm([
          ['upload', new File(['x'], 'x.txt')],
          ['a', '1'],
        ]),
      ),
    ).toEqual(['a'])
  })

  it.each([
    ['__proto__.polluted', '__proto__.polluted unknown_field'],
    ['constructor.prototype.polluted', 'constructor.prototype.polluted unknown_field'],
    ['items.0.__proto__', 'items.0.__proto__ unknown_field'],
    ['items.12.topic', 'items too_many 12'],
    ['items.99999.topic', 'items.99999.topic unknown_field'],
    ['items.-1.topic', 'items.-1.topic unknown_field'],
    ['items.01.topic', 'items.01.topic unknown_field'],
    ['a.b.c.d.e.f.g', 'a.b.c.d.e.f.g unknown_field'],
    ['', ' unknown_field'],
    ['0', '0 unknown_field'],
  ])('refuses %j', (name, problem) => {
    expect(problemOf([[name, 'x']])).toBe(problem)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('refuses names that contradict each other, and too many entries', () => {
    expect(
      problemOf([
        ['a', '1'],
        ['a.b', '2'],
      ]),
    ).toBe('a.b unknown_field')
    expect(
      problemOf([
        ['a.b', '2'],
        ['a', '1'],
      ]),
    ).toBe('a unknown_field')
    expect(problemOf(Array.from({ length: 601 }, (): [string, string] => ['a', '1']))).toBe(' too_many 600')
  })

  it('either nests or refuses, whatever the names are', () => {
    const part = fc.oneof(fc.constantFrom('items', '0', '3', 'topic', '__proto__', 'constructor', ''), fc.string())
    const entry = fc.tuple(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('.')),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const answer = problemOf(entries)
        expect(answer === 'accepted' || / (unknown_field|too_many:\d+)$/.test(answer)).toBe(true)
        expect(Object.getPrototypeOf({})).toBe(Object.prototype)
      }),
    )
  })
})

it('gives a field an id that a link can name', () => {
  expect(fieldId('items.0.topic')).toBe('items-0-topic')
})
