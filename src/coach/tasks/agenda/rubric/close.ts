import type { Check } from '../../../source.ts'
import type { AgendaItem } from '../types.ts'
import { allOf, formsIn, phraseTest } from './text.ts'

const parts = [
  ['who', phraseTest((lexicon) => lexicon.close.who)],
  ['what', phraseTest((lexicon) => lexicon.close.what)],
  ['when', phraseTest((lexicon) => lexicon.close.when)],
] as const

/** The last item fixes who does what by when. */
export const checkClose = (items: readonly AgendaItem[]): Check => {
  const last = items.at(-1)
  const forms = last ? formsIn(allOf(last)) : []
  const missing = parts.filter(([, speaksOf]) => !speaksOf(forms)).map(([part]) => part)
  return { rule: 'agenda.close', ok: missing.length === 0, detail: missing.join(' ') }
}
