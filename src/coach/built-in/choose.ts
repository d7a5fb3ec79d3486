import { sameSubject } from '../reading/overlap.ts'
import type { Candidate, Drafting } from './drafting.ts'

const mostSources = 4

/** Below this a candidate only fills an agenda that would be too short without it. */
const weak = 1.5

/**
 * The best candidates for `room` places: those that must be there, then by score, one per subject (a second one lends its sources), at least
 * `mentees` of them from the mentee. The order is that of the choice.
 */
export const choose = (
  drafting: Drafting,
  candidates: readonly Candidate[],
  room: number,
  mentees: number,
): Candidate[] => {
  const ranked = [...candidates].sort((a, b) => Number(b.must) - Number(a.must) || b.score - a.score)
  const chosen: Candidate[] = []
  const spare: Candidate[] = []
  for (const candidate of ranked) {
    const twin = chosen.findIndex((each) => isTwin(each, candidate))
    const twinned = chosen[twin]
    if (twinned) chosen[twin] = withSources(twinned, candidate)
    else if (chosen.length >= (candidate.score < weak ? Math.min(2, room) : room)) spare.push(candidate)
    else if (isFresh(drafting, candidate)) chosen.push(candidate)
  }
  return withVoice(drafting, withGoal(chosen, spare, room), spare, mentees)
}

const isTwin = (one: Candidate, other: Candidate): boolean =>
  one.topic === other.topic || (!other.must && sameSubject(one.stems, other.stems))

const withSources = (candidate: Candidate, twin: Candidate): Candidate => {
  const known = new Set(candidate.sources.map(({ kind, id, excerpt }) => `${kind}/${id}/${excerpt}`))
  const more = twin.sources.filter(({ kind, id, excerpt }) => !known.has(`${kind}/${id}/${excerpt}`))
  const room = Math.max(0, mostSources - candidate.sources.length)
  const added = twin.must ? more : more.slice(0, room)
  const { also } = twin
  const why = also && added.length > 0 ? () => joined(candidate.why(), also()) : candidate.why
  return { ...candidate, why, sources: [...candidate.sources, ...added] }
}

const joined = (why: string, more: string): string => (why.includes(more) ? why : `${why} ${more}`)

/** What only notes speak for may not be named after something that is closed. */
const isFresh = ({ reading }: Drafting, { must, kind, sources, topic }: Candidate): boolean =>
  must ||
  kind === 'opening' ||
  sources.some((source) => source.kind !== 'note') ||
  !reading.isClosed(reading.stems(topic))

const isFromMentee = ({ isMentees }: Drafting, candidate: Candidate): boolean => candidate.sources.some(isMentees)

/** A session with room for three things between its ends takes up a goal, in the place of the weakest where need be. */
const withGoal = (chosen: readonly Candidate[], spare: readonly Candidate[], room: number): Candidate[] => {
  const goal = spare.find(({ ask }) => ask === 'goal')
  const weakest = chosen.findLastIndex(({ must }) => !must)
  const served = chosen.some(({ sources }) => sources.some(({ kind }) => kind === 'goal'))
  return room < 3 || !goal || served || weakest < 0 ? [...chosen] : chosen.with(weakest, goal)
}

/** Puts the mentee's best in the place of the weakest of the others until the mentee has a fair part. */
const withVoice = (
  drafting: Drafting,
  chosen: readonly Candidate[],
  spare: readonly Candidate[],
  mentees: number,
): Candidate[] => {
  const kept = [...chosen]
  let missing = mentees - kept.filter((candidate) => isFromMentee(drafting, candidate)).length
  for (const candidate of spare) {
    const weakest = kept.findLastIndex((each) => !each.must && !isFromMentee(drafting, each))
    if (missing <= 0 || weakest < 0) break
    if (!isFromMentee(drafting, candidate) || kept.some((each) => isTwin(each, candidate))) continue
    if (!isFresh(drafting, candidate)) continue
    kept[weakest] = candidate
    missing -= 1
  }
  return kept
}
