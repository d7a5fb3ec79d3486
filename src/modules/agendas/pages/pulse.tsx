import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice } from '../../../web/components/field.tsx'
import type { View } from '../../../web/view.ts'
import type { Pulse } from '../../checkins/pulse.ts'
import type { Side } from '../../pairings/service.ts'

interface PulseCardProps {
  view: View
  session: Id<'session'>
  side: Side
  partner: string
  pulse: Pulse
  /** The answers were just saved. */
  saved?: boolean
}

const values = [1, 2, 3, 4, 5] as const
const questions = ['heard', 'useful'] as const

/** How the session was: asked of the mentee, told to the mentor as far as it was shared. */
export const PulseCard: FC<PulseCardProps> = ({ side, ...props }) => {
  if (side === 'mentor') return <SharedPulse {...props} />
  const isEmpty = props.pulse.heard === null && props.pulse.useful === null
  if (!props.pulse.mayGive) return isEmpty ? null : <ClosedPulse {...props} />
  return <OpenPulse {...props} />
}

type OwnProps = Omit<PulseCardProps, 'side'>

/** One tap is saved at once where a script runs; the button is for where none does. */
const OpenPulse: FC<OwnProps> = ({ view, session, partner, pulse, saved = false }) => {
  const t = messages(view.locale).pulse
  const action = `/sessions/${session}/pulse`
  return (
    <Card title={t.title} lead={t.lead} id="pulse">
      <form
        method="post"
        action={action}
        hx-post={action}
        hx-trigger="change, submit"
        hx-target="#pulse"
        hx-swap="outerHTML"
        class="grid gap-5"
      >
        {questions.map((question) => (
          <Scale view={view} question={question} value={pulse[question]}>
            <Choice
              type="checkbox"
              name={`${question}Shared`}
              id={`pulse-${question}-shared`}
              value="yes"
              label={t.share(partner)}
              checked={pulse[`${question}Shared`]}
            />
          </Scale>
        ))}
        <p class="muted text-sm">{t.privacy}</p>
        <div class="flex items-center gap-3">
          <Button class="without-script">{t.save}</Button>
          <span role="status" class="text-sm font-medium text-success">
            {saved ? t.saved : ''}
          </span>
        </div>
      </form>
    </Card>
  )
}

const Scale: FC<{ view: View; question: (typeof questions)[number]; value: number | null; children?: unknown }> = ({
  view,
  question,
  value,
  children,
}) => {
  const t = messages(view.locale).pulse
  return (
    <fieldset class="min-w-0">
      <legend class="mb-2 font-medium">{t[question]}</legend>
      <div class="flex max-w-[24rem] gap-1.5">
        {values.map((step) => (
          <label class="grid min-h-11 flex-1 cursor-pointer place-items-center rounded-field border border-base-content/40 text-[1.0625rem] font-semibold tabular-nums has-checked:border-primary has-checked:bg-primary has-checked:text-primary-content has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
            <input
              type="radio"
              id={`pulse-${question}-${step}`}
              name={question}
              value={String(step)}
              checked={value === step}
              class="sr-only"
            />
            <span aria-hidden="true">{step}</span>
            <span class="sr-only">{t.of(step)}</span>
          </label>
        ))}
      </div>
      <p class="muted mt-1 flex max-w-[24rem] justify-between text-sm" aria-hidden="true">
        <span>1 {t.low}</span>
        <span>5 {t.high}</span>
      </p>
      {children}
    </fieldset>
  )
}

const Answers: FC<{ view: View; pulse: Pulse; only?: 'shared' }> = ({ view, pulse, only }) => {
  const t = messages(view.locale).pulse
  const shown = questions.filter((question) => only === undefined || pulse[`${question}Shared`])
  return (
    <dl class="grid gap-1.5">
      {shown.map((question) => {
        const value = pulse[question]
        return (
          <div class="flex flex-wrap justify-between gap-x-4">
            <dt>{t[question]}</dt>
            <dd class="font-semibold">{value === null ? t.notAnswered : t.of(value)}</dd>
          </div>
        )
      })}
    </dl>
  )
}

const ClosedPulse: FC<OwnProps> = ({ view, pulse }) => {
  const t = messages(view.locale).pulse
  return (
    <Card title={t.title} lead={t.closed} id="pulse">
      <Answers view={view} pulse={pulse} />
    </Card>
  )
}

const SharedPulse: FC<OwnProps> = ({ view, partner, pulse }) => {
  const t = messages(view.locale).pulse
  if (!pulse.heardShared && !pulse.usefulShared) return null
  return (
    <Card title={t.ofMentee(partner)} lead={t.shared(partner)} id="pulse">
      <Answers view={view} pulse={pulse} only="shared" />
    </Card>
  )
}
