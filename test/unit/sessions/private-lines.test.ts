import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, splitNote } from '../../../src/modules/sessions/note-parts.ts'
import { privateReasonsOf } from '../../../src/modules/sessions/private-lines.ts'

const reasonOf = (text: string) => privateReasonsOf([{ text, gap: false }])[0]
const reasonsOf = (text: string) => privateReasonsOf(partsOf(text))

describe('a line that sounds private', () => {
  it.each([
    ['Jangan ditulis: Endang tanya pendapat saya', 'asked'],
    ['ini off the record ya', 'asked'],
    ['OFF-THE-RECORD, please', 'asked'],
    ['Cukup antara kita berdua', 'asked'],
    ['Please don’t share this with anyone', 'asked'],
    ['Kemarin ke psikiater', 'health'],
    ['Gajinya belum disesuaikan', 'pay'],
    ['Naik   gaji belum dibicarakan', 'pay'],
    ['She asked about her salary', 'pay'],
    ['Suaminya pindah ke Surabaya', 'family'],
    ['My daughter starts school', 'family'],
    ['Menangis di ruang rapat', 'distress'],
    ['On the edge of burnout', 'distress'],
    ['Wulan mau resign', 'leaving'],
    ['He has an offer from a competitor', 'leaving'],
    ['Kesal sama atasan', 'people'],
    ['Ada laporan polisi', 'legal'],
  ])('%s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason)
  })

  it.each([
    'Bahas presentasi ke direksi, paling banyak 10 slide',
    'Biaya per drop minggu 1 turun 3,8%',
    'Delegasi: masih 2 dari 6 tugas',
    'Prepare the demo for the steering committee',
    'Rencana pilot selesai, laporan 4 mingguan',
    'Paying attention to the release notes',
    'Menghargai kerja tim gudang',
    'Pill-shaped buttons for the billing page',
  ])('is not: %s', (text) => {
    expect(reasonOf(text)).toBeNull()
  })

  it('that asks to be kept back speaks for the rest of its paragraph, and not for the next', () => {
    expect(reasonsOf('Terbuka.\nJangan dicatat:\n- satu\n- dua\n\nTerbuka lagi.')).toEqual([
      null,
      'asked',
      'asked',
      'asked',
      null,
    ])
  })
})

describe('a note in two', () => {
  const texts = fc
    .array(fc.constantFrom('satu', 'dua tiga', '', '  ', '- empat'), { maxLength: 30 })
    .map((all) => all.join('\n'))

  it('has every line in exactly one of them', () => {
    fc.assert(
      fc.property(texts, fc.func(fc.boolean()), (text, isTicked) => {
        const parts = partsOf(text)
        const ticked = new Set(parts.flatMap((_, at) => (isTicked(at) ? [at] : [])))
        const { shared, kept } = splitNote(text, ticked)
        const lines = (of: string) => of.split('\n').filter((line) => line.trim() !== '')
        expect(lines(shared)).toEqual(parts.filter((_, at) => ticked.has(at)).map((part) => part.text))
        expect(lines(kept)).toEqual(parts.filter((_, at) => !ticked.has(at)).map((part) => part.text))
      }),
    )
  })

  it('keeps paragraphs apart', () => {
    expect(splitNote('a\nb\n\nc\nd', new Set([0, 3]))).toEqual({ shared: 'a\n\nd', kept: 'b\n\nc' })
  })

  it('is offered by paragraph where it is long, and is bounded however long it is', () => {
    const long = Array.from({ length: 200 }, (_, i) => (i % 10 === 9 ? `baris ${i}\n` : `baris ${i}`)).join('\n')
    expect(partsOf(long)).toHaveLength(20)
    const longer = Array.from({ length: 900 }, (_, i) => `paragraf ${i}`).join('\n\n')
    const parts = partsOf(longer)
    expect(parts).toHaveLength(120)
    expect(splitNote(longer, new Set(parts.keys())).shared).toBe(longer)
  })
})
