import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** Whether a column holds this text somewhere, whatever case its Latin letters have. What LIKE takes for signs is meant as it stands. */
export const containsText = (column: SQLWrapper, text: string): SQL =>
  sql`${column} like ${`%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`
