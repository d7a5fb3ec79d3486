import * as z from 'zod'
import { normaliseEmail } from '../../kernel/email.ts'
import { lazily, lineText } from '../../kernel/fields.ts'

/** A domain as addresses have it: lower case, letters of other scripts as punycode. */
export const domainText = lazily(() =>
  z.string().transform((text, ctx): string => {
    const [, domain] = normaliseEmail(`someone@${text.trim()}`)?.split('@') ?? []
    if (domain !== undefined) return domain
    ctx.addIssue({ code: 'custom', params: { rule: 'invalid' } })
    return z.NEVER
  }),
)

export const organisationName = lazily(() => lineText(120))
