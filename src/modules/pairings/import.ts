import { and, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { audit } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { joinStatements, programStaysOpen } from '../programs/joining.ts'
import { getProgram, type ProgramDetail } from '../programs/service.ts'
import { beginPairings, newPairing } from './beginning.ts'
import { firstDay, problemsOfStart } from './judge-pairs.ts'
import { addressesOf, type JudgedPair, judgePairRows, readPairRows } from './pair-rows.ts'
import { mustBeActive, mustHaveOneMentor, mustHaveRoom, selectParties } from './parties.ts'
import { mayArrangePairings } from './policy.ts'

/** Rows of a preview, and problems of a refusal: what a person can look at. The counts are of all. */
const SHOWN = 200

export interface PairsPreview {
  program: ProgramDetail
  counts: Record<JudgedPair['outcome'], number>
  /** Those with problems first. */
  rows: JudgedPair[]
  /** Columns that mean nothing here and are left out. */
  unknown: string[]
}

const order = { problem: 0, new: 1 } as const

const judge = async (ctx: Ctx, id: Id<'program'>, csv: string): Promise<PairsPreview & { all: JudgedPair[] }> => {
  const { rows, unknown } = await readPairRows(csv)
  const [program, [parties]] = await Promise.all([
    getProgram(ctx, id),
    ctx.store.read(selectParties(ctx, id, addressesOf(rows))),
  ])
  const fields = problemsOfStart(program, firstDay(program)).map((problem) => ({ ...problem, field: 'program' }))
  if (fields.length > 0) throw new Fault('bad_input', { fields })
  const all = judgePairRows(rows, new Map(parties.map((party) => [party.email, party])))
  const counts = { new: 0, problem: 0 }
  for (const { outcome } of all) counts[outcome] += 1
  const shown = all.toSorted((a, b) => order[a.outcome] - order[b.outcome]).slice(0, SHOWN)
  return { program, counts, rows: shown, unknown, all }
}

/**
 * Says what pairing a table would do, row by row; writes nothing.
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `csv` or `program`
 */
export const previewPairs = async (
  ctx: Ctx,
  { program, csv }: { program: Id<'program'>; csv: string },
): Promise<PairsPreview> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const { all: _, ...preview } = await judge(ctx, program, csv)
  return preview
}

/**
 * Pairs all rows of a table, or none.
 * @returns how many were paired
 * @throws Fault `forbidden` for everyone but HR, `not_found`, `bad_input` naming `csv`, `program`, or fields such as
 * `12.mentee` where rows have problems; `conflict` where someone was faster
 */
export const importPairs = async (
  ctx: Ctx,
  { program: id, csv, key }: { program: Id<'program'>; csv: string; key?: string | undefined },
): Promise<{ paired: number }> => {
  if (!mayArrangePairings(ctx.actor)) throw new Fault('forbidden')
  const known = key === undefined ? undefined : await recall(ctx, key)
  if (known !== undefined) return { paired: await countPaired(ctx, known) }
  const { program, all } = await judge(ctx, id, csv)
  const problems = all.flatMap(({ row, problems }) =>
    problems.map((problem): FieldProblem => ({ ...problem, field: `${row}.${problem.field}` })),
  )
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems.slice(0, SHOWN) })
  const pairs = all.flatMap(({ pair }) => (pair ? [pair] : []))
  const begun = pairs.map((pair) => newPairing(ctx, program, firstDay(program), pair))
  const mentors = [...new Set(begun.map(({ mentorId }) => mentorId))]
  const mentees = begun.map(({ menteeId }) => menteeId)
  const request = await writeOnce(ctx, key, ctx.requestId, [
    programStaysOpen(ctx, program.id),
    mustBeActive(ctx, [...mentors, ...mentees]),
    ...joinStatements(ctx, program.id, { mentors, mentees }),
    ...(await beginPairings(ctx, begun)),
    mustHaveRoom(program.id, mentors),
    mustHaveOneMentor(program.id, mentees),
    recordPaired(
      ctx,
      begun.map((pairing) => pairing.id),
    ),
    recordAudit(ctx, 'program-members.changed', program.id),
  ])
  return { paired: request === ctx.requestId ? begun.length : await countPaired(ctx, request) }
}

const recordPaired = (ctx: Ctx, ids: readonly string[]): Query => {
  const { organisationId, personId } = ctx.actor
  const deeds = JSON.stringify(ids.map((id) => [ctx.ids.next('audit'), id]))
  const now = BigInt(ctx.clock.now().epochMilliseconds)
  return q.run(sql`insert into audit (id, entity_id, organisation_id, actor_id, action, request_id, at)
    select value ->> 0, value ->> 1, ${organisationId}, ${personId}, 'pairing.created', ${ctx.requestId}, ${now}
      from json_each(${deeds})`)
}

/** How many pairings a request has begun: an import is remembered by it, because hundreds of ids are no answer. */
const countPaired = async (ctx: Ctx, request: string): Promise<number> => {
  const [[row]] = await ctx.store.read(
    q
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(audit)
      .where(
        and(
          eq(audit.organisationId, ctx.actor.organisationId),
          eq(audit.action, 'pairing.created'),
          eq(audit.requestId, request),
        ),
      ),
  )
  return row?.count ?? 0
}
