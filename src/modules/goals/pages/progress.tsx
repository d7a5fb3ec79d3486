import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { measured } from '../../../web/measured.ts'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { ProgressFormValues } from '../form.ts'
import { goalLimits } from '../schemas.ts'
import type { ProgressEntry, WholeGoal } from '../service.ts'
import { ProgressChart } from './chart.tsx'
import { GoalBar } from './facts.tsx'

/** Entries that a page lists; the chart shows all. */
const LISTED = 20

interface ProgressProps {
  view: View
  now: Temporal.Instant
  goal: WholeGoal
  pairing: Pairing
  /** Oldest day first. */
  progress: readonly ProgressEntry[]
  mayRecord: boolean
  values: ProgressFormValues
  problems: readonly FieldProblem[]
}

/** How a goal has come along: the bar, the chart, every entry, and a form for the next one. */
export const Progress: FC<ProgressProps> = ({ view, now, goal, pairing, progress, mayRecord, values, problems }) => {
  const t = messages(view.locale).goals.progress
  const today = dayIn(now, pairing.zone)
  const end = goal.dueOn ?? today
  return (
    <Card title={t.title} id="progress">
      <GoalBar locale={view.locale} goal={goal} />
      {goal.measure && (
        <div class="mt-4">
          <ProgressChart locale={view.locale} measure={goal.measure} progress={progress} until={end} />
        </div>
      )}
      {progress.length === 0 ? (
        <p class="muted mt-2">{t.none}</p>
      ) : (
        <Entries view={view} goal={goal} pairing={pairing} progress={progress} />
      )}
      {mayRecord && <ProgressForm view={view} goal={goal} today={today} values={values} problems={problems} />}
    </Card>
  )
}

const Entries: FC<Pick<ProgressProps, 'view' | 'goal' | 'pairing' | 'progress'>> = ({
  view,
  goal,
  pairing,
  progress,
}) => {
  const t = messages(view.locale).goals.progress
  const earlier = progress.length - LISTED
  return (
    <>
      <h3 class="muted mt-4 mb-1 text-sm">{t.entries}</h3>
      <ul class="divide-y divide-base-300">
        {progress
          .slice(-LISTED)
          .toReversed()
          .map((entry) => (
            <li class="grid gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[9rem_1fr]">
              <span class="muted text-sm sm:pt-0.5">{formatDate(view.locale, entry.day)}</span>
              <span>
                {entry.value !== null && (
                  <span class="mr-2 font-medium">{measured(view.locale, entry.value, goal.measure?.unit ?? '')}</span>
                )}
                {entry.body !== null && <span class="mr-2 whitespace-pre-line">{entry.body}</span>}
                <span class="muted text-sm">
                  {t.by(entry.by === pairing.side ? t.you : named(view.locale, pairing[entry.by]).address)}
                </span>
              </span>
            </li>
          ))}
      </ul>
      {earlier > 0 && <p class="muted mt-2 text-sm">{t.more(earlier)}</p>}
    </>
  )
}

const ProgressForm: FC<{
  view: View
  goal: WholeGoal
  today: Temporal.PlainDate
  values: ProgressFormValues
  problems: readonly FieldProblem[]
}> = ({ view, goal, today, values, problems }) => {
  const t = messages(view.locale).goals.progress
  const common = (name: 'day' | 'value' | 'body') => ({
    locale: view.locale,
    name,
    value: values[name],
    error: problemOf(view.locale, problems, name),
  })
  return (
    <form method="post" action={`/goals/${goal.id}/progress`} class="mt-5 border-t border-base-300 pt-4">
      <h3 class="mb-3 font-semibold">{t.add}</h3>
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="figures" value={view.locale} />
      <div class="grid gap-4 sm:grid-cols-2">
        {goal.measure && (
          <TextField
            {...common('value')}
            label={t.value(goal.measure.unit)}
            autocomplete="off"
            maxlength={30}
            required={undefined}
          />
        )}
        <TextField {...common('day')} label={t.day} type="date" max={today.toString()} />
        <TextField
          {...common('body')}
          label={t.remark}
          maxlength={goalLimits.remarkCharacters}
          optional={goal.measure !== null}
          class="sm:col-span-2"
        />
      </div>
      <Button tone="primary" class="mt-4">
        {t.save}
      </Button>
    </form>
  )
}
