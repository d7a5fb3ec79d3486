import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay, formatTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { AgendaItemCard } from '../../../web/components/agenda-item.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { CheckList } from '../../../web/components/check-list.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { MinutesBar } from '../../../web/components/minutes-bar.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Note } from '../../sessions/notes.ts'
import { dayOf, type Session } from '../../sessions/service.ts'
import type { Agenda, SavedItem, SessionAgendas } from '../read.ts'
import { Notes } from './notes.tsx'
import { type NoteDays, sourceLookup } from './sources.ts'

interface SessionPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  session: Session
  pairing: Pairing
  agendas: SessionAgendas
  notes: readonly Note[]
  noteDays: NoteDays
  formKey: string
}

export const SessionPage: FC<SessionPageProps> = ({ view, zone, ...data }) => {
  const { session, pairing, agendas } = data
  const t = messages(view.locale).session
  const partner = named(view.locale, partnerOf(pairing)).address
  const agenda = agendas.shared ?? agendas.working
  const day = dayOf(session, pairing)
  const title = t.title(formatDay(view.locale, day))
  // The title has the pairing's date; it stands here again only for a reader to whom it is another day.
  const isSameDay = dayIn(session.startsAt, zone).equals(day)
  const start = isSameDay ? formatTime : formatDateTime
  const when =
    session.origin === 'imported'
      ? t.imported
      : `${start(view.locale, session.startsAt, zone)} · ${t.length(session.minutes)}`
  return (
    <Page view={view} title={title}>
      <PageHeader
        title={title}
        back={{ href: `/pairings/${pairing.id}`, label: t.back(partner) }}
        lead={
          <>
            <p>{t.with(partner)}</p>
            <p>{when}</p>
          </>
        }
      />
      <Columns
        main={
          <section aria-label={t.agenda} id="agenda" class="grid gap-3">
            <h2 class="text-[1.0625rem] font-semibold">{t.agenda}</h2>
            {agendas.shared && agendas.working && <AlsoWorking view={view} session={session} partner={partner} />}
            {agenda ? (
              <AgendaBody view={view} agenda={agenda} partner={partner} {...data} />
            ) : (
              <NoAgenda view={view} session={session} />
            )}
          </section>
        }
        aside={
          <>
            <Notes view={view} session={session} partner={partner} notes={data.notes} formKey={data.formKey} />
            {agenda && <CheckList locale={view.locale} checks={agenda.checks} />}
          </>
        }
      />
    </Page>
  )
}

const DraftButton: FC<{ session: Session; label: string; tone?: 'primary' | 'plain' }> = ({
  session,
  label,
  tone = 'plain',
}) => (
  <form method="post" action={`/sessions/${session.id}/agenda/draft`}>
    <Button tone={tone} icon="note">
      {label}
    </Button>
  </form>
)

const NoAgenda: FC<{ view: View; session: Session }> = ({ view, session }) => {
  const t = messages(view.locale).session
  return (
    <EmptyState
      icon="note"
      title={t.noAgenda}
      text={t.noAgendaText}
      action={
        <>
          <DraftButton session={session} label={t.draft} tone="primary" />
          <LinkButton href={`/sessions/${session.id}/agenda`} tone="quiet" icon="pencil">
            {t.write}
          </LinkButton>
        </>
      }
    />
  )
}

const AlsoWorking: FC<{ view: View; session: Session; partner: string }> = ({ view, session, partner }) => {
  const t = messages(view.locale).session
  const path = `/sessions/${session.id}/agenda`
  return (
    <Notice tone="info" title={t.alsoWorking(partner)}>
      <p>{t.alsoWorkingText}</p>
      <div class="mt-3 flex flex-wrap gap-2">
        <form method="post" action={`${path}/merge`}>
          <Button tone="primary" small>
            {t.merge}
          </Button>
        </form>
        <form method="post" action={`${path}/discard`}>
          <Button small>{t.discard}</Button>
        </form>
      </div>
    </Notice>
  )
}

type AgendaBodyProps = Pick<SessionPageProps, 'view' | 'session' | 'pairing' | 'noteDays'> & {
  agenda: Agenda
  partner: string
}

const AgendaBody: FC<AgendaBodyProps> = ({ view, session, pairing, noteDays, agenda, partner }) => {
  const t = messages(view.locale).session
  const path = `/sessions/${session.id}/agenda`
  const isShared = agenda.state === 'shared'
  return (
    <>
      {!isShared && (
        <Notice tone="info">
          <p>{t.onlyYou}</p>
        </Notice>
      )}
      <MinutesBar locale={view.locale} items={agenda.items} total={session.minutes} />
      <ol class="grid gap-3">
        {agenda.items.map((item, index) => (
          <li>
            <ItemCard
              view={view}
              session={session}
              pairing={pairing}
              noteDays={noteDays}
              item={item}
              number={index + 1}
              ticks={isShared}
            />
          </li>
        ))}
      </ol>
      <div class="no-print flex flex-wrap items-start gap-2">
        {!isShared && (
          <form method="post" action={`${path}/share`}>
            <input type="hidden" name="version" value={String(agenda.version)} />
            <Button tone="primary">{t.share(partner)}</Button>
          </form>
        )}
        <LinkButton href={path} icon="pencil">
          {t.edit}
        </LinkButton>
        {!isShared && (
          <>
            <DraftButton session={session} label={t.draftAgain} />
            <ConfirmForm
              locale={view.locale}
              action={`${path}/discard`}
              label={t.discard}
              confirm={t.discardConfirm}
              text={t.discardText}
              icon="trash"
              danger
            />
          </>
        )}
      </div>
    </>
  )
}

interface ItemCardProps {
  view: View
  session: Session
  pairing: Pairing
  noteDays: NoteDays
  item: SavedItem
  /** Place on the agenda, from 1. */
  number: number
  /** Whether it can be ticked: on a shared agenda only, where both see the tick. */
  ticks: boolean
}

/** One item as both members see it. It also stands alone, as the answer to a tick. */
export const ItemCard: FC<ItemCardProps> = ({ view, session, pairing, noteDays, item, number, ticks }) => {
  const lookup = sourceLookup(pairing, noteDays)
  return (
    <AgendaItemCard
      locale={view.locale}
      number={number}
      id={item.id}
      item={{ ...item, sources: item.sources.map((source) => ({ ...source, ...lookup(source) })) }}
      {...(ticks ? { tick: { action: `/sessions/${session.id}/agenda/items/${item.id}`, state: item.state } } : {})}
    />
  )
}
