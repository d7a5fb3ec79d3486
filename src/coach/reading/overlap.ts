/** How many stems two texts share. */
export const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const stem of few) if (many.has(stem)) count += 1
  return count
}

const share = 0.6

/** Whether two texts are about one subject: two stems and most of the shorter text; a text of one stem only where the other is as short. */
export const sameSubject = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && isSame(shared(one, other), one.size, other.size)

const isSame = (count: number, size: number, otherSize: number): boolean => {
  const least = Math.min(size, otherSize)
  if (least === 1) return count === 1 && Math.max(size, otherSize) <= 2
  return count >= 2 && count >= share * least
}

interface SubjectIndex<T> {
  /** Those that share at least `least` of the stems, in their order. */
  sharing(stems: Iterable<string>, least: number): T[]
  /** Those about the same subject, in their order. */
  same(subject: ReadonlySet<string>): T[]
  /** Those that hold a stem, in their order. */
  holding(stem: string): T[]
}

/** Finds what is about a subject without comparing it to everything. */
export const createSubjectIndex = <T extends { stems: ReadonlySet<string> }>(
  entries: readonly T[],
): SubjectIndex<T> => {
  const places = new Map<string, number[]>()
  entries.forEach(({ stems }, place) => {
    for (const stem of stems) {
      const known = places.get(stem)
      if (known) known.push(place)
      else places.set(stem, [place])
    }
  })
  const counts = new Uint16Array(entries.length)
  const find = (stems: Iterable<string>, fits: (count: number, entry: T) => boolean): T[] => {
    const near: number[] = []
    for (const stem of stems) {
      for (const place of places.get(stem) ?? []) {
        const count = counts[place] ?? 0
        if (count === 0) near.push(place)
        counts[place] = count + 1
      }
    }
    const found: T[] = []
    for (const place of near.sort((a, b) => a - b)) {
      const entry = entries[place]
      if (entry && fits(counts[place] ?? 0, entry)) found.push(entry)
      counts[place] = 0
    }
    return found
  }
  return {
    holding: (stem) => (places.get(stem) ?? []).flatMap((place) => entries[place] ?? []),
    sharing: (stems, least) => find(stems, (count) => count >= least),
    same: (subject) => find(subject, (count, { stems }) => isSame(count, subject.size, stems.size)),
  }
}
