import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { pairings, people, programMembers } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { DEFAULT_CAPACITY } from '../programs/policy.ts'

const running = (program: Id<'program'> | SQL, person: typeof pairings.mentorId | typeof pairings.menteeId, who: SQL) =>
  sql`(select count(*) from ${pairings} where ${pairings.programId} = ${program} and ${person} = ${who}
    and ${ne(pairings.state, 'ended')})`

const membership = (program: Id<'program'> | SQL, what: SQL, side: 'mentor' | 'mentee'): SQL =>
  sql`(select ${what} from ${programMembers} where ${programMembers.programId} = ${program}
    and ${programMembers.side} = ${side} and ${programMembers.personId} = ${people.id})`

/**
 * People of the organisation by id or address, and how they stand in a programme: what decides whether they can be paired.
 * To stand in a batch of reads.
 */
export const selectParties = (ctx: Ctx, program: Id<'program'> | SQL, idsOrEmails: readonly string[]) => {
  const wanted = sql`(select value from json_each(${JSON.stringify(idsOrEmails)}))`
  const who = sql`${people.id}`
  return q
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      locale: people.locale,
      zone: people.zone,
      hasLeft: sql<boolean>`${people.deactivatedAt} is not null`.mapWith(Boolean),
      isMentor: sql<boolean>`${membership(program, sql`1`, 'mentor')} is not null`.mapWith(Boolean),
      isMentee: sql<boolean>`${membership(program, sql`1`, 'mentee')} is not null`.mapWith(Boolean),
      capacity: sql<number | null>`${membership(program, sql`${programMembers.capacity}`, 'mentor')}`,
      asMentor: sql<number>`${running(program, pairings.mentorId, who)}`.mapWith(Number),
      asMentee: sql<number>`${running(program, pairings.menteeId, who)}`.mapWith(Number),
    })
    .from(people)
    .where(
      and(
        eq(people.organisationId, ctx.actor.organisationId),
        or(sql`${people.id} in ${wanted}`, sql`${people.email} in ${wanted}`),
      ),
    )
}

export type Party = Awaited<ReturnType<typeof selectParties>>[number]

/** Aborts the batch where one of these people was deactivated meanwhile. */
export const mustBeActive = (ctx: Ctx, ids: readonly Id<'person'>[]): Query => {
  const distinct = [...new Set(ids)]
  const active = and(
    eq(people.organisationId, ctx.actor.organisationId),
    sql`${people.id} in (select value from json_each(${JSON.stringify(distinct)}))`,
    isNull(people.deactivatedAt),
  )
  return mustHold(sql`(select count(*) from ${people} where ${active}) = ${distinct.length}`)
}

/** Aborts the batch where one of these mentors has more mentees by now than they take; to stand behind what begins. */
export const mustHaveRoom = (program: Id<'program'>, mentors: readonly Id<'person'>[]): Query =>
  mustHold(sql`not exists (select 1 from ${programMembers} where ${programMembers.programId} = ${program}
    and ${programMembers.side} = 'mentor'
    and ${programMembers.personId} in (select value from json_each(${JSON.stringify(mentors)}))
    and ${running(program, pairings.mentorId, sql`${programMembers.personId}`)}
      > coalesce(${programMembers.capacity}, ${DEFAULT_CAPACITY}))`)

/** Aborts the batch where one of these mentees has two pairings by now; to stand behind what begins. */
export const mustHaveOneMentor = (program: Id<'program'>, mentees: readonly Id<'person'>[]): Query =>
  mustHold(sql`not exists (select 1 from json_each(${JSON.stringify(mentees)})
    where ${running(program, pairings.menteeId, sql`value`)} > 1)`)
