import * as z from 'zod'
import { lazily } from '../../kernel/fields.ts'

/** A credential id has at most 1023 bytes (WebAuthn 3, 4). */
const MAX_ID = 1400
/** Longer than any answer with an attestation that is accepted here. */
const MAX_PART = 16_384
const MAX_LABEL = 60

const base64url = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .regex(/^[A-Za-z0-9_-]+$/)

/** Whether text may be the id of a passkey. */
export const isPasskeyId = (text: string | undefined): text is string =>
  text !== undefined && text.length <= MAX_ID && /^[A-Za-z0-9_-]+$/.test(text)

/** How a passkey may be reached, as the standard names it; what else an authenticator says is not kept. */
export const transports = ['usb', 'nfc', 'ble', 'smart-card', 'hybrid', 'internal'] as const
const isTransport = (text: string): text is (typeof transports)[number] => transports.some((known) => known === text)

const credential = { id: base64url(MAX_ID), rawId: base64url(MAX_ID), type: z.literal('public-key') }

/** What `PublicKeyCredential.toJSON()` gives for a new credential, as far as it is looked at. */
export const newPasskeyAnswer = lazily(() =>
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(MAX_PART),
      attestationObject: base64url(MAX_PART),
      transports: z
        .array(z.string())
        .max(20)
        .default([])
        .transform((names) => names.filter(isTransport)),
    }),
  }),
)

/** The same for one that was shown. */
export const shownPasskeyAnswer = lazily(() =>
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(MAX_PART),
      authenticatorData: base64url(MAX_PART),
      signature: base64url(MAX_PART),
      userHandle: base64url(MAX_ID).nullish(),
    }),
  }),
)

export type NewPasskeyAnswer = z.output<ReturnType<typeof newPasskeyAnswer>>
export type ShownPasskeyAnswer = z.output<ReturnType<typeof shownPasskeyAnswer>>

export const addPasskeyInput = lazily(() =>
  z
    .object({
      answer: newPasskeyAnswer(),
      /** What the owner calls it; without a name it is called after the device. No other field of the account page is called so. */
      passkeyName: z.string().trim().max(MAX_LABEL).optional(),
      next: z.string().optional(),
    })
    .transform(({ passkeyName: label, ...rest }) => ({ ...rest, label })),
)

export const showPasskeyInput = lazily(() => z.object({ answer: shownPasskeyAnswer(), next: z.string().optional() }))

export const limits = { label: MAX_LABEL, passkeys: 20 } as const
