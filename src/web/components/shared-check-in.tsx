import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Card } from './card.tsx'

const levels = [1, 2, 3, 4, 5] as const

/** The word for a mood. */
export const moodName = (locale: Locale, mood: number): string => {
  const level = levels.find((one) => one === mood)
  return level === undefined ? '' : messages(locale).checkIns.moods[level]
}

interface SharedProps {
  locale: Locale
  /** Null where nothing was shared. */
  shared: { mood: number | null; body: string | null } | null
  /** How the mentee is addressed. */
  mentee: string
}

/** What the mentor may read of a check-in. Nothing shared and nothing said look alike. */
export const SharedCheckInCard: FC<SharedProps> = ({ locale, shared, mentee }) => {
  const t = messages(locale).checkIns
  return (
    <Card title={t.shared} {...(shared === null ? {} : { lead: t.sharedLead(mentee) })}>
      {shared === null ? (
        <p class="muted">{t.nothing(mentee)}</p>
      ) : (
        <div class="grid gap-2">
          {shared.mood !== null && <p>{t.moodLine(moodName(locale, shared.mood))}</p>}
          {shared.body !== null && <p class="whitespace-pre-line">{shared.body}</p>}
        </div>
      )}
    </Card>
  )
}
