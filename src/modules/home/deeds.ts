import { and, desc, eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import {
  actions,
  agendaItems,
  agendas,
  appraisals,
  audit,
  checkIns,
  drafts,
  feedback,
  goals,
  growthPoints,
  introductions,
  milestones,
  notes,
  pairings,
  people,
  sessions,
  skills,
  topics,
} from '../../db/schema/index.ts'
import { type AuditAction, auditAudience } from '../../kernel/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { homeLimits } from './schemas.ts'

/** One thing that was done in a pairing, as one of its members may know of it. */
export interface Deed {
  id: Id<'audit'>
  at: Temporal.Instant
  by: 'me' | 'partner' | 'operator' | 'organisation'
  /** Of someone of the organisation who is not of the pairing. */
  name: string | null
  action: AuditAction
  entityId: string
}

type OperatorAction = Extract<AuditAction, `operator.${string}`>

/** One time that the operator opened content of a pairing, and why. */
export interface OperatorRead {
  at: Temporal.Instant
  action: OperatorAction
}

const all = Object.keys(auditAudience) as AuditAction[]
const isOperators = (action: AuditAction): action is OperatorAction => action.startsWith('operator.')

const ofPair = all.filter((action) => auditAudience[action] === 'pair')
const operatorReads = all.filter(isOperators)
/** What others do to a pairing, which both of its members may know. */
const ofOthers = [...operatorReads, ...all.filter((action) => action.startsWith('pairing.'))]

const SHARED_FROM_THE_START = sql`0`
const NEVER_SHARED = sql`null`
/** Answers are shared one by one; the first of them opens the check-in. */
const checkInSharedAt = sql`coalesce(min(${checkIns.moodSharedAt}, ${checkIns.bodySharedAt}), ${checkIns.moodSharedAt}, ${checkIns.bodySharedAt})`

/**
 * Whatever belongs to a pairing, and since when both may read it: null while it is one member's alone. An agenda that was
 * discarded is in no table any more, so nothing of it shows.
 */
const entitiesOf = (ctx: Ctx, pairing: Id<'pairing'>): SQL => {
  const mine = membership(ctx, pairing)
  const part = (table: SQLWrapper, id: SQLWrapper, of: SQLWrapper, openSince: SQLWrapper): SQL =>
    sql`select ${id} as entity, ${openSince} as open_since from ${table} where ${of} in ${mine}`
  const itemsOfAgendas = sql`${agendaItems} join ${agendas} on ${agendas.id} = ${agendaItems.agendaId}`
  return sql.join(
    [
      part(pairings, pairings.id, pairings.id, SHARED_FROM_THE_START),
      part(sessions, sessions.id, sessions.pairingId, SHARED_FROM_THE_START),
      part(topics, topics.id, topics.pairingId, SHARED_FROM_THE_START),
      part(actions, actions.id, actions.pairingId, SHARED_FROM_THE_START),
      part(goals, goals.id, goals.pairingId, SHARED_FROM_THE_START),
      part(growthPoints, growthPoints.id, growthPoints.pairingId, SHARED_FROM_THE_START),
      part(skills, skills.id, skills.pairingId, SHARED_FROM_THE_START),
      part(milestones, milestones.id, milestones.pairingId, SHARED_FROM_THE_START),
      part(introductions, introductions.id, introductions.pairingId, SHARED_FROM_THE_START),
      part(appraisals, appraisals.id, appraisals.pairingId, SHARED_FROM_THE_START),
      part(feedback, feedback.id, feedback.pairingId, feedback.sharedAt),
      part(checkIns, checkIns.id, checkIns.pairingId, checkInSharedAt),
      part(notes, notes.id, notes.pairingId, notes.sharedAt),
      part(agendas, agendas.id, agendas.pairingId, agendas.sharedAt),
      part(itemsOfAgendas, agendaItems.id, agendas.pairingId, agendas.sharedAt),
      part(drafts, drafts.id, drafts.pairingId, NEVER_SHARED),
    ],
    sql` union all `,
  )
}

/** One's own deeds, those of the partner on what is shared and since it is, and what others did to the pairing. */
const mayKnow = (ctx: Ctx): SQL | undefined =>
  or(
    inArray(audit.action, ofOthers),
    and(
      inArray(audit.action, ofPair),
      or(eq(audit.actorId, ctx.actor.personId), sql`entities.open_since <= ${audit.at}`),
    ),
  )

/**
 * What was done in a pairing, the newest first, and the id that the next page starts after.
 * @throws Fault `not_found` for everyone but the two members
 */
export const listDeeds = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; after?: Id<'audit'> | undefined; limit?: number | undefined },
): Promise<{ pairing: Pairing; deeds: Deed[]; next: Id<'audit'> | null }> => {
  const { after, limit = homeLimits.deedsPerPage } = input
  const { organisationId } = ctx.actor
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, input.pairing),
    ctx.store.read(
      q
        .select({
          id: audit.id,
          at: audit.at,
          actorId: audit.actorId,
          name: people.name,
          action: audit.action,
          entityId: audit.entityId,
        })
        .from(sql`(${entitiesOf(ctx, input.pairing)}) as entities`)
        .innerJoin(audit, sql`${audit.entityId} = entities.entity`)
        .leftJoin(people, and(sql`${people.id} = ${audit.actorId}`, eq(people.organisationId, organisationId)))
        .where(
          and(
            eq(audit.organisationId, organisationId),
            mayKnow(ctx),
            after === undefined
              ? undefined
              : sql`(${audit.at}, ${audit.id}) < (select a.at, a.id from ${audit} a
                  where a.id = ${after} and a.organisation_id = ${organisationId})`,
          ),
        )
        .orderBy(desc(audit.at), desc(audit.id))
        .limit(limit + 1),
    ),
  ])
  const page = rows.slice(0, limit)
  const members: readonly string[] = [pairing.mentor.id, pairing.mentee.id]
  const deeds = page.map(({ actorId, name, ...row }): Deed => {
    const by =
      actorId === ctx.actor.personId
        ? 'me'
        : members.includes(actorId)
          ? 'partner'
          : actorId === 'operator'
            ? 'operator'
            : 'organisation'
    return { ...row, by, name: by === 'organisation' ? name || null : null }
  })
  return { pairing, deeds, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** Each time the operator opened content of a pairing, the latest first. Empty for everyone but the two members. */
export const listOperatorReads = async (ctx: Ctx, pairing: Id<'pairing'>): Promise<OperatorRead[]> => {
  const [rows] = await ctx.store.read(
    q
      .select({ at: audit.at, action: audit.action })
      .from(audit)
      .where(
        and(
          sql`${audit.entityId} in ${membership(ctx, pairing)}`,
          eq(audit.organisationId, ctx.actor.organisationId),
          inArray(audit.action, operatorReads),
        ),
      )
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(homeLimits.operatorReads),
  )
  return rows.flatMap(({ at, action }) => (isOperators(action) ? [{ at, action }] : []))
}
