import { and, eq } from 'drizzle-orm'
import { mustHaveChangedOne } from '../../../db/guard.ts'
import { q } from '../../../db/query.ts'
import { pauses } from '../../../db/schema/index.ts'
import { recall, writeOnce } from '../../../db/submission.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { scheduleLimits } from '../schemas-schedule.ts'
import { isInBreak } from './placement.ts'
import { followPauses } from './set-rhythm.ts'
import { type PairingSituation, readSituation } from './situation.ts'

interface Range {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
}

const problemOf = ({ today, pauses: known }: PairingSituation, { startsOn, endsOn }: Range): FieldProblem | null => {
  const latest = today.add({ days: scheduleLimits.daysAhead })
  if (Temporal.PlainDate.compare(startsOn, today) < 0) return { field: 'startsOn', rule: 'in_the_past' }
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) return { field: 'endsOn', rule: 'before_start' }
  if (Temporal.PlainDate.compare(endsOn, latest) > 0)
    return { field: 'endsOn', rule: 'too_far_ahead', limit: scheduleLimits.daysAhead }
  if (known.length >= scheduleLimits.pauses)
    return { field: 'startsOn', rule: 'too_many', limit: scheduleLimits.pauses }
  const meets = known.some(
    (pause) =>
      isInBreak(startsOn, pause) || isInBreak(endsOn, pause) || isInBreak(pause.startsOn, { startsOn, endsOn }),
  )
  return meets ? { field: 'startsOn', rule: 'already_there' } : null
}

/**
 * Adds days on which the pair does not meet. Sessions that fall into them move or are left out, as the pair prefers.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming `startsOn` or `endsOn`
 */
export const addPause = async (
  ctx: Ctx,
  input: Range & { pairing: Id<'pairing'>; key?: string | undefined },
): Promise<Id<'pause'>> => {
  const [known, found] = await Promise.all([recall<Id<'pause'>>(ctx, input.key), readSituation(ctx, input.pairing)])
  if (known) return known
  if (!mayPlan(found.pairing)) throw new Fault('forbidden')
  const problem = problemOf(found, input)
  if (problem) throw new Fault('bad_input', { fields: [problem] })
  const { startsOn, endsOn } = input
  const id = ctx.ids.next('pause')
  const row = { id, organisationId: ctx.actor.organisationId, pairingId: found.pairing.id, startsOn, endsOn }
  return writeOnce(ctx, input.key, id, [
    q.insert(pauses).values({ ...row, createdAt: found.now }),
    ...followPauses(ctx, found, [...found.pauses, { id, startsOn, endsOn }]),
  ])
}

/**
 * Takes a pause back; of one that has begun, what is left of it. A pause without an end is not among them: it goes with the
 * pairing being resumed.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `conflict`
 */
export const endPause = async (ctx: Ctx, input: { pairing: Id<'pairing'>; pause: Id<'pause'> }): Promise<void> => {
  const found = await readSituation(ctx, input.pairing)
  const { pairing, today } = found
  const pause = found.pauses.find(({ id }) => id === input.pause)
  if (!pause || pause.endsOn === null) throw new Fault('not_found')
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const mine = and(
    eq(pauses.id, pause.id),
    eq(pauses.organisationId, ctx.actor.organisationId),
    eq(pauses.pairingId, pairing.id),
  )
  const hasBegun = Temporal.PlainDate.compare(pause.startsOn, today) < 0
  const endsOn = today.subtract({ days: 1 })
  const others = found.pauses.filter(({ id }) => id !== pause.id)
  await ctx.store.write([
    hasBegun ? q.update(pauses).set({ endsOn }).where(mine) : q.delete(pauses).where(mine),
    mustHaveChangedOne(),
    ...followPauses(ctx, found, hasBegun ? [...others, { ...pause, endsOn }] : others),
  ])
}
