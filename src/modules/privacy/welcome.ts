import { and, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { isFault } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'

export interface Welcome {
  /** Whether a language model may read what the person's pairings share. */
  agreed: boolean
  locale: Locale
  zone: string
  address: string
}

/**
 * Records what a person chose after their first sign-in. It happens once: sent again, it changes nothing, and later changes
 * are made where they belong.
 */
export const welcomePerson = async (ctx: Ctx, { agreed, ...chosen }: Welcome): Promise<void> => {
  const { isWelcomed } = await ctx.store.viewer()
  if (isWelcomed) return
  const { personId, organisationId } = ctx.actor
  const now = ctx.clock.now()
  const isMine = and(eq(people.id, personId), eq(people.organisationId, organisationId))
  try {
    await ctx.store.write([
      q
        .update(people)
        .set({ ...chosen, modelConsentAt: agreed ? now : null, welcomedAt: now })
        .where(and(isMine, isNull(people.welcomedAt))),
      mustHaveChangedOne(),
      recordAudit(ctx, 'person.welcomed', personId),
      ...(agreed ? [recordAudit(ctx, 'consent.given', personId)] : []),
    ])
  } catch (error) {
    // The same form, sent twice: the other one was faster.
    if (!isFault(error, 'conflict')) throw error
  }
}
