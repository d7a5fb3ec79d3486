import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { recordAudit } from '../../db/audit.ts'
import { containsText } from '../../db/contains.ts'
import { q } from '../../db/query.ts'
import { audit, mentorRequests, pairings, people } from '../../db/schema/index.ts'
import type { AuditActor } from '../../kernel/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { type Id, isId } from '../../kernel/ids.ts'
import { mayRunOrganisation } from './policy.ts'
import {
  type AuditFilter,
  type AuditQuery,
  actionsOf,
  auditLimits,
  type HrAction,
  isHrAction,
} from './schemas-audit.ts'

/** One thing that was done. Ids and codes, and the names of people of the organisation; never content. */
export interface AuditEntry {
  id: Id<'audit'>
  at: Temporal.Instant
  /** The name is null where it is no person of the organisation, or one whose name was erased. */
  actor: { id: AuditActor; name: string | null }
  action: HrAction
  entity: { id: string; name: string | null }
  requestId: string
}

const actors = alias(people, 'actors')
const subjects = alias(people, 'subjects')

const isPerson = (person: string): SQL | undefined =>
  isId('person', person)
    ? or(eq(audit.actorId, person), sql`${audit.entityId} = ${person}`)
    : or(containsText(actors.name, person), containsText(subjects.name, person))

/** The first moment of a day where the reader is. */
const startOf = (day: Temporal.PlainDate, zone = 'UTC'): Temporal.Instant => day.toZonedDateTime(zone).toInstant()

/** A mentor does not learn that their mentee asks for another one, in HR or not. */
const isNoRequestToOneself = (ctx: Ctx): SQL =>
  sql`not exists (select 1 from ${mentorRequests} join ${pairings} on ${pairings.id} = ${mentorRequests.pairingId}
    where ${mentorRequests.id} = ${audit.entityId} and ${pairings.mentorId} = ${ctx.actor.personId})`

const isMeant = (ctx: Ctx, { person, group, from, to, zone }: AuditFilter): SQL | undefined =>
  and(
    eq(audit.organisationId, ctx.actor.organisationId),
    inArray(audit.action, actionsOf(group)),
    isNoRequestToOneself(ctx),
    person === undefined || person === '' ? undefined : isPerson(person),
    from === undefined ? undefined : gte(audit.at, startOf(from, zone)),
    to === undefined ? undefined : lt(audit.at, startOf(to.add({ days: 1 }), zone)),
  )

const isOlderThan = (ctx: Ctx, after: Id<'audit'> | undefined): SQL | undefined =>
  after === undefined
    ? undefined
    : sql`(${audit.at}, ${audit.id}) < (select a.at, a.id from ${audit} a
        where a.id = ${after} and a.organisation_id = ${ctx.actor.organisationId})`

const readEntries = async (ctx: Ctx, query: AuditQuery, limit: number): Promise<AuditEntry[]> => {
  if (!mayRunOrganisation(ctx.actor)) throw new Fault('forbidden')
  const { organisationId } = ctx.actor
  const [rows] = await ctx.store.read(
    q
      .select({
        id: audit.id,
        at: audit.at,
        actorId: audit.actorId,
        actor: actors.name,
        action: audit.action,
        entityId: audit.entityId,
        entity: subjects.name,
        requestId: audit.requestId,
      })
      .from(audit)
      .leftJoin(actors, and(sql`${actors.id} = ${audit.actorId}`, eq(actors.organisationId, organisationId)))
      .leftJoin(subjects, and(sql`${subjects.id} = ${audit.entityId}`, eq(subjects.organisationId, organisationId)))
      .where(and(isMeant(ctx, query), isOlderThan(ctx, query.after)))
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(limit),
  )
  return rows.flatMap(({ actorId, actor, action, entityId, entity, ...row }) =>
    isHrAction(action)
      ? [
          {
            ...row,
            action,
            actor: { id: actorId, name: actor || null },
            entity: { id: entityId, name: entity || null },
          },
        ]
      : [],
  )
}

/**
 * What was done in the organisation, the newest first, and the id that the next page starts after. What happens within a
 * pairing, and what a person chose for themselves, is not among it.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listAudit = async (
  ctx: Ctx,
  query: AuditQuery,
): Promise<{ entries: AuditEntry[]; next: Id<'audit'> | null }> => {
  const { limit = auditLimits.perPage } = query
  const found = await readEntries(ctx, query, limit + 1)
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
}

/**
 * The same to be taken away, as many at once as fit a file or as were asked for. That it was taken is itself recorded.
 * @throws Fault `forbidden` for everyone but HR
 */
export const exportAudit = async (
  ctx: Ctx,
  query: AuditQuery,
): Promise<{ entries: AuditEntry[]; next: Id<'audit'> | null }> => {
  const page = await listAudit(ctx, { ...query, limit: query.limit ?? auditLimits.inFile })
  await ctx.store.write([recordAudit(ctx, 'audit.exported', ctx.actor.organisationId)])
  return page
}
