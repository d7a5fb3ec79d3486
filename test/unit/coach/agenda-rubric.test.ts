import { describe, expect, it } from 'vitest'
import { checkAgenda } from '../../../src/coach/tasks/agenda/rubric/index.ts'
import type { AgendaInput, AgendaItem } from '../../../src/coach/tasks/agenda/types.ts'
import { action, agendaInput, day, goal, lastItem, session, topic } from '../../support/agenda-input.ts'

const open = action('Kirim draf CV', { dueOn: day('2026-03-25') })
const done = action('Baca laporan tahunan', { state: 'done' })
const aim = goal('Memimpin rapat mingguan 4 kali')
const parked = topic('Cara bilang tidak ke atasan')
const carried = lastItem('Rencana kuartal kedua', 'carry')
const dropped = lastItem('Pelatihan bahasa Jepang', 'drop')
const note = session(
  '2026-03-20',
  'Masih bingung soal pembagian tugas tim.\nDiputuskan: rapat dipindah ke hari Selasa.\nDimas grogi kalau presentasi.',
)
const noteId = note.notes[0]?.id ?? ''

const input: AgendaInput = agendaInput({
  sessions: [note],
  actions: [open, done],
  goals: [aim],
  topics: [parked],
  lastItems: [carried, dropped],
})

/** What a model might answer, in each language. */
const good: Record<'id' | 'en', AgendaItem[]> = {
  id: [
    {
      kind: 'review',
      topic: 'Draf CV',
      purpose: 'Tenggatnya sudah lewat. Apa yang sudah selesai dan apa yang menghambat?',
      outcome: 'Jelas kapan draf dikirim.',
      minutes: 10,
      sources: [{ kind: 'action', id: open.id, excerpt: 'Kirim draf CV' }],
    },
    {
      kind: 'carried',
      topic: 'Rencana kuartal kedua',
      purpose: 'Dibawa dari sesi terakhir. Bagaimana keadaannya saat ini?',
      outcome: 'Rencana disepakati.',
      minutes: 15,
      sources: [{ kind: 'carried', id: carried.id, excerpt: 'Rencana kuartal kedua' }],
    },
    {
      kind: 'topic',
      topic: 'Cara bilang tidak ke atasan',
      purpose: 'Topik dari Mas Dimas. Pilihan apa saja yang ada?',
      outcome: 'Satu cara dipilih untuk dicoba.',
      minutes: 20,
      sources: [{ kind: 'topic', id: parked.id, excerpt: 'bilang tidak ke atasan' }],
    },
    {
      kind: 'close',
      topic: 'Langkah berikutnya',
      purpose: 'Demi tujuan memimpin rapat: siapa melakukan apa, dan kapan?',
      outcome: 'Setiap langkah punya penanggung jawab dan tanggal.',
      minutes: 10,
      sources: [{ kind: 'goal', id: aim.id, excerpt: 'Memimpin rapat mingguan 4 kali' }],
    },
  ],
  en: [],
}
good.en = good.id.map((item, index) => ({
  ...item,
  ...([
    {
      topic: 'The CV draft',
      purpose: 'It is overdue. What is done, and what is in the way?',
      outcome: 'A new date is set.',
    },
    {
      topic: 'Plan for the second quarter',
      purpose: 'Carried over. How far has it come?',
      outcome: 'The plan is agreed.',
    },
    { topic: 'Saying no to a manager', purpose: 'What options are there?', outcome: 'One of them is picked to try.' },
    {
      topic: 'Next steps',
      purpose: 'For the goal of leading meetings.',
      outcome: 'Who does what by when is written down.',
    },
  ][index] ?? {}),
}))

const failed = (items: readonly AgendaItem[], given = input) =>
  checkAgenda(items, given)
    .filter(({ ok }) => !ok)
    .map(({ rule }) => rule)
const change = (items: readonly AgendaItem[], at: number, changes: Partial<AgendaItem>) =>
  items.map((item, index) => (index === at ? { ...item, ...changes } : item))

