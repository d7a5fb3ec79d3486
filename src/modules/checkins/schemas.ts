import * as z from 'zod'
import { lazily, lineText, submissionKey } from '../../kernel/fields.ts'

/** Bounds of a check-in, and of the list of whom to turn to. */
export const checkInLimits = {
  bodyCharacters: 2000,
  mood: { least: 1, most: 5 },
  helpName: 120,
  helpContact: 200,
  helpResources: 12,
} as const

export const helpKinds = ['support', 'harassment'] as const

const body = z
  .string()
  .trim()
  .max(checkInLimits.bodyCharacters)
  .transform((text) => (text === '' ? null : text))
const { least, most } = checkInLimits.mood

/** Each answer may be left out, and is the mentee's alone unless they share it. */
export const saveCheckInInput = lazily(() =>
  z.strictObject({
    /** That of the check-in which was changed; 0 for a first one. */
    version: z.int().min(0),
    mood: z.int().min(least).max(most).nullable().default(null),
    moodShared: z.boolean().default(false),
    body: body.nullable().default(null),
    bodyShared: z.boolean().default(false),
  }),
)

export type SaveCheckInInput = z.output<ReturnType<typeof saveCheckInInput>>

const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes')

/** The form of a check-in. A box that is not ticked is not sent. */
export const checkInForm = lazily(() =>
  z.object({
    key: submissionKey,
    version: z.coerce.number().int().min(0),
    mood: z.coerce.number().int().min(least).max(most).optional(),
    moodShared: ticked,
    body: z.string().default(''),
    bodyShared: ticked,
  }),
)

export type CheckInFormValues = z.output<ReturnType<typeof checkInForm>>

export const addHelpInput = lazily(() =>
  z.strictObject({
    name: lineText(checkInLimits.helpName),
    contact: lineText(checkInLimits.helpContact),
    kind: z.enum(helpKinds),
  }),
)

export type AddHelpInput = z.output<ReturnType<typeof addHelpInput>>
