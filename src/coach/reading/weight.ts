import type { Point } from './points.ts'

/** The weight of a session's words, compared with those of the session after it. */
const decay = 0.7

/** A word in more than this share of all sentences is the background (a role, a product everyone works on), not a subject. */
const background = 0.1
const leastBackground = 8

/** A stem weighs what the sessions it occurs in weigh together; background words weigh nothing. */
export const stemWeights = (points: readonly Point[]): ((stem: string) => number) => {
  const seen = new Map<string, { sentences: number; age: number; weight: number }>()
  for (const point of points) {
    for (const stem of point.stems) {
      const found = seen.get(stem)
      if (!found) seen.set(stem, { sentences: 1, age: point.age, weight: decay ** point.age })
      else {
        found.sentences += 1
        if (found.age !== point.age) {
          found.age = point.age
          found.weight += decay ** point.age
        }
      }
    }
  }
  const most = Math.max(leastBackground, points.length * background)
  return (stem) => {
    const found = seen.get(stem)
    return !found || found.sentences > most ? 0 : found.weight
  }
}

/** How much a subject has been on the pair's mind: the mean weight of its three heaviest stems. One stem alone says less. */
export const momentum = (subject: ReadonlySet<string>, weight: (stem: string) => number): number => {
  const heaviest = [...subject]
    .map(weight)
    .filter((each) => each > 0)
    .sort((a, b) => b - a)
    .slice(0, 3)
  return heaviest.reduce((sum, each) => sum + each, 0) / Math.max(1.5, heaviest.length)
}
