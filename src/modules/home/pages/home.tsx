import type { FC } from 'hono/jsx'
import { formatDate, formatDateTime, formatDay } from '../../../i18n/format.ts'
import { type Messages, messages } from '../../../i18n/index.ts'
import type { Viewer } from '../../../kernel/ctx.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { RelativeDay } from '../../../web/components/relative-day.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { Agenda } from '../../agendas/read.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Program } from '../../programs/service.ts'
import type { Action } from '../../sessions/actions.ts'
import type { Session } from '../../sessions/service.ts'
import type { Desk } from '../desk.ts'
import type { OwnGoal } from '../own-goals.ts'
import type { Waiting as WaitingFor } from '../waiting.ts'
import { DeskCards } from './desk.tsx'
import { OwnActions, OwnGoals } from './own.tsx'
import { PairingList } from './pairings.tsx'
import { Waiting } from './waiting.tsx'

interface HomeData {
  pairings: readonly Pairing[]
  coming: readonly Session[]
  agendas: ReadonlyMap<string, { state: Agenda['state']; items: number }>
  actions: readonly Omit<Action, 'owner'>[]
  waiting: readonly WaitingFor[]
  goals: readonly OwnGoal[]
  /** HR's; null for everyone else. */
  programs: readonly Program[] | null
  desk: Desk | null
}

interface HomePageProps extends HomeData {
  view: View
  viewer: Viewer
  /** Where the viewer is. */
  now: Temporal.ZonedDateTime
}

const partOfDay = (hour: number): keyof Messages['home']['greeting'] =>
  hour < 3 ? 'evening' : hour < 11 ? 'morning' : hour < 15 ? 'midday' : hour < 18 ? 'afternoon' : 'evening'

export const HomePage: FC<HomePageProps> = ({ view, viewer, now, ...data }) => {
  const t = messages(view.locale).home
  const [next] = data.coming
  const partner = next && partnerIn(view.locale, data.pairings, next)
  const lead =
    next && partner
      ? t.nextDay(partner, formatDay(view.locale, next.startsAt.toZonedDateTimeISO(viewer.zone).toPlainDate()))
      : data.pairings.length > 0
        ? t.nothingNext
        : undefined
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.greeting[partOfDay(now.hour)](viewer.address)} {...(lead ? { lead } : {})} />
      {data.pairings.length === 0 ? (
        <div class="grid gap-4 lg:gap-6">
          {data.programs ? (
            <>
              {data.desk && <DeskCards view={view} zone={viewer.zone} desk={data.desk} />}
              <Programs view={view} programs={data.programs} />
            </>
          ) : (
            <EmptyState icon="pair" title={t.noPairings} text={t.noPairingsText} />
          )}
        </div>
      ) : (
        <Columns
          main={
            <>
              <Waiting view={view} zone={viewer.zone} pairings={data.pairings} waiting={data.waiting} />
              <Coming view={view} viewer={viewer} now={now} {...data} />
              {data.desk && <DeskCards view={view} zone={viewer.zone} desk={data.desk} />}
              {data.programs && <Programs view={view} programs={data.programs} />}
            </>
          }
          aside={
            <>
              <OwnActions view={view} actions={data.actions} today={now.toPlainDate()} />
              <OwnGoals view={view} goals={data.goals} today={now.toPlainDate()} />
              <Card title={t.pairings}>
                <PairingList view={view} pairings={data.pairings} />
              </Card>
            </>
          }
        />
      )}
    </Page>
  )
}

const partnerIn = (locale: Locale, pairings: readonly Pairing[], session: Session): string | undefined => {
  const pairing = pairings.find(({ id }) => id === session.pairingId)
  return pairing && named(locale, partnerOf(pairing)).address
}

const Coming: FC<Omit<HomePageProps, 'actions' | 'programs' | 'desk' | 'waiting' | 'goals'>> = ({
  view,
  viewer,
  now,
  pairings,
  coming,
  agendas,
}) => {
  const t = messages(view.locale).home
  if (coming.length === 0) {
    return (
      <EmptyState
        icon="calendar"
        title={t.noneComing}
        text={t.noneComingText}
        action={<LinkButton href={paths.pairings}>{t.toPairings}</LinkButton>}
      />
    )
  }
  const soonest = coming.find(({ id }) => !agendas.has(id))
  return (
    <section aria-label={t.coming} class="grid gap-3">
      <h2 class="text-[1.0625rem] font-semibold">{t.coming}</h2>
      {coming.map((session) => {
        const agenda = agendas.get(session.id)
        const path = `/sessions/${session.id}`
        const day = session.startsAt.toZonedDateTimeISO(viewer.zone).toPlainDate()
        return (
          <article class="surface flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:p-5">
            <div class="min-w-0">
              <p class="muted text-sm">
                <RelativeDay locale={view.locale} day={day} today={now.toPlainDate()} />
              </p>
              <h3 class="text-[1.0625rem] font-semibold">
                <a href={path} class="hover:underline">
                  {t.with(partnerIn(view.locale, pairings, session) ?? '')}
                </a>
              </h3>
              <p class="muted">{formatDateTime(view.locale, session.startsAt, viewer.zone)}</p>
              <p class="mt-1.5">
                <Badge tone={agenda?.state === 'shared' ? 'primary' : 'plain'}>
                  {agenda === undefined
                    ? t.noAgenda
                    : agenda.state === 'shared'
                      ? t.sharedAgenda(agenda.items)
                      : t.workingAgenda}
                </Badge>
              </p>
            </div>
            {agenda === undefined ? (
              <form method="post" action={`${path}/agenda/draft`}>
                <Button tone={session === soonest ? 'primary' : 'plain'} icon="note">
                  {t.draft}
                </Button>
              </form>
            ) : (
              <LinkButton href={path}>{t.open}</LinkButton>
            )}
          </article>
        )
      })}
    </section>
  )
}

const Programs: FC<{ view: View; programs: readonly Program[] }> = ({ view, programs }) => {
  const t = messages(view.locale).home
  return (
    <Card title={t.programs} lead={t.programsLead}>
      <ul class="divide-y divide-base-300">
        {programs.map((program) => (
          <li class="py-4 first:pt-0 last:pb-0">
            <h3 class="font-semibold">
              <a href={`${paths.programs}/${program.id}`} class="hover:underline">
                {program.name}
              </a>
            </h3>
            <p class="mt-0.5">{program.purpose}</p>
            <p class="muted mt-1 text-sm">
              {t.activePairings(program.activePairings)} · {t.since(formatDate(view.locale, program.startsOn))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
