import { and, asc, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { appraisals, feedback, goals, introductions, milestones, sessions } from '../../db/schema/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, listPairings, type Pairing } from '../pairings/service.ts'
import { type AppraisalResult, isComplete, openAppraisal } from './results-appraisals.ts'
import { ownPairings } from './results-own.ts'
import { countGained, openSkills, type SkillResult, selectEnds, selectOwnSkills } from './results-skills.ts'

/** What came of a pairing, in figures. */
export interface ResultCounts {
  sessionsHeld: number
  goalsReached: number
  /** Skills that at least one of the two sees higher than at first. */
  skillsGained: number
  milestonesReached: number
  introductionsMet: number
  appraisalsCompleted: number
  feedbackReceived: number
}

export interface GoalResult {
  id: Id<'goal'>
  body: string
  horizon: 'short' | 'long'
  kind: 'technical' | 'interpersonal' | 'career'
  measure: { unit: string; baseline: number; target: number; reached: number } | null
  /** When progress was recorded last. */
  progressOn: Temporal.PlainDate | null
}

/** What came of a pairing for its mentee. */
export interface Results {
  pairing: Pairing
  sessions: { held: number; minutes: number; first: Temporal.PlainDate | null; last: Temporal.PlainDate | null }
  goals: GoalResult[]
  skills: SkillResult[]
  milestones: { id: Id<'milestone'>; body: string; reachedOn: Temporal.PlainDate | null }[]
  introductions: { id: Id<'introduction'>; who: string; purpose: string; isFollowedUp: boolean }[]
  appraisals: AppraisalResult[]
  feedback: { praise: number; improvement: number }
}

/** So many of each stand in the file; nobody reaches more in one pairing. */
const MOST = 100
/** So many of each are shown on a page. */
export const MOST_SHOWN = 20

const isMet = inArray(introductions.state, ['met', 'followed_up'])
const wasReceived = (ctx: Ctx): SQL | undefined =>
  and(ne(feedback.authorId, ctx.actor.personId), isNotNull(feedback.sharedAt))

const selectCounts = (ctx: Ctx) => {
  const mine = ownPairings(ctx)
  const count = sql<number>`count(*)`
  return [
    q
      .select({ pairing: sessions.pairingId, count })
      .from(sessions)
      .where(and(inArray(sessions.pairingId, mine), eq(sessions.state, 'held')))
      .groupBy(sessions.pairingId),
    q
      .select({ pairing: goals.pairingId, count })
      .from(goals)
      .where(and(inArray(goals.pairingId, mine), eq(goals.state, 'reached')))
      .groupBy(goals.pairingId),
    countGained(mine),
    q
      .select({ pairing: milestones.pairingId, count })
      .from(milestones)
      .where(and(inArray(milestones.pairingId, mine), eq(milestones.state, 'reached')))
      .groupBy(milestones.pairingId),
    q
      .select({ pairing: introductions.pairingId, count })
      .from(introductions)
      .where(and(inArray(introductions.pairingId, mine), isMet))
      .groupBy(introductions.pairingId),
    q
      .select({ pairing: appraisals.pairingId, count })
      .from(appraisals)
      .where(and(inArray(appraisals.pairingId, mine), isComplete))
      .groupBy(appraisals.pairingId),
    q
      .select({ pairing: feedback.pairingId, count })
      .from(feedback)
      .where(and(inArray(feedback.pairingId, mine), wasReceived(ctx)))
      .groupBy(feedback.pairingId),
  ] as const
}

/** The pairings that the person was mentored in, the newest first, with what came of each. */
export const listResults = async (ctx: Ctx): Promise<{ pairing: Pairing; counts: ResultCounts }[]> => {
  const [own, found] = await Promise.all([listPairings(ctx), ctx.store.read(...selectCounts(ctx))])
  const [held, reached, gained, passed, met, completed, received] = found.map(
    (rows) => new Map(rows.map(({ pairing, count }) => [pairing, count])),
  )
  return own
    .filter(({ side }) => side === 'mentee')
    .toReversed()
    .map((pairing) => ({
      pairing,
      counts: {
        sessionsHeld: held?.get(pairing.id) ?? 0,
        goalsReached: reached?.get(pairing.id) ?? 0,
        skillsGained: gained?.get(pairing.id) ?? 0,
        milestonesReached: passed?.get(pairing.id) ?? 0,
        introductionsMet: met?.get(pairing.id) ?? 0,
        appraisalsCompleted: completed?.get(pairing.id) ?? 0,
        feedbackReceived: received?.get(pairing.id) ?? 0,
      },
    }))
}

/**
 * What came of one pairing, for its mentee: a mentor has no way to it unless the mentee hands it over themselves.
 * @throws Fault `not_found` for everyone but the mentee
 */
export const getResults = async (ctx: Ctx, id: Id<'pairing'>, most: number = MOST): Promise<Results> => {
  const mine = ownPairings(ctx, id)
  const [pairing, [[held], goalRows, skillRows, ends, passed, met, completed, received]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select({
          held: sql<number>`count(*)`,
          minutes: sql<number>`coalesce(sum(${sessions.minutes}), 0)`,
          first: sql<number | null>`min(${sessions.startsAt})`,
          last: sql<number | null>`max(${sessions.startsAt})`,
        })
        .from(sessions)
        .where(and(inArray(sessions.pairingId, mine), eq(sessions.state, 'held'))),
      q
        .select()
        .from(goals)
        .where(and(inArray(goals.pairingId, mine), eq(goals.state, 'reached')))
        .orderBy(asc(goals.createdAt), asc(goals.id))
        .limit(most),
      selectOwnSkills(mine, most),
      selectEnds(mine, most),
      q
        .select()
        .from(milestones)
        .where(and(inArray(milestones.pairingId, mine), eq(milestones.state, 'reached')))
        .orderBy(asc(milestones.createdAt), asc(milestones.id))
        .limit(most),
      q
        .select()
        .from(introductions)
        .where(and(inArray(introductions.pairingId, mine), isMet))
        .orderBy(asc(introductions.createdAt), asc(introductions.id))
        .limit(most),
      q
        .select()
        .from(appraisals)
        .where(and(inArray(appraisals.pairingId, mine), isComplete))
        .orderBy(desc(appraisals.endsOn), desc(appraisals.id))
        .limit(most),
      q
        .select({ kind: feedback.kind, count: sql<number>`count(*)` })
        .from(feedback)
        .where(and(inArray(feedback.pairingId, mine), wasReceived(ctx)))
        .groupBy(feedback.kind),
    ),
  ])
  if (pairing.side !== 'mentee') throw new Fault('not_found')
  const dayOf = (at: Temporal.Instant) => dayIn(at, pairing.zone)
  const dayAt = (ms: number | null | undefined) =>
    typeof ms === 'number' ? dayOf(Temporal.Instant.fromEpochMilliseconds(ms)) : null
  const countOf = (kind: string) => received.find((row) => row.kind === kind)?.count ?? 0
  return {
    pairing,
    sessions: {
      held: held?.held ?? 0,
      minutes: held?.minutes ?? 0,
      first: dayAt(held?.first),
      last: dayAt(held?.last),
    },
    goals: await Promise.all(goalRows.map((row) => openGoal(ctx, row))),
    skills: await openSkills(ctx, skillRows, ends),
    milestones: await Promise.all(
      passed.map(async (row) => ({
        id: row.id,
        body: await ctx.vault.open('milestones.body', row.id, row.body),
        reachedOn: row.closedAt && dayOf(row.closedAt),
      })),
    ),
    introductions: await Promise.all(met.map((row) => openIntroduction(ctx, row))),
    appraisals: await Promise.all(completed.map((row) => openAppraisal(ctx, row, dayOf))),
    feedback: { praise: countOf('praise'), improvement: countOf('improvement') },
  }
}

