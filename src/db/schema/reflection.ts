import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { instant, plainDate, sealed } from './columns.ts'
import { pairingId, sessionId } from './pairing-refs.ts'
import { organisationId, personId, sides } from './refs.ts'

/**
 * How a mentee comes to a session. Each answer is theirs alone until they share it: then its text is sealed under the key of
 * both. Moods feed aggregates and stay plain.
 */
export const checkIns = sqliteTable(
  'check_ins',
  {
    id: text('id').$type<Id<'checkIn'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: sessionId().notNull(),
    authorId: personId('author_id'),
    /** From 1 (hard) to 5 (very well). */
    mood: integer('mood'),
    moodSharedAt: instant('mood_shared_at'),
    /** What weighs on them. */
    body: sealed('body'),
    bodySharedAt: instant('body_shared_at'),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('check_ins_session').on(t.sessionId, t.authorId),
    index('check_ins_pairing').on(t.pairingId, t.createdAt),
  ],
)

/** How a session was for the mentee, from 1 to 5. */
export const pulses = sqliteTable(
  'pulses',
  {
    id: text('id').$type<Id<'pulse'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: sessionId().notNull(),
    authorId: personId('author_id'),
    heard: integer('heard'),
    useful: integer('useful'),
    /** Each answer is shown to the mentor only once the mentee says so. */
    heardSharedAt: instant('heard_shared_at'),
    usefulSharedAt: instant('useful_shared_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('pulses_session').on(t.sessionId, t.authorId),
    index('pulses_pairing').on(t.pairingId, t.createdAt),
  ],
)

export const feedbackDirections = ['up', 'down', 'sideways'] as const
export const feedbackKinds = ['praise', 'improvement'] as const
/** `kept`: written down for its author, who decided not to raise it. `asked`: raised as a question. */
export const feedbackStates = ['draft', 'kept', 'asked', 'shared'] as const

/** Sealed under its author's own key until it is raised, and then under that of both. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: text('id').$type<Id<'feedback'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    sessionId: sessionId(),
    authorId: personId('author_id'),
    direction: text('direction', { enum: feedbackDirections }).notNull(),
    kind: text('kind', { enum: feedbackKinds }).notNull(),
    state: text('state', { enum: feedbackStates }).notNull(),
    body: sealed('body').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    sharedAt: instant('shared_at'),
    acknowledgedAt: instant('acknowledged_at'),
  },
  (t) => [index('feedback_pairing').on(t.pairingId, t.createdAt)],
)

export const feedbackReplies = sqliteTable(
  'feedback_replies',
  {
    id: text('id').$type<Id<'feedbackReply'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    feedbackId: text('feedback_id')
      .$type<Id<'feedback'>>()
      .notNull()
      .references(() => feedback.id),
    authorId: personId('author_id'),
    body: sealed('body').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('feedback_replies_feedback').on(t.feedbackId, t.createdAt),
    index('feedback_replies_pairing').on(t.pairingId),
  ],
)

/** A look back on a period by criteria. Complete once both have signed. */
export const appraisals = sqliteTable(
  'appraisals',
  {
    id: text('id').$type<Id<'appraisal'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    startsOn: plainDate('starts_on').notNull(),
    endsOn: plainDate('ends_on').notNull(),
    dueOn: plainDate('due_on').notNull(),
    /** JSON of the criteria with their anchors as they were when it was opened. */
    criteria: sealed('criteria').notNull(),
    /** JSON of what the two agree on: a level for each criterion and a summary. Sealed under the key of both. */
    result: sealed('result'),
    version: integer('version').notNull(),
    mentorSignedAt: instant('mentor_signed_at'),
    menteeSignedAt: instant('mentee_signed_at'),
    /** The mean level, from 1 to 5, that the mentee, asked alone, let HR see; null where they did not. */
    sharedLevel: integer('shared_level'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    index('appraisals_pairing').on(t.pairingId, t.endsOn),
    index('appraisals_organisation').on(t.organisationId, t.dueOn),
  ],
)

/** One side's own view of an appraisal: theirs alone until they hand it in. */
export const appraisalViews = sqliteTable(
  'appraisal_views',
  {
    id: text('id').$type<Id<'appraisalView'>>().primaryKey(),
    organisationId: organisationId(),
    pairingId: pairingId(),
    appraisalId: text('appraisal_id')
      .$type<Id<'appraisal'>>()
      .notNull()
      .references(() => appraisals.id),
    authorId: personId('author_id'),
    side: text('side', { enum: sides }).notNull(),
    /** JSON of a level and a remark for each criterion. */
    body: sealed('body').notNull(),
    version: integer('version').notNull(),
    handedInAt: instant('handed_in_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('appraisal_views_side').on(t.appraisalId, t.side),
    index('appraisal_views_pairing').on(t.pairingId),
  ],
)

/** What an organisation appraises by, where it does not keep to the criteria that come with the product. Written by HR. */
export const criteria = sqliteTable(
  'criteria',
  {
    id: text('id').$type<Id<'criterion'>>().primaryKey(),
    organisationId: organisationId(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** Anchors of the levels 1, 3 and 5, a line each. */
    anchors: text('anchors').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('criteria_organisation').on(t.organisationId, t.position)],
)

/** Whom an organisation sends somebody to who is in distress, beside the national lines. Written by HR. */
export const helpResources = sqliteTable(
  'help_resources',
  {
    id: text('id').$type<Id<'helpResource'>>().primaryKey(),
    organisationId: organisationId(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    contact: text('contact').notNull(),
    kind: text('kind', { enum: ['support', 'harassment'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('help_resources_organisation').on(t.organisationId, t.position)],
)
