import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay, formatTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { CheckList } from '../../../web/components/check-list.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { Tabs } from '../../../web/components/tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { sessionPath } from '../../../web/session-path.ts'
import type { View } from '../../../web/view.ts'
import type { Pulse } from '../../checkins/pulse.ts'
import type { SharedCheckIn } from '../../checkins/service.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Action, Step } from '../../sessions/actions.ts'
import type { Note } from '../../sessions/notes.ts'
import { type Phase, phases } from '../../sessions/phase.ts'
import { mayRecord } from '../../sessions/policy.ts'
import type { SessionRecord } from '../../sessions/record.ts'
import { dayOf, type Session } from '../../sessions/service.ts'
import type { SessionAgendas } from '../read.ts'
import { AgendaSection } from './agenda.tsx'
import { CheckInSlot } from './check-in.tsx'
import { Listening } from './listening.tsx'
import { Notes, WriteNote, WrittenNotes } from './notes.tsx'
import { PulseCard } from './pulse.tsx'
import type { NoteDays } from './sources.ts'
import { Standing } from './standing.tsx'
import { AddAction, NextSession, Promised, Steps, WrapUpCard } from './steps.tsx'

interface SessionPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  now: Temporal.Instant
  /** The phase that the page is in, and the one that was chosen by hand, where one was. */
  phase: Phase
  chosen: Phase | undefined
  session: Session
  record: SessionRecord
  pairing: Pairing
  agendas: SessionAgendas
  notes: readonly Note[]
  noteDays: NoteDays
  actions: readonly Action[]
  steps: readonly Step[]
  pulse: Pulse | null
  /** What the mentee shared of how they come to the session. */
  checkIn: SharedCheckIn | null
  formKey: string
}

/** A session, arranged for what it is now: to get ready, to listen and write, or to hold on to what came of it. */
export const SessionPage: FC<SessionPageProps> = (props) => {
  const { view, zone, now, phase, session, record, pairing } = props
  const t = messages(view.locale).session
  const partner = named(view.locale, partnerOf(pairing)).address
  const day = dayOf(session, pairing)
  const title = t.title(formatDay(view.locale, day))
  // The title has the pairing's date; it stands here again only for a reader to whom it is another day.
  const isSameDay = dayIn(session.startsAt, zone).equals(day)
  const start = isSameDay ? formatTime : formatDateTime
  const when =
    session.origin === 'imported'
      ? t.imported
      : `${start(view.locale, session.startsAt, zone)} · ${t.length(session.minutes)}`
  const wrapUp =
    phase === 'during' && mayPlan(pairing) && mayRecord(record, now) ? (
      <LinkButton href={`/sessions/${session.id}/wrap-up`} icon="check">
        {t.wrapUp.open}
      </LinkButton>
    ) : undefined
  const parts = { ...props, partner, phase: props.chosen, back: sessionPath(session.id, { phase: props.chosen }) }
  const Arranged = arrangements[phase]
  return (
    <Page view={view} title={title} scripts={['sessionNotes']}>
      <PageHeader
        title={title}
        back={{ href: `/pairings/${pairing.id}`, label: t.back(partner) }}
        lead={
          <>
            <p>{t.with(partner)}</p>
            <p>{when}</p>
          </>
        }
        {...(wrapUp ? { actions: wrapUp } : {})}
      />
      <Tabs
        label={t.phases.label}
        tabs={phases.map((one) => ({
          href: sessionPath(session.id, { phase: one }),
          label: t.phases[one],
          isCurrent: one === phase,
        }))}
      />
      <Arranged {...parts} />
    </Page>
  )
}

type Parts = Omit<SessionPageProps, 'phase'> & { partner: string; phase: Phase | undefined; back: string }

const Before: FC<Parts> = (parts) => {
  const { view, session, pairing, agendas } = parts
  const agenda = agendas.shared ?? agendas.working
  return (
    <Columns
      main={
        <>
          <Standing {...parts} />
          <AgendaSection {...parts} />
        </>
      }
      aside={
        <>
          <CheckInSlot view={view} session={session} pairing={pairing} shared={parts.checkIn} />
          <Promised {...parts} />
          <Notes {...parts} />
          {agenda && <CheckList locale={view.locale} checks={agenda.checks} />}
        </>
      }
    />
  )
}

const During: FC<Parts> = (parts) => (
  <div class="grid gap-4 lg:gap-6">
    <Columns
      even
      main={
        <>
          <WriteNote {...parts} />
          <Listening view={parts.view} session={parts.session.id} side={parts.pairing.side} />
        </>
      }
      aside={<AgendaSection {...parts} compact />}
    />
    <WrittenNotes {...parts} />
  </div>
)

const After: FC<Parts> = (parts) => {
  const { view, session, pairing, partner, pulse, record } = parts
  return (
    <Columns
      main={
        <>
          <Standing {...parts} />
          <WrapUpCard {...parts} />
          {(record.wrappedUpAt || parts.steps.length > 0) && <Steps {...parts} />}
          {pulse && <PulseCard view={view} session={session.id} side={pairing.side} partner={partner} pulse={pulse} />}
          <AgendaSection {...parts} />
        </>
      }
      aside={
        <>
          <NextSession {...parts} />
          <Notes {...parts} />
          <AddAction {...parts} />
        </>
      }
    />
  )
}

const arrangements: Record<Phase, FC<Parts>> = { before: Before, during: During, after: After }
