import { and, eq, gt, isNull } from 'drizzle-orm'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { passkeyChallenges } from '../../db/schema/index.ts'
import type { Clock } from '../../kernel/clock.ts'
import type { Claims, Query } from '../../kernel/ctx.ts'
import { randomToken, sha256 } from '../../kernel/hash.ts'
import { CeremonyFailure, DIALOG_LASTS, readClientData } from './passkey-ceremony.ts'
import type { Purpose } from './passkey-policy.ts'

interface NewChallenge {
  purpose: Purpose
  browserHash: string
  /** Whose it is; nobody is known yet at a sign-in. */
  owner: Pick<Claims, 'personId' | 'organisationId'> | null
}

/** A fresh challenge for one browser, and the statement that remembers it. */
export const makeChallenge = async (
  clock: Clock,
  { purpose, browserHash, owner }: NewChallenge,
): Promise<{ challenge: string; statement: Query }> => {
  const challenge = randomToken()
  const now = clock.now()
  const statement = q.insert(passkeyChallenges).values({
    id: await sha256(challenge),
    organisationId: owner?.organisationId ?? null,
    personId: owner?.personId ?? null,
    purpose,
    browserHash,
    createdAt: now,
    expiresAt: now.add(DIALOG_LASTS),
  })
  return { challenge, statement }
}

/**
 * The challenge that an answer is for, with the id it is kept by.
 * @throws CeremonyFailure for an answer that names none
 */
export const challengeIn = async (clientDataJSON: string): Promise<{ id: string; challenge: string }> => {
  const data = readClientData(clientDataJSON)
  if (data === null) throw new CeremonyFailure('malformed')
  return { id: await sha256(data.challenge), challenge: data.challenge }
}

export const selectChallenge = (id: string) => q.select().from(passkeyChallenges).where(eq(passkeyChallenges.id, id))

/** Uses the challenge up, whatever the answer was. */
export const spendChallenge = (id: string, now: Temporal.Instant): Query =>
  q
    .update(passkeyChallenges)
    .set({ usedAt: now })
    .where(and(eq(passkeyChallenges.id, id), isNull(passkeyChallenges.usedAt), gt(passkeyChallenges.expiresAt, now)))

/** The same, where everything else in the batch depends on being the first to do so. */
export const spendChallengeOnce = (id: string, now: Temporal.Instant): Query[] => [
  spendChallenge(id, now),
  mustHaveChangedOne(),
]
