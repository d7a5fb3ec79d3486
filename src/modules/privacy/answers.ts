import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { organisations, people, privacyRequests } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import type { Id } from '../../kernel/ids.ts'
import { erasureStatements } from './erase.ts'
import { isOverdue, mayEraseAtOnce, mayLookAfterRequests } from './policy.ts'
import { type PrivacyRequest, requestColumns } from './requests.ts'

/** An open request as HR sees it: who, what, by when. */
export interface OpenRequest extends PrivacyRequest {
  person: { id: Id<'person'>; name: string; isDeactivated: boolean }
  isOverdue: boolean
}

/** Someone who cannot sign in any more, and whose data is still here. */
export interface FormerPerson {
  id: Id<'person'>
  name: string
  deactivatedAt: Temporal.Instant
}

const MOST = 200

/**
 * The open requests of the organisation, those due first first, and whom HR may erase at once.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listOpenRequests = async (ctx: Ctx): Promise<{ requests: OpenRequest[]; former: FormerPerson[] }> => {
  if (!mayLookAfterRequests(ctx.actor)) throw new Fault('forbidden')
  const { organisationId } = ctx.actor
  const [rows, former] = await ctx.store.read(
    q
      .select({
        request: requestColumns,
        person: { id: people.id, name: people.name, deactivatedAt: people.deactivatedAt },
      })
      .from(privacyRequests)
      .innerJoin(people, eq(people.id, privacyRequests.personId))
      .where(and(eq(privacyRequests.organisationId, organisationId), eq(privacyRequests.state, 'open')))
      .orderBy(asc(privacyRequests.dueAt), asc(privacyRequests.id))
      .limit(MOST),
    q
      .select({ id: people.id, name: people.name, deactivatedAt: people.deactivatedAt })
      .from(people)
      .where(and(eq(people.organisationId, organisationId), isNotNull(people.deactivatedAt), isNull(people.erasedAt)))
      .orderBy(asc(people.deactivatedAt), asc(people.id))
      .limit(MOST),
  )
  const now = ctx.clock.now()
  return {
    requests: rows.map(({ request, person: { deactivatedAt, ...person } }) => ({
      ...request,
      person: { ...person, isDeactivated: deactivatedAt !== null },
      isOverdue: isOverdue(request, now),
    })),
    former: former.flatMap(({ deactivatedAt, ...person }) => (deactivatedAt ? [{ ...person, deactivatedAt }] : [])),
  }
}

/**
 * HR says that what was asked to be corrected is.
 * @throws Fault `forbidden` for everyone but HR, `not_found` for a request that is no open correction of the organisation
 */
export const closeCorrection = async (ctx: Ctx, id: Id<'privacyRequest'>): Promise<void> => {
  if (!mayLookAfterRequests(ctx.actor)) throw new Fault('forbidden')
  const isMeant = and(
    eq(privacyRequests.id, id),
    eq(privacyRequests.organisationId, ctx.actor.organisationId),
    eq(privacyRequests.kind, 'correction'),
    eq(privacyRequests.state, 'open'),
  )
  const [rows] = await ctx.store.read(q.select({ id: privacyRequests.id }).from(privacyRequests).where(isMeant))
  if (rows.length === 0) throw new Fault('not_found')
  await ctx.store.write([
    q.update(privacyRequests).set({ state: 'done', closedAt: ctx.clock.now() }).where(isMeant),
    mustHaveChangedOne(),
    recordAudit(ctx, 'correction.closed', id),
  ])
}

/**
 * HR has a person erased who cannot sign in any more, at once and for good.
 * @throws Fault `forbidden` for everyone but HR, and for someone who is still active; `stale_login`; `not_found`
 */
export const eraseFormerPerson = async (ctx: Ctx, personId: Id<'person'>): Promise<void> => {
  if (!mayLookAfterRequests(ctx.actor)) throw new Fault('forbidden')
  const { organisationId } = ctx.actor
  const [rows] = await ctx.store.read(
    q
      .select({ deactivatedAt: people.deactivatedAt, erasedAt: people.erasedAt, zone: organisations.zone })
      .from(people)
      .innerJoin(organisations, eq(organisations.id, people.organisationId))
      .where(and(eq(people.id, personId), eq(people.organisationId, organisationId))),
  )
  const [person] = rows
  if (!person || person.erasedAt !== null) throw new Fault('not_found')
  await requireFreshLogin(ctx)
  if (!mayEraseAtOnce(person)) throw new Fault('forbidden')
  const doer = { by: ctx.actor.personId, requestId: ctx.requestId }
  await ctx.store.write(erasureStatements(ctx, doer, { personId, organisationId, zone: person.zone }))
}
