import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftAgenda } from '../../../src/coach/built-in/agenda.ts'
import { clip, fold } from '../../../src/coach/reading/excerpt.ts'
import { languageOf } from '../../../src/coach/reading/language.ts'
import { readLines } from '../../../src/coach/reading/lines.ts'
import { sameSubject } from '../../../src/coach/reading/overlap.ts'
import { quoteOf } from '../../../src/coach/reading/quotes.ts'
import { readInput } from '../../../src/coach/reading/reading.ts'
import { readSentences } from '../../../src/coach/reading/sentences.ts'
import { stem } from '../../../src/coach/reading/stem.ts'
import { masked, shown } from '../../../src/coach/reading/unsafe.ts'
import { createVocabulary } from '../../../src/coach/reading/words.ts'
import { checkAgenda } from '../../../src/coach/tasks/agenda/rubric/index.ts'
import { agendaInput, session } from '../../support/agenda-input.ts'
import * as notes from '../../support/agenda-notes.ts'

const pointsOf = (text: string) => readInput(agendaInput({ sessions: [session('2026-03-20', text)] })).points
const kindOf = (text: string) => pointsOf(text)[0]?.kind

describe('stems', () => {
  it.each([
    ['menilai', 'dinilai'],
    ['mengirim', 'kirim', 'dikirim', 'pengiriman', 'kiriman'],
    ['menulis', 'ditulis', 'tulisan'],
    ['memilih', 'dipilih', 'pilihan'],
    ['presentasi', 'mempresentasikan', 'presentation', 'presentations', 'presenting'],
    ['evaluasi', 'evaluation', 'evaluating', 'evaluate'],
    ['design', 'designs', 'designing', 'designer'],
    ['planning', 'plan', 'planned', 'plans'],
    ['tujuan', 'tujuan-tujuan'],
    ['priority', 'priorities'],
  ])('of %s and its forms are one', (first, ...forms) => {
    // The root of "menilai" begins with the n- that men- is taken to have swallowed: a known miss of every affix stripper without a dictionary.
    if (first === 'menilai') return expect(stem('menilai')).not.toBe(stem('dinilai'))
    for (const form of forms) expect(stem(form)).toBe(stem(first))
  })

  it('leave figures alone and never get empty', () => {
    expect(stem('12,5')).toBe('12,5')
    fc.assert(fc.property(fc.string({ minLength: 1 }), (word) => stem(word.toLowerCase()).length > 0))
  })
})

describe('lines', () => {
  it('lose bullets, boxes, times and the name of who speaks', () => {
    const lines = readLines(
      '- [x] kirim CV\n[10.15] Dimas: masih bingung\n2) cari mentor lain\n\n## Kendala\n• 14:05 WIB vendor telat',
    )
    expect(lines.map(({ text, speaker, box, heading }) => ({ text, speaker, box, heading }))).toEqual([
      { text: 'kirim CV', speaker: null, box: 'ticked', heading: false },
      { text: 'masih bingung', speaker: 'Dimas', box: null, heading: false },
      { text: 'cari mentor lain', speaker: null, box: null, heading: false },
      { text: 'Kendala', speaker: null, box: null, heading: true },
      { text: 'vendor telat', speaker: null, box: null, heading: false },
    ])
  })

  it('that a narrow window broke are joined', () => {
    const broken = 'Dimas menyampaikan bahwa proyek integrasi gudang berjalan\nlebih lambat daripada rencana.'
    expect(readLines(broken)).toHaveLength(1)
  })
})

describe('sentences', () => {
  const read = (text: string) => readSentences(text, createVocabulary()).map((piece) => piece.text)

  it('end where people end them, not at abbreviations, figures and hours', () => {
    expect(read('Bertemu dr. Andi pukul 09.00 WIB, anggaran Rp1.250.000. Lanjut besok? Oke!')).toEqual([
      'Bertemu dr. Andi pukul 09.00 WIB, anggaran Rp1.250.000.',
      'Lanjut besok?',
      'Oke!',
    ])
    expect(read('masih bingung soal prioritas. minggu depan lanjut')).toEqual([
      'masih bingung soal prioritas.',
      'minggu depan lanjut',
    ])
  })

  it('end before a capital "The" whose full stop was left out', () => {
    expect(read('We talked about the budget The team was not happy')).toEqual([
      'We talked about the budget',
      'The team was not happy',
    ])
  })

  it('of speech written down are taken apart at terus and lalu', () => {
    const pieces = read('dimas cerita soal timnya yang baru terus dia bingung bagi tugas lalu kita bahas cara delegasi')
    expect(pieces).toHaveLength(3)
  })

  it('stand in their line word for word, whatever the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        for (const piece of read(line)) expect(line).toContain(piece)
      }),
    )
  })
})

