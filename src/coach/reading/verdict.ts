import { is } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Hit } from './cues.ts'
import type { Piece } from './sentences.ts'

/** How a sentence of a note leaves its matter. */
const pointKinds = [
  'announced',
  'question',
  'concern',
  'wish',
  'promise',
  'decided',
  'done',
  'achieved',
  'plain',
] as const
export type PointKind = (typeof pointKinds)[number]

/** Kinds that leave something to talk about. */
export const isOpenKind = (kind: PointKind): boolean =>
  kind === 'announced' || kind === 'question' || kind === 'concern' || kind === 'wish'

/** Kinds after which their matter is no longer open. */
export const isClosing = (kind: PointKind): boolean => kind === 'decided' || kind === 'done'

const opposite: Partial<Record<PointKind, PointKind>> = {
  question: 'done',
  concern: 'done',
  decided: 'question',
  done: 'concern',
  achieved: 'concern',
}

const verdicts = new Set<Cue>(['question', 'concern', 'wish', 'decided', 'done', 'achieved'])
const asKind = (cue: Cue): PointKind | null =>
  verdicts.has(cue) ? (pointKinds.find((kind) => kind === cue) ?? null) : null

/** A hint from around the sentence: the heading above it, a name before a colon that is a cue, a ticked box. */
interface Surroundings {
  section: Cue | null
  box: 'ticked' | 'empty' | null
  /** "Dimas to send …": someone is told to do something. */
  assigned: boolean
}

/**
 * The last word of a sentence decides: "diputuskan A, tapi masih ragu soal biaya" is open, "bingung lama, akhirnya diputuskan A" is not.
 * What gives the reason ("sepakat, karena tim kewalahan") does not count.
 */
export const verdictOf = (piece: Piece, hits: readonly Hit[], { section, box, assigned }: Surroundings): PointKind => {
  if (box === 'ticked') return 'done'
  if (announces(hits)) return 'announced'
  const until = reasonFrom(piece, hits)
  let verdict: PointKind | null = null
  hits.forEach((hit, index) => {
    const kind = hit.from < until ? asKind(hit.cue) : null
    if (kind === null) return
    const before = hits[index - 1]
    const negated = before?.cue === 'negation' && hit.from - before.to <= 2
    const meant = negated ? (opposite[kind] ?? null) : kind
    // Praise does not settle a question: "berhasil presentasi, tapi …" is decided by what follows, and "masih bingung, meski membaik" stays open.
    if (meant !== null && !(meant === 'achieved' && verdict !== null)) verdict = meant
  })
  const promises = assigned || hits.some((hit) => hit.cue === 'promise')
  return bySection(section, verdict, promises) ?? verdict ?? byForm(piece, hits, box === 'empty' || assigned)
}

const announces = (hits: readonly Hit[]): boolean => {
  if (hits.some((hit) => hit.cue === 'next')) return true
  return hits.some((hit) => hit.cue === 'when') && hits.some((hit) => hit.cue === 'talk')
}

const reasonFrom = (piece: Piece, hits: readonly Hit[]): number => {
  const first = hits.find((hit) => asKind(hit.cue) !== null)
  if (!first) return Number.POSITIVE_INFINITY
  const at = piece.words.findIndex((word, index) => index >= first.to && (word.bits & is.reason) !== 0)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** A heading speaks for its lines, unless a line says plainly that it is settled, or that it is not. */
const bySection = (section: Cue | null, verdict: PointKind | null, promises: boolean): PointKind | null => {
  if (section === null) return null
  if (verdict !== null && isClosing(verdict)) return verdict
  if (section === 'next') return promises ? 'promise' : 'announced'
  if (section === 'promise') return 'promise'
  if (verdict !== null) return verdict
  return asKind(section)
}

const byForm = (piece: Piece, hits: readonly Hit[], assigned: boolean): PointKind => {
  if (/\?[\s"”')]*$/.test(piece.text)) return 'question'
  if (assigned) return 'promise'
  return hits.some((hit, index) => hit.cue === 'promise' && hits[index - 1]?.cue !== 'negation') ? 'promise' : 'plain'
}
