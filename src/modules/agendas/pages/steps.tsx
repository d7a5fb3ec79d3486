import type { FC } from 'hono/jsx'
import { formatDate, formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { ActionForm } from '../../../web/components/action-form.tsx'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Icon } from '../../../web/icons.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Action, Step } from '../../sessions/actions.ts'
import { mayRecord } from '../../sessions/policy.ts'
import type { SessionRecord } from '../../sessions/record.ts'
import { limits } from '../../sessions/schemas.ts'

interface StepsProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  now: Temporal.Instant
  pairing: Pairing
  partner: string
  record: SessionRecord
  steps: readonly Step[]
  /** This page, where a button leads back to. */
  back: string
}

/** The way to the wrap-up, or that it was done, with the way to add to it. */
export const WrapUpCard: FC<Pick<StepsProps, 'view' | 'zone' | 'now' | 'pairing' | 'record'>> = ({
  view,
  zone,
  now,
  pairing,
  record,
}) => {
  const t = messages(view.locale).session.wrapUp
  if (!mayRecord(record, now) || record.state === 'missed' || !mayPlan(pairing)) return null
  const done = record.wrappedUpAt
  return (
    <Card title={t.title} id="wrap-up">
      <p class="mb-3">{done ? t.done(formatDateTime(view.locale, done, zone)) : t.text}</p>
      <LinkButton
        href={`/sessions/${record.id}/wrap-up`}
        tone={done ? 'plain' : 'primary'}
        icon={done ? 'plus' : 'check'}
      >
        {done ? t.again : t.open}
      </LinkButton>
    </Card>
  )
}

/** What was agreed in a session, and apart what was only suggested. */
export const Steps: FC<StepsProps> = ({ view, pairing, partner, steps, back }) => {
  const t = messages(view.locale).session.steps
  const agreed = steps.filter(({ state }) => state !== 'suggested')
  const suggested = steps.filter(({ state }) => state === 'suggested')
  return (
    <Card title={t.title} lead={t.lead} id="steps">
      {agreed.length === 0 ? (
        <p class="muted">{t.none}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {agreed.map((step) => (
            <li class="py-3 first:pt-0 last:pb-0">
              <StepText view={view} step={step} pairing={pairing} partner={partner} />
            </li>
          ))}
        </ul>
      )}
      {suggested.length > 0 && (
        <section aria-label={t.suggested} class="mt-5 border-t border-base-300 pt-4">
          <h3 class="font-semibold">{t.suggested}</h3>
          <p class="muted mb-3 text-sm">
            {pairing.side === 'mentee' ? t.suggestedLead.mentee : t.suggestedLead.mentor(partner)}
          </p>
          <ul class="grid gap-4">
            {suggested.map((step) => (
              <li>
                <StepText view={view} step={step} pairing={pairing} partner={partner} />
                {step.owner === pairing.side && <TakeOrLeave view={view} step={step} back={back} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

const StepText: FC<Pick<StepsProps, 'view' | 'pairing' | 'partner'> & { step: Step }> = ({
  view,
  step,
  pairing,
  partner,
}) => {
  const t = messages(view.locale).session
  return (
    <>
      <p class={step.state === 'dropped' ? 'line-through decoration-base-content/40' : ''}>{step.body}</p>
      <p class="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <span class="font-medium">{step.owner === pairing.side ? t.you : partner}</span>
        {step.dueOn && <span class="muted">{t.steps.due(formatDate(view.locale, step.dueOn))}</span>}
        {(step.state === 'done' || step.state === 'dropped') && (
          <Badge tone={step.state === 'done' ? 'success' : 'plain'}>{t.steps.states[step.state]}</Badge>
        )}
      </p>
    </>
  )
}

const TakeOrLeave: FC<{ view: View; step: Step; back: string }> = ({ view, step, back }) => {
  const t = messages(view.locale).session.steps
  return (
    <form method="post" action={`/actions/${step.id}`} class="no-print mt-2 flex flex-wrap gap-2">
      <input type="hidden" name="back" value={back} />
      <Button small tone="primary" icon="check" name="state" value="open" aria-label={t.takeOf(step.body)}>
        {t.take}
      </Button>
      <Button small name="state" value="dropped" aria-label={t.leaveOf(step.body)}>
        {t.leave}
      </Button>
    </form>
  )
}

/** When the two meet next. */
export const NextSession: FC<Pick<StepsProps, 'view' | 'zone' | 'now' | 'pairing' | 'record'>> = ({
  view,
  zone,
  now,
  pairing,
  record,
}) => {
  const t = messages(view.locale).session.next
  const { next } = record
  return (
    <Card title={t.title}>
      {next ? (
        <>
          <p class="flex gap-2">
            <Icon name="calendar" class="mt-0.5 size-5 text-secondary" />
            <span>{formatDateTime(view.locale, next.startsAt, zone)}</span>
          </p>
          <a href={`/sessions/${next.id}`} class="text-link mt-2 inline-block">
            {t.open}
          </a>
        </>
      ) : (
        <>
          <p class="muted">{t.none}</p>
          {mayPlan(pairing) && mayRecord(record, now) && (
            <a href={`/sessions/${record.id}/wrap-up#next`} class="text-link mt-2 inline-block">
              {t.plan}
            </a>
          )}
        </>
      )}
    </Card>
  )
}

type PromisedProps = Pick<StepsProps, 'view' | 'pairing' | 'partner' | 'back'> & { actions: readonly Action[] }

/** What the two still have to do, before they meet. */
export const Promised: FC<PromisedProps> = ({ view, pairing, partner, actions, back }) => {
  const t = messages(view.locale).session
  const open = actions.filter(({ state }) => state === 'open')
  return (
    <Card title={t.promised}>
      {open.length === 0 ? (
        <p class="muted">{t.nothingPromised}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {open.map((action) => (
            <li class="py-3 first:pt-0 last:pb-0">
              <StepText view={view} step={action} pairing={pairing} partner={partner} />
              <form method="post" action={`/actions/${action.id}`} class="no-print mt-1.5">
                <input type="hidden" name="back" value={back} />
                <Button small icon="check" name="state" value="done" aria-label={t.isDoneOf(action.body)}>
                  {t.isDone}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** An action by hand, between wrap-ups. */
export const AddAction: FC<Pick<StepsProps, 'view' | 'pairing' | 'partner' | 'back' | 'now'> & { formKey: string }> = ({
  view,
  pairing,
  partner,
  back,
  now,
  formKey,
}) => {
  if (!mayPlan(pairing)) return null
  const today = now.toZonedDateTimeISO(pairing.zone).toPlainDate()
  return (
    <Card title={messages(view.locale).session.addAction.title}>
      <ActionForm
        locale={view.locale}
        pairing={pairing.id}
        side={pairing.side}
        partner={partner}
        today={today}
        formKey={formKey}
        back={back}
        maxlength={limits.actionCharacters}
      />
    </Card>
  )
}
