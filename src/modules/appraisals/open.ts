import { sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { appraisals } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import { dayIn } from '../../kernel/clock.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { criteriaFrom, selectCriteria } from './criteria.ts'
import { mayOpenAppraisal, periodProblems } from './policy.ts'
import { listAppraisals } from './read.ts'
import type { OpenAppraisalInput } from './schemas.ts'

/** Days that the two have after the period, where nobody said how many. */
const TIME_TO_WRITE = { days: 14 } as const

/**
 * Either of the two opens an appraisal of a period. What it goes by is kept with it, so that a later change of the criteria
 * changes nothing of what is written.
 * @throws Fault `not_found`, `forbidden` where the mentor is the line manager or the pairing has ended, `bad_input` for dates
 *   that do not fit, `conflict` where the other one opened one of that period at the same time
 */
export const openAppraisal = async (
  ctx: Ctx,
  input: OpenAppraisalInput & { pairing: Id<'pairing'>; key?: string | undefined },
): Promise<Id<'appraisal'>> => {
  const [known, { pairing, standing, appraisals: others }, [criteria]] = await Promise.all([
    recall<Id<'appraisal'>>(ctx, input.key),
    listAppraisals(ctx, input.pairing),
    ctx.store.read(selectCriteria(ctx)),
  ])
  if (known) return known
  if (!mayOpenAppraisal(standing)) throw new Fault('forbidden')
  const now = ctx.clock.now()
  const today = dayIn(now, pairing.zone)
  const { startsOn, endsOn, dueOn = laterOf(endsOn, today).add(TIME_TO_WRITE) } = input
  const problems = periodProblems({ startsOn, endsOn, dueOn }, others, today)
  if (problems.length > 0) throw new Fault('bad_input', { fields: problems })

  const id = ctx.ids.next('appraisal')
  const frozen = JSON.stringify(criteriaFrom(criteria, pairing.language))
  return writeOnce(ctx, input.key, id, [
    mustHold(sql`not exists (select 1 from ${appraisals} where ${appraisals.pairingId} = ${pairing.id}
      and ${appraisals.startsOn} <= ${endsOn.toString()} and ${appraisals.endsOn} >= ${startsOn.toString()})`),
    q.insert(appraisals).values({
      id,
      organisationId: ctx.actor.organisationId,
      pairingId: pairing.id,
      startsOn,
      endsOn,
      dueOn,
      criteria: await ctx.vault.seal('appraisals.criteria', id, pairing.id, 'shared', frozen),
      version: 0,
      createdAt: now,
      updatedAt: now,
    }),
    recordAudit(ctx, 'appraisal.opened', id),
  ])
}

const laterOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one
