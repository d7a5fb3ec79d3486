import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { q } from '../../db/query.ts'
import {
  actions,
  agendas,
  agreements,
  appraisals,
  appraisalViews,
  checkIns,
  feedback,
  goals,
  introductions,
  pairings,
  sessions,
} from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { membership } from '../pairings/service.ts'

/** What a mentoring waits for one of the two to do. */
export const waitingKinds = [
  'record',
  'check-in',
  'agenda',
  'agreement',
  'suggestions',
  'feedback',
  'goal-proposed',
  'goal-due',
  'introduction',
  'appraisal-view',
  'appraisal-sign',
] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** Names and dates only: nothing in it was said by anyone. */
export interface Waiting {
  kind: WaitingKind
  pairingId: Id<'pairing'>
  /** What it is about: a session, goal, feedback or appraisal, or the pairing itself. */
  id: string
  /** When a session starts or started; null for what has no hour. */
  startsAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
}

/** A check-in is asked for this long before its session, and an agenda, in hours. */
const BEFORE_HOURS = 5 * 24
/** A goal or an introduction is brought up so many days before it is due. */
const AHEAD_DAYS = 14
/** A session that nobody recorded is asked about this long, in days. */
const ASK_DAYS = 60
/** More of a kind is a list that nobody works through. */
const MOST_OF_A_KIND = 5

/** Pairings of the person that still run, or those in which they are on that side. */
const running = ({ actor }: Ctx, side?: 'mentor' | 'mentee') => {
  const isMentor = eq(pairings.mentorId, actor.personId)
  const isMentee = eq(pairings.menteeId, actor.personId)
  const isMine = side === 'mentor' ? isMentor : side === 'mentee' ? isMentee : or(isMentor, isMentee)
  return q
    .select({ id: pairings.id })
    .from(pairings)
    .where(and(eq(pairings.organisationId, actor.organisationId), isMine, ne(pairings.state, 'ended')))
}

const selectSessions = (where: SQL | undefined, order: SQL) =>
  q
    .select({ id: sessions.id, pairingId: sessions.pairingId, startsAt: sessions.startsAt })
    .from(sessions)
    .where(and(eq(sessions.state, 'planned'), where))
    .orderBy(order)
    .limit(MOST_OF_A_KIND)

const sessionReads = (ctx: Ctx) => {
  const now = ctx.clock.now()
  const isSoon = and(gte(sessions.startsAt, now), lte(sessions.startsAt, now.add({ hours: BEFORE_HOURS })))
  const ownCheckIn = q
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.sessionId, sessions.id), eq(checkIns.authorId, ctx.actor.personId)))
  const sharedAgenda = q
    .select({ id: agendas.id })
    .from(agendas)
    .where(and(eq(agendas.sessionId, sessions.id), isNotNull(agendas.sharedAt)))
  return [
    selectSessions(
      and(
        inArray(sessions.pairingId, running(ctx)),
        lt(sql`${sessions.startsAt} + ${sessions.minutes} * 60000`, BigInt(now.epochMilliseconds)),
        gte(sessions.startsAt, now.subtract({ hours: ASK_DAYS * 24 })),
      ),
      desc(sessions.startsAt),
    ),
    selectSessions(
      and(inArray(sessions.pairingId, running(ctx, 'mentee')), isSoon, notExists(ownCheckIn)),
      asc(sessions.startsAt),
    ),
    selectSessions(
      and(inArray(sessions.pairingId, running(ctx, 'mentor')), isSoon, notExists(sharedAgenda)),
      asc(sessions.startsAt),
    ),
  ] as const
}

const dueReads = (ctx: Ctx) => {
  const until = ctx.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: AHEAD_DAYS })
  const isDue = (column: SQLiteColumn) => and(isNotNull(column), lte(column, until))
  return [
    q
      .select({ id: goals.id, pairingId: goals.pairingId })
      .from(goals)
      .where(and(inArray(goals.pairingId, running(ctx)), eq(goals.state, 'proposed')))
      .orderBy(asc(goals.id))
      .limit(MOST_OF_A_KIND),
    q
      .select({ id: goals.id, pairingId: goals.pairingId, dueOn: goals.dueOn })
      .from(goals)
      .where(and(inArray(goals.pairingId, running(ctx, 'mentee')), eq(goals.state, 'agreed'), isDue(goals.dueOn)))
      .orderBy(asc(goals.dueOn))
      .limit(MOST_OF_A_KIND),
    q
      .select({ id: introductions.id, pairingId: introductions.pairingId, dueOn: introductions.dueOn })
      .from(introductions)
      .where(
        and(
          inArray(introductions.pairingId, running(ctx)),
          inArray(introductions.state, ['suggested', 'asked', 'met']),
          isDue(introductions.dueOn),
        ),
      )
      .orderBy(asc(introductions.dueOn))
      .limit(MOST_OF_A_KIND),
  ] as const
}

