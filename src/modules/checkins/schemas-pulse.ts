import * as z from 'zod'
import { lazily } from '../../kernel/fields.ts'

const answer = z.int().min(1).max(5).nullable()

/** How a session was: each answer from 1 to 5, or none, and whether the mentor may see it. */
export const pulseInput = lazily(() =>
  z.strictObject({
    heard: answer,
    useful: answer,
    heardShared: z.boolean().default(false),
    usefulShared: z.boolean().default(false),
  }),
)

const pressed = z.coerce.number().int().min(1).max(5).nullable().default(null)
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

/** The same from the form on a session's page. */
export const pulseForm = lazily(() =>
  z.object({ heard: pressed, useful: pressed, heardShared: ticked, usefulShared: ticked }),
)

export type PulseInput = z.output<ReturnType<typeof pulseInput>>