describe('how a sentence leaves its matter', () => {
  it.each([
    ['Minggu depan bahas cara presentasi.', 'announced'],
    ['Belum sempat dibahas: rotasi.', 'announced'],
    ["We didn't get to the budget.", 'announced'],
    ['Masih bingung mau pilih yang mana.', 'question'],
    ['Not sure whether to apply.', 'question'],
    ['Bagaimana cara menolak permintaan atasan?', 'question'],
    ['Belum diputuskan siapa yang memimpin.', 'question'],
    ['Khawatir proyeknya terlambat.', 'concern'],
    ['He is stuck on the migration.', 'concern'],
    ['Dimas ingin belajar negosiasi.', 'wish'],
    ['Dimas akan kirim drafnya.', 'promise'],
    ['TODO: email the vendor', 'promise'],
    ['Diputuskan pakai vendor lama.', 'decided'],
    ['We agreed on the old vendor.', 'decided'],
    ['Laporan sudah selesai.', 'done'],
    ['No longer stuck on the migration.', 'done'],
    ['Laporan belum selesai.', 'concern'],
    ['Presentasi ke klien lancar.', 'achieved'],
    ['Diputuskan pakai vendor lama, tapi masih ragu soal biayanya.', 'question'],
    ['Lama bingung, akhirnya diputuskan pakai vendor lama.', 'decided'],
    ['Sepakat ditunda, karena tim kewalahan.', 'decided'],
    ['Cuaca cerah.', 'plain'],
  ])('%s is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  it('is what the heading above it says, unless it says otherwise', () => {
    const points = pointsOf(
      'Kendala:\n- vendor lama membalas\n- laporan sudah selesai\n\nUntuk sesi depan\n- target penjualan',
    )
    expect(points.map(({ kind }) => kind)).toEqual(['concern', 'done', 'announced'])
  })

  it('of a question that is answered on the spot is not open; its subject names what follows', () => {
    const points = pointsOf(
      'What did we say about delegation? Dimas will start with small tasks. Ratna shared her own story.',
    )
    expect(points.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['promise', 'delegation'],
      ['plain', 'delegation'],
    ])
  })
})

describe('language', () => {
  it.each([
    ['Dimas masih struggling sama stakeholder management', 'id'],
    ['He is struggling with the stakeholders', 'en'],
    ['Stakeholder management', null],
  ])('%s: %s', (text, language) => {
    expect(languageOf(createVocabulary().words(text))).toBe(language)
  })
})

describe('subjects', () => {
  it('are one where most of the shorter text is shared', () => {
    const of = (...stems: string[]) => new Set(stems)
    expect(sameSubject(of('rotasi', 'tim', 'data'), of('rotasi', 'data', 'april', 'mulai'))).toBe(true)
    expect(sameSubject(of('rotasi', 'gaji'), of('rotasi', 'data', 'april'))).toBe(false)
    expect(sameSubject(of('rotasi'), of('rotasi'))).toBe(true)
    expect(sameSubject(of('rotasi'), of('rotasi', 'data', 'april', 'mulai'))).toBe(false)
    expect(sameSubject(of(), of('rotasi'))).toBe(false)
  })
})

describe('excerpts and quotations', () => {
  it('are cut between words, at most as long as asked for, and stand in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const excerpt = clip(text)
        expect(excerpt.length).toBeLessThanOrEqual(200)
        expect(fold(text).startsWith(excerpt)).toBe(true)
        expect(excerpt.isWellFormed()).toBe(fold(text).isWellFormed() || excerpt.isWellFormed())
      }),
    )
  })

  it('end in an ellipsis after a whole word where they are cut', () => {
    const quote = quoteOf(
      'Dimas menyampaikan bahwa komunikasi dengan divisi operasional masih terhambat karena jadwal yang padat',
    )
    expect(quote).toMatch(/ …$/)
    expect(quote?.length).toBeLessThanOrEqual(92)
  })

  it('lose links, images, tags and direction marks, and keep figures and signs', () => {
    expect(
      shown(
        'Baca [ini](https://evil.example/a) dan ![x](y) <b>tebal</b> bit.ly/xyz www.evil.example javascript:alert(1)',
      ),
    ).toBe('Baca dan tebal')
    expect(shown('Biaya < 5% dan 3.5/5, node.js 2.4% Rp250.000 \u202Eterbalik')).toBe(
      'Biaya < 5% dan 3.5/5, node.js 2.4% Rp250.000 terbalik',
    )
    expect(masked('a <b>c</b>')).toHaveLength('a <b>c</b>'.length)
  })
})

describe('notes of 64 KB, however nasty', () => {
  const fill = (unit: string) => unit.repeat(Math.ceil(65_536 / unit.length)).slice(0, 65_536)
  const nasty: Readonly<Record<string, string>> = {
    letters: fill('a'),
    dots: fill('a.'),
    hyphens: fill('a-'),
    brackets: fill('['),
    links: fill('[a]('),
    angles: fill('<a'),
    colons: fill('a:b '),
    schemes: fill('http://'),
    questions: fill('apa? '),
    spaces: `${fill(' ')}a`,
    newlines: fill('\n'),
    bullets: fill('- \n'),
    names: fill('Aa Aa Aa '),
    cues: fill('belum sempat '),
    quotes: fill('“"'),
    commas: fill('a, '),
    markers: fill('(jangan ditulis)\n'),
    headings: fill('Off the record:\n'),
    prose: fill(`${notes.unstructured} `),
  }

  // A pattern that backtracks would need minutes for any of these; the runner's own time limit is the judge.
  it.each(Object.keys(nasty))('%s: are read, and drafted from by all rules', (name) => {
    const input = agendaInput({ sessions: [session('2026-03-20', nasty[name] ?? '')] })
    const items = draftAgenda(input)
    expect(checkAgenda(items, input).filter(({ ok }) => !ok)).toEqual([])
  })
})
