import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Columns } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Milestone, MilestonePage } from '../milestones.ts'
import type { Skill } from '../skills.ts'
import type { TiedGoal } from '../ties.ts'
import { DueDay, type FormState, GrowthFrame } from './frame.tsx'
import { MilestoneFields, milestoneLabel } from './milestone-fields.tsx'

interface PlanPageProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  milestones: MilestonePage
  goals: readonly TiedGoal[]
  skills: readonly Skill[]
  form: FormState
}

export const PlanPage: FC<PlanPageProps> = ({ view, pairing, today, milestones, goals, skills, form }) => {
  const t = messages(view.locale).growth
  const path = `/pairings/${pairing.id}/growth/plan`
  const list = (
    <>
      {milestones.open.length === 0 ? (
        <EmptyState icon="goal" title={t.noPlan} text={t.noPlanText} />
      ) : (
        <Card title={t.milestoneStates.open}>
          <Milestones view={view} pairing={pairing} today={today} milestones={milestones.open} />
        </Card>
      )}
      {milestones.closed.length > 0 && (
        <Card title={t.behind}>
          <Milestones view={view} pairing={pairing} today={today} milestones={milestones.closed} />
          <Pager locale={view.locale} {...(milestones.next ? { older: `${path}?after=${milestones.next}` } : {})} />
        </Card>
      )}
    </>
  )
  return (
    <GrowthFrame view={view} pairing={pairing} title={t.plan} lead={t.planLead}>
      {mayPlan(pairing) ? (
        <Columns
          main={list}
          aside={
            <Card title={t.addMilestone}>
              <FormErrors
                locale={view.locale}
                problems={form.problems}
                labelOf={(field) => milestoneLabel(view.locale, field)}
              />
              <form method="post" action={`/pairings/${pairing.id}/milestones`} class="grid gap-3">
                <input type="hidden" name="key" value={form.formKey} />
                <MilestoneFields locale={view.locale} form={form} goals={goals} skills={skills} today={today} />
                <Button class="justify-self-start">{t.add}</Button>
              </form>
            </Card>
          }
        />
      ) : (
        <div class="grid gap-4 lg:gap-6">{list}</div>
      )}
    </GrowthFrame>
  )
}

interface MilestonesProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  milestones: readonly Milestone[]
  /** Without buttons, where a page only tells. */
  quiet?: boolean
}

export const Milestones: FC<MilestonesProps> = ({ view, pairing, today, milestones, quiet = false }) => (
  <ul class="divide-y divide-base-300">
    {milestones.map((milestone) => (
      <li class="py-3 first:pt-0 last:pb-0">
        <p class="voice">{milestone.body}</p>
        <Facts view={view} pairing={pairing} today={today} milestone={milestone} />
        {!quiet && mayPlan(pairing) && <Steps view={view} milestone={milestone} />}
      </li>
    ))}
  </ul>
)

interface FactsProps {
  view: View
  pairing: Pairing
  today: Temporal.PlainDate
  milestone: Milestone
}

const Facts: FC<FactsProps> = ({ view, pairing, today, milestone }) => {
  const { locale } = view
  const t = messages(locale).growth
  const { state, closedAt, goal, skill } = milestone
  return (
    <>
      <p class="mt-0.5 text-sm">
        {state === 'open' ? (
          <DueDay locale={locale} day={milestone.dueOn} today={today} />
        ) : (
          <Badge tone={state === 'reached' ? 'success' : 'plain'}>
            {closedAt === null
              ? t.milestoneStates[state]
              : t.closedOn(t.milestoneStates[state], formatDate(locale, dayIn(closedAt, pairing.zone)))}
          </Badge>
        )}
      </p>
      {goal && <p class="muted mt-0.5 line-clamp-2 text-sm">{t.servesGoal(goal.body)}</p>}
      {skill && <p class="muted mt-0.5 text-sm">{t.servesSkill(skill.body)}</p>}
    </>
  )
}

const Steps: FC<{ view: View; milestone: Milestone }> = ({ view, milestone }) => {
  const t = messages(view.locale).growth
  return (
    <div class="mt-2 flex flex-wrap gap-2">
      {milestone.state === 'open' && (
        <form method="post" action={`/milestones/${milestone.id}`}>
          <input type="hidden" name="version" value={milestone.version} />
          <input type="hidden" name="state" value="reached" />
          <Button small icon="check" aria-label={t.stepOf(t.milestoneSteps.reached, milestone.body)}>
            {t.milestoneSteps.reached}
          </Button>
        </form>
      )}
      <LinkButton small tone="quiet" href={`/milestones/${milestone.id}`} aria-label={t.changeOf(milestone.body)}>
        {t.change}
      </LinkButton>
    </div>
  )
}
