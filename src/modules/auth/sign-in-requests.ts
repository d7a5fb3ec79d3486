import type { Database } from '../../db/client.ts'
import { q } from '../../db/query.ts'
import { countUse } from '../../db/quota.ts'
import { signInRequests } from '../../db/schema/index.ts'
import { Fault } from '../../kernel/errors.ts'
import { keyedHash } from '../../kernel/hash.ts'
import type { Id } from '../../kernel/ids.ts'
import type { SignInMeans } from './logins.ts'
import { LINK_LASTS, quotas } from './policy.ts'
import { type MailMeans, mailWaysIn } from './sign-in-mails.ts'

/** What asking for a mail has to work with. */
export interface AskMeans extends SignInMeans, MailMeans {
  database: Database
  later(work: () => Promise<void>): void
}

interface Asked {
  /** Normalised; whether anybody has it is not looked up before the answer has left. */
  email: string
  /** Where the request came from, as a network address. */
  network: string
  /** What the asking browser was told to remember, as a hash. */
  browserHash: string
  /** Where to go once signed in: an own path. */
  next: string
  /** Where links in the mail lead, without a final slash. */
  origin: string
}

/**
 * Has a way in sent to an address, if it is that of someone. Does the same work for every address, in one round trip:
 * whatever depends on who it belongs to happens after the answer has left.
 * @throws Fault `rate_limited` where the address, or the network, asked too often within the hour
 */
export const askForMail = async (means: AskMeans, asked: Asked): Promise<void> => {
  const { clock, ids, signingSecret } = means
  const now = clock.now()
  const { window } = quotas
  const hashOf = (what: string, text: string) => keyedHash(signingSecret, `quota-${what}`, text)
  const [address, network] = await Promise.all([hashOf('address', asked.email), hashOf('network', asked.network)])
  const id: Id<'signInRequest'> = ids.next('signInRequest')
  const expiresAt = now.add(LINK_LASTS)
  const [ofAddress, ofNetwork] = (await means.database.batch('write', [
    countUse({ key: `sign-in-address|${address}`, window, now }),
    countUse({ key: `sign-in-network|${network}`, window, now }),
    q.insert(signInRequests).values({
      id,
      browserHash: asked.browserHash,
      next: asked.next,
      tries: 0,
      createdAt: now,
      expiresAt,
    }),
  ])) as [{ used: number }[], { used: number }[]]
  const isOver = ([row]: { used: number }[], most: number) => row === undefined || row.used > most
  if (isOver(ofAddress, quotas.perAddress) || isOver(ofNetwork, quotas.perNetwork)) throw new Fault('rate_limited')
  means.later(() => mailWaysIn(means, { request: id, email: asked.email, origin: asked.origin, expiresAt }))
}
