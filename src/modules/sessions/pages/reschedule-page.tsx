import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, TextArea, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { partnerOf } from '../../pairings/service.ts'
import type { SessionToChange } from '../schedule/read.ts'
import { limits } from '../schemas.ts'
import { scheduleLimits } from '../schemas-schedule.ts'

/** What was typed, where a form comes back. */
export type RescheduleValues = Partial<Record<'startsAt' | 'minutes' | 'reason', string>>

export interface ReschedulePageProps {
  view: View
  change: SessionToChange
  typed?: RescheduleValues
  /** Whether what was typed is the reason of a session that is settled, and not of one that is moved. */
  isSettling?: boolean
  problems?: readonly FieldProblem[]
  /** Somebody else changed the session meanwhile. */
  isLost?: boolean
}

export const ReschedulePage: FC<ReschedulePageProps> = ({ view, change, isLost = false, problems = [], ...rest }) => {
  const { locale } = view
  const { pairing, session } = change
  const t = messages(locale).schedule.session
  const title = t.title(formatDay(locale, session.startsAt.toZonedDateTimeISO(pairing.zone).toPlainDate()))
  const labels: Readonly<Record<string, string>> = { startsAt: t.startsAt, minutes: t.minutes, reason: t.reason }
  const isOpen = session.state === 'planned' && mayPlan(pairing)
  return (
    <Page view={view} title={title} width="narrow">
      <PageHeader
        title={title}
        lead={t.lead(named(locale, partnerOf(pairing)).address)}
        back={{ href: `/pairings/${pairing.id}/schedule`, label: messages(locale).schedule.form.back }}
      />
      <FormErrors locale={locale} problems={problems} labelOf={(field) => labels[field] ?? t.startsAt} />
      {isLost && <Lost view={view} change={change} />}
      {!isOpen && !isLost && <Notice tone="info">{t.settled}</Notice>}
      {isOpen && (
        <div class="grid gap-4 lg:gap-6">
          {change.isPast && <Settle view={view} change={change} state="missed" {...rest} />}
          <Move view={view} change={change} problems={problems} {...rest} />
          <Settle view={view} change={change} state="cancelled" {...rest} />
        </div>
      )}
    </Page>
  )
}

const Lost: FC<Pick<ReschedulePageProps, 'view' | 'change'>> = ({ view, change: { session, pairing } }) => {
  const { locale } = view
  const t = messages(locale).schedule
  const states = messages(locale).web.timeline.states
  return (
    <div class="mb-4" role="alert">
      <Notice tone="warning" title={t.session.lostTitle}>
        <p>
          {session.state === 'planned'
            ? t.session.lostNow(
                formatDateTime(locale, session.startsAt, pairing.zone),
                t.ahead.minutes(session.minutes),
              )
            : t.session.lostSettled(states[session.state])}
        </p>
        <p>{t.session.lostText}</p>
      </Notice>
    </div>
  )
}

type FormProps = Pick<ReschedulePageProps, 'view' | 'change' | 'typed' | 'isSettling'>

const Move: FC<FormProps & { problems: readonly FieldProblem[] }> = ({
  view,
  change: { session, pairing },
  typed = {},
  isSettling = false,
  problems,
}) => {
  const { locale } = view
  const t = messages(locale).schedule.session
  const local = session.startsAt.toZonedDateTimeISO(pairing.zone).toPlainDateTime()
  const isTaken = problems.some(({ rule }) => rule === 'overlaps')
  return (
    <Card title={t.move} lead={t.moveLead}>
      <form method="post" action={`/sessions/${session.id}/move`} class="grid gap-4">
        <input type="hidden" name="version" value={String(session.version)} />
        <TextField
          locale={locale}
          name="startsAt"
          label={t.startsAt}
          hint={t.startsAtHint(pairing.zone)}
          type="datetime-local"
          value={typed.startsAt ?? local.toString({ smallestUnit: 'minute' })}
          error={problemOf(locale, problems, 'startsAt')}
        />
        <TextField
          locale={locale}
          name="minutes"
          label={t.minutes}
          type="number"
          value={typed.minutes ?? String(session.minutes)}
          error={problemOf(locale, problems, 'minutes')}
          min={limits.sessionMinutes.least}
          max={limits.sessionMinutes.most}
          step={5}
        />
        <Reason view={view} name="reason" value={isSettling ? undefined : typed.reason} />
        {isTaken && <Choice name="nevertheless" value="yes" label={t.nevertheless} hint={t.neverthelessHint} />}
        <Button tone="primary" class="justify-self-start">
          {t.moveIt}
        </Button>
      </form>
    </Card>
  )
}

/** Each form of the page has a name of its own for it, so that each label leads to its own field. */
const Reason: FC<{ view: View; name: 'reason' | 'cancelReason' | 'missedReason'; value?: string | undefined }> = ({
  view,
  name,
  value,
}) => {
  const t = messages(view.locale).schedule.session
  return (
    <TextArea
      locale={view.locale}
      name={name}
      label={t.reason}
      hint={t.reasonHint}
      value={value}
      maxlength={scheduleLimits.reasonCharacters}
      optional
    />
  )
}

const Settle: FC<FormProps & { state: 'cancelled' | 'missed' }> = ({
  view,
  change: { session },
  state,
  typed = {},
  isSettling = false,
}) => {
  const t = messages(view.locale).schedule.session
  const isMissed = state === 'missed'
  return (
    <Card title={isMissed ? t.missed : t.cancel} lead={isMissed ? t.missedLead : t.cancelLead}>
      <form method="post" action={`/sessions/${session.id}/${isMissed ? 'missed' : 'cancel'}`} class="grid gap-4">
        <input type="hidden" name="version" value={String(session.version)} />
        <Reason
          view={view}
          name={isMissed ? 'missedReason' : 'cancelReason'}
          value={isSettling ? typed.reason : undefined}
        />
        <Button tone={isMissed ? 'primary' : 'plain'} class="justify-self-start">
          {isMissed ? t.missedIt : t.cancelIt}
        </Button>
      </form>
    </Card>
  )
}
