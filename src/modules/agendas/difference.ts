import type { SavedItem } from './read.ts'
import type { EditedItem } from './schemas.ts'

export type ItemField = 'topic' | 'purpose' | 'outcome' | 'minutes' | 'position'

/** How one item differs between what a person wanted to save and what was saved meanwhile. */
export interface ItemDifference {
  change: 'added' | 'removed' | 'changed'
  /** Fields that differ; empty for an item that only one side has. */
  fields: ItemField[]
  mine: { topic: string; purpose: string; outcome: string; minutes: number } | null
  theirs: { topic: string; purpose: string; outcome: string; minutes: number } | null
}

const texts = (item: EditedItem | SavedItem) => ({
  topic: item.topic,
  purpose: item.purpose,
  outcome: item.outcome,
  minutes: item.minutes,
})

const changedFields = (mine: EditedItem, theirs: SavedItem, moved: boolean): ItemField[] => [
  ...(['topic', 'purpose', 'outcome', 'minutes'] as const).filter((field) => mine[field] !== theirs[field]),
  ...(moved ? (['position'] as const) : []),
]

/** The difference of two versions of an agenda, item by item; equal items are left out. `added` is what only mine has. */
export const differenceOf = (mine: readonly EditedItem[], theirs: readonly SavedItem[]): ItemDifference[] => {
  const saved = new Map(theirs.map((item, position) => [item.id, { item, position }]))
  const kept = new Set(mine.map((item) => item.id))
  const ofMine = mine.flatMap((item, position): ItemDifference[] => {
    const other = item.id === undefined ? undefined : saved.get(item.id)
    if (!other) return [{ change: 'added', fields: [], mine: texts(item), theirs: null }]
    const fields = changedFields(item, other.item, other.position !== position)
    return fields.length === 0 ? [] : [{ change: 'changed', fields, mine: texts(item), theirs: texts(other.item) }]
  })
  const onlyTheirs = theirs
    .filter((item) => !kept.has(item.id))
    .map((item): ItemDifference => ({ change: 'removed', fields: [], mine: null, theirs: texts(item) }))
  return [...ofMine, ...onlyTheirs]
}
