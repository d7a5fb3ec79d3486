import type { Claims } from '../../kernel/ctx.ts'

/** Programmes as a whole are HR's to look after; members know theirs from their pairing. */
export const mayRunPrograms = (actor: Pick<Claims, 'role'>): boolean => actor.role === 'hr'

/** How many mentees a mentor takes at once, where nobody has said. */
export const DEFAULT_CAPACITY = 3

/**
 * How many mentees a mentor takes at once in a programme. Who comes in through a pairing, unasked, is not full because of
 * those they had already.
 */
export const capacityOf = (member: { capacity: number | null } | undefined, running: number): number =>
  member === undefined ? Math.max(DEFAULT_CAPACITY, running) : (member.capacity ?? DEFAULT_CAPACITY)

/** Who is closed takes nobody new in; the pairings that run in it go on. */
export const isOpen = (program: { closedAt: Temporal.Instant | null }): boolean => program.closedAt === null

type DateField = 'startsOn' | 'endsOn'
type DateRule = 'in_the_past' | 'before_start'

interface Dates {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0
const isSame = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null | undefined): boolean =>
  a !== null && b !== null && b !== undefined && a.equals(b)

/** What is wrong with the dates of a programme. A date that stands already may lie in the past: time has passed it. */
export const problemsOfDates = (
  { startsOn, endsOn }: Dates,
  today: Temporal.PlainDate,
  before?: Dates,
): { field: DateField; rule: DateRule }[] => [
  ...(isBefore(startsOn, today) && !isSame(startsOn, before?.startsOn)
    ? [{ field: 'startsOn' as const, rule: 'in_the_past' as const }]
    : []),
  ...(endsOn !== null && isBefore(endsOn, startsOn)
    ? [{ field: 'endsOn' as const, rule: 'before_start' as const }]
    : endsOn !== null && isBefore(endsOn, today) && !isSame(endsOn, before?.endsOn)
      ? [{ field: 'endsOn' as const, rule: 'in_the_past' as const }]
      : []),
]
