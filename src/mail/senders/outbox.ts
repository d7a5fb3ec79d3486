import type { Sender } from '../sender.ts'

/** Where no provider is configured nothing leaves: mails stay queued, and a developer reads them at /dev/mail. */
export const outboxSender: Sender = { send: async () => ({ outcome: 'kept' }) }
