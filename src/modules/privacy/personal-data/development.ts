import { inArray, or } from 'drizzle-orm'
import { q } from '../../../db/query.ts'
import {
  goalProgress,
  goals,
  growthPoints,
  introductions,
  milestones,
  skillLevels,
  skills,
} from '../../../db/schema/index.ts'
import { byWhom, type Handling, menteePairingsOf, ownIn, pairingsOf } from './handling.ts'

/**
 * How a mentee develops. It is theirs, whoever of the two wrote it down: it goes with the mentee, and stays with them when
 * the mentor goes.
 */
export const development: readonly Handling[] = [
  {
    table: milestones,
    exported: {
      section: 'milestones',
      columns: (who) => ({
        id: milestones.id,
        pairingId: milestones.pairingId,
        by: byWhom(milestones.authorId, who),
        state: milestones.state,
        body: milestones.body,
        dueOn: milestones.dueOn,
        createdAt: milestones.createdAt,
        closedAt: milestones.closedAt,
      }),
      rows: (who) => inArray(milestones.pairingId, pairingsOf(who)),
      order: milestones.id,
      sealed: { body: { field: 'milestones.body' } },
    },
    erased: (who) => [q.delete(milestones).where(inArray(milestones.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(milestones).where(inArray(milestones.pairingId, pairingIds)),
  },
  {
    table: introductions,
    exported: {
      section: 'introductions',
      columns: (who) => ({
        id: introductions.id,
        pairingId: introductions.pairingId,
        by: byWhom(introductions.authorId, who),
        state: introductions.state,
        body: introductions.body,
        dueOn: introductions.dueOn,
        createdAt: introductions.createdAt,
        updatedAt: introductions.updatedAt,
      }),
      rows: (who) => inArray(introductions.pairingId, pairingsOf(who)),
      order: introductions.id,
      sealed: { body: { field: 'introductions.body', json: true } },
    },
    erased: (who) => [q.delete(introductions).where(inArray(introductions.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(introductions).where(inArray(introductions.pairingId, pairingIds)),
  },
  {
    table: skillLevels,
    exported: {
      section: 'skillLevels',
      columns: (who) => ({
        id: skillLevels.id,
        skillId: skillLevels.skillId,
        by: byWhom(skillLevels.authorId, who),
        level: skillLevels.level,
        day: skillLevels.day,
        createdAt: skillLevels.createdAt,
      }),
      rows: (who) => inArray(skillLevels.pairingId, pairingsOf(who)),
      order: skillLevels.id,
    },
    // How the mentor saw it is the mentor's own judgement.
    erased: (who) => [
      q
        .delete(skillLevels)
        .where(
          or(
            inArray(skillLevels.pairingId, menteePairingsOf(who)),
            ownIn(skillLevels.pairingId, skillLevels.authorId, who),
          ),
        ),
    ],
    forgotten: (pairingIds) => q.delete(skillLevels).where(inArray(skillLevels.pairingId, pairingIds)),
  },
  {
    table: skills,
    exported: {
      section: 'skills',
      columns: () => ({
        id: skills.id,
        pairingId: skills.pairingId,
        kind: skills.kind,
        body: skills.body,
        createdAt: skills.createdAt,
        closedAt: skills.closedAt,
      }),
      rows: (who) => inArray(skills.pairingId, pairingsOf(who)),
      order: skills.id,
      sealed: { body: { field: 'skills.body' } },
    },
    erased: (who) => [q.delete(skills).where(inArray(skills.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(skills).where(inArray(skills.pairingId, pairingIds)),
  },
  {
    table: growthPoints,
    exported: {
      section: 'growthPoints',
      columns: (who) => ({
        id: growthPoints.id,
        pairingId: growthPoints.pairingId,
        by: byWhom(growthPoints.authorId, who),
        kind: growthPoints.kind,
        body: growthPoints.body,
        createdAt: growthPoints.createdAt,
        closedAt: growthPoints.closedAt,
      }),
      rows: (who) => inArray(growthPoints.pairingId, pairingsOf(who)),
      order: growthPoints.id,
      sealed: { body: { field: 'growth-points.body' } },
    },
    erased: (who) => [q.delete(growthPoints).where(inArray(growthPoints.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(growthPoints).where(inArray(growthPoints.pairingId, pairingIds)),
  },
  {
    table: goalProgress,
    exported: {
      section: 'goalProgress',
      columns: (who) => ({
        id: goalProgress.id,
        goalId: goalProgress.goalId,
        by: byWhom(goalProgress.authorId, who),
        day: goalProgress.day,
        value: goalProgress.value,
        body: goalProgress.body,
        createdAt: goalProgress.createdAt,
      }),
      rows: (who) => inArray(goalProgress.pairingId, pairingsOf(who)),
      order: goalProgress.id,
      sealed: { body: { field: 'goal-progress.body' } },
    },
    erased: (who) => [q.delete(goalProgress).where(inArray(goalProgress.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(goalProgress).where(inArray(goalProgress.pairingId, pairingIds)),
  },
  {
    table: goals,
    exported: {
      section: 'goals',
      columns: (who) => ({
        id: goals.id,
        pairingId: goals.pairingId,
        by: byWhom(goals.authorId, who),
        state: goals.state,
        horizon: goals.horizon,
        kind: goals.kind,
        body: goals.body,
        ifThen: goals.ifThen,
        unit: goals.unit,
        direction: goals.direction,
        baseline: goals.baseline,
        target: goals.target,
        current: goals.current,
        dueOn: goals.dueOn,
        progressOn: goals.progressOn,
        reason: goals.reason,
        createdAt: goals.createdAt,
        agreedAt: goals.agreedAt,
        closedAt: goals.closedAt,
      }),
      rows: (who) => inArray(goals.pairingId, pairingsOf(who)),
      order: goals.id,
      sealed: {
        body: { field: 'goals.body' },
        ifThen: { field: 'goals.if-then' },
        unit: { field: 'goals.unit' },
        reason: { field: 'goals.reason' },
      },
    },
    erased: (who) => [q.delete(goals).where(inArray(goals.pairingId, menteePairingsOf(who)))],
    forgotten: (pairingIds) => q.delete(goals).where(inArray(goals.pairingId, pairingIds)),
  },
]
