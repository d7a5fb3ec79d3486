import { dayIn } from '../../../kernel/clock.ts'
import type { SourceView } from '../../../web/components/source-quote.tsx'
import type { Pairing } from '../../pairings/service.ts'
import type { listNoteDays } from '../../sessions/notes.ts'

export type NoteDays = Awaited<ReturnType<typeof listNoteDays>>

type Lookup = (source: { kind: string; id: string }) => Pick<SourceView, 'on' | 'href'>

/** Where a citation can be read whole, and when its source is from. Notes have a session; the rest stand on the pairing's page. */
export const sourceLookup =
  (pairing: Pairing, days: NoteDays): Lookup =>
  ({ id }) => {
    const note = days.get(id)
    if (note) return { on: dayIn(note.heldAt, pairing.zone), href: `/sessions/${note.session}#${id}` }
    return { href: `/pairings/${pairing.id}` }
  }
