import type { Query } from '../../src/kernel/ctx.ts'

/** Rows of one insert. SQLite takes 32,766 parameters in a statement. */
const ROWS = 200

/** As many inserts as the rows need. */
export const inserts = <T>(rows: readonly T[], insert: (part: T[]) => Query): Query[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => insert(rows.slice(i * ROWS, (i + 1) * ROWS)))
