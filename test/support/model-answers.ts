/** What a model reads out of an agenda prompt, and agendas that it might answer with. */

export interface PromptSource {
  id: string
  kind: string
  attributes: Record<string, string>
  text: string
}

type Language = 'id' | 'en'

export interface AnswerItem {
  kind: string
  topic: string
  purpose: string
  outcome: string
  minutes: number
  sources: { kind: string; id: string; excerpt: string }[]
}

export interface Answer {
  items: AnswerItem[]
}

export const sourcesIn = (user: string): PromptSource[] =>
  [...user.matchAll(/<source id="(\w+)" kind="(\w+)"([^>]*)>\n([\s\S]*?)\n<\/source>/g)].map(
    ([, id = '', kind = '', attributes = '', text = '']) => ({
      id,
      kind,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      text,
    }),
  )

/** The language that the prompt asks for. */
export const languageOf = (system: string): Language => (/bahasa Indonesia/.test(system) ? 'id' : 'en')

const minutesOf = (user: string): number => Number(/(\d+) (?:minutes|menit)/.exec(user)?.[1] ?? 60)

type Wording = Pick<AnswerItem, 'topic' | 'purpose' | 'outcome'>

const wordings: Record<Language, Record<'opening' | 'review' | 'carried' | 'goal' | 'topic' | 'close', Wording>> = {
  en: {
    opening: {
      topic: 'What [MENTEE] hopes for from these sessions',
      purpose: 'There is little history yet. What does [MENTEE] want to achieve with this mentoring?',
      outcome: 'Both know what they want to reach together.',
    },
    review: {
      topic: 'Where the open actions stand',
      purpose: '[MENTOR] and [MENTEE] agreed on these. What is done, what is not yet done, and what is blocked?',
      outcome: 'Every open action is done, has a new date, or is dropped.',
    },
    carried: {
      topic: 'What the last session left over',
      purpose: 'This was carried over from the last agenda. How do things stand so far?',
      outcome: 'The matter is settled, or it is clear what it still needs.',
    },
    goal: {
      topic: 'Progress towards the goal',
      purpose: 'The goal is still active. How far has [MENTEE] come so far, and what is in the way?',
      outcome: '[MENTEE] has named one next step towards the goal.',
    },
    topic: {
      topic: 'What [MENTEE] asked to talk about',
      purpose: '[MENTEE] brought this up. Which options are there, and what else could be tried?',
      outcome: '[MENTEE] has chosen one option to try out.',
    },
    close: {
      topic: 'Who does what by when',
      purpose: 'So that nothing gets lost: who does what, and by when?',
      outcome: 'Every next step has an owner and a date.',
    },
  },
  id: {
    opening: {
      topic: 'Harapan [MENTEE] dari sesi mentoring ini',
      purpose: 'Riwayatnya belum banyak. Apa yang ingin dicapai [MENTEE] lewat mentoring ini?',
      outcome: 'Kita tahu tujuan yang ingin dicapai bersama.',
    },
    review: {
      topic: 'Keadaan tindak lanjut yang masih terbuka',
      purpose: '[MENTOR] dan [MENTEE] sudah menyepakatinya. Apa yang sudah selesai, belum, atau terhambat?',
      outcome: 'Setiap tindak lanjut sudah selesai, punya tenggat baru, atau dibatalkan.',
    },
    carried: {
      topic: 'Sisa pembahasan dari sesi lalu',
      purpose: 'Butir ini dibawa dari agenda sesi lalu. Bagaimana keadaannya sejauh ini?',
      outcome: 'Hal ini tuntas, atau sudah jelas apa yang masih dibutuhkan.',
    },
    goal: {
      topic: 'Kemajuan menuju tujuan',
      purpose: 'Tujuan ini masih aktif. Sejauh mana [MENTEE] sudah melangkah, dan apa yang menghambat?',
      outcome: '[MENTEE] sudah menyebut satu langkah berikutnya menuju tujuan.',
    },
    topic: {
      topic: 'Hal yang ingin dibahas [MENTEE]',
      purpose: '[MENTEE] mengangkat hal ini. Pilihan apa saja yang tersedia, dan apa lagi yang bisa dicoba?',
      outcome: '[MENTEE] sudah memilih satu pilihan untuk dicoba.',
    },
    close: {
      topic: 'Siapa mengerjakan apa dan kapan',
      purpose: 'Agar tidak ada yang terlewat: siapa mengerjakan apa, dan kapan?',
      outcome: 'Setiap langkah berikutnya punya penanggung jawab dan tenggat.',
    },
  },
}

const cite = ({ kind, id, text }: PromptSource): AnswerItem['sources'][number] => ({
  kind,
  id,
  excerpt: (/^[^.!?\n]+[.!?]?/.exec(text.trim())?.[0] ?? text).trim().slice(0, 150),
})

/** An agenda that keeps every rule, made of the sources that the prompt itself offers, in its language. */
export const goodAgenda = (system: string, user: string, language: Language = languageOf(system)): Answer => {
  const sources = sourcesIn(user)
  const of = (kind: string, state?: string) =>
    sources.filter((one) => one.kind === kind && (state === undefined || one.attributes.state === state))
  const words = wordings[language]
  const items: Omit<AnswerItem, 'minutes'>[] = []
  const add = (kind: keyof typeof words, from: readonly PromptSource[]) => {
    if (from.length > 0) items.push({ kind, ...words[kind], sources: from.slice(0, 6).map(cite) })
  }
  const actions = of('action', 'open').toSorted((a) => (a.attributes.owner === 'mentee' ? -1 : 1))
  const goals = of('goal', 'active')
  const asked = of('topic').filter(({ attributes }) => attributes.by === 'mentee')
  const notes = of('note').filter(({ attributes }) => attributes.by === 'mentee')
  const frame = of('program')
  add('review', actions.slice(0, 3))
  add('carried', of('carried', 'carry'))
  add('goal', goals.slice(0, 1))
  add('topic', asked.length > 0 ? asked.slice(0, 1) : notes.slice(-1))
  if (items.length < 2) add('opening', of('pairing'))
  if (items.length < 3) {
    const missing = (['goal', 'topic'] as const).filter((kind) => items.every((item) => item.kind !== kind))
    for (const kind of missing) add(kind, frame)
  }
  const last = actions.length > 0 ? actions : goals.length > 0 ? goals : frame
  add('close', last.slice(0, 1))
  const minutes = Math.max(5, Math.floor(minutesOf(user) / items.length))
  return { items: items.map((item) => ({ ...item, minutes })) }
}

/** The agenda with one field of one item changed. */
export const withItem = ({ items }: Answer, place: number, change: (item: AnswerItem) => AnswerItem): Answer => ({
  items: items.map((item, at) => (at === place ? change(item) : item)),
})
