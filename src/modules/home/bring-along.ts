import { and, asc, eq, inArray, or, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { actions, audit, goals, pairings, people } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import type { SealedField } from '../../kernel/vault.ts'
import { mayPlan } from '../pairings/policy.ts'
import { findPrevious, getPairing, type Member, membership, type Pairing, previousOf } from '../pairings/service.ts'
import { copyId } from './copy-id.ts'

type GoalRow = typeof goals.$inferSelect
type ActionRow = typeof actions.$inferSelect

/** What a mentee may bring from the pairing before into the one that follows it. */
export interface Bringable {
  pairing: Pairing
  /** The pairing before, with another mentor. */
  previous: Pairing
  goals: { id: Id<'goal'>; body: string; dueOn: Temporal.PlainDate | null }[]
  actions: { id: Id<'action'>; body: string; dueOn: Temporal.PlainDate | null }[]
}

const openGoals = (ctx: Ctx, pairing: Id<'pairing'>) =>
  and(inArray(goals.pairingId, previousOf(ctx, pairing)), inArray(goals.state, ['proposed', 'agreed']))

const ownOpenActions = (ctx: Ctx, pairing: Id<'pairing'>) =>
  and(
    inArray(actions.pairingId, previousOf(ctx, pairing)),
    eq(actions.ownerId, ctx.actor.personId),
    eq(actions.state, 'open'),
  )

interface Found {
  pairing: Pairing
  previous: Pairing
  goals: { row: GoalRow; copy: Id<'goal'> }[]
  actions: { row: ActionRow; copy: Id<'action'> }[]
}

/** What is open in the pairing before and is not here yet, with the ids that copies of it will have. */
const findOpen = async (ctx: Ctx, id: Id<'pairing'>): Promise<Found> => {
  const here = membership(ctx, id)
  const [pairing, previous, [goalRows, actionRows, goalsHere, actionsHere]] = await Promise.all([
    getPairing(ctx, id),
    findPrevious(ctx, id),
    ctx.store.read(
      q.select().from(goals).where(openGoals(ctx, id)).orderBy(asc(goals.createdAt), asc(goals.id)),
      q.select().from(actions).where(ownOpenActions(ctx, id)).orderBy(asc(actions.createdAt), asc(actions.id)),
      q.select({ id: goals.id }).from(goals).where(inArray(goals.pairingId, here)),
      q.select({ id: actions.id }).from(actions).where(inArray(actions.pairingId, here)),
    ),
  ])
  if (!previous) throw new Fault('not_found')
  const taken = new Set<string>([...goalsHere, ...actionsHere].map((row) => row.id))
  const copied = <R extends GoalRow | ActionRow>(rows: readonly R[]) =>
    Promise.all(rows.map(async (row) => ({ row, copy: await copyId<R['id']>(pairing.id, row.id) })))
  const [goalCopies, actionCopies] = await Promise.all([copied(goalRows), copied(actionRows)])
  return {
    pairing,
    previous,
    goals: goalCopies.filter(({ copy }) => !taken.has(copy)),
    actions: actionCopies.filter(({ copy }) => !taken.has(copy)),
  }
}

/**
 * What the mentee of a pairing may still bring into it from the one before.
 * @throws Fault `not_found` for everyone but the mentee of both, the mentor included
 */
export const listBringable = async (ctx: Ctx, id: Id<'pairing'>): Promise<Bringable> => {
  const found = await findOpen(ctx, id)
  const opened = <R extends GoalRow | ActionRow>(field: SealedField, items: readonly { row: R }[]) =>
    Promise.all(
      items.map(async ({ row }) => ({
        id: row.id as R['id'],
        body: await ctx.vault.open(field, row.id, row.body),
        dueOn: row.dueOn,
      })),
    )
  const [goalsOpened, actionsOpened] = await Promise.all([
    opened('goals.body', found.goals),
    opened('actions.body', found.actions),
  ])
  return { pairing: found.pairing, previous: found.previous, goals: goalsOpened, actions: actionsOpened }
}

/** Someone as pages name them. */
export type FormerMentor = Pick<Member, 'name' | 'address' | 'isErased'>

/**
 * The mentor before, where the mentee of a pairing has something to bring from there and has not brought
 * anything yet; null otherwise, and for everyone else.
 */
export const findFormerMentor = async (ctx: Ctx, id: Id<'pairing'>): Promise<FormerMentor | null> => {
  const brought = q
    .select({ id: audit.id })
    .from(audit)
    .where(and(sql`${audit.entityId} = ${id}`, eq(audit.action, 'items.brought-along')))
  const [[former]] = await ctx.store.read(
    q
      .select({ name: people.name, address: people.address, erasedAt: people.erasedAt })
      .from(pairings)
      .innerJoin(people, eq(people.id, pairings.mentorId))
      .where(
        and(
          inArray(pairings.id, previousOf(ctx, id)),
          or(
            sql`exists ${q.select({ id: goals.id }).from(goals).where(openGoals(ctx, id))}`,
            sql`exists ${q.select({ id: actions.id }).from(actions).where(ownOpenActions(ctx, id))}`,
          ),
          sql`not exists ${brought}`,
        ),
      ),
  )
  return former ? { name: former.name, address: former.address, isErased: former.erasedAt !== null } : null
}

interface BringInput {
  pairing: Id<'pairing'>
  goals: readonly Id<'goal'>[]
  actions: readonly Id<'action'>[]
  key?: string | undefined
}

/** What was asked for, or a problem for each that is not on offer. */
const choose = <T extends { row: { id: string } }>(
  field: 'goals' | 'actions',
  offered: readonly T[],
  ids: readonly string[],
): { chosen: T[]; problems: FieldProblem[] } => {
  const wanted = new Set(ids)
  const known = new Set(offered.map(({ row }) => row.id))
  return {
    chosen: offered.filter(({ row }) => wanted.has(row.id)),
    problems: ids.flatMap((id, i) => (known.has(id) ? [] : [{ field: `${field}.${i}`, rule: 'unknown_id' as const }])),
  }
}

/**
 * Copies goals and own actions of the pairing before into the one that follows: opened under the old key that the mentee
 * holds, sealed under the new one. Each comes along once. The originals stay where they are.
 * @returns ids of the copies
 * @throws Fault `not_found` for everyone but the mentee of both, `forbidden` where the pairing has ended, `bad_input` for
 * what is not on offer, `conflict` where it came along meanwhile
 */
export const bringAlong = async (ctx: Ctx, input: BringInput): Promise<string[]> => {
  const [known, found] = await Promise.all([recall<string>(ctx, input.key), findOpen(ctx, input.pairing)])
  if (known) return known.split(' ')
  if (!mayPlan(found.pairing)) throw new Fault('forbidden')
  const ofGoals = choose('goals', found.goals, input.goals)
  const ofActions = choose('actions', found.actions, input.actions)
  const problems = [...ofGoals.problems, ...ofActions.problems]
  const goalCopies = ofGoals.chosen.map(({ copy }) => copy)
  const actionCopies = ofActions.chosen.map(({ copy }) => copy)
  const copies = [...goalCopies, ...actionCopies]
  if (problems.length === 0 && copies.length === 0) problems.push({ field: 'goals', rule: 'too_few', limit: 1 })
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })

  const to = found.pairing.id
  const statements: Query[] = [
    mustHold(sql`exists (select 1 from ${pairings} where ${pairings.id} = ${to} and ${pairings.state} <> 'ended')
      and not exists (select 1 from ${goals} where ${inArray(goals.id, goalCopies)})
      and not exists (select 1 from ${actions} where ${inArray(actions.id, actionCopies)})`),
  ]
  if (ofGoals.chosen.length > 0) {
    statements.push(q.insert(goals).values(await Promise.all(ofGoals.chosen.map((item) => copyGoal(ctx, to, item)))))
  }
  if (ofActions.chosen.length > 0) {
    const rows = await Promise.all(ofActions.chosen.map((item) => copyAction(ctx, to, item)))
    statements.push(q.insert(actions).values(rows))
  }
  statements.push(recordAudit(ctx, 'items.brought-along', to))
  return (await writeOnce(ctx, input.key, copies.join(' '), statements)).split(' ')
}

