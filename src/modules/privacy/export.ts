import { eq } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { organisations } from '../../db/schema/index.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { requireFreshLogin } from '../../kernel/fresh.ts'
import { type Sealed, Unopenable } from '../../kernel/vault.ts'
import { asOrganisationKey, selectOrganisationKey } from '../organisations/keys.ts'
import { listPairings } from '../pairings/service.ts'
import { type ExportSection, exportSections, type Shown, type Who } from './personal-data/handling.ts'
import { personalData } from './personal-data/index.ts'
import { newRequest } from './requests.ts'

/** What an organisation decided that bears on the data of its people. */
export interface Figures {
  organisation: string
  retentionMonths: number
  idleHours: number
}

/** A row as it is handed out: instants and dates, figures, codes, and what was sealed as text or as a structure. */
export type ExportRow = Readonly<Record<string, unknown>>

export interface PersonalExport {
  madeAt: Temporal.Instant
  figures: Figures
  sections: readonly { name: ExportSection; count: number; rows(): AsyncGenerator<ExportRow> }[]
}

/** Rows opened in one go: enough to keep the processor busy, few enough that not all is in memory twice. */
const AT_ONCE = 50

const selectFigures = (ctx: Ctx) =>
  q
    .select({
      organisation: organisations.name,
      retentionMonths: organisations.retentionMonths,
      idleHours: organisations.idleHours,
    })
    .from(organisations)
    .where(eq(organisations.id, ctx.actor.organisationId))

/** What an organisation decided, for the record of processing. */
export const getFigures = async (ctx: Ctx): Promise<Figures> => {
  const [[figures]] = await ctx.store.read(selectFigures(ctx))
  return figures ?? { organisation: '', retentionMonths: 0, idleHours: 0 }
}

const shown: readonly (Shown & { select: (who: Who) => Query })[] = personalData
  .flatMap(({ table, exported }) =>
    typeof exported === 'string'
      ? []
      : [
          {
            ...exported,
            select: (who: Who): Query =>
              q.select(exported.columns(who)).from(table).where(exported.rows(who)).orderBy(exported.order),
          },
        ],
  )
  .sort((a, b) => exportSections.indexOf(a.section) - exportSections.indexOf(b.section))

/**
 * Everything that is there about a person, as a copy for them alone: what their partners keep to themselves is neither asked
 * for nor could be opened with the person's keys. Content is opened while it is handed out.
 * @throws Fault `stale_login`
 */
export const exportPersonalData = async (ctx: Ctx): Promise<PersonalExport> => {
  const { personId, organisationId } = ctx.actor
  const madeAt = ctx.clock.now()
  const who: Who = { personId, organisationId, now: madeAt, today: dayIn(madeAt, 'UTC') }
  const [, figures, [keys, ...found]] = await Promise.all([
    listPairings(ctx),
    getFigures(ctx),
    ctx.store.read(selectOrganisationKey(organisationId), ...shown.map(({ select }) => select(who))),
  ])
  await requireFreshLogin(ctx)
  ctx.vault.learn(keys.map(asOrganisationKey))
  const request = newRequest(ctx, 'export', 'done')
  await ctx.store.write([request.statement, recordAudit(ctx, 'data.exported', personId)])
  return {
    madeAt,
    figures,
    sections: shown.map((one, i) => {
      const rows = found[i] as ExportRow[]
      return { name: one.section, count: rows.length, rows: () => openRows(ctx, one, rows) }
    }),
  }
}

async function* openRows(ctx: Ctx, { sealed = {} }: Shown, rows: readonly ExportRow[]): AsyncGenerator<ExportRow> {
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    yield* await Promise.all(rows.slice(i, i + AT_ONCE).map((row) => openRow(ctx, sealed, row)))
  }
}

const openRow = async (ctx: Ctx, sealed: NonNullable<Shown['sealed']>, row: ExportRow): Promise<ExportRow> => {
  const opened: Record<string, unknown> = { ...row }
  for (const [name, how] of Object.entries(sealed)) {
    const text = row[name]
    if (typeof text !== 'string') continue
    opened[name] = await openOne(ctx, how, String(row.id), text as Sealed)
  }
  return opened
}

/** What does not open is left out and logged: the rest of what is theirs must not be kept from the person for it. */
const openOne = async (
  ctx: Ctx,
  { field, json, only }: NonNullable<Shown['sealed']>[string],
  row: string,
  text: Sealed,
): Promise<unknown> => {
  try {
    const opened = await ctx.vault.open(field, row, text)
    return json ? pick(JSON.parse(opened), only) : opened
  } catch (error) {
    if (!(error instanceof Unopenable)) throw error
    ctx.log.error('sealed text was left out of an export', { requestId: ctx.requestId, field, entityId: row })
    return null
  }
}

const pick = (value: unknown, only: readonly string[] | undefined): unknown =>
  only === undefined || value === null || typeof value !== 'object'
    ? value
    : Object.fromEntries(Object.entries(value).filter(([name]) => only.includes(name)))
