/** How many stems two texts share. */
export const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const stem of few) if (many.has(stem)) count += 1
  return count
}

const share = 0.6

/** Whether two texts are about one subject: two stems and most of the shorter text; a text of one stem only where the other is as short. */
export const sameSubject = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const least = Math.min(one.size, other.size)
  if (least === 0) return false
  const count = shared(one, other)
  if (least === 1) return count === 1 && Math.max(one.size, other.size) <= 2
  return count >= 2 && count >= share * least
}
