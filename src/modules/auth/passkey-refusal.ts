import type { Claims } from '../../kernel/ctx.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import type { Log } from '../../kernel/log.ts'
import { CeremonyFailure } from './passkey-ceremony.ts'
import type { PasskeyRefusal } from './passkey-policy.ts'

interface Asking {
  log: Log
  requestId: string
  /** Nobody is known yet at a sign-in. */
  actor?: Pick<Claims, 'personId' | 'organisationId'>
}

const refuse = ({ log, requestId, actor }: Asking, reason: PasskeyRefusal): Fault => {
  const who = actor ? { personId: actor.personId, organisationId: actor.organisationId } : {}
  log.warn('passkey refused', { requestId, reason, ...who })
  return new Fault(reason === 'sso_only' ? 'sso_only' : 'passkey_refused')
}

/**
 * Whatever is wrong with an answer ends as the same fault, so that nothing can be found out by trying; the log has the reason.
 * @throws Fault `passkey_refused`; `sso_only` for an answer that holds, of someone who has to come in another way
 */
export const orRefuse = async <T>(who: Asking, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CeremonyFailure) throw refuse(who, error.reason)
    if (isFault(error, 'conflict')) throw refuse(who, 'changed_meanwhile')
    throw error
  }
}
