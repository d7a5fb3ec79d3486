import { lt, or } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import { apiTokens, logins, passkeyChallenges, ssoAttempts, submissions } from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'

/** Ended logins and tokens stay this long, so that their owner can still see where they were signed in. */
const KEEP_ENDED = { hours: 24 * 30 }
/** A form that is sent again after this long is a new one. */
const KEEP_SUBMISSIONS = { hours: 24 * 7 }

/** Removes logins, tokens, submission keys and half-way sign-ins that no longer serve anyone, of all organisations. */
export const forgetExpired = async ({ database, clock }: { database: Database; clock: Clock }): Promise<void> => {
  const ended = clock.now().subtract(KEEP_ENDED)
  await database.batch('write', [
    q.delete(logins).where(or(lt(logins.expiresAt, ended), lt(logins.revokedAt, ended))),
    q.delete(apiTokens).where(or(lt(apiTokens.expiresAt, ended), lt(apiTokens.revokedAt, ended))),
    q.delete(ssoAttempts).where(lt(ssoAttempts.expiresAt, clock.now())),
    q.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, clock.now())),
    q.delete(submissions).where(lt(submissions.createdAt, clock.now().subtract(KEEP_SUBMISSIONS))),
  ])
}
