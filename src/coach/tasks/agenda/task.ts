import { formatDay } from '../../../i18n/format.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { undelimited, type Words } from '../../defence.ts'
import { findExcerpt, trimExcerpt } from '../../grounding.ts'
import { type Hidden, originalRange, type Pseudonyms } from '../../pseudonyms.ts'
import type { Check, Citation, SourceKind } from '../../source.ts'
import type { Prepared, Reading, Task } from '../../task.ts'
import { quotableSources } from './quotable.ts'
import { type AgendaAnswer, agendaAnswer } from './schema.ts'
import { chooseSources, type OfferedSource, offerSources } from './sources.ts'
import type { AgendaInput, AgendaItem } from './types.ts'

/** Most characters of sources that are sent, tags included. */
export const sourcesLength = 24_000

const letters: Record<SourceKind, string> = {
  note: 'n',
  carried: 'c',
  action: 'a',
  goal: 'g',
  topic: 't',
  program: 'p',
  pairing: 'm',
}

/** A source as it is sent: under a short id, without names. */
interface Sent extends OfferedSource {
  alias: string
  hidden: Hidden
}

const send = (sources: readonly OfferedSource[], pseudonyms: Pseudonyms): Sent[] => {
  pseudonyms.learn(sources.map(({ text }) => text))
  const counts = new Map<SourceKind, number>()
  return sources.map((source) => {
    const count = (counts.get(source.kind) ?? 0) + 1
    counts.set(source.kind, count)
    return { ...source, alias: `${letters[source.kind]}${count}`, hidden: pseudonyms.hideSource(source.text) }
  })
}

const render = ({ alias, kind, attributes, hidden }: Sent, pseudonyms: Pseudonyms): string => {
  const given = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${undelimited(pseudonyms.hide(value)).replace(/["\n]/g, ' ')}"`)
    .join('')
  return `<source id="${alias}" kind="${kind}"${given}>\n${undelimited(hidden.text)}\n</source>`
}

/** Ids as models hand them back: "[N1]", "n1.", "id=n1". */
const normalId = (id: string): string => id.toLowerCase().match(/[a-z]+\d+/)?.[0] ?? id

const readCitations = (
  cited: AgendaAnswer['items'][number]['sources'],
  about: string,
  sent: ReadonlyMap<string, Sent>,
): Citation[] => {
  const citations = new Map<string, Citation>()
  for (const { kind, id, excerpt } of cited) {
    const source = sent.get(normalId(id))
    // Kept as it was said, for the check to name.
    const citation: Citation =
      source === undefined
        ? { kind, id, excerpt: '' }
        : { kind: source.kind, id: source.id, excerpt: quote(source, excerpt, about) }
    const key = `${citation.kind} ${citation.id}`
    // Parts of one note are one source to the reader.
    if (!citations.has(key)) citations.set(key, citation)
  }
  return [...citations.values()]
}

const quote = ({ hidden, text }: Sent, excerpt: string, about: string): string => {
  const found = findExcerpt(undelimited(hidden.text), excerpt, about)
  const { from, to } = originalRange(hidden, found.start, found.end)
  return trimExcerpt(text.slice(from, to))
}

const fields = ['topic', 'purpose', 'outcome'] as const

const wordsOf = (items: readonly Pick<AgendaItem, (typeof fields)[number]>[]): Words[] =>
  items.flatMap((item, place) => fields.map((field) => ({ at: `items.${place}.${field}`, text: item[field] })))

const readAnswer = (
  { items }: AgendaAnswer,
  sent: ReadonlyMap<string, Sent>,
  pseudonyms: Pseudonyms,
): Reading<AgendaItem[]> => {
  const unknown: string[] = []
  const restore = (text: string): string => {
    const restored = pseudonyms.restore(text.trim())
    unknown.push(...restored.unknown)
    return restored.text
  }
  const value = items.map((item) => ({
    kind: item.kind,
    topic: restore(item.topic),
    purpose: restore(item.purpose),
    outcome: restore(item.outcome),
    minutes: item.minutes,
    sources: readCitations(item.sources, `${item.topic} ${item.purpose}`, sent),
  }))
  return { value, said: wordsOf(items), unknown }
}

const countOf = (sources: readonly Sent[], kind: SourceKind, state: string): string =>
  String(sources.filter((source) => source.kind === kind && source.attributes.state === state).length)

/** Drafts the agenda of a coming session from what both members may read. */
export class AgendaTask implements Task<AgendaInput, AgendaAnswer, AgendaItem[]> {
  readonly name = 'agenda'
  readonly answer = agendaAnswer
  /** Six items with excerpts take 1,500 tokens in English, 2,500 in Indonesian; models that think first need more. */
  readonly maxTokens = 6000
  readonly draftBuiltIn: (input: AgendaInput) => AgendaItem[]
  readonly checkRubric: (items: AgendaItem[], input: AgendaInput) => Check[]

  constructor(
    draftBuiltIn: (input: AgendaInput) => AgendaItem[],
    checkRubric: (items: readonly AgendaItem[], input: AgendaInput) => Check[],
  ) {
    this.draftBuiltIn = draftBuiltIn
    this.checkRubric = checkRubric
  }

  locale(input: AgendaInput): Locale {
    return input.locale
  }

  participants({ mentor, mentee }: AgendaInput) {
    return [
      { ...mentor, side: 'mentor' as const },
      { ...mentee, side: 'mentee' as const },
    ]
  }

  prepare(input: AgendaInput, pseudonyms: Pseudonyms): Prepared<AgendaAnswer, AgendaItem[]> {
    const sources = send(chooseSources(offerSources(input), sourcesLength), pseudonyms)
    const byAlias = new Map(sources.map((source) => [source.alias, source]))
    const byId = new Map(sources.map(({ id, alias }) => [id, alias]))
    return {
      values: {
        session_day: formatDay(input.locale, input.session.on),
        minutes: String(input.session.minutes),
        today: formatDay(input.locale, input.today),
        open_actions: countOf(sources, 'action', 'open'),
        active_goals: countOf(sources, 'goal', 'active'),
        carried_items: countOf(sources, 'carried', 'carry'),
        sources: sources.map((source) => render(source, pseudonyms)).join('\n\n'),
      },
      read: (answer) => readAnswer(answer, byAlias, pseudonyms),
      inItsWords: (detail) => detail.replace(/[\w-]+/g, (word) => byId.get(word) ?? word),
    }
  }

  words(items: AgendaItem[]): Words[] {
    return wordsOf(items)
  }

  citations(items: AgendaItem[]) {
    return items.map(({ sources }, place) => ({ at: `items.${place}`, sources }))
  }

  quotable(input: AgendaInput) {
    return quotableSources(input)
  }

  properNames({ program, mentor, mentee }: AgendaInput): string[] {
    return [program.name, mentor.name, mentor.address, mentee.name, mentee.address]
  }
}
