import type { Entity, Id } from '../../src/kernel/ids.ts'
import type { DemoGoal, DemoGoalProgress, DemoPairing, DemoSession } from './types.ts'

/** What was said beside a figure, by the start of the goal's text. The first goes with the first entry, and so on. */
const remarks: readonly (readonly [start: string, ...said: string[]])[] = [
  [
    'Mendelegasikan enam tugas',
    'Jadwal libur kini dipegang Fajar, saya belum menyentuhnya.',
    'Laporan harian diserahkan ke Wulan.',
  ],
  ['Menurunkan lembur tim', 'Dua orang masih pulang lewat pukul sembilan.', 'Turun karena serah terima pukul 17.00.'],
  [
    'Menaikkan ketepatan waktu',
    'Pekan pertama rute ulang di Bekasi.',
    'Hujan menahan angkanya, rutenya sendiri bertahan.',
  ],
  ['Bring route overrides down', 'Gate codes are in the app now.', 'Loading-bay hours are next.'],
  ['Write three design documents', 'The first one drew eleven comments.', 'Two pages, and decided the same day.'],
  ['Lead ten minutes', 'I read it off a card. They laughed with me.', 'No card this time.'],
  ['Say no with an alternative', 'Offered the dashboard instead.', 'This one was hard: it was my own manager.'],
  ['Menurunkan diskon rata-rata', 'dua pelanggan lama masih 12%', 'paket tukar tempo jalan, hampir sampai'],
]

/** The days on which a goal was looked at: those of held sessions from when it was proposed until it was last recorded. */
const daysOf = (goal: DemoGoal, sessions: readonly DemoSession[]): Temporal.PlainDate[] => {
  const { progressOn } = goal
  if (progressOn === null) return []
  const since = goal.createdAt.toZonedDateTimeISO('UTC').toPlainDate()
  const held = sessions.flatMap(({ pairing, heldOn }) =>
    pairing === goal.pairing &&
    heldOn !== null &&
    Temporal.PlainDate.compare(heldOn, since) > 0 &&
    Temporal.PlainDate.compare(heldOn, progressOn) < 0
      ? [heldOn]
      : [],
  )
  return [...held, progressOn]
}

/** Slow at first, a small step back now and then, and at the end where the goal stands. */
const valueAt = (
  { baseline, current, target }: NonNullable<DemoGoal['measure']>,
  step: number,
  steps: number,
): number => {
  if (step === steps) return current
  const share = (step / steps) ** 1.4 - (step % 4 === 3 ? 0.06 : 0)
  const value = baseline + (current - baseline) * Math.max(0, share)
  const isWhole = [baseline, current, target].every(Number.isInteger)
  return isWhole ? Math.round(value) : Math.round(value * 10) / 10
}

interface Told {
  goals: readonly DemoGoal[]
  sessions: readonly DemoSession[]
  pairings: readonly DemoPairing[]
  now: Temporal.Instant
  mint: <E extends Entity>(entity: E, at: Temporal.Instant) => Id<E>
}

/** How each measured goal came to where it stands, an entry for each session in which it was looked at. */
export const tellProgress = ({ goals, sessions, pairings, now, mint }: Told): DemoGoalProgress[] =>
  goals.flatMap((goal) => {
    const { measure } = goal
    const zone = pairings.find(({ id }) => id === goal.pairing)?.zone ?? 'UTC'
    if (measure === null) return []
    const days = daysOf(goal, sessions)
    const said = remarks.find(([start]) => goal.text.startsWith(start))?.slice(1) ?? []
    return days.flatMap((day, i): DemoGoalProgress[] => {
      const createdAt = day.toZonedDateTime({ timeZone: zone, plainTime: '19:30' }).toInstant().add({ seconds: i })
      const at = Temporal.Instant.compare(createdAt, now) < 0 ? createdAt : now.subtract({ minutes: 5 })
      return [
        {
          id: mint('goalProgress', at),
          pairing: goal.pairing,
          goal: goal.id,
          by: goal.proposedBy,
          day,
          value: valueAt(measure, i + 1, days.length),
          text: said[i] ?? null,
          createdAt: at,
        },
      ]
    })
  })
