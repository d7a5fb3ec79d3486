import type { FC } from 'hono/jsx'
import { formatDate, formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Card } from '../../../web/components/card.tsx'
import type { View } from '../../../web/view.ts'
import type { Goal } from '../../goals/service.ts'

/** How far between baseline and target, in whole per cent; null where there is nothing to measure. */
export const percentOf = (
  measure: Pick<NonNullable<Goal['measure']>, 'baseline' | 'target' | 'current'> | null,
): number | null => {
  if (measure === null || measure.target === measure.baseline) return null
  const share = (measure.current - measure.baseline) / (measure.target - measure.baseline)
  return Math.round(Math.min(1, Math.max(0, share)) * 100)
}

const isActive = ({ state }: Goal): boolean => state === 'agreed' || state === 'proposed'

const activeFirst = (goals: readonly Goal[]): Goal[] => [
  ...goals.filter(isActive),
  ...goals.filter((goal) => !isActive(goal)),
]

/** "6 tugas", "91%". */
const measured = (locale: Locale, value: number, unit: string): string =>
  `${formatNumber(locale, value)}${unit.startsWith('%') ? '' : ' '}${unit}`

/** A pairing's goals, the active ones first, each with how far it is. */
export const Goals: FC<{ view: View; goals: readonly Goal[] }> = ({ view, goals }) => {
  const t = messages(view.locale).pairing
  return (
    <Card title={t.goals}>
      {goals.length === 0 ? (
        <p class="muted">{t.noGoals}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {activeFirst(goals).map((goal) => {
            const progress = percentOf(goal.measure)
            return (
              <li class="py-4 first:pt-0 last:pb-0">
                <p>{goal.body}</p>
                <p class="muted mt-1 flex flex-wrap items-center gap-2 text-sm">
                  <Badge tone={goal.state === 'reached' ? 'success' : 'plain'}>{t.goalStates[goal.state]}</Badge>
                  {goal.dueOn && <span>{t.dueBy(formatDate(view.locale, goal.dueOn))}</span>}
                </p>
                {goal.measure && progress !== null && (
                  <div class="mt-2 grid gap-1">
                    <progress
                      class="progress progress-primary w-full"
                      value={progress}
                      max={100}
                      aria-label={t.progressLabel(progress)}
                    />
                    <p class="muted text-sm">
                      {t.progress(
                        measured(view.locale, goal.measure.current, goal.measure.unit),
                        measured(view.locale, goal.measure.target, goal.measure.unit),
                      )}
                    </p>
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
