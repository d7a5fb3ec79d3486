import { and, asc, desc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { goals, milestones, skills } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing, type PairingRef, type Side } from '../pairings/service.ts'
import type { MilestoneState } from './policy.ts'
import { growthLimits } from './schemas.ts'
import { versionOf } from './version.ts'

/** A step of the development plan. */
export interface Milestone {
  id: Id<'milestone'>
  by: Side
  state: MilestoneState
  body: string
  dueOn: Temporal.PlainDate | null
  /** The goal and the skill that it serves. */
  goal: { id: Id<'goal'>; body: string } | null
  skill: { id: Id<'skill'>; body: string } | null
  createdAt: Temporal.Instant
  /** When it was reached or dropped; null while it is open. */
  closedAt: Temporal.Instant | null
  /** To be handed back by whoever changes it. */
  version: string
}

type Row = typeof milestones.$inferSelect

const versionOfMilestone = ({ body, state, dueOn, goalId, skillId }: Row): Promise<string> =>
  versionOf(body, state, dueOn, goalId, skillId)

/** The row as it was read, and nothing that somebody else has made of it since. */
export const isStillMilestone = (row: Row): SQL | undefined =>
  and(
    eq(milestones.id, row.id),
    eq(milestones.pairingId, row.pairingId),
    eq(milestones.body, row.body),
    eq(milestones.state, row.state),
    sql`${milestones.dueOn} is ${row.dueOn?.toString() ?? null}`,
    sql`${milestones.goalId} is ${row.goalId}`,
    sql`${milestones.skillId} is ${row.skillId}`,
  )

const selectMilestones = (ctx: Ctx, ref: PairingRef, where: SQL | undefined) =>
  q
    .select({ row: milestones, goal: goals.body, skill: skills.body })
    .from(milestones)
    .leftJoin(goals, and(eq(goals.id, milestones.goalId), eq(goals.pairingId, milestones.pairingId)))
    .leftJoin(skills, and(eq(skills.id, milestones.skillId), eq(skills.pairingId, milestones.pairingId)))
    .where(and(inArray(milestones.pairingId, membership(ctx, ref)), where))

type Found = Awaited<ReturnType<typeof selectMilestones>>[number]

const openMilestone = async (ctx: Ctx, mentorId: Id<'person'>, { row, goal, skill }: Found): Promise<Milestone> => ({
  id: row.id,
  by: row.authorId === mentorId ? 'mentor' : 'mentee',
  state: row.state,
  body: await ctx.vault.open('milestones.body', row.id, row.body),
  dueOn: row.dueOn,
  goal: row.goalId && goal ? { id: row.goalId, body: await ctx.vault.open('goals.body', row.goalId, goal) } : null,
  skill:
    row.skillId && skill ? { id: row.skillId, body: await ctx.vault.open('skills.body', row.skillId, skill) } : null,
  createdAt: row.createdAt,
  closedAt: row.closedAt,
  version: await versionOfMilestone(row),
})

export interface MilestonePage {
  /** In order of their dates; those without one last. */
  open: Milestone[]
  /** Reached and dropped ones, the newest first. */
  closed: Milestone[]
  /** The id that the next page of the closed ones starts after. */
  next: Id<'milestone'> | null
}

/** The development plan, and a page of what is behind it. */
export const listMilestones = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; after?: Id<'milestone'> | undefined; open?: number; closed?: number },
): Promise<MilestonePage> => {
  const { pairing, after } = input
  const most = { open: input.open ?? growthLimits.milestones, closed: input.closed ?? growthLimits.closedPerPage }
  const isOlder =
    after === undefined
      ? undefined
      : sql`(${milestones.createdAt}, ${milestones.id}) <
          (select m.created_at, m.id from ${milestones} m where m.id = ${after} and m.pairing_id = ${pairing})`
  const [{ mentor }, [open, closed]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(
      selectMilestones(ctx, pairing, eq(milestones.state, 'open'))
        .orderBy(asc(isNull(milestones.dueOn)), asc(milestones.dueOn), asc(milestones.id))
        .limit(most.open),
      selectMilestones(ctx, pairing, and(ne(milestones.state, 'open'), isOlder))
        .orderBy(desc(milestones.createdAt), desc(milestones.id))
        .limit(most.closed + 1),
    ),
  ])
  const page = closed.slice(0, most.closed)
  const opened = (rows: readonly Found[]) => Promise.all(rows.map((row) => openMilestone(ctx, mentor.id, row)))
  return {
    open: await opened(open),
    closed: await opened(page),
    next: closed.length > page.length ? (page.at(-1)?.row.id ?? null) : null,
  }
}

/** @throws Fault `not_found` for everyone but the two members */
export const getMilestone = async (
  ctx: Ctx,
  id: Id<'milestone'>,
): Promise<{ milestone: Milestone; row: Row; pairing: Pairing }> => {
  const [pairing, [[found]]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(selectMilestones(ctx, id, eq(milestones.id, id))),
  ])
  if (!found) throw new Fault('not_found')
  return { milestone: await openMilestone(ctx, pairing.mentor.id, found), row: found.row, pairing }
}
