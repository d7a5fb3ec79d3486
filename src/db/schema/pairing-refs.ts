import { text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { pairings, sessions } from './pairings.ts'

/** Columns of what belongs to a pairing, or to one of its sessions. Each call makes a column of its own. */
export const pairingId = () =>
  text('pairing_id')
    .$type<Id<'pairing'>>()
    .notNull()
    .references(() => pairings.id)

export const sessionId = () =>
  text('session_id')
    .$type<Id<'session'>>()
    .references(() => sessions.id)
