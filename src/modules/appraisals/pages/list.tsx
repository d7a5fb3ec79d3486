import type { FC } from 'hono/jsx'
import { formatDate, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import { mayOpenAppraisal, nextDue, type Standing, suggestedPeriod } from '../policy.ts'
import type { AppraisalSummary } from '../read.ts'

/** The dates of a new one, as they were typed. */
export type PeriodValues = Record<'startsOn' | 'endsOn' | 'dueOn', string>

interface ListPageProps {
  view: View
  pairing: Pairing
  standing: Standing
  appraisals: readonly AppraisalSummary[]
  today: Temporal.PlainDate
  formKey: string
  typed?: PeriodValues
  problems?: readonly FieldProblem[]
}

/** The appraisals of a pairing, and where either of the two opens the next one. */
export const ListPage: FC<ListPageProps> = (props) => {
  const { view, pairing, standing, appraisals, today } = props
  const t = messages(view.locale).appraisals
  const partner = named(view.locale, partnerOf(pairing)).address
  const due = nextDue(standing)
  return (
    <Page view={view} title={t.title}>
      <PageHeader
        title={t.title}
        lead={t.lead}
        back={{ href: `/pairings/${pairing.id}`, label: messages(view.locale).session.back(partner) }}
      />
      <PairingTabs view={view} pairing={pairing.id} current="appraisals" />
      <div class="grid gap-4 lg:gap-6">
        {standing.isLineManager && (
          <Notice tone="info" title={t.lineManagerTitle} heading>
            <p>{t.lineManager}</p>
          </Notice>
        )}
        {due !== null && <Due view={view} due={due} today={today} />}
        <List view={view} appraisals={appraisals} today={today} isOffered={mayOpenAppraisal(standing)} />
        {mayOpenAppraisal(standing) && <Open {...props} />}
      </div>
    </Page>
  )
}

const Due: FC<{ view: View; due: Temporal.PlainDate; today: Temporal.PlainDate }> = ({ view, due, today }) => {
  const t = messages(view.locale).appraisals
  const isDue = Temporal.PlainDate.compare(due, today) <= 0
  return isDue ? (
    <Notice tone="warning" title={t.dueTitle} heading>
      <p>{t.dueSince(formatDay(view.locale, due))}</p>
    </Notice>
  ) : (
    <p class="muted">{t.nextDue(formatDay(view.locale, due))}</p>
  )
}

const List: FC<{
  view: View
  appraisals: readonly AppraisalSummary[]
  today: Temporal.PlainDate
  isOffered: boolean
}> = ({ view, appraisals, today, isOffered }) => {
  const t = messages(view.locale).appraisals
  if (appraisals.length === 0) {
    return isOffered ? <EmptyState icon="goal" title={t.none} text={t.noneText} /> : null
  }
  return (
    <Card title={t.listed} flush>
      <ul class="divide-y divide-base-300 border-t border-base-300">
        {appraisals.map(({ id, startsOn, endsOn, dueOn, isComplete }) => (
          <li class="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 hover:bg-base-200 sm:px-5">
            <a href={`/appraisals/${id}`} class="font-medium after:absolute after:inset-0">
              {t.period(formatDate(view.locale, startsOn), formatDate(view.locale, endsOn))}
            </a>
            {isComplete ? (
              <Badge tone="success" icon="check">
                {t.complete}
              </Badge>
            ) : (
              <Badge tone={Temporal.PlainDate.compare(dueOn, today) < 0 ? 'warning' : 'plain'}>
                {t.openUntil(formatDate(view.locale, dueOn))}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Open: FC<ListPageProps> = ({ view, pairing, standing, today, formKey, typed, problems = [] }) => {
  const t = messages(view.locale).appraisals
  const suggested = suggestedPeriod(standing, today)
  const values: PeriodValues = typed ?? {
    startsOn: suggested.startsOn.toString(),
    endsOn: suggested.endsOn.toString(),
    dueOn: today.add({ days: 14 }).toString(),
  }
  const labels: Readonly<Record<string, string>> = { startsOn: t.startsOn, endsOn: t.endsOn, dueOn: t.dueOn }
  const field = (name: keyof PeriodValues) => ({
    locale: view.locale,
    name,
    type: 'date' as const,
    value: values[name],
    error: problemOf(view.locale, problems, name),
  })
  return (
    <Card title={t.openTitle} lead={t.openLead}>
      <form method="post" action={`/pairings/${pairing.id}/appraisals`} class="grid gap-4">
        <FormErrors locale={view.locale} problems={problems} labelOf={(name) => labels[name] ?? ''} />
        <input type="hidden" name="key" value={formKey} />
        <div class="grid gap-4 sm:grid-cols-3">
          <TextField {...field('startsOn')} label={t.startsOn} />
          <TextField {...field('endsOn')} label={t.endsOn} />
          <TextField {...field('dueOn')} label={t.dueOn} />
        </div>
        <Button tone="primary" class="justify-self-start">
          {t.openIt}
        </Button>
      </form>
    </Card>
  )
}
