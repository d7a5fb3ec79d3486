import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { builtInReasons } from '../../kernel/draft.ts'
import type { Id } from '../../kernel/ids.ts'
import { locales } from '../../kernel/locale.ts'
import { instant, sealed } from './columns.ts'
import { organisations, people } from './identity.ts'
import { sessionId } from './pairing-refs.ts'
import { pairings } from './pairings.ts'

export const draftTasks = ['agenda', 'goals', 'feedback', 'next-steps', 'brief', 'plan'] as const

/** What the coach wrote, and how it came about. Nothing here is sent anywhere before a person saves it as their own. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: text('id').$type<Id<'draft'>>().primaryKey(),
    organisationId: text('organisation_id')
      .$type<Id<'organisation'>>()
      .notNull()
      .references(() => organisations.id),
    pairingId: text('pairing_id')
      .$type<Id<'pairing'>>()
      .notNull()
      .references(() => pairings.id),
    /** The session that it is for; null for what belongs to none. */
    sessionId: sessionId(),
    requestedBy: text('requested_by')
      .$type<Id<'person'>>()
      .notNull()
      .references(() => people.id),
    task: text('task', { enum: draftTasks }).notNull(),
    by: text('by', { enum: ['model', 'built-in'] }).notNull(),
    /** Why it is the built-in coach's; null for a model's draft. A code of a closed list that names no person. */
    reason: text('reason', { enum: builtInReasons }),
    model: text('model'),
    /** `agenda.id@1`: task, locale and version of the prompt; null for the built-in coach. */
    prompt: text('prompt'),
    locale: text('locale', { enum: locales }).notNull(),
    /** JSON of the drafted items, sealed under the asker's private key: a draft is theirs until they share it. */
    body: sealed('body').notNull(),
    /** JSON of the checks, whose details may quote the draft. */
    checks: sealed('checks').notNull(),
    /** The exact pseudonymised text a model was sent, sealed for both members; null where none was asked. */
    saw: sealed('saw'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('drafts_session').on(t.sessionId, t.requestedBy, t.createdAt), index('drafts_pairing').on(t.pairingId)],
)
