import { and, asc, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { audit, goalProgress, goals } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing, type PairingRef, type Side } from '../pairings/service.ts'
import { type GoalState, isOpen, type Proposer } from './policy.ts'
import { byDay, type Direction, directionOf } from './progress.ts'

export interface Measure {
  /** As the person typed it: "%", "kali", "days". */
  unit: string
  direction: Direction
  baseline: number
  target: number
  current: number
}

export interface Goal {
  id: Id<'goal'>
  body: string
  state: GoalState
  horizon: 'short' | 'long'
  kind: 'technical' | 'interpersonal' | 'career'
  measure: Measure | null
  dueOn: Temporal.PlainDate | null
  progressOn: Temporal.PlainDate | null
  skillId: Id<'skill'> | null
  /** Who worded it last: the other one's word is what makes it agreed. */
  proposedBy: Proposer
  version: number
  createdAt: Temporal.Instant
  agreedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
}

/** What only the page of one goal shows. */
export interface WholeGoal extends Goal {
  ifThen: string | null
  /** Why it was missed, dropped or reached, where somebody said so. */
  reason: string | null
}

export interface ProgressEntry {
  id: Id<'goalProgress'>
  by: Side
  day: Temporal.PlainDate
  value: number | null
  body: string | null
}

/** What a list shows at most: all open goals, and of the closed ones the latest. */
const MOST = { open: 60, closed: 30, entries: 500 }

const open = ['proposed', 'agreed'] as const
const closed = ['reached', 'missed', 'dropped'] as const

/** Who worded a goal last is what the pair's log says; a goal from before there was one has nobody. */
const wordedBy = (ctx: Ctx) => {
  const lastWord = q
    .select({ actorId: audit.actorId })
    .from(audit)
    .where(
      and(
        eq(audit.entityId, goals.id),
        eq(audit.organisationId, ctx.actor.organisationId),
        inArray(audit.action, ['goal.added', 'goal.changed']),
      ),
    )
    // Two of one millisecond stand in the order they were written in.
    .orderBy(desc(audit.at), sql`rowid desc`)
    .limit(1)
  return sql<string | null>`${lastWord}`
}

const selectGoals = (ctx: Ctx, ref: PairingRef, where: SQL | undefined) =>
  q
    .select({ row: goals, wordedBy: wordedBy(ctx) })
    .from(goals)
    .where(
      and(eq(goals.organisationId, ctx.actor.organisationId), inArray(goals.pairingId, membership(ctx, ref)), where),
    )

type Found = Awaited<ReturnType<typeof selectGoals>>[number]

const openGoal = async (ctx: Ctx, { row, wordedBy: author }: Found): Promise<Goal> => ({
  id: row.id,
  body: await ctx.vault.open('goals.body', row.id, row.body),
  state: row.state,
  horizon: row.horizon,
  kind: row.kind,
  measure: await openMeasure(ctx, row),
  dueOn: row.dueOn,
  progressOn: row.progressOn,
  skillId: row.skillId,
  proposedBy: author === null ? 'unknown' : author === ctx.actor.personId ? 'me' : 'partner',
  version: row.version,
  createdAt: row.createdAt,
  agreedAt: row.agreedAt,
  closedAt: row.closedAt,
})

const openMeasure = async (ctx: Ctx, row: Found['row']): Promise<Measure | null> => {
  const { baseline, target, current } = row
  if (row.unit === null || baseline === null || target === null) return null
  return {
    unit: await ctx.vault.open('goals.unit', row.id, row.unit),
    direction: row.direction ?? directionOf({ baseline, target }) ?? 'up',
    baseline,
    target,
    current: current ?? baseline,
  }
}

/** All open goals of a pairing and the latest of the closed ones, oldest first. */
export const listGoals = async (
  ctx: Ctx,
  ref: PairingRef,
  most: { open: number; closed: number } = MOST,
): Promise<Goal[]> => {
  const [, [openRows, closedRows]] = await Promise.all([
    getPairing(ctx, ref),
    ctx.store.read(
      selectGoals(ctx, ref, inArray(goals.state, open)).orderBy(asc(goals.createdAt), asc(goals.id)).limit(most.open),
      selectGoals(ctx, ref, inArray(goals.state, closed))
        .orderBy(desc(goals.createdAt), desc(goals.id))
        .limit(most.closed),
    ),
  ])
  const all = await Promise.all([...openRows, ...closedRows].map((found) => openGoal(ctx, found)))
  return all.sort((a, b) => Temporal.Instant.compare(a.createdAt, b.createdAt) || (a.id < b.id ? -1 : 1))
}

