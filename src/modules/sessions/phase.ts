import type { Session } from './service.ts'

/** What a session's page is arranged for. */
export const phases = ['before', 'during', 'after'] as const
export type Phase = (typeof phases)[number]

/** People come early and stay on; so long the page is still that of the meeting itself, in minutes. */
const EARLY = 10
const LATE = 30

/**
 * Where a session stands: by what was recorded of it, else by the clock. An imported one knows its day only, and is over.
 * A person may choose another phase by hand; this is the one they come to.
 */
export const phaseOf = (
  { state, origin, startsAt, minutes }: Pick<Session, 'state' | 'origin' | 'startsAt' | 'minutes'>,
  now: Temporal.Instant,
): Phase => {
  if (state !== 'planned' || origin === 'imported') return 'after'
  if (Temporal.Instant.compare(now, startsAt.subtract({ minutes: EARLY })) < 0) return 'before'
  return Temporal.Instant.compare(now, startsAt.add({ minutes: minutes + LATE })) < 0 ? 'during' : 'after'
}
