import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { type Locale, locales } from '../../../kernel/locale.ts'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { problemOf } from '../../../web/problems.ts'
import { limits } from '../schemas.ts'

export interface FieldProps {
  locale: Locale
  values: Readonly<Record<string, string>>
  errors: readonly FieldProblem[]
}

/** Zones that are likely; any other can be typed. */
const likelyZones = [
  'Asia/Jakarta',
  'Asia/Pontianak',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Asia/Singapore',
  'Asia/Kuala_Lumpur',
  'Asia/Bangkok',
  'Asia/Manila',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Europe/Amsterdam',
  'Europe/London',
]

/** What a field of a person is called, for the summary of a form that came back. */
export const labelIn =
  (locale: Locale) =>
  (field: string): string => {
    const labels: Readonly<Record<string, string>> = messages(locale).people.fields
    return labels[field] ?? field
  }

export const NameField: FC<FieldProps> = ({ locale, values, errors }) => (
  <TextField
    locale={locale}
    name="name"
    label={messages(locale).people.fields.name}
    value={values.name}
    error={problemOf(locale, errors, 'name')}
    maxlength={limits.nameCharacters}
    autocomplete="off"
  />
)

export const EmailField: FC<FieldProps & { hint?: string }> = ({ locale, values, errors, hint }) => (
  <TextField
    locale={locale}
    name="email"
    type="email"
    label={messages(locale).people.fields.email}
    hint={hint}
    value={values.email}
    error={problemOf(locale, errors, 'email')}
    maxlength={limits.emailCharacters}
    autocomplete="off"
  />
)

/** What the person chooses for themselves later. */
export const PrefilledFields: FC<FieldProps> = ({ locale, values, errors }) => {
  const t = messages(locale).people
  return (
    <>
      <TextField
        locale={locale}
        name="address"
        label={t.fields.address}
        hint={t.addressHint}
        value={values.address}
        error={problemOf(locale, errors, 'address')}
        maxlength={limits.nameCharacters}
        autocomplete="off"
        optional
      />
      <SelectField
        locale={locale}
        name="locale"
        label={t.fields.locale}
        value={values.locale}
        error={problemOf(locale, errors, 'locale')}
        options={locales.map((value) => ({ value, label: t.locales[value] }))}
      />
      <TextField
        locale={locale}
        name="zone"
        label={t.fields.zone}
        hint={t.zoneHint}
        value={values.zone}
        error={problemOf(locale, errors, 'zone')}
        list="likely-zones"
        autocomplete="off"
      />
      <datalist id="likely-zones">
        {likelyZones.map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
    </>
  )
}
