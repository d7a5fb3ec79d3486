import type { Citation } from '../source.ts'
import type { AgendaInput } from '../tasks/agenda/types.ts'
import { fold } from './excerpt.ts'
import type { People } from './people.ts'
import type { Point } from './points.ts'

/**
 * Whether what is cited comes from the mentee: a goal, their action or topic, their note, or a line of the mentor's note in which they speak
 * or are spoken of.
 */
export const isMentees = (input: AgendaInput, people: People, { kind, id, excerpt }: Citation): boolean => {
  switch (kind) {
    case 'goal':
      return true
    case 'action':
      return input.actions.some((action) => action.id === id && action.owner === 'mentee')
    case 'topic':
      return input.topics.some((topic) => topic.id === id && topic.by === 'mentee')
    case 'note': {
      const note = input.sessions.flatMap((session) => session.notes).find((each) => each.id === id)
      return note !== undefined && (note.by === 'mentee' || tellsOfMentee(note.text, excerpt, people))
    }
    default:
      return false
  }
}

const tellsOfMentee = (text: string, excerpt: string, people: People): boolean => {
  const opening = fold(excerpt).slice(0, 60).split(' ').slice(0, 4)
  if (opening.some((word) => people.sideOf(word) === 'mentee')) return true
  const folded = fold(text)
  const before = folded.slice(0, Math.max(0, folded.indexOf(fold(excerpt)))).slice(-40)
  const speaker = /(\S{1,30})\s?:\s*$/.exec(before)?.[1]
  return speaker !== undefined && people.sideOf(speaker) === 'mentee'
}

/** How many things of the mentee's there are to draw on; of notes, those that hold something usable. */
export const menteesThings = (input: AgendaInput, points: readonly Point[]): number =>
  input.goals.filter((goal) => goal.state === 'active').length +
  input.actions.filter((action) => action.state === 'open' && action.owner === 'mentee').length +
  input.topics.filter((topic) => topic.by === 'mentee').length +
  new Set(points.filter((point) => point.by === 'mentee').map((point) => point.noteId)).size
