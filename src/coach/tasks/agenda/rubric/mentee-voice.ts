import type { Reading } from '../../../reading/reading.ts'
import { isMentees, menteesThings } from '../../../reading/voice.ts'
import type { Check } from '../../../source.ts'
import type { AgendaInput, AgendaItem } from '../types.ts'

/** At least half of the items come from the mentee; or as many as the mentee's things are, where those are fewer. */
export const checkMenteeVoice = (items: readonly AgendaItem[], input: AgendaInput, reading: Reading): Check => {
  const theirs = items.filter(({ sources }) =>
    sources.some((source) => isMentees(input, reading.points, source)),
  ).length
  const needed = Math.min(Math.ceil(items.length / 2), menteesThings(input, reading.points))
  return { rule: 'agenda.mentee-voice', ok: theirs >= needed, detail: `${theirs}/${items.length}` }
}
