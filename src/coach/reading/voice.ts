import type { Citation } from '../source.ts'
import type { AgendaInput } from '../tasks/agenda/types.ts'
import { fold } from './excerpt.ts'
import type { Point } from './points.ts'

/**
 * Whether what is cited comes from the mentee: a goal, their action or topic, their note, or a line of the mentor's note in which they speak
 * or are spoken of.
 */
export const isMentees = (input: AgendaInput, points: readonly Point[], { kind, id, excerpt }: Citation): boolean => {
  switch (kind) {
    case 'goal':
      return true
    case 'action':
      return input.actions.some((action) => action.id === id && action.owner === 'mentee')
    case 'topic':
      return input.topics.some((topic) => topic.id === id && topic.by === 'mentee')
    case 'note':
      return (
        input.sessions.some(({ notes }) => notes.some((note) => note.id === id && note.by === 'mentee')) ||
        quotedPoints(points, id, excerpt).some((point) => point.voice === 'mentee')
      )
    default:
      return false
  }
}

/** The sentences of a note that an excerpt quotes, or quotes a part of. */
export const quotedPoints = (points: readonly Point[], noteId: string, excerpt: string): Point[] => {
  const quoted = fold(excerpt)
  return points.filter((point) => {
    if (point.noteId !== noteId) return false
    const text = fold(point.piece.text)
    return quoted.includes(text) || text.includes(quoted)
  })
}

/** How many things of the mentee's there are to draw on; of notes, those that hold something usable. */
export const menteesThings = (input: AgendaInput, points: readonly Point[]): number =>
  input.goals.filter((goal) => goal.state === 'active').length +
  input.actions.filter((action) => action.state === 'open' && action.owner === 'mentee').length +
  input.topics.filter((topic) => topic.by === 'mentee').length +
  new Set(points.filter((point) => point.by === 'mentee').map((point) => point.noteId)).size
