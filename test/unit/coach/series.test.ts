import { describe, expect, it } from 'vitest'
import { draftAgenda } from '../../../src/coach/built-in/agenda.ts'
import { checkAgenda } from '../../../src/coach/tasks/agenda/rubric/index.ts'
import type { AgendaItem } from '../../../src/coach/tasks/agenda/types.ts'
import { historyBefore, readSeries, type Series } from '../../support/series.ts'
import { closely, loosely, touched, touchText } from '../../support/touch.ts'

const all = readSeries()
const locales = ['en', 'id'] as const

/** How many of meeting `next`'s topics are touched by repeating the topics before it, by the draft's items, and by its topics alone. */
const counts = (series: Series, next: number) => {
  const real = series.meetings[next]?.topics ?? []
  const before = series.meetings[next - 1]?.topics ?? []
  const items = draftAgenda(historyBefore(series, next, 'en'))
  const names = items.map(({ topic }) => topic)
  const texts = items.map(touchText)
  return {
    real: real.length,
    repeated: touched(real, before, loosely).length,
    drafted: touched(real, texts, loosely).length,
    named: touched(real, names, loosely).length,
    repeatedClosely: touched(real, before, closely).length,
    draftedClosely: touched(real, texts, closely).length,
  }
}
type Counts = ReturnType<typeof counts>

const sum = (rows: readonly Counts[], key: keyof Counts) => rows.reduce((total, row) => total + row[key], 0)
const totals = (rows: readonly Counts[]) => ({
  real: sum(rows, 'real'),
  repeated: sum(rows, 'repeated'),
  drafted: sum(rows, 'drafted'),
  named: sum(rows, 'named'),
  repeatedClosely: sum(rows, 'repeatedClosely'),
  draftedClosely: sum(rows, 'draftedClosely'),
})

const printed = (items: readonly AgendaItem[]): string =>
  items
    .map(({ kind, topic, purpose, outcome, minutes, sources }) =>
      [
        `${minutes} min · ${kind} · ${topic}`,
        `  ${purpose}`,
        `  > ${outcome}`,
        ...sources.map(({ kind, id, excerpt }) => `  [${kind} ${id}] ${excerpt}`),
      ].join('\n'),
    )
    .join('\n')

describe('real meeting series, brought in as notes alone', () => {
  it('are the seven with 28 topics in their last meetings', () => {
    expect(all).toHaveLength(7)
    expect(all.flatMap(({ meetings }) => meetings.at(-1)?.topics ?? [])).toHaveLength(28)
  })

  it.each(all.flatMap((series) => locales.map((locale) => ({ series, locale, name: series.series }))))(
    '$name in $locale: before each meeting, a draft by all rules whose every item cites a note',
    ({ series, locale }) => {
      for (let next = 1; next < series.meetings.length; next += 1) {
        const input = historyBefore(series, next, locale)
        const items = draftAgenda(input)
        expect(checkAgenda(items, input).filter(({ ok }) => !ok)).toEqual([])
        for (const item of items) expect(item.sources.some(({ kind }) => kind === 'note')).toBe(true)
      }
    },
  )

  it('are told ahead clearly better than by repeating the last topics', () => {
    const last = all.map((series) => ({ series: series.series, ...counts(series, series.meetings.length - 1) }))
    console.table(last)
    console.table({ 'last meetings': totals(last) })
    expect(sum(last, 'repeated')).toBe(12)
    expect(sum(last, 'drafted')).toBeGreaterThanOrEqual(20)
    expect(sum(last, 'draftedClosely')).toBeGreaterThan(sum(last, 'repeatedClosely'))
  })

  it('are told ahead better at every meeting, not only the last', () => {
    const every = all.flatMap((series) => series.meetings.slice(1).map((_, index) => counts(series, index + 1)))
    console.table({ 'every meeting from those before it': totals(every) })
    expect(sum(every, 'drafted')).toBeGreaterThan(1.3 * sum(every, 'repeated'))
    expect(sum(every, 'draftedClosely')).toBeGreaterThan(sum(every, 'repeatedClosely'))
  })

  it('are not touched by just any draft: another series’ drafts touch fewer', () => {
    const [bro, ...others] = all
    const strange = others.map((series) => draftAgenda(historyBefore(series, series.meetings.length - 1, 'en')))
    const own = bro ? counts(bro, bro.meetings.length - 1).drafted : 0
    const real = bro?.meetings.at(-1)?.topics ?? []
    const byStrangers = strange.map((items) => touched(real, items.map(touchText), loosely).length)
    expect(own).toBeGreaterThan(Math.max(...byStrangers))
  })

  it('give a draft worth reading', () => {
    const series = all.find(({ series }) => series === 'IS1000')
    if (!series) throw new Error('IS1000 is missing')
    for (const locale of locales) {
      const items = draftAgenda(historyBefore(series, series.meetings.length - 1, locale))
      console.log(`${locale}\n${printed(items)}`)
      for (const { topic } of items) expect(topic.length).toBeLessThan(130)
    }
  })
})
