import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay, formatTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { RelativeDay } from '../../../web/components/relative-day.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { LeftOut, Schedule, SessionAhead } from '../schedule/read.ts'

interface PartProps {
  view: View
  schedule: Schedule
}

/** What lies ahead, a line a session: when, and what put it there. */
export const Ahead: FC<PartProps> = ({ view, schedule }) => {
  const t = messages(view.locale).schedule.ahead
  const { ahead } = schedule
  if (ahead.length === 0) {
    return schedule.rhythm || schedule.pairing.state === 'ended' ? (
      <Card title={t.title}>
        <p class="muted">{t.none}</p>
      </Card>
    ) : (
      <EmptyState icon="clock" title={t.none} text={t.noneText} />
    )
  }
  return (
    <Card title={t.title} flush>
      <ol class="divide-y divide-base-300 border-t border-base-300">
        {ahead.map((entry) =>
          entry.kind === 'session' ? (
            <SessionLine view={view} schedule={schedule} entry={entry} />
          ) : (
            <LeftOutLine locale={view.locale} entry={entry} />
          ),
        )}
      </ol>
    </Card>
  )
}

/** Why a session stands where it stands; nothing where it stands where it was meant to. */
const whyThere = (locale: Locale, { because, occurrenceOn, on, isByHand, state }: SessionAhead): string | null => {
  const t = messages(locale).schedule.ahead
  if (state === 'cancelled') return null
  const meant = occurrenceOn && formatDay(locale, occurrenceOn)
  const isElsewhere = occurrenceOn !== null && !occurrenceOn.equals(on)
  if (isByHand) return isElsewhere && meant !== null ? t.movedByHand(meant) : occurrenceOn ? t.movedInDay : null
  if (because === null) return null
  if (because.kind === 'pause') return isElsewhere && meant !== null ? t.movedForPause(meant) : t.inPause
  const name = because.dayOff.name[locale]
  return isElsewhere && meant !== null ? t.movedFor(meant, name) : t.onDayOff(name)
}

const SessionLine: FC<PartProps & { entry: SessionAhead }> = ({ view, schedule, entry }) => {
  const { locale } = view
  const t = messages(locale).schedule.ahead
  const { zone } = schedule.pairing
  const day = formatDay(locale, entry.on)
  const why = whyThere(locale, entry)
  const isCancelled = entry.state === 'cancelled'
  return (
    <li class="grid gap-1 px-4 py-3 sm:px-5">
      <div class="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <a
          href={`/sessions/${entry.id}`}
          class={`font-semibold underline-offset-2 hover:underline ${isCancelled ? 'line-through' : ''}`}
        >
          {day}
        </a>
        {isCancelled && <Badge>{t.cancelled}</Badge>}
        {entry.occurrenceOn === null && <Badge>{t.outside}</Badge>}
        {entry.isConflict && (
          <Badge tone="warning" icon="warning">
            {t.conflict}
          </Badge>
        )}
      </div>
      <p class="muted text-sm">
        {formatTime(locale, entry.startsAt, zone)} · {t.minutes(entry.minutes)} ·{' '}
        <RelativeDay locale={locale} day={entry.on} today={schedule.today} />
      </p>
      {why !== null && <p class="text-sm">{why}</p>}
      {!isCancelled && entry.oddity !== null && <p class="text-sm">{t[entry.oddity]}</p>}
      {entry.reason !== null && <p class="text-sm wrap-anywhere">{t.reason(entry.reason)}</p>}
      {!isCancelled && mayPlan(schedule.pairing) && (
        <p class="-ml-3 flex flex-wrap">
          <LinkButton
            href={`/sessions/${entry.id}/reschedule`}
            small
            tone="quiet"
            aria-label={t.changeOf(formatDateTime(locale, entry.startsAt, zone))}
          >
            {t.change}
          </LinkButton>
          {schedule.rhythm && entry.occurrenceOn && (
            <LinkButton
              href={`/pairings/${schedule.pairing.id}/schedule/rhythm?from=${entry.occurrenceOn}`}
              small
              tone="quiet"
              aria-label={t.followingOf(day)}
            >
              {t.following}
            </LinkButton>
          )}
        </p>
      )}
    </li>
  )
}

const LeftOutLine: FC<{ locale: Locale; entry: LeftOut }> = ({ locale, entry }) => {
  const t = messages(locale).schedule.ahead
  const { because } = entry
  return (
    <li class="grid gap-1 px-4 py-3 sm:px-5">
      <p class="muted">{t.leftOut(formatDay(locale, entry.on))}</p>
      <p class="muted flex flex-wrap items-center gap-x-2 text-sm">
        {because.kind === 'pause' ? t.leftOutForPause : t.leftOutFor(because.dayOff.name[locale])}
        {because.kind === 'day-off' && because.dayOff.isExpected && <Badge>{t.expected}</Badge>}
      </p>
    </li>
  )
}

/** Sessions whose time has passed and that nobody has recorded. */
export const Overdue: FC<PartProps> = ({ view, schedule }) => {
  const { locale } = view
  const t = messages(locale).schedule.ahead
  if (schedule.overdue.length === 0) return null
  return (
    <Card title={t.overdue} lead={t.overdueLead}>
      <ul class="divide-y divide-base-300">
        {schedule.overdue.map(({ id, startsAt }) => {
          const when = formatDateTime(locale, startsAt, schedule.pairing.zone)
          return (
            <li class="flex flex-wrap items-center justify-between gap-2 py-2">
              <a href={`/sessions/${id}`} class="font-medium underline-offset-2 hover:underline">
                {when}
              </a>
              <LinkButton href={`/sessions/${id}/reschedule`} small>
                {messages(locale).schedule.session.missed}
              </LinkButton>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
