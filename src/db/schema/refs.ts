import { text } from 'drizzle-orm/sqlite-core'
import type { Id } from '../../kernel/ids.ts'
import { organisations, people } from './identity.ts'

/** Columns that most tables have. Each call makes a column of its own. */
export const organisationId = () =>
  text('organisation_id')
    .$type<Id<'organisation'>>()
    .notNull()
    .references(() => organisations.id)

export const personId = (name = 'person_id') =>
  text(name)
    .$type<Id<'person'>>()
    .notNull()
    .references(() => people.id)

export const sides = ['mentor', 'mentee'] as const
