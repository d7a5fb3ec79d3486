import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { people, privacyRequests } from '../../db/schema/index.ts'
import type { AuditAction } from '../../kernel/audit.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import { otherActiveHr } from './erase.ts'
import { dueAt, mayBeErased, mayWithdraw, THINK_AGAIN } from './policy.ts'

export interface PrivacyRequest {
  id: Id<'privacyRequest'>
  kind: (typeof privacyRequests.$inferSelect)['kind']
  state: (typeof privacyRequests.$inferSelect)['state']
  createdAt: Temporal.Instant
  dueAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

export const requestColumns = {
  id: privacyRequests.id,
  kind: privacyRequests.kind,
  state: privacyRequests.state,
  createdAt: privacyRequests.createdAt,
  dueAt: privacyRequests.dueAt,
  closedAt: privacyRequests.closedAt,
}

/** More than these nobody looks back on. */
const LATEST = 20

const isMine = (ctx: Ctx) =>
  and(eq(privacyRequests.organisationId, ctx.actor.organisationId), eq(privacyRequests.personId, ctx.actor.personId))

/** What the person asked for, the latest first. */
export const listMyRequests = async (ctx: Ctx): Promise<PrivacyRequest[]> => {
  const [rows] = await ctx.store.read(
    q
      .select(requestColumns)
      .from(privacyRequests)
      .where(isMine(ctx))
      .orderBy(desc(privacyRequests.createdAt), desc(privacyRequests.id))
      .limit(LATEST),
  )
  return rows
}

/** Whether the person is the last who looks after the organisation, and therefore cannot be erased yet. */
export const isLastInHr = async (ctx: Ctx): Promise<boolean> => {
  const [rows] = await ctx.store.read(
    q
      .select({ others: otherActiveHr(ctx.actor) })
      .from(people)
      .where(eq(people.id, ctx.actor.personId)),
  )
  return !mayBeErased(ctx.actor, rows[0]?.others ?? 0)
}

/** The row of a request, made now and due in time. */
export const newRequest = (
  ctx: Ctx,
  kind: PrivacyRequest['kind'],
  state: 'open' | 'done' = 'open',
): { id: Id<'privacyRequest'>; statement: Query } => {
  const id = ctx.ids.next('privacyRequest')
  const now = ctx.clock.now()
  const { personId, organisationId } = ctx.actor
  const closedAt = state === 'done' ? now : null
  const row = { id, organisationId, personId, kind, state, createdAt: now, dueAt: dueAt(now), closedAt }
  return { id, statement: q.insert(privacyRequests).values(row) }
}

/** One open request of a kind is enough: who asks again gets the first. */
const open = async (
  ctx: Ctx,
  kind: 'correction' | 'erasure',
  action: AuditAction,
  known: readonly PrivacyRequest[],
): Promise<Id<'privacyRequest'>> => {
  const first = known.find((request) => request.kind === kind && request.state === 'open')
  if (first) return first.id
  const { id, statement } = newRequest(ctx, kind)
  await ctx.store.write([
    mustHold(sql`select not exists (select 1 from ${privacyRequests} where ${isMine(ctx)}
      and ${privacyRequests.kind} = ${kind} and ${privacyRequests.state} = 'open')`),
    statement,
    recordAudit(ctx, action, id),
  ])
  return id
}

/** Asks HR to correct what only they can, which is the e-mail address. HR sees who asks, and by when it is due. */
export const askForCorrection = async (ctx: Ctx): Promise<Id<'privacyRequest'>> =>
  open(ctx, 'correction', 'correction.requested', await listMyRequests(ctx))

/**
 * Asks for all of the person's data to be erased. They may think again for a day; then a job carries it out.
 * @throws Fault `stale_login`, `forbidden` with the reason `last_in_hr`
 */
export const requestErasure = async (ctx: Ctx): Promise<Id<'privacyRequest'>> => {
  const [known, isLast] = await Promise.all([listMyRequests(ctx), isLastInHr(ctx)])
  await requireFreshLogin(ctx)
  if (isLast) throw new Fault('forbidden', { extra: { reason: 'last_in_hr' } })
  return open(ctx, 'erasure', 'erasure.requested', known)
}

/**
 * Takes an erasure back.
 * @throws Fault `not_found` for a request that is not one's own open one, `conflict` where it is too late
 */
export const withdrawErasure = async (ctx: Ctx, id: Id<'privacyRequest'>): Promise<void> => {
  const known = await listMyRequests(ctx)
  const request = known.find((one) => one.id === id && one.kind === 'erasure' && one.state === 'open')
  if (!request) throw new Fault('not_found')
  const now = ctx.clock.now()
  if (!mayWithdraw(request, now)) throw new Fault('conflict')
  await ctx.store.write([
    q
      .update(privacyRequests)
      .set({ state: 'withdrawn', closedAt: now })
      .where(
        and(
          isMine(ctx),
          eq(privacyRequests.id, id),
          eq(privacyRequests.state, 'open'),
          gt(privacyRequests.createdAt, now.subtract(THINK_AGAIN)),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, 'erasure.withdrawn', id),
  ])
}
