import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AuditAction, AuditActor } from '../../kernel/audit.ts'
import type { Id } from '../../kernel/ids.ts'
import { locales } from '../../kernel/locale.ts'
import { instant } from './columns.ts'

/** What an organisation asks of a sign-in: any way, its own provider, or a passkey beside whatever else. */
export const signInRules = ['any', 'sso', 'passkey'] as const

export const organisations = sqliteTable('organisations', {
  id: text('id').$type<Id<'organisation'>>().primaryKey(),
  name: text('name').notNull(),
  signInRule: text('sign_in_rule', { enum: signInRules }).notNull().default('any'),
  /** A login that is not used for so many hours ends. */
  idleHours: integer('idle_hours').notNull().default(168),
  /** Content goes so many months after its pairing ended, and a deactivated person as long after they left. */
  retentionMonths: integer('retention_months').notNull().default(24),
  /** Language and IANA zone of someone who has not chosen their own yet. */
  locale: text('locale', { enum: locales }).notNull().default('id'),
  zone: text('zone').notNull().default('Asia/Jakarta'),
  /** The national calendar whose days off it keeps, beside its own. */
  calendar: text('calendar', { enum: ['id', 'none'] })
    .notNull()
    .default('id'),
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
    /** When HR last had an invitation sent; null: not yet. */
    invitedAt: instant('invited_at'),
    /** When the person first signed in. */
    joinedAt: instant('joined_at'),
    /** When the person had read what confidentiality means here and had chosen consent, language, zone and address. */
    welcomedAt: instant('welcomed_at'),
    /** Who the person is to the organisation's OpenID Connect provider, once they came from there. */
    ssoSubject: text('sso_subject'),
    createdAt: instant('created_at').notNull(),
    deactivatedAt: instant('deactivated_at'),
    /** When all that was theirs was destroyed; what is left is a row without a name. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    uniqueIndex('people_email').on(t.organisationId, t.email),
    // Someone who signs in has no organisation yet.
    index('people_by_email').on(t.email),
    uniqueIndex('people_sso_subject').on(t.organisationId, t.ssoSubject),
  ],
)

export const loginMethods = ['demo', 'link', 'sso', 'passkey'] as const

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
    method: text('method', { enum: loginMethods }).notNull().default('link'),
    /** When a passkey was last shown in this login; null: not at all. */
    passkeyAt: instant('passkey_at'),
    /** Browser and system, such as "Firefox, Android", from a closed list. */
    device: text('device').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    /** Written at most a few times an hour. */
    lastSeenAt: instant('last_seen_at').notNull().default(sql`0`),
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
    lastUsedAt: instant('last_used_at'),
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
    actorId: text('actor_id').$type<AuditActor>().notNull(),
    action: text('action').$type<AuditAction>().notNull(),
    entityId: text('entity_id').notNull(),
    requestId: text('request_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('audit_organisation').on(t.organisationId, t.at),
    index('audit_entity').on(t.entityId, t.at),
    index('audit_actor').on(t.actorId, t.at),
  ],
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
