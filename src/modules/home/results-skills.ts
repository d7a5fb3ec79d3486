import { and, asc, inArray, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { skillLevels, skills } from '../../db/schema/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Side } from '../pairings/service.ts'
import type { OwnPairings } from './results-own.ts'

interface LevelOfDay {
  level: number
  day: Temporal.PlainDate
}

/** From the first to the latest level, as one side saw it; null where that side never said. */
export interface SkillView {
  first: LevelOfDay
  latest: LevelOfDay
}

export interface SkillResult {
  id: Id<'skill'>
  kind: 'technical' | 'interpersonal'
  body: string
  mentor: SkillView | null
  mentee: SkillView | null
}

/** Whether at least one of the two sees it higher than at first. */
export const isGained = ({ mentor, mentee }: Pick<SkillResult, Side>): boolean =>
  [mentor, mentee].some((view) => view !== null && view.latest.level > view.first.level)

/** First and latest level of each skill and side, of the first `most` skills if that is given. */
export const selectEnds = (mine: OwnPairings, most?: number) => {
  const window = sql`partition by ${skillLevels.skillId}, ${skillLevels.side} order by ${skillLevels.day}`
  return q
    .selectDistinct({
      pairingId: skillLevels.pairingId,
      skillId: skillLevels.skillId,
      side: skillLevels.side,
      firstLevel: sql<number>`first_value(${skillLevels.level}) over (${window})`.as('first_level'),
      firstDay: sql<string>`first_value(${skillLevels.day}) over (${window})`.as('first_day'),
      latestLevel: sql<number>`first_value(${skillLevels.level}) over (${window} desc)`.as('latest_level'),
      latestDay: sql<string>`first_value(${skillLevels.day}) over (${window} desc)`.as('latest_day'),
    })
    .from(skillLevels)
    .where(
      and(
        inArray(skillLevels.pairingId, mine),
        most === undefined ? undefined : inArray(skillLevels.skillId, firstSkills(mine, most)),
      ),
    )
}

const firstSkills = (mine: OwnPairings, most: number) =>
  q
    .select({ id: skills.id })
    .from(skills)
    .where(inArray(skills.pairingId, mine))
    .orderBy(asc(skills.createdAt), asc(skills.id))
    .limit(most)

export const selectOwnSkills = (mine: OwnPairings, most: number) =>
  q
    .select({ id: skills.id, kind: skills.kind, body: skills.body })
    .from(skills)
    .where(inArray(skills.pairingId, mine))
    .orderBy(asc(skills.createdAt), asc(skills.id))
    .limit(most)

/** How many skills of each pairing rose in the eyes of at least one of the two. */
export const countGained = (mine: OwnPairings) => {
  const ends = selectEnds(mine).as('ends')
  return q
    .select({ pairing: ends.pairingId, count: sql<number>`count(distinct ${ends.skillId})` })
    .from(ends)
    .where(sql`${ends.latestLevel} > ${ends.firstLevel}`)
    .groupBy(ends.pairingId)
}

type Ends = Awaited<ReturnType<typeof selectEnds>>

const viewOf = (ends: Ends, skill: Id<'skill'>, side: Side): SkillView | null => {
  const found = ends.find((one) => one.skillId === skill && one.side === side)
  if (!found) return null
  const at = (level: number, day: string): LevelOfDay => ({ level, day: Temporal.PlainDate.from(day) })
  return {
    first: at(found.firstLevel, found.firstDay),
    latest: at(found.latestLevel, found.latestDay),
  }
}

/** Those that somebody gave a level, in the order in which they came up. */
export const openSkills = async (
  ctx: Ctx,
  rows: Awaited<ReturnType<typeof selectOwnSkills>>,
  ends: Ends,
): Promise<SkillResult[]> => {
  const opened = await Promise.all(
    rows.map(async ({ id, kind, body }) => ({
      id,
      kind,
      body: await ctx.vault.open('skills.body', id, body),
      mentor: viewOf(ends, id, 'mentor'),
      mentee: viewOf(ends, id, 'mentee'),
    })),
  )
  return opened.filter(({ mentor, mentee }) => mentor !== null || mentee !== null)
}
