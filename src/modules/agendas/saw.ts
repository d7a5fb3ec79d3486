import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { drafts, sessions } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing, membership, type Pairing } from '../pairings/service.ts'
import { limits } from './schemas.ts'

/** A draft as both members of its pairing may know of it: not what it says, but what was sent for it. */
export interface SentForDraft {
  id: Id<'draft'>
  task: (typeof drafts.$inferSelect)['task']
  session: { id: Id<'session'>; startsAt: Temporal.Instant }
  askedBy: 'me' | 'partner'
  by: 'model' | 'built-in'
  model: string | null
  /** `agenda.id@1`: task, locale and version of the prompt; null for the built-in coach. */
  prompt: string | null
  /** The exact pseudonymised text that a model was sent; null where none was. */
  saw: string | null
  createdAt: Temporal.Instant
}

/**
 * The drafts of a pairing, the newest first, each with what a model was sent for it. The partner of whoever asked reads that
 * too, because it was theirs as well; the draft itself stays the asker's alone.
 * @throws Fault `not_found` for everyone but the two members
 */
export const listDrafts = async (
  ctx: Ctx,
  id: Id<'pairing'>,
  { after, limit = limits.draftsPerPage }: { after?: Id<'draft'> | undefined; limit?: number | undefined } = {},
): Promise<{ pairing: Pairing; drafts: SentForDraft[]; next: Id<'draft'> | null }> => {
  const isOlder =
    after === undefined
      ? undefined
      : sql`(${drafts.createdAt}, ${drafts.id}) <
          (select d.created_at, d.id from ${drafts} d where d.id = ${after} and d.pairing_id = ${id})`
  const [pairing, [rows]] = await Promise.all([
    getPairing(ctx, id),
    ctx.store.read(
      q
        .select({
          id: drafts.id,
          task: drafts.task,
          session: { id: sessions.id, startsAt: sessions.startsAt },
          requestedBy: drafts.requestedBy,
          by: drafts.by,
          model: drafts.model,
          prompt: drafts.prompt,
          saw: drafts.saw,
          createdAt: drafts.createdAt,
        })
        .from(drafts)
        .innerJoin(sessions, eq(sessions.id, drafts.sessionId))
        .where(and(inArray(drafts.pairingId, membership(ctx, id)), isOlder))
        .orderBy(desc(drafts.createdAt), desc(drafts.id))
        .limit(limit + 1),
    ),
  ])
  const page = rows.slice(0, limit)
  const opened = await Promise.all(
    page.map(
      async ({ requestedBy, saw, ...row }): Promise<SentForDraft> => ({
        ...row,
        askedBy: requestedBy === ctx.actor.personId ? 'me' : 'partner',
        saw: saw === null ? null : await ctx.vault.open('drafts.saw', row.id, saw),
      }),
    ),
  )
  return { pairing, drafts: opened, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}
