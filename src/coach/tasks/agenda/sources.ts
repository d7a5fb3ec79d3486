import { visible } from '../../defence.ts'
import type { Quotable } from '../../grounding.ts'
import { quotableSources, whole } from './quotable.ts'
import type { AgendaInput } from './types.ts'

/** A source, or part of one, as it may be shown to a model. */
export interface OfferedSource extends Quotable {
  /** Attributes of its tag, names in them not yet hidden. */
  attributes: Readonly<Record<string, string>>
  /** What it is worth in choosing what to send: the lower, the sooner it goes. */
  rank: number
}

/** Longest part of a note in characters: a long one goes in parts, so that its beginning and end can go without its middle. */
const partLength = 1500

/** The text in parts, cut at line or sentence ends where there are any. */
export const partsOf = (text: string, length = partLength): string[] => {
  const parts: string[] = []
  let left = text
  while (left.length > length) {
    const window = left.slice(0, length)
    const ends = [window.lastIndexOf('\n'), window.lastIndexOf('. ') + 1, window.lastIndexOf(' ')]
    const cut = ends.find((end) => end > length / 2) ?? length
    parts.push(left.slice(0, cut))
    left = left.slice(cut)
  }
  parts.push(left)
  return parts.filter((part) => part.trim() !== '')
}

type Facts = Omit<AgendaInput, 'locale'>

const byDue = <T extends { dueOn: Temporal.PlainDate | null }>(facts: readonly T[]): T[] =>
  facts.toSorted((a, b) => Number(a.dueOn === null) - Number(b.dueOn === null) || compareDates(a.dueOn, b.dueOn))

const compareDates = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): number =>
  a === null || b === null ? 0 : a.toString().localeCompare(b.toString())

const offered = (from: Quotable, rank: number, attributes: Record<string, string | null>): OfferedSource => ({
  ...from,
  rank,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ),
})

const measureOf = (measure: AgendaInput['goals'][number]['measure']): string | null =>
  measure === null
    ? null
    : `from ${measure.baseline} to ${measure.target} ${measure.unit}, now ${measure.current} ${measure.unit}`

const offerGoals = ({ goals, today }: Facts): OfferedSource[] => {
  const active = byDue(goals.filter(({ state }) => state === 'active'))
  const rest = goals.filter(({ state }) => state !== 'active')
  return [...active, ...rest].map((goal, place) =>
    offered(whole('goal', goal.id, goal.text), goal.state === 'active' ? place / 2 : 30 + place, {
      state: goal.state,
      due: goal.dueOn?.toString() ?? null,
      measure: measureOf(goal.measure),
      'last-recorded': goal.progressOn?.toString() ?? (goal.measure === null ? null : 'never'),
      overdue: goal.state === 'active' && goal.dueOn !== null && compareDates(goal.dueOn, today) < 0 ? 'yes' : null,
    }),
  )
}

const offerActions = ({ actions, today }: Facts): OfferedSource[] => {
  const open = byDue(actions.filter(({ state }) => state === 'open'))
  const rest = actions
    .filter(({ state }) => state !== 'open')
    .toSorted((a, b) => compareDates(b.createdOn, a.createdOn))
  const rank = (place: number) => (place < open.length ? place / 2 : 20 + 2 * (place - open.length))
  return [...open, ...rest].map((action, place) =>
    offered(whole('action', action.id, action.text), rank(place), {
      owner: action.owner,
      state: action.state,
      due: action.dueOn?.toString() ?? null,
      agreed: action.createdOn.toString(),
      overdue: action.state === 'open' && action.dueOn !== null && compareDates(action.dueOn, today) < 0 ? 'yes' : null,
    }),
  )
}

const offerItems = ({ lastItems }: Facts): OfferedSource[] =>
  lastItems.map((item, place) => {
    const settled = item.state === 'discussed' || item.state === 'drop'
    const text = `${item.topic}\n${item.purpose}\n${item.outcome}`
    return offered(whole('carried', item.id, text), settled ? 25 + place : 0, { state: item.state })
  })

const offerTopics = ({ topics }: Facts): OfferedSource[] => {
  const newestFirst = topics.toSorted((a, b) => compareDates(b.createdOn, a.createdOn))
  return newestFirst.map((topic, place) =>
    offered(whole('topic', topic.id, topic.text), place / 3, { by: topic.by, date: topic.createdOn.toString() }),
  )
}

// The newest session comes after about six open facts, each older one two places later; a note's first and last part before its middle.
const offerNotes = ({ sessions }: Facts): OfferedSource[] =>
  sessions.flatMap(({ on, notes }, place) => {
    const age = sessions.length - 1 - place
    return notes.flatMap(({ id, text, by }) => {
      const parts = partsOf(visible(text))
      return parts.map((part, at) => {
        const inner = at === 0 || at === parts.length - 1 ? 0 : 4 + at
        return offered(whole('note', id, part), 3 + 2 * age + inner, {
          by,
          date: on.toString(),
          part: parts.length > 1 ? `${at + 1} of ${parts.length}` : null,
        })
      })
    })
  })

/** Everything that may be shown to a model, in the order in which it is read, with what each is worth. */
export const offerSources = (input: AgendaInput): OfferedSource[] => {
  const [program, pairing] = quotableSources(input)
  const frame = [program, pairing].flatMap((one) => (one === undefined ? [] : [offered(one, -1, {})]))
  const facts = [offerGoals, offerActions, offerItems, offerTopics].flatMap((offer) => offer(input))
  return [...frame, ...facts, ...offerNotes(input)].map((one) => ({ ...one, text: visible(one.text) }))
}

/** The sources worth most that fit in `limit` characters, in the order they came in. */
export const chooseSources = (sources: readonly OfferedSource[], limit: number): OfferedSource[] => {
  const chosen = new Set<OfferedSource>()
  let left = limit
  for (const source of sources.toSorted((a, b) => a.rank - b.rank)) {
    const size = source.text.length + JSON.stringify(source.attributes).length + tagLength
    if (size > left) continue
    left -= size
    chosen.add(source)
  }
  return sources.filter((source) => chosen.has(source))
}

/** What a source's tags take besides its text and attributes. */
const tagLength = 40
