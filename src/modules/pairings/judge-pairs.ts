import type { FieldProblem } from '../../kernel/errors.ts'
import { capacityOf } from '../programs/policy.ts'
import type { Party } from './parties.ts'

/** What a judgement goes by: how the two stand in the programme. */
type Standing = Pick<Party, 'id' | 'hasLeft' | 'isMentor' | 'capacity' | 'asMentor' | 'asMentee'>

/** Pairings that the rows before this one would begin already. */
export interface Taken {
  mentors: Map<string, number>
  mentees: Set<string>
}

export const nothingTaken = (): Taken => ({ mentors: new Map(), mentees: new Set() })

/** What keeps a mentor from taking one more mentee in a programme. */
export const problemsOfMentor = (mentor: Standing, taken = 0): FieldProblem[] => {
  if (mentor.hasLeft) return [{ field: 'mentor', rule: 'has_left' }]
  const capacity = capacityOf(mentor.isMentor ? mentor : undefined, mentor.asMentor)
  return mentor.asMentor + taken >= capacity ? [{ field: 'mentor', rule: 'full', limit: capacity }] : []
}

/** What keeps two people from being paired in a programme; nothing, where they can be. */
export const judgePair = (
  { mentor, mentee }: { mentor: Standing; mentee: Standing },
  taken: Taken = nothingTaken(),
): FieldProblem[] => {
  if (mentor.id === mentee.id) return [{ field: 'mentee', rule: 'same_person' }]
  const problems = problemsOfMentor(mentor, taken.mentors.get(mentor.id) ?? 0)
  if (mentee.hasLeft) problems.push({ field: 'mentee', rule: 'has_left' })
  else if (mentee.asMentee > 0) problems.push({ field: 'mentee', rule: 'already_paired' })
  else if (taken.mentees.has(mentee.id)) problems.push({ field: 'mentee', rule: 'already_there' })
  return problems
}

interface Term {
  closedAt: Temporal.Instant | null
  endsOn: Temporal.PlainDate | null
  startsOn: Temporal.PlainDate
  today: Temporal.PlainDate
}

/** The first day on which a pairing of the programme can begin. */
export const firstDay = ({ startsOn, today }: Term): Temporal.PlainDate =>
  Temporal.PlainDate.compare(startsOn, today) > 0 ? startsOn : today

/** What keeps a pairing from beginning in the programme on that day. */
export const problemsOfStart = (program: Term, startsOn: Temporal.PlainDate): FieldProblem[] => {
  if (program.closedAt !== null) return [{ field: 'program', rule: 'closed' }]
  if (Temporal.PlainDate.compare(startsOn, program.today) < 0) return [{ field: 'startsOn', rule: 'in_the_past' }]
  if (program.endsOn !== null && Temporal.PlainDate.compare(startsOn, program.endsOn) > 0)
    return [{ field: 'startsOn', rule: 'after_end' }]
  return []
}
