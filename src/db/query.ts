import { drizzle } from 'drizzle-orm/libsql/web'

/**
 * Builds queries. It has no connection: a query becomes a request only in a batch of the store.
 * One for the isolate, because building it for each invocation would cost more than the queries.
 */
export const q = drizzle.mock()
