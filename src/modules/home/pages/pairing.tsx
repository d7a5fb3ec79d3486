import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextArea, TextField } from '../../../web/components/field.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { SessionTimeline } from '../../../web/components/session-timeline.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import { rhythmText } from '../../../web/rhythm.ts'
import type { View } from '../../../web/view.ts'
import type { Goal } from '../../goals/service.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Action } from '../../sessions/actions.ts'
import { limits } from '../../sessions/schemas.ts'
import type { Session } from '../../sessions/service.ts'
import type { Topic } from '../../sessions/topics.ts'
import type { FormerMentor } from '../bring-along.ts'
import type { OperatorRead } from '../deeds.ts'
import { Goals } from './goals.tsx'
import { Oversight, Standing } from './oversight.tsx'
import { Due } from './own.tsx'

interface PairingPageProps {
  view: View
  now: Temporal.Instant
  pairing: Pairing
  sessions: readonly Session[]
  next: Id<'session'> | null
  topics: readonly Topic[]
  actions: readonly Action[]
  goals: readonly Goal[]
  reads: readonly OperatorRead[]
  /** The mentor before, where something may still come along from there. */
  former: FormerMentor | null
  formKey: string
}

export const PairingPage: FC<PairingPageProps> = ({ view, now, pairing, formKey, ...data }) => {
  const t = messages(view.locale).pairing
  const partner = named(view.locale, partnerOf(pairing))
  const today = now.toZonedDateTimeISO(pairing.zone).toPlainDate()
  const path = `/pairings/${pairing.id}`
  const history = (
    <LinkButton href={`${path}/history`} icon="plus">
      {t.importHistory}
    </LinkButton>
  )
  return (
    <Page view={view} title={t.title(partner.name)}>
      <PageHeader
        title={t.title(partner.address)}
        back={{ href: paths.pairings, label: t.back }}
        lead={
          <>
            <p>{pairing.program.name}</p>
            <p class="first-letter:uppercase">{rhythmText(view.locale, pairing, today)}</p>
            <p>{t.drafts[pairing.language]}</p>
          </>
        }
        {...(mayPlan(pairing) ? { actions: history } : {})}
      />
      <PairingTabs view={view} pairing={pairing.id} current="overview" />
      <Standing view={view} pairing={pairing} reads={data.reads} former={data.former} />
      <Columns
        main={
          <>
            <Sessions view={view} pairing={pairing} now={now} today={today} {...data} />
            <Goals view={view} goals={data.goals} />
          </>
        }
        aside={
          <>
            <Topics view={view} pairing={pairing} topics={data.topics} formKey={formKey} />
            <OpenActions view={view} pairing={pairing} actions={data.actions} today={today} />
            {mayPlan(pairing) && <PlanSession view={view} pairing={pairing} formKey={formKey} />}
            <Oversight view={view} pairing={pairing} />
          </>
        }
      />
    </Page>
  )
}

type SessionsProps = Pick<PairingPageProps, 'view' | 'pairing' | 'now' | 'sessions' | 'next'> & {
  today: Temporal.PlainDate
}

const Sessions: FC<SessionsProps> = ({ view, pairing, now, today, sessions, next }) => {
  const t = messages(view.locale).pairing
  const soonest = sessions.findLast(
    (session) => session.state === 'planned' && Temporal.Instant.compare(session.startsAt, now) > 0,
  )
  return (
    <Card title={t.sessions}>
      {sessions.length === 0 ? (
        <EmptyState icon="calendar" title={t.noSessions} text={t.noSessionsText} />
      ) : (
        <SessionTimeline
          locale={view.locale}
          zone={pairing.zone}
          today={today}
          entries={sessions.map((session) => ({
            href: `/sessions/${session.id}`,
            at: session.startsAt,
            state: session.state,
            next: session.id === soonest?.id,
          }))}
        />
      )}
      <Pager locale={view.locale} {...(next ? { older: `/pairings/${pairing.id}?after=${next}` } : {})} />
    </Card>
  )
}

const Topics: FC<Pick<PairingPageProps, 'view' | 'pairing' | 'topics' | 'formKey'>> = ({
  view,
  pairing,
  topics,
  formKey,
}) => {
  const t = messages(view.locale).pairing
  const partner = named(view.locale, partnerOf(pairing)).address
  return (
    <Card title={t.topics} lead={t.topicsLead} id="topics">
      {topics.length === 0 ? (
        <p class="muted">{t.noTopics}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {topics.map((topic) => (
            <li class="py-2 first:pt-0 last:pb-0">
              <p>{topic.body}</p>
              <div class="flex items-center justify-between gap-2">
                <span class="muted text-sm">{topic.by === pairing.side ? t.fromYou : t.from(partner)}</span>
                <form method="post" action={`/topics/${topic.id}/drop`}>
                  <Button small tone="quiet" aria-label={t.dropOf(topic.body)}>
                    {t.drop}
                  </Button>
                </form>
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayPlan(pairing) && (
        <form method="post" action={`/pairings/${pairing.id}/topics`} class="mt-4 grid gap-2">
          <input type="hidden" name="key" value={`${formKey}-topic`} />
          <TextArea locale={view.locale} name="body" label={t.park} maxlength={limits.topicCharacters} />
          <Button class="justify-self-start">{t.parkIt}</Button>
        </form>
      )}
    </Card>
  )
}

type OpenActionsProps = Pick<PairingPageProps, 'view' | 'pairing' | 'actions'> & { today: Temporal.PlainDate }

const OpenActions: FC<OpenActionsProps> = ({ view, pairing, actions, today }) => {
  const t = messages(view.locale).pairing
  const partner = named(view.locale, partnerOf(pairing)).address
  const open = actions.filter((action) => action.state === 'open')
  return (
    <Card title={t.actions}>
      {open.length === 0 ? (
        <p class="muted">{t.noActions}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {open.map((action) => (
            <li class="py-3 first:pt-0 last:pb-0">
              <p>{action.body}</p>
              <p class="mt-0.5 flex flex-wrap gap-x-2 gap-y-1 text-sm">
                <span class="font-medium">{action.owner === pairing.side ? t.you : partner}</span>
                {action.dueOn && <Due locale={view.locale} day={action.dueOn} today={today} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const PlanSession: FC<Pick<PairingPageProps, 'view' | 'pairing' | 'formKey'>> = ({ view, pairing, formKey }) => {
  const t = messages(view.locale).pairing
  return (
    <Card title={t.plan}>
      <form method="post" action={`/pairings/${pairing.id}/sessions`} class="grid gap-3">
        <input type="hidden" name="key" value={`${formKey}-session`} />
        <TextField
          locale={view.locale}
          name="startsAt"
          label={t.when}
          hint={t.whenHint(pairing.zone)}
          type="datetime-local"
        />
        <TextField
          locale={view.locale}
          name="minutes"
          label={t.minutes}
          type="number"
          value={String(pairing.sessionMinutes)}
          min={limits.sessionMinutes.least}
          max={limits.sessionMinutes.most}
          step={5}
        />
        <Button class="justify-self-start">{t.planIt}</Button>
      </form>
    </Card>
  )
}
