import { around } from './calendar.ts'
import { dayOf } from './slots.ts'
import type { StoryAgenda } from './story.ts'
import { localInstant, sessionAt, slotAt, type Telling, who } from './telling.ts'
import { fillDates } from './text.ts'
import type { DemoAgenda } from './types.ts'

/** Agendas come last: they cite what the other steps told. */
export const tellAgendas = (telling: Telling): void => {
  const { story, world, slots, rows } = telling
  for (const [at, slot] of slots.entries()) {
    if (slot.told?.agenda === undefined) continue
    const noon = 13 * 60 + Math.floor(world.random() * 180)
    const createdAt = localInstant(story, around(dayOf(slot), -1), noon)
    rows.agendas.push(tellAgenda(telling, at, slot.told.agenda, createdAt, true))
  }
  if (story.upcoming === undefined) return
  const createdAt = world.now.subtract({ hours: 20 })
  rows.agendas.push(tellAgenda(telling, story.sessions.length, story.upcoming, createdAt, story.upcoming.shared))
}

const tellAgenda = (
  telling: Telling,
  at: number,
  agenda: StoryAgenda,
  createdAt: Temporal.Instant,
  isShared: boolean,
): DemoAgenda => {
  const { story, world, pairing, sources } = telling
  const base = dayOf(slotAt(telling, at))
  return {
    id: world.mint('agenda', createdAt),
    pairing: pairing.id,
    session: sessionAt(telling, at),
    createdBy: who(telling, agenda.by),
    sharedAt: isShared ? createdAt.add({ minutes: 10 + Math.floor(world.random() * 30) }) : null,
    items: agenda.items.map(({ cites, ...told }, order) => {
      const id = world.mint('agendaItem', createdAt.add({ milliseconds: order }))
      const texts = [told.topic, told.purpose, told.outcome].map((text) => fillDates(text, base, story.language))
      const [topic = '', purpose = '', outcome = ''] = texts
      const row = { ...told, id, topic, purpose, outcome, sources: cites.map((citation) => sources.cite(citation)) }
      if (isShared) sources.add('carried', `${at}.${order + 1}`, { id, texts, base, language: story.language })
      return row
    }),
    createdAt,
  }
}
