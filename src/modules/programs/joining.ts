import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { pairings, programs } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import type { MemberSide } from './members.ts'
import { DEFAULT_CAPACITY } from './policy.ts'

/** Aborts the batch where the programme was closed meanwhile. */
export const programStaysOpen = (ctx: Ctx, id: Id<'program'>): Query =>
  mustHold(
    sql`exists ${q
      .select({ id: programs.id })
      .from(programs)
      .where(
        and(eq(programs.id, id), eq(programs.organisationId, ctx.actor.organisationId), isNull(programs.closedAt)),
      )}`,
  )

/**
 * Statements that make someone of a pairing a member of its programme, where they are none, to stand before the pairing's own
 * row. What a mentor takes then covers whom they have already.
 */
export const joinStatements = (
  ctx: Ctx,
  program: Id<'program'>,
  people: { mentors: readonly Id<'person'>[]; mentees: readonly Id<'person'>[] },
) => {
  const now = BigInt(ctx.clock.now().epochMilliseconds)
  const { organisationId } = ctx.actor
  const join = (side: MemberSide, ids: readonly Id<'person'>[], capacity: SQL) =>
    q.run(sql`insert into program_members (organisation_id, program_id, person_id, side, capacity, created_at)
      select ${organisationId}, ${program}, value, ${side}, ${capacity}, ${now} from json_each(${JSON.stringify(ids)}) where true
      on conflict do nothing`)
  const already = sql`max(${DEFAULT_CAPACITY}, (select count(*) from ${pairings} where ${pairings.programId} = ${program}
    and ${pairings.mentorId} = value and ${pairings.state} <> 'ended'))`
  return [join('mentor', people.mentors, already), join('mentee', people.mentees, sql`null`)]
}
