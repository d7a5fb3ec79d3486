import type { Citation, DemoOrganisation, DemoPairing, DemoSession } from '../../../scripts/demo/types.ts'
import { dayIn } from '../../../src/kernel/clock.ts'

/** The row of that id; a test that asks for a missing one has found a broken reference. */
export const row = <T extends { id: string }>(rows: readonly T[], id: string): T => {
  const found = rows.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`Nothing has the id ${id}`)
  return found
}

export const pairingOf = (demo: DemoOrganisation, of: { pairing: string }): DemoPairing =>
  row(demo.pairings, of.pairing)

export const endOf = (session: DemoSession): Temporal.Instant => session.startsAt.add({ minutes: session.minutes })

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0

/** Whether a day is the other or later. */
export const notBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) >= 0

export const todayOf = (demo: DemoOrganisation, of: { pairing: string }, now: Temporal.Instant): Temporal.PlainDate =>
  dayIn(now, pairingOf(demo, of).zone)

/** The next session of a pairing that is still to come. */
export const upcomingOf = (demo: DemoOrganisation, pairing: string, now: Temporal.Instant): DemoSession | undefined =>
  demo.sessions
    .filter((session) => session.pairing === pairing && session.status === 'planned' && isBefore(now, session.startsAt))
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))[0]

export interface Cited {
  texts: string[]
  pairing: string | null
  createdAt: Temporal.Instant
}

/** What a citation points at, where both members of a pairing may read it. */
export const cited = (demo: DemoOrganisation, { kind, id }: Citation): Cited => {
  switch (kind) {
    case 'note': {
      const note = row(demo.notes, id)
      if (note.visibility !== 'shared') throw new Error(`A private note is cited: ${id}`)
      return { texts: [note.text], pairing: note.pairing, createdAt: note.createdAt }
    }
    case 'action':
    case 'goal':
    case 'topic': {
      const lists = { action: demo.actions, goal: demo.goals, topic: demo.topics }
      const found = row<{ id: string; text: string; pairing: string; createdAt: Temporal.Instant }>(lists[kind], id)
      return { texts: [found.text], pairing: found.pairing, createdAt: found.createdAt }
    }
    case 'carried': {
      const agenda = demo.agendas.find((candidate) => candidate.items.some((item) => item.id === id))
      if (agenda === undefined) throw new Error(`No agenda has the item ${id}`)
      const item = row(agenda.items, id)
      if (item.state !== 'carry') throw new Error(`An item that was not carried is cited as carried: ${id}`)
      return { texts: [item.topic, item.purpose, item.outcome], pairing: agenda.pairing, createdAt: agenda.createdAt }
    }
    case 'program': {
      const program = row(demo.programs, id)
      return { texts: [program.name, program.purpose], pairing: null, createdAt: program.createdAt }
    }
    case 'pairing':
      throw new Error('A pairing has no words to cite')
  }
}
