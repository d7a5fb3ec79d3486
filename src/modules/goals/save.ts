import { and, count, eq, inArray } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { goalProgress, goals, skills } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { getPairing, membership, type Pairing, type PairingRef } from '../pairings/service.ts'
import { type Content, differenceOf } from './difference.ts'
import { judgeDueOn, judgeMeasure } from './judge.ts'
import { type GoalState, isOpen, mayMove, needsReason, stateAfterEdit } from './policy.ts'
import { directionOf } from './progress.ts'
import { type AddGoalInput, type ChangeGoalInput, goalLimits } from './schemas.ts'
import { getGoal, type Measure, type WholeGoal } from './service.ts'

const refuse = (problems: readonly FieldProblem[]): void => {
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
}

/** Whether the skill is one of that pairing; nothing is asked where no skill is meant. */
const findSkill = async (ctx: Ctx, ref: PairingRef, skill: Id<'skill'> | null): Promise<boolean> => {
  if (skill === null) return true
  const [rows] = await ctx.store.read(
    q
      .select({ id: skills.id })
      .from(skills)
      .where(and(eq(skills.id, skill), inArray(skills.pairingId, membership(ctx, ref)))),
  )
  return rows.length > 0
}

const skillProblems = (isKnown: boolean): FieldProblem[] => (isKnown ? [] : [{ field: 'skillId', rule: 'unknown_id' }])

const countOpen = (ctx: Ctx, pairing: Id<'pairing'>) =>
  q
    .select({ open: count() })
    .from(goals)
    .where(and(inArray(goals.pairingId, membership(ctx, pairing)), inArray(goals.state, ['proposed', 'agreed'])))

const seal = async (ctx: Ctx, id: Id<'goal'>, pairing: Pairing, { body, ifThen, measure, ...rest }: Content) => ({
  horizon: rest.horizon,
  kind: rest.kind,
  dueOn: rest.dueOn,
  skillId: rest.skillId,
  body: await ctx.vault.seal('goals.body', id, pairing.id, 'shared', body),
  ifThen: ifThen === null ? null : await ctx.vault.seal('goals.if-then', id, pairing.id, 'shared', ifThen),
  unit: measure === null ? null : await ctx.vault.seal('goals.unit', id, pairing.id, 'shared', measure.unit),
  direction: measure === null ? null : directionOf(measure),
  baseline: measure?.baseline ?? null,
  target: measure?.target ?? null,
})

/**
 * Proposes a goal; the other member's word makes it agreed.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input`
 */
export const addGoal = async (
  ctx: Ctx,
  input: AddGoalInput & { pairing: Id<'pairing'>; key?: string | undefined },
): Promise<Id<'goal'>> => {
  const { ifThen = null, dueOn = null, skillId = null, measure = null } = input
  const [known, pairing, isKnownSkill, [[counted]]] = await Promise.all([
    recall<Id<'goal'>>(ctx, input.key),
    getPairing(ctx, input.pairing),
    findSkill(ctx, input.pairing, skillId),
    ctx.store.read(countOpen(ctx, input.pairing)),
  ])
  if (known) return known
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const today = dayIn(ctx.clock.now(), pairing.zone)
  refuse([
    ...(measure === null ? [] : judgeMeasure(measure)),
    ...judgeDueOn(dueOn, today),
    ...skillProblems(isKnownSkill),
    ...((counted?.open ?? 0) < goalLimits.open
      ? []
      : [{ field: 'body', rule: 'too_many' as const, limit: goalLimits.open }]),
  ])

  const id = ctx.ids.next('goal')
  const now = ctx.clock.now()
  const current = measure?.current ?? measure?.baseline ?? null
  const own = { organisationId: ctx.actor.organisationId, pairingId: pairing.id, createdAt: now }
  const content = { ...input, ifThen, dueOn, skillId, measure }
  return writeOnce(ctx, input.key, id, [
    q.insert(goals).values({
      ...own,
      ...(await seal(ctx, id, pairing, content)),
      id,
      state: 'proposed',
      authorId: ctx.actor.personId,
      current,
      progressOn: current === null ? null : today,
    }),
    // Where it starts from is its first entry, so that the latest day's value is always the current one.
    ...(current === null
      ? []
      : [
          q.insert(goalProgress).values({
            ...own,
            id: ctx.ids.next('goalProgress'),
            goalId: id,
            authorId: ctx.actor.personId,
            day: today,
            value: current,
          }),
        ]),
    recordAudit(ctx, 'goal.added', id),
  ])
}

/** Refuses with what was saved meanwhile and how it differs, so that a person can decide. */
const conflict = (mine: Content | null, current: WholeGoal): Fault =>
  new Fault('conflict', { extra: { current, difference: mine === null ? [] : differenceOf(mine, current) } })

const merged = (goal: WholeGoal, input: Omit<ChangeGoalInput, 'state' | 'reason' | 'version'>): Content => ({
  horizon: input.horizon ?? goal.horizon,
  kind: input.kind ?? goal.kind,
  body: input.body ?? goal.body,
  ifThen: input.ifThen === undefined ? goal.ifThen : input.ifThen,
  dueOn: input.dueOn === undefined ? goal.dueOn : input.dueOn,
  skillId: input.skillId === undefined ? goal.skillId : input.skillId,
  measure: input.measure === undefined ? goal.measure : input.measure,
})