describe.each(['id', 'en'] as const)('a good agenda in %s', (locale) => {
  const items = good[locale]

  it('passes every rule', () => {
    expect(checkAgenda(items, input).map(({ rule }) => rule)).toEqual([
      'agenda.purpose',
      'agenda.review-first',
      'agenda.size',
      'agenda.mentee-voice',
      'agenda.open-questions',
      'agenda.goal-linked',
      'agenda.grow',
      'agenda.close',
      'agenda.grounded',
      'agenda.fresh',
    ])
    expect(failed(items)).toEqual([])
  })

  it('fails agenda.purpose without a purpose or an outcome, and names the field', () => {
    const bare = change(items, 2, { outcome: ' - ' })
    expect(checkAgenda(bare, input).find(({ rule }) => rule === 'agenda.purpose')).toEqual({
      rule: 'agenda.purpose',
      ok: false,
      detail: 'items.2.outcome',
    })
  })

  it('fails agenda.review-first when open actions come later, or not at all', () => {
    const [review, second, ...rest] = items
    if (!review || !second) throw new Error('too short')
    expect(failed([second, review, ...rest])).toContain('agenda.review-first')
    expect(failed(change(items, 0, { sources: [{ kind: 'action', id: done.id, excerpt: done.text }] }))).toContain(
      'agenda.review-first',
    )
  })

  it('fails agenda.size when it is too long, too short, or cut too fine', () => {
    expect(failed(change(items, 1, { minutes: 60 }))).toContain('agenda.size')
    expect(failed(change(items, 1, { minutes: 4 }))).toContain('agenda.size')
    expect(failed([...items, ...items])).toContain('agenda.size')
    expect(failed(items.slice(0, 2))).toContain('agenda.size')
  })

  it('fails agenda.mentee-voice when most of it is the mentor’s', () => {
    const mentors = { kind: 'note' as const, id: noteId, excerpt: 'Masih bingung soal pembagian tugas tim.' }
    const items4 = [0, 2, 3].reduce((all, at) => change(all, at, { sources: [mentors] }), items)
    expect(failed(items4)).toContain('agenda.mentee-voice')
    const told = { ...mentors, excerpt: 'Dimas grogi kalau presentasi.' }
    const items5 = [0, 2].reduce((all, at) => change(all, at, { sources: [told] }), items4)
    expect(failed(items5)).not.toContain('agenda.mentee-voice')
  })

  it('fails agenda.goal-linked when no item serves the goal', () => {
    const elsewhere = change(items, 3, { sources: [{ kind: 'topic', id: parked.id, excerpt: parked.text }] })
    expect(failed(elsewhere)).toContain('agenda.goal-linked')
  })

  it('fails agenda.grounded for an invented source, words the source does not say, or none', () => {
    const source = { kind: 'note' as const, id: noteId, excerpt: 'pembagian tugas tim' }
    expect(failed(change(items, 1, { sources: [...(items[1]?.sources ?? []), source] }))).toEqual([])
    for (const sources of [
      [{ ...source, id: 'not_other' }],
      [{ ...source, excerpt: 'pembagian laba tim' }],
      [{ ...source, excerpt: '  ' }],
      [{ ...source, kind: 'topic' as const }],
      [],
    ]) {
      expect(failed(change(items, 2, { sources }))).toContain('agenda.grounded')
    }
  })

  it('fails agenda.fresh for what was decided, done or dropped, and for what was to come back and does not', () => {
    const decided = { kind: 'note' as const, id: noteId, excerpt: 'rapat dipindah ke hari Selasa' }
    expect(failed(change(items, 2, { sources: [decided] }))).toContain('agenda.fresh')
    expect(failed(change(items, 2, { sources: [{ kind: 'action', id: done.id, excerpt: done.text }] }))).toContain(
      'agenda.fresh',
    )
    const program = { kind: 'program' as const, id: 'prg_1', excerpt: 'Calon Pemimpin 2026' }
    expect(failed(change(items, 2, { topic: 'Pelatihan bahasa Jepang', sources: [program] }))).toContain('agenda.fresh')
    expect(failed(items.toSpliced(1, 1))).toContain('agenda.fresh')
  })
})

describe('what is asked', () => {
  it('counts as open only where yes or no is no answer', () => {
    const closed = good.id.map((item) => ({
      ...item,
      purpose: 'Apakah ini sudah dikerjakan? Siapa melakukan apa kapan.',
    }))
    expect(failed(closed)).toContain('agenda.open-questions')
    const english = good.en.map((item) => ({ ...item, purpose: 'Is it done? Do you agree?' }))
    expect(failed(english)).toContain('agenda.open-questions')
    const quoted = good.en.map((item) => ({ ...item, purpose: 'From the note: “What now? How on earth?” and so on.' }))
    expect(failed(quoted)).toContain('agenda.open-questions')
  })

  it('covers GROW, or the parts that are missing are named', () => {
    const flat = good.en.map((item) => ({ ...item, topic: 'Hello there', purpose: 'A word.', outcome: 'A word.' }))
    const check = checkAgenda(flat, input).find(({ rule }) => rule === 'agenda.grow')
    expect(check?.detail).toBe('goal reality options way')
  })

  it('ends with who, what and when, or the parts that are missing are named', () => {
    const vague = change(good.en, 3, { topic: 'Goodbye', purpose: 'Thank you.', outcome: 'Everybody leaves happy.' })
    const check = checkAgenda(vague, input).find(({ rule }) => rule === 'agenda.close')
    expect(check).toMatchObject({ ok: false, detail: 'who what when' })
  })
})

describe('where there is nothing to go by', () => {
  it('asks for no review, no goal and no more of the mentee’s than there is', () => {
    const nothing = agendaInput({ session: { id: 'ses_next', on: day('2026-04-03'), minutes: 60 } })
    const program = { kind: 'program' as const, id: 'prg_1', excerpt: 'Calon Pemimpin 2026' }
    const items = good.id.map((item) => ({ ...item, sources: [program] }))
    expect(failed(items, nothing)).toEqual([])
  })

  it('asks for two items of a ten-minute session and one of a five-minute one', () => {
    const short = (minutes: number) => ({ ...input, session: { ...input.session, minutes } })
    const two = [good.id[0], good.id[3]].flatMap((item) => (item ? [{ ...item, minutes: 5 }] : []))
    expect(failed(two, short(10))).not.toContain('agenda.size')
    expect(failed(two.slice(0, 1), short(5))).not.toContain('agenda.size')
    expect(failed(two.slice(0, 1), short(15))).toContain('agenda.size')
  })
})
