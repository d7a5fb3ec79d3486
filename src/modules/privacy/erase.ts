import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { audit, pairings, people } from '../../db/schema/index.ts'
import type { AuditAction, AuditActor } from '../../kernel/audit.ts'
import { type Clock, dayIn } from '../../kernel/clock.ts'
import type { Query } from '../../kernel/ctx.ts'
import type { Id, Ids } from '../../kernel/ids.ts'
import { type PairingIds, pairingsOf, pairingsWhere, type Who } from './personal-data/handling.ts'
import { personalData } from './personal-data/index.ts'

/** Who has it done: HR, or a job of the system. */
export interface Doer {
  by: AuditActor
  requestId: string
}

export interface Means {
  clock: Clock
  ids: Ids
}

/** Someone to be erased, and the zone of their organisation. */
export interface Leaving {
  personId: Id<'person'>
  organisationId: Id<'organisation'>
  zone: string
}

/** How many other people of the organisation are in HR and may sign in. */
export const otherActiveHr = ({ organisationId, personId }: Pick<Leaving, 'personId' | 'organisationId'>) =>
  sql<number>`(select count(*) from ${people} where ${people.organisationId} = ${organisationId}
    and ${people.role} = 'hr' and ${people.deactivatedAt} is null and ${people.id} <> ${personId})`.mapWith(Number)

/** Aborts the batch where nobody would be left in HR. */
const someoneStaysInHr = (leaving: Leaving): Query =>
  mustHold(sql`select case when exists (select 1 from ${people} where ${people.id} = ${leaving.personId}
    and ${people.role} = 'hr' and ${people.deactivatedAt} is null) then ${otherActiveHr(leaving)} > 0 else 1 end`)

/** The audit row of what a job, or HR on someone's behalf, did. */
export const auditBy = (
  { ids, clock }: Means,
  doer: Doer,
  organisationId: Id<'organisation'>,
  action: AuditAction,
  entityId: string,
): Query =>
  q.insert(audit).values({
    id: ids.next('audit'),
    organisationId,
    actorId: doer.by,
    action,
    entityId,
    requestId: doer.requestId,
    at: clock.now(),
  })

/** Removes all content, sessions and keys of those pairings. The pairings themselves stay, as facts about a programme. */
export const forget = (pairingIds: PairingIds): Query[] =>
  personalData.flatMap(({ forgotten }) => (forgotten ? [forgotten(pairingIds)] : []))

/** Of the pairings of a person, those whose two members are both erased. */
const nobodyLeftIn = (who: Who): PairingIds => {
  const mentors = alias(people, 'mentors')
  const mentees = alias(people, 'mentees')
  const isErased = (person: typeof mentors | typeof mentees, id: typeof pairings.mentorId | typeof pairings.menteeId) =>
    sql`exists ${q
      .select({ one: sql`1` })
      .from(person)
      .where(and(eq(person.id, id), isNotNull(person.erasedAt)))}`
  return pairingsWhere(
    and(
      sql`${pairings.id} in ${pairingsOf(who)}`,
      isErased(mentors, pairings.mentorId),
      isErased(mentees, pairings.menteeId),
    ),
  )
}

/**
 * Erases a person: their private keys, all they wrote and their accounts go; what their partners hold stays readable to
 * them. One batch, whatever the amount. It aborts as `conflict` where the person is erased already, or is the last in HR.
 */
export const erasureStatements = (means: Means, doer: Doer, leaving: Leaving): Query[] => {
  const now = means.clock.now()
  const { personId, organisationId, zone } = leaving
  const who: Who = { personId, organisationId, now, today: dayIn(now, zone) }
  return [
    someoneStaysInHr(leaving),
    ...personalData.flatMap(({ erased }) => (typeof erased === 'string' ? [] : erased(who))),
    ...forget(nobodyLeftIn(who)),
    auditBy(means, doer, organisationId, 'person.erased', personId),
  ]
}
