import type { FC } from 'hono/jsx'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { DayOff } from '../../../kernel/working-days.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Choice, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { CalendarDay, OrganisationCalendar } from '../own-calendar.ts'
import { calendarDayKinds, calendarLimits, nationalCalendars } from '../schemas-calendar.ts'

/** What was typed, where a form comes back. */
export interface Returned {
  typed?: Record<'from' | 'to' | 'name' | 'kind', string>
  problems?: readonly FieldProblem[]
}

interface CalendarPageProps extends Returned {
  view: View
  calendar: OrganisationCalendar
  formKey: string
}

export const CalendarPage: FC<CalendarPageProps> = ({ view, calendar, formKey, typed, problems = [] }) => {
  const t = messages(view.locale).schedule.calendar
  const labels: Readonly<Record<string, string>> = { from: t.from, to: t.to, name: t.name, kind: t.kind }
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="calendar" />
      <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? t.from} />
      <Columns
        main={<Days view={view} calendar={calendar} />}
        aside={
          <>
            <National view={view} calendar={calendar} />
            <AddDays view={view} formKey={formKey} typed={typed} problems={problems} />
            <Card title={t.bringIn} lead={t.bringInLead}>
              <LinkButton href="/organisation/calendar/import" icon="plus">
                {t.bringIn}
              </LinkButton>
            </Card>
          </>
        }
      />
    </Page>
  )
}

type PartProps = Pick<CalendarPageProps, 'view' | 'calendar'>

interface Line {
  day: Temporal.PlainDate
  dayOff: DayOff | null
  own: CalendarDay | undefined
}

/** National and own days of the year in one list; an own day stands in the place of the national one. */
const linesOf = ({ nationalDays, own }: OrganisationCalendar): Line[] => {
  const byDay = new Map<string, Line>(
    nationalDays.map(({ day, dayOff }) => [day.toString(), { day, dayOff, own: undefined }]),
  )
  for (const one of own) {
    const national = byDay.get(one.day.toString())
    byDay.set(one.day.toString(), { day: one.day, dayOff: national?.dayOff ?? null, own: one })
  }
  return [...byDay.values()].sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
}

const Days: FC<PartProps> = ({ view, calendar }) => {
  const t = messages(view.locale).schedule.calendar
  const lines = linesOf(calendar)
  const isExpected = calendar.nationalDays.some(({ dayOff }) => dayOff.isExpected)
  const thisYear = calendar.today.year
  return (
    <>
      <nav aria-label={t.year} class="flex flex-wrap gap-2">
        {[thisYear, thisYear + 1, thisYear + 2].map((year) => (
          <LinkButton
            href={`${paths.calendar}?year=${year}`}
            tone={year === calendar.year ? 'primary' : 'plain'}
            small
            {...(year === calendar.year ? { 'aria-current': 'page' } : {})}
          >
            {String(year)}
          </LinkButton>
        ))}
      </nav>
      {isExpected && <Notice tone="info">{t.expectedText}</Notice>}
      {lines.length === 0 ? (
        <EmptyState icon="calendar" title={t.none} text={t.noneText} />
      ) : (
        <ul class="surface divide-y divide-base-300">
          {lines.map((line) => (
            <DayLine view={view} line={line} isPast={Temporal.PlainDate.compare(line.day, calendar.today) < 0} />
          ))}
        </ul>
      )}
    </>
  )
}

const DayLine: FC<{ view: View; line: Line; isPast: boolean }> = ({ view, line: { day, dayOff, own }, isPast }) => {
  const { locale } = view
  const t = messages(locale).schedule.calendar
  const name = own?.name ?? dayOff?.name[locale] ?? ''
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div class="min-w-0 flex-1 basis-60">
        <p class={isPast ? 'muted' : 'font-semibold'}>
          <time datetime={day.toString()}>{formatDay(locale, day)}</time>
        </p>
        <p class="text-[0.9375rem] wrap-anywhere">{name}</p>
        {own && dayOff && <p class="muted text-sm">{t.workedInstead(dayOff.name[locale])}</p>}
      </div>
      <p class="flex flex-wrap items-center gap-2">
        {own?.kind === 'working' ? (
          <Badge tone="accent">{t.worked}</Badge>
        ) : (
          <Badge>{t.sources[own ? 'own' : (dayOff?.source ?? 'own')]}</Badge>
        )}
        {!own && dayOff?.isExpected && <Badge tone="warning">{t.expected}</Badge>}
      </p>
      {own && !isPast && (
        <form method="post" action={`/organisation/calendar/days/${own.id}/remove`}>
          <Button small tone="quiet" icon="trash" aria-label={t.removeOf(name, formatDay(locale, day))}>
            {t.remove}
          </Button>
        </form>
      )}
    </li>
  )
}

const National: FC<PartProps> = ({ view, calendar }) => {
  const t = messages(view.locale).schedule.calendar
  return (
    <Card title={t.national} lead={t.nationalHint}>
      <form method="post" action={paths.calendar} class="grid gap-3">
        <fieldset>
          <legend class="sr-only">{t.national}</legend>
          {nationalCalendars.map((value) => (
            <Choice
              type="radio"
              name="national"
              value={value}
              label={t.calendars[value]}
              checked={calendar.national === value}
            />
          ))}
        </fieldset>
        <Button class="justify-self-start">{t.saveNational}</Button>
      </form>
    </Card>
  )
}

const AddDays: FC<Pick<CalendarPageProps, 'view' | 'formKey' | 'problems'> & { typed: Returned['typed'] }> = ({
  view,
  formKey,
  typed,
  problems = [],
}) => {
  const { locale } = view
  const t = messages(locale).schedule.calendar
  const field = (name: 'from' | 'to' | 'name') => ({
    locale,
    name,
    label: t[name],
    value: typed?.[name],
    error: problemOf(locale, problems, name),
  })
  return (
    <Card title={t.add}>
      <form method="post" action="/organisation/calendar/days" class="grid gap-4">
        <input type="hidden" name="key" value={formKey} />
        <TextField {...field('from')} type="date" />
        <TextField {...field('to')} hint={t.toHint} type="date" optional />
        <TextField {...field('name')} hint={t.nameHint} maxlength={calendarLimits.nameCharacters} />
        <fieldset>
          <legend class="text-[0.9375rem] font-medium">{t.kind}</legend>
          {calendarDayKinds.map((kind) => (
            <Choice
              type="radio"
              name="kind"
              value={kind}
              label={t.kinds[kind]}
              hint={t.kindHints[kind]}
              checked={(typed?.kind ?? 'off') === kind}
            />
          ))}
        </fieldset>
        <Button class="justify-self-start">{t.addThem}</Button>
      </form>
    </Card>
  )
}
