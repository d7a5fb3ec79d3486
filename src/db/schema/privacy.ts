import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { instant } from './columns.ts'
import { organisations, people } from './identity.ts'

export const privacyRequestKinds = ['export', 'correction', 'erasure'] as const
export const privacyRequestStates = ['open', 'done', 'withdrawn'] as const

/** What a person asked for under data protection law, and by when it must be answered. */
export const privacyRequests = sqliteTable(
  'privacy_requests',
  {
    id: text('id').$type<Id<'privacyRequest'>>().primaryKey(),
    organisationId: text('organisation_id')
      .$type<Id<'organisation'>>()
      .notNull()
      .references(() => organisations.id),
    personId: text('person_id')
      .$type<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: privacyRequestKinds }).notNull(),
    state: text('state', { enum: privacyRequestStates }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** 3 x 24 hours after it was made (UU PDP 27/2022). */
    dueAt: instant('due_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('privacy_requests_organisation').on(t.organisationId, t.state, t.dueAt),
    index('privacy_requests_person').on(t.personId, t.createdAt),
    index('privacy_requests_due').on(t.state, t.kind, t.createdAt),
  ],
)
