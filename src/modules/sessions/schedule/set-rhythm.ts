import { and, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../../db/audit.ts'
import { mustHaveChangedOne } from '../../../db/guard.ts'
import { q } from '../../../db/query.ts'
import { pairings } from '../../../db/schema/index.ts'
import type { Ctx, Query } from '../../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import { type SetRhythmInput, scheduleLimits } from '../schemas-schedule.ts'
import { carryOut } from './carry-out.ts'
import { changeRhythm } from './change.ts'
import { isAhead, planAhead, type Step } from './plan.ts'
import { momentOf, type Rhythm } from './recurrence.ts'
import { type PairingSituation, readSituation, rhythmOf, situationFor } from './situation.ts'

type PairingChange = Partial<typeof pairings.$inferInsert>

/** What somebody else made of the rhythm meanwhile, for whoever wanted to change it too. */
export const asChosen = (pairing: Pairing) => {
  const rhythm = rhythmOf(pairing)
  return {
    version: pairing.scheduleVersion,
    daysOff: pairing.daysOff,
    rhythm: rhythm && {
      unit: rhythm.unit,
      every: rhythm.every,
      startsOn: rhythm.anchorOn.toString(),
      time: rhythm.time.toString({ smallestUnit: 'minute' }),
      zone: rhythm.zone,
      minutes: rhythm.minutes,
    },
  }
}

/** A rhythm of months in weeks, for what counts in weeks. */
const inWeeks = ({ unit, every }: Rhythm): number => (unit === 'weeks' ? every : Math.round((every * 52) / 12))

const isSame = (a: Rhythm | null, b: Rhythm): boolean =>
  a !== null &&
  a.unit === b.unit &&
  a.every === b.every &&
  a.anchorOn.equals(b.anchorOn) &&
  a.time.equals(b.time) &&
  a.zone === b.zone &&
  a.minutes === b.minutes

/**
 * Sets the rhythm of a pairing, for the first time, or anew from one of its sessions on. Sessions before that one stay;
 * those that follow go along in place; others are made or cancelled as the rhythm needs.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming `startsOn` or `time`, `conflict`
 * with what the rhythm is now, where somebody else changed it meanwhile
 */
export const setRhythm = async (ctx: Ctx, input: SetRhythmInput & { pairing: Id<'pairing'> }): Promise<void> => {
  const found = await readSituation(ctx, input.pairing)
  const { pairing } = found
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const { zone = pairing.zone, minutes = pairing.sessionMinutes, daysOff = pairing.daysOff } = input
  const { unit, every, time, startsOn: anchorOn } = input
  const rhythm: Rhythm = { unit, every, anchorOn, time, zone, minutes }
  if (pairing.scheduleVersion !== input.version) {
    if (isSame(rhythmOf(pairing), rhythm) && pairing.daysOff === daysOff) return
    throw new Fault('conflict', { extra: { current: asChosen(pairing) } })
  }
  const today = found.now.toZonedDateTimeISO(zone).toPlainDate()
  const from = input.from ?? today
  const problems = problemsOf(found, rhythm, from)
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  const steps = changeRhythm({ ...situationFor(found, rhythm, { daysOff }), from })
  await ctx.store.write(
    storeChange(ctx, found, steps, {
      anchorOn,
      localTime: time,
      zone,
      sessionMinutes: minutes,
      daysOff,
      weekday: anchorOn.dayOfWeek,
      cadenceWeeks: inWeeks(rhythm),
      cadenceMonths: unit === 'months' ? every : null,
    }),
  )
}

const problemsOf = ({ now, sessions }: PairingSituation, rhythm: Rhythm, from: Temporal.PlainDate): FieldProblem[] => {
  const { anchorOn, zone } = rhythm
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const { at, oddity } = momentOf(rhythm, anchorOn)
  if (Temporal.Instant.compare(at, now) <= 0) return [{ field: 'startsOn', rule: 'in_the_past' }]
  if (Temporal.PlainDate.compare(anchorOn, today.add({ days: scheduleLimits.daysAhead })) > 0)
    return [{ field: 'startsOn', rule: 'too_far_ahead', limit: scheduleLimits.daysAhead }]
  // A later occurrence in such a gap takes place when the clocks have gone forward; a first day is better chosen again.
  if (oddity === 'gap') return [{ field: 'time', rule: 'in_a_gap' }]
  const isKept = sessions.some(
    ({ occurrenceOn, state, startsAt }) =>
      occurrenceOn !== null &&
      state === 'planned' &&
      isAhead({ startsAt }, now) &&
      Temporal.PlainDate.compare(occurrenceOn, from) < 0 &&
      Temporal.PlainDate.compare(occurrenceOn, anchorOn) >= 0,
  )
  return isKept ? [{ field: 'startsOn', rule: 'before_another' }] : []
}

/** The pairing as it is to be, and its sessions with it; a conflict where the rhythm was changed meanwhile. */
const storeChange = (
  ctx: Ctx,
  { pairing, sessions, now }: PairingSituation,
  steps: readonly Step<Id<'session'>>[],
  change: PairingChange,
): Query[] => [
  ...pairingAt(ctx, pairing, { ...change, scheduleVersion: pairing.scheduleVersion + 1 }),
  ...stepsOf(ctx, { pairing, sessions, now }, steps),
  recordAudit(ctx, 'rhythm.changed', pairing.id),
]

/** Changes the pairing where its rhythm is still the one that was read, and it has not ended. */
const pairingAt = (ctx: Ctx, { id, scheduleVersion }: Pairing, change: PairingChange): Query[] => [
  q
    .update(pairings)
    .set(change)
    .where(
      and(
        eq(pairings.id, id),
        eq(pairings.organisationId, ctx.actor.organisationId),
        eq(pairings.scheduleVersion, scheduleVersion),
        inArray(pairings.state, ['active', 'paused']),
      ),
    ),
  mustHaveChangedOne(),
]

const stepsOf = (
  ctx: Ctx,
  { pairing, sessions, now }: Pick<PairingSituation, 'pairing' | 'sessions' | 'now'>,
  steps: readonly Step<Id<'session'>>[],
): Query[] =>
  carryOut(
    {
      ids: ctx.ids,
      now,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      sessions,
      audit: (action, entity) => recordAudit(ctx, action, entity),
    },
    steps,
  )

/**
 * Chooses what becomes of sessions that fall on a day off, and has those to come follow.
 * @throws Fault `not_found`, `forbidden`, `conflict` with what the rhythm is now
 */
export const setDaysOff = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; version: number; daysOff: Pairing['daysOff'] },
): Promise<void> => {
  const found = await readSituation(ctx, input.pairing)
  const { pairing } = found
  const { daysOff } = input
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (pairing.daysOff === daysOff) return
  if (pairing.scheduleVersion !== input.version) throw new Fault('conflict', { extra: { current: asChosen(pairing) } })
  const rhythm = rhythmOf(pairing)
  const steps = rhythm ? planAhead(situationFor(found, rhythm, { daysOff })) : []
  await ctx.store.write(storeChange(ctx, found, steps, { daysOff }))
}

/** The statements that bring the sessions of a pairing in line with other pauses, to stand in the batch that stores them. */
export const followPauses = (ctx: Ctx, found: PairingSituation, pauses: PairingSituation['pauses']): Query[] => {
  const { pairing } = found
  const rhythm = rhythmOf(pairing)
  const steps = rhythm ? planAhead(situationFor(found, rhythm, { pauses })) : []
  return storeChange(ctx, found, steps, {})
}
