import { describe, expect, it } from 'vitest'
import type { AgendaInput } from '../../../src/coach/tasks/agenda/types.ts'
import { action, day, goal, lastItem, session, topic } from '../../support/agenda-input.ts'
import * as notes from '../../support/agenda-notes.ts'
import { draft, everything, said, topics } from '../../support/drafts.ts'

const last = day('2026-03-20')

describe('actions', () => {
  const actions = [
    action('Perbarui profil internal', { createdOn: day('2026-02-01') }),
    action('Kirim draf CV ke Bu Ratna', { dueOn: day('2026-03-27') }),
    action('Susun daftar pemangku kepentingan', { dueOn: day('2026-03-10') }),
    action('Kenalkan Dimas ke Pak Hendra', { owner: 'mentor', dueOn: day('2026-04-20') }),
    action('Baca laporan tahunan', { state: 'done' }),
  ]

  it('come first, the longest overdue at their head, with whose they are and by how long', () => {
    const [first] = draft({ actions })
    expect(first?.kind).toBe('review')
    expect(first?.sources.map(({ excerpt }) => excerpt)).toEqual([
      'Susun daftar pemangku kepentingan',
      'Kirim draf CV ke Bu Ratna',
      'Kenalkan Dimas ke Pak Hendra',
      'Perbarui profil internal',
    ])
    expect(first?.purpose).toContain('“Susun daftar pemangku kepentingan” (Mas Dimas)')
    expect(first?.purpose).toContain('22 hari')
    expect(everything(draft({ actions }))).not.toContain('Baca laporan tahunan')
  })

  it('that are only the mentor’s still leave the mentee their part', () => {
    const items = draft({
      actions: [action('Kenalkan Dimas ke Pak Hendra', { owner: 'mentor' })],
      topics: [topic('Cara memimpin rapat')],
      session: { id: 'ses_next', on: last, minutes: 15 },
    })
    expect(items[0]?.purpose).toContain('“Cara memimpin rapat”')
  })

  it('are told from plans in the notes that nobody put on the list', () => {
    const note = 'Dimas akan kirim draf CV hari Jumat.\nDimas akan menghubungi komunitas data Jakarta minggu ini.'
    const [first] = draft({ actions: [action('Mengirim draf CV')], sessions: [session('2026-03-20', note)] })
    expect(first?.purpose).toContain('komunitas data Jakarta')
    expect(first?.purpose).not.toContain('kirim draf CV hari Jumat')
  })
})

describe('items of the last agenda', () => {
  it('ticked carry come back by themselves, each under its name while there is room', () => {
    const items = draft({
      lastItems: [lastItem('Rencana kuartal kedua', 'carry'), lastItem('Jejaring di kantor cabang', 'carry')],
    })
    expect(topics(items)).toContain('Rencana kuartal kedua')
    expect(topics(items)).toContain('Jejaring di kantor cabang')
  })

  it('ticked carry come back as one item where there is no room for each', () => {
    const names = ['Rencana kuartal kedua', 'Jejaring di cabang', 'Latihan wawancara', 'Portofolio', 'Gaya memimpin']
    const lastItems = names.map((name) => lastItem(name, 'carry'))
    const items = draft({ lastItems, session: { id: 'ses_next', on: last, minutes: 30 } })
    const carried = items.find((item) => item.kind === 'carried')
    expect(carried?.sources.map(({ id }) => id)).toEqual(lastItems.map(({ id }) => id))
  })

  it('discussed or dropped do not return, not even from older notes', () => {
    const items = draft({
      sessions: [
        session(
          '2026-03-06',
          'Masih bingung soal rotasi ke tim data.\nKhawatir target penjualan kuartal ini.',
          'mentee',
        ),
        session('2026-03-20', 'Dibahas panjang rotasi ke tim data, dan arah karier.', 'mentor'),
      ],
      lastItems: [lastItem('Rotasi ke tim data', 'discussed'), lastItem('Target penjualan kuartal ini', 'drop')],
    })
    expect(said(items)).not.toMatch(/rotasi|penjualan/i)
  })
})

