import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

/** Since when the person agrees that a language model reads what their pairings share; null: they do not. Theirs alone to know. */
export const getModelConsent = async (ctx: Ctx): Promise<Temporal.Instant | null> => {
  const [rows] = await ctx.store.read(
    q
      .select({ since: people.modelConsentAt })
      .from(people)
      .where(and(eq(people.id, ctx.actor.personId), eq(people.organisationId, ctx.actor.organisationId))),
  )
  return rows[0]?.since ?? null
}

/** Gives or withdraws consent. It holds from the next draft on, and saying again what was said changes nothing. */
export const setModelConsent = async (ctx: Ctx, { agreed }: { agreed: boolean }): Promise<void> => {
  const since = await getModelConsent(ctx)
  if ((since !== null) === agreed) return
  const { personId, organisationId } = ctx.actor
  await ctx.store.write([
    q
      .update(people)
      .set({ modelConsentAt: agreed ? ctx.clock.now() : null })
      .where(and(eq(people.id, personId), eq(people.organisationId, organisationId))),
    recordAudit(ctx, agreed ? 'consent.given' : 'consent.withdrawn', personId),
  ])
}
