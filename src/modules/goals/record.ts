import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { goalProgress, goals } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { judgeProgress } from './judge.ts'
import { isOpen } from './policy.ts'
import { type AddProgressInput, goalLimits } from './schemas.ts'
import { getGoal } from './service.ts'

/**
 * Records how far a goal has come on a day, today where none is given. The latest day's value is where the goal stands; an
 * earlier day's is history, and of several on a day the last one counts.
 * @throws Fault `not_found`, `forbidden` where the goal is closed or the pairing has ended, `bad_input`
 */
export const addProgress = async (
  ctx: Ctx,
  input: AddProgressInput & { goal: Id<'goal'>; key?: string | undefined },
): Promise<Id<'goalProgress'>> => {
  const [known, { goal, pairing, progress }] = await Promise.all([
    recall<Id<'goalProgress'>>(ctx, input.key),
    getGoal(ctx, input.goal),
  ])
  if (known) return known
  if (!mayPlan(pairing) || !isOpen(goal.state)) throw new Fault('forbidden')
  const today = dayIn(ctx.clock.now(), pairing.zone)
  const { day = today, value = null, body = null } = input
  const problems = judgeProgress({ day, value, body }, today, goal.measure !== null)
  if (progress.length >= goalLimits.entries) {
    problems.push({ field: 'value', rule: 'too_many', limit: goalLimits.entries })
  }
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })

  const id = ctx.ids.next('goalProgress')
  const { organisationId, personId } = ctx.actor
  return writeOnce(ctx, input.key, id, [
    mustHold(sql`exists (select 1 from ${goals} where ${goals.id} = ${goal.id} and ${goals.state} = ${goal.state}
      and ${goals.version} = ${BigInt(goal.version)})`),
    q.insert(goalProgress).values({
      id,
      organisationId,
      pairingId: pairing.id,
      goalId: goal.id,
      authorId: personId,
      day,
      value,
      body: body === null ? null : await ctx.vault.seal('goal-progress.body', id, pairing.id, 'shared', body),
      createdAt: ctx.clock.now(),
    }),
    ...(value === null
      ? []
      : [
          q
            .update(goals)
            .set({ current: value, progressOn: day })
            .where(
              and(
                eq(goals.id, goal.id),
                eq(goals.organisationId, organisationId),
                or(isNull(goals.progressOn), lte(goals.progressOn, day)),
              ),
            ),
        ]),
    recordAudit(ctx, 'goal.progressed', goal.id),
  ])
}
