import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import { rhythmText } from '../../../web/rhythm.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { partnerOf } from '../../pairings/service.ts'
import type { Schedule } from '../schedule/read.ts'
import { Ahead, Overdue } from './schedule-ahead.tsx'
import { DaysOff, Pauses, type TypedPause } from './schedule-forms.tsx'

export interface SchedulePageProps {
  view: View
  schedule: Schedule
  formKey: string
  /** What was typed, where the form of a pause comes back. */
  typed?: TypedPause
  problems?: readonly FieldProblem[]
}

export const SchedulePage: FC<SchedulePageProps> = ({ view, schedule, formKey, typed, problems = [] }) => {
  const { locale } = view
  const { pairing } = schedule
  const t = messages(locale)
  const labels: Readonly<Record<string, string>> = {
    startsOn: t.schedule.pauses.from,
    endsOn: t.schedule.pauses.to,
  }
  const isOpen = mayPlan(pairing)
  return (
    <Page view={view} title={t.schedule.title}>
      <PageHeader
        title={t.pairing.title(named(locale, partnerOf(pairing)).address)}
        lead={pairing.program.name}
        back={{ href: paths.pairings, label: t.pairing.back }}
      />
      <PairingTabs view={view} pairing={pairing.id} current="schedule" />
      <FormErrors locale={locale} problems={problems} labelOf={(field) => labels[field] ?? t.schedule.pauses.title} />
      <Columns
        main={
          <>
            <Rhythm view={view} schedule={schedule} />
            {isOpen && <Overdue view={view} schedule={schedule} />}
            <Ahead view={view} schedule={schedule} />
          </>
        }
        aside={
          isOpen && (
            <>
              <Pauses view={view} schedule={schedule} formKey={formKey} typed={typed} problems={problems} />
              <DaysOff view={view} schedule={schedule} />
            </>
          )
        }
      />
    </Page>
  )
}

const Rhythm: FC<Pick<SchedulePageProps, 'view' | 'schedule'>> = ({ view, schedule }) => {
  const { locale } = view
  const { pairing, rhythm, today } = schedule
  const t = messages(locale).schedule
  const form = `/pairings/${pairing.id}/schedule/rhythm`
  if (pairing.state === 'ended') return <Notice tone="info">{messages(locale).organisation.ended.text}</Notice>
  if (rhythm === null) {
    return (
      <EmptyState
        icon="calendar"
        title={t.rhythm.none}
        text={t.rhythm.noneText}
        action={
          <LinkButton href={form} tone="primary">
            {t.rhythm.set}
          </LinkButton>
        }
      />
    )
  }
  return (
    <>
      {pairing.state === 'paused' && (
        <Notice tone="warning" title={t.paused.title}>
          {t.paused.text}
        </Notice>
      )}
      <Card
        title={t.rhythm.title}
        actions={
          <LinkButton href={form} small icon="pencil">
            {t.rhythm.change}
          </LinkButton>
        }
      >
        <p class="voice text-xl first-letter:uppercase">{rhythmText(locale, pairing, today)}</p>
        <p class="muted mt-1 text-sm">
          {t.rhythm.minutes(rhythm.minutes)}. {t.rhythm.zone(rhythm.zone)}{' '}
          {t.rhythm.counted(formatDate(locale, rhythm.anchorOn))}
        </p>
      </Card>
    </>
  )
}
