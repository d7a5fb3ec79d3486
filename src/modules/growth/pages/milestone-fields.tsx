import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { SelectField, TextArea, TextField } from '../../../web/components/field.tsx'
import { problemOf } from '../../../web/problems.ts'
import { growthLimits } from '../schemas.ts'
import type { Skill } from '../skills.ts'
import type { TiedGoal } from '../ties.ts'
import type { FormState } from './frame.tsx'

/** What a field of a milestone is called. */
export const milestoneLabel = (locale: Locale, field: string): string => {
  const t = messages(locale).growth
  const labels: Readonly<Record<string, string>> = {
    body: t.milestoneBody,
    dueOn: t.dueOn,
    goal: t.goal,
    skill: t.skill,
    state: t.where,
  }
  return labels[field] ?? field
}

interface MilestoneFieldsProps {
  locale: Locale
  form: FormState
  goals: readonly TiedGoal[]
  skills: readonly Pick<Skill, 'id' | 'body'>[]
  /** The earliest day that may be chosen. */
  today: Temporal.PlainDate | null
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text)

export const MilestoneFields: FC<MilestoneFieldsProps> = ({ locale, form, goals, skills, today }) => {
  const t = messages(locale).growth
  const { typed, problems } = form
  const options = (some: readonly { id: string; body: string }[]) => [
    { value: '', label: t.none },
    ...some.map(({ id, body }) => ({ value: id, label: shortened(body) })),
  ]
  return (
    <>
      <TextArea
        locale={locale}
        name="body"
        label={t.milestoneBody}
        hint={t.milestoneHint}
        value={typed.body}
        error={problemOf(locale, problems, 'body')}
        maxlength={growthLimits.milestoneCharacters}
      />
      <TextField
        locale={locale}
        name="dueOn"
        label={t.dueOn}
        type="date"
        optional
        value={typed.dueOn}
        error={problemOf(locale, problems, 'dueOn')}
        {...(today === null ? {} : { min: today.toString() })}
      />
      <SelectField
        locale={locale}
        name="goal"
        label={t.goal}
        optional
        value={typed.goal ?? ''}
        error={problemOf(locale, problems, 'goal')}
        options={options(goals)}
      />
      <SelectField
        locale={locale}
        name="skill"
        label={t.skill}
        optional
        value={typed.skill ?? ''}
        error={problemOf(locale, problems, 'skill')}
        options={options(skills)}
      />
    </>
  )
}
