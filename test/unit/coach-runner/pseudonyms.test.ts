import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNameIndex, nameWords } from '../../../src/coach/name-index.ts'
import type { Participant } from '../../../src/coach/pseudonym-members.ts'
import { createPseudonyms, originalRange } from '../../../src/coach/pseudonyms.ts'
import { oddText } from '../../support/odd-text.ts'

const ratna: Participant = { name: 'Ratna Dewi Lestari', address: 'Bu Ratna', side: 'mentor' }
const dimas: Participant = { name: 'Dimas Prasetyo', address: 'Dimas', side: 'mentee' }
const colleagues = [
  'Budi Santoso',
  'Budi Hartono',
  'Bunga Citra',
  'Indah Cahaya',
  'Will Smith',
  'Dan Brown',
  'Wahyu Nugroho',
  'Agus Salim, S.Kom.',
  'Yang Li',
  'José Núñez',
]
const directory = [ratna.name, dimas.name, ...colleagues]

const make = (participants: readonly Participant[] = [ratna, dimas], names: readonly string[] = directory) =>
  createPseudonyms({ locale: 'id', participants, directory: names })
const hide = (text: string, ...rest: Parameters<typeof make>) => make(...rest).hide(text)

describe('the two members', () => {
  it.each([
    ['Bu Ratna minta Dimas kirim laporan.', '[MENTOR] minta [MENTEE] kirim laporan.'],
    ['ratna bilang dimasnya sudah oke, Ratna-nya juga', '[MENTOR] bilang [MENTEE]nya sudah oke, [MENTOR]-nya juga'],
    ["RATNA DEWI LESTARI dan Ibu Ratna; Ratna's plan", "[MENTOR] dan [MENTOR]; [MENTOR]'s plan"],
  ])('are hidden however they are written: %s', (text, hidden) => {
    expect(hide(text)).toBe(hidden)
  })

  it('come back by their form of address, once', () => {
    const pseudonyms = make()
    pseudonyms.hide('Ratna dan Dimas')
    expect(pseudonyms.restore('Pak [MENTOR], [mentor], Ibu [ MENTOR ] dan MENTEE; [MENTEE]-nya').text).toBe(
      'Bu Ratna, Bu Ratna, Bu Ratna dan Dimas; Dimas-nya',
    )
  })

  it('are told apart from a namesake only where their form of address does it', () => {
    const pseudonyms = make([ratna, dimas], [...directory, 'Ratna Sarumpaet'])
    const text = 'Bu Ratna mengajak Ratna. Ratna Dewi Lestari hadir.'
    const hidden = pseudonyms.hide(text)
    expect(hidden).toBe('[MENTOR] mengajak [ORANG-1]. [MENTOR] hadir.')
    expect(pseudonyms.restore(hidden).text).toBe('Bu Ratna mengajak Ratna. Bu Ratna hadir.')
  })

  it('are never guessed where both have the name', () => {
    const budi: Participant = { name: 'Budi Santoso', address: 'Pak Budi', side: 'mentor' }
    const other: Participant = { name: 'Budi Hartono', address: 'Mas Budi', side: 'mentee' }
    const pseudonyms = make([budi, other])
    const hidden = pseudonyms.hide('Pak Budi menunggu Mas Budi. Budi datang, Hartono pulang.')
    expect(hidden).toBe('[MENTOR] menunggu [MENTEE]. [ORANG-1] datang, [MENTEE] pulang.')
    expect(pseudonyms.restore(hidden).text).toContain('Budi datang')
  })

  it('with the whole name of somebody else are nobody for certain', () => {
    const hidden = hide('Ratna Dewi Lestari hadir', [ratna, dimas], [...directory, ratna.name])
    expect(hidden).toBe('[ORANG-1] hadir')
  })

  it('whose name is a word are hidden where a sentence opens with it, as it was written', () => {
    const bagus: Participant = { name: 'Bagus Wicaksono', address: 'Mas Bagus', side: 'mentee' }
    const pseudonyms = make([ratna, bagus])
    const text = 'Bagus sekali. Laporannya bagus. Kata Ratna, Bagus siap; mas Bagus juga.'
    const hidden = pseudonyms.hide(text)
    expect(hidden).toBe('[ORANG-1] sekali. Laporannya bagus. Kata [MENTOR], [MENTEE] siap; [MENTEE] juga.')
    expect(pseudonyms.restore('[ORANG-1] sekali').text).toBe('Bagus sekali')
  })
})

