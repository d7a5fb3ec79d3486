import { and, eq, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { audit, people } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault, type FieldProblem } from '../../kernel/errors.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import { whereAddressIsFree } from './add.ts'
import { readRows } from './csv-rows.ts'
import { requireHr, selectDefaults } from './directory.ts'
import { type JudgedRow, judgeRows, type NewPerson } from './judge-rows.ts'

/** Rows of a preview, and problems of a refusal: what a person can look at. The counts are of all. */
const SHOWN = 200
/** People of one statement, whose rows travel as one parameter: a request to the database stays of a moderate size. */
const ROWS = 2000

export interface ImportPreview {
  /** How many rows are new, are there already, or cannot be brought in. */
  counts: Record<JudgedRow['outcome'], number>
  /** Those with problems first. */
  rows: JudgedRow[]
  /** Columns that mean nothing here and are left out. */
  unknown: string[]
}

interface Judged extends ImportPreview {
  all: JudgedRow[]
}

const order = { problem: 0, new: 1, unchanged: 2 } as const

const judge = async (ctx: Ctx, csv: string): Promise<Judged> => {
  const { organisationId } = ctx.actor
  const [[here, [defaults]]] = await Promise.all([
    ctx.store.read(
      q.select({ email: people.email }).from(people).where(eq(people.organisationId, organisationId)),
      selectDefaults(ctx),
    ),
    ctx.store.viewer(),
  ])
  if (!defaults) throw new Fault('not_found')
  const { rows, unknown } = await readRows(csv)
  const all = judgeRows(rows, new Set(here.map(({ email }) => email)), defaults)
  const counts = { new: 0, unchanged: 0, problem: 0 }
  for (const { outcome } of all) counts[outcome] += 1
  const shown = all.toSorted((a, b) => order[a.outcome] - order[b.outcome]).slice(0, SHOWN)
  return { counts, rows: shown, unknown, all }
}

/**
 * Says what bringing in a table of people would do, row by row; writes nothing.
 * @throws Fault `forbidden` for everyone but HR, `bad_input` naming `csv`
 */
export const previewImport = async (ctx: Ctx, csv: string): Promise<ImportPreview> => {
  requireHr(ctx)
  const { all: _, ...preview } = await judge(ctx, csv)
  return preview
}

/**
 * Brings in those of a table who are not there yet, in one write. Who is there already stays as they are.
 * @returns how many were added
 * @throws Fault `forbidden` for everyone but HR; `bad_input` naming `csv`, or fields such as `12.email` where rows have
 * problems and are not to be left out; `stale_login` where one of them would be HR
 */
export const importPeople = async (
  ctx: Ctx,
  { csv, onlyGood, key }: { csv: string; onlyGood: boolean; key?: string | undefined },
): Promise<{ added: number }> => {
  requireHr(ctx)
  const [known, judged] = await Promise.all([recall(ctx, key), judge(ctx, csv)])
  if (known !== undefined) return { added: await countAdded(ctx, known) }
  const problems = judged.all.flatMap(({ row, problems }) =>
    problems.map((problem): FieldProblem => ({ ...problem, field: `${row}.${problem.field}` })),
  )
  if (problems.length > 0 && !onlyGood) throw new Fault('bad_input', { fields: problems.slice(0, SHOWN) })
  const added = judged.all.flatMap(({ person }) => (person ? [person] : []))
  if (added.some(({ role }) => role === 'hr')) await requireFreshLogin(ctx)
  if (added.length === 0) return { added: 0 }
  const request = await whereAddressIsFree(writeOnce(ctx, key, ctx.requestId, insertAll(ctx, added)))
  return { added: request === ctx.requestId ? added.length : await countAdded(ctx, request) }
}

/** Thousands of rows as one parameter each: bound one by one they would pass SQLite's limit, and cost a second to build. */
const insertAll = (ctx: Ctx, added: readonly NewPerson[]): Query[] => {
  const { organisationId, personId } = ctx.actor
  const now = BigInt(ctx.clock.now().epochMilliseconds)
  return chunks(added).flatMap((part) => {
    const ids = part.map(() => ctx.ids.next('person'))
    const rows = JSON.stringify(part.map((person, place) => [ids[place], ...cellsOf(person)]))
    const deeds = JSON.stringify(ids.map((id) => [ctx.ids.next('audit'), id]))
    return [
      q.run(sql`insert into people (id, email, name, address, locale, zone, role, organisation_id, created_at)
        select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
          ${organisationId}, ${now} from json_each(${rows})`),
      q.run(sql`insert into audit (id, entity_id, organisation_id, actor_id, action, request_id, at)
        select value ->> 0, value ->> 1, ${organisationId}, ${personId}, 'person.added', ${ctx.requestId}, ${now}
          from json_each(${deeds})`),
    ]
  })
}

const cellsOf = ({ email, name, address, locale, zone, role }: NewPerson): string[] => [
  email,
  name,
  address,
  locale,
  zone,
  role,
]

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))

/** How many people a request has added: an import is remembered by it, because thousands of ids are no answer. */
const countAdded = async (ctx: Ctx, request: string): Promise<number> => {
  const [[row]] = await ctx.store.read(
    q
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(audit)
      .where(
        and(
          eq(audit.organisationId, ctx.actor.organisationId),
          eq(audit.action, 'person.added'),
          eq(audit.requestId, request),
        ),
      ),
  )
  return row?.count ?? 0
}
