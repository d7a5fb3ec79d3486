import * as z from 'zod'
import { lazily } from '../../kernel/fields.ts'

export const modelConsentInput = lazily(() => z.strictObject({ agreed: z.boolean() }))

/** Two buttons, each a choice of its own. */
export const modelConsentForm = lazily(() =>
  z.object({ agreed: z.enum(['yes', 'no']).transform((said) => said === 'yes') }),
)

/** What can be asked for; an export is not asked for but taken. */
export const privacyRequestInput = lazily(() => z.strictObject({ kind: z.enum(['correction', 'erasure']) }))

/** The box that says one has read what goes. An unticked box sends nothing. */
export const erasureForm = lazily(() => z.object({ understood: z.string().min(1) }))
