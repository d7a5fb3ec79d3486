import type { AuditAction } from '../kernel/audit.ts'
import type { Ctx, Query } from '../kernel/ctx.ts'
import { q } from './query.ts'
import { audit } from './schema/index.ts'

/** The audit row of a mutation, to stand in the same batch as what it records. */
export const recordAudit = (ctx: Ctx, action: AuditAction, entityId: string): Query =>
  q.insert(audit).values({
    id: ctx.ids.next('audit'),
    organisationId: ctx.actor.organisationId,
    actorId: ctx.actor.personId,
    action,
    entityId,
    requestId: ctx.requestId,
    at: ctx.clock.now(),
  })
