import * as z from 'zod'
import { lazily, lineText, zoneText } from '../../kernel/fields.ts'
import { locales } from '../../kernel/locale.ts'

/** Most characters of a name, and of how someone wishes to be addressed. */
export const NAME_CHARACTERS = 120

/** What a person may say of themselves, each field for itself: forms and the API are built from these. */
export const profileFields = lazily(() => ({
  name: lineText(NAME_CHARACTERS),
  address: lineText(NAME_CHARACTERS),
  locale: z.enum(locales),
  zone: zoneText,
}))

/** The API changes what it is sent; an empty object changes nothing and is refused. */
export const correctProfileInput = lazily(() =>
  z
    .strictObject(profileFields())
    .partial()
    .refine((input) => Object.keys(input).length > 0, { path: ['body'], params: { rule: 'required' } }),
)

export const profileForm = lazily(() => z.object(profileFields()))

export type ProfileChange = z.output<ReturnType<typeof correctProfileInput>>
