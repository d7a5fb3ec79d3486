import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/kernel/clock.ts'
import { createIds } from '../../../src/kernel/ids.ts'
import { createKeyEncryption } from '../../../src/kernel/key-encryption.ts'
import { createVault } from '../../../src/kernel/sealing.ts'
import { type Sealed, Unopenable } from '../../../src/kernel/vault.ts'

const ids = createIds(systemClock)
const organisation = ids.next('organisation')
const pairing = ids.next('pairing')
const raw = (seed: number) => new Uint8Array(32).fill(seed)
const encryption = createKeyEncryption(new Map([['1', raw(1)]]))

const fresh = async () => {
  const vault = createVault(encryption, ids)
  const keys = await vault.create(organisation, pairing)
  return { vault, keys }
}

describe('vault', () => {
  it('opens what it sealed, any text at all', async () => {
    const { vault } = await fresh()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const sealed = await vault.seal('notes.body', 'not_1', pairing, 'shared', text)
        expect(await vault.open('notes.body', 'not_1', sealed)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('never gives the same ciphertext twice, nor a word of the text', async () => {
    const { vault } = await fresh()
    const seal = () => vault.seal('notes.body', 'not_1', pairing, 'shared', 'rahasia')
    const [a, b] = [await seal(), await seal()]
    expect(a).not.toBe(b)
    expect(a).not.toContain('rahasia')
  })

  it('does not open what was moved to another row, field or organisation, or altered', async () => {
    const { vault, keys } = await fresh()
    const sealed = await vault.seal('notes.body', 'not_1', pairing, 'shared', 'rahasia')
    const open = (field: 'notes.body' | 'topics.body', row: string, text: string) =>
      vault.open(field, row, text as Sealed)
    await expect(open('notes.body', 'not_2', sealed)).rejects.toMatchObject({ reason: 'bad_ciphertext' })
    await expect(open('topics.body', 'not_1', sealed)).rejects.toMatchObject({ reason: 'bad_ciphertext' })
    const flipped = sealed.slice(0, -3) + (sealed.at(-3) === 'A' ? 'B' : 'A') + sealed.slice(-2)
    await expect(open('notes.body', 'not_1', flipped)).rejects.toBeInstanceOf(Unopenable)
    await expect(open('notes.body', 'not_1', 'nonsense')).rejects.toMatchObject({ reason: 'no_key' })

    const other = createVault(encryption, ids)
    other.learn(keys.map((key) => ({ ...key, organisationId: ids.next('organisation') })))
    await expect(other.open('notes.body', 'not_1', sealed)).rejects.toBeInstanceOf(Unopenable)
  })

  it('opens nothing whose key it was not given', async () => {
    const { vault, keys } = await fresh()
    const secret = await vault.seal('notes.body', 'not_1', pairing, 'mentee', 'hanya saya')
    const partner = createVault(encryption, ids)
    partner.learn(keys.filter((key) => key.scope !== 'mentee'))
    await expect(partner.open('notes.body', 'not_1', secret)).rejects.toMatchObject({ reason: 'no_key' })
    await expect(partner.seal('notes.body', 'not_1', pairing, 'mentee', 'x')).rejects.toMatchObject({
      reason: 'no_key',
    })
  })

  it('reads what an older key-encryption key wrapped, as long as that key is there', async () => {
    const { vault, keys } = await fresh()
    const sealed = await vault.seal('notes.body', 'not_1', pairing, 'shared', 'lama')
    const rotated = createVault(
      createKeyEncryption(
        new Map([
          ['2', raw(2)],
          ['1', raw(1)],
        ]),
      ),
      ids,
    )
    rotated.learn(keys)
    expect(await rotated.open('notes.body', 'not_1', sealed)).toBe('lama')
    const [made] = await rotated.create(organisation, pairing)
    expect(made?.wrapped.startsWith('2.')).toBe(true)
    const without = createVault(createKeyEncryption(new Map([['2', raw(2)]])), ids)
    without.learn(keys)
    await expect(without.open('notes.body', 'not_1', sealed)).rejects.toMatchObject({ reason: 'unknown_key_version' })
  })
})
