import { capitalised, phraseOf } from '../reading/phrases.ts'
import type { Point } from '../reading/points.ts'
import { isClosing } from '../reading/verdict.ts'
import { momentum } from '../reading/weight.ts'
import type { Candidate, Drafting } from './drafting.ts'
import { isOwn } from './labels.ts'

/** Candidates from what keeps coming up: subjects of paragraphs and of plain sentences, whose words run through the sessions. */

/** Sessions whose subjects are taken up. */
const recentSessions = 3

export const themeCandidates = (drafting: Drafting): Candidate[] => {
  const { reading } = drafting
  const seen = new Set<string>()
  return reading.points.flatMap((point) => {
    if (point.age >= recentSessions || isClosing(point.kind)) return []
    const name =
      point.subject ?? (point.kind === 'plain' ? (phraseOf(point.piece, point.hits, ['about'])?.text ?? null) : null)
    if (name === null || seen.has(name)) return []
    seen.add(name)
    const stems = reading.stems(name)
    const weight = momentum(stems, reading.weight)
    if (weight === 0 || reading.isSettled(point) || reading.isClosed(stems)) return []
    return themeOf(drafting, point, name, stems, 2.2 * weight)
  })
}

const themeOf = (
  drafting: Drafting,
  point: Point,
  name: string,
  stems: ReadonlySet<string>,
  score: number,
): Candidate[] => {
  const { words, reading, day, citePoint } = drafting
  const mentions = reading.mentions(stems)
  const sessions = new Set(mentions.map((mention) => mention.on.toString())).size
  const earlier = mentions.find((mention) => mention.age > point.age)
  const sources = [point, ...(earlier ? [earlier] : [])].map(citePoint)
  const latest = mentions.at(-1)?.on ?? point.on
  return [
    {
      kind: 'topic',
      ask: 'topic',
      score,
      must: false,
      topic: isOwn(drafting, point) ? capitalised(name) : words.topic.theme(words.quoted(name)),
      why: sessions > 1 ? words.why.recurs(sessions, day(latest)) : words.why.theme(day(point.on)),
      stems,
      sources,
    },
  ]
}
