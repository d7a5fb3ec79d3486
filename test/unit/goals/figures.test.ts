import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure, writeFigure } from '../../../src/modules/goals/figures.ts'

const read = (text: string, locale: 'id' | 'en') => {
  const figure = readFigure(text, locale)
  return 'problem' in figure ? figure.problem : figure.value
}

describe('a figure as people type it', () => {
  it.each([
    ['12', 12],
    ['2,4', 2.4],
    ['2.4', 2.4],
    ['2.4%', 2.4],
    ['2,4 %', 2.4],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1.250,5', 1250.5],
    ['1,250.5', 1250.5],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1 250 000', 1_250_000],
    ['12345.678', 12_345.678],
    ['Rp250.000', 250_000],
    ['Rp 250,000', 250_000],
    ['Rp250.000,-', 250_000],
    ['Rp1.250.000,50', 1_250_000.5],
    ['2,5 jt', 2_500_000],
    ['2.5 juta', 2_500_000],
    ['3 million', 3_000_000],
    ['10k', 10_000],
    ['-5', -5],
    ['−5', -5],
    ['+3', 3],
    ['１２', 12],
    ['0', 0],
  ])('%s is the same in both languages', (text, value) => {
    expect([read(text, 'id'), read(text, 'en')]).toEqual([value, value])
  })

  it.each([
    ['1.250', 1250, 'ambiguous_figure'],
    ['1,250', 'ambiguous_figure', 1250],
    ['1,5 M', 1_500_000_000, 'ambiguous_figure'],
    ['1.5 M', 'ambiguous_figure', 1_500_000],
    ['2 M', 2_000_000_000, 2_000_000],
    ['1.250 M', 1_250_000_000_000, 'ambiguous_figure'],
  ])('%s is read by the convention of the language, or asked back', (text, inIndonesian, inEnglish) => {
    expect([read(text, 'id'), read(text, 'en')]).toEqual([inIndonesian, inEnglish])
  })

  it.each([
    '',
    ' ',
    'enam',
    '6 tugas',
    '1.2.3',
    '1,2,3',
    '1.25.000',
    '12,',
    ',5',
    '1e6',
    '--5',
    '5-7',
    '½',
    'NaN',
    'Infinity',
    '1..2',
    '1,250.500,5',
  ])('“%s” is no figure', (text) => {
    expect([read(text, 'id'), read(text, 'en')]).toEqual(['not_a_figure', 'not_a_figure'])
  })

  it('has bounds', () => {
    expect(read('9999999 T', 'id')).toBe('too_big')
    expect(read('0,1234567', 'id')).toBe('not_a_figure')
  })

  it('says that a per cent sign stood there', () => {
    expect(readFigure('5%', 'id')).toEqual({ value: 5, percent: true })
    expect(readFigure('5', 'id')).toEqual({ value: 5, percent: false })
  })

  it('is read again as it was written into a form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('id' as const, 'en' as const),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        (locale, digits, decimals) => {
          const value = Number((digits / 10 ** decimals).toFixed(decimals)) || 0
          expect(read(writeFigure(locale, value), locale)).toBe(value)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('never means two things in one language, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,  -%kmMjtRp'.split('')), maxLength: 14 }),
        (text) => {
          for (const locale of ['id', 'en'] as const) {
            const figure = readFigure(text, locale)
            if (!('problem' in figure)) expect(Number.isFinite(figure.value)).toBe(true)
          }
        },
      ),
    )
  })
})
