import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { programs } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { isOpen, problemsOfDates } from './policy.ts'
import type { ChangeProgramInput, CreateProgramInput } from './schemas.ts'
import { getProgram, getToday, type ProgramDetail, requireHrOfPrograms } from './service.ts'

/**
 * Makes a programme, which has nobody in it yet.
 * @throws Fault `forbidden` for everyone but HR, `bad_input` naming the field
 */
export const createProgram = async (
  ctx: Ctx,
  { key, ...input }: CreateProgramInput & { key?: string | undefined },
): Promise<Id<'program'>> => {
  requireHrOfPrograms(ctx)
  const [known, today] = await Promise.all([recall<Id<'program'>>(ctx, key), getToday(ctx)])
  if (known) return known
  const fields = problemsOfDates(input, today)
  if (fields.length > 0) throw new Fault('bad_input', { fields })
  const id = ctx.ids.next('program')
  return writeOnce(ctx, key, id, [
    q.insert(programs).values({ ...input, id, organisationId: ctx.actor.organisationId, createdAt: ctx.clock.now() }),
    recordAudit(ctx, 'program.created', id),
  ])
}

/** What two people of HR may change in a programme at the same time. */
export const programFields = [
  'name',
  'purpose',
  'startsOn',
  'endsOn',
  'cadenceWeeks',
  'sessionMinutes',
  'appraisalMonths',
] as const satisfies readonly (keyof CreateProgramInput)[]

const changeable = (program: ProgramDetail) =>
  Object.fromEntries([...programFields, 'version' as const].map((field) => [field, program[field]]))

/**
 * Saves the whole of a programme, made from a version of it.
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming the field, `conflict` with the saved
 * `program` where someone else saved since
 */
export const changeProgram = async (
  ctx: Ctx,
  { program: id, version, ...input }: ChangeProgramInput & { program: Id<'program'> },
): Promise<void> => {
  const program = await getProgram(ctx, id)
  if (!isOpen(program)) throw new Fault('bad_input', { fields: [{ field: 'program', rule: 'closed' }] })
  if (program.version !== version) throw new Fault('conflict', { extra: { program: changeable(program) } })
  const fields = problemsOfDates(input, program.today, program)
  if (fields.length > 0) throw new Fault('bad_input', { fields })
  await ctx.store.write([
    q
      .update(programs)
      .set({ ...input, version: sql`${programs.version} + 1` })
      .where(and(isOurs(ctx, id), eq(programs.version, version), isNull(programs.closedAt))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'program.changed', id),
  ])
}

const isOurs = (ctx: Ctx, id: Id<'program'>) =>
  and(eq(programs.id, id), eq(programs.organisationId, ctx.actor.organisationId))

/**
 * Closes a programme: nobody new comes in, and the pairings that run in it go on. Closing twice is closing once.
 * @throws Fault `forbidden` for everyone but HR, `not_found`
 */
export const closeProgram = async (ctx: Ctx, id: Id<'program'>): Promise<void> => {
  const program = await getProgram(ctx, id)
  if (!isOpen(program)) return
  await ctx.store.write([
    q
      .update(programs)
      .set({ closedAt: ctx.clock.now(), version: sql`${programs.version} + 1` })
      .where(and(isOurs(ctx, id), isNull(programs.closedAt))),
    mustHaveChangedOne(),
    recordAudit(ctx, 'program.closed', id),
  ])
}
