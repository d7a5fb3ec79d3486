import type { FC } from 'hono/jsx'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { FileField, TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf, problemText } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { CalendarPreview } from '../own-calendar.ts'
import { calendarLimits } from '../schemas-calendar.ts'

export interface CalendarImportProps {
  view: View
  ics: string
  formKey: string
  /** What would be added, once the file was looked at. */
  preview?: CalendarPreview
  problems?: readonly FieldProblem[]
}

export const CalendarImportPage: FC<CalendarImportProps> = ({ preview, ...props }) => {
  const t = messages(props.view.locale).schedule.calendar
  return (
    <Page view={props.view} title={t.bringIn} width="narrow">
      <PageHeader title={t.bringIn} lead={t.bringInLead} back={{ href: paths.calendar, label: t.back }} />
      <OrganisationTabs view={props.view} current="calendar" />
      {preview ? <Preview {...props} preview={preview} /> : <File {...props} />}
    </Page>
  )
}

const File: FC<CalendarImportProps> = ({ view, ics, formKey, problems = [] }) => {
  const { locale } = view
  const t = messages(locale).schedule.calendar
  return (
    <form method="post" enctype="multipart/form-data" class="grid gap-5">
      <FormErrors locale={locale} problems={problems} labelOf={() => t.file} />
      <input type="hidden" name="key" value={formKey} />
      <FileField
        locale={locale}
        name="file"
        label={t.file}
        hint={t.fileHint(calendarLimits.fileKilobytes)}
        accept=".ics,text/calendar"
        optional
      />
      <TextArea
        locale={locale}
        name="ics"
        label={t.text}
        rows={4}
        value={ics}
        error={problemOf(locale, problems, 'ics')}
        required={undefined}
        spellcheck="false"
      />
      <Button tone="primary" name="step" value="preview" class="justify-self-start">
        {t.preview}
      </Button>
    </form>
  )
}

const Preview: FC<CalendarImportProps & { preview: CalendarPreview }> = ({ view, ics, formKey, preview }) => {
  const { locale } = view
  const t = messages(locale).schedule.calendar
  const { days, problems, past, known } = preview
  const isGood = problems.length === 0 && days.length > 0
  return (
    <form method="post" enctype="multipart/form-data" class="grid gap-5">
      <input type="hidden" name="key" value={formKey} />
      <textarea name="ics" hidden readonly>
        {`\n${ics}`}
      </textarea>
      {problems.length > 0 && (
        <Notice tone="error" title={t.problems(problems.length)}>
          <ul class="mt-2 grid gap-1">
            {problems.slice(0, 20).map(({ event, name, rule }) => (
              <li class="wrap-anywhere">
                {t.event(event, name)}: {problemText(locale, { field: 'ics', rule, limit: calendarLimits.daysAtOnce })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="grid gap-1">
        <h2 class="text-[1.0625rem] font-semibold">{days.length === 0 ? t.nothing : t.found(days.length)}</h2>
        {known > 0 && <p class="muted text-sm">{t.known(known)}</p>}
        {past > 0 && <p class="muted text-sm">{t.past(past)}</p>}
      </div>
      {days.length > 0 && (
        <ul class="surface divide-y divide-base-300">
          {days.map(({ day, name }) => (
            <li class="flex flex-wrap justify-between gap-x-4 px-4 py-2.5 sm:px-5">
              <span>{formatDay(locale, day)}</span>
              <span class="muted wrap-anywhere">{name}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="flex flex-wrap gap-2">
        {isGood && (
          <Button tone="primary" name="step" value="confirm">
            {t.confirm(days.length)}
          </Button>
        )}
        <Button name="step" value="change">
          {t.change}
        </Button>
        <LinkButton href={paths.calendar} tone="quiet">
          {messages(locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
