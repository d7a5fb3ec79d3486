import type { Point } from '../reading/points.ts'
import type { Citation } from '../source.ts'
import type { ActionFact, AgendaItem } from '../tasks/agenda/types.ts'
import { anchor, groundAnchor, isLive } from './anchors.ts'
import { type Drafting, daysBetween, isCitation } from './drafting.ts'

/** An item in sentences: reasons that may be left out where they get long, and the questions. Minutes are allotted later. */
export interface Framed extends Pick<AgendaItem, 'kind' | 'topic' | 'outcome' | 'sources'> {
  why: readonly string[]
  ask: readonly string[]
}

/** Open actions first; else what the last notes planned; else how things have gone; else a first meeting. */
export const firstItem = (drafting: Drafting, isFirstSession: boolean, alsoTrust: boolean): Framed =>
  reviewOfActions(drafting) ??
  reviewOfPlans(drafting) ??
  sinceLastTime(drafting) ??
  (isFirstSession ? firstMeeting(drafting, alsoTrust) : arriving(drafting))

const mostCited = 5

/** Overdue ones first, the longest overdue at the top; then by date; those without one last. */
const byUrgency = (a: ActionFact, b: ActionFact): number => {
  if (a.dueOn && b.dueOn) return Temporal.PlainDate.compare(a.dueOn, b.dueOn)
  if (a.dueOn || b.dueOn) return a.dueOn ? -1 : 1
  return Temporal.PlainDate.compare(a.createdOn, b.createdOn)
}

const reviewOfActions = (drafting: Drafting): Framed | null => {
  const { input, words, cite } = drafting
  const open = input.actions.filter((action) => action.state === 'open').sort(byUrgency)
  const first = open[0]
  const sources = open
    .slice(0, mostCited)
    .map((action) => cite('action', action.id))
    .filter(isCitation)
  if (!first || sources.length === 0) return null
  const mentees = open.find((action) => action.owner === 'mentee')
  const theirs = mentees ? cite('action', mentees.id) : null
  if (theirs && !sources.some((source) => source.id === theirs.id)) sources.push(theirs)
  const aside = mentees ? plannedBeside(drafting) : ofMentee(drafting)
  return {
    kind: 'review',
    topic: words.topic.actions,
    why: [whyActions(drafting, open, first), ...(aside ? [aside.sentence] : [])],
    ask: [words.ask.review()],
    outcome: words.outcome.review,
    sources: aside ? [...sources, aside.source] : sources,
  }
}

const whyActions = (
  { input, words, address, quote }: Drafting,
  open: readonly ActionFact[],
  first: ActionFact,
): string => {
  const overdue = open.filter((action) => action.dueOn && daysBetween(action.dueOn, input.today) > 0).length
  const days = first.dueOn ? daysBetween(first.dueOn, input.today) : 0
  const quoted = quote(first.text)
  const named = quoted === null ? address[first.owner] : words.owned(quoted, address[first.owner])
  if (open.length === 1) return days > 0 ? words.why.oneOverdue(named, days) : words.why.oneAction(named)
  return overdue > 0
    ? words.why.actionsOverdue(open.length, overdue, named, days)
    : words.why.actions(open.length, named)
}

interface Aside {
  sentence: string
  source: Citation
}

/** A plan of the last session's notes that nobody put on the list of actions. */
const plannedBeside = (drafting: Drafting): Aside | null => {
  const { input, reading, words, citePoint, quotePoint } = drafting
  const known = input.actions.map((action) => reading.stems(action.text))
  const point = plans(drafting).find((plan) => !known.some((stems) => overlaps(stems, plan.stems)))
  const [quoted, source] = point ? [quotePoint(point), citePoint(point)] : [null, null]
  return quoted !== null && source ? { sentence: words.why.alsoPlanned(quoted), source } : null
}

const overlaps = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((stem) => other.has(stem))

/** Where only the mentor has open actions, the review still begins with something of the mentee's. */
const ofMentee = (drafting: Drafting): Aside | null => {
  const { input, words, address, day, cite, citePoint, quote, quotePoint, reading } = drafting
  const goal = input.goals.find((each) => each.state === 'active')
  if (goal) return aside(quote(goal.text), cite('goal', goal.id), words.why.forGoal)
  const topic = input.topics.find((each) => each.by === 'mentee')
  if (topic)
    return aside(quote(topic.text), cite('topic', topic.id), (text) => words.why.alsoParked(address.mentee, text))
  const point = reading.points.findLast((each) => each.by === 'mentee')
  if (!point) return null
  const source = citePoint(point)
  return aside(quotePoint(point), source, (text) => words.why.alsoNoted(address.mentee, day(point.on), text))
}

