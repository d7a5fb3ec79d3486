import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { HelpList } from '../../../web/components/help-list.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { helpLines } from '../../../web/help-lines.ts'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { HelpResource } from '../help.ts'
import { checkInLimits, helpKinds } from '../schemas.ts'

export type HelpValues = Record<'name' | 'contact' | 'kind' | 'key', string>

interface HelpPageProps {
  view: View
  resources: readonly HelpResource[]
  values: HelpValues
  problems?: readonly FieldProblem[]
}

/** HR's list of whom people of the organisation can turn to. */
export const HelpPage: FC<HelpPageProps> = ({ view, resources, values, problems = [] }) => {
  const t = messages(view.locale).checkIns.organisation
  const labels: Readonly<Record<string, string>> = { name: t.name, contact: t.contact, kind: t.kind }
  const isOwn = new Set(resources.map(({ name }) => name))
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="help" />
      <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? ''} />
      <div class="grid gap-4 lg:gap-6">
        <Card title={t.own}>
          {resources.length === 0 ? (
            <p class="muted">{t.none}</p>
          ) : (
            <ul class="divide-y divide-base-300">
              {resources.map(({ id, name, contact, kind }) => (
                <li class="flex flex-wrap items-start justify-between gap-3 py-3 first:pt-0 last:pb-0">
                  <div class="min-w-0">
                    <p class="font-medium">{name}</p>
                    <p class="wrap-anywhere">{contact}</p>
                    <p class="mt-1">
                      <Badge>{t.kinds[kind]}</Badge>
                    </p>
                  </div>
                  <form method="post" action={`${paths.helpResources}/${id}/remove`}>
                    <Button small icon="trash" aria-label={t.removeOf(name)}>
                      {t.remove}
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {resources.length < checkInLimits.helpResources && (
          <Card title={t.add}>
            <AddForm view={view} values={values} problems={problems} />
          </Card>
        )}
        <Card title={t.always} lead={t.alwaysLead}>
          <HelpList
            locale={view.locale}
            lines={helpLines(view.locale, resources).filter(({ name }) => !isOwn.has(name))}
          />
        </Card>
      </div>
    </Page>
  )
}

const AddForm: FC<{ view: View; values: HelpValues; problems: readonly FieldProblem[] }> = ({
  view,
  values,
  problems,
}) => {
  const t = messages(view.locale).checkIns.organisation
  const common = (name: 'name' | 'contact' | 'kind') => ({
    locale: view.locale,
    name,
    value: values[name],
    error: problemOf(view.locale, problems, name),
  })
  return (
    <form method="post" action={paths.helpResources} class="grid gap-4">
      <input type="hidden" name="key" value={values.key} />
      <TextField {...common('name')} label={t.name} maxlength={checkInLimits.helpName} />
      <TextField {...common('contact')} label={t.contact} hint={t.contactHint} maxlength={checkInLimits.helpContact} />
      <SelectField
        {...common('kind')}
        label={t.kind}
        options={helpKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Button tone="primary" class="justify-self-start">
        {t.add}
      </Button>
    </form>
  )
}
