import { fixedClock } from '../../src/kernel/clock.ts'
import { createIds, type Id } from '../../src/kernel/ids.ts'
import { createKeyEncryption } from '../../src/kernel/key-encryption.ts'
import { createVault } from '../../src/kernel/sealing.ts'

const PAIRS = 10
const text = 'Kami sepakat mencoba presentasi tanpa catatan pada sesi berikutnya. '.repeat(5)

/** Seals and opens ten fields of some 300 characters, `?rounds=` times over, each round with a vault of its own. */
const sealAndOpen = async (rounds: number): Promise<void> => {
  const ids = createIds(fixedClock('2026-11-24T02:00:00Z'))
  const encryption = createKeyEncryption(new Map([['1', new Uint8Array(32).fill(7)]]))
  const organisation: Id<'organisation'> = ids.next('organisation')
  const pairing = ids.next('pairing')
  const keys = await createVault(encryption, ids).create(organisation, pairing)
  for (let round = 0; round < rounds; round += 1) {
    const vault = createVault(encryption, ids)
    vault.learn(keys)
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const sealed = await vault.seal('notes.body', 'not_1', pairing, 'shared', text)
      if ((await vault.open('notes.body', 'not_1', sealed)) !== text) throw new Error('another text came out')
    }
  }
}

export default {
  fetch: async (request) => {
    await sealAndOpen(Number(new URL(request.url).searchParams.get('rounds')))
    return new Response('done')
  },
} satisfies ExportedHandler