const aside = (quoted: string | null, source: Citation | null, say: (quoted: string) => string): Aside | null =>
  source ? { sentence: quoted === null ? '' : say(quoted), source } : null

/** Plans of the last session that nothing since has settled, the mentee's first. */
const plans = ({ reading }: Drafting): Point[] =>
  reading.points
    .filter((point) => point.age === 0 && point.kind === 'promise' && point.stems.size > 1 && !reading.isSettled(point))
    .sort((a, b) => Number(b.by === 'mentee') - Number(a.by === 'mentee') || a.order - b.order)

const mostPlans = 3

const reviewOfPlans = (drafting: Drafting): Framed | null => {
  const { words, day, citePoint, quotePoint, isMentees } = drafting
  const found = plans(drafting).slice(0, mostPlans)
  const quotes = found.flatMap((point) => quotePoint(point) ?? [])
  const [first] = found
  if (!first || quotes.length === 0) return null
  const sources = found.map(citePoint)
  const theirs = sources.some(isMentees) ? null : ofMentee(drafting)
  return {
    kind: 'review',
    topic: words.topic.promises(day(first.on)),
    why: [words.why.promises(quotes.join('; ')), ...(theirs ? [theirs.sentence] : [])],
    ask: [words.ask.promises()],
    outcome: words.outcome.promises,
    sources: theirs ? [...sources, theirs.source] : sources,
  }
}

const sinceLastTime = (drafting: Drafting): Framed | null => {
  const { words, reading, address, day, quotePoint, citePoint, isMentees } = drafting
  const point = gistOfLast(drafting)
  if (!point) return null
  const quoted = isLive(reading, point) ? quotePoint(point) : null
  const on = day(point.on)
  const source = citePoint(point)
  const theirs = isMentees(source) ? [] : anchor(drafting, 'plain').filter(isMentees)
  return {
    kind: 'opening',
    topic: words.topic.since(on),
    why: [quoted === null ? words.why.lastMet(on) : words.why.since(on, quoted)],
    ask: [words.ask.opening(address.mentee)],
    outcome: words.outcome.opening(address.mentee),
    sources: [source, ...theirs],
  }
}

/** What the last session's notes begin with; a success, or the mentee's words, before anything else. Nothing that is settled, if possible. */
const gistOfLast = ({ reading }: Drafting): Point | undefined => {
  const last = reading.points.at(-1)
  const pool = reading.points.filter((point) => point.age === last?.age && point.stems.size > 1)
  const live = pool.filter((point) => isLive(reading, point))
  return (
    live.find((point) => point.kind === 'achieved') ??
    live.find((point) => point.by === 'mentee' || point.voice === 'mentee') ??
    live[0] ??
    pool[0] ??
    last
  )
}

const arriving = (drafting: Drafting): Framed => ({
  kind: 'opening',
  topic: drafting.words.topic.arriving,
  why: [drafting.words.why.noHistory],
  ask: [drafting.words.ask.arriving(drafting.address.mentee)],
  outcome: drafting.words.outcome.opening(drafting.address.mentee),
  sources: anchor(drafting, 'plain'),
})

const firstMeeting = (drafting: Drafting, alsoTrust: boolean): Framed => {
  const { input, words, address } = drafting
  const mentee = address.mentee
  const program = drafting.quote(input.program.name, 80)
  const asks = alsoTrust ? [words.ask.expectations(mentee), words.ask.trust(mentee)] : [words.ask.expectations(mentee)]
  const own = anchor(drafting, 'plain').filter(drafting.isMentees)
  return {
    kind: 'opening',
    topic: alsoTrust ? words.topic.expectationsAndTrust : words.topic.expectations,
    why: [program === null ? words.why.noHistory : words.why.first(program)],
    ask: asks,
    outcome: alsoTrust ? words.outcome.trust : words.outcome.expectations,
    sources: [...groundAnchor(drafting), ...own],
  }
}

/**
 * Ends every agenda: in the service of the goal that is most pressing, where there is one; else of `main`, what matters most of the items
 * before it.
 */
export const closingItem = (
  drafting: Drafting,
  goal: { id: string; text: string } | null,
  main: Citation | null,
): Framed => {
  const { words, address, cite, quote } = drafting
  const cited = goal ? cite('goal', goal.id) : null
  const quoted = goal && cited ? quote(goal.text) : null
  return {
    kind: 'close',
    topic: words.topic.close,
    why: [words.why.close(quoted)],
    ask: [words.ask.close(address.mentee)],
    outcome: words.outcome.close,
    sources: cited ? [cited] : main ? [main] : anchor(drafting, 'promise'),
  }
}
