import { and, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { appraisals } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayPlan } from '../pairings/policy.ts'
import { type Appraisal, getAppraisal } from './read.ts'
import type { Result } from './schemas.ts'

const conflict = ({ phase, version, result }: Appraisal): Fault =>
  new Fault('conflict', { extra: { current: { phase, version, result } } })

const isSame = (one: Result, other: Result | null): boolean =>
  other !== null && one.summary === other.summary && one.levels.join() === other.levels.join()

/**
 * Writes down what the two agree on, once both views are on the table. A change takes back whatever was signed.
 * @throws Fault `not_found`, `forbidden` where the pairing has ended, `bad_input`, `conflict` with what it is now where it was
 *   changed meanwhile, where a view is missing, or where both have signed
 */
export const saveResult = async (
  ctx: Ctx,
  input: Result & { appraisal: Id<'appraisal'>; version: number },
): Promise<{ version: number }> => {
  const { appraisal: id, version, levels, summary } = input
  const { pairing, appraisal } = await getAppraisal(ctx, id)
  if (!mayPlan(pairing)) throw new Fault('forbidden')
  const expected = appraisal.criteria.length
  if (levels.length !== expected) {
    const rule = levels.length < expected ? 'too_few' : 'too_many'
    throw new Fault('bad_input', { fields: [{ field: 'levels', rule, limit: expected }] })
  }
  const result = { levels, summary }
  if (appraisal.phase !== 'result' || appraisal.version !== version) {
    if (isSame(result, appraisal.result)) return { version: appraisal.version }
    throw conflict(appraisal)
  }
  const now = ctx.clock.now()
  try {
    await ctx.store.write([
      q
        .update(appraisals)
        .set({
          result: await ctx.vault.seal('appraisals.result', id, pairing.id, 'shared', JSON.stringify(result)),
          version: version + 1,
          mentorSignedAt: null,
          menteeSignedAt: null,
          updatedAt: now,
        })
        .where(
          and(
            eq(appraisals.id, id),
            eq(appraisals.pairingId, pairing.id),
            eq(appraisals.version, version),
            or(isNull(appraisals.mentorSignedAt), isNull(appraisals.menteeSignedAt)),
          ),
        ),
      mustHaveChangedOne(),
      recordAudit(ctx, 'appraisal.saved', id),
    ])
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw conflict((await getAppraisal(ctx, id)).appraisal)
  }
  return { version: version + 1 }
}

/**
 * Signs the result as it was read. With the second signature it is complete: that, and nothing else, is for HR to know.
 * @throws Fault `not_found`, `conflict` where there is no result yet or it was changed meanwhile
 */
export const signAppraisal = async (
  ctx: Ctx,
  input: { appraisal: Id<'appraisal'>; version: number },
): Promise<{ isComplete: boolean }> => {
  try {
    return await trySigning(ctx, input)
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    // The other one may have signed in the same moment, and then it is this signature that completes it.
    return trySigning(ctx, input)
  }
}

const trySigning = async (
  ctx: Ctx,
  { appraisal: id, version }: { appraisal: Id<'appraisal'>; version: number },
): Promise<{ isComplete: boolean }> => {
  const { pairing, appraisal } = await getAppraisal(ctx, id)
  if (appraisal.result === null || appraisal.version !== version) throw conflict(appraisal)
  if (appraisal.signed[pairing.side] !== null) return { isComplete: appraisal.isComplete }
  const isMentor = pairing.side === 'mentor'
  const hasPartnerSigned = appraisal.signed[isMentor ? 'mentee' : 'mentor'] !== null
  const [own, partners] = isMentor
    ? [appraisals.mentorSignedAt, appraisals.menteeSignedAt]
    : [appraisals.menteeSignedAt, appraisals.mentorSignedAt]
  const now = ctx.clock.now()
  await ctx.store.write([
    q
      .update(appraisals)
      .set({ ...(isMentor ? { mentorSignedAt: now } : { menteeSignedAt: now }), updatedAt: now })
      .where(
        and(
          eq(appraisals.id, id),
          eq(appraisals.pairingId, pairing.id),
          eq(appraisals.version, version),
          isNull(own),
          hasPartnerSigned ? isNotNull(partners) : isNull(partners),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, 'appraisal.signed', id),
    ...(hasPartnerSigned ? [recordAudit(ctx, 'appraisal.completed', id)] : []),
  ])
  return { isComplete: hasPartnerSigned }
}
