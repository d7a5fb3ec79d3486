import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Card } from '../../../web/components/card.tsx'
import { MeasureBar } from '../../../web/components/measure-bar.tsx'
import type { View } from '../../../web/view.ts'
import { progressOf } from '../../goals/progress.ts'
import { type Goal, openFirst } from '../../goals/service.ts'

/** A pairing's goals, the active ones first, each with how far it is. */
export const Goals: FC<{ view: View; goals: readonly Goal[] }> = ({ view, goals }) => {
  const t = messages(view.locale).pairing
  return (
    <Card title={t.goals}>
      {goals.length === 0 ? (
        <p class="muted">{t.noGoals}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {openFirst(goals).map((goal) => {
            const share = goal.measure && progressOf(goal.measure)
            return (
              <li class="py-4 first:pt-0 last:pb-0">
                <a href={`/goals/${goal.id}`} class="hover:underline">
                  {goal.body}
                </a>
                <p class="muted mt-1 flex flex-wrap items-center gap-2 text-sm">
                  <Badge tone={goal.state === 'reached' ? 'success' : 'plain'}>{t.goalStates[goal.state]}</Badge>
                  {goal.dueOn && <span>{t.dueBy(formatDate(view.locale, goal.dueOn))}</span>}
                </p>
                {goal.measure && share !== null && <MeasureBar locale={view.locale} {...goal.measure} share={share} />}
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