const answerReads = (ctx: Ctx) => {
  const me = ctx.actor.personId
  const asMentor = inArray(agreements.pairingId, running(ctx, 'mentor'))
  const asMentee = inArray(agreements.pairingId, running(ctx, 'mentee'))
  const ownView = q
    .select({ id: appraisalViews.id })
    .from(appraisalViews)
    .where(
      and(
        eq(appraisalViews.appraisalId, appraisals.id),
        eq(appraisalViews.authorId, me),
        isNotNull(appraisalViews.handedInAt),
      ),
    )
  const unsigned = or(
    and(isNull(appraisals.mentorSignedAt), inArray(appraisals.pairingId, running(ctx, 'mentor'))),
    and(isNull(appraisals.menteeSignedAt), inArray(appraisals.pairingId, running(ctx, 'mentee'))),
  )
  const mine = inArray(appraisals.pairingId, membership(ctx, 'mine'))
  const selectAppraisals = (where: SQL | undefined) =>
    q
      .select({ id: appraisals.id, pairingId: appraisals.pairingId, dueOn: appraisals.dueOn })
      .from(appraisals)
      .where(and(mine, where))
      .orderBy(asc(appraisals.dueOn))
      .limit(MOST_OF_A_KIND)
  return [
    q
      .select({ id: agreements.pairingId, pairingId: agreements.pairingId })
      .from(agreements)
      .where(or(and(asMentor, isNull(agreements.mentorAgreedAt)), and(asMentee, isNull(agreements.menteeAgreedAt))))
      .limit(MOST_OF_A_KIND),
    q
      .selectDistinct({ id: actions.pairingId, pairingId: actions.pairingId })
      .from(actions)
      .where(and(inArray(actions.pairingId, running(ctx)), eq(actions.ownerId, me), eq(actions.state, 'suggested')))
      .limit(MOST_OF_A_KIND),
    q
      .select({ id: feedback.id, pairingId: feedback.pairingId })
      .from(feedback)
      .where(
        and(
          inArray(feedback.pairingId, running(ctx)),
          ne(feedback.authorId, me),
          isNotNull(feedback.sharedAt),
          isNull(feedback.acknowledgedAt),
        ),
      )
      .orderBy(asc(feedback.id))
      .limit(MOST_OF_A_KIND),
    selectAppraisals(notExists(ownView)),
    selectAppraisals(and(isNotNull(appraisals.result), unsigned)),
  ] as const
}

type Found = Pick<Waiting, 'id' | 'pairingId'> & Partial<Pick<Waiting, 'startsAt' | 'dueOn'>>

/** What waits for the person over all their pairings that run; the kinds in the order in which they matter. */
export const listWaiting = async (ctx: Ctx): Promise<Waiting[]> => {
  const [unrecorded, unsaid, unplanned, proposed, due, introduced, unagreed, suggested, unread, unseen, unsigned] =
    await ctx.store.read(...sessionReads(ctx), ...dueReads(ctx), ...answerReads(ctx))
  const as = (kind: WaitingKind, found: readonly Found[]): Waiting[] =>
    found.map(({ id, pairingId, startsAt = null, dueOn = null }) => ({ kind, id, pairingId, startsAt, dueOn }))
  return [
    ...as('record', unrecorded),
    ...as('check-in', unsaid),
    ...as('agenda', unplanned),
    ...as('agreement', unagreed),
    ...as('suggestions', suggested),
    ...as('feedback', unread),
    ...as('goal-proposed', proposed),
    ...as('goal-due', due),
    ...as('introduction', introduced),
    ...as('appraisal-view', unseen),
    ...as('appraisal-sign', unsigned),
  ]
}
