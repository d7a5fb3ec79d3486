import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { TextArea, TextField } from '../../../web/components/field.tsx'
import { problemOf } from '../../../web/problems.ts'
import { growthLimits } from '../schemas.ts'
import type { FormState } from './frame.tsx'

/** What a field of an introduction is called. */
export const introductionLabel = (locale: Locale, field: string): string => {
  const t = messages(locale).growth
  const labels: Readonly<Record<string, string>> = {
    who: t.who,
    purpose: t.purpose,
    dueOn: t.nextDate,
    state: t.where,
  }
  return labels[field] ?? field
}

interface IntroductionFieldsProps {
  locale: Locale
  form: FormState
  /** The earliest day that may be chosen. */
  today: Temporal.PlainDate | null
}

export const IntroductionFields: FC<IntroductionFieldsProps> = ({ locale, form: { typed, problems }, today }) => {
  const t = messages(locale).growth
  return (
    <>
      <TextField
        locale={locale}
        name="who"
        label={t.who}
        hint={t.whoHint}
        value={typed.who}
        error={problemOf(locale, problems, 'who')}
        maxlength={growthLimits.personCharacters}
      />
      <TextArea
        locale={locale}
        name="purpose"
        label={t.purpose}
        hint={t.purposeHint}
        value={typed.purpose}
        error={problemOf(locale, problems, 'purpose')}
        maxlength={growthLimits.purposeCharacters}
      />
      <TextField
        locale={locale}
        name="dueOn"
        label={t.nextDate}
        type="date"
        optional
        value={typed.dueOn}
        error={problemOf(locale, problems, 'dueOn')}
        {...(today === null ? {} : { min: today.toString() })}
      />
    </>
  )
}
