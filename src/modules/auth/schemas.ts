import * as z from 'zod'
import { normaliseEmail } from '../../kernel/email.ts'
import { lazily, submissionKey } from '../../kernel/fields.ts'

export const limits = { labelCharacters: 60, tokenDays: [30, 90, 365] } as const

export const askForm = lazily(() =>
  z.object({
    email: z.string().transform((text, ctx) => {
      const email = normaliseEmail(text)
      if (email !== null) return email
      ctx.addIssue({ code: 'custom', params: { rule: text.trim() === '' ? 'required' : 'not_an_address' } })
      return z.NEVER
    }),
    next: z.string().optional(),
  }),
)

/** Six digits, with the blanks and hyphens that people copy along. */
export const codeForm = lazily(() =>
  z.object({
    code: z
      .string()
      .transform((text) => text.normalize('NFKC').replaceAll(/[\s-]/g, ''))
      .refine((code) => /^\d{6}$/.test(code), { params: { rule: 'wrong_code' } }),
  }),
)

export const linkForm = lazily(() => z.object({ token: z.string().max(100), confirmed: z.literal('yes').optional() }))

const label = lazily(() =>
  z
    .string()
    .trim()
    .min(1)
    .max(limits.labelCharacters)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), { params: { rule: 'not_one_line' } }),
)

export const createTokenInput = lazily(() => z.strictObject({ label: label(), days: z.literal([...limits.tokenDays]) }))

export const tokenForm = lazily(() =>
  z.object({
    label: label(),
    days: z.coerce.number().pipe(z.literal([...limits.tokenDays])),
    key: submissionKey,
  }),
)
