import type { Ids } from './ids.ts'
import { decrypt, encrypt, importKey, type KeyEncryption } from './key-encryption.ts'
import {
  type KeyScope,
  keyScopes,
  type Sealed,
  type SealedField,
  Unopenable,
  type Vault,
  type WrappedKey,
} from './vault.ts'

const KEY_BYTES = 32
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

// Binding the row and a constant field name keeps a ciphertext from being moved to another row, column or tenant.
const boundTo = (key: WrappedKey, field: SealedField, row: string): string =>
  [key.organisationId, field, row, key.id].join('|')

const scopeName = (owner: string, scope: KeyScope): string => `${owner}/${scope}`

/** The vault of one invocation, over AES-256-GCM. */
export const createVault = (encryption: KeyEncryption, ids: Ids): Vault => {
  const known = new Map<string, WrappedKey>()
  const byScope = new Map<string, WrappedKey>()
  const unwrapped = new Map<string, Promise<CryptoKey>>()

  const usable = (key: WrappedKey): Promise<CryptoKey> => {
    const ready = unwrapped.get(key.id) ?? encryption.unwrap(key)
    unwrapped.set(key.id, ready)
    return ready
  }

  const learn: Vault['learn'] = (keys) => {
    for (const key of keys) {
      known.set(key.id, key)
      byScope.set(scopeName(key.pairingId, key.scope), key)
    }
  }

  const make = async <K extends Omit<WrappedKey, 'wrapped'>>(name: K): Promise<K & { wrapped: string }> => {
    const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
    unwrapped.set(name.id, importKey(raw))
    const key = { ...name, wrapped: await encryption.wrap(name, raw) }
    learn([key])
    return key
  }

  return {
    learn,
    open: async (field, row, sealed) => {
      const dot = sealed.indexOf('.')
      const key = known.get(sealed.slice(0, dot))
      if (!key) throw new Unopenable('no_key', field, row)
      const usableKey = await usable(key).catch(() => {
        throw new Unopenable('unknown_key_version', field, row)
      })
      try {
        return decoder.decode(await decrypt(usableKey, sealed.slice(dot + 1), boundTo(key, field, row)))
      } catch {
        throw new Unopenable('bad_ciphertext', field, row)
      }
    },
    seal: async (field, row, owner, scope, text) => {
      const key = byScope.get(scopeName(owner, scope))
      if (!key) throw new Unopenable('no_key', field, row)
      const body = await encrypt(await usable(key), encoder.encode(text), boundTo(key, field, row))
      return `${key.id}.${body}` as Sealed
    },
    create: async (organisationId, pairingId) =>
      Promise.all(keyScopes.map((scope) => make({ id: ids.next('dataKey'), organisationId, pairingId, scope }))),
    createOrganisationKey: (organisationId) =>
      make({ id: ids.next('dataKey'), organisationId, pairingId: organisationId, scope: 'organisation' as const }),
  }
}
