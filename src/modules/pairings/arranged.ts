import { and, asc, desc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { containsText } from '../../db/contains.ts'
import { q } from '../../db/query.ts'
import { type pairingStates, pairings, people, programs, sessions } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getProgram, type ProgramDetail } from '../programs/service.ts'
import { mayArrangePairings } from './policy.ts'
import { type ListArrangedQuery, pairingLimits } from './schemas.ts'

/** Someone of a pairing, and how far they have come. */
export interface ArrangedPerson {
  id: Id<'person'>
  name: string
  standing: 'joined' | 'invited' | 'waiting' | 'left'
}

/** A pairing as HR sees it: who, in what, since when. Nothing of what the two do, not even when. */
export interface ArrangedPairing {
  id: Id<'pairing'>
  mentor: ArrangedPerson
  mentee: ArrangedPerson
  program: { id: Id<'program'>; name: string }
  state: (typeof pairingStates)[number]
  startedOn: Temporal.PlainDate
  /** The pairing that this one follows, with another mentor. */
  followsId: Id<'pairing'> | null
}

const mentors = alias(people, 'mentors')
const mentees = alias(people, 'mentees')

type People = typeof mentors | typeof mentees

const standing = (person: People) => ({
  id: person.id,
  name: person.name,
  invitedAt: person.invitedAt,
  joinedAt: person.joinedAt,
  deactivatedAt: person.deactivatedAt,
})

const selectArranged = (ctx: Ctx, where: SQL | undefined) =>
  q
    .select({
      id: pairings.id,
      mentor: standing(mentors),
      mentee: standing(mentees),
      program: { id: programs.id, name: programs.name },
      state: pairings.state,
      startedOn: pairings.startedOn,
      followsId: pairings.followsId,
      zone: pairings.zone,
      hasBooked: sql<boolean>`exists (select 1 from ${sessions} where ${sessions.pairingId} = ${pairings.id})`.mapWith(
        Boolean,
      ),
    })
    .from(pairings)
    .innerJoin(mentors, eq(mentors.id, pairings.mentorId))
    .innerJoin(mentees, eq(mentees.id, pairings.menteeId))
    .innerJoin(programs, eq(programs.id, pairings.programId))
    .where(and(eq(pairings.organisationId, ctx.actor.organisationId), where))
    .orderBy(desc(pairings.id))

type Row = Awaited<ReturnType<typeof selectArranged>>[number]

const asPerson = ({ id, name, invitedAt, joinedAt, deactivatedAt }: Row['mentor']): ArrangedPerson => ({
  id,
  name,
  standing: deactivatedAt !== null ? 'left' : joinedAt !== null ? 'joined' : invitedAt !== null ? 'invited' : 'waiting',
})

const asArranged = ({ zone: _, hasBooked: __, mentor, mentee, ...row }: Row): ArrangedPairing => ({
  ...row,
  mentor: asPerson(mentor),
  mentee: asPerson(mentee),
})

/**
 * The pairings of the organisation, the newest first, and the id that the next page starts after.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listArranged = async (
  ctx: Ctx,
  { search, after, limit = pairingLimits.perPage }: ListArrangedQuery,
): Promise<{ pairings: ArrangedPairing[]; next: Id<'pairing'> | null }> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const where = and(
    search ? or(containsText(mentors.name, search), containsText(mentees.name, search)) : undefined,
    after === undefined ? undefined : lt(pairings.id, after),
  )
  const [rows] = await ctx.store.read(selectArranged(ctx, where).limit(limit + 1))
  const page = rows.slice(0, limit)
  return { pairings: page.map(asArranged), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** A pairing of a programme: beside its logistics, whether its first session was ever booked, which stays so. */
export interface ProgramPairing extends ArrangedPairing {
  hasBooked: boolean
}

/**
 * The pairings of a programme, the newest first, and the id that the next page starts after.
 * @throws Fault `forbidden` for everyone but HR, `not_found`
 */
export const listOfProgram = async (
  ctx: Ctx,
  input: { program: Id<'program'>; after?: Id<'pairing'> | undefined; limit?: number | undefined },
): Promise<{ program: ProgramDetail; pairings: ProgramPairing[]; next: Id<'pairing'> | null }> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const { after, limit = pairingLimits.perPage } = input
  const where = and(eq(pairings.programId, input.program), after === undefined ? undefined : lt(pairings.id, after))
  const [program, [rows]] = await Promise.all([
    getProgram(ctx, input.program),
    ctx.store.read(selectArranged(ctx, where).limit(limit + 1)),
  ])
  const page = rows.slice(0, limit)
  return {
    program,
    pairings: page.map((row) => ({ ...asArranged(row), hasBooked: row.hasBooked })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

export interface Candidates {
  pairing: ArrangedPairing
  /** Today in the pairing's zone. */
  today: Temporal.PlainDate
  /** People who may become the mentor, by name, and whether there are more than these. */
  people: { id: Id<'person'>; name: string; email: string }[]
  hasMore: boolean
}

const isNoMemberOf = (pairing: Id<'pairing'>): SQL =>
  sql`not exists (select 1 from ${pairings} where ${pairings.id} = ${pairing}
    and ${people.id} in (${pairings.mentorId}, ${pairings.menteeId}))`

/**
 * A pairing of the organisation, and whom its mentee may be paired with instead: active people whose name or address holds
 * what was searched for.
 * @throws Fault `forbidden` for everyone but HR, `not_found`
 */
export const findCandidates = async (
  ctx: Ctx,
  input: { pairing: Id<'pairing'>; search?: string | undefined },
): Promise<Candidates> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const { organisationId } = ctx.actor
  const { search } = input
  const [[row], found] = await ctx.store.read(
    selectArranged(ctx, eq(pairings.id, input.pairing)),
    q
      .select({ id: people.id, name: people.name, email: people.email })
      .from(people)
      .where(
        and(
          eq(people.organisationId, organisationId),
          isNull(people.deactivatedAt),
          isNoMemberOf(input.pairing),
          search ? or(containsText(people.name, search), containsText(people.email, search)) : undefined,
        ),
      )
      .orderBy(asc(people.name), asc(people.id))
      .limit(pairingLimits.candidates + 1),
  )
  if (!row) throw new Fault('not_found')
  return {
    pairing: asArranged(row),
    today: ctx.clock.now().toZonedDateTimeISO(row.zone).toPlainDate(),
    people: found.slice(0, pairingLimits.candidates),
    hasMore: found.length > pairingLimits.candidates,
  }
}
