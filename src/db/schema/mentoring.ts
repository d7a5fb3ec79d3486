import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { locales } from '../../kernel/locale.ts'
import { keyScopes } from '../../kernel/vault.ts'
import { instant, plainDate, plainTime, sealed } from './columns.ts'
import { organisations, people } from './identity.ts'

const organisationId = () =>
  text('organisation_id')
    .$type<Id<'organisation'>>()
    .notNull()
    .references(() => organisations.id)

const pairingId = () =>
  text('pairing_id')
    .$type<Id<'pairing'>>()
    .notNull()
    .references(() => pairings.id)

const personId = (name: string) =>
  text(name)
    .$type<Id<'person'>>()
    .notNull()
    .references(() => people.id)

export const programs = sqliteTable(
  'programs',
  {
    id: text('id').$type<Id<'program'>>().primaryKey(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    /** Written by HR for everyone in the programme: not content of a pairing, so not sealed. */
    purpose: text('purpose').notNull(),
    startsOn: plainDate('starts_on').notNull(),
    endsOn: plainDate('ends_on'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('programs_organisation').on(t.organisationId)],
)

export const pairingStates = ['active', 'paused', 'ended'] as const

export const pairings = sqliteTable(
  'pairings',
  {
    id: text('id').$type<Id<'pairing'>>().primaryKey(),
    organisationId: organisationId(),
    programId: text('program_id')
      .$type<Id<'program'>>()
      .notNull()
      .references(() => programs.id),
    mentorId: personId('mentor_id'),
    menteeId: personId('mentee_id'),
    /** The language of drafts that both read. */
    language: text('language', { enum: locales }).notNull(),
    state: text('state', { enum: pairingStates }).notNull(),
    startedOn: plainDate('started_on').notNull(),
    endedOn: plainDate('ended_on'),
    /** The rhythm as it was meant: every so many weeks, on an ISO weekday (1 is Monday), at a local time in a zone. */
    cadenceWeeks: integer('cadence_weeks').notNull(),
    weekday: integer('weekday').notNull(),
    localTime: plainTime('local_time').notNull(),
    zone: text('zone').notNull(),
    sessionMinutes: integer('session_minutes').notNull(),
    /** The pairing that this one follows, with another mentor and other keys. */
    followsId: text('follows_id').$type<Id<'pairing'>>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('pairings_organisation').on(t.organisationId),
    index('pairings_mentor').on(t.mentorId),
    index('pairings_mentee').on(t.menteeId),
    index('pairings_program').on(t.programId),
  ],
)

/** Keys that content is sealed with, one a pairing and scope, themselves wrapped by a key from the environment. */
export const dataKeys = sqliteTable(
  'data_keys',
  {
    id: text('id').$type<Id<'dataKey'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    scope: text('scope', { enum: keyScopes }).notNull(),
    wrapped: text('wrapped').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('data_keys_scope').on(t.pairingId, t.scope),
    // Starts with the version of the wrapping key: rotation finds what is left by it.
    index('data_keys_wrapped').on(t.wrapped),
  ],
)

export const sessionStates = ['planned', 'held', 'missed', 'moved', 'cancelled'] as const

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').$type<Id<'session'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    startsAt: instant('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    state: text('state', { enum: sessionStates }).notNull(),
    /** An imported session knows its day only; its `startsAt` is noon of that day in the pairing's zone. */
    origin: text('origin', { enum: ['planned', 'imported'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('sessions_pairing').on(t.pairingId, t.startsAt)],
)

export const noteVisibilities = ['private', 'shared'] as const

export const notes = sqliteTable(
  'notes',
  {
    id: text('id').$type<Id<'note'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: text('session_id')
      .$type<Id<'session'>>()
      .notNull()
      .references(() => sessions.id),
    authorId: personId('author_id'),
    visibility: text('visibility', { enum: noteVisibilities }).notNull(),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
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

export const actionStates = ['open', 'done', 'dropped'] as const

export const actions = sqliteTable(
  'actions',
  {
    id: text('id').$type<Id<'action'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: text('session_id')
      .$type<Id<'session'>>()
      .references(() => sessions.id),
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
    createdAt: instant('created_at').notNull(),
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
    sessionId: text('session_id')
      .$type<Id<'session'>>()
      .notNull()
      .references(() => sessions.id),
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
