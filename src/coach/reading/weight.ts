import type { Point } from './points.ts'

/** The weight of a session's words, compared with those of the session after it. */
const decay = 0.7

/** A word in more than this share of all sentences is the background (a role, a product everyone works on), not a subject. */
const background = 0.1
const leastBackground = 8

type StemWeight = (stem: string) => number

/** A stem weighs what the sessions it occurs in weigh together; background words weigh nothing. */
export const stemWeights = (points: readonly Point[], holding: (stem: string) => readonly Point[]): StemWeight => {
  const most = Math.max(leastBackground, points.length * background)
  const known = new Map<string, number>()
  return (stem) => {
    const seen = known.get(stem)
    if (seen !== undefined) return seen
    const found = holding(stem)
    const ages = found.length > most ? [] : new Set(found.map((point) => point.age))
    let weight = 0
    for (const age of ages) weight += decay ** age
    known.set(stem, weight)
    return weight
  }
}

/** How much a subject has been on the pair's mind: the mean weight of its three heaviest stems. One stem alone says less. */
export const momentum = (subject: ReadonlySet<string>, weight: StemWeight): number => {
  const heaviest = [...subject]
    .map(weight)
    .filter((each) => each > 0)
    .sort((a, b) => b - a)
    .slice(0, 3)
  return heaviest.reduce((sum, each) => sum + each, 0) / Math.max(1.5, heaviest.length)
}
