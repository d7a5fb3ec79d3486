import type { Check } from '../../../source.ts'
import type { AgendaInput, AgendaItem } from '../types.ts'

const least = 5

/**
 * Three to six items, none under five minutes, together at most as long as the session. Where less than 15 minutes leave no room for three,
 * as many as fit are enough.
 */
export const checkSize = (items: readonly AgendaItem[], { session }: AgendaInput): Check => {
  const sum = items.reduce((all, { minutes }) => all + minutes, 0)
  const fewest = Math.min(3, Math.max(1, Math.floor(session.minutes / least)))
  const ok =
    items.length >= fewest &&
    items.length <= 6 &&
    sum <= Math.max(least, session.minutes) &&
    items.every(({ minutes }) => Number.isInteger(minutes) && minutes >= least)
  return { rule: 'agenda.size', ok, detail: `${items.length} ${sum}/${session.minutes}` }
}
