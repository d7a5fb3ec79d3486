import type { AuditAction, AuditActor } from '../kernel/audit.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ctx, Query } from '../kernel/ctx.ts'
import type { Id, Ids } from '../kernel/ids.ts'
import { q } from './query.ts'
import { audit } from './schema/index.ts'

/** What an audit row is made with, where there is no Ctx: a command of the operator, a link in a mail. */
export interface AuditMeans {
  ids: Ids
  clock: Clock
  requestId: string
}

interface Deed {
  organisationId: Id<'organisation'>
  actorId: AuditActor
  action: AuditAction
  entityId: string
}

/** The audit row of a mutation, to stand in the same batch as what it records. */
export const recordAudit = (ctx: Ctx, action: AuditAction, entityId: string): Query => {
  const { organisationId, personId: actorId } = ctx.actor
  return recordDeed(ctx, { organisationId, actorId, action, entityId })
}

/** The same for whoever acts without being signed in. */
export const recordDeed = ({ ids, clock, requestId }: AuditMeans, deed: Deed): Query =>
  q.insert(audit).values({ ...deed, id: ids.next('audit'), requestId, at: clock.now() })
