/** From where to where a goal is measured, and where it stands. */
export interface Course {
  baseline: number
  target: number
  current: number
}

export type Direction = 'up' | 'down'

/** The way a measure runs; null where it leads nowhere. */
export const directionOf = ({ baseline, target }: Pick<Course, 'baseline' | 'target'>): Direction | null =>
  target > baseline ? 'up' : target < baseline ? 'down' : null

/**
 * How much of the way from baseline to target is behind: 0 at the baseline or on the wrong side of it, 1 at the target, more
 * beyond it. The same for measures that are to rise and those that are to fall. Null where the target is the baseline.
 */
export const progressOf = ({ baseline, target, current }: Course): number | null => {
  if (target === baseline) return null
  const share = (current - baseline) / (target - baseline)
  return Math.max(share, 0)
}

/** One entry of a goal's progress. `id` sorts by the time it was made. */
export interface ProgressPoint {
  id: string
  day: Temporal.PlainDate
  /** Null where only a remark was made. */
  value: number | null
}

/** Oldest day first; entries of one day in the order they were made. */
export const byDay = (a: ProgressPoint, b: ProgressPoint): number =>
  Temporal.PlainDate.compare(a.day, b.day) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Where a goal stands by its entries: the value of the latest day, of several that day the one made last. */
export const currentOf = <P extends ProgressPoint>(entries: readonly P[]): (P & { value: number }) | null =>
  entries.reduce<(P & { value: number }) | null>((latest, entry) => {
    const { value } = entry
    return value !== null && (latest === null || byDay(latest, entry) < 0) ? { ...entry, value } : latest
  }, null)
