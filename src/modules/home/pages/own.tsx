import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import type { View } from '../../../web/view.ts'
import { progressOf } from '../../goals/progress.ts'
import type { Action } from '../../sessions/actions.ts'
import type { OwnGoal } from '../own-goals.ts'

/** The open actions of whoever looks, with the one tap that closes each. */
export const OwnActions: FC<{ view: View; actions: readonly Omit<Action, 'owner'>[]; today: Temporal.PlainDate }> = ({
  view,
  actions,
  today,
}) => {
  const t = messages(view.locale).home
  return (
    <Card title={t.actions}>
      {actions.length === 0 ? (
        <p class="muted">{t.noActions}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {actions.map((action) => (
            <li class="py-3 first:pt-0 last:pb-0">
              <p>{action.body}</p>
              <div class="mt-1 flex items-end justify-between gap-3">
                <p class="flex flex-wrap gap-x-2 gap-y-1 text-sm">
                  {action.dueOn && <Due locale={view.locale} day={action.dueOn} today={today} />}
                </p>
                <form method="post" action={`/actions/${action.id}`} class="ml-auto">
                  <input type="hidden" name="state" value="done" />
                  <input type="hidden" name="back" value="/" />
                  <Button small aria-label={t.markDoneOf(action.body)}>
                    {t.markDone}
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** The agreed goals of a mentee, with how far each is. */
export const OwnGoals: FC<{ view: View; goals: readonly OwnGoal[]; today: Temporal.PlainDate }> = ({
  view,
  goals,
  today,
}) => {
  const t = messages(view.locale).dashboards
  if (goals.length === 0) return null
  return (
    <Card title={t.goals}>
      <ul class="divide-y divide-base-300">
        {goals.map((goal) => {
          const share = goal.measure && progressOf(goal.measure)
          const percent = share === null ? null : Math.round(Math.min(1, share) * 100)
          return (
            <li class="grid gap-1 py-3 first:pt-0 last:pb-0">
              <a href={`/goals/${goal.id}`} class="hover:underline">
                {goal.body}
              </a>
              {percent !== null && (
                <progress
                  class="progress progress-primary w-full"
                  value={percent}
                  max={100}
                  aria-label={t.goalProgress(percent)}
                />
              )}
              {goal.dueOn && (
                <p class="flex flex-wrap gap-x-2 gap-y-1 text-sm">
                  <Due locale={view.locale} day={goal.dueOn} today={today} />
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** Until when something was promised, and whether that has passed. */
export const Due: FC<{ locale: Locale; day: Temporal.PlainDate; today: Temporal.PlainDate }> = ({
  locale,
  day,
  today,
}) => {
  const t = messages(locale).home
  return (
    <>
      <span class="muted whitespace-nowrap">{t.due(formatDate(locale, day))}</span>
      {Temporal.PlainDate.compare(day, today) < 0 && <Badge tone="warning">{t.overdue}</Badge>}
    </>
  )
}
