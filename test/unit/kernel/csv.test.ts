import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { inertCell, plainCell, toCsv } from '../../../src/kernel/csv.ts'

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', '+', '-', '@', ' ', 'a', 'é') }),
)
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

const read = (text: string): string[][] => Papa.parse<string[]>(text.slice(1), { newline: '\r\n', delimiter: ',' }).data

describe('a table as CSV', () => {
  it('says the same after it was read, whatever stands in its cells', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = read(toCsv(rows)).slice(0, -1)
        expect(found).toEqual(rows.map((row) => row.map(inertCell)))
      }),
    )
  })

  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const found of read(toCsv(rows)).flat()) expect(found).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  it('starts with a byte order mark and ends each row as RFC 4180 says', () => {
    expect(
      toCsv([
        ['name', 'note'],
        ['Ratna', 'says "hi", \nbye'],
      ]),
    ).toBe('\u{FEFF}name,note\r\nRatna,"says ""hi"", \nbye"\r\n')
  })
})

describe('a cell', () => {
  it.each(['=cmd()', '+62 811', '-1', '@SUM(A1)', '\t=1', '\rx', ' =1', '＝1'])(
    '%j is made inert, and read back',
    (text) => {
      expect(inertCell(text)).toBe(`'${text}`)
      expect(plainCell(inertCell(text))).toBe(text)
    },
  )

  it.each(['Ratna', "D'Souza", "'90s", '', 'a=b', 'x@contoh.example'])('%j stays as it is', (text) => {
    expect(inertCell(text)).toBe(text)
    expect(plainCell(text)).toBe(text)
  })
})
