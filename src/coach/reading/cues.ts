import { cueTree, is } from '../lexicon/index.ts'
import type { Cue } from '../lexicon/types.ts'
import type { Word } from './words.ts'

/** A cue phrase: words `from` up to `to` of a sentence. */
export interface Hit {
  cue: Cue
  from: number
  to: number
}

const none: readonly Hit[] = []

/** The cue phrases of a sentence, longest first at each place, none overlapping. */
export const findCues = (words: readonly Word[]): readonly Hit[] => {
  const root = cueTree()
  const hits: Hit[] = []
  let at = 0
  while (at < words.length) {
    if (((words[at]?.bits ?? 0) & is.opensCue) === 0) {
      at += 1
      continue
    }
    let node = root
    let found: Hit | null = null
    for (let next = at; next < words.length; next += 1) {
      const word = words[next]
      const deeper = word && node.next.get(word.form)
      if (!deeper) break
      node = deeper
      if (node.value !== null) found = { cue: node.value, from: at, to: next + 1 }
    }
    if (found) hits.push(found)
    at = found ? found.to : at + 1
  }
  return hits.length === 0 ? none : hits
}
