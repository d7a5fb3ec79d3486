import { and, eq } from 'drizzle-orm'
import { recordAudit } from '../../db/audit.ts'
import { mustHaveChangedOne } from '../../db/guard.ts'
import { q } from '../../db/query.ts'
import { logins, passkeys } from '../../db/schema/index.ts'
import type { Ctx, Query } from '../../kernel/ctx.ts'
import { Fault } from '../../kernel/errors.ts'
import { CeremonyFailure, checkShownPasskey, requestOptions } from './passkey-ceremony.ts'
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
import { type Browser, isThisLogin, selectMine } from './passkeys.ts'

/** Notes the use of a passkey, unless another use of it was faster: of two equal counters one may be a copy's. */
export const noteShown = (kept: { id: string; counter: number }, counter: number, now: Temporal.Instant): Query[] => [
  q
    .update(passkeys)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkeys.id, kept.id), eq(passkeys.counter, kept.counter))),
  mustHaveChangedOne(),
]

/**
 * Begins to show one of one's own passkeys, beside the sign-in that was.
 * @throws Fault `not_found` for a person without any
 */
export const beginShowingPasskey = async (
  ctx: Ctx,
  { origin, browserHash }: { origin: string; browserHash: string },
) => {
  const [known] = await ctx.store.read(selectMine(ctx))
  if (known.length === 0) throw new Fault('not_found')
  const { challenge, statement } = await makeChallenge(ctx.clock, { purpose: 'verify', browserHash, owner: ctx.actor })
  await ctx.store.write([statement])
  return requestOptions({ origin, challenge, known })
}

/**
 * Notes in the login that a passkey was shown.
 * @throws Fault `passkey_refused`
 */
export const showPasskey = (ctx: Ctx, input: Browser & { answer: ShownPasskeyAnswer }): Promise<void> =>
  orRefuse(ctx, async () => {
    const { id: challengeId, challenge } = await challengeIn(input.answer.response.clientDataJSON)
    const [known, [found]] = await ctx.store.read(selectMine(ctx), selectChallenge(challengeId))
    const now = ctx.clock.now()
    const problem = challengeProblem(found, { purpose: 'verify', personId: ctx.actor.personId, ...input }, now)
    if (problem !== null) throw new CeremonyFailure(problem)
    try {
      const kept = known.find(({ id }) => id === input.answer.id)
      if (!kept) throw new CeremonyFailure('unknown_credential')
      const { counter } = await checkShownPasskey(input.answer, { origin: input.origin, challenge }, kept)
      await ctx.store.write([
        ...spendChallengeOnce(challengeId, now),
        ...noteShown(kept, counter, now),
        q.update(logins).set({ passkeyAt: now }).where(isThisLogin(ctx)),
        recordAudit(ctx, 'passkey.shown', kept.id),
      ])
    } catch (error) {
      if (error instanceof CeremonyFailure) await ctx.store.write([spendChallenge(challengeId, now)])
      throw error
    }
  })
