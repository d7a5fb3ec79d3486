import { and, isNotNull } from 'drizzle-orm'
import { appraisals } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { Unopenable } from '../../kernel/vault.ts'

/** A look back that both have signed. */
export interface AppraisalResult {
  id: Id<'appraisal'>
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  /** When the later of the two signed. */
  completedOn: Temporal.PlainDate | null
  /** What the two agreed on, in words; null where nothing is there to read. */
  summary: string | null
}

export const isComplete = and(isNotNull(appraisals.mentorSignedAt), isNotNull(appraisals.menteeSignedAt))

type Row = typeof appraisals.$inferSelect

/** A result is sealed for both; one that does not open, or says nothing, is an appraisal all the same. */
export const openAppraisal = async (
  ctx: Ctx,
  row: Row,
  dayOf: (at: Temporal.Instant) => Temporal.PlainDate,
): Promise<AppraisalResult> => {
  const signed = [row.mentorSignedAt, row.menteeSignedAt].filter((at) => at !== null)
  const completedAt = signed.sort(Temporal.Instant.compare).at(-1)
  return {
    id: row.id,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    completedOn: completedAt ? dayOf(completedAt) : null,
    summary: await openSummary(ctx, row),
  }
}

const openSummary = async (ctx: Ctx, { id, result }: Row): Promise<string | null> => {
  if (result === null) return null
  try {
    return summaryIn(JSON.parse(await ctx.vault.open('appraisals.result', id, result)))
  } catch (error) {
    if (!(error instanceof Unopenable) && !(error instanceof SyntaxError)) throw error
    ctx.log.error('the result of an appraisal does not open', {
      requestId: ctx.requestId,
      field: 'appraisals.result',
      entityId: id,
    })
    return null
  }
}

const summaryIn = (result: unknown): string | null => {
  const summary = typeof result === 'object' && result !== null ? Reflect.get(result, 'summary') : undefined
  return typeof summary === 'string' && summary.trim() !== '' ? summary : null
}
