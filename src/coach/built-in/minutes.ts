import type { ItemKind } from '../tasks/agenda/types.ts'

/** How much of what is left after five minutes each an item of a kind gets, compared with the others. */
const weights: Readonly<Record<ItemKind, number>> = {
  opening: 1,
  review: 1.6,
  carried: 2.2,
  topic: 3,
  concern: 3.4,
  goal: 2.6,
  growth: 1.8,
  close: 1,
}

const least = 5
const step = 5

/** How many items a session has room for: six from an hour on. Under 15 minutes three do not fit, so that there are two, or one. */
export const itemsFor = (minutes: number): number => {
  if (minutes < 15) return Math.max(1, Math.floor(minutes / least))
  if (minutes < 30) return 3
  if (minutes < 45) return 4
  return minutes < 60 ? 5 : 6
}

/**
 * Minutes for each item, in fives, at least five, together at most `total` (the rest of a length that is no multiple of five stays free).
 * A session shorter than five minutes cannot hold one item; it gets five all the same.
 */
export const allot = (kinds: readonly ItemKind[], total: number): number[] => {
  const steps = Math.max(0, Math.floor((total - least * kinds.length) / step))
  const sum = kinds.reduce((all, kind) => all + weights[kind], 0)
  const exact = kinds.map((kind) => (steps * weights[kind]) / sum)
  const given = exact.map(Math.floor)
  const rest = steps - given.reduce((all, one) => all + one, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, rest)) given[index] = (given[index] ?? 0) + 1
  return given.map((more) => least + more * step)
}