const openGoal = async (ctx: Ctx, row: typeof goals.$inferSelect): Promise<GoalResult> => {
  const { id, horizon, kind, baseline, target, current, progressOn } = row
  return {
    id,
    body: await ctx.vault.open('goals.body', id, row.body),
    horizon,
    kind,
    measure:
      row.unit === null || baseline === null || target === null
        ? null
        : { unit: await ctx.vault.open('goals.unit', id, row.unit), baseline, target, reached: current ?? baseline },
    progressOn,
  }
}

const openIntroduction = async (ctx: Ctx, row: typeof introductions.$inferSelect) => {
  const body: { who: string; purpose: string } = JSON.parse(
    await ctx.vault.open('introductions.body', row.id, row.body),
  )
  return { id: row.id, who: body.who, purpose: body.purpose, isFollowedUp: row.state === 'followed_up' }
}

/**
 * The same to take away as a file.
 * @throws Fault `not_found` for everyone but the mentee, `stale_login`
 */
export const exportResults = async (
  ctx: Ctx,
  id: Id<'pairing'>,
): Promise<{ madeAt: Temporal.Instant; results: Results }> => {
  const results = await getResults(ctx, id)
  await requireFreshLogin(ctx)
  await ctx.store.write([recordAudit(ctx, 'data.exported', ctx.actor.personId)])
  return { madeAt: ctx.clock.now(), results }
}
