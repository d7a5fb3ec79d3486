import * as z from 'zod'
import { idOf } from '../../src/kernel/fields.ts'
import { accessReasons, readAsOperator } from '../../src/modules/home/operator-read.ts'
import { defineCommand } from './command.ts'

/** What has to be typed, word for word, before content is opened. */
const CONFIRMATION = 'I know that both will be told'
const sides = ['mentor', 'mentee'] as const
const text = { type: 'string' } as const

/** Prints what both members share as JSON, and with `--private-of` what is one member's alone. */
export const readPairing = defineCommand({
  summary: 'prints what a pairing wrote; both members are told before anything is read',
  usage: `--pairing par_… --reason ${accessReasons.join('|')} --confirm "${CONFIRMATION}" [--private-of ${sides.join('|')}]`,
  options: { pairing: text, reason: text, confirm: text, 'private-of': text },
  schema: () =>
    z.strictObject({
      pairing: idOf('pairing'),
      reason: z.enum(accessReasons),
      confirm: z.literal(CONFIRMATION),
      privateOf: z.enum(sides).optional(),
    }),
  run: async ({ means, links, post }, { confirm: _, ...input }) => [
    JSON.stringify(await readAsOperator({ ...means, post }, { ...input, origin: links.origin }), null, 2),
  ],
})
