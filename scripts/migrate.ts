import { CannotMigrate, migrateDatabase } from './migrations.ts'

/** `npm run migrate`: brings the database that DATABASE_URL names up to date, with DATABASE_AUTH_TOKEN if it needs one. */
const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: authToken } = process.env
if (!url) {
  console.error('Set DATABASE_URL to the address of the database, such as libsql://pamong-example.turso.io')
  process.exit(2)
}
try {
  const state = await migrateDatabase({ url, authToken })
  console.log(state.kind === 'current' ? 'The database is up to date.' : 'The database has been brought up to date.')
} catch (error) {
  if (!(error instanceof CannotMigrate)) throw error
  console.error(error.message)
  process.exit(1)
}
