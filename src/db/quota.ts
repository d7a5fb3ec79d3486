import { sql } from 'drizzle-orm'
import { q } from './query.ts'
import { quotas } from './schema/index.ts'

interface Use {
  /** What is counted, and for whom: `sign-in|<keyed hash of an address>`. */
  key: string
  /** Length of the window; it starts at whole multiples of it. */
  window: Temporal.Duration
  now: Temporal.Instant
}

/** Counts one use; answers with how many there were in this window, this one included. Holds across all isolates. */
export const countUse = ({ key, window, now }: Use) => {
  const length = window.total('milliseconds')
  const since = Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / length) * length)
  return q
    .insert(quotas)
    .values({ key, since, used: 1 })
    .onConflictDoUpdate({ target: [quotas.key, quotas.since], set: { used: sql`${quotas.used} + 1` } })
    .returning({ used: quotas.used })
}
