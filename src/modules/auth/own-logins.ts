import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { logins, organisations } from '../../db/schema/index.ts'
import type { Ctx, LoginMethod, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'

/** A browser in which the person is signed in. */
export interface OwnLogin {
  id: Id<'login'>
  /** Browser and system, as far as they are known. */
  device: string
  method: LoginMethod
  createdAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  expiresAt: Temporal.Instant
  /** Whether it is the one that asks. */
  isThis: boolean
}

/** More than anyone has; the oldest beyond it are not listed. */
const MOST = 100
const MS_AN_HOUR = 3_600_000

/** Those of whoever asks, and of nobody else. */
const mine = ({ actor }: Ctx) =>
  and(eq(logins.organisationId, actor.organisationId), eq(logins.personId, actor.personId), isNull(logins.revokedAt))

/** The person's own logins that still hold, the latest first. */
export const listLogins = async (ctx: Ctx): Promise<OwnLogin[]> => {
  const now = ctx.clock.now()
  const [rows] = await ctx.store.read(
    q
      .select({
        id: logins.id,
        device: logins.device,
        method: logins.method,
        createdAt: logins.createdAt,
        lastSeenAt: logins.lastSeenAt,
        expiresAt: logins.expiresAt,
      })
      .from(logins)
      .innerJoin(organisations, eq(organisations.id, logins.organisationId))
      .where(
        and(
          mine(ctx),
          gt(logins.expiresAt, now),
          sql`${logins.lastSeenAt} + ${organisations.idleHours} * ${MS_AN_HOUR} > ${BigInt(now.epochMilliseconds)}`,
        ),
      )
      .orderBy(desc(logins.createdAt), desc(logins.id))
      .limit(MOST),
  )
  return rows.map((row) => ({ ...row, isThis: row.id === ctx.actor.id }))
}

const revoked = (ctx: Ctx, id: Id<'login'>): Query[] => [
  q
    .update(logins)
    .set({ revokedAt: ctx.clock.now() })
    .where(and(mine(ctx), eq(logins.id, id))),
  mustHaveChangedOne(),
  recordAudit(ctx, 'login.revoked', id),
]

/**
 * Ends one of the person's own logins: its next request is refused.
 * @throws Fault `not_found` for one that is not theirs, or has ended
 */
export const revokeLogin = async (ctx: Ctx, id: Id<'login'>): Promise<void> => {
  const [rows] = await ctx.store.read(
    q
      .select({ id: logins.id })
      .from(logins)
      .where(and(mine(ctx), eq(logins.id, id))),
  )
  if (rows.length === 0) throw new Fault('not_found')
  await ctx.store.write(revoked(ctx, id))
}

/** Ends all of the person's logins but the one that asks; where a token asks, all. */
export const revokeOtherLogins = async (ctx: Ctx): Promise<void> => {
  const isOther = sql`${logins.id} <> ${ctx.actor.id}`
  const [rows] = await ctx.store.read(
    q
      .select({ id: logins.id })
      .from(logins)
      .where(and(mine(ctx), isOther)),
  )
  if (rows.length === 0) return
  await ctx.store.write([
    q
      .update(logins)
      .set({ revokedAt: ctx.clock.now() })
      .where(and(mine(ctx), isOther)),
    ...rows.map(({ id }) => recordAudit(ctx, 'login.revoked', id)),
  ])
}
