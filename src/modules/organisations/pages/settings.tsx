import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { locales } from '../../../kernel/locale.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { ZoneField } from '../../../web/components/zone-field.tsx'
import { fieldId } from '../../../web/forms.ts'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { settingsLimits, signInRules } from '../schemas-settings.ts'
import type { Organisation } from '../settings.ts'
import { Provider, type ProviderValues } from './provider.tsx'

export type { ProviderValues }
/** The settings as the form has them. */
export type SettingsValues = Record<'name' | 'locale' | 'zone' | 'idleHours' | 'retentionMonths' | 'signInRule', string>

export interface OrganisationPageProps {
  view: View
  organisation: Organisation
  /** Where the provider sends people back to. */
  redirectAddress: string
  /** What was typed, where a form comes back. */
  settings?: SettingsValues
  provider?: ProviderValues
  problems?: readonly FieldProblem[]
}

export const OrganisationPage: FC<OrganisationPageProps> = ({ view, problems = [], ...props }) => {
  const { settings: t, sso } = messages(view.locale).organisation
  const labels: Readonly<Record<string, string>> = {
    name: t.name,
    locale: t.language,
    zone: t.zone,
    idleHours: t.idleHours,
    retentionMonths: t.retentionMonths,
    signInRule: t.rule,
    issuer: sso.issuer,
    clientId: sso.clientId,
    clientSecret: sso.clientSecret,
    provider: sso.provider,
  }
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="settings" />
      <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? ''} />
      <div class="grid gap-4 lg:gap-6">
        <Settings view={view} problems={problems} {...props} />
        <Provider view={view} problems={problems} {...props} />
      </div>
    </Page>
  )
}

const valuesOf = (organisation: Organisation): SettingsValues => ({
  name: organisation.name,
  locale: organisation.locale,
  zone: organisation.zone,
  idleHours: String(organisation.idleHours),
  retentionMonths: String(organisation.retentionMonths),
  signInRule: organisation.signInRule,
})

const Settings: FC<
  Required<Pick<OrganisationPageProps, 'view' | 'organisation' | 'problems'>> & Partial<OrganisationPageProps>
> = ({ view, organisation, problems, settings = valuesOf(organisation) }) => {
  const t = messages(view.locale).organisation.settings
  const { idleHours, retentionMonths, nameCharacters } = settingsLimits
  const field = (name: keyof SettingsValues) => ({
    locale: view.locale,
    name,
    value: settings[name],
    error: problemOf(view.locale, problems, name),
  })
  const ruleProblem = problemOf(view.locale, problems, 'signInRule')
  return (
    <form method="post" action={paths.organisation} class="grid gap-4 lg:gap-6">
      <Card title={t.general}>
        <div class="grid gap-4">
          <TextField {...field('name')} label={t.name} maxlength={nameCharacters} autocomplete="organization" />
          <SelectField
            {...field('locale')}
            label={t.language}
            hint={t.unchosen}
            options={locales.map((value) => ({ value, label: t.languages[value] }))}
          />
          <ZoneField {...field('zone')} label={t.zone} hint={t.unchosen} />
        </div>
      </Card>
      <Card title={t.keeping}>
        <div class="grid gap-4">
          <TextField
            {...field('idleHours')}
            label={t.idleHours}
            hint={t.idleHoursHint(idleHours.least, idleHours.most)}
            type="number"
            suffix={t.hours}
            min={idleHours.least}
            max={idleHours.most}
          />
          <TextField
            {...field('retentionMonths')}
            label={t.retentionMonths}
            hint={t.retentionMonthsHint(retentionMonths.least, retentionMonths.most)}
            type="number"
            suffix={t.months}
            min={retentionMonths.least}
            max={retentionMonths.most}
          />
        </div>
      </Card>
      <Card title={t.rule}>
        <fieldset
          id={fieldId('signInRule')}
          class="grid gap-1"
          {...(ruleProblem === undefined ? {} : { 'aria-describedby': 'signInRule-error' })}
        >
          <legend class="sr-only">{t.rule}</legend>
          {signInRules.map((rule) => (
            <Choice
              type="radio"
              name="signInRule"
              value={rule}
              label={t.rules[rule]}
              hint={t.ruleHints[rule]}
              checked={settings.signInRule === rule}
            />
          ))}
        </fieldset>
        {ruleProblem !== undefined && (
          <p id="signInRule-error" class="mt-2 text-sm font-medium text-error">
            {ruleProblem}
          </p>
        )}
      </Card>
      <Button tone="primary" class="justify-self-start">
        {t.save}
      </Button>
    </form>
  )
}
