import { and, asc, eq, isNull } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { q } from '../../db/query.ts'
import { people } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Locale } from '../../kernel/locale.ts'

/** Every name and e-mail address of the organisation: what a text has to be cleared of before it leaves. */
export const listDirectory = async (ctx: Ctx): Promise<{ name: string; email: string }[]> => {
  const [rows] = await ctx.store.read(
    q
      .select({ name: people.name, email: people.email })
      .from(people)
      .where(and(eq(people.organisationId, ctx.actor.organisationId), isNull(people.erasedAt)))
      .orderBy(asc(people.id)),
  )
  return rows
}

/** Which language the person reads the product in. Drafts that two people read stay in their pairing's language. */
export const chooseLocale = async (ctx: Ctx, locale: Locale): Promise<void> => {
  const { id } = await ctx.store.viewer()
  await ctx.store.write([
    q.update(people).set({ locale }).where(eq(people.id, id)),
    recordAudit(ctx, 'person.changed', id),
  ])
}
