import { q } from '../../../src/db/query.ts'
import { calendarDays, pauses } from '../../../src/db/schema/index.ts'
import type { Deps } from '../../../src/deps.ts'
import type { createSmallWorld } from '../world.ts'

type World = Awaited<ReturnType<typeof createSmallWorld>>

/** A pause of the pair, and a day off of the organisation. */
export const createScheduleRows = async ({ ids, clock }: Deps, world: World) => {
  const pause = ids.next('pause')
  const calendarDay = ids.next('calendarDay')
  const { organisationId } = world.mentor
  const day = (text: string) => Temporal.PlainDate.from(text)
  const own = { organisationId, createdAt: clock.now() }
  await world.write(
    q.insert(pauses).values({
      ...own,
      id: pause,
      pairingId: world.pairingId,
      startsOn: day('2027-01-18'),
      endsOn: day('2027-01-29'),
    }),
    q.insert(calendarDays).values({ ...own, id: calendarDay, day: day('2027-03-08'), name: 'Nyepi', kind: 'off' }),
  )
  return { pause, calendarDay }
}
