import { formatNumber } from '../../i18n/format.ts'
import { clip } from '../reading/excerpt.ts'
import { capitalised } from '../reading/phrases.ts'
import { shown } from '../reading/unsafe.ts'
import type { GoalFact, PastItem, TopicFact } from '../tasks/agenda/types.ts'
import { type Candidate, type Drafting, daysBetween, isCitation } from './drafting.ts'

/** Candidates from what the pair keeps outside of notes: carried items, parked topics, goals. */

const none: ReadonlySet<string> = new Set()
const mostTopic = 90
const mostTogether = 36

/** What a person typed as a topic: as it stands where it is short and in the draft's language, as a quotation otherwise. */
const typed = (drafting: Drafting, text: string, most = mostTopic): string | null => {
  const quote = drafting.quote(text, most)
  if (quote === null) return null
  const plain = shown(text).replace(/[\s.,;:]+$/, '')
  const asIs = plain.length <= most && [...plain].length > 2 && drafting.isOwnLanguage(text) && !drafting.isSelf(text)
  return asIs ? capitalised(plain) : quote
}

/** Items ticked "carry" come back by themselves: as items of their own while there is room, as one item where there is not. */
export const carriedCandidates = (drafting: Drafting, room: number): Candidate[] => {
  const { input } = drafting
  const carried = input.lastItems.filter((item) => item.state === 'carry')
  if (carried.length === 0) return []
  return carried.length <= room
    ? carried.flatMap((item) => carriedOne(drafting, item))
    : [carriedTogether(drafting, carried)].flat()
}

const lastDay = ({ input, day }: Drafting): string | null => {
  const last = input.sessions.at(-1)
  return last ? day(last.on) : null
}

const carriedOne = (drafting: Drafting, item: PastItem): Candidate[] => {
  const { words, reading, cite } = drafting
  const citation = cite('carried', item.id)
  if (!citation) return []
  const topic = typed(drafting, item.topic) ?? words.topic.carriedUnnamed
  return [
    {
      kind: 'carried',
      ask: 'carried',
      score: 9,
      must: true,
      topic,
      why: () => words.why.carried(lastDay(drafting)),
      stems: reading.stems(item.topic),
      sources: [citation],
    },
  ]
}

const carriedTogether = (drafting: Drafting, items: readonly PastItem[]): Candidate[] => {
  const { words, cite } = drafting
  const sources = items.map((item) => cite('carried', item.id)).filter(isCitation)
  if (sources.length === 0) return []
  const names = items.slice(0, 3).flatMap((item) => typed(drafting, item.topic, mostTogether) ?? [])
  const rest = items.length > names.length ? '; …' : ''
  return [
    {
      kind: 'carried',
      ask: 'carriedSeveral',
      score: 9,
      must: true,
      topic: names.length > 0 ? words.topic.carriedSeveral(names.join('; ') + rest) : words.topic.carriedUnnamed,
      why: () => words.why.carriedSeveral(lastDay(drafting)),
      stems: none,
      sources,
    },
  ]
}

/** Items of the last agenda that nobody ticked. The coach's own first and last items are no topics. */
export const untickedCandidates = (drafting: Drafting): Candidate[] => {
  const { input, reading, words, cite } = drafting
  return input.lastItems.flatMap((item) => {
    const stems = reading.stems(item.topic)
    const citation = cite('carried', item.id)
    const topic = typed(drafting, item.topic)
    if (item.state !== 'open' || !citation || topic === null || stems.size === 0 || reading.isClosed(stems)) return []
    if (isOwnFrame(drafting, item.topic)) return []
    return [
      {
        kind: 'carried',
        ask: 'carried',
        score: 3,
        must: false,
        topic,
        why: () => words.why.unticked,
        stems,
        sources: [citation],
      },
    ]
  })
}

const isOwnFrame = ({ words }: Drafting, topic: string): boolean => {
  const { actions, arriving, expectations, trust, expectationsAndTrust, close } = words.topic
  return [actions, arriving, expectations, trust, expectationsAndTrust, close].includes(topic)
}

/** Topics either member parked; the mentee's come first, then the ones that wait longest. */
export const topicCandidates = (drafting: Drafting): Candidate[] =>
  [...drafting.input.topics]
    .sort((a, b) => Temporal.PlainDate.compare(a.createdOn, b.createdOn))
    .flatMap((topic, index) => parked(drafting, topic, index))

const parked = (drafting: Drafting, topic: TopicFact, index: number): Candidate[] => {
  const { words, reading, address, day, cite } = drafting
  const citation = cite('topic', topic.id)
  if (!citation) return []
  const by = address[topic.by]
  return [
    {
      kind: 'topic',
      ask: 'topic',
      score: (topic.by === 'mentee' ? 8.5 : 7) - Math.min(index, 10) * 0.1,
      must: false,
      topic: typed(drafting, topic.text) ?? words.topic.parkedUnnamed(by),
      why: () => words.why.parked(by, day(topic.createdOn)),
      also: () => words.why.parked(by, day(topic.createdOn)),
      stems: reading.stems(topic.text),
      sources: [citation],
    },
  ]
}

const soon = 28
const stale = 30

export const goalCandidates = (drafting: Drafting): Candidate[] =>
  drafting.input.goals.flatMap((goal) => {
    const { words, reading, cite } = drafting
    const citation = goal.state === 'active' ? cite('goal', goal.id) : null
    if (!citation) return []
    const { why, score } = goalStanding(drafting, goal)
    const quoted = drafting.quote(goal.text, mostTopic)
    return [
      {
        kind: 'goal',
        ask: 'goal',
        score,
        must: false,
        topic: quoted === null ? words.topic.goalUnnamed : words.topic.goal(quoted),
        why: () => [why, measureOf(drafting, goal)].join(' ').trim(),
        ...(quoted === null ? {} : { also: () => words.why.forGoal(quoted) }),
        stems: reading.stems(goal.text),
        sources: [citation],
      },
    ]
  })

/** Why a goal is due for a word: the date first, then progress that is missing or old. */
const goalStanding = ({ input, words, day, address }: Drafting, goal: GoalFact): { why: string; score: number } => {
  if (goal.dueOn) {
    const left = daysBetween(input.today, goal.dueOn)
    if (left < 0) return { why: words.why.goalOverdue(day(goal.dueOn), -left), score: 8 }
    if (left <= soon) return { why: words.why.goalDue(day(goal.dueOn), left), score: left <= soon / 2 ? 7.5 : 6.5 }
  }
  if (!goal.progressOn) return { why: words.why.goalNoProgress, score: 6 }
  const since = daysBetween(goal.progressOn, input.today)
  if (since >= stale) return { why: words.why.goalStale(day(goal.progressOn), since), score: 5.5 }
  return { why: words.why.goalActive(address.mentee), score: 4 }
}

const measureOf = ({ input, words }: Drafting, { measure }: GoalFact): string => {
  if (!measure) return ''
  const unit = clip(shown(measure.unit), 24)
  const amount = (value: number) => {
    const figure = formatNumber(input.locale, value)
    if (unit === '%') return `${figure}%`
    if (/^rp\.?$/i.test(unit)) return `Rp${figure}`
    return unit === '' ? figure : `${figure} ${unit}`
  }
  return words.why.goalMeasure(amount(measure.current), amount(measure.baseline), amount(measure.target))
}
