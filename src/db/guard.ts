import { sql } from 'drizzle-orm'
import type { Query } from '../kernel/ctx.ts'
import { q } from './query.ts'

/** Aborts the batch as `conflict` unless the statement before it changed exactly one row. */
export const mustHaveChangedOne = (): Query => q.run(sql`insert into guard select changes(), 'conflict'`)

/** Aborts the batch as `conflict` unless the query yields 1. */
export const mustHold = (condition: ReturnType<typeof sql>): Query =>
  q.run(sql`insert into guard select (${condition}), 'conflict'`)