/** What the two agreed on: the goal itself, how it is measured, and until when. */
const changesTerms = (before: WholeGoal, after: Content): boolean =>
  differenceOf(after, before).some(({ field }) => field === 'body' || field === 'dueOn' || field.startsWith('measure'))

/**
 * Changes what is given and nothing else. Where an agreed goal's terms change it is a proposal again.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended or the goal is closed, `bad_input`, `conflict`
 */
export const changeGoal = async (ctx: Ctx, id: Id<'goal'>, input: ChangeGoalInput): Promise<WholeGoal> => {
  const [{ goal, pairing }, isKnownSkill] = await Promise.all([
    getGoal(ctx, id),
    findSkill(ctx, id, input.skillId ?? null),
  ])
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const wanted = merged(goal, input)
  if (input.version !== goal.version) throw conflict(wanted, goal)
  if (!isOpen(goal.state)) throw new Fault('forbidden')
  const today = dayIn(ctx.clock.now(), pairing.zone)
  refuse([
    ...(wanted.measure === null || input.measure === undefined ? [] : judgeMeasure(wanted.measure)),
    ...judgeDueOn(wanted.dueOn, today, goal.dueOn),
    ...skillProblems(isKnownSkill),
  ])
  if (differenceOf(wanted, goal).length === 0) return goal

  const state = stateAfterEdit(goal.state, changesTerms(goal, wanted))
  const agreedAt = state === goal.state ? goal.agreedAt : null
  const measure = measureAfter(goal, wanted)
  const progressOn = isCountedOn(goal, wanted) ? goal.progressOn : null
  await writeVersion(ctx, goal, wanted, {
    ...(await seal(ctx, id, pairing, wanted)),
    state,
    agreedAt,
    progressOn,
    current: measure?.current ?? null,
  })
  return { ...goal, ...wanted, measure, state, agreedAt, progressOn, ...nextVersion(goal) }
}

/** Another unit makes what was counted before another thing. */
const isCountedOn = (goal: WholeGoal, { measure }: Content): boolean =>
  measure === null ? goal.measure === null : measure.unit === goal.measure?.unit

/** A first measure starts at its baseline. */
const measureAfter = (goal: WholeGoal, wanted: Content): Measure | null => {
  if (wanted.measure === null) return null
  const { unit, baseline, target } = wanted.measure
  const current = isCountedOn(goal, wanted) ? (goal.measure?.current ?? baseline) : baseline
  return { unit, baseline, target, direction: directionOf({ baseline, target }) ?? 'up', current }
}

/** Whoever changes a goal has worded it last. */
const nextVersion = ({ version }: WholeGoal) => ({ proposedBy: 'me' as const, version: version + 1 })

/**
 * Moves a goal on: agreed by the other member, reached, missed or dropped with a reason, or taken up again.
 * @throws Fault `not_found`, `forbidden`, `bad_input` where a reason is missing, `conflict`
 */
export const moveGoal = async (
  ctx: Ctx,
  id: Id<'goal'>,
  input: { version: number; state: GoalState; reason?: string | null | undefined },
): Promise<WholeGoal> => {
  const { goal, pairing } = await getGoal(ctx, id)
  const { state: to, reason = null } = input
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  if (input.version !== goal.version) throw conflict(null, goal)
  if (!mayMove({ from: goal.state, to, by: goal.proposedBy })) throw new Fault('forbidden')
  if (needsReason(to) && reason === null) refuse([{ field: 'reason', rule: 'required' }])
  const now = ctx.clock.now()
  const set = {
    state: to,
    agreedAt: to === 'agreed' ? now : to === 'proposed' ? null : goal.agreedAt,
    closedAt: isOpen(to) ? null : now,
  }
  await writeVersion(ctx, goal, null, {
    ...set,
    reason: reason === null ? null : await ctx.vault.seal('goals.reason', id, pairing.id, 'shared', reason),
  })
  return { ...goal, ...set, reason, ...nextVersion(goal) }
}

/** One of two who change a goal at a time wins; the other gets `conflict` with what stands now. */
const writeVersion = async (
  ctx: Ctx,
  goal: WholeGoal,
  mine: Content | null,
  set: Partial<typeof goals.$inferInsert>,
): Promise<void> => {
  const { organisationId } = ctx.actor
  try {
    await ctx.store.write([
      q
        .update(goals)
        .set({ ...set, version: goal.version + 1 })
        .where(
          and(
            eq(goals.id, goal.id),
            eq(goals.organisationId, organisationId),
            eq(goals.version, goal.version),
            eq(goals.state, goal.state),
          ),
        ),
      mustHaveChangedOne(),
      recordAudit(ctx, 'goal.changed', goal.id),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw conflict(mine, (await getGoal(ctx, goal.id)).goal)
  }
}
