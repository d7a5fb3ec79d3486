const url = { alphabet: 'base64url', omitPadding: true } as const
const encode = (text: string): Uint8Array<ArrayBuffer> => concat(new TextEncoder().encode(text))

const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

const bigEndian = (value: number, bytes: 2 | 4): Uint8Array => {
  const view = new DataView(new ArrayBuffer(bytes))
  if (bytes === 2) view.setUint16(0, value)
  else view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}

/** The little of CBOR that an attestation object is written in (RFC 8949). */
const cbor = {
  head: (major: number, length: number): Uint8Array<ArrayBuffer> =>
    length < 24
      ? Uint8Array.of((major << 5) | length)
      : length < 256
        ? Uint8Array.of((major << 5) | 24, length)
        : concat(Uint8Array.of((major << 5) | 25), bigEndian(length, 2)),
  number: (value: number): Uint8Array => (value < 0 ? cbor.head(1, -1 - value) : cbor.head(0, value)),
  text: (value: string): Uint8Array => concat(cbor.head(3, value.length), encode(value)),
  bytes: (value: Uint8Array): Uint8Array => concat(cbor.head(2, value.length), value),
  map: (...entries: readonly (readonly [Uint8Array, Uint8Array])[]): Uint8Array =>
    concat(cbor.head(5, entries.length), ...entries.flat()),
}

/** WebCrypto writes a signature as two numbers side by side, authenticators as a DER sequence of two integers. */
const asDer = (raw: Uint8Array): Uint8Array => {
  const integer = (bytes: Uint8Array): Uint8Array => {
    const first = bytes.findIndex((byte) => byte !== 0)
    const trimmed = bytes.slice(first === -1 ? bytes.length - 1 : first)
    const padded = (trimmed[0] ?? 0) & 0x80 ? concat(Uint8Array.of(0), trimmed) : trimmed
    return concat(Uint8Array.of(2, padded.length), padded)
  }
  const body = concat(integer(raw.slice(0, 32)), integer(raw.slice(32)))
  return concat(Uint8Array.of(0x30, body.length), body)
}

interface Options {
  challenge: string
  rp?: { id: string }
  rpId?: string
  user?: { id: string }
}

/** What a dishonest browser or authenticator does otherwise. */
export interface Lies {
  origin?: string
  challenge?: string
  type?: string
  rpId?: string
  /** User present, user verified. */
  isPresent?: boolean
  isVerified?: boolean
  counter?: number
  userHandle?: string | null
  crossOrigin?: boolean
}

/** An authenticator in software that keeps one passkey, with the browser around it. */
export const createAuthenticator = async (origin: string) => {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  if (!('privateKey' in keys)) throw new Error('no key pair')
  const id = crypto.getRandomValues(new Uint8Array(32))
  let counter = 0
  let userHandle: string | null = null

  const clientData = (type: string, options: Options, lies: Lies): Uint8Array<ArrayBuffer> =>
    encode(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? options.challenge,
        origin: lies.origin ?? origin,
        crossOrigin: lies.crossOrigin ?? false,
      }),
    )

  const authenticatorData = async (
    options: Options,
    lies: Lies,
    attested: Uint8Array,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const rpId = lies.rpId ?? options.rp?.id ?? options.rpId ?? ''
    const flags =
      (lies.isPresent === false ? 0 : 1) | (lies.isVerified === false ? 0 : 4) | (attested.length > 0 ? 0x40 : 0)
    counter += 1
    return concat(await sha256(encode(rpId)), Uint8Array.of(flags), bigEndian(lies.counter ?? counter, 4), attested)
  }

  const coseKey = async (): Promise<Uint8Array> => {
    const jwk = await crypto.subtle.exportKey('jwk', keys.publicKey)
    if (!('x' in jwk)) throw new Error('no public key')
    const coordinate = (text: string | undefined) => cbor.bytes(Uint8Array.fromBase64(text ?? '', url))
    return cbor.map(
      [cbor.number(1), cbor.number(2)],
      [cbor.number(3), cbor.number(-7)],
      [cbor.number(-1), cbor.number(1)],
      [cbor.number(-2), coordinate(jwk.x)],
      [cbor.number(-3), coordinate(jwk.y)],
    )
  }

  const sign = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
    asDer(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes)))

  return {
    id: id.toBase64(url),
    /** What `navigator.credentials.create` answers. */
    create: async (options: Options, lies: Lies & { format?: string } = {}) => {
      userHandle = options.user?.id ?? null
      const attested = concat(new Uint8Array(16), bigEndian(id.length, 2), id, await coseKey())
      const data = clientData('webauthn.create', options, lies)
      const authData = await authenticatorData(options, lies, attested)
      const format = lies.format ?? 'none'
      const attestation = cbor.map(
        [cbor.text('fmt'), cbor.text(format)],
        [
          cbor.text('attStmt'),
          // By its own key, without a certificate: what browsers leave in place although none was asked for.
          format === 'packed'
            ? cbor.map(
                [cbor.text('alg'), cbor.number(-7)],
                [cbor.text('sig'), cbor.bytes(await sign(concat(authData, await sha256(data))))],
              )
            : cbor.map(),
        ],
        [cbor.text('authData'), cbor.bytes(authData)],
      )
      return {
        id: id.toBase64(url),
        rawId: id.toBase64(url),
        type: 'public-key',
        clientExtensionResults: {},
        authenticatorAttachment: 'platform',
        response: {
          clientDataJSON: data.toBase64(url),
          attestationObject: attestation.toBase64(url),
          transports: ['internal', 'telepathy'],
        },
      }
    },
    /** What `navigator.credentials.get` answers. */
    get: async (options: Options, lies: Lies = {}) => {
      const data = clientData('webauthn.get', options, lies)
      const authData = await authenticatorData(options, lies, new Uint8Array())
      return {
        id: id.toBase64(url),
        rawId: id.toBase64(url),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: data.toBase64(url),
          authenticatorData: authData.toBase64(url),
          signature: (await sign(concat(authData, await sha256(data)))).toBase64(url),
          userHandle: lies.userHandle === undefined ? userHandle : lies.userHandle,
        },
      }
    },
  }
}
