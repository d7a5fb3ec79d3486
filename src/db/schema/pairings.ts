import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { locales } from '../../kernel/locale.ts'
import { keyScopes } from '../../kernel/vault.ts'
import { instant, plainDate, plainTime, sealed } from './columns.ts'
import { organisationId, personId } from './refs.ts'

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
    /** What a new pairing of the programme starts with. */
    cadenceWeeks: integer('cadence_weeks').notNull().default(2),
    sessionMinutes: integer('session_minutes').notNull().default(60),
    /** An appraisal is due every so many months; null where the programme has none. */
    appraisalMonths: integer('appraisal_months'),
    version: integer('version').notNull().default(0),
    closedAt: instant('closed_at'),
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
    /**
     * Every so many months instead, on the weekday's place in the month that `anchorOn` has (the second Thursday);
     * `cadenceWeeks` is then what that comes to in weeks.
     */
    cadenceMonths: integer('cadence_months'),
    weekday: integer('weekday').notNull(),
    localTime: plainTime('local_time').notNull(),
    zone: text('zone').notNull(),
    sessionMinutes: integer('session_minutes').notNull(),
    /** The first day that the present rhythm was meant for, from which it is counted; null before anyone chose it. */
    anchorOn: plainDate('anchor_on'),
    /** What becomes of a session that falls on a day off: the next working day, none at all, or the day nevertheless. */
    daysOff: text('days_off', { enum: ['move', 'skip', 'keep'] })
      .notNull()
      .default('move'),
    /** Grows with each change of the rhythm, so that a change made from an older one can be told. */
    scheduleVersion: integer('schedule_version').notNull().default(0),
    /** The mentor is the mentee's line manager: then there are no appraisals. */
    isLineManager: integer('is_line_manager', { mode: 'boolean' }).notNull().default(false),
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
    pairingId: text('pairing_id')
      .$type<Id<'pairing'>>()
      .notNull()
      .references(() => pairings.id),
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

export const sessionKinds = ['regular', 'kickoff', 'closing'] as const

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').$type<Id<'session'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: text('pairing_id')
      .$type<Id<'pairing'>>()
      .notNull()
      .references(() => pairings.id),
    startsAt: instant('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    state: text('state', { enum: sessionStates }).notNull(),
    /** An imported session knows its day only; its `startsAt` is noon of that day in the pairing's zone. */
    origin: text('origin', { enum: ['planned', 'imported'] }).notNull(),
    kind: text('kind', { enum: sessionKinds }).notNull().default('regular'),
    /** The day that the rhythm meant it for, wherever it was moved to since; null for one outside the rhythm. */
    occurrenceOn: plainDate('occurrence_on'),
    version: integer('version').notNull().default(0),
    /** Why it was cancelled, moved or missed, where somebody said so. */
    reason: sealed('reason'),
    /** When it was said whether it took place. */
    recordedAt: instant('recorded_at'),
    wrappedUpAt: instant('wrapped_up_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('sessions_pairing').on(t.pairingId, t.startsAt),
    uniqueIndex('sessions_occurrence').on(t.pairingId, t.occurrenceOn).where(sql`occurrence_on is not null`),
    index('sessions_coming').on(t.organisationId, t.state, t.startsAt),
  ],
)
