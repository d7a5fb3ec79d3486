import { type GrowPart, growParts } from '../../../lexicon/types.ts'
import type { Check } from '../../../source.ts'
import type { AgendaItem } from '../types.ts'
import { allOf, formsIn, phraseTest, type Texts } from './text.ts'

const speaksOf: Readonly<Record<GrowPart, (forms: readonly string[]) => boolean>> = {
  goal: phraseTest((lexicon) => lexicon.grow.goal),
  reality: phraseTest((lexicon) => lexicon.grow.reality),
  options: phraseTest((lexicon) => lexicon.grow.options),
  way: phraseTest((lexicon) => lexicon.grow.way),
}

/** Parts of GROW that no item speaks of. */
export const missingGrow = (items: readonly Texts[]): GrowPart[] => {
  const forms = formsIn(items.map(allOf).join('\n'))
  return growParts.filter((part) => !speaksOf[part](forms))
}

/** Goal, reality, options and way forward are covered, in any order. */
export const checkGrow = (items: readonly AgendaItem[]): Check => {
  const missing = missingGrow(items)
  return { rule: 'agenda.grow', ok: missing.length === 0, detail: missing.join(' ') }
}
