import { capitalised, phraseOf } from '../reading/phrases.ts'
import type { Point } from '../reading/points.ts'
import { isClosing } from '../reading/verdict.ts'
import { momentum } from '../reading/weight.ts'
import type { Candidate, Drafting } from './drafting.ts'
import { isOwn } from './labels.ts'

/** Candidates from what keeps coming up: subjects of paragraphs and of plain sentences, whose words run through the sessions. */

/** Sessions whose subjects are taken up. */
const recentSessions = 3

/** Only the heaviest subjects are looked at closely. */
const mostWorded = 24

interface Theme {
  point: Point
  name: string
  stems: ReadonlySet<string>
  weight: number
}

export const themeCandidates = (drafting: Drafting): Candidate[] => {
  const { reading } = drafting
  const themes = new Map<string, Theme>()
  for (const point of reading.points) {
    if (point.age >= recentSessions || isClosing(point.kind)) continue
    const name = point.subject ?? told(point)
    if (name === null || themes.has(name)) continue
    const stems = reading.stems(name)
    themes.set(name, { point, name, stems, weight: momentum(stems, reading.weight) })
  }
  return [...themes.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWorded)
    .filter(({ point, stems }) => !reading.isSettled(point) && !reading.isClosed(stems))
    .map((theme) => themeOf(drafting, theme))
}

const told = ({ kind, piece, hits }: Point): string | null =>
  kind === 'plain' ? (phraseOf(piece, hits, ['about'])?.text ?? null) : null

const themeOf = (drafting: Drafting, { point, name, stems, weight }: Theme): Candidate => {
  const { words, reading, day, citePoint } = drafting
  const mentions = reading.mentions(stems)
  const sessions = new Set(mentions.map((mention) => mention.age)).size
  const earlier = mentions.find((mention) => mention.age > point.age)
  const latest = mentions.at(-1) ?? point
  return {
    kind: 'topic',
    ask: 'topic',
    score: 2.2 * weight,
    must: false,
    topic: isOwn(drafting, point) ? capitalised(name) : words.topic.theme(words.quoted(name)),
    why: () =>
      sessions > 1 ? words.why.recurs(sessions, reading.sessions, day(latest.on)) : words.why.theme(day(point.on)),
    stems,
    sources: [point, ...(earlier ? [earlier] : [])].map(citePoint),
  }
}
