import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { partnerOf } from '../../pairings/service.ts'
import type { Goal, listGoalsByState } from '../service.ts'
import { GoalBar, GoalFacts } from './facts.tsx'

interface GoalsPageProps extends Awaited<ReturnType<typeof listGoalsByState>> {
  view: View
  now: Temporal.Instant
  /** Whether the first page of closed goals is shown. */
  isFirst: boolean
}

/** The goals of a pairing: those under way, and those that are closed. */
export const GoalsPage: FC<GoalsPageProps> = ({ view, now, pairing, open, closed, isFirst }) => {
  const t = messages(view.locale).goals
  const partner = named(view.locale, partnerOf(pairing)).address
  const path = `/pairings/${pairing.id}/goals`
  const line = { view, partner, today: dayIn(now, pairing.zone) }
  const add = mayPlan(pairing) && (
    <LinkButton href={`${path}/new`} tone="primary" icon="plus">
      {t.add}
    </LinkButton>
  )
  const isEmpty = open.length === 0 && closed.goals.length === 0 && isFirst
  return (
    <Page view={view} title={t.title(partner)}>
      <PageHeader
        title={t.title(partner)}
        lead={t.lead}
        back={{ href: '/pairings', label: messages(view.locale).pairing.back }}
        actions={isEmpty ? undefined : add}
      />
      <PairingTabs view={view} pairing={pairing.id} current="goals" />
      {isEmpty ? (
        <EmptyState icon="goal" title={t.none} text={t.noneText} action={add} />
      ) : (
        <div class="grid gap-4 lg:gap-6">
          <Card title={t.open}>
            {open.length === 0 ? <p class="muted">{t.noOpen}</p> : <Lines goals={open} {...line} />}
          </Card>
          {(closed.goals.length > 0 || !isFirst) && (
            <Card title={t.closed} id="closed">
              <Lines goals={closed.goals} {...line} />
              <Pager
                locale={view.locale}
                newer={isFirst ? undefined : `${path}#closed`}
                older={closed.next === null ? undefined : `${path}?after=${closed.next}#closed`}
              />
            </Card>
          )}
        </div>
      )}
    </Page>
  )
}

const Lines: FC<{ view: View; goals: readonly Goal[]; partner: string; today: Temporal.PlainDate }> = ({
  view,
  goals,
  partner,
  today,
}) => (
  <ul class="divide-y divide-base-300">
    {goals.map((goal) => (
      <li class="py-4 first:pt-0 last:pb-0">
        <a href={`/goals/${goal.id}`} class="mb-1.5 block font-medium whitespace-pre-line hover:underline">
          {goal.body}
        </a>
        <GoalFacts locale={view.locale} goal={goal} partner={partner} today={today} />
        <GoalBar locale={view.locale} goal={goal} />
      </li>
    ))}
  </ul>
)
