import type { Claims } from '../../kernel/ctx.ts'
import type { FieldProblem } from '../../kernel/errors.ts'

/** What decides whether a pairing has appraisals, and when. */
export interface Standing {
  state: 'active' | 'paused' | 'ended'
  /** A line manager appraises already, elsewhere and about other things. */
  isLineManager: boolean
  startedOn: Temporal.PlainDate
  /** One is due every so many months; null where the programme asks for none. */
  months: number | null
  /** The last day that was looked back on so far. */
  coveredUntil: Temporal.PlainDate | null
}

/** None where the mentor is the line manager, and no new ones once a pairing has ended. */
export const mayOpenAppraisal = ({ state, isLineManager }: Pick<Standing, 'state' | 'isLineManager'>): boolean =>
  state !== 'ended' && !isLineManager

export const mayOverseeAppraisals = (actor: Pick<Claims, 'role'>): boolean => actor.role === 'hr'

/** Months that one appraisal covers at most. */
export const LONGEST_PERIOD = 24

export interface Period {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0

/** When the next one is due by the programme, from the last one or from the start; null where none is asked for. */
export const nextDue = (standing: Standing): Temporal.PlainDate | null =>
  standing.months === null || !mayOpenAppraisal(standing)
    ? null
    : (standing.coveredUntil ?? standing.startedOn).add({ months: standing.months })

/** The stretch that was not looked back on yet, for a form to begin with. */
export const suggestedPeriod = (standing: Standing, today: Temporal.PlainDate): Period => {
  const due = nextDue(standing)
  const startsOn = standing.coveredUntil?.add({ days: 1 }) ?? standing.startedOn
  const wished = due !== null && isBefore(due, today) ? due : today
  const endsOn = isBefore(startsOn, wished) ? wished : startsOn.add({ months: 1 })
  return { startsOn, endsOn }
}

/** What is wrong with the dates of a new one, given the periods that were looked back on already. */
export const periodProblems = (
  { startsOn, endsOn, dueOn }: Period & { dueOn: Temporal.PlainDate },
  others: readonly Period[],
  today: Temporal.PlainDate,
): FieldProblem[] => {
  if (isBefore(today, startsOn)) return [{ field: 'startsOn', rule: 'in_the_future' }]
  if (!isBefore(startsOn, endsOn)) return [{ field: 'endsOn', rule: 'not_after_start' }]
  if (isBefore(startsOn.add({ months: LONGEST_PERIOD }), endsOn)) {
    return [{ field: 'endsOn', rule: 'period_too_long', limit: LONGEST_PERIOD }]
  }
  if (isBefore(dueOn, today)) return [{ field: 'dueOn', rule: 'in_the_past' }]
  if (others.some((other) => !isBefore(other.endsOn, startsOn) && !isBefore(endsOn, other.startsOn))) {
    return [{ field: 'startsOn', rule: 'period_overlaps' }]
  }
  return []
}

/** The mean of levels from 1 to 5, as a whole level: all that HR ever sees of a result. */
export const meanLevel = (levels: readonly number[]): number =>
  Math.round(levels.reduce((sum, level) => sum + level, 0) / Math.max(levels.length, 1))
