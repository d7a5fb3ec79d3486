import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import type { Clock } from './clock.ts'
import type { Id, Ids } from './ids.ts'
import type { Locale } from './locale.ts'
import type { Log } from './log.ts'
import type { Vault } from './vault.ts'

export type OrganisationRole = 'member' | 'hr'

/** How a login came about. */
export type LoginMethod = 'demo' | 'link' | 'sso' | 'passkey'

/** What a signed login cookie or API token says. The signature is checked at the edge, the row in the first batch. */
export interface Claims {
  via: 'login' | 'token'
  id: Id<'login'> | Id<'apiToken'>
  personId: Id<'person'>
  organisationId: Id<'organisation'>
  role: OrganisationRole
}

/** The signed-in person as the login check found them. */
export interface Viewer {
  id: Id<'person'>
  name: string
  address: string
  email: string
  locale: Locale
  zone: string
  role: OrganisationRole
  /** Whether they have, or had, a pairing on that side. */
  isMentor: boolean
  isMentee: boolean
  organisationName: string
  /** When the person proved who they are, last; null where an API token asks. */
  provedAt: Temporal.Instant | null
  method: LoginMethod | null
  /** When the login or token was last noted as used. */
  lastSeenAt: Temporal.Instant | null
  /** Whether the first-run page is behind them. */
  isWelcomed: boolean
}

export type Query = BatchItem<'sqlite'>

/** Reads and writes of one invocation, for one person. */
export interface Store {
  /**
   * All reads asked for in one tick travel as one batch, behind the login check.
   * @throws Fault `signed_out`, `role_changed`, `needs_passkey`, `unavailable`
   */
  read<T extends readonly [Query, ...Query[]]>(...queries: T): Promise<BatchResponse<T>>
  /** The person of the login check; costs a round trip only where nothing was read in the same tick or before. */
  viewer(): Promise<Viewer>
  /** The person, where a login check has found them already; never asks. */
  knownViewer(): Viewer | null
  /**
   * One atomic batch in write mode. Refused before a read, because the login would be unchecked.
   * @throws Fault `conflict` where a guard did not hold, `unavailable`; `Resubmitted` where the submission's key is known
   */
  write(statements: readonly Query[]): Promise<void>
}

/** All that a verb needs: who asks, and the means. One per invocation. */
export interface Ctx {
  requestId: string
  actor: Claims
  store: Store
  vault: Vault
  clock: Clock
  ids: Ids
  log: Log
  /** Has a mail of the outbox delivered once the answer has left. What is missed then, a later sweep finds. */
  post(delivery: Id<'delivery'>): void
}
