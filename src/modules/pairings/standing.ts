import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { pairings, pauses } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { endPairingStatements, endPauses } from './ending.ts'
import { mayPlan } from './policy.ts'
import { getPairing, type Pairing } from './service.ts'

const todayIn = (ctx: Ctx, { zone }: Pairing): Temporal.PlainDate =>
  ctx.clock.now().toZonedDateTimeISO(zone).toPlainDate()

const inState = (ctx: Ctx, id: Id<'pairing'>, state: 'active' | 'paused') =>
  and(eq(pairings.id, id), eq(pairings.organisationId, ctx.actor.organisationId), eq(pairings.state, state))

/**
 * Pauses a pairing from today on, until a last day or until one of the two resumes it. No reason is taken.
 * @throws Fault `not_found` for everyone but the two members, `forbidden` where it has ended, `conflict` where it is paused
 * already, `bad_input` naming `until`
 */
export const pausePairing = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; until?: Temporal.PlainDate | undefined; key?: string | undefined },
): Promise<void> => {
  const { pairing: id, until } = input
  const [known, pairing] = await Promise.all([recall(ctx, input.key), getPairing(ctx, id)])
  if (known !== undefined) return
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const today = todayIn(ctx, pairing)
  if (until && Temporal.PlainDate.compare(until, today) < 0)
    throw new Fault('bad_input', { fields: [{ field: 'until', rule: 'in_the_past' }] })
  const pause = ctx.ids.next('pause')
  await writeOnce(ctx, input.key, pause, [
    q
      .update(pairings)
      .set({ state: 'paused' })
      .where(inState(ctx, id, 'active')),
    mustHaveChangedOne(),
    q.insert(pauses).values({
      id: pause,
      organisationId: ctx.actor.organisationId,
      pairingId: id,
      startsOn: today,
      endsOn: until ?? null,
      createdAt: ctx.clock.now(),
    }),
    recordAudit(ctx, 'pairing.paused', id),
  ])
}

/**
 * Resumes a paused pairing; where it runs, nothing happens.
 * @throws Fault `not_found` for everyone but the two members, `forbidden` where it has ended
 */
export const resumePairing = async (ctx: Ctx, id: Id<'pairing'>): Promise<void> => {
  const pairing = await getPairing(ctx, id)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (pairing.state === 'active') return
  await ctx.store.write([
    q
      .update(pairings)
      .set({ state: 'active' })
      .where(inState(ctx, id, 'paused')),
    mustHaveChangedOne(),
    ...endPauses(ctx, id, todayIn(ctx, pairing)),
    recordAudit(ctx, 'pairing.resumed', id),
  ])
}

/**
 * Ends a pairing today, with what was planned in it. It stays readable to its two members. Ending twice is ending once.
 * @throws Fault `not_found` for everyone but the two members
 */
export const endPairing = async (ctx: Ctx, id: Id<'pairing'>): Promise<void> => {
  const pairing = await getPairing(ctx, id)
  if (!mayPlan(pairing)) return
  await ctx.store.write([
    ...endPairingStatements(ctx, id, todayIn(ctx, pairing)),
    recordAudit(ctx, 'pairing.ended', id),
  ])
}
