import type { Id } from '../kernel/ids.ts'
import type { Mail } from './outbox.ts'

/** What became of a mail that a sender was given. */
export type Sent =
  /** The provider has it. */
  | { outcome: 'sent' }
  /** It stays in the outbox, because nothing leaves from here. */
  | { outcome: 'kept' }
  /** Not now: an outage, a limit, a wrong key. It is tried again. `reason` is a code, for the log. */
  | { outcome: 'failed'; reason: string }
  /** Never: the provider refuses this mail as it is. */
  | { outcome: 'refused'; reason: string }

/** How mails leave. Sending the same delivery twice must not make two mails. */
export interface Sender {
  send(delivery: Id<'delivery'>, mail: Mail): Promise<Sent>
}
