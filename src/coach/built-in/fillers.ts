import { sets } from '../lexicon/index.ts'
import type { Point } from '../reading/points.ts'
import type { Citation } from '../source.ts'
import { anchor } from './anchors.ts'
import { type Candidate, type Drafting, isCitation } from './drafting.ts'
import { labelOf } from './labels.ts'

/** Candidates for when little is open: what went well, a look back, a first goal, the mentee's own choice. */

const none: ReadonlySet<string> = new Set()

/** A success of the last two sessions, to build on. */
export const strengthCandidates = (drafting: Drafting): Candidate[] => {
  const { reading, words, address, day, citePoint } = drafting
  const point = reading.points.findLast((each) => each.kind === 'achieved' && each.age < 2 && each.stems.size > 1)
  const label = point ? labelOf(drafting, point, 'strength', ['achieved', 'about']) : null
  if (!point || label === null) return []
  return [
    {
      kind: 'growth',
      ask: 'strength',
      score: 2.4,
      must: false,
      topic: label.topic,
      why: () => words.why.strength(address[point.by], day(point.on)),
      stems: label.stems,
      sources: [citePoint(point)],
    },
  ]
}

/** Sessions after which a look back is due; fewer have little to look back on. */
const sessionsToLookBack = 3

export const lookBackCandidates = (drafting: Drafting): Candidate[] => {
  const { input, reading, words, day } = drafting
  const [first, count] = [input.sessions[0], input.sessions.length]
  if (
    !first ||
    count < sessionsToLookBack ||
    reading.points.some((point) => point.age < sessionsToLookBack && looksBack(point))
  )
    return []
  return [
    {
      kind: 'growth',
      ask: 'lookBack',
      score: 4.2,
      must: false,
      topic: words.topic.lookBack(count),
      why: () => words.why.lookBack(count, day(first.on)),
      stems: none,
      sources: [...earliest(drafting), ...anchor(drafting, 'achieved')],
    },
  ]
}

/** What the look back begins with. */
const earliest = ({ reading, citePoint }: Drafting): Citation[] => {
  const point = reading.points.find(({ stems }) => stems.size > 2)
  return point ? [citePoint(point)] : []
}

const looksBack = (point: Point): boolean => point.piece.words.some((word) => sets.lookBack().has(word.form))

export const aimCandidates = (drafting: Drafting, isFirstSession: boolean): Candidate[] => {
  const { input, words, address } = drafting
  if (input.goals.some((goal) => goal.state === 'active')) return []
  return [
    {
      kind: 'goal',
      ask: 'aim',
      score: isFirstSession ? 9 : 2.2,
      must: isFirstSession,
      topic: words.topic.aim(address.mentee),
      why: () => words.why.noGoal,
      stems: none,
      sources: anchor(drafting, 'wish'),
    },
  ]
}

export const freeCandidate = (drafting: Drafting): Candidate => {
  const { words, address } = drafting
  return {
    kind: 'opening',
    ask: 'free',
    score: 1,
    must: false,
    topic: words.topic.free(address.mentee),
    why: () => words.why.free(address.mentee),
    stems: none,
    sources: anchor(drafting, 'plain'),
  }
}

/** How we work together and what stays between us: for a first session that has room for it. */
export const trustCandidate = (drafting: Drafting): Candidate => {
  const { input, words, cite } = drafting
  return {
    kind: 'opening',
    ask: 'trust',
    score: 9.5,
    must: true,
    topic: words.topic.trust,
    why: () => words.why.trust,
    stems: none,
    sources: [cite('pairing', input.pairing.id), cite('program', input.program.id)].filter(isCitation),
  }
}
