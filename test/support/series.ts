import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { AgendaInput } from '../../src/coach/tasks/agenda/types.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import { agendaInput, day } from './agenda-input.ts'

const folder = `${import.meta.dirname}/../fixtures/series`

const series = z.object({
  series: z.string(),
  meetings: z.array(z.object({ id: z.string(), topics: z.array(z.string()), notes: z.array(z.string()) })),
})

export type Series = z.infer<typeof series>

export const readSeries = (): Series[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => series.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))))

/** The history of a pairing before meeting `next`: a meeting every two weeks, its notes by mentor and mentee in turn, and nothing else. */
export const historyBefore = ({ meetings }: Series, next: number, locale: Locale): AgendaInput => {
  const first = day('2026-01-05')
  return agendaInput({
    locale,
    today: first.add({ weeks: 2 * next }).subtract({ days: 2 }),
    session: { id: 'ses_next', on: first.add({ weeks: 2 * next }), minutes: 60 },
    mentor: { name: 'Ratna Wulandari', address: locale === 'id' ? 'Bu Ratna' : 'Ratna' },
    mentee: { name: 'Dimas Pratama', address: locale === 'id' ? 'Mas Dimas' : 'Dimas' },
    sessions: meetings.slice(0, next).map((meeting, index) => ({
      id: `ses_${meeting.id}`,
      on: first.add({ weeks: 2 * index }),
      notes: meeting.notes.map((text, place) => ({
        id: `not_${meeting.id}_${place}`,
        text,
        by: place % 2 === 0 ? 'mentor' : 'mentee',
      })),
    })),
  })
}
