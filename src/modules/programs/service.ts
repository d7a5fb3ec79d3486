import { and, asc, eq, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { pairings, programs } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { mayListPrograms } from './policy.ts'

export interface Program {
  id: Id<'program'>
  name: string
  purpose: string
  startsOn: Temporal.PlainDate
  activePairings: number
}

/**
 * The programmes of the organisation, the newest first.
 * @throws Fault `forbidden` for everyone but HR
 */
export const listPrograms = async (ctx: Ctx): Promise<Program[]> => {
  if (!mayListPrograms(ctx.actor)) throw new Fault('forbidden')
  const active = q
    .select({ count: sql<number>`count(*)` })
    .from(pairings)
    .where(and(eq(pairings.programId, programs.id), eq(pairings.state, 'active')))
  const [rows] = await ctx.store.read(
    q
      .select({
        id: programs.id,
        name: programs.name,
        purpose: programs.purpose,
        startsOn: programs.startsOn,
        activePairings: sql<number>`(${active})`.mapWith(Number),
      })
      .from(programs)
      .where(eq(programs.organisationId, ctx.actor.organisationId))
      .orderBy(asc(programs.startsOn), asc(programs.id)),
  )
  return rows.reverse()
}
