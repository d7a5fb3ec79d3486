import type { FC } from 'hono/jsx'
import { formatDate, formatTime } from '../../i18n/format.ts'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon, type IconName } from '../icons.tsx'
import { Badge, type BadgeTone } from './badge.tsx'
import { RelativeDay } from './relative-day.tsx'

export type SessionStateName = keyof Messages['web']['timeline']['states']

/** A session as the timeline shows it. */
export interface SessionEntry {
  href: string
  at: Temporal.Instant
  state: SessionStateName
  /** What it was about, e.g. the topics of its agenda in one line. */
  summary?: string | undefined
  notes?: number | undefined
  openActions?: number | undefined
  /** The one that comes next. */
  next?: boolean | undefined
}

interface TimelineProps {
  locale: Locale
  /** The reader's IANA zone. */
  zone: string
  today: Temporal.PlainDate
  /** In the order to show. */
  entries: readonly SessionEntry[]
}

const looks: Record<SessionStateName, { icon: IconName; dot: string; badge: BadgeTone }> = {
  planned: { icon: 'calendar', dot: 'bg-base-100 text-primary border-primary', badge: 'plain' },
  held: { icon: 'check', dot: 'bg-primary text-primary-content border-primary', badge: 'plain' },
  missed: { icon: 'close', dot: 'bg-base-100 border-base-content/50', badge: 'warning' },
  moved: { icon: 'right', dot: 'bg-base-100 border-base-content/50', badge: 'plain' },
  cancelled: { icon: 'close', dot: 'bg-base-100 border-base-content/50', badge: 'plain' },
}

const Entry: FC<{ entry: SessionEntry } & Omit<TimelineProps, 'entries'>> = ({ entry, locale, zone, today }) => {
  const t = messages(locale).web.timeline
  const look = looks[entry.state]
  const day = entry.at.toZonedDateTimeISO(zone).toPlainDate()
  const facts = [
    entry.state === 'planned' ? formatTime(locale, entry.at, zone) : undefined,
    entry.notes ? t.notes(entry.notes) : undefined,
    entry.openActions ? t.openActions(entry.openActions) : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <li class="relative flex gap-3 pb-2 before:absolute before:top-[2.875rem] before:-bottom-1.5 before:left-[0.9375rem] before:w-0.5 before:bg-base-300 last:before:hidden">
      <span class={`mt-2.5 grid size-8 shrink-0 place-items-center rounded-full border-2 ${look.dot}`}>
        <Icon name={look.icon} class="size-4" />
      </span>
      <a href={entry.href} class="-ml-0.5 min-w-0 flex-1 rounded-field px-2 py-2 hover:bg-base-content/5">
        <span class="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span class="font-semibold">{formatDate(locale, day)}</span>
          {(entry.next || entry.state !== 'held') && (
            <Badge tone={entry.next ? 'primary' : look.badge}>{entry.next ? t.next : t.states[entry.state]}</Badge>
          )}
          {!entry.next && entry.state === 'held' && <span class="sr-only">{t.states.held}</span>}
        </span>
        <span class="muted flex flex-wrap text-sm [&>*:not(:last-child)]:after:mx-1.5 [&>*:not(:last-child)]:after:content-['·']">
          <span>
            <RelativeDay locale={locale} day={day} today={today} />
          </span>
          {facts.map((fact) => (
            <span>{fact}</span>
          ))}
        </span>
        {entry.summary !== undefined && <span class="mt-0.5 block text-[0.9375rem]">{entry.summary}</span>}
      </a>
    </li>
  )
}

/** A pairing's sessions along one thread. The state is told by icon and word, never by colour alone. */
export const SessionTimeline: FC<TimelineProps> = ({ entries, ...rest }) => (
  <ol aria-label={messages(rest.locale).web.timeline.label}>
    {entries.map((entry) => (
      <Entry entry={entry} {...rest} />
    ))}
  </ol>
)
