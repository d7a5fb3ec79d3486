import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { instant, plainDate, sealed } from './columns.ts'
import { goals } from './mentoring.ts'
import { pairingId } from './pairing-refs.ts'
import { organisationId, personId, sides } from './refs.ts'

/** How far a goal had come on a day. The latest day's value is the goal's current one. */
export const goalProgress = sqliteTable(
  'goal_progress',
  {
    id: text('id').$type<Id<'goalProgress'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    goalId: text('goal_id')
      .$type<Id<'goal'>>()
      .notNull()
      .references(() => goals.id),
    authorId: personId('author_id'),
    day: plainDate('day').notNull(),
    /** In the goal's unit; null where only a remark was made. */
    value: real('value'),
    body: sealed('body'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('goal_progress_goal').on(t.goalId, t.day), index('goal_progress_pairing').on(t.pairingId, t.day)],
)

/** What a mentee is good at, and where they want to grow. */
export const growthPoints = sqliteTable(
  'growth_points',
  {
    id: text('id').$type<Id<'growthPoint'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    authorId: personId('author_id'),
    kind: text('kind', { enum: ['strength', 'area'] }).notNull(),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Taken off the list; what was noted stays readable. */
    closedAt: instant('closed_at'),
  },
  (t) => [index('growth_points_pairing').on(t.pairingId, t.createdAt)],
)

export const skills = sqliteTable(
  'skills',
  {
    id: text('id').$type<Id<'skill'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    kind: text('kind', { enum: ['technical', 'interpersonal'] }).notNull(),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [index('skills_pairing').on(t.pairingId, t.createdAt)],
)

/** A level from 1 (beginning) to 5 (teaches others) as one of the two saw it on a day. */
export const skillLevels = sqliteTable(
  'skill_levels',
  {
    id: text('id').$type<Id<'skillLevel'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    skillId: text('skill_id')
      .$type<Id<'skill'>>()
      .notNull()
      .references(() => skills.id),
    authorId: personId('author_id'),
    side: text('side', { enum: sides }).notNull(),
    level: integer('level').notNull(),
    day: plainDate('day').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('skill_levels_skill').on(t.skillId, t.day), index('skill_levels_pairing').on(t.pairingId, t.day)],
)

export const milestoneStates = ['open', 'reached', 'dropped'] as const

/** The development plan of a mentee: its milestones in order of their dates. */
export const milestones = sqliteTable(
  'milestones',
  {
    id: text('id').$type<Id<'milestone'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    authorId: personId('author_id'),
    goalId: text('goal_id')
      .$type<Id<'goal'>>()
      .references(() => goals.id),
    skillId: text('skill_id')
      .$type<Id<'skill'>>()
      .references(() => skills.id),
    state: text('state', { enum: milestoneStates }).notNull(),
    body: sealed('body').notNull(),
    dueOn: plainDate('due_on'),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('milestones_pairing').on(t.pairingId, t.createdAt),
    index('milestones_goal').on(t.goalId),
    index('milestones_skill').on(t.skillId),
  ],
)

export const introductionStates = ['suggested', 'asked', 'met', 'followed_up', 'dropped'] as const

/** Somebody the mentee should meet, and how far that has come. */
export const introductions = sqliteTable(
  'introductions',
  {
    id: text('id').$type<Id<'introduction'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    authorId: personId('author_id'),
    state: text('state', { enum: introductionStates }).notNull(),
    /** JSON of who it is, and what for. */
    body: sealed('body').notNull(),
    /** When the next step is meant to be taken. */
    dueOn: plainDate('due_on'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('introductions_pairing').on(t.pairingId, t.createdAt)],
)
