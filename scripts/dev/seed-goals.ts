import { q } from '../../src/db/query.ts'
import { audit, checkIns, goalProgress } from '../../src/db/schema/index.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import type { Query } from '../../src/kernel/ctx.ts'
import { createIds } from '../../src/kernel/ids.ts'
import type { Vault } from '../../src/kernel/vault.ts'
import type { DemoOrganisation } from '../demo/types.ts'

const ROWS = 200

const parts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))

/** Progress of goals, who proposed each, and check-ins, sealed as the application seals them. */
export const seedGoals = async (vault: Vault, demo: DemoOrganisation): Promise<Query[]> => {
  const own = { organisationId: demo.organisation.id }
  const ids = createIds(systemClock)
  const progress = await Promise.all(
    demo.goalProgress.map(async ({ id, pairing, goal, by, day, value, text, createdAt }) => ({
      ...own,
      id,
      pairingId: pairing,
      goalId: goal,
      authorId: by,
      day,
      value,
      body: text === null ? null : await vault.seal('goal-progress.body', id, pairing, 'shared', text),
      createdAt,
    })),
  )
  const given = await Promise.all(
    demo.checkIns.map(async ({ id, pairing, session, by, mood, text, moodShared, textShared, createdAt }) => ({
      ...own,
      id,
      pairingId: pairing,
      sessionId: session,
      authorId: by,
      mood,
      moodSharedAt: moodShared ? createdAt : null,
      body:
        text === null ? null : await vault.seal('check-ins.body', id, pairing, textShared ? 'shared' : 'mentee', text),
      bodySharedAt: text !== null && textShared ? createdAt : null,
      version: 1,
      createdAt,
      updatedAt: createdAt,
    })),
  )
  const proposed = demo.goals.map(({ id, proposedBy, createdAt }) => ({
    ...own,
    id: ids.next('audit'),
    actorId: proposedBy,
    action: 'goal.added' as const,
    entityId: id,
    requestId: ids.next('request'),
    at: createdAt,
  }))
  return [
    ...parts(progress).map((rows) => q.insert(goalProgress).values(rows)),
    ...parts(given).map((rows) => q.insert(checkIns).values(rows)),
    ...parts(proposed).map((rows) => q.insert(audit).values(rows)),
  ]
}
