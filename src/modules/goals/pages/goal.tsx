import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { ProgressFormValues } from '../form.ts'
import { type GoalState, isOpen, movesFrom, needsReason } from '../policy.ts'
import { goalLimits } from '../schemas.ts'
import type { ProgressEntry, WholeGoal } from '../service.ts'
import { GoalFacts } from './facts.tsx'
import { fieldLabels } from './form.tsx'
import { Progress } from './progress.tsx'

export interface GoalPageProps {
  view: View
  now: Temporal.Instant
  goal: WholeGoal
  pairing: Pairing
  progress: readonly ProgressEntry[]
  values: ProgressFormValues
  problems?: readonly FieldProblem[]
  /** The state that somebody wanted to move the goal to, with the reason as they typed it, where that form comes back. */
  moving?: { state: GoalState; reason: string; isStale: boolean }
}

/** One goal: its words, how far it has come, and what becomes of it. */
export const GoalPage: FC<GoalPageProps> = (props) => {
  const { view, now, goal, pairing, problems = [] } = props
  const t = messages(view.locale).goals
  const partner = named(view.locale, partnerOf(pairing)).address
  const runs = mayPlan(pairing)
  const labels = fieldLabels(view.locale)
  return (
    <Page view={view} title={t.goal.title}>
      <PageHeader
        title={t.goal.title}
        back={{ href: `/pairings/${pairing.id}/goals`, label: t.title(partner) }}
        actions={
          runs &&
          isOpen(goal.state) && (
            <LinkButton href={`/goals/${goal.id}/edit`} icon="pencil">
              {t.goal.edit}
            </LinkButton>
          )
        }
      />
      <PairingTabs view={view} pairing={pairing.id} current="goals" />
      {props.moving?.isStale && (
        <div class="mb-4">
          <Notice tone="warning" title={t.conflict.title(partner)}>
            {t.conflict.stateOnly(t.states[goal.state])}
          </Notice>
        </div>
      )}
      <FormErrors
        locale={view.locale}
        problems={problems}
        labelOf={(field) => (field === 'body' ? t.progress.remark : (labels[field] ?? ''))}
      />
      <Columns
        main={
          <>
            <Words view={view} goal={goal} partner={partner} today={dayIn(now, pairing.zone)} zone={pairing.zone} />
            <Progress {...props} problems={problems} mayRecord={runs && isOpen(goal.state)} />
          </>
        }
        aside={
          <Card title={t.goal.next}>
            {runs ? <Moves {...props} partner={partner} problems={problems} /> : <p class="muted">{t.goal.ended}</p>}
          </Card>
        }
      />
    </Page>
  )
}

const Words: FC<{ view: View; goal: WholeGoal; partner: string; today: Temporal.PlainDate; zone: string }> = ({
  view,
  goal,
  partner,
  today,
  zone,
}) => {
  const t = messages(view.locale).goals
  const onDay = (at: Temporal.Instant) => formatDate(view.locale, dayIn(at, zone))
  return (
    <Card>
      <p class="mb-3 text-[1.125rem] leading-relaxed whitespace-pre-line">{goal.body}</p>
      <GoalFacts locale={view.locale} goal={goal} partner={partner} today={today} />
      {goal.ifThen !== null && (
        <div class="mt-4">
          <h2 class="text-sm font-semibold">{t.goal.plan}</h2>
          <p class="whitespace-pre-line">{goal.ifThen}</p>
        </div>
      )}
      {goal.reason !== null && (
        <div class="mt-4">
          <h2 class="text-sm font-semibold">{t.goal.reason}</h2>
          <p class="whitespace-pre-line">{goal.reason}</p>
        </div>
      )}
      {(goal.agreedAt ?? goal.closedAt) !== null && (
        <p class="muted mt-4 flex flex-wrap gap-x-4 text-sm">
          {goal.agreedAt && <span>{t.goal.agreedOn(onDay(goal.agreedAt))}</span>}
          {goal.closedAt && <span>{t.goal.closedOn(onDay(goal.closedAt))}</span>}
        </p>
      )}
    </Card>
  )
}

const icons = { agreed: 'check', reached: 'success', missed: 'skip', dropped: 'close', proposed: 'carried' } as const

const Moves: FC<GoalPageProps & { partner: string; problems: readonly FieldProblem[] }> = ({
  view,
  goal,
  partner,
  moving,
  problems,
}) => {
  const t = messages(view.locale).goals
  const moves = movesFrom(goal.state, goal.proposedBy)
  return (
    <div class="grid gap-2">
      {goal.state === 'proposed' && !moves.includes('agreed') && <p class="muted mb-1">{t.goal.waiting(partner)}</p>}
      {!isOpen(goal.state) && <p class="muted mb-1">{t.goal.isClosed}</p>}
      {moves.map((to) =>
        to === 'agreed' ? (
          <form method="post" action={`/goals/${goal.id}/state`}>
            <input type="hidden" name="version" value={String(goal.version)} />
            <Button tone="primary" name="state" value="agreed" icon={icons.agreed}>
              {t.goal.moves.agreed}
            </Button>
          </form>
        ) : (
          <details class="group" name="move" open={moving?.state === to && !moving.isStale}>
            <summary class="btn w-full justify-start border-base-300 bg-base-100">{t.goal.moves[to]}</summary>
            <form method="post" action={`/goals/${goal.id}/state`} class="grid gap-3 pt-3 pb-2">
              <p class="text-[0.9375rem]">
                {to === 'proposed' ? t.goal.moveTexts.proposed(partner) : t.goal.moveTexts[to]}
              </p>
              <input type="hidden" name="version" value={String(goal.version)} />
              <input type="hidden" name="state" value={to} />
              {to !== 'proposed' && <ReasonField view={view} to={to} moving={moving} problems={problems} />}
              <Button tone="primary" class="justify-self-start" icon={icons[to]}>
                {t.goal.confirms[to]}
              </Button>
            </form>
          </details>
        ),
      )}
    </div>
  )
}

// Several forms of the page have a reason: only the one that comes back keeps the plain id that a problem points at.
const ReasonField: FC<{
  view: View
  to: GoalState
  moving: GoalPageProps['moving']
  problems: readonly FieldProblem[]
}> = ({ view, to, moving, problems }) => {
  const t = messages(view.locale).goals
  const isBack = moving?.state === to
  return (
    <ReasonText
      view={view}
      label={needsReason(to) ? t.form.reason : t.goal.optionalReason}
      optional={!needsReason(to)}
      id={isBack ? 'reason' : `reason-${to}`}
      value={isBack ? moving.reason : ''}
      error={isBack ? problemOf(view.locale, problems, 'reason') : undefined}
    />
  )
}

interface ReasonTextProps {
  view: View
  label: string
  optional: boolean
  id: string
  value: string
  error: string | undefined
}

const ReasonText: FC<ReasonTextProps> = ({ view, label, optional, id, value, error }) => (
  <div class="grid gap-1">
    <label for={id} class="text-[0.9375rem] font-medium">
      {label}
      {optional && <span class="muted ml-1.5 text-sm font-normal">({messages(view.locale).web.form.optional})</span>}
    </label>
    <textarea
      id={id}
      name="reason"
      rows={2}
      required={!optional}
      maxlength={goalLimits.reasonCharacters}
      class="textarea min-h-0"
      aria-invalid={error === undefined ? undefined : 'true'}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      {`\n${value}`}
    </textarea>
    {error !== undefined && (
      <p id={`${id}-error`} class="text-sm font-medium text-error">
        {error}
      </p>
    )}
  </div>
)
