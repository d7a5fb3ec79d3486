import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { instant, plainDate, sealed } from './columns.ts'
import { pairingId, sessionId } from './pairing-refs.ts'
import { organisationId, personId } from './refs.ts'

export const noteVisibilities = ['private', 'shared'] as const

export const notes = sqliteTable(
  'notes',
  {
    id: text('id').$type<Id<'note'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: sessionId().notNull(),
    authorId: personId('author_id'),
    visibility: text('visibility', { enum: noteVisibilities }).notNull(),
    body: sealed('body').notNull(),
    /** Grows with each save, so that a save made from an older state can be told. */
    version: integer('version').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at'),
    sharedAt: instant('shared_at'),
  },
  (t) => [index('notes_session').on(t.sessionId), index('notes_pairing').on(t.pairingId, t.visibility)],
)

export const topicStates = ['open', 'used', 'dropped'] as const

export const topics = sqliteTable(
  'topics',
  {
    id: text('id').$type<Id<'topic'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    authorId: personId('author_id'),
    state: text('state', { enum: topicStates }).notNull(),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('topics_pairing').on(t.pairingId, t.state)],
)

/** `suggested`: let through as a suggestion, and nobody's promise before its owner takes it. */
export const actionStates = ['suggested', 'open', 'done', 'dropped'] as const

export const actions = sqliteTable(
  'actions',
  {
    id: text('id').$type<Id<'action'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: sessionId(),
    ownerId: personId('owner_id'),
    state: text('state', { enum: actionStates }).notNull(),
    body: sealed('body').notNull(),
    dueOn: plainDate('due_on'),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [index('actions_pairing').on(t.pairingId, t.state)],
)

export const goalStates = ['proposed', 'agreed', 'reached', 'missed', 'dropped'] as const

export const goals = sqliteTable(
  'goals',
  {
    id: text('id').$type<Id<'goal'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    state: text('state', { enum: goalStates }).notNull(),
    horizon: text('horizon', { enum: ['short', 'long'] }).notNull(),
    kind: text('kind', { enum: ['technical', 'interpersonal', 'career'] }).notNull(),
    body: sealed('body').notNull(),
    ifThen: sealed('if_then'),
    /** The measure: its unit is what a person typed and so is sealed; its numbers feed aggregates and stay plain. */
    unit: sealed('unit'),
    direction: text('direction', { enum: ['up', 'down'] }),
    baseline: real('baseline'),
    target: real('target'),
    current: real('current'),
    dueOn: plainDate('due_on'),
    progressOn: plainDate('progress_on'),
    /** Why it was missed or dropped. */
    reason: sealed('reason'),
    skillId: text('skill_id').$type<Id<'skill'>>(),
    /** Whoever wrote it down; null for goals from before that was kept. */
    authorId: text('author_id').$type<Id<'person'>>(),
    version: integer('version').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    agreedAt: instant('agreed_at'),
    closedAt: instant('closed_at'),
  },
  (t) => [index('goals_pairing').on(t.pairingId, t.state)],
)

/**
 * A working agenda is its author's alone, sealed under their private key; sharing makes it the session's one shared agenda.
 * `version` grows with each save, so that a save made from an older state can be told.
 */
export const agendas = sqliteTable(
  'agendas',
  {
    id: text('id').$type<Id<'agenda'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: sessionId().notNull(),
    authorId: personId('author_id'),
    version: integer('version').notNull(),
    draftId: text('draft_id').$type<Id<'draft'>>(),
    /** JSON of the rubric's verdicts on what was saved, as guidance to whoever may read the agenda. */
    checks: sealed('checks').notNull(),
    sharedAt: instant('shared_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: personId('updated_by'),
  },
  (t) => [
    uniqueIndex('agendas_shared').on(t.sessionId).where(sql`shared_at is not null`),
    uniqueIndex('agendas_working').on(t.sessionId, t.authorId).where(sql`shared_at is null`),
    index('agendas_pairing').on(t.pairingId),
  ],
)

export const agendaItemStates = ['open', 'discussed', 'carry', 'drop'] as const

export const agendaItems = sqliteTable(
  'agenda_items',
  {
    id: text('id').$type<Id<'agendaItem'>>().primaryKey(),
    organisationId: organisationId(),
    agendaId: text('agenda_id')
      .$type<Id<'agenda'>>()
      .notNull()
      .references(() => agendas.id),
    position: integer('position').notNull(),
    kind: text('kind', {
      enum: ['opening', 'review', 'carried', 'topic', 'concern', 'goal', 'growth', 'close'],
    }).notNull(),
    minutes: integer('minutes').notNull(),
    state: text('state', { enum: agendaItemStates }).notNull(),
    /** JSON of topic, purpose, outcome and sources. */
    body: sealed('body').notNull(),
  },
  (t) => [index('agenda_items_agenda').on(t.agendaId, t.position)],
)
