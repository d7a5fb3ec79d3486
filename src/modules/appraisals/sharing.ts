import { and, eq, isNotNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { appraisals } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { getAppraisal } from './read.ts'

/**
 * The mentee, asked alone, lets HR see the mean level of a complete appraisal, or takes that back. Nothing of the answer shows
 * in what the mentor can read, and taking it back leaves nothing that HR could read.
 * @throws Fault `not_found`, `forbidden` for the mentor, `conflict` where it is not complete
 */
export const setSharing = async (ctx: Ctx, input: { appraisal: Id<'appraisal'>; shared: boolean }): Promise<void> => {
  const { pairing, appraisal } = await getAppraisal(ctx, input.appraisal)
  if (pairing.side !== 'mentee') throw new Fault('forbidden')
  const { sharing } = appraisal
  if (sharing === null) throw new Fault('conflict')
  if (sharing.isShared === input.shared) return
  await ctx.store.write([
    q
      .update(appraisals)
      .set({ sharedLevel: input.shared ? sharing.level : null })
      .where(
        and(
          eq(appraisals.id, input.appraisal),
          eq(appraisals.pairingId, pairing.id),
          isNotNull(appraisals.mentorSignedAt),
          isNotNull(appraisals.menteeSignedAt),
        ),
      ),
    mustHaveChangedOne(),
    recordAudit(ctx, input.shared ? 'appraisal.result-shared' : 'appraisal.saved', input.appraisal),
  ])
}
