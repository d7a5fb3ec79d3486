import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { apiTokens } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Claims, Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import { queueMail } from '../../mail/outbox.ts'
import { momentFor, securityMail } from '../../mail/security.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../organisations/keys.ts'

/** A token as its owner sees it afterwards; its text is not kept. */
export interface OwnToken {
  id: Id<'apiToken'>
  label: string
  createdAt: Temporal.Instant
  lastUsedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant
}

/** Those of whoever asks, and of nobody else. */
const mine = ({ actor }: Ctx) =>
  and(
    eq(apiTokens.organisationId, actor.organisationId),
    eq(apiTokens.personId, actor.personId),
    isNull(apiTokens.revokedAt),
  )

/** More than anyone needs. */
export const MOST_TOKENS = 20

/** The person's own tokens that still work, the latest first. */
export const listTokens = async (ctx: Ctx): Promise<OwnToken[]> => {
  const [rows] = await ctx.store.read(
    q
      .select({
        id: apiTokens.id,
        label: apiTokens.label,
        createdAt: apiTokens.createdAt,
        lastUsedAt: apiTokens.lastUsedAt,
        expiresAt: apiTokens.expiresAt,
      })
      .from(apiTokens)
      .where(and(mine(ctx), gt(apiTokens.expiresAt, ctx.clock.now())))
      .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id)),
  )
  return rows
}

interface NewToken {
  label: string
  days: number
  key?: string | undefined
  /** Where the notice leads to: the person's account page. */
  href: string
}

/**
 * A token that acts as the person, with the role that they have now: a change of role ends it. The person hears of it by mail.
 * @returns what to sign; the same for the same submission key
 * @throws Fault `stale_login` without a fresh sign-in, `bad_input` where there are too many
 */
export const createToken = async (ctx: Ctx, { label, days, key, href }: NewToken): Promise<Claims> => {
  const { organisationId, personId, role } = ctx.actor
  const [viewer, first, tokens, [keys]] = await Promise.all([
    ctx.store.viewer(),
    recall<Id<'apiToken'>>(ctx, key),
    listTokens(ctx),
    ctx.store.read(selectOrganisationKey(organisationId)),
  ])
  await requireFreshLogin(ctx)
  const asClaims = (id: Id<'apiToken'>): Claims => ({ via: 'token', id, personId, organisationId, role })
  if (first !== undefined) return asClaims(first)
  if (tokens.length >= MOST_TOKENS) {
    throw new Fault('bad_input', { fields: [{ field: 'label', rule: 'too_many', limit: MOST_TOKENS }] })
  }
  const id = ctx.ids.next('apiToken')
  const now = ctx.clock.now()
  const newKey = await learnOrganisationKey(ctx, organisationId, keys)
  const notice = securityMail({
    kind: 'token-created',
    locale: viewer.locale,
    address: viewer.address,
    organisation: viewer.organisationName,
    at: momentFor(viewer, now),
    href,
  })
  const delivery = await queueMail(ctx, {
    organisationId,
    recipientId: personId,
    kind: 'security',
    key: `security/${id}/${personId}`,
    locale: viewer.locale,
    mail: { to: viewer.email, unsubscribe: null, ...notice },
  })
  const row = { id, organisationId, personId, label, createdAt: now, expiresAt: now.add({ hours: 24 * days }) }
  const made = await writeOnce(ctx, key, id, [
    q.insert(apiTokens).values(row),
    recordAudit(ctx, 'token.created', id),
    ...newKey,
    delivery.statement,
  ])
  if (made === id) ctx.post(delivery.id)
  return asClaims(made)
}

/**
 * Ends one of the person's own tokens: the next request by it is refused.
 * @throws Fault `not_found` for one that is not theirs, or has ended
 */
export const revokeToken = async (ctx: Ctx, id: Id<'apiToken'>): Promise<void> => {
  const [rows] = await ctx.store.read(
    q
      .select({ id: apiTokens.id })
      .from(apiTokens)
      .where(and(mine(ctx), eq(apiTokens.id, id))),
  )
  if (rows.length === 0) throw new Fault('not_found')
  await ctx.store.write([
    q
      .update(apiTokens)
      .set({ revokedAt: ctx.clock.now() })
      .where(and(mine(ctx), eq(apiTokens.id, id))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'token.revoked', id),
  ])
}
