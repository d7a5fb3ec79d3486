import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { ProfileChange } from './schemas-profile.ts'

export type Profile = Required<ProfileChange>

/**
 * Corrects what stands of the person themselves. The e-mail address is how they sign in, and is HR's to correct.
 * @returns the profile as it is now
 */
export const correctProfile = async (ctx: Ctx, change: ProfileChange): Promise<Profile> => {
  const { id, name, address, locale, zone } = await ctx.store.viewer()
  await ctx.store.write([
    q
      .update(people)
      .set(change)
      .where(and(eq(people.id, id), eq(people.organisationId, ctx.actor.organisationId))),
    recordAudit(ctx, 'person.changed', id),
  ])
  return { name, address, locale, zone, ...change }
}
