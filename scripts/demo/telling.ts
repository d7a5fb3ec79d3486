import type { Entity, Id } from '../../src/kernel/ids.ts'
import { around } from './calendar.ts'
import type { PersonKey } from './people.ts'
import type { ProgramKey } from './programs.ts'
import { dayOf, type Slot } from './slots.ts'
import type { Sources } from './sources.ts'
import type { At, Story } from './story.ts'
import type { DemoOrganisation, DemoPairing, DemoProgram, Side } from './types.ts'

export interface World {
  now: Temporal.Instant
  random: () => number
  mint<E extends Entity>(entity: E, at: Temporal.Instant): Id<E>
  person(key: PersonKey): Id<'person'>
  program(key: ProgramKey): DemoProgram
}

export type StoryRows = Pick<
  DemoOrganisation,
  'pairings' | 'sessions' | 'notes' | 'actions' | 'goals' | 'topics' | 'agendas' | 'pulses'
>

/** What the steps of telling one story share. */
export interface Telling {
  story: Story
  world: World
  slots: Slot[]
  pairing: DemoPairing
  sources: Sources
  /** The session that stands for each slot: where it was moved, the one it was moved to. */
  sessionIds: Id<'session'>[]
  rows: StoryRows
}

export const localInstant = (story: Story, on: Temporal.PlainDate, minuteOfDay: number): Temporal.Instant =>
  on
    .toZonedDateTime({
      timeZone: story.zone,
      plainTime: Temporal.PlainTime.from('00:00').add({ minutes: minuteOfDay }),
    })
    .toInstant()

export const startOf = (story: Story, on: Temporal.PlainDate): Temporal.Instant =>
  on.toZonedDateTime({ timeZone: story.zone, plainTime: story.time }).toInstant()

export const slotAt = ({ story, slots }: Telling, at: number): Slot => {
  const slot = slots[at]
  if (slot === undefined) throw new Error(`${story.key}: no session ${at}`)
  return slot
}

export const sessionAt = ({ story, sessionIds }: Telling, at: number): Id<'session'> => {
  const id = sessionIds[at]
  if (id === undefined) throw new Error(`${story.key}: no session ${at}`)
  return id
}

export const endOf = (telling: Telling, at: number): Temporal.Instant => {
  const slot = slotAt(telling, at)
  const minutes = slot.told?.minutes ?? telling.story.minutes
  return startOf(telling.story, dayOf(slot)).add({ minutes })
}

/** The day of an `At`; session -1 is the start of the pairing. */
export const dayAt = (telling: Telling, [at, days]: At): Temporal.PlainDate =>
  around(at === -1 ? telling.pairing.startedOn : dayOf(slotAt(telling, at)), days)

/** A moment on that day: right after the session, or in office hours. */
export const momentAt = (telling: Telling, [at, days]: At): Temporal.Instant =>
  at >= 0 && days === 0
    ? endOf(telling, at).add({ seconds: 90 + Math.floor(telling.world.random() * 600) })
    : localInstant(telling.story, dayAt(telling, [at, days]), 8 * 60 + Math.floor(telling.world.random() * 540))

export const who = ({ pairing }: Telling, side: Side): Id<'person'> =>
  side === 'mentor' ? pairing.mentor : pairing.mentee