interface PageOfGoals {
  goals: Goal[]
  /** The id that the next page starts after. */
  next: Id<'goal'> | null
}

const pageOf = async (ctx: Ctx, rows: readonly Found[], limit: number): Promise<PageOfGoals> => {
  const page = await Promise.all(rows.slice(0, limit).map((found) => openGoal(ctx, found)))
  return { goals: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

const isBefore = (after: Id<'goal'> | undefined): SQL | undefined => (after ? lt(goals.id, after) : undefined)

/** A page of all goals of a pairing, the newest first. */
export const listGoalPage = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; after?: Id<'goal'> | undefined; limit?: number | undefined },
): Promise<PageOfGoals> => {
  const { pairing, after, limit = 50 } = input
  const [, [rows]] = await Promise.all([
    getPairing(ctx, pairing),
    ctx.store.read(
      selectGoals(ctx, pairing, isBefore(after))
        .orderBy(desc(goals.id))
        .limit(limit + 1),
    ),
  ])
  return pageOf(ctx, rows, limit)
}

/** The open goals of a pairing, oldest first, and a page of the closed ones, the newest first. */
export const listGoalsByState = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; after?: Id<'goal'> | undefined; limit?: number | undefined },
): Promise<{ pairing: Pairing; open: Goal[]; closed: PageOfGoals }> => {
  const { pairing: id, after, limit = 10 } = input
  const [pairing, [openRows, closedRows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      selectGoals(ctx, id, inArray(goals.state, open)).orderBy(asc(goals.createdAt), asc(goals.id)).limit(MOST.open),
      selectGoals(ctx, id, and(inArray(goals.state, closed), isBefore(after)))
        .orderBy(desc(goals.id))
        .limit(limit + 1),
    ),
  ])
  return {
    pairing,
    open: await Promise.all(openRows.map((found) => openGoal(ctx, found))),
    closed: await pageOf(ctx, closedRows, limit),
  }
}

const openEntry = async (
  ctx: Ctx,
  pairing: Pairing,
  row: typeof goalProgress.$inferSelect,
): Promise<ProgressEntry> => ({
  id: row.id,
  by: row.authorId === pairing.mentor.id ? 'mentor' : 'mentee',
  day: row.day,
  value: row.value,
  body: row.body === null ? null : await ctx.vault.open('goal-progress.body', row.id, row.body),
})

/** Remarks that a page opens; a chart needs none. */
const SHOWN_REMARKS = 60

/**
 * One goal with its progress, oldest day first.
 * @throws Fault `not_found` for everyone but the two members
 */
export const getGoal = async (
  ctx: Ctx,
  id: Id<'goal'>,
): Promise<{ goal: WholeGoal; pairing: Pairing; progress: ProgressEntry[] }> => {
  const [pairing, [[found], entries]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      selectGoals(ctx, id, eq(goals.id, id)),
      q
        .select()
        .from(goalProgress)
        .where(and(eq(goalProgress.goalId, id), inArray(goalProgress.pairingId, membership(ctx, id))))
        .orderBy(desc(goalProgress.day), desc(goalProgress.id))
        .limit(MOST.entries),
    ),
  ])
  if (!found) throw new Fault('not_found')
  const { row } = found
  const progress = await Promise.all(
    entries.map((entry, i) => openEntry(ctx, pairing, i < SHOWN_REMARKS ? entry : { ...entry, body: null })),
  )
  return {
    pairing,
    goal: {
      ...(await openGoal(ctx, found)),
      ifThen: row.ifThen === null ? null : await ctx.vault.open('goals.if-then', id, row.ifThen),
      reason: row.reason === null ? null : await ctx.vault.open('goals.reason', id, row.reason),
    },
    progress: progress.sort(byDay),
  }
}

/** Open goals first, in each part as they came. */
export const openFirst = <G extends Pick<Goal, 'state'>>(all: readonly G[]): G[] => [
  ...all.filter(({ state }) => isOpen(state)),
  ...all.filter(({ state }) => !isOpen(state)),
]
