import { endOf, type Telling, who } from './telling.ts'

/** What a mentee answers, session by session: on the way up, with worse days, and sometimes not at all. */
const answers: readonly (readonly [heard: number, useful: number] | null)[] = [
  [4, 3],
  [4, 4],
  null,
  [5, 4],
  [3, 3],
  [4, 5],
  [5, 5],
  null,
  [4, 4],
  [5, 4],
]

/** From the end of a session to its impression. */
const SOON = { minutes: 25 }

/** Impressions of the held sessions of one pairing, but for the last, which is asked about today. */
export const tellPulses = (telling: Telling): void => {
  const { story, world, slots, pairing, rows, sessionIds } = telling
  const held = slots.flatMap((slot, at) => (slot.told !== null && slot.told.status === undefined ? [at] : []))
  for (const at of held.slice(0, -1)) {
    const answer = answers[(at + story.key.length) % answers.length]
    const session = sessionIds[at]
    if (!answer || session === undefined) continue
    const createdAt = endOf(telling, at).add(SOON)
    rows.pulses.push({
      id: world.mint('pulse', createdAt),
      pairing: pairing.id,
      session,
      author: who(telling, 'mentee'),
      heard: answer[0],
      useful: answer[1],
      heardShared: answer[0] >= 4 && at % 3 === 0,
      usefulShared: at % 4 === 1,
      createdAt,
    })
  }
}
