import type { FC } from 'hono/jsx'
import { formatDay } from '../../i18n/format.ts'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'

/** A calendar day as seen from another: "tomorrow", "2 weeks ago". Weeks from 14 days on, months from 60 on, rounded down. */
export const relativeDay = (locale: Locale, day: Temporal.PlainDate, today: Temporal.PlainDate): string => {
  const t = messages(locale).web.days
  const days = today.until(day, { largestUnit: 'days' }).days
  if (days === 0) return t.today
  if (days === 1) return t.tomorrow
  if (days === -1) return t.yesterday
  const size = Math.abs(days)
  const ahead = days > 0
  if (size < 14) return ahead ? t.inDays(size) : t.daysAgo(size)
  if (size < 60) return ahead ? t.inWeeks(Math.floor(size / 7)) : t.weeksAgo(Math.floor(size / 7))
  return ahead ? t.inMonths(Math.floor(size / 30)) : t.monthsAgo(Math.floor(size / 30))
}

/** The relative day, with the full date for who hovers and for machines. */
export const RelativeDay: FC<{ locale: Locale; day: Temporal.PlainDate; today: Temporal.PlainDate }> = ({
  locale,
  day,
  today,
}) => (
  <time datetime={day.toString()} title={formatDay(locale, day)}>
    {relativeDay(locale, day, today)}
  </time>
)
