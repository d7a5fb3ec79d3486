import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { measured } from '../measured.ts'

interface MeasureBarProps {
  locale: Locale
  unit: string
  current: number
  target: number
  /** How much of the way is behind; 1 is the target. */
  share: number
}

/** How far a measure is, as a bar and in words. */
export const MeasureBar: FC<MeasureBarProps> = ({ locale, unit, current, target, share }) => {
  const t = messages(locale).goals.progress
  const percent = Math.round(share * 100)
  return (
    <div class="mt-2 grid gap-1">
      <progress
        class="progress progress-primary w-full"
        value={Math.min(100, percent)}
        max={100}
        aria-label={t.share(percent)}
      />
      <p class="muted text-sm">{t.sum(measured(locale, current, unit), measured(locale, target, unit))}</p>
    </div>
  )
}
