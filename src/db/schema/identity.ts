import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AuditAction } from '../../kernel/audit.ts'
import type { Id } from '../../kernel/ids.ts'
import { locales } from '../../kernel/locale.ts'
import { instant } from './columns.ts'

export const organisations = sqliteTable('organisations', {
  id: text('id').$type<Id<'organisation'>>().primaryKey(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const organisationRoles = ['member', 'hr'] as const

export const people = sqliteTable(
  'people',
  {
    id: text('id').$type<Id<'person'>>().primaryKey(),
    organisationId: text('organisation_id')
      .$type<Id<'organisation'>>()
      .notNull()
      .references(() => organisations.id),
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** How the person asked to be addressed: "Bu Ratna", "Mas Dimas", "Joan". Never guessed. */
    address: text('address').notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    /** IANA zone. */
    zone: text('zone').notNull(),
    /** Role in the organisation. Mentor or mentee follows from the pairings. */
    role: text('role', { enum: organisationRoles }).notNull(),
    /** When the person agreed that a language model may read what their pairing shares; null: they did not. */
    modelConsentAt: instant('model_consent_at'),
    createdAt: instant('created_at').notNull(),
    deactivatedAt: instant('deactivated_at'),
  },
  (t) => [uniqueIndex('people_email').on(t.organisationId, t.email)],
)

/** A signed-in browser. The cookie is signed and names this row; the row says whether it still holds. */
export const logins = sqliteTable(
  'logins',
  {
    id: text('id').$type<Id<'login'>>().primaryKey(),
    organisationId: text('organisation_id').$type<Id<'organisation'>>().notNull(),
    personId: text('person_id')
      .$type<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('logins_person').on(t.personId)],
)

export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text('id').$type<Id<'apiToken'>>().primaryKey(),
    organisationId: text('organisation_id').$type<Id<'organisation'>>().notNull(),
    personId: text('person_id')
      .$type<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    label: text('label').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('api_tokens_person').on(t.personId)],
)

/** Who did what to which id, and when. Holds ids and codes only, so that HR may read it. */
export const audit = sqliteTable(
  'audit',
  {
    id: text('id').$type<Id<'audit'>>().primaryKey(),
    organisationId: text('organisation_id').$type<Id<'organisation'>>().notNull(),
    actorId: text('actor_id').$type<Id<'person'>>().notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    entityId: text('entity_id').notNull(),
    requestId: text('request_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('audit_organisation').on(t.organisationId, t.at), index('audit_entity').on(t.entityId, t.at)],
)

/** One row for each form or keyed request that was carried out: sending it again finds the result instead of repeating it. */
export const submissions = sqliteTable(
  'submissions',
  {
    personId: text('person_id').$type<Id<'person'>>().notNull(),
    key: text('key').notNull(),
    organisationId: text('organisation_id').$type<Id<'organisation'>>().notNull(),
    /** Ids of what the first submission made, separated by spaces. */
    resultId: text('result_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] })],
)
