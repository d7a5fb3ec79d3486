/** A line of either of two texts. `added` stands in `mine` only, `removed` in what was saved meanwhile only. */
export interface LineDifference {
  change: 'same' | 'added' | 'removed'
  text: string
}

/** Beyond this many comparisons the middle of two texts is taken as wholly different, which it then nearly always is. */
const MOST_COMPARED = 250_000

const marked = (change: LineDifference['change'], lines: readonly string[]): LineDifference[] =>
  lines.map((text) => ({ change, text }))

const commonLength = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((line, i) => line !== b[i])
  return at === -1 ? Math.min(a.length, b.length) : at
}

/** Lengths of the longest common subsequences of all pairs of ends, row by row. */
const lengthsOf = (mine: readonly string[], theirs: readonly string[]): Uint32Array[] => {
  const rows = Array.from({ length: mine.length + 1 }, () => new Uint32Array(theirs.length + 1))
  for (let i = mine.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      const [here, below] = [rows[i], rows[i + 1]]
      if (!here || !below) continue
      here[j] = mine[i] === theirs[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0)
    }
  }
  return rows
}

const middleOf = (mine: readonly string[], theirs: readonly string[]): LineDifference[] => {
  if (mine.length * theirs.length > MOST_COMPARED) return [...marked('removed', theirs), ...marked('added', mine)]
  const lengths = lengthsOf(mine, theirs)
  const lines: LineDifference[] = []
  let [i, j] = [0, 0]
  while (i < mine.length && j < theirs.length) {
    const text = mine[i] ?? ''
    if (text === theirs[j]) {
      lines.push({ change: 'same', text })
      i += 1
      j += 1
    } else if ((lengths[i]?.[j + 1] ?? 0) >= (lengths[i + 1]?.[j] ?? 0)) {
      lines.push({ change: 'removed', text: theirs[j] ?? '' })
      j += 1
    } else {
      lines.push({ change: 'added', text })
      i += 1
    }
  }
  return [...lines, ...marked('removed', theirs.slice(j)), ...marked('added', mine.slice(i))]
}

/** The difference of two versions of a note, line by line, so that whoever saved later can see what they would undo. */
export const differenceOfNotes = (mine: string, theirs: string): LineDifference[] => {
  const [a, b] = [mine.split('\n'), theirs.split('\n')]
  const start = commonLength(a, b)
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const end = commonLength(restA.toReversed(), restB.toReversed())
  return [
    ...marked('same', a.slice(0, start)),
    ...middleOf(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end)),
    ...marked('same', restA.slice(restA.length - end)),
  ]
}
