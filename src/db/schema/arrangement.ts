import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { instant, plainDate, sealed } from './columns.ts'
import { pairingId } from './pairing-refs.ts'
import { programs } from './pairings.ts'
import { organisationId, personId, sides } from './refs.ts'

/** Who takes part in a programme, and on which side. Someone may be a mentor here and a mentee there. */
export const programMembers = sqliteTable(
  'program_members',
  {
    organisationId: organisationId(),
    programId: text('program_id')
      .$type<Id<'program'>>()
      .notNull()
      .references(() => programs.id),
    personId: personId(),
    side: text('side', { enum: sides }).notNull(),
    /** How many mentees a mentor takes at once in this programme; null for mentees. */
    capacity: integer('capacity'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.programId, t.side, t.personId] }),
    index('program_members_person').on(t.personId),
    index('program_members_organisation').on(t.organisationId),
  ],
)

/** A stretch in which a pair does not meet. No reason is asked for. */
export const pauses = sqliteTable(
  'pauses',
  {
    id: text('id').$type<Id<'pause'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    startsOn: plainDate('starts_on').notNull(),
    /** The last day of it; null until somebody says that it is over. */
    endsOn: plainDate('ends_on'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('pauses_pairing').on(t.pairingId, t.startsOn)],
)

export const mentorRequestStates = ['open', 'done', 'withdrawn'] as const

/** A mentee would like another mentor. No reason is asked for or kept. */
export const mentorRequests = sqliteTable(
  'mentor_requests',
  {
    id: text('id').$type<Id<'mentorRequest'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    personId: personId(),
    state: text('state', { enum: mentorRequestStates }).notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    uniqueIndex('mentor_requests_open').on(t.pairingId).where(sql`state = 'open'`),
    index('mentor_requests_pairing').on(t.pairingId),
    index('mentor_requests_organisation').on(t.organisationId, t.state, t.createdAt),
    index('mentor_requests_person').on(t.personId),
  ],
)

export const agreementKinds = ['kickoff', 'closing'] as const

/**
 * What the two agree on when they start (expectations, confidentiality, rhythm), and what they take along when they close.
 * Each says yes for themselves; a change asks both again.
 */
export const agreements = sqliteTable(
  'agreements',
  {
    id: text('id').$type<Id<'agreement'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    kind: text('kind', { enum: agreementKinds }).notNull(),
    /** JSON of its parts. */
    body: sealed('body').notNull(),
    version: integer('version').notNull(),
    mentorAgreedAt: instant('mentor_agreed_at'),
    menteeAgreedAt: instant('mentee_agreed_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: personId('updated_by'),
  },
  (t) => [uniqueIndex('agreements_pairing').on(t.pairingId, t.kind)],
)

/**
 * An organisation's own days, beside the national calendar that it follows: days off of the company, and national ones that
 * it works on.
 */
export const calendarDays = sqliteTable(
  'calendar_days',
  {
    id: text('id').$type<Id<'calendarDay'>>().primaryKey(),
    organisationId: organisationId(),
    day: plainDate('day').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['off', 'working'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('calendar_days_organisation').on(t.organisationId, t.day)],
)
