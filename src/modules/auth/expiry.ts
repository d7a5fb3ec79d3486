import { and, eq, inArray, lt, ne, or } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import {
  apiTokens,
  deliveries,
  logins,
  passkeyChallenges,
  quotas,
  signInLinks,
  signInRequests,
  ssoAttempts,
  submissions,
} from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'

/** Ended logins and tokens stay this long, so that their owner can still see where they were signed in. */
const KEEP_ENDED = { hours: 24 * 30 }
/** A form that is sent again after this long is a new one. */
const KEEP_SUBMISSIONS = { hours: 24 * 7 }
/** A window of a quota is a day at most, and a day later nobody asks for it. */
const KEEP_QUOTAS = { hours: 24 * 2 }
/** What was shown or sent on the way in is worthless within the hour. */
const KEEP_ATTEMPTS = { hours: 1 }
/** Sign-in mails that left, or were dropped. */
const KEEP_SIGN_IN_MAILS = { hours: 24 * 7 }

/** Removes what no longer serves anyone, of all organisations: logins, tokens, submission keys, and all that led to a login. */
export const forgetExpired = async ({ database, clock }: { database: Database; clock: Clock }): Promise<void> => {
  const before = (age: Temporal.DurationLike) => clock.now().subtract(age)
  const ended = before(KEEP_ENDED)
  const tried = before(KEEP_ATTEMPTS)
  const endedRequests = q
    .select({ id: signInRequests.id })
    .from(signInRequests)
    .where(lt(signInRequests.expiresAt, tried))
  await database.batch('write', [
    q.delete(logins).where(or(lt(logins.expiresAt, ended), lt(logins.revokedAt, ended))),
    q.delete(apiTokens).where(or(lt(apiTokens.expiresAt, ended), lt(apiTokens.revokedAt, ended))),
    q.delete(submissions).where(lt(submissions.createdAt, before(KEEP_SUBMISSIONS))),
    // Links before the requests that they belong to.
    q.delete(signInLinks).where(inArray(signInLinks.requestId, endedRequests)),
    q.delete(signInRequests).where(lt(signInRequests.expiresAt, tried)),
    q.delete(ssoAttempts).where(lt(ssoAttempts.expiresAt, tried)),
    q.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, tried)),
    q.delete(quotas).where(lt(quotas.since, before(KEEP_QUOTAS))),
    q
      .delete(deliveries)
      .where(
        and(
          eq(deliveries.kind, 'sign-in'),
          ne(deliveries.state, 'queued'),
          lt(deliveries.createdAt, before(KEEP_SIGN_IN_MAILS)),
        ),
      ),
  ])
}
