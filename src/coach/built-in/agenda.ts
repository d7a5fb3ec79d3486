import { menteesThings } from '../reading/voice.ts'
import type { Citation } from '../source.ts'
import { type AgendaInput, type AgendaItem, itemKinds } from '../tasks/agenda/types.ts'
import { choose } from './choose.ts'
import { type Candidate, type Drafting, startDrafting } from './drafting.ts'
import { carriedCandidates, goalCandidates, topicCandidates, untickedCandidates } from './facts.ts'
import { aimCandidates, freeCandidate, lookBackCandidates, strengthCandidates, trustCandidate } from './fillers.ts'
import { closingItem, type Framed, firstItem } from './frame.ts'
import { allot, itemsFor } from './minutes.ts'
import { noteCandidates } from './notes.ts'
import { themeCandidates } from './themes.ts'
import { createWording, spoken, withWholeGrow } from './wording.ts'

/**
 * Drafts an agenda from rules alone: what is open is ranked, worded in the language of the pairing and cited. Pure, and the same for the same
 * input. Three to six items; a session under 15 minutes gets two items, one under ten minutes gets one.
 */
export const draftAgenda = (input: AgendaInput): AgendaItem[] => {
  const drafting = startDrafting(input)
  const places = itemsFor(input.session.minutes)
  const isFirstSession = input.sessions.length === 0 && input.lastItems.length === 0
  const roomForTrust = isFirstSession && places > 3 && !input.actions.some((action) => action.state === 'open')
  const first = firstItem(drafting, isFirstSession, isFirstSession && !roomForTrust)
  const room = Math.max(0, places - 2)
  const candidates = [
    ...carriedCandidates(drafting, room > 1 ? room - 1 : room),
    ...(roomForTrust ? [trustCandidate(drafting)] : []),
    ...topicCandidates(drafting),
    ...goalCandidates(drafting),
    ...noteCandidates(drafting),
    ...themeCandidates(drafting),
    ...untickedCandidates(drafting),
    ...strengthCandidates(drafting),
    ...lookBackCandidates(drafting),
    ...aimCandidates(drafting, isFirstSession),
    ...(isFirstSession && room > 1 ? [] : [freeCandidate(drafting)]),
  ]
  const needed = menteesNeeded(drafting, first, places)
  const chosen = choose(drafting, candidates, Math.max(1, room), needed)
  const close = closingItem(drafting, pressingGoal(input, candidates), mainCitation(drafting, chosen))
  const middle = inOrder(chosen).map(createWording(drafting))
  const items = withWholeGrow(drafting, arranged(first, middle, close, places))
  const minutes = allot(
    items.map(({ kind }) => kind),
    input.session.minutes,
  )
  return items.map((item, index) => ({ ...spoken(item), minutes: minutes[index] ?? 5 }))
}

const pressingGoal = (input: AgendaInput, candidates: readonly Candidate[]): { id: string; text: string } | null => {
  const goals = candidates.filter((candidate) => candidate.ask === 'goal').sort((a, b) => b.score - a.score)
  const id = goals[0]?.sources[0]?.id
  return input.goals.find((goal) => goal.id === id) ?? null
}

/** What the mentee brought of the weightiest item. */
const mainCitation = ({ isMentees }: Drafting, chosen: readonly Candidate[]): Citation | null =>
  chosen.flatMap(({ sources }) => sources).find(isMentees) ?? null

/** How many of the items between must come from the mentee, so that half of the whole does; the last item always does, where it can. */
const menteesNeeded = ({ input, reading, isMentees }: Drafting, first: Framed, places: number): number => {
  const needed = Math.min(Math.ceil(places / 2), menteesThings(input, reading.points))
  return needed - (first.sources.some(isMentees) ? 2 : 1)
}

const inOrder = (candidates: readonly Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => place(a) - place(b) || b.score - a.score)

/** The mentee's free choice and a look back come after what is known to be open. */
const place = (candidate: Candidate): number => {
  if (candidate.ask === 'free') return itemKinds.indexOf('growth')
  return itemKinds.indexOf(candidate.kind)
}

/** In a session too short for three items, what has to come back goes into the last one, and all into one where only one fits. */
const arranged = (first: Framed, middle: readonly Framed[], close: Framed, places: number): Framed[] => {
  if (places >= 3) return [first, ...middle, close]
  const last = middle
    .filter((item) => item.kind === 'carried')
    .map(named)
    .reduce(joined, close)
  return places === 2 ? [first, last] : [joined(last, first)]
}

/** An item that loses its own topic says it as its reason. */
const named = (item: Framed): Framed => ({ ...item, why: [`${item.topic}.`] })

const joined = (into: Framed, item: Framed): Framed => ({
  ...into,
  why: [...item.why, ...into.why],
  ask: [...item.ask, ...into.ask],
  outcome: `${item.outcome} ${into.outcome}`,
  sources: [...item.sources, ...into.sources],
})
