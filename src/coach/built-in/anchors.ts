import type { Point } from '../reading/points.ts'
import type { Reading } from '../reading/reading.ts'
import { isClosing, type PointKind } from '../reading/verdict.ts'
import type { Citation } from '../source.ts'
import { type Drafting, isCitation } from './drafting.ts'

/**
 * What an item rests on that comes from no single source, such as the closing one: something of the mentee's first, their note where there
 * is one, then anyone's; program and pairing where there is nothing else.
 */
export const anchor = (drafting: Drafting, prefer: PointKind): Citation[] => {
  const { citePoint, isMentees } = drafting
  const point = pointAnchor(drafting, prefer)
  const note = point ? citePoint(point) : null
  const own = note && isMentees(note) ? null : ownAnchor(drafting)
  const found = [note, own].filter(isCitation)
  // A settled sentence alone would say that the item is about what it settled.
  const alone = own === null && (!point || !isLive(drafting.reading, point))
  return alone ? [...found, ...groundAnchor(drafting)] : found
}

/** Neither settles a matter nor speaks of a settled one. */
export const isLive = (reading: Reading, point: Point): boolean =>
  !isClosing(point.kind) && !reading.isSettled(point) && !reading.isClosed(point.stems)

/** Who this is for and what it is part of. */
export const groundAnchor = ({ input, cite }: Drafting): Citation[] =>
  [cite('program', input.program.id), cite('pairing', input.pairing.id)].filter(isCitation)

/** The latest sentence of the preferred kind among the mentee's, else their latest, else anyone's latest. */
const pointAnchor = (drafting: Drafting, prefer: PointKind): Point | undefined => {
  const { points } = drafting.reading
  const telling = points.filter((point) => point.stems.size > 0 && point.age < 4)
  const pool = telling.length > 0 ? telling : points
  const mentees = pool.filter((point) => point.by === 'mentee' || point.voice === 'mentee')
  const live = (point: Point) => isLive(drafting.reading, point)
  return (
    mentees.findLast((point) => point.kind === prefer && live(point)) ??
    gist(mentees, live) ??
    points.findLast((point) => point.by === 'mentee') ??
    pool.findLast((point) => point.kind === prefer && live(point)) ??
    gist(pool, live) ??
    pool.at(-1)
  )
}

/** The first sentence of the latest note: people begin with what it is about. */
const gist = (points: readonly Point[], live: (point: Point) => boolean): Point | undefined => {
  const latest = points.findLast(live)
  return latest && points.find((point) => point.noteId === latest.noteId && live(point))
}

/** A goal, topic or action of the mentee's, in this order. */
const ownAnchor = ({ input, cite }: Drafting): Citation | null => {
  const goal = input.goals.find((each) => each.state === 'active')
  if (goal) return cite('goal', goal.id)
  const topic = input.topics.find((each) => each.by === 'mentee')
  if (topic) return cite('topic', topic.id)
  const action = input.actions.find((each) => each.state === 'open' && each.owner === 'mentee')
  return action ? cite('action', action.id) : null
}
