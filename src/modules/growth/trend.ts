/** A level as one of the two saw it on a day. */
export interface Level {
  day: Temporal.PlainDate
  /** From 1, beginning, to 5, teaches others. */
  level: number
}

export interface Levels {
  mentor: readonly Level[]
  mentee: readonly Level[]
}

/** From the first to the latest level of one side; null where there is none. */
export interface Change {
  first: Level
  latest: Level
  /** Latest less first: positive where they grew. */
  gained: number
}

/** How one side's view changed. `levels` are in order of their days. */
export const changeOf = (levels: readonly Level[]): Change | null => {
  const [first] = levels
  const latest = levels.at(-1)
  return first && latest ? { first, latest, gained: latest.level - first.level } : null
}

/** How far the two views lie apart: the mentor's latest less the mentee's own; null where one has none yet. */
export const gapOf = ({ mentor, mentee }: Levels): number | null => {
  const [theirs, own] = [mentor.at(-1), mentee.at(-1)]
  return theirs && own ? theirs.level - own.level : null
}

/** Where a level stands in the drawing: x and y as shares of its width and height, y from the top. */
export interface TrendPoint {
  x: number
  y: number
}

const HIGHEST = 5
const LOWEST = 1

/** The days that both lines of a skill span; null where nobody has said anything. */
export const spanOf = ({ mentor, mentee }: Levels): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null => {
  const days = [...mentor, ...mentee].map(({ day }) => day).sort(Temporal.PlainDate.compare)
  const [from] = days
  const to = days.at(-1)
  return from && to ? { from, to } : null
}

/** One side's line over a span of days. A span of a single day is drawn at its middle. */
export const pointsOf = (
  levels: readonly Level[],
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): TrendPoint[] => {
  const length = from.until(to, { largestUnit: 'days' }).days
  return levels.map(({ day, level }) => ({
    x: length === 0 ? 0.5 : from.until(day, { largestUnit: 'days' }).days / length,
    y: (HIGHEST - level) / (HIGHEST - LOWEST),
  }))
}
