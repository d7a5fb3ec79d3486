import * as z from 'zod'
import { Fault } from '../../src/kernel/errors.ts'
import { countKeysByVersion, rotateKeys } from '../../src/modules/organisations/rotation.ts'
import { defineCommand } from './command.ts'

/** Keys of one round between two looks at what is left. */
const A_ROUND = 10_000

export const keys = defineCommand({
  summary: 'counts the data keys that each key-encryption key wraps; fails while one that is to be removed wraps any',
  usage: '[--unused VERSION]',
  options: { unused: { type: 'string' } },
  schema: () => z.strictObject({ unused: z.string().optional() }),
  run: async ({ config, means }, { unused }) => {
    const counts = await countKeysByVersion(means.database)
    if (unused !== undefined && (counts.get(unused) ?? 0) > 0) throw new Fault('conflict')
    const [current] = config.encryptionKeys.keys()
    const lines = [...counts].map(([version, count]) => {
      const state =
        version === current ? ' (current)' : config.encryptionKeys.has(version) ? '' : ' (MISSING from ENCRYPTION_KEYS)'
      return `${version}: ${count}${state}`
    })
    return unused === undefined ? lines : [...lines, `Nothing is wrapped by ${unused}: it may be removed.`]
  },
})

export const rotate = defineCommand({
  summary: 'wraps every data key by the current key-encryption key; may be stopped and run again, while people read',
  usage: '',
  options: {},
  schema: () => z.strictObject({}),
  run: async ({ rotation }) => {
    let rewrapped = 0
    for (;;) {
      const round = await rotateKeys(rotation, { most: A_ROUND })
      rewrapped += round.rewrapped
      if (!round.isFinished) continue
      return [`${rewrapped} keys were wrapped anew, ${round.failed} did not open.`]
    }
  },
})
