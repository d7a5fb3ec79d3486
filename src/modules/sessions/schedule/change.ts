import {
  afterSteps,
  isPliable,
  isSetAside,
  type KnownSession,
  keyOf,
  occurrencesAhead,
  planAhead,
  type Situation,
  type Step,
} from './plan.ts'
import { isOccurrence, leastDaysApart, momentOf } from './recurrence.ts'

/** A change to the rhythm of `Situation`, from the occurrence of the rhythm before that stood for that day on. */
export interface Change<Id extends string = string> extends Situation<Id> {
  from: Temporal.PlainDate
}

interface Kept<Id extends string> extends KnownSession<Id> {
  occurrenceOn: Temporal.PlainDate
}

const isOn = <Id extends string>(session: KnownSession<Id>): session is Kept<Id> => session.occurrenceOn !== null

const days = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  Math.abs(a.until(b, { largestUnit: 'days' }).days)

/**
 * What a change of rhythm makes of the sessions that follow it. Each session stands for an occurrence of the new rhythm
 * wherever there is one for it, and goes there with all that was written for it: that of the same day, else the next one in
 * order. What a person settled stays as it is and keeps its place in the order. What is left over is cancelled, unless both
 * can read something of it; what is missing is made.
 */
export const changeRhythm = <Id extends string>(change: Change<Id>): Step<Id>[] => {
  const following = change.sessions
    .filter(isOn)
    .filter(({ occurrenceOn }) => Temporal.PlainDate.compare(occurrenceOn, change.from) >= 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.occurrenceOn, b.occurrenceOn))
  const slots = slotsOf(change, following)
  const places = assign(change, following, slots)
  const steps = following.flatMap((session, at) => stepsFor(change, session, slots[places[at] ?? -1]))
  const changed = afterSteps(change.sessions, steps, () => {
    throw new Error('a change of rhythm creates nothing by itself')
  })
  return [...steps, ...planAhead({ ...change, sessions: changed })]
}

/** The days of the new rhythm that a session can stand for: those that should be planned by now, and those that are. */
const slotsOf = <Id extends string>(change: Change<Id>, following: readonly Kept<Id>[]): Temporal.PlainDate[] => {
  const { rhythm } = change
  const ahead = occurrencesAhead({ ...change, sessions: following })
    .filter(({ placement }) => placement.on !== null)
    .map(({ on }) => on)
  const present = following.map(({ occurrenceOn }) => occurrenceOn).filter((on) => isOccurrence(rhythm, on))
  const all = new Map([...ahead, ...present].map((on) => [keyOf(on), on]))
  return [...all.values()].sort(Temporal.PlainDate.compare)
}

/** For each session the number of its slot, growing in their order; undefined for one without. */
const assign = <Id extends string>(
  { rhythm, now }: Change<Id>,
  following: readonly Kept<Id>[],
  slots: readonly Temporal.PlainDate[],
): (number | undefined)[] => {
  const places: (number | undefined)[] = following.map(({ occurrenceOn }) => {
    const same = slots.findIndex((slot) => slot.equals(occurrenceOn))
    return same < 0 ? undefined : same
  })
  /** The numbers of slots between those of the neighbours that have one. */
  const room = (at: number): [number, number] => [
    places.findLast((place, i) => i < at && place !== undefined) ?? -1,
    places.find((place, i) => i > at && place !== undefined) ?? slots.length,
  ]
  const reach = leastDaysApart(rhythm) / 2
  for (const [at, session] of following.entries()) {
    if (places[at] !== undefined || isPliable(session, now) || isSetAside(session)) continue
    const [after, before] = room(at)
    const near = slots
      .map((slot, number) => ({ number, away: days(slot, session.occurrenceOn) }))
      .filter(({ number, away }) => number > after && number < before && away <= reach)
      .filter(({ number }) => session.state !== 'cancelled' || !slots[number]?.equals(rhythm.anchorOn))
      .sort((a, b) => a.away - b.away)
    places[at] = near[0]?.number
  }
  for (const [at, session] of following.entries()) {
    if (places[at] !== undefined || !isPliable(session, now)) continue
    const [after, before] = room(at)
    if (after + 1 < before) places[at] = after + 1
  }
  return places
}

const stepsFor = <Id extends string>(
  { now, rhythm }: Change<Id>,
  session: Kept<Id>,
  slot: Temporal.PlainDate | undefined,
): Step<Id>[] => {
  const { id, occurrenceOn, state, version } = session
  if (slot === undefined) return isPliable(session, now) && !session.hasContent ? [{ do: 'cancel', id }] : []
  // Whoever names a day as the first one wants to meet on it, whatever became of that day before.
  if (state === 'cancelled' && version > 0 && slot.equals(rhythm.anchorOn)) {
    const again: Step<Id> = { do: 'revive', id, startsAt: momentOf(rhythm, slot).at, minutes: rhythm.minutes }
    return [again]
  }
  return slot.equals(occurrenceOn) ? [] : [{ do: 'rekey', id, occurrenceOn: slot }]
}