/** The same text, sealed for the members of another pairing. */
const reseal = async (
  ctx: Ctx,
  field: SealedField,
  row: { id: string; body: GoalRow['body'] },
  copy: string,
  to: Id<'pairing'>,
) => ctx.vault.seal(field, copy, to, 'shared', await ctx.vault.open(field, row.id, row.body))

const copyGoal = async (ctx: Ctx, to: Id<'pairing'>, { row, copy }: Found['goals'][number]): Promise<GoalRow> => {
  const part = (field: SealedField, body: GoalRow['unit']) =>
    body === null ? null : reseal(ctx, field, { id: row.id, body }, copy, to)
  return {
    ...row,
    id: copy,
    pairingId: to,
    body: await reseal(ctx, 'goals.body', row, copy, to),
    ifThen: await part('goals.if-then', row.ifThen),
    unit: await part('goals.unit', row.unit),
    reason: await part('goals.reason', row.reason),
    // Skills stay with the pairing before.
    skillId: null,
  }
}

const copyAction = async (
  ctx: Ctx,
  to: Id<'pairing'>,
  { row, copy }: Found['actions'][number],
): Promise<ActionRow> => ({
  ...row,
  id: copy,
  pairingId: to,
  // The session it was agreed in stays with the pairing before.
  sessionId: null,
  body: await reseal(ctx, 'actions.body', row, copy, to),
})
