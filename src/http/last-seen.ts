import { eq, sql } from 'drizzle-orm'
import { q } from '../db/query.ts'
import { apiTokens, logins } from '../db/schema/index.ts'
import type { Deps } from '../deps.ts'
import type { Ctx } from '../kernel/ctx.ts'
import type { Id } from '../kernel/ids.ts'

/** Use is noted this often at most, because noting it is a write. */
const EVERY = Temporal.Duration.from({ minutes: 15 })

/** Notes, after the answer has left, that the login or the token was used: a login that nobody uses ends by itself. */
export const noteUse = (deps: Deps, ctx: Ctx): void => {
  const viewer = ctx.store.knownViewer()
  const now = deps.clock.now()
  if (!viewer || (viewer.lastSeenAt && Temporal.Instant.compare(viewer.lastSeenAt.add(EVERY), now) > 0)) return
  const { via, id } = ctx.actor
  deps.later(async () => {
    await deps.database.batch('write', [
      via === 'login'
        ? q
            .update(logins)
            .set({ lastSeenAt: now })
            .where(eq(logins.id, id as Id<'login'>))
        : q.update(apiTokens).set({ lastUsedAt: now }).where(sql`${apiTokens.id} = ${id}`),
    ])
  })
}
