import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge, type BadgeTone } from '../../../web/components/badge.tsx'
import { MeasureBar } from '../../../web/components/measure-bar.tsx'
import { isOpen } from '../policy.ts'
import { progressOf } from '../progress.ts'
import type { Goal } from '../service.ts'

const tones: Readonly<Partial<Record<Goal['state'], BadgeTone>>> = { agreed: 'primary', reached: 'success' }

interface FactsProps {
  locale: Locale
  goal: Goal
  /** How the partner is addressed. */
  partner: string
  today: Temporal.PlainDate
}

/** State, horizon, kind and date of a goal in one line, and whose word it waits for. */
export const GoalFacts: FC<FactsProps> = ({ locale, goal, partner, today }) => {
  const t = messages(locale).goals
  const isLate = goal.dueOn !== null && isOpen(goal.state) && Temporal.PlainDate.compare(goal.dueOn, today) < 0
  return (
    <p class="muted flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
      <Badge tone={tones[goal.state] ?? 'plain'}>{t.states[goal.state]}</Badge>
      {goal.state === 'proposed' && goal.proposedBy !== 'unknown' && (
        <span class={goal.proposedBy === 'partner' ? 'font-medium text-base-content' : ''}>
          {goal.proposedBy === 'partner' ? t.yourWord(partner) : t.theirWord(partner)}
        </span>
      )}
      <span>{t.horizons[goal.horizon]}</span>
      <span>{t.kinds[goal.kind]}</span>
      {goal.dueOn && (
        <span class={isLate ? 'font-medium text-error' : ''}>
          {(isLate ? t.overdue : t.dueBy)(formatDate(locale, goal.dueOn))}
        </span>
      )}
    </p>
  )
}

/** How far a goal is; nothing where nothing is measured. */
export const GoalBar: FC<{ locale: Locale; goal: Goal }> = ({ locale, goal }) => {
  const share = goal.measure && progressOf(goal.measure)
  return goal.measure && share !== null ? <MeasureBar locale={locale} {...goal.measure} share={share} /> : null
}
