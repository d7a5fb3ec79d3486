/** What two versions of an item are compared by. `id` is empty for one that was never saved. */
export interface ComparedItem {
  id: string
  topic: string
  purpose: string
  outcome: string
  minutes: string
}

export const comparedFields = ['topic', 'purpose', 'outcome', 'minutes'] as const
export type ComparedField = (typeof comparedFields)[number]

interface Placed<T> {
  item: T
  /** Place on its agenda, from 1. */
  place: number
}

export interface DiffRow<T> {
  mine: Placed<T> | null
  theirs: Placed<T> | null
  /** Fields that differ; empty where one side is missing. */
  changed: readonly ComparedField[]
  /** Both have it, and it changed places with another that both have. */
  moved: boolean
}

const sameItem = (a: ComparedItem, b: ComparedItem): boolean =>
  a.id !== '' && b.id !== '' ? a.id === b.id : a.topic.trim() === b.topic.trim()

const placed = <T>(items: readonly T[]): Placed<T>[] => items.map((item, index) => ({ item, place: index + 1 }))

/** The longest run of rising places: whatever is not in it has moved, and nothing that was only pushed along has. */
const longestRise = (places: readonly number[]): ReadonlySet<number> => {
  const runs: number[][] = []
  for (const place of places) {
    const before = runs.filter((run) => (run.at(-1) ?? 0) < place)
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...longest, place])
  }
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []))
}

/**
 * Pairs the items of two versions of an agenda: the saved version's order, then what only `mine` has.
 * Items are the same by id, or by topic where one was never saved; each is paired once.
 */
export const compareAgendas = <T extends ComparedItem>(mine: readonly T[], theirs: readonly T[]): DiffRow<T>[] => {
  const rest = placed(mine)
  const rows = placed(theirs).map((their): DiffRow<T> => {
    const at = rest.findIndex((my) => sameItem(my.item, their.item))
    const [my] = at === -1 ? [] : rest.splice(at, 1)
    if (my === undefined) return { mine: null, theirs: their, changed: [], moved: false }
    const changed = comparedFields.filter((field) => my.item[field].trim() !== their.item[field].trim())
    return { mine: my, theirs: their, changed, moved: false }
  })
  const stayed = longestRise(rows.flatMap((row) => (row.mine && row.theirs ? [row.mine.place] : [])))
  const marked = rows.map((row) => (row.mine && row.theirs ? { ...row, moved: !stayed.has(row.mine.place) } : row))
  return [...marked, ...rest.map((my): DiffRow<T> => ({ mine: my, theirs: null, changed: [], moved: false }))]
}

export const differs = (row: DiffRow<unknown>): boolean =>
  row.mine === null || row.theirs === null || row.changed.length > 0 || row.moved
