import type { Cue } from '../lexicon/types.ts'
import type { Point } from '../reading/points.ts'
import { isOpenKind } from '../reading/verdict.ts'
import { momentum } from '../reading/weight.ts'
import type { ItemKind } from '../tasks/agenda/types.ts'
import type { Ask, Candidate, Drafting } from './drafting.ts'
import { labelOf } from './labels.ts'

/** Candidates from what the notes leave open. */

type Open = 'announced' | 'question' | 'concern' | 'wish' | 'promise'

/** What an open point of the last session weighs; a session later it weighs four fifths. An announcement is for the next session only. */
const weights: Readonly<Record<Open, { base: number; decay: number }>> = {
  announced: { base: 7, decay: 0.5 },
  concern: { base: 5, decay: 0.8 },
  question: { base: 5, decay: 0.8 },
  wish: { base: 4, decay: 0.85 },
  promise: { base: 2.5, decay: 0.6 },
}

const itemOf: Readonly<Record<Open, { kind: ItemKind; ask: Ask }>> = {
  announced: { kind: 'topic', ask: 'topic' },
  question: { kind: 'topic', ask: 'topic' },
  concern: { kind: 'concern', ask: 'concern' },
  wish: { kind: 'growth', ask: 'wish' },
  promise: { kind: 'topic', ask: 'carried' },
}

const leads: Readonly<Record<Open, readonly Cue[]>> = {
  announced: ['about', 'talk', 'next', 'when'],
  question: ['about', 'question'],
  concern: ['about', 'concern'],
  wish: ['wish', 'about'],
  promise: ['about'],
}

/** Only the most telling points are worded; wording costs more than reading. */
const mostWorded = 32

const openKind = (point: Point): Open | null => {
  if (point.kind === 'promise') return point.age > 0 ? 'promise' : null
  return point.kind === 'announced' || point.kind === 'question' || point.kind === 'concern' || point.kind === 'wish'
    ? point.kind
    : null
}

export const noteCandidates = (drafting: Drafting): Candidate[] => {
  const ranked: { point: Point; kind: Open; score: number }[] = []
  for (const point of drafting.reading.points) {
    const kind = openKind(point)
    if (kind !== null && point.stems.size > 0) ranked.push({ point, kind, score: weigh(point, kind) })
  }
  return ranked
    .sort((a, b) => b.score - a.score || b.point.order - a.point.order)
    .slice(0, mostWorded)
    .filter(({ point }) => !drafting.reading.isSettled(point))
    .flatMap(({ point, kind, score }) => candidateOf(drafting, point, kind, score))
}

/** One telling word can be anything, and a sentence with very many tells everything at once. What the mentee said counts a little more. */
const weigh = (point: Point, kind: Open): number => {
  const { base, decay } = weights[kind]
  const telling = point.stems.size < 2 ? 0.7 : point.stems.size > 16 ? 0.85 : 1
  const voice = point.by === 'mentee' || point.voice === 'mentee' ? 1.1 : 1
  return base * decay ** point.age * telling * voice
}

/** What keeps coming up weighs more; what was said once, and not again in the sessions since, has probably been lived with. */
const persistence = ({ reading }: Drafting, subject: ReadonlySet<string>, age: number, sessions: number): number => {
  const once = sessions < 2 && age > 0 ? 0.6 : 1
  return once * (0.6 + 0.4 * Math.min(1.5, momentum(subject, reading.weight))) * (1 + 0.1 * Math.min(sessions - 1, 4))
}

const candidateOf = (drafting: Drafting, point: Point, kind: Open, score: number): Candidate[] => {
  const { words, reading, address, day, citePoint } = drafting
  const label = labelOf(drafting, point, kind, leads[kind])
  if (label === null || reading.isClosed(label.stems)) return []
  const mentions = reading.mentions(label.stems)
  const sessions = new Set(mentions.map(({ age }) => age).concat(point.age)).size
  const said = () => words.why[kind](address[point.by], day(point.on))
  const first = mentions.find((mention) => mention.age !== point.age && isOpenKind(mention.kind))
  return [
    {
      ...itemOf[kind],
      score: score * persistence(drafting, label.stems, point.age, sessions),
      must: false,
      topic: label.topic,
      why: () => (sessions > 1 ? `${said()} ${words.why.alsoIn(sessions, reading.sessions)}` : said()),
      // That nothing was written since about a plan does not hold where another source speaks of it.
      ...(kind === 'promise' ? {} : { also: said }),
      stems: label.stems,
      sources: [point, ...(first ? [first] : [])].map(citePoint),
    },
  ]
}
