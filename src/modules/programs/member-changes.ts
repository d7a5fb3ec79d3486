import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { pairings, people, programMembers } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { normaliseEmail } from '../../kernel/email.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { programStaysOpen } from './joining.ts'
import type { MemberSide } from './members.ts'
import { DEFAULT_CAPACITY, isOpen } from './policy.ts'
import type { AddMembersInput } from './schemas.ts'
import { getProgram, requireHrOfPrograms } from './service.ts'

interface Named {
  field: string
  /** An id, or an address in the form in which addresses are compared; null for what is no address. */
  wanted: string | null
}

/** What was asked for, with the fields that name it; each person once. */
const wantedIn = ({ people: ids, emails }: AddMembersInput): Named[] => [
  ...ids.map((wanted, place) => ({ field: `people.${place}`, wanted })),
  ...emails.map((email, place) => ({ field: `emails.${place}`, wanted: normaliseEmail(email) })),
]

/**
 * Adds people to one side of a programme, all or none. Who is there already stays as they are.
 * @returns how many were added
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming fields such as `emails.3`
 */
export const addMembers = async (
  ctx: Ctx,
  { program: id, key, ...input }: AddMembersInput & { program: Id<'program'>; key?: string | undefined },
): Promise<{ added: number }> => {
  requireHrOfPrograms(ctx)
  const wanted = wantedIn(input)
  const { organisationId } = ctx.actor
  const texts = JSON.stringify(wanted.map((one) => one.wanted))
  const [known, program, [found]] = await Promise.all([
    recall(ctx, key),
    getProgram(ctx, id),
    ctx.store.read(
      q
        .select({
          id: people.id,
          email: people.email,
          hasLeft: sql<boolean>`${people.deactivatedAt} is not null`.mapWith(Boolean),
          isMember: sql<boolean>`exists (select 1 from ${programMembers} where ${programMembers.programId} = ${id}
            and ${programMembers.side} = ${input.side} and ${programMembers.personId} = ${people.id})`.mapWith(Boolean),
        })
        .from(people)
        .where(
          and(
            eq(people.organisationId, organisationId),
            or(
              sql`${people.id} in (select value from json_each(${texts}))`,
              sql`${people.email} in (select value from json_each(${texts}))`,
            ),
          ),
        ),
    ),
  ])
  if (known !== undefined) return { added: 0 }
  const problems: FieldProblem[] = isOpen(program) ? [] : [{ field: 'program', rule: 'closed' }]
  const joining = new Set<Id<'person'>>()
  for (const { field, wanted: text } of wanted) {
    const person = found.find((one) => one.id === text || one.email === text)
    if (text === null) problems.push({ field, rule: 'not_an_address' })
    else if (!person) problems.push({ field, rule: field.startsWith('emails') ? 'nobody_here' : 'unknown_id' })
    else if (person.hasLeft) problems.push({ field, rule: 'has_left' })
    else if (!person.isMember) joining.add(person.id)
  }
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })
  if (joining.size === 0) return { added: 0 }
  const createdAt = ctx.clock.now()
  const capacity = input.side === 'mentor' ? (input.capacity ?? DEFAULT_CAPACITY) : null
  await writeOnce(ctx, key, id, [
    programStaysOpen(ctx, id),
    q
      .insert(programMembers)
      .values(
        [...joining].map((personId) => ({
          organisationId,
          programId: id,
          personId,
          side: input.side,
          capacity,
          createdAt,
        })),
      )
      .onConflictDoNothing(),
    recordAudit(ctx, 'program-members.changed', id),
  ])
  return { added: joining.size }
}

interface MemberRef {
  program: Id<'program'>
  side: MemberSide
  person: Id<'person'>
}

const isThat = (ctx: Ctx, { program, side, person }: MemberRef): SQL | undefined =>
  and(
    eq(programMembers.programId, program),
    eq(programMembers.side, side),
    eq(programMembers.personId, person),
    eq(programMembers.organisationId, ctx.actor.organisationId),
  )

const runningIn = ({ program, side, person }: MemberRef): SQL => {
  const column = side === 'mentor' ? pairings.mentorId : pairings.menteeId
  return sql`(select count(*) from ${pairings} where ${pairings.programId} = ${program} and ${column} = ${person}
    and ${pairings.state} <> 'ended')`
}

const findMember = async (ctx: Ctx, ref: MemberRef): Promise<{ running: number }> => {
  const [[row]] = await ctx.store.read(
    q
      .select({ running: sql<number>`${runningIn(ref)}`.mapWith(Number) })
      .from(programMembers)
      .where(isThat(ctx, ref)),
  )
  if (!row) throw new Fault('not_found')
  return row
}

/**
 * Says how many mentees a mentor takes at once in a programme.
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `capacity` where they have more already
 */
export const setCapacity = async (
  ctx: Ctx,
  { capacity, ...ref }: Omit<MemberRef, 'side'> & { capacity: number },
): Promise<void> => {
  requireHrOfPrograms(ctx)
  const mentor = { ...ref, side: 'mentor' as const }
  const { running } = await findMember(ctx, mentor)
  if (capacity < running) {
    throw new Fault('bad_input', { fields: [{ field: 'capacity', rule: 'too_small', limit: running }] })
  }
  await ctx.store.write([
    q
      .update(programMembers)
      .set({ capacity })
      .where(and(isThat(ctx, mentor), sql`${runningIn(mentor)} <= ${capacity}`)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'program-members.changed', ref.program),
  ])
}

/**
 * Takes someone out of one side of a programme.
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `person` while a pairing of theirs runs
 */
export const removeMember = async (ctx: Ctx, ref: MemberRef): Promise<void> => {
  requireHrOfPrograms(ctx)
  const { running } = await findMember(ctx, ref)
  if (running > 0) throw new Fault('bad_input', { fields: [{ field: 'person', rule: 'still_paired' }] })
  await ctx.store.write([
    q.delete(programMembers).where(and(isThat(ctx, ref), sql`${runningIn(ref)} = 0`)),
    mustHaveChangedOne(),
    recordAudit(ctx, 'program-members.changed', ref.program),
  ])
}
