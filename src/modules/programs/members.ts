import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { containsText } from '../../db/contains.ts'
import { q } from '../../db/query.ts'
import { pairings, people, programMembers } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { DEFAULT_CAPACITY } from './policy.ts'
import { type ListMembersQuery, programLimits } from './schemas.ts'
import { getProgram, type ProgramDetail, requireHrOfPrograms } from './service.ts'

export type MemberSide = (typeof programMembers.$inferSelect)['side']

/** Someone who takes part in a programme on one side. Nothing of what they do in it. */
export interface ProgramMember {
  id: Id<'person'>
  name: string
  email: string
  standing: 'joined' | 'invited' | 'waiting' | 'left'
  /** Null for a mentee. */
  capacity: number | null
  /** Pairings on this side that run in the programme. */
  running: number
}

/** Pairings that run in a programme, of the person of the outer query on that side. */
const runningOf = (program: Id<'program'>, side: MemberSide): SQL => {
  const person = side === 'mentor' ? pairings.mentorId : pairings.menteeId
  return sql`(select count(*) from ${pairings} where ${pairings.programId} = ${program} and ${person} = ${people.id}
    and ${pairings.state} <> 'ended')`
}

const named = (search: string | undefined): SQL | undefined =>
  search ? or(containsText(people.name, search), containsText(people.email, search)) : undefined

const byName = [sql`lower(${people.name})`, asc(people.id)]

const follows = (after: Id<'person'> | undefined): SQL | undefined =>
  after === undefined
    ? undefined
    : sql`(lower(${people.name}), ${people.id}) > (select lower(p.name), p.id from ${people} p where p.id = ${after})`

const selectMembers = (ctx: Ctx, program: Id<'program'>, side: MemberSide, where: SQL | undefined) =>
  q
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      invitedAt: people.invitedAt,
      joinedAt: people.joinedAt,
      deactivatedAt: people.deactivatedAt,
      capacity: programMembers.capacity,
      running: sql<number>`${runningOf(program, side)}`.mapWith(Number),
    })
    .from(programMembers)
    .innerJoin(people, eq(people.id, programMembers.personId))
    .where(
      and(
        eq(programMembers.programId, program),
        eq(programMembers.side, side),
        eq(programMembers.organisationId, ctx.actor.organisationId),
        where,
      ),
    )
    .orderBy(...byName)

type Row = Awaited<ReturnType<typeof selectMembers>>[number]

const toMember = ({ invitedAt, joinedAt, deactivatedAt, ...row }: Row): ProgramMember => ({
  ...row,
  standing: deactivatedAt !== null ? 'left' : joinedAt !== null ? 'joined' : invitedAt !== null ? 'invited' : 'waiting',
})

/**
 * A page of the members of one side, by name, and the id that the next page starts after.
 * @throws Fault `forbidden` for everyone but HR, `not_found`
 */
export const listMembers = async (
  ctx: Ctx,
  { program: id, side, search, after, limit = programLimits.perPage }: ListMembersQuery & { program: Id<'program'> },
): Promise<{ program: ProgramDetail; members: ProgramMember[]; next: Id<'person'> | null }> => {
  requireHrOfPrograms(ctx)
  const [program, [rows]] = await Promise.all([
    getProgram(ctx, id),
    ctx.store.read(selectMembers(ctx, id, side, and(named(search), follows(after))).limit(limit + 1)),
  ])
  const members = rows.slice(0, limit).map(toMember)
  return { program, members, next: rows.length > limit ? (members.at(-1)?.id ?? null) : null }
}

/**
 * Members of one side whom a new pairing can take: active, and a mentor with room left, or a mentee without a pairing that
 * runs. As many as a list holds, and whether there are more.
 */
export const findPairable = async (
  ctx: Ctx,
  { program, side, search }: { program: Id<'program'>; side: MemberSide; search?: string | undefined },
): Promise<{ people: ProgramMember[]; hasMore: boolean }> => {
  requireHrOfPrograms(ctx)
  const running = runningOf(program, side)
  const hasRoom =
    side === 'mentor'
      ? sql`${running} < coalesce(${programMembers.capacity}, ${DEFAULT_CAPACITY})`
      : sql`${running} = 0`
  const most = programLimits.mostAtOnce
  const [rows] = await ctx.store.read(
    selectMembers(ctx, program, side, and(isNull(people.deactivatedAt), hasRoom, named(search))).limit(most + 1),
  )
  return { people: rows.slice(0, most).map(toMember), hasMore: rows.length > most }
}

/** Someone who can be added to a programme. */
export interface Joiner {
  id: Id<'person'>
  name: string
  email: string
}

/**
 * Active people of the organisation who are not on that side of the programme yet, by name.
 * @throws Fault `forbidden` for everyone but HR, `not_found`
 */
export const findJoiners = async (
  ctx: Ctx,
  { program: id, side, search }: { program: Id<'program'>; side: MemberSide; search?: string | undefined },
): Promise<{ program: ProgramDetail; people: Joiner[]; hasMore: boolean }> => {
  requireHrOfPrograms(ctx)
  const most = programLimits.candidates
  const [program, [rows]] = await Promise.all([
    getProgram(ctx, id),
    ctx.store.read(
      q
        .select({ id: people.id, name: people.name, email: people.email })
        .from(people)
        .where(
          and(
            eq(people.organisationId, ctx.actor.organisationId),
            isNull(people.deactivatedAt),
            sql`not exists (select 1 from ${programMembers} where ${programMembers.programId} = ${id}
              and ${programMembers.side} = ${side} and ${programMembers.personId} = ${people.id})`,
            named(search),
          ),
        )
        .orderBy(...byName)
        .limit(most + 1),
    ),
  ])
  return { program, people: rows.slice(0, most), hasMore: rows.length > most }
}
