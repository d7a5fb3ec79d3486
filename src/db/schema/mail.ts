import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { locales } from '../../kernel/locale.ts'
import { mailKinds, optionalMailKinds } from '../../kernel/mail.ts'
import { instant, sealed } from './columns.ts'
import { organisations, people } from './identity.ts'

export const deliveryStates = ['queued', 'sent', 'cancelled'] as const

/** The outbox: one row a mail, written in the batch of what caused it. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text('id').$type<Id<'delivery'>>().primaryKey(),
    organisationId: text('organisation_id')
      .$type<Id<'organisation'>>()
      .notNull()
      .references(() => organisations.id),
    recipientId: text('recipient_id')
      .$type<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: mailKinds }).notNull(),
    /** `kind/entity/recipient`: the same mail is written once. */
    key: text('key').notNull(),
    locale: text('locale', { enum: locales }).notNull(),
    /** JSON of the mail as it goes out, sealed under the organisation's key: a sign-in link opens an account. */
    body: sealed('body').notNull(),
    state: text('state', { enum: deliveryStates }).notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('deliveries_key').on(t.key),
    index('deliveries_recipient').on(t.recipientId, t.createdAt),
    index('deliveries_state').on(t.state, t.createdAt),
  ],
)

/** A kind of mail that a person asked not to get. */
export const mailOptOuts = sqliteTable(
  'mail_opt_outs',
  {
    personId: text('person_id')
      .$type<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: optionalMailKinds }).notNull(),
    organisationId: text('organisation_id')
      .$type<Id<'organisation'>>()
      .notNull()
      .references(() => organisations.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
)
