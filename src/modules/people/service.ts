import { asc, eq } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

/** Every name and e-mail address of the organisation: what a text has to be cleared of before it leaves. */
export const listDirectory = async (ctx: Ctx): Promise<{ name: string; email: string }[]> => {
  const [rows] = await ctx.store.read(
    q
      .select({ name: people.name, email: people.email })
      .from(people)
      .where(eq(people.organisationId, ctx.actor.organisationId))
      .orderBy(asc(people.id)),
  )
  return rows
}
