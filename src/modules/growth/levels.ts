import { and, asc, eq, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { skillLevels } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import type { membership, Pairing } from '../pairings/service.ts'
import { growthLimits } from './schemas.ts'

/** The levels of some skills of a pairing in order of days: of each skill and side the latest. */
export const selectLatestLevels = (pairing: ReturnType<typeof membership>, of: SQL | undefined, most: number) => {
  const ranked = q
    .select({
      skillId: skillLevels.skillId,
      side: skillLevels.side,
      level: skillLevels.level,
      day: skillLevels.day,
      place: sql<number>`row_number() over (partition by ${skillLevels.skillId}, ${skillLevels.side}
        order by ${skillLevels.day} desc)`.as('place'),
    })
    .from(skillLevels)
    .where(and(inArray(skillLevels.pairingId, pairing), of))
    .as('ranked')
  return q
    .select({ skillId: ranked.skillId, side: ranked.side, level: ranked.level, day: ranked.day })
    .from(ranked)
    .where(lte(ranked.place, most))
    .orderBy(asc(ranked.day))
    .limit((growthLimits.skills + growthLimits.closedPerPage) * 2 * most)
}

interface LevelOfDay {
  skill: Id<'skill'>
  level: number
  day: Temporal.PlainDate
}

/** What one side says of a skill on a day: one row a day and side, whoever is faster. */
export const levelOfDay = (ctx: Ctx, pairing: Pairing, { skill, level, day }: LevelOfDay): Query[] => {
  const { organisationId, personId } = ctx.actor
  const isSame = and(eq(skillLevels.skillId, skill), eq(skillLevels.side, pairing.side), eq(skillLevels.day, day))
  const id = ctx.ids.next('skillLevel')
  const now = BigInt(ctx.clock.now().epochMilliseconds)
  return [
    q
      .update(skillLevels)
      .set({ level })
      .where(and(isSame, eq(skillLevels.pairingId, pairing.id))),
    q.run(sql`insert into ${skillLevels}
      (id, organisation_id, pairing_id, skill_id, author_id, side, level, day, created_at)
      select ${id}, ${organisationId}, ${pairing.id}, ${skill}, ${personId}, ${pairing.side}, ${BigInt(level)},
        ${day.toString()}, ${now}
      where not exists ${q.select({ id: skillLevels.id }).from(skillLevels).where(isSame)}`),
  ]
}
