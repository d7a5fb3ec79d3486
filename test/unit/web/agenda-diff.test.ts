import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ComparedItem, compareAgendas, differs } from '../../../src/web/agenda-diff.ts'

const item = (id: string, topic: string, more: Partial<ComparedItem> = {}): ComparedItem => ({
  id,
  topic,
  purpose: 'p',
  outcome: 'o',
  minutes: '10',
  ...more,
})

describe('compareAgendas', () => {
  const [a, b, c] = [item('1', 'a'), item('2', 'b'), item('3', 'c')]

  it('finds no difference between equal agendas, spaces at the ends aside', () => {
    expect(compareAgendas([a, item('2', 'b ')], [a, b]).some(differs)).toBe(false)
  })

  it('names the fields that differ', () => {
    const [row] = compareAgendas([item('1', 'A', { minutes: '15' })], [a])
    expect(row?.changed).toEqual(['topic', 'minutes'])
  })

  it('shows what only one of them has, the saved order first', () => {
    const rows = compareAgendas([item('', 'new'), a], [a, b])
    expect(rows.map((row) => [row.mine?.item.topic, row.theirs?.item.topic, row.moved])).toEqual([
      ['a', 'a', false],
      [undefined, 'b', false],
      ['new', undefined, false],
    ])
  })

  it('tells a move from a shift', () => {
    const moved = (rows: ReturnType<typeof compareAgendas>) =>
      rows.filter((row) => row.moved).map((row) => row.theirs?.item.id)
    expect(moved(compareAgendas([b, a, c], [a, b, c]))).toHaveLength(1)
    expect(moved(compareAgendas([a, b, c], [c, a, b]))).toEqual(['3'])
    expect(moved(compareAgendas([a, b, c], [b, c, a]))).toEqual(['1'])
    expect(compareAgendas([item('', 'new'), a, b], [a, b]).map((row) => row.moved)).toEqual([false, false, false])
  })

  it('pairs by topic what was never saved', () => {
    expect(compareAgendas([item('', 'a')], [a]).some(differs)).toBe(false)
  })

  it('shows every item of both, once each', () => {
    const items = fc.array(fc.record({ id: fc.constantFrom('', '1', '2'), topic: fc.constantFrom('a', 'b', 'c') }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(items, items, (left, right) => {
        const mine = left.map(({ id, topic }) => item(id, topic))
        const theirs = right.map(({ id, topic }) => item(id, topic))
        const rows = compareAgendas(mine, theirs)
        expect(rows.flatMap((row) => (row.mine ? [row.mine.place] : [])).sort((x, y) => x - y)).toEqual(
          mine.map((_, index) => index + 1),
        )
        expect(rows.flatMap((row) => (row.theirs ? [row.theirs.place] : []))).toEqual(
          theirs.map((_, index) => index + 1),
        )
      }),
    )
  })
})
