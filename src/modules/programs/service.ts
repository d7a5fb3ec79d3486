import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { organisations, pairings, people, programMembers, programs } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayRunPrograms } from './policy.ts'
import { type ListProgramsQuery, programLimits } from './schemas.ts'

/** @throws Fault `forbidden` for everyone but HR */
export const requireHrOfPrograms = (ctx: Ctx): void => {
  if (!mayRunPrograms(ctx.actor)) throw new Fault('forbidden')
}

export interface Program {
  id: Id<'program'>
  name: string
  purpose: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  closedAt: Temporal.Instant | null
  activePairings: number
  mentors: number
  mentees: number
}

const countOf = (table: typeof pairings | typeof programMembers, where: SQL | undefined) =>
  sql<number>`(${q.select({ count: sql<number>`count(*)` }).from(table).where(where)})`.mapWith(Number)

const members = (side: 'mentor' | 'mentee') =>
  countOf(programMembers, and(eq(programMembers.programId, programs.id), eq(programMembers.side, side)))

const running = (where?: SQL) =>
  countOf(pairings, and(eq(pairings.programId, programs.id), ne(pairings.state, 'ended'), where))

const selectPrograms = (ctx: Ctx, where?: SQL) =>
  q
    .select({
      id: programs.id,
      name: programs.name,
      purpose: programs.purpose,
      startsOn: programs.startsOn,
      endsOn: programs.endsOn,
      closedAt: programs.closedAt,
      activePairings: running(),
      mentors: members('mentor'),
      mentees: members('mentee'),
    })
    .from(programs)
    .where(and(eq(programs.organisationId, ctx.actor.organisationId), where))
    .orderBy(desc(programs.startsOn), desc(programs.id))

/**
 * A page of the programmes of the organisation, those that start last first, and the id that the next page starts after.
 * @throws Fault `forbidden` for everyone but HR
 */
export const pagePrograms = async (
  ctx: Ctx,
  { after, limit = programLimits.perPage }: ListProgramsQuery = {},
): Promise<{ programs: Program[]; next: Id<'program'> | null }> => {
  requireHrOfPrograms(ctx)
  const isLater =
    after === undefined
      ? undefined
      : sql`(${programs.startsOn}, ${programs.id}) < (select p.starts_on, p.id from ${programs} p
          where p.id = ${after} and p.organisation_id = ${ctx.actor.organisationId})`
  const [rows] = await ctx.store.read(selectPrograms(ctx, isLater).limit(limit + 1))
  const page = rows.slice(0, limit)
  return { programs: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/**
 * The programmes of the organisation that start last, as many as a page holds.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listPrograms = async (ctx: Ctx): Promise<Program[]> => (await pagePrograms(ctx)).programs

/** A programme with all that HR sets, and how full it is. */
export interface ProgramDetail extends Program {
  cadenceWeeks: number
  sessionMinutes: number
  appraisalMonths: number | null
  version: number
  /** Mentees that the mentors take altogether. */
  places: number
  /** Mentees who have no pairing that runs in it. */
  unpaired: number
  /** Members who have signed in at least once, and those who were invited and have not. */
  joined: number
  invited: number
  /** Today where the organisation is. */
  today: Temporal.PlainDate
}

const standings = (where: SQL) =>
  sql<number>`(select count(distinct ${people.id}) from ${programMembers} inner join ${people}
    on ${people.id} = ${programMembers.personId}
    where ${programMembers.programId} = ${programs.id} and ${people.deactivatedAt} is null and ${where})`.mapWith(
    Number,
  )

const selectDetail = (ctx: Ctx, id: Id<'program'>) =>
  q
    .select({
      id: programs.id,
      name: programs.name,
      purpose: programs.purpose,
      startsOn: programs.startsOn,
      endsOn: programs.endsOn,
      closedAt: programs.closedAt,
      cadenceWeeks: programs.cadenceWeeks,
      sessionMinutes: programs.sessionMinutes,
      appraisalMonths: programs.appraisalMonths,
      version: programs.version,
      activePairings: running(),
      mentors: members('mentor'),
      mentees: members('mentee'),
      places: sql<number>`(select coalesce(sum(${programMembers.capacity}), 0) from ${programMembers}
        where ${programMembers.programId} = ${programs.id} and ${programMembers.side} = 'mentor')`.mapWith(Number),
      unpaired: sql<number>`(select count(*) from ${programMembers}
        where ${programMembers.programId} = ${programs.id} and ${programMembers.side} = 'mentee'
          and not exists (select 1 from ${pairings} where ${pairings.programId} = ${programs.id}
            and ${pairings.menteeId} = ${programMembers.personId} and ${pairings.state} <> 'ended'))`.mapWith(Number),
      joined: standings(sql`${people.joinedAt} is not null`),
      invited: standings(sql`${people.joinedAt} is null and ${people.invitedAt} is not null`),
      zone: organisations.zone,
    })
    .from(programs)
    .innerJoin(organisations, eq(organisations.id, programs.organisationId))
    .where(and(eq(programs.id, id), eq(programs.organisationId, ctx.actor.organisationId)))

/** @throws Fault `forbidden` for everyone but HR, `not_found` */
export const getProgram = async (ctx: Ctx, id: Id<'program'>): Promise<ProgramDetail> => {
  requireHrOfPrograms(ctx)
  const [[row]] = await ctx.store.read(selectDetail(ctx, id))
  if (!row) throw new Fault('not_found')
  const { zone, ...program } = row
  return { ...program, today: ctx.clock.now().toZonedDateTimeISO(zone).toPlainDate() }
}

/**
 * Today where the organisation is.
 * @throws Fault `not_found`
 */
export const getToday = async (ctx: Ctx): Promise<Temporal.PlainDate> => {
  const [[row]] = await ctx.store.read(
    q.select({ zone: organisations.zone }).from(organisations).where(eq(organisations.id, ctx.actor.organisationId)),
  )
  if (!row) throw new Fault('not_found')
  return ctx.clock.now().toZonedDateTimeISO(row.zone).toPlainDate()
}
