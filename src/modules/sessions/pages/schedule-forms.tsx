import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, TextField } from '../../../web/components/field.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Schedule } from '../schedule/read.ts'
import { daysOffRules } from '../schemas-schedule.ts'

export type TypedPause = Record<'startsOn' | 'endsOn', string>

interface PartProps {
  view: View
  schedule: Schedule
}

const rangeOf = (locale: Locale, { startsOn, endsOn }: Schedule['pauses'][number]): string => {
  const t = messages(locale).schedule.pauses
  const from = formatDate(locale, startsOn)
  return endsOn === null ? t.open(from) : t.range(from, formatDate(locale, endsOn))
}

export const Pauses: FC<
  PartProps & { formKey: string; typed?: TypedPause | undefined; problems: readonly FieldProblem[] }
> = ({ view, schedule, formKey, typed, problems }) => {
  const { locale } = view
  const t = messages(locale).schedule.pauses
  const { pairing, pauses, today } = schedule
  const field = (name: keyof TypedPause) => ({
    locale,
    name,
    value: typed?.[name],
    error: problemOf(locale, problems, name),
    type: 'date' as const,
    min: today.toString(),
  })
  return (
    <Card title={t.title} lead={t.lead} id="pauses">
      {pauses.length === 0 ? (
        <p class="muted">{t.none}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {pauses.map((pause) => {
            const range = rangeOf(locale, pause)
            const hasBegun = Temporal.PlainDate.compare(pause.startsOn, today) < 0
            return (
              <li class="flex flex-wrap items-center justify-between gap-2 py-2">
                <span>{range}</span>
                {pause.endsOn !== null && (
                  <form method="post" action={`/pairings/${pairing.id}/pauses/${pause.id}/end`}>
                    <Button small tone="quiet" aria-label={hasBegun ? t.endOf(range) : t.takeOf(range)}>
                      {hasBegun ? t.end : t.take}
                    </Button>
                  </form>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <form method="post" action={`/pairings/${pairing.id}/pauses`} class="mt-4 grid gap-3">
        <input type="hidden" name="key" value={formKey} />
        <TextField {...field('startsOn')} label={t.from} />
        <TextField {...field('endsOn')} label={t.to} />
        <Button class="justify-self-start">{t.add}</Button>
      </form>
    </Card>
  )
}

export const DaysOff: FC<PartProps> = ({ view, schedule: { pairing } }) => {
  const t = messages(view.locale).schedule.daysOff
  return (
    <Card title={t.title}>
      <form method="post" action={`/pairings/${pairing.id}/schedule/days-off`} class="grid gap-3">
        <input type="hidden" name="version" value={String(pairing.scheduleVersion)} />
        <fieldset>
          <legend class="sr-only">{t.title}</legend>
          {daysOffRules.map((rule) => (
            <Choice
              type="radio"
              name="daysOff"
              value={rule}
              label={t.rules[rule]}
              hint={t.hints[rule]}
              checked={pairing.daysOff === rule}
            />
          ))}
        </fieldset>
        <Button class="justify-self-start">{t.save}</Button>
      </form>
    </Card>
  )
}
