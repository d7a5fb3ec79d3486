import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitHistory } from '../../../src/modules/sessions/split-history.ts'

const daysOf = (text: string) => splitHistory(text).entries.map((entry) => entry.heldOn.toString())

describe('splitting pasted notes by their dates', () => {
  it.each([
    ['2026-03-12', '2026-03-12'],
    ['Kamis, 12 Maret 2026', '2026-03-12'],
    ['Jumat, 13 Mar 2026:', '2026-03-13'],
    ["Jum'at 13 Maret 2026", '2026-03-13'],
    ['## Sesi 3 - 12 Maret 2026', '2026-03-12'],
    ['Pertemuan ke-4, 12 Agustus 2026', '2026-08-12'],
    ['Thursday, 12 March 2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['12th March 2026 - with Ratna', '2026-03-12'],
    ['05/04/2026', '2026-04-05'],
    ['5.4.26', '2026-04-05'],
    ['**Tanggal: 12/03/2026**', '2026-03-12'],
    ['1:1 12 Mar 2026', '2026-03-12'],
    ['12 Nopember 2026', '2026-11-12'],
  ])('reads %s', (line, day) => {
    expect(daysOf(`${line}\nCatatan.`)).toEqual([day])
  })

  it.each([
    'Rapat jam 12.30',
    '31 Februari 2026',
    'Target naik 12% di 2026',
    'Versi 1.2.3',
    'habis Lebaran',
    'Senin depan',
  ])('does not take %s for a session', (line) => {
    expect(splitHistory(`${line}\nCatatan.`)).toEqual({ entries: [], before: `${line}\nCatatan.` })
  })

  it('keeps the words after a date, blank lines inside a note, and what stands before the first date', () => {
    const { entries, before } = splitHistory(
      'Catatan mentoring\n\n12 Maret 2026: bahas OKR\n\n- kirim draf\n26/03/2026\nLanjut.',
    )
    expect(before).toBe('Catatan mentoring')
    expect(entries.map((entry) => entry.notes)).toEqual([['bahas OKR\n\n- kirim draf'], ['Lanjut.']])
  })

  it('adds a day that comes again to its session', () => {
    expect(splitHistory('2026-03-12\nSatu\n2026-03-12\nDua').entries.map((entry) => entry.notes)).toEqual([
      ['Satu\nDua'],
    ])
  })

  it('loses no line of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const { entries, before } = splitHistory(lines.join('\n'))
        const kept = [before, ...entries.flatMap((entry) => entry.notes)].join('\n')
        for (const line of lines) for (const word of line.split(/[^a-z]+/)) expect(kept.includes(word)).toBe(true)
      }),
    )
  })
})
