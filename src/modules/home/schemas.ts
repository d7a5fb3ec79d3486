import * as z from 'zod'
import { idOf, lazily } from '../../kernel/fields.ts'

export const homeLimits = { bringAtOnce: 100, deedsPerPage: 50, mostDeeds: 200, operatorReads: 3 } as const

export const bringInput = lazily(() =>
  z.strictObject({
    goals: z.array(idOf('goal')).max(homeLimits.bringAtOnce).default([]),
    actions: z.array(idOf('action')).max(homeLimits.bringAtOnce).default([]),
  }),
)

export const deedsQuery = lazily(() =>
  z.strictObject({
    /** The last row of the page before. */
    after: idOf('audit').optional(),
    limit: z.coerce.number().int().min(1).max(homeLimits.mostDeeds).optional(),
  }),
)
