import type { Id } from '../../kernel/ids.ts'
import type { Mail } from '../outbox.ts'
import type { Sender, Sent } from '../sender.ts'

interface ResendConfig {
  apiKey: string
  /** `Name <address>`, as recipients see it. */
  from: string
  /** Without a final slash, or with one. */
  baseURL: string
  /** How long the provider may take to answer, in milliseconds. */
  timeoutMs?: number
}

const TIMEOUT_MS = 10_000

/** Answers that will not change however often the same mail is sent. A 409 may also mean that its first sending still runs. */
const isFinal = (status: number, name: string): boolean =>
  status === 400 || status === 413 || status === 422 || (status === 409 && name === 'invalid_idempotent_request')

/** The provider's own name of an error, such as `validation_error`. Its message may hold an address and is not read. */
const nameOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)
  const name = body !== null && typeof body === 'object' && 'name' in body ? body.name : undefined
  return typeof name === 'string' && /^[a-z_]{1,60}$/.test(name) ? name : 'unnamed'
}

const toBody = (from: string, { to, subject, text, html, unsubscribe }: Mail) => ({
  from,
  to: [to],
  subject,
  text,
  html,
  ...(unsubscribe === null
    ? {}
    : {
        headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      }),
})

/** Sends over Resend's HTTPS interface. The id of the delivery is the idempotency key, which Resend keeps for 24 hours. */
export const createResend = ({ apiKey, from, baseURL, timeoutMs = TIMEOUT_MS }: ResendConfig): Sender => ({
  send: async (delivery: Id<'delivery'>, mail: Mail): Promise<Sent> => {
    try {
      const response = await fetch(`${baseURL.replace(/\/$/, '')}/emails`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          'idempotency-key': delivery,
        },
        body: JSON.stringify(toBody(from, mail)),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'manual',
      })
      if (response.ok) {
        await response.body?.cancel()
        return { outcome: 'sent' }
      }
      const name = await nameOf(response)
      return {
        outcome: isFinal(response.status, name) ? 'refused' : 'failed',
        reason: `${response.status} ${name}`,
      }
    } catch (error) {
      return { outcome: 'failed', reason: error instanceof Error ? error.name : 'unreachable' }
    }
  },
})
