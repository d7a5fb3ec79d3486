import { and, eq, inArray, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { milestones } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership } from '../pairings/service.ts'
import { getMilestone, isStillMilestone } from './milestones.ts'
import { isSettled, type MilestoneState, mayMoveMilestone } from './policy.ts'
import { growthLimits } from './schemas.ts'
import { judgeDue, judgeTies, type Ties } from './ties.ts'

interface NewMilestone extends Ties {
  pairing: Id<'pairing'>
  body: string
  dueOn?: Temporal.PlainDate | undefined
  key?: string | undefined
}

/**
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming a day that has passed, or a goal or
 * skill that is not the pairing's
 */
export const addMilestone = async (ctx: Ctx, input: NewMilestone): Promise<Id<'milestone'>> => {
  const [known, pairing, problems, [[open]]] = await Promise.all([
    recall<Id<'milestone'>>(ctx, input.key),
    getPairing(ctx, input.pairing),
    judgeTies(ctx, input.pairing, input),
    ctx.store.read(
      q
        .select({ count: sql<number>`count(*)` })
        .from(milestones)
        .where(and(inArray(milestones.pairingId, membership(ctx, input.pairing)), eq(milestones.state, 'open'))),
    ),
  ])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const now = ctx.clock.now()
  problems.push(...judgeDue(input.dueOn, null, dayIn(now, pairing.zone)))
  if ((open?.count ?? 0) >= growthLimits.milestones) {
    problems.push({ field: 'body', rule: 'too_many', limit: growthLimits.milestones })
  }
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  const id = ctx.ids.next('milestone')
  return writeOnce(ctx, input.key, id, [
    q.insert(milestones).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      authorId: ctx.actor.personId,
      goalId: input.goal ?? null,
      skillId: input.skill ?? null,
      state: 'open',
      body: await ctx.vault.seal('milestones.body', id, pairing.id, 'shared', input.body),
      dueOn: input.dueOn ?? null,
      createdAt: now,
    }),
    recordAudit(ctx, 'growth.changed', id),
  ])
}

export interface MilestoneChange extends Ties {
  milestone: Id<'milestone'>
  version: string
  state?: MilestoneState | undefined
  body?: string | undefined
  /** Null takes the date away. */
  dueOn?: Temporal.PlainDate | null | undefined
}

/**
 * Either member may. What is not named stays as it is.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input` naming a step that does not follow, a day
 * that has passed or a foreign tie; `conflict` where somebody changed it since that version was read
 */
export const changeMilestone = async (ctx: Ctx, input: MilestoneChange): Promise<{ pairing: Id<'pairing'> }> => {
  const [{ milestone, row, pairing }, problems] = await Promise.all([
    getMilestone(ctx, input.milestone),
    judgeTies(ctx, input.milestone, input),
  ])
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (input.version !== milestone.version) throw new Fault('conflict')
  const now = ctx.clock.now()
  const { state = row.state, dueOn = row.dueOn, body = milestone.body } = input
  problems.push(...judgeDue(dueOn, row.dueOn, dayIn(now, pairing.zone)))
  if (!mayMoveMilestone(row.state, state)) problems.push({ field: 'state', rule: 'not_allowed' })
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  await ctx.store.write([
    q
      .update(milestones)
      .set({
        state,
        dueOn,
        goalId: input.goal === undefined ? row.goalId : input.goal,
        skillId: input.skill === undefined ? row.skillId : input.skill,
        // Sealed anew with each change: that is what gives it another version.
        body: await ctx.vault.seal('milestones.body', row.id, pairing.id, 'shared', body),
        closedAt: state === row.state ? row.closedAt : isSettled(state) ? now : null,
      })
      .where(isStillMilestone(row)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'growth.changed', row.id),
  ])
  return { pairing: pairing.id }
}
