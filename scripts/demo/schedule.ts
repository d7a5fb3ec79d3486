import type { PersonKey } from './people.ts'
import type { World } from './telling.ts'
import type { DemoPairing, DemoPause, DemoSession } from './types.ts'

/** Whose sessions come every month on a weekday's place in it, and who will not meet for a while. */
const monthly: readonly PersonKey[] = ['gita']
const away: readonly PersonKey[] = ['jerome']

/** The first session to come is the day from which a rhythm is counted; a pair that stopped meeting has none. */
const anchorOf = (pairing: DemoPairing, sessions: readonly DemoSession[], now: Temporal.Instant) =>
  sessions
    .filter(({ status, pairing: of }) => of === pairing.id && status === 'planned')
    .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) > 0)
    .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))[0]?.occurrenceOn ?? null

/** Gives each running pairing the rhythm that its sessions to come keep. */
export const withRhythms = (
  { now, person }: World,
  pairings: readonly DemoPairing[],
  sessions: readonly DemoSession[],
): DemoPairing[] =>
  pairings.map((pairing) => ({
    ...pairing,
    anchorOn: pairing.state === 'active' ? anchorOf(pairing, sessions, now) : null,
    cadenceMonths: monthly.some((key) => person(key) === pairing.mentee) ? 1 : null,
  }))

/** Two weeks without a meeting, a month from now: planned yesterday. */
export const tellPauses = ({ now, person, mint }: World, pairings: readonly DemoPairing[]): DemoPause[] =>
  pairings
    .filter((pairing) => away.some((key) => person(key) === pairing.mentee))
    .map((pairing) => {
      const today = now.toZonedDateTimeISO(pairing.zone).toPlainDate()
      const monday = today.add({ days: 28 + ((8 - today.dayOfWeek) % 7) })
      const createdAt = now.subtract({ hours: 20 })
      return {
        id: mint('pause', createdAt),
        pairing: pairing.id,
        startsOn: monday,
        endsOn: monday.add({ days: 11 }),
        createdAt,
      }
    })
