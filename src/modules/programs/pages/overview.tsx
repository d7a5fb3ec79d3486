import type { FC } from 'hono/jsx'
import { formatDate, formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { ProgramTabs } from '../../../web/components/program-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import { isOpen } from '../policy.ts'
import type { ProgramDetail } from '../service.ts'

/** What a programme is for, and how far it has come. Nothing of what its pairs do. */
export const OverviewPage: FC<{ view: View; program: ProgramDetail }> = ({ view, program }) => {
  const { locale } = view
  const t = messages(locale).programs
  const path = `${paths.programs}/${program.id}`
  const open = isOpen(program)
  return (
    <Page view={view} title={program.name}>
      <PageHeader
        title={program.name}
        back={{ href: paths.programs, label: t.back }}
        {...(open ? { actions: <LinkButton href={`${path}/edit`}>{t.edit.open}</LinkButton> } : {})}
      />
      <ProgramTabs view={view} program={program.id} current="overview" />
      {!open && (
        <div class="mb-4">
          <Notice tone="info" title={t.closed}>
            {t.closedText}
          </Notice>
        </div>
      )}
      <Columns
        main={
          <>
            <Card title={t.fields.purpose}>
              <p class="whitespace-pre-line wrap-anywhere">{program.purpose}</p>
            </Card>
            <Logistics view={view} program={program} />
          </>
        }
        aside={
          <>
            <Rhythm view={view} program={program} />
            {open && (
              <Card title={t.close.title}>
                <ConfirmForm
                  locale={locale}
                  action={`${path}/close`}
                  label={t.close.label}
                  confirm={t.close.confirm}
                  text={t.close.text}
                  danger
                />
              </Card>
            )}
          </>
        }
      />
    </Page>
  )
}

const Logistics: FC<{ view: View; program: ProgramDetail }> = ({ view: { locale }, program }) => {
  const t = messages(locale).programs
  const n = (value: number) => formatNumber(locale, value)
  const facts = [
    { label: t.counts.mentors, value: n(program.mentors) },
    { label: t.counts.places, value: t.used(n(program.activePairings), n(program.places)) },
    { label: t.counts.mentees, value: n(program.mentees) },
    { label: t.counts.unpaired, value: n(program.unpaired) },
    { label: t.counts.joined, value: n(program.joined) },
    { label: t.counts.invited, value: n(program.invited) },
  ]
  return (
    <Card title={t.logistics} lead={t.logisticsLead}>
      <dl class="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {facts.map(({ label, value }) => (
          <div>
            <dt class="muted text-sm">{label}</dt>
            <dd class="text-xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {isOpen(program) && program.unpaired > 0 && (
        <p class="mt-5">
          <LinkButton href={`${paths.programs}/${program.id}/pairings/new`} tone="primary" icon="pair">
            {t.pair.open}
          </LinkButton>
        </p>
      )}
    </Card>
  )
}

const Rhythm: FC<{ view: View; program: ProgramDetail }> = ({ view: { locale }, program }) => {
  const t = messages(locale).programs
  const { startsOn, endsOn, cadenceWeeks, sessionMinutes, appraisalMonths } = program
  const facts = [
    { label: t.fields.startsOn, value: formatDate(locale, startsOn) },
    { label: t.fields.endsOn, value: endsOn === null ? t.noEnd : formatDate(locale, endsOn) },
    { label: t.cadence, value: t.everyWeeks(cadenceWeeks) },
    { label: t.fields.sessionMinutes, value: t.minutes(sessionMinutes) },
    {
      label: t.fields.appraisalMonths,
      value: appraisalMonths === null ? t.noAppraisals : t.everyMonths(appraisalMonths),
    },
  ]
  return (
    <Card title={t.rhythm} lead={t.rhythmLead}>
      <dl class="grid gap-3">
        {facts.map(({ label, value }) => (
          <div>
            <dt class="muted text-sm">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
