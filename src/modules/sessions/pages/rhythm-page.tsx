import type { FC } from 'hono/jsx'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { ZoneField } from '../../../web/components/zone-field.tsx'
import { Page } from '../../../web/layout.tsx'
import { problemOf } from '../../../web/problems.ts'
import { rhythmText } from '../../../web/rhythm.ts'
import type { View } from '../../../web/view.ts'
import type { Pairing } from '../../pairings/service.ts'
import { limits } from '../schemas.ts'
import { cadenceUnits, scheduleLimits } from '../schemas-schedule.ts'

/** The rhythm as the form has it. */
export type RhythmValues = Record<'from' | 'startsOn' | 'time' | 'every' | 'unit' | 'zone' | 'minutes', string>

export interface RhythmPageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  values: RhythmValues
  problems?: readonly FieldProblem[]
  /** Somebody else changed the rhythm while this one was being chosen: what was chosen, in words. */
  lost?: { yours: string }
}

export const RhythmPage: FC<RhythmPageProps> = ({ view, pairing, today, values, problems = [], lost }) => {
  const { locale } = view
  const t = messages(locale).schedule.form
  const from = values.from === '' ? null : Temporal.PlainDate.from(values.from)
  const title = from ? t.followingTitle(formatDay(locale, from)) : pairing.anchorOn === null ? t.firstTitle : t.title
  const path = `/pairings/${pairing.id}/schedule`
  const labels: Readonly<Record<string, string>> = {
    startsOn: t.startsOn,
    time: t.time,
    every: t.every,
    unit: t.unit,
    zone: t.zone,
    minutes: t.minutes,
  }
  const field = (name: Exclude<keyof RhythmValues, 'from'>) => ({
    locale,
    name,
    label: labels[name] ?? '',
    value: values[name],
    error: problemOf(locale, problems, name),
  })
  return (
    <Page view={view} title={title} width="narrow">
      <PageHeader title={title} lead={t.lead} back={{ href: path, label: t.back }} />
      <FormErrors locale={locale} problems={problems} labelOf={(name) => labels[name] ?? t.startsOn} />
      {lost && <Lost view={view} pairing={pairing} today={today} yours={lost.yours} />}
      <form method="post" action={path} class="grid gap-4">
        <input type="hidden" name="version" value={String(pairing.scheduleVersion)} />
        <input type="hidden" name="from" value={values.from} />
        <div class="grid grid-cols-2 gap-4">
          <TextField
            {...field('every')}
            hint={t.everyHint(scheduleLimits.weeks, scheduleLimits.months)}
            class="col-span-2"
            type="number"
            min={1}
            max={scheduleLimits.weeks}
          />
          <SelectField
            {...field('unit')}
            quietLabel
            class="col-span-2"
            options={cadenceUnits.map((value) => ({ value, label: t.units[value] }))}
          />
        </div>
        <TextField {...field('startsOn')} hint={t.startsOnHint} type="date" min={today.toString()} />
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField {...field('time')} type="time" />
          <TextField
            {...field('minutes')}
            type="number"
            min={limits.sessionMinutes.least}
            max={limits.sessionMinutes.most}
            step={5}
          />
        </div>
        <ZoneField {...field('zone')} hint={t.zoneHint} />
        <Button tone="primary" class="justify-self-start">
          {t.save}
        </Button>
      </form>
    </Page>
  )
}

const Lost: FC<{ view: View; pairing: Pairing; today: Temporal.PlainDate; yours: string }> = ({
  view,
  pairing,
  today,
  yours,
}) => {
  const t = messages(view.locale).schedule.form
  return (
    <div class="mb-4" role="alert">
      <Notice tone="warning" title={t.lostTitle}>
        <p>{pairing.anchorOn === null ? t.lostNone : t.lostNow(rhythmText(view.locale, pairing, today))}</p>
        <p>{t.lostYours(yours)}</p>
        <p>{t.lostText}</p>
      </Notice>
    </div>
  )
}
