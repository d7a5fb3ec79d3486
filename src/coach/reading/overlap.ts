/** How many stems two texts share. */
export const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const stem of few) if (many.has(stem)) count += 1
  return count
}

const share = 0.6

/** Whether two texts are about one subject: two stems and most of the shorter text, or all of a text of one stem. */
export const sameSubject = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const least = Math.min(one.size, other.size)
  if (least === 0) return false
  const count = shared(one, other)
  return count >= Math.min(2, least) && count >= share * least
}