describe('wishes, goals and topics', () => {
  it('a topic the mentee parked is an item under its own words, with who parked it and when', () => {
    const items = draft({
      topics: [topic('Cara bilang tidak ke atasan tanpa merusak hubungan')],
      sessions: [session('2026-03-20', notes.colloquialIndonesian)],
    })
    const parked = items.find((item) => item.topic === 'Cara bilang tidak ke atasan tanpa merusak hubungan')
    expect(parked?.purpose).toContain('Mas Dimas menitipkan topik ini pada 27 Maret 2026')
  })

  it('a goal near its date says so, and its figures stay as they are', () => {
    const text = 'Mempresentasikan hasil riset ke direksi 3 kali'
    const measure = { unit: 'kali', baseline: 0, target: 3, current: 1 }
    const items = draft({ goals: [goal(text, { dueOn: day('2026-04-13'), measure })] })
    const item = items.find(({ kind }) => kind === 'goal')
    expect(item?.topic).toBe(`Tujuan: “${text}”`)
    expect(item?.purpose).toContain('12 hari lagi')
    expect(item?.purpose).toContain('1 kali, dari 0 kali menuju 3 kali')
  })

  it('two sources of one subject make one item that cites both', () => {
    const items = draft({
      topics: [topic('Presentasi ke direksi')],
      sessions: [session('2026-03-20', 'Masih grogi soal presentasi ke direksi.', 'mentee')],
    })
    const about = items.filter(({ topic }) => /presentasi ke direksi/i.test(topic))
    expect(about).toHaveLength(1)
    expect(about[0]?.sources.map(({ kind }) => kind).sort()).toEqual(['note', 'topic'])
  })
})

describe('people', () => {
  it('are called what they chose, in both languages, and never "Anda" or "you"', () => {
    const people = {
      mentor: { name: 'Ratna Wulandari', address: 'Bu Ratna' },
      mentee: { name: 'I Made Suarta', address: 'Pak Made' },
    }
    for (const locale of ['id', 'en'] as const) {
      const text = said(draft({ ...people, locale, sessions: [session('2026-03-20', notes.formalIndonesian)] }))
      expect(text).toContain('Pak Made')
      expect(text).toContain('Bu Ratna')
      expect(text).not.toMatch(/\bAnda\b|\bkamu\b|\byou\b|I Made Suarta/)
    }
  })
})

describe('a first session', () => {
  it('gets to know expectations, confidentiality and aims, from program and pairing', () => {
    const items = draft({})
    expect(topics(items)).toEqual([
      'Saling mengenal dan menyamakan harapan',
      'Kerahasiaan dan cara kita bekerja sama',
      'Yang ingin dicapai Mas Dimas',
      'Siapa melakukan apa, dan kapan',
    ])
    const kinds = new Set(items.flatMap(({ sources }) => sources.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['pairing', 'program'])
  })

  it('of a quarter of an hour does the same in three items', () => {
    const items = draft({ locale: 'en', session: { id: 'ses_next', on: last, minutes: 15 } })
    expect(topics(items)).toEqual([
      'What we expect of each other, and what stays between us',
      'What Mas Dimas wants to reach',
      'Who does what by when',
    ])
    expect(items.map(({ minutes }) => minutes)).toEqual([5, 5, 5])
  })
})

describe('the length of a session', () => {
  const full: Partial<AgendaInput> = {
    sessions: [session('2026-03-20', notes.colloquialIndonesian)],
    actions: [action('Kirim draf CV')],
    topics: [topic('Cara memimpin rapat')],
  }

  it.each([
    [5, 1],
    [10, 2],
    [15, 3],
    [30, 4],
    [45, 5],
    [60, 6],
    [90, 6],
    [180, 6],
  ])('%i minutes hold %i items', (minutes, count) => {
    const items = draft({ ...full, session: { id: 'ses_next', on: last, minutes } })
    expect(items).toHaveLength(count)
    expect(items.reduce((sum, item) => sum + item.minutes, 0)).toBe(minutes)
  })

  it('a quarter of an hour reviews, takes up one thing and closes', () => {
    const items = draft({ ...full, session: { id: 'ses_next', on: last, minutes: 15 } })
    expect(items.map(({ kind }) => kind)).toEqual(['review', 'topic', 'close'])
    expect(items[1]?.topic).toBe('Cara memimpin rapat')
  })
})
