import type { Check } from '../../../src/coach/source.ts'
import { AgendaTask } from '../../../src/coach/tasks/agenda/task.ts'
import type { AgendaInput, AgendaItem } from '../../../src/coach/tasks/agenda/types.ts'
import type { Locale } from '../../../src/kernel/locale.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** Nobody of these may be named in anything that leaves. */
export const directory = [
  'Ratna Dewi Lestari',
  'Dimas Prasetyo',
  'Budi Santoso',
  'Sinta Maharani',
  'Yohanes Tobing',
  'Grace Hutapea',
]

/** Words that must not stand in a request, in lower case. */
export const secrets = [
  'ratna',
  'lestari',
  'dimas',
  'prasetyo',
  'budi',
  'santoso',
  'sinta',
  'maharani',
  'tobing',
  'grace',
  'joko',
  'widodo@vendor.example',
  'vendor.example',
  '0812-3456-7890',
  '3174012345678901',
]

const texts = {
  id: {
    program: 'Menyiapkan calon pemimpin tim lewat pendampingan rutin',
    notes: [
      'Dimas cerita rapat mingguan sering molor. Bu Ratna menyarankan agenda tertulis. Dimas mau coba dua pekan.\nKontak vendor: Pak Joko, widodo@vendor.example, 0812-3456-7890.',
      'Rapat sudah lebih tertib, kata budi. Tapi Dimas masih ragu mendelegasikan laporan ke Sinta Maharani. NIK 3174012345678901 jangan ditulis.\nLain kali bahas presentasi ke direksi.',
    ],
    action: 'Mengirim contoh laporan ke Sinta paling lambat Jumat',
    done: 'Menulis agenda rapat bersama Budi Santoso',
    goal: 'Mendelegasikan laporan mingguan sehingga saya punya waktu untuk analisis',
    topic: 'Cara menyampaikan kabar buruk ke Pak Tobing',
    carried: [
      'Presentasi ke direksi',
      'Dimas belum sempat latihan. Apa yang membuatnya siap?',
      'Jadwal latihan disepakati',
    ],
  },
  en: {
    program: 'Preparing future team leads through regular mentoring',
    notes: [
      'Dimas said the weekly meeting keeps running over. Ms Ratna suggested a written agenda. He will try it for two weeks.\nVendor contact: Mr Joko, widodo@vendor.example, 0812-3456-7890.',
      'Meetings are calmer now, says budi. But Dimas is still unsure about handing the report over to Sinta Maharani. NIK 3174012345678901 not to be noted.\nNext time: the board presentation with Grace.',
    ],
    action: 'Send a sample report to Sinta by Friday',
    done: 'Write the meeting agenda together with Budi Santoso',
    goal: 'Hand over the weekly report so that I have time for analysis',
    topic: 'How to bring bad news to Mr Tobing',
    carried: [
      'The board presentation',
      'Dimas has not rehearsed yet. What would make it ready?',
      'A date for a rehearsal',
    ],
  },
} as const

/** A pairing with a little of everything. */
export const agendaInput = (locale: Locale, change: Partial<AgendaInput> = {}): AgendaInput => {
  const text = texts[locale]
  return {
    locale,
    today: day('2026-11-24'),
    session: { id: 'ses_3', on: day('2026-12-03'), minutes: 60 },
    mentor: { name: 'Ratna Dewi Lestari', address: locale === 'id' ? 'Bu Ratna' : 'Ms Ratna' },
    mentee: { name: 'Dimas Prasetyo', address: 'Dimas' },
    program: { id: 'prg_1', name: 'Calon Pemimpin 2026', purpose: text.program },
    pairing: { id: 'par_1', startedOn: day('2026-06-01') },
    sessions: text.notes.map((note, place) => ({
      id: `ses_${place + 1}`,
      on: day(place === 0 ? '2026-11-05' : '2026-11-19'),
      notes: [{ id: `not_${place + 1}`, text: note, by: place === 0 ? 'mentor' : 'mentee' }],
    })),
    lastItems: [
      { id: 'itm_1', topic: text.carried[0], purpose: text.carried[1], outcome: text.carried[2], state: 'carry' },
    ],
    actions: [
      {
        id: 'act_1',
        text: text.action,
        owner: 'mentee',
        dueOn: day('2026-11-20'),
        createdOn: day('2026-11-05'),
        state: 'open',
      },
      { id: 'act_2', text: text.done, owner: 'mentee', dueOn: null, createdOn: day('2026-10-05'), state: 'done' },
    ],
    goals: [
      {
        id: 'goa_1',
        text: text.goal,
        state: 'active',
        dueOn: day('2026-12-31'),
        measure: { unit: 'laporan', baseline: 0, target: 4, current: 1 },
        progressOn: day('2026-10-30'),
      },
    ],
    topics: [{ id: 'top_1', text: text.topic, by: 'mentee', createdOn: day('2026-11-22') }],
    ...change,
  }
}

/** A pairing that has not met yet. */
export const emptyInput = (locale: Locale): AgendaInput =>
  agendaInput(locale, { sessions: [], lastItems: [], actions: [], goals: [], topics: [] })

/** The least that can be called a rubric: size, and who does what at the end. */
export const checkAgenda = (items: readonly AgendaItem[], input: AgendaInput): Check[] => {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  return [
    {
      rule: 'agenda.size',
      ok: items.length >= 3 && items.length <= 6 && minutes <= input.session.minutes,
      detail: `${items.length} ${minutes}/${input.session.minutes}`,
    },
    { rule: 'agenda.close', ok: items.at(-1)?.kind === 'close', detail: '' },
  ]
}

const builtIn = {
  id: {
    topic: 'Membahas hal yang masih terbuka',
    purpose: 'Apa yang paling penting dibahas?',
    outcome: 'Langkah berikutnya jelas',
  },
  en: { topic: 'What is still open', purpose: 'What matters most to talk about?', outcome: 'The next step is clear' },
}

/** A drafter that reads nothing. */
export const draftAgenda = (input: AgendaInput): AgendaItem[] =>
  (['opening', 'topic', 'close'] as const).map((kind) => ({
    kind,
    ...builtIn[input.locale],
    minutes: 20,
    sources: [{ kind: 'program', id: input.program.id, excerpt: input.program.name }],
  }))

export const agendaTask = (): AgendaTask => new AgendaTask(draftAgenda, checkAgenda)
