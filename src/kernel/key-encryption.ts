import type { WrappedKey } from './vault.ts'

/** Key-encryption keys by version, the first one current. Older ones stay until nothing is wrapped by them any more. */
export type EncryptionKeys = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

const NONCE_BYTES = 12
const text = new TextEncoder()

export const importKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** AES-256-GCM with a random nonce: base64 of nonce, ciphertext and tag. `bound` is authenticated but not stored. */
export const encrypt = async (key: CryptoKey, plain: Uint8Array, bound: string): Promise<string> => {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: text.encode(bound) },
    key,
    plain,
  )
  const out = new Uint8Array(NONCE_BYTES + body.byteLength)
  out.set(nonce)
  out.set(new Uint8Array(body), NONCE_BYTES)
  return out.toBase64()
}

/** Reverses `encrypt`; rejects when the ciphertext was altered or bound to something else. */
export const decrypt = async (key: CryptoKey, sealed: string, bound: string): Promise<ArrayBuffer> => {
  const bytes = Uint8Array.fromBase64(sealed)
  return crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES), additionalData: text.encode(bound) },
    key,
    bytes.subarray(NONCE_BYTES),
  )
}

type KeyName = Omit<WrappedKey, 'wrapped'>

const boundTo = (key: KeyName): string =>
  [key.organisationId, 'data-keys.wrapped', key.pairingId, key.scope, key.id].join('|')

/** Wraps and unwraps data keys. The version of the wrapping key stands in the wrapped text and nowhere else. */
export interface KeyEncryption {
  wrap(key: KeyName, raw: Uint8Array<ArrayBuffer>): Promise<string>
  /** Rejects when the version is unknown or the wrapped key was altered or moved. */
  unwrap(key: WrappedKey): Promise<CryptoKey>
  /** Version that new keys are wrapped by. */
  readonly current: string
  /** The same key, wrapped by the current version. Rejects as `unwrap` does. */
  rewrap(key: WrappedKey): Promise<string>
}

export const createKeyEncryption = (keys: EncryptionKeys): KeyEncryption => {
  const imported = new Map<string, Promise<CryptoKey>>()
  const byVersion = (version: string): Promise<CryptoKey> => {
    const raw = keys.get(version)
    if (raw === undefined) return Promise.reject(new RangeError('unknown key version'))
    const known = imported.get(version) ?? importKey(raw)
    imported.set(version, known)
    return known
  }
  const [current] = keys.keys()
  if (current === undefined) throw new RangeError('no key-encryption key')
  const wrap: KeyEncryption['wrap'] = async (key, raw) =>
    `${current}.${await encrypt(await byVersion(current), raw, boundTo(key))}`
  const open = async (key: WrappedKey): Promise<ArrayBuffer> => {
    const dot = key.wrapped.indexOf('.')
    return decrypt(await byVersion(key.wrapped.slice(0, dot)), key.wrapped.slice(dot + 1), boundTo(key))
  }
  return {
    current,
    wrap,
    unwrap: async (key) => importKey(await open(key)),
    rewrap: async (key) => wrap(key, new Uint8Array(await open(key))),
  }
}
