import { q } from '../../src/db/query.ts'
import * as schema from '../../src/db/schema/index.ts'
import type { Query } from '../../src/kernel/ctx.ts'
import type { SealedField, Vault } from '../../src/kernel/vault.ts'
import type { DemoOrganisation } from '../demo/types.ts'
import type { DemoGrowth } from '../demo/types-reflection.ts'

const orNothing = <T>(rows: readonly T[], insert: (rows: T[]) => Query): Query[] =>
  rows.length === 0 ? [] : [insert([...rows])]

/** How the mentees of the demo grow, sealed as the application seals it. */
export const seedGrowth = async (vault: Vault, demo: DemoOrganisation): Promise<Query[]> => {
  const statements = await Promise.all(demo.growth.map((growth) => seedOne(vault, demo.organisation.id, growth)))
  return statements.flat()
}

const seedOne = async (
  vault: Vault,
  organisationId: DemoOrganisation['organisation']['id'],
  growth: DemoGrowth,
): Promise<Query[]> => {
  const own = { organisationId, pairingId: growth.pairing }
  const shared = (field: SealedField, id: string, text: string) => vault.seal(field, id, growth.pairing, 'shared', text)
  const points = await Promise.all(
    growth.points.map(async ({ id, by, kind, text, createdAt, closedAt }) => ({
      ...own,
      id,
      authorId: by,
      kind,
      body: await shared('growth-points.body', id, text),
      createdAt,
      closedAt,
    })),
  )
  const skills = await Promise.all(
    growth.skills.map(async ({ id, kind, name, createdAt, closedAt }) => ({
      ...own,
      id,
      kind,
      body: await shared('skills.body', id, name),
      createdAt,
      closedAt,
    })),
  )
  const levels = growth.skills.flatMap((skill) =>
    skill.levels.map(({ id, by, side, level, day, createdAt }) => ({
      ...own,
      id,
      skillId: skill.id,
      authorId: by,
      side,
      level,
      day,
      createdAt,
    })),
  )
  const milestones = await Promise.all(
    growth.milestones.map(async ({ by, text, goal, skill, ...row }) => ({
      ...own,
      ...row,
      authorId: by,
      goalId: goal,
      skillId: skill,
      body: await shared('milestones.body', row.id, text),
    })),
  )
  const introductions = await Promise.all(
    growth.introductions.map(async ({ by, who, purpose, ...row }) => ({
      ...own,
      ...row,
      authorId: by,
      body: await shared('introductions.body', row.id, JSON.stringify({ who, purpose })),
    })),
  )
  return [
    ...orNothing(points, (rows) => q.insert(schema.growthPoints).values(rows)),
    ...orNothing(skills, (rows) => q.insert(schema.skills).values(rows)),
    ...orNothing(levels, (rows) => q.insert(schema.skillLevels).values(rows)),
    ...orNothing(milestones, (rows) => q.insert(schema.milestones).values(rows)),
    ...orNothing(introductions, (rows) => q.insert(schema.introductions).values(rows)),
  ]
}
