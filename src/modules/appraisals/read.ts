import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { appraisals, appraisalViews, pairings, programs } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing, type PairingRef, type Side } from '../pairings/service.ts'
import { meanLevel, type Standing } from './policy.ts'
import {
  appraisalLimits,
  type Criterion,
  frozenCriteria,
  type Rating,
  type Result,
  storedResult,
  storedView,
} from './schemas.ts'

type Row = typeof appraisals.$inferSelect
type ViewRow = typeof appraisalViews.$inferSelect

/** How far an appraisal has come: two views are written, then compared and agreed upon, then signed. */
export type Phase = 'views' | 'result' | 'complete'

export interface AppraisalSummary extends Pick<Row, 'id' | 'startsOn' | 'endsOn' | 'dueOn'> {
  isComplete: boolean
}

export interface View {
  ratings: Rating[]
  version: number
  handedInAt: Temporal.Instant | null
}

/** An appraisal as one of the two may read it. */
export interface Appraisal extends AppraisalSummary {
  phase: Phase
  criteria: Criterion[]
  /** Of the agreed result. */
  version: number
  mine: View & { id: Id<'appraisalView'> | null }
  /** The other's view, once both have handed in. */
  theirs: View | null
  hasPartnerHandedIn: boolean
  result: Result | null
  signed: Readonly<Record<Side, Temporal.Instant | null>>
  /** What the mentee alone is asked once it is complete: what HR would see, and whether it may. Null for the mentor, always. */
  sharing: { level: number; isShared: boolean } | null
}

const isCompleteRow = (row: Row): boolean => row.mentorSignedAt !== null && row.menteeSignedAt !== null

/** What decides whether a pairing has appraisals; for a member of it. */
const selectStanding = (ctx: Ctx, ref: PairingRef) =>
  q
    .select({ isLineManager: pairings.isLineManager, months: programs.appraisalMonths })
    .from(pairings)
    .innerJoin(programs, eq(programs.id, pairings.programId))
    .where(inArray(pairings.id, membership(ctx, ref)))

/** The appraisals of a pairing, the latest first, and whether and when there may be another. */
export const listAppraisals = async (
  ctx: Ctx,
  id: Id<'pairing'>,
): Promise<{ pairing: Pairing; standing: Standing; appraisals: AppraisalSummary[] }> => {
  const [pairing, [[program], rows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      selectStanding(ctx, id),
      q
        .select()
        .from(appraisals)
        .where(inArray(appraisals.pairingId, membership(ctx, id)))
        .orderBy(desc(appraisals.endsOn), desc(appraisals.id))
        .limit(appraisalLimits.listed),
    ),
  ])
  return {
    pairing,
    standing: {
      state: pairing.state,
      startedOn: pairing.startedOn,
      isLineManager: program?.isLineManager ?? true,
      months: program?.months ?? null,
      coveredUntil: rows[0]?.endsOn ?? null,
    },
    appraisals: rows.map((row) => ({
      id: row.id,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      dueOn: row.dueOn,
      isComplete: isCompleteRow(row),
    })),
  }
}

/** One's own view, and the other's only once they handed it in. */
const selectViews = (ctx: Ctx, id: Id<'appraisal'>) =>
  q
    .select()
    .from(appraisalViews)
    .where(
      and(
        eq(appraisalViews.appraisalId, id),
        inArray(appraisalViews.pairingId, membership(ctx, id)),
        or(eq(appraisalViews.authorId, ctx.actor.personId), isNotNull(appraisalViews.handedInAt)),
      ),
    )

/** @throws Fault `not_found` for everyone but the two members */
export const getAppraisal = async (
  ctx: Ctx,
  id: Id<'appraisal'>,
): Promise<{ pairing: Pairing; appraisal: Appraisal }> => {
  const [pairing, [[row], views]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select()
        .from(appraisals)
        .where(and(eq(appraisals.id, id), inArray(appraisals.pairingId, membership(ctx, id)))),
      selectViews(ctx, id),
    ),
  ])
  if (!row) throw new Fault('not_found')
  return { pairing, appraisal: await openAppraisalRow(ctx, pairing, row, views) }
}

const openAppraisalRow = async (
  ctx: Ctx,
  pairing: Pairing,
  row: Row,
  views: readonly ViewRow[],
): Promise<Appraisal> => {
  const own = views.find((view) => view.side === pairing.side)
  const other = views.find((view) => view.side !== pairing.side)
  const bothHandedIn = own?.handedInAt != null && other?.handedInAt != null
  const [criteria, result, mine, theirs] = await Promise.all([
    ctx.vault.open('appraisals.criteria', row.id, row.criteria),
    row.result === null ? null : ctx.vault.open('appraisals.result', row.id, row.result),
    own ? openView(ctx, own) : { ratings: [], version: 0, handedInAt: null },
    other && bothHandedIn ? openView(ctx, other) : null,
  ])
  const isComplete = isCompleteRow(row)
  const agreed = result === null ? null : storedResult().parse(JSON.parse(result))
  return {
    id: row.id,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    dueOn: row.dueOn,
    isComplete,
    phase: isComplete ? 'complete' : bothHandedIn ? 'result' : 'views',
    criteria: frozenCriteria().parse(JSON.parse(criteria)),
    version: row.version,
    mine: { ...mine, id: own?.id ?? null },
    theirs,
    hasPartnerHandedIn: other?.handedInAt != null,
    result: agreed,
    signed: { mentor: row.mentorSignedAt, mentee: row.menteeSignedAt },
    sharing:
      isComplete && agreed !== null && pairing.side === 'mentee'
        ? { level: meanLevel(agreed.levels), isShared: row.sharedLevel !== null }
        : null,
  }
}

const openView = async (ctx: Ctx, row: ViewRow): Promise<View> => ({
  ratings: storedView().parse(JSON.parse(await ctx.vault.open('appraisal-views.body', row.id, row.body))),
  version: row.version,
  handedInAt: row.handedInAt,
})
