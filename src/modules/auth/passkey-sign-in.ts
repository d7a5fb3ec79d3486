import { eq, sql } from 'drizzle-orm'
import { q } from '../../db/query.ts'
import { organisations, passkeys, people } from '../../db/schema/index.ts'
import type { Log } from '../../kernel/log.ts'
import { type NewLogin, type SignInMeans, type StartedLogin, startLogin } from './logins.ts'
import { CeremonyFailure, checkShownPasskey, requestOptions, userHandleOf } from './passkey-ceremony.ts'
import {
  challengeIn,
  makeChallenge,
  selectChallenge,
  spendChallenge,
  spendChallengeOnce,
} from './passkey-challenges.ts'
import { challengeProblem } from './passkey-policy.ts'
import { orRefuse } from './passkey-refusal.ts'
import type { ShownPasskeyAnswer } from './passkey-schemas.ts'
import { noteShown } from './passkey-verify.ts'
import type { Browser } from './passkeys.ts'

/**
 * Begins a sign-in by passkey. Whoever asks is unknown, and learns nothing: the browser offers what it keeps for this site.
 * @returns options for the browser's dialog
 */
export const beginPasskeySignIn = async (
  { database, clock }: SignInMeans,
  { origin, browserHash }: { origin: string; browserHash: string },
) => {
  const { challenge, statement } = await makeChallenge(clock, { purpose: 'sign-in', browserHash, owner: null })
  await database.batch('write', [statement])
  return requestOptions({ origin, challenge })
}

const selectOwner = (id: string) =>
  q
    .select({
      kept: passkeys,
      role: people.role,
      rule: organisations.signInRule,
      isActive: sql<boolean>`${people.deactivatedAt} is null`.mapWith(Boolean),
      isWelcomed: sql<boolean>`${people.welcomedAt} is not null`.mapWith(Boolean),
    })
    .from(passkeys)
    .innerJoin(people, eq(people.id, passkeys.personId))
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(eq(passkeys.id, id))

type Owner = Awaited<ReturnType<typeof selectOwner>>[number]
type Found = Awaited<ReturnType<typeof selectChallenge>>[number]

export interface PasskeySignIn extends StartedLogin {
  isWelcomed: boolean
}

/**
 * Signs in whom the passkey belongs to.
 * @throws Fault `passkey_refused`; `sso_only` for people of an organisation that has its own way in
 */
export const signInWithPasskey = (
  means: SignInMeans & { log: Log },
  input: Browser & { answer: ShownPasskeyAnswer } & Pick<NewLogin, 'device' | 'replaces'>,
): Promise<PasskeySignIn> =>
  orRefuse(means, async () => {
    const { answer, origin, browserHash, device, replaces } = input
    const { id: challengeId, challenge } = await challengeIn(answer.response.clientDataJSON)
    const [challenges, owners] = await means.database.batch('read', [
      selectChallenge(challengeId),
      selectOwner(answer.id),
    ])
    const now = means.clock.now()
    const by = { purpose: 'sign-in', personId: null, browserHash } as const
    const problem = challengeProblem((challenges as Found[])[0], by, now)
    if (problem !== null) throw new CeremonyFailure(problem)
    try {
      const [owner] = owners as Owner[]
      if (!owner) throw new CeremonyFailure('unknown_credential')
      const { kept, role, rule, isActive, isWelcomed } = owner
      if (answer.response.userHandle !== userHandleOf(kept.personId)) throw new CeremonyFailure('wrong_user')
      const { counter } = await checkShownPasskey(answer, { origin, challenge }, kept)
      if (!isActive) throw new CeremonyFailure('deactivated')
      if (rule === 'sso') throw new CeremonyFailure('sso_only')
      const { personId, organisationId } = kept
      const person = { personId, organisationId, role }
      const login = startLogin(means, { person, method: 'passkey', device, replaces })
      await means.database.batch('write', [
        ...spendChallengeOnce(challengeId, now),
        ...noteShown(kept, counter, now),
        ...login.statements,
      ])
      return { ...login, isWelcomed }
    } catch (error) {
      if (error instanceof CeremonyFailure) await means.database.batch('write', [spendChallenge(challengeId, now)])
      throw error
    }
  })
