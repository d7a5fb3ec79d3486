import type {
  ActionFact,
  AgendaInput,
  GoalFact,
  PastItem,
  PastSession,
  TopicFact,
} from '../../src/coach/tasks/agenda/types.ts'

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

/** An input with nothing in it but two people; the rest as given. */
export const agendaInput = (given: Partial<AgendaInput> = {}): AgendaInput => ({
  locale: 'id',
  today: day('2026-04-01'),
  session: { id: 'ses_next', on: day('2026-04-03'), minutes: 60 },
  mentor: { name: 'Ratna Wulandari', address: 'Bu Ratna' },
  mentee: { name: 'Dimas Pratama', address: 'Mas Dimas' },
  program: { id: 'prg_1', name: 'Calon Pemimpin 2026', purpose: 'Menyiapkan pemimpin tim pertama kali.' },
  pairing: { id: 'par_1', startedOn: day('2026-01-05') },
  sessions: [],
  lastItems: [],
  actions: [],
  goals: [],
  topics: [],
  ...given,
})

/** A session with one note, by the mentor unless told otherwise. */
export const session = (iso: string, text: string, by: 'mentor' | 'mentee' = 'mentor'): PastSession => ({
  id: `ses_${iso}`,
  on: day(iso),
  notes: [{ id: `not_${iso}`, text, by }],
})

export const action = (text: string, given: Partial<ActionFact> = {}): ActionFact => ({
  id: `act_${text.slice(0, 12)}`,
  text,
  owner: 'mentee',
  dueOn: null,
  createdOn: day('2026-03-20'),
  state: 'open',
  ...given,
})

export const goal = (text: string, given: Partial<GoalFact> = {}): GoalFact => ({
  id: `goa_${text.slice(0, 12)}`,
  text,
  state: 'active',
  dueOn: null,
  measure: null,
  progressOn: null,
  ...given,
})

export const topic = (text: string, given: Partial<TopicFact> = {}): TopicFact => ({
  id: `top_${text.slice(0, 12)}`,
  text,
  by: 'mentee',
  createdOn: day('2026-03-27'),
  ...given,
})

export const lastItem = (text: string, state: PastItem['state']): PastItem => ({
  id: `itm_${text.slice(0, 12)}`,
  topic: text,
  purpose: 'Apa yang masih terbuka?',
  outcome: 'Jelas langkah berikutnya.',
  state,
})
