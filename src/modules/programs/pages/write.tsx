import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextArea, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { TextDiff } from '../../../web/components/text-diff.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { programFields } from '../save.ts'
import { programLimits } from '../schemas.ts'
import type { ProgramDetail } from '../service.ts'
import type { ProgramForm } from './form.ts'

interface WriteProps {
  view: View
  values: ProgramForm
  errors: readonly FieldProblem[]
}

/** What a field of a programme is called, for the summary of a form that came back. */
const labelIn =
  (locale: Locale) =>
  (field: string): string => {
    const labels: Readonly<Record<string, string>> = messages(locale).programs.fields
    return labels[field] ?? field
  }

export const NewPage: FC<WriteProps> = (props) => {
  const t = messages(props.view.locale).programs
  return (
    <Page view={props.view} title={t.new.title} width="narrow">
      <PageHeader title={t.new.title} lead={t.new.lead} back={{ href: paths.programs, label: t.back }} />
      <ProgramFields {...props} submit={t.new.submit} cancel={paths.programs} />
    </Page>
  )
}

interface EditProps extends WriteProps {
  program: ProgramDetail
  /** What someone else saved while this was written. */
  theirs?: ProgramForm | undefined
}

export const EditPage: FC<EditProps> = ({ program, theirs, ...props }) => {
  const { view, values } = props
  const t = messages(view.locale).programs
  const path = `${paths.programs}/${program.id}`
  return (
    <Page view={view} title={t.edit.title} width="narrow">
      <PageHeader title={t.edit.title} lead={t.edit.lead} back={{ href: path, label: program.name }} />
      {theirs && (
        <TextDiff
          locale={view.locale}
          intro={t.edit.conflict}
          fields={programFields.map((field) => ({
            label: t.fields[field],
            mine: values[field].replaceAll('\r\n', '\n'),
            theirs: theirs[field],
          }))}
        >
          <p class="mt-4">
            <LinkButton href={`${path}/edit`}>{t.edit.takeTheirs}</LinkButton>
          </p>
        </TextDiff>
      )}
      <ProgramFields {...props} submit={theirs ? t.edit.submitMine : t.edit.submit} cancel={path} />
    </Page>
  )
}

const ProgramFields: FC<WriteProps & { submit: string; cancel: string }> = ({
  view: { locale },
  values,
  errors,
  submit,
  cancel,
}) => {
  const t = messages(locale).programs
  const field = (name: (typeof programFields)[number]) => ({
    locale,
    name,
    label: t.fields[name],
    value: values[name],
    error: problemOf(locale, errors, name),
  })
  const { weeks, minutes } = programLimits
  return (
    <form method="post" class="grid gap-5" novalidate>
      <FormErrors locale={locale} problems={errors} labelOf={labelIn(locale)} />
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="version" value={values.version} />
      <TextField {...field('name')} maxlength={programLimits.nameCharacters} autocomplete="off" />
      <TextArea {...field('purpose')} hint={t.hints.purpose} rows={4} />
      <div class="grid gap-5 sm:grid-cols-2">
        <TextField {...field('startsOn')} type="date" />
        <TextField {...field('endsOn')} type="date" hint={t.hints.endsOn} optional />
        <TextField
          {...field('cadenceWeeks')}
          hint={t.hints.cadenceWeeks}
          type="number"
          min={weeks.least}
          max={weeks.most}
          suffix={t.units.weeks}
        />
        <TextField
          {...field('sessionMinutes')}
          hint={t.hints.sessionMinutes}
          type="number"
          min={minutes.least}
          max={minutes.most}
          suffix={t.units.minutes}
        />
      </div>
      <SelectField
        {...field('appraisalMonths')}
        hint={t.hints.appraisalMonths}
        optional
        options={[
          { value: '', label: t.noAppraisals },
          ...[
            ...new Set(['3', '4', '6', '12', ...(values.appraisalMonths === '' ? [] : [values.appraisalMonths])]),
          ].map((value) => ({ value, label: t.everyMonths(Number(value)) })),
        ]}
      />
      <div class="flex flex-wrap gap-2">
        <Button tone="primary">{submit}</Button>
        <LinkButton href={cancel} tone="quiet">
          {messages(locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
