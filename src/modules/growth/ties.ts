import { and, desc, inArray } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { goals, skills } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type PairingRef } from '../pairings/service.ts'
import { growthLimits } from './schemas.ts'

/** A goal that a milestone may serve. */
export interface TiedGoal {
  id: Id<'goal'>
  body: string
}

/** The goals that the two are after, newest first. */
export const listActiveGoals = async (ctx: Ctx, pairing: PairingRef): Promise<TiedGoal[]> => {
  const [, [rows]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(
      q
        .select({ id: goals.id, body: goals.body })
        .from(goals)
        .where(and(inArray(goals.pairingId, membership(ctx, pairing)), inArray(goals.state, ['proposed', 'agreed'])))
        .orderBy(desc(goals.createdAt), desc(goals.id))
        .limit(growthLimits.milestones),
    ),
  ])
  return Promise.all(rows.map(async ({ id, body }) => ({ id, body: await ctx.vault.open('goals.body', id, body) })))
}

export interface Ties {
  goal?: Id<'goal'> | null | undefined
  skill?: Id<'skill'> | null | undefined
}

/** What is wrong with a milestone's ties: a goal or a skill that is not the pairing's is unknown to it. */
export const judgeTies = async (ctx: Ctx, ref: PairingRef, { goal, skill }: Ties): Promise<FieldProblem[]> => {
  const mine = membership(ctx, ref)
  const [foundGoals, foundSkills] = await ctx.store.read(
    q
      .select({ id: goals.id })
      .from(goals)
      .where(and(inArray(goals.id, goal ? [goal] : []), inArray(goals.pairingId, mine))),
    q
      .select({ id: skills.id })
      .from(skills)
      .where(and(inArray(skills.id, skill ? [skill] : []), inArray(skills.pairingId, mine))),
  )
  const problems: FieldProblem[] = []
  if (goal && foundGoals.length === 0) problems.push({ field: 'goal', rule: 'unknown_id' })
  if (skill && foundSkills.length === 0) problems.push({ field: 'skill', rule: 'unknown_id' })
  return problems
}

/** A due date that somebody sets lies ahead; one that stays may have passed. */
export const judgeDue = (
  dueOn: Temporal.PlainDate | null | undefined,
  before: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): FieldProblem[] => {
  if (!dueOn || (before !== null && dueOn.equals(before))) return []
  return Temporal.PlainDate.compare(dueOn, today) < 0 ? [{ field: 'dueOn', rule: 'in_the_past' }] : []
}
