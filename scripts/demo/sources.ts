import type { Citation, SourceKind } from '../../src/coach/source.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import type { StoryCitation } from './story.ts'
import { fillDates } from './text.ts'

interface Source {
  id: string
  /** What may be quoted; the first is quoted where a citation names no words. */
  texts: string[]
  base: Temporal.PlainDate
  language: Locale
}

export interface Sources {
  add(kind: SourceKind, key: string, source: Source): void
  /** Throws where the key names nothing both may read, or the words are not in it. */
  cite(citation: StoryCitation): Citation
}

/** What the agendas of one story can cite. Private notes are never added, so a story that cites one does not build. */
export const createSources = (story: string): Sources => {
  const known = new Map<string, Source>()
  return {
    add: (kind, key, source) => {
      const name = `${kind} ${key}`
      if (known.has(name)) throw new Error(`${story}: two sources named ${name}`)
      known.set(name, source)
    },
    cite: ([kind, key, words]) => {
      const source = known.get(`${kind} ${key}`)
      if (source === undefined) throw new Error(`${story}: nothing to cite as ${kind} ${key}`)
      const excerpt = words === undefined ? source.texts[0] : fillDates(words, source.base, source.language)
      if (excerpt === undefined || excerpt.length > 200 || !source.texts.some((text) => text.includes(excerpt))) {
        throw new Error(`${story}: ${kind} ${key} does not say, in at most 200 characters: ${excerpt}`)
      }
      return { kind, id: source.id, excerpt }
    },
  }
}
