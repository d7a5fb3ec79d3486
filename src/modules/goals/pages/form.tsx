import type { Child, FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { SelectField, TextArea, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { checkTyped } from '../check.ts'
import type { GoalFormValues } from '../form.ts'
import { directions, goalKinds, goalLimits, horizons } from '../schemas.ts'
import { Guidance, guidanceId } from './guidance.tsx'

export interface GoalFormPageProps {
  view: View
  pairing: Pairing
  /** Where the form goes, and where whoever gives up goes. */
  action: string
  cancel: string
  isNew: boolean
  values: GoalFormValues
  checks: ReturnType<typeof checkTyped>
  problems?: readonly FieldProblem[]
  /** What stands above the form, such as what somebody else saved meanwhile. */
  notice?: Child
}

/** What each field of the form is called. */
export const fieldLabels = (locale: Locale): Readonly<Record<string, string>> => {
  const { form: t, progress } = messages(locale).goals
  return {
    body: t.body,
    horizon: t.horizon,
    kind: t.kind,
    dueOn: t.dueOn,
    ifThen: t.ifThen,
    skillId: t.skill,
    'measure.unit': t.unit,
    'measure.direction': t.direction,
    'measure.baseline': t.baseline,
    'measure.target': t.target,
    'measure.current': t.current,
    version: t.version,
    state: t.state,
    reason: t.reason,
    day: progress.day,
    value: progress.valueName,
  }
}

// The server looks at the goal after a pause in typing; without script a button does.
const live = {
  'hx-post': '/goals/check',
  'hx-trigger': 'input delay:900ms',
  'hx-target': `#${guidanceId}`,
  'hx-swap': 'outerHTML',
  'hx-sync': 'this:replace',
}

/** Wording a goal, new or not, with hints beside it. */
export const GoalFormPage: FC<GoalFormPageProps> = ({ view, pairing, isNew, values, problems = [], ...props }) => {
  const t = messages(view.locale).goals
  const partner = named(view.locale, partnerOf(pairing)).address
  const title = isNew ? t.form.newTitle : t.form.editTitle
  const labels = fieldLabels(view.locale)
  return (
    <Page view={view} title={title}>
      <PageHeader
        title={title}
        lead={isNew ? t.form.newLead(partner) : t.form.editLead(partner)}
        back={{ href: props.cancel, label: isNew ? t.title(partner) : t.goal.title }}
      />
      {props.notice}
      <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? ''} />
      <Columns
        main={<GoalForm view={view} isNew={isNew} values={values} problems={problems} {...props} />}
        aside={<Guidance locale={view.locale} checks={props.checks} />}
      />
    </Page>
  )
}

const GoalForm: FC<Omit<GoalFormPageProps, 'pairing' | 'checks' | 'notice'>> = ({
  view,
  action,
  cancel,
  isNew,
  values,
  problems = [],
}) => {
  const t = messages(view.locale).goals
  const common = (name: string, value: string) => ({
    locale: view.locale,
    name,
    value,
    error: problemOf(view.locale, problems, name),
  })
  return (
    // Only what is asked of the server while typing goes by htmx: the form itself is an ordinary one.
    <form id="goal-form" method="post" action={action} class="grid gap-4 lg:gap-6">
      <div {...live} class="grid gap-4 lg:gap-6" hx-include="#goal-form">
        <Card>
          <div class="grid gap-4">
            <input type="hidden" name="figures" value={view.locale} />
            <input type="hidden" name="key" value={values.key} />
            <input type="hidden" name="version" value={values.version} />
            <input type="hidden" name="skillId" value={values.skillId} />
            <TextArea
              {...common('body', values.body)}
              label={t.form.body}
              hint={t.form.bodyHint}
              rows={4}
              maxlength={goalLimits.bodyCharacters}
            />
            <div class="grid gap-4 sm:grid-cols-3">
              <SelectField
                {...common('horizon', values.horizon)}
                label={t.form.horizon}
                options={horizons.map((value) => ({ value, label: t.horizons[value] }))}
              />
              <SelectField
                {...common('kind', values.kind)}
                label={t.form.kind}
                options={goalKinds.map((value) => ({ value, label: t.kinds[value] }))}
              />
              <TextField {...common('dueOn', values.dueOn)} label={t.form.dueOn} type="date" optional />
            </div>
          </div>
        </Card>
        <Card title={t.form.measure} lead={t.form.measureHint}>
          <MeasureFields locale={view.locale} isNew={isNew} values={values} common={common} />
        </Card>
        <Card>
          <TextArea
            {...common('ifThen', values.ifThen)}
            label={t.form.ifThen}
            hint={t.form.ifThenHint}
            maxlength={goalLimits.ifThenCharacters}
            optional
          />
        </Card>
      </div>
      <div class="flex flex-wrap gap-2">
        <Button tone="primary">{isNew ? t.form.save : t.form.saveEdit}</Button>
        <Button name="step" value="check" formnovalidate>
          {t.form.check}
        </Button>
        <LinkButton href={cancel} tone="quiet">
          {messages(view.locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}

interface MeasureFieldsProps {
  locale: Locale
  isNew: boolean
  values: GoalFormValues
  common: (name: string, value: string) => { locale: Locale; name: string; value: string; error: string | undefined }
}

const MeasureFields: FC<MeasureFieldsProps> = ({ locale, isNew, values: { measure }, common }) => {
  const t = messages(locale).goals
  const figure = { inputmode: 'text', autocomplete: 'off', maxlength: 30, optional: true, class: 'self-end' }
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <TextField
        {...common('measure.unit', measure.unit)}
        label={t.form.unit}
        hint={t.form.unitHint}
        maxlength={goalLimits.unitCharacters}
        optional
      />
      <SelectField
        {...common('measure.direction', measure.direction)}
        label={t.form.direction}
        class="self-end"
        optional
        options={['', ...directions].map((value) => ({
          value,
          label: value === 'up' || value === 'down' ? t.directions[value] : t.directions.unset,
        }))}
      />
      <TextField {...common('measure.baseline', measure.baseline)} label={t.form.baseline} {...figure} />
      <TextField {...common('measure.target', measure.target)} label={t.form.target} {...figure} />
      {isNew && (
        <TextField
          {...common('measure.current', measure.current)}
          label={t.form.current}
          hint={t.form.currentHint}
          {...figure}
        />
      )}
    </div>
  )
}
