import * as z from 'zod'
import { lazily, lineText, zoneText } from '../../kernel/fields.ts'
import { locales } from '../../kernel/locale.ts'

/** Bounds of an organisation's settings. A login ends 14 days after it began, whatever else is chosen. */
export const settingsLimits = {
  idleHours: { least: 1, most: 14 * 24 },
  retentionMonths: { least: 1, most: 120 },
  nameCharacters: 120,
  providerCharacters: 300,
} as const

export const signInRules = ['any', 'sso', 'passkey'] as const

/** The address that an OpenID Connect provider goes by, kept as it was given: it is compared letter by letter. */
export const issuerText = lazily(() =>
  z
    .string()
    .trim()
    .min(1)
    .max(settingsLimits.providerCharacters)
    .refine(
      (text) => {
        const url = URL.parse(text)
        return url?.protocol === 'https:' && !/[?#\s]/.test(text) && url.username === '' && url.password === ''
      },
      { params: { rule: 'not_a_web_address' } },
    ),
)

const whole = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most)

export const changeOrganisationInput = lazily(() =>
  z.strictObject({
    name: lineText(settingsLimits.nameCharacters).optional(),
    locale: z.enum(locales).optional(),
    zone: zoneText.optional(),
    idleHours: whole(settingsLimits.idleHours).optional(),
    retentionMonths: whole(settingsLimits.retentionMonths).optional(),
    signInRule: z.enum(signInRules).optional(),
  }),
)

export type ChangeOrganisationInput = z.output<ReturnType<typeof changeOrganisationInput>>

export const setSsoProviderInput = lazily(() =>
  z.strictObject({
    issuer: issuerText(),
    clientId: lineText(settingsLimits.providerCharacters),
    /** Left out: the one that is kept stays. */
    clientSecret: lineText(settingsLimits.providerCharacters).optional(),
  }),
)

export type SetSsoProviderInput = z.output<ReturnType<typeof setSsoProviderInput>>
