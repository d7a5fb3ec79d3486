import { and, asc, count, eq, sql } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne, mustHold } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { helpResources } from '../../db/schema/index.ts'
import { recall, writeOnce } from '../../db/submission.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayKeepHelp } from './policy.ts'
import { type AddHelpInput, checkInLimits } from './schemas.ts'

/** Whom an organisation sends somebody to, beside the national lines. */
export interface HelpResource {
  id: Id<'helpResource'>
  name: string
  contact: string
  kind: 'support' | 'harassment'
}

const selectHelp = (ctx: Ctx) =>
  q
    .select({
      id: helpResources.id,
      name: helpResources.name,
      contact: helpResources.contact,
      kind: helpResources.kind,
    })
    .from(helpResources)
    .where(eq(helpResources.organisationId, ctx.actor.organisationId))
    .orderBy(asc(helpResources.position))
    .limit(checkInLimits.helpResources)

/** For everyone of the organisation, at any time. */
export const listHelp = async (ctx: Ctx): Promise<HelpResource[]> => {
  const [rows] = await ctx.store.read(selectHelp(ctx))
  return rows
}

const countHelp = (ctx: Ctx) =>
  q.select({ all: count() }).from(helpResources).where(eq(helpResources.organisationId, ctx.actor.organisationId))

/** @throws Fault `forbidden` for everyone but HR, `bad_input` where there are many already */
export const addHelp = async (
  ctx: Ctx,
  input: AddHelpInput & { key?: string | undefined },
): Promise<Id<'helpResource'>> => {
  if (!mayKeepHelp(ctx.actor)) throw new Fault('forbidden')
  const [known, [[counted]]] = await Promise.all([
    recall<Id<'helpResource'>>(ctx, input.key),
    ctx.store.read(countHelp(ctx)),
  ])
  if (known) return known
  const most = checkInLimits.helpResources
  if ((counted?.all ?? 0) >= most) {
    throw new Fault('bad_input', { fields: [{ field: 'name', rule: 'too_many', limit: most }] })
  }
  const { organisationId } = ctx.actor
  const id = ctx.ids.next('helpResource')
  return writeOnce(ctx, input.key, id, [
    mustHold(
      sql`select count(*) < ${BigInt(most)} from ${helpResources} where ${helpResources.organisationId} = ${organisationId}`,
    ),
    q.insert(helpResources).values({
      id,
      organisationId,
      position: sql`(select coalesce(max(h.position), 0) + 1 from ${helpResources} h where h.organisation_id = ${organisationId})`,
      name: input.name,
      contact: input.contact,
      kind: input.kind,
      createdAt: ctx.clock.now(),
    }),
    recordAudit(ctx, 'help-resources.changed', organisationId),
  ])
}

/** @throws Fault `forbidden` for everyone but HR, `not_found` */
export const removeHelp = async (ctx: Ctx, id: Id<'helpResource'>): Promise<void> => {
  if (!mayKeepHelp(ctx.actor)) throw new Fault('forbidden')
  const { organisationId } = ctx.actor
  const isMeant = and(eq(helpResources.id, id), eq(helpResources.organisationId, organisationId))
  const [rows] = await ctx.store.read(q.select({ id: helpResources.id }).from(helpResources).where(isMeant))
  if (rows.length === 0) throw new Fault('not_found')
  await ctx.store.write([
    q.delete(helpResources).where(isMeant),
    mustHaveChangedOne(),
    recordAudit(ctx, 'help-resources.changed', organisationId),
  ])
}
