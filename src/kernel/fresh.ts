import type { Ctx } from './ctx.ts'
import { Fault } from './errors.ts'

/** How long a sign-in vouches for the person, for what concerns their account or everything in it. */
const FRESH_FOR = Temporal.Duration.from({ minutes: 60 })

/** Whether someone who proved who they are at that moment may still do what asks for a fresh sign-in. */
export const isFresh = (provedAt: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  provedAt !== null && Temporal.Instant.compare(provedAt.add(FRESH_FOR), now) >= 0

/**
 * To be asked after a verb's first read.
 * @throws Fault `stale_login` where the person signed in too long ago, or acts by a token, which proves no presence
 */
export const requireFreshLogin = async (ctx: Ctx): Promise<void> => {
  const { provedAt } = await ctx.store.viewer()
  if (!isFresh(provedAt, ctx.clock.now())) throw new Fault('stale_login')
}
