import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { instant, sealed } from './columns.ts'
import { organisations, people } from './identity.ts'

const organisationId = () =>
  text('organisation_id')
    .$type<Id<'organisation'>>()
    .notNull()
    .references(() => organisations.id)

const personId = () =>
  text('person_id')
    .$type<Id<'person'>>()
    .notNull()
    .references(() => people.id)

/** The key that an organisation's own secrets and mails are sealed with, wrapped by a key from the environment. */
export const organisationKeys = sqliteTable(
  'organisation_keys',
  {
    id: text('id').$type<Id<'dataKey'>>().primaryKey(),
    organisationId: organisationId(),
    wrapped: text('wrapped').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('organisation_keys_organisation').on(t.organisationId),
    index('organisation_keys_wrapped').on(t.wrapped),
  ],
)

/** A domain whose addresses may sign in through the organisation's provider. Set by the operator, who knows whose it is. */
export const organisationDomains = sqliteTable(
  'organisation_domains',
  {
    domain: text('domain').primaryKey(),
    organisationId: organisationId(),
    /** The provider that speaks for the domain; null: none does. Were it HR's to name, HR could sign in as anyone. */
    issuer: text('issuer'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('organisation_domains_organisation').on(t.organisationId)],
)

/** The OpenID Connect provider of an organisation. */
export const ssoProviders = sqliteTable('sso_providers', {
  organisationId: text('organisation_id')
    .$type<Id<'organisation'>>()
    .primaryKey()
    .references(() => organisations.id),
  issuer: text('issuer').notNull(),
  clientId: text('client_id').notNull(),
  clientSecret: sealed('client_secret').notNull(),
  updatedAt: instant('updated_at').notNull(),
})

/** One way to the provider and back. Holds what the answer must fit; used once. */
export const ssoAttempts = sqliteTable('sso_attempts', {
  /** SHA-256 of `state`. */
  id: text('id').primaryKey(),
  organisationId: organisationId(),
  /** SHA-256 of the asking browser's cookie. */
  browserHash: text('browser_hash').notNull(),
  nonce: text('nonce').notNull(),
  verifier: text('verifier').notNull(),
  next: text('next').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Someone asked to sign in by e-mail, known here or not: the row is the same. */
export const signInRequests = sqliteTable(
  'sign_in_requests',
  {
    id: text('id').$type<Id<'signInRequest'>>().primaryKey(),
    /** Unknown until a person is found, and then the links say which. */
    organisationId: text('organisation_id').$type<Id<'organisation'>>(),
    browserHash: text('browser_hash').notNull(),
    next: text('next').notNull(),
    /** Wrong codes so far. */
    tries: integer('tries').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    index('sign_in_requests_browser').on(t.browserHash, t.expiresAt),
    index('sign_in_requests_expiry').on(t.expiresAt),
  ],
)

/** A link and its code, for one account of whoever asked. Both are kept as hashes; either is used once. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    /** SHA-256 of the token in the link. */
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .$type<Id<'signInRequest'>>()
      .notNull()
      .references(() => signInRequests.id),
    organisationId: organisationId(),
    personId: personId(),
    /** HMAC of the code with the link's request, so that equal codes differ. */
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('sign_in_links_request').on(t.requestId), index('sign_in_links_person').on(t.personId)],
)

export const passkeys = sqliteTable(
  'passkeys',
  {
    /** Credential id, base64url. */
    id: text('id').primaryKey(),
    organisationId: organisationId(),
    personId: personId(),
    /** COSE public key, base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    /** Transports that the authenticator named, separated by spaces. */
    transports: text('transports').notNull(),
    label: text('label').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('passkeys_person').on(t.personId)],
)

export const passkeyPurposes = ['register', 'sign-in', 'verify'] as const

/** A challenge that one browser was given, to be answered once. */
export const passkeyChallenges = sqliteTable(
  'passkey_challenges',
  {
    /** SHA-256 of the challenge. */
    id: text('id').primaryKey(),
    /** Unknown while nobody is signed in. */
    organisationId: text('organisation_id').$type<Id<'organisation'>>(),
    personId: text('person_id').$type<Id<'person'>>(),
    purpose: text('purpose', { enum: passkeyPurposes }).notNull(),
    browserHash: text('browser_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('passkey_challenges_expiry').on(t.expiresAt)],
)

/** How often something was done in a window of time: limits that must hold across all isolates. */
export const quotas = sqliteTable(
  'quotas',
  {
    /** What is counted and for whom; addresses stand here as an HMAC only. */
    key: text('key').notNull(),
    /** Start of the window. */
    since: instant('since').notNull(),
    organisationId: text('organisation_id').$type<Id<'organisation'>>(),
    used: integer('used').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.since] }), index('quotas_since').on(t.since)],
)
