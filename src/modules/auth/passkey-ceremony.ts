import type { PasskeyRefusal } from './passkey-policy.ts'
import { isPasskeyId, type NewPasskeyAnswer, type ShownPasskeyAnswer, transports } from './passkey-schemas.ts'

/** How long the browser's dialog may stay open, in milliseconds. The challenge lives as long. */
export const DIALOG_LASTS = Temporal.Duration.from({ minutes: 5 })

/** EdDSA, ECDSA over P-256, RSA with PKCS 1.5: every authenticator knows one of them. */
const ALGORITHMS = [-8, -7, -257]
const NAME = 'Pamong'
const url = { alphabet: 'base64url', omitPadding: true } as const
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A passkey, as far as an authenticator has to know it again. */
export interface KnownPasskey {
  id: string
  /** Separated by spaces. */
  transports: string
}

const asDescriptor = ({ id, transports: named }: KnownPasskey) => ({
  type: 'public-key' as const,
  id,
  transports: transports.filter((name) => named.split(' ').includes(name)),
})

/** What the authenticator keeps to name the person by: their id, which says nothing to anyone else. */
export const userHandleOf = (personId: string): string => encoder.encode(personId).toBase64(url)

/** Passkeys belong to a host; the browser refuses them elsewhere. */
const hostOf = (origin: string): string => new URL(origin).hostname

interface Creation {
  origin: string
  challenge: string
  person: { id: string; email: string; name: string }
  known: readonly KnownPasskey[]
}

/** Options for a new passkey, to be read by `PublicKeyCredential.parseCreationOptionsFromJSON`. */
export const creationOptions = ({ origin, challenge, person, known }: Creation) => ({
  rp: { id: hostOf(origin), name: NAME },
  user: { id: userHandleOf(person.id), name: person.email, displayName: person.name },
  challenge,
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })),
  timeout: DIALOG_LASTS.total('milliseconds'),
  excludeCredentials: known.map(asDescriptor),
  authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
  attestation: 'none',
})

/** Options to show a passkey, for `parseRequestOptionsFromJSON`. Whoever is not known yet chooses among all of theirs. */
export const requestOptions = (input: { origin: string; challenge: string; known?: readonly KnownPasskey[] }) => ({
  challenge: input.challenge,
  rpId: hostOf(input.origin),
  timeout: DIALOG_LASTS.total('milliseconds'),
  userVerification: 'required',
  ...(input.known ? { allowCredentials: input.known.map(asDescriptor) } : {}),
})

/** An answer that does not hold. Carries a reason and nothing of the answer. */
export class CeremonyFailure extends Error {
  override readonly name = 'CeremonyFailure'
  readonly reason: PasskeyRefusal

  constructor(reason: PasskeyRefusal) {
    super(reason)
    this.reason = reason
  }
}

interface ClientData {
  challenge: string
  origin: string
  /** Whether it was asked from within a page of another site. */
  isFramed: boolean
}

/** What the browser signed: the challenge it was given, and where. Null for what is not in that form. */
export const readClientData = (encoded: string): ClientData | null => {
  try {
    const data: unknown = JSON.parse(decoder.decode(Uint8Array.fromBase64(encoded, { alphabet: 'base64url' })))
    if (typeof data !== 'object' || data === null) return null
    const challenge: unknown = Reflect.get(data, 'challenge')
    const origin: unknown = Reflect.get(data, 'origin')
    if (typeof challenge !== 'string' || typeof origin !== 'string') return null
    return { challenge, origin, isFramed: Reflect.get(data, 'crossOrigin') === true }
  } catch {
    return null
  }
}

const orFailure = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CeremonyFailure) throw error
    // The library says what is wrong by message alone, and its messages repeat what was sent.
    const isCounter = error instanceof Error && error.message.startsWith('Response counter value')
    throw new CeremonyFailure(isCounter ? 'counter' : 'not_verified')
  }
}

interface Expected {
  origin: string
  challenge: string
}

const checkOrigin = (clientDataJSON: string, expected: Expected): void => {
  const data = readClientData(clientDataJSON)
  if (data?.origin !== expected.origin || data.isFramed) throw new CeremonyFailure('wrong_origin')
}

export interface NewPasskey {
  id: string
  publicKey: string
  counter: number
  transports: string
}

/**
 * Checks what an authenticator answered to `creationOptions`. No attestation was asked for, so that one by certificate is
 * refused: nothing here trusts a maker of authenticators.
 * @throws CeremonyFailure
 */
export const checkNewPasskey = async (answer: NewPasskeyAnswer, expected: Expected): Promise<NewPasskey> => {
  const [{ verifyRegistrationResponse }, { decodeAttestationObject }] = await Promise.all([
    import('@simplewebauthn/server'),
    import('@simplewebauthn/server/helpers'),
  ])
  return orFailure(async () => {
    checkOrigin(answer.response.clientDataJSON, expected)
    const attestation = decodeAttestationObject(
      Uint8Array.fromBase64(answer.response.attestationObject, { alphabet: 'base64url' }),
    )
    const format = attestation.get('fmt')
    const isPlain = format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined)
    if (!isPlain) throw new CeremonyFailure('attestation')
    const result = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: hostOf(expected.origin),
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!result.verified) throw new CeremonyFailure('not_verified')
    const { id, publicKey, counter } = result.registrationInfo.credential
    if (!isPasskeyId(id)) throw new CeremonyFailure('malformed')
    return { id, publicKey: publicKey.toBase64(url), counter, transports: answer.response.transports.join(' ') }
  })
}

/**
 * Checks what an authenticator answered to `requestOptions`, by the key that was kept.
 * @returns the authenticator's counter, which never falls: a copy of it would be noticed
 * @throws CeremonyFailure
 */
export const checkShownPasskey = async (
  answer: ShownPasskeyAnswer,
  expected: Expected,
  kept: Omit<NewPasskey, 'transports'>,
): Promise<{ counter: number }> => {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  return orFailure(async () => {
    checkOrigin(answer.response.clientDataJSON, expected)
    const { clientDataJSON, authenticatorData, signature } = answer.response
    const result = await verifyAuthenticationResponse({
      response: { ...answer, response: { clientDataJSON, authenticatorData, signature }, clientExtensionResults: {} },
      expectedChallenge: expected.challenge,
      expectedOrigin: expected.origin,
      expectedRPID: hostOf(expected.origin),
      credential: {
        id: kept.id,
        publicKey: Uint8Array.fromBase64(kept.publicKey, { alphabet: 'base64url' }),
        counter: kept.counter,
      },
    })
    if (!result.verified) throw new CeremonyFailure('not_verified')
    return { counter: result.authenticationInfo.newCounter }
  })
}