describe('everybody else', () => {
  it.each([
    ['kirim ke budi dan Pak Budi Santoso', 'kirim ke [ORANG-1] dan Pak [ORANG-2]'],
    ['Pak Joko dari vendor, bu tuti juga', 'Pak [ORANG-1] dari vendor, bu [ORANG-2] juga'],
    ['Mr. Jones and Mrs Miller', 'Mr. [ORANG-1] and Mrs [ORANG-2]'],
    ['Agus Salim, José Núñez dan JOSE', '[ORANG-1], [ORANG-2] dan [ORANG-2b]'],
  ])('is hidden: %s', (text, hidden) => {
    expect(hide(text)).toBe(hidden)
  })

  it.each([
    'pak direktur, bu guru, Bapak Ibu sekalian, Kak boleh tanya',
    'latency 200 ms turun, dr kemarin, Ms Excel, MR sudah di-merge',
    'Will you do it? Yang baru, dan rencana itu. Bunga bank naik.',
    'bunga bank, indah sekali, wahyu, cahaya',
  ])('is not seen where nobody is named: %s', (text) => {
    expect(hide(text)).toBe(text)
  })

  it.each([
    ['Kemarin Bunga bilang bunga itu indah', 'Kemarin [ORANG-1] bilang bunga itu indah'],
    ['I asked Will yesterday', 'I asked [ORANG-1] yesterday'],
    ['Dan Brown dan kami', '[ORANG-1] dan kami'],
    ['indah cahaya hadir', '[ORANG-1] hadir'],
    ['bu bunga dan mas wahyu', 'bu [ORANG-1] dan mas [ORANG-2]'],
  ])('whose name is a word is hidden by capital, neighbour or title: %s', (text, hidden) => {
    expect(hide(text)).toBe(hidden)
  })

  it('is hidden alone too once a form of address has shown the name', () => {
    const pseudonyms = make()
    const texts = ['Joko setuju.', 'Pak Joko hadir.']
    pseudonyms.learn(texts)
    expect(texts.map(pseudonyms.hide)).toEqual(['[ORANG-1] setuju.', 'Pak [ORANG-1] hadir.'])
  })

  it('is called a person in English', () => {
    const pseudonyms = createPseudonyms({ locale: 'en', participants: [ratna, dimas], directory })
    expect(pseudonyms.hide('Budi Santoso, 0812-3456-7890')).toBe('[PERSON-1], [PHONE-1]')
  })
})

describe('addresses and numbers', () => {
  it.each([
    ['ratna.dewi@acme.co.id', '[EMAIL-1]'],
    ['0812-3456-7890', '[TELEPON-1]'],
    ['08123456789', '[TELEPON-1]'],
    ['+62 812 3456 7890', '[TELEPON-1]'],
    ['62812.3456.7890', '[TELEPON-1]'],
    ['+1 (415) 555-2671', '[TELEPON-1]'],
    ['(021) 555-1234', '[TELEPON-1]'],
    ['https://figma.com/file/x?y=1', '[TAUTAN-1]'],
    ['docs.google.com/d/1', '[TAUTAN-1]'],
    ['3174012345678901', '[NOMOR-1]'],
    ['3174 0123 4567 8901', '[NOMOR-1]'],
    ['NIK: 12345', 'NIK: [NOMOR-1]'],
    ['ID karyawan EMP-00123', 'ID karyawan [NOMOR-1]'],
    ['@rdewi_99', '[ORANG-1]'],
  ])('%s', (text, hidden) => {
    expect(hide(`Lihat ${text}, ya.`)).toBe(`Lihat ${hidden}, ya.`)
  })

  it.each(['08.15-09.00', '05-04-2026', '2026-11-24', 'Rp1.250.000.000', '12,5%', 'Q3 2026', 'Selesai.Lalu', 'v2.4.1'])(
    '%s is left',
    (text) => {
      expect(hide(`Lihat ${text} lagi`)).toBe(`Lihat ${text} lagi`)
    },
  )
})

describe('placeholders', () => {
  it('are read back with small changes', () => {
    const pseudonyms = make()
    pseudonyms.hide('budi, BUDI')
    for (const form of [
      '[ORANG-1]',
      '[orang 1]',
      'ORANG-1',
      'Orang-1',
      'ORANG 1',
      '[PERSON-1]',
      '[ORANG_01]',
      '[ORANG–1]',
    ]) {
      expect(pseudonyms.restore(`Kata ${form}.`)).toEqual({ text: 'Kata budi.', unknown: [] })
    }
    expect(pseudonyms.restore('[orang-1B]').text).toBe('BUDI')
  })

  it('that were never given out are named', () => {
    expect(make().restore('[ORANG-7] dan [MENTOR]').unknown).toEqual(['[ORANG-7]'])
  })

  it('that somebody typed are not taken for ours', () => {
    const pseudonyms = make()
    const text = 'MENTOR: lihat [MENTOR], ORANG-1, [orang 1] dan orang-2; kata budi.'
    const hidden = pseudonyms.hide(text)
    expect(hidden).toBe('MENTOR: lihat [TEKS-1], [TEKS-2], [TEKS-3] dan orang-2; kata [ORANG-1].')
    expect(pseudonyms.restore(hidden)).toEqual({ text, unknown: [] })
  })

  it('lead back to the original', () => {
    const pseudonyms = make()
    const original = 'Kemarin Ratna dan budi hadir. Lalu pulang.'
    const hidden = pseudonyms.hideSource(original)
    const start = hidden.text.indexOf('dan')
    const at = (from: number, to: number) => {
      const range = originalRange(hidden, from, to)
      return original.slice(range.from, range.to)
    }
    expect(at(start, hidden.text.indexOf('.') + 1)).toBe('dan budi hadir.')
    expect(at(hidden.text.indexOf('MENTOR'), start)).toBe('Ratna ')
    expect(at(0, hidden.text.length)).toBe(original)
  })
})

// What people write: names in several forms, contacts, words around them, things that look like placeholders.
const piece = fc.oneof(
  fc.constantFrom(
    ...directory,
    ...directory.map((name) => name.toLowerCase()),
    'Bu Ratna',
    'Pak Budi',
    'Mbak Sinta',
    'Dimas',
  ),
  fc.constantFrom('budi@acme.co.id', 'r.dewi+x@mail.example.com', '0812-3456-7890', '+62 21 555 1234', 'bit.ly/x1'),
  fc.constantFrom('[ORANG-1]', 'MENTOR', '[mentee]', 'TEKS-1', 'orang-2', '[TEKS-3b]', '[EMAIL 2]', 'ORANG 4'),
  fc.constantFrom(
    'dan',
    'Will',
    'bunga',
    'Rencana',
    'kirim',
    'laporan.',
    'Besok',
    '\n- ',
    ',',
    ':',
    'nya',
    '"',
    '(',
    ')',
  ),
  oddText(6),
)
const writing = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '))

describe('whatever is written', () => {
  it('holds no full name, address or number afterwards', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const hidden = hide(text).toLowerCase()
        for (const name of directory) expect(hidden).not.toContain(nameWords(name).join(' '))
        expect(hidden).not.toMatch(/[a-z0-9]@[a-z0-9]+\.[a-z]|0812-3456|555 1234|bit\.ly\/x1/)
      }),
      { numRuns: 400 },
    )
  })

  it('comes back as it was, members by their form of address', () => {
    // With nobody to be re-addressed, coming back means the same text.
    fc.assert(
      fc.property(writing, (text) => {
        const pseudonyms = make([], directory)
        expect(pseudonyms.restore(pseudonyms.hide(text))).toEqual({ text, unknown: [] })
      }),
      { numRuns: 400 },
    )
  })

  it('leads back to the original at every place', () => {
    fc.assert(
      fc.property(writing, fc.nat(), fc.nat(), (text, a, b) => {
        const hidden = make().hideSource(text)
        const start = Math.min(a, b) % (hidden.text.length + 1)
        const end = start + (Math.max(a, b) % (hidden.text.length - start + 1))
        const { from, to } = originalRange(hidden, start, end)
        expect(from >= 0 && from <= to && to <= text.length).toBe(true)
        const inside = hidden.spans.every((span) => span.end <= start || span.start >= end)
        if (inside) expect(text.slice(from, to)).toBe(hidden.text.slice(start, end))
      }),
      { numRuns: 400 },
    )
  })
})

describe('an index of names', () => {
  it('may be made beforehand', () => {
    const index = createNameIndex(directory)
    const pseudonyms = createPseudonyms({ locale: 'id', participants: [ratna, dimas], directory: index })
    expect(pseudonyms.hide('Ratna, Hartono')).toBe('[MENTOR], [ORANG-1]')
  })

  it('leaves titles, degrees and initials out', () => {
    expect(nameWords('Prof. Dr. H. Agus Salim, S.Kom., M.M.')).toEqual(['agus', 'salim'])
    expect(nameWords("Anne-Marie O'Brien")).toEqual(['anne', 'marie', 'brien'])
  })
})
