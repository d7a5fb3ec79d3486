import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { AgendaItemCard } from '../../../web/components/agenda-item.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { MinutesBar } from '../../../web/components/minutes-bar.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Session } from '../../sessions/service.ts'
import type { Agenda, SavedItem, SessionAgendas } from '../read.ts'
import { type NoteDays, sourceLookup } from './sources.ts'

interface AgendaSectionProps {
  view: View
  session: Session
  pairing: Pairing
  agendas: SessionAgendas
  noteDays: NoteDays
  partner: string
  /** While people talk: topics to tick, with the rest folded in. */
  compact?: boolean
  /** The phase that was chosen by hand, where one was. */
  phase: string | undefined
}

/** The agenda of a session: the shared one, one's own that nobody else sees yet, or the ways to get one. */
export const AgendaSection: FC<AgendaSectionProps> = ({ view, session, agendas, partner, ...rest }) => {
  const t = messages(view.locale).session
  const agenda = agendas.shared ?? agendas.working
  return (
    <section aria-label={t.agenda} id="agenda" class="grid scroll-mt-20 gap-3">
      <h2 class="text-[1.0625rem] font-semibold">{t.agenda}</h2>
      {agendas.shared && agendas.working && <AlsoWorking view={view} session={session} partner={partner} />}
      {agenda ? (
        <AgendaBody view={view} session={session} agenda={agenda} partner={partner} {...rest} />
      ) : (
        <NoAgenda view={view} session={session} pairing={rest.pairing} />
      )}
    </section>
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

const NoAgenda: FC<Pick<AgendaSectionProps, 'view' | 'session' | 'pairing'>> = ({ view, session, pairing }) => {
  const t = messages(view.locale).session
  const ways = (
    <>
      <DraftButton session={session} label={t.draft} tone="primary" />
      <LinkButton href={`/sessions/${session.id}/agenda`} tone="quiet" icon="pencil">
        {t.write}
      </LinkButton>
    </>
  )
  return (
    <EmptyState icon="note" title={t.noAgenda} text={t.noAgendaText} {...(mayPlan(pairing) ? { action: ways } : {})} />
  )
}

const AlsoWorking: FC<Pick<AgendaSectionProps, 'view' | 'session' | 'partner'>> = ({ view, session, partner }) => {
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

const AgendaBody: FC<Omit<AgendaSectionProps, 'agendas'> & { agenda: Agenda }> = ({
  view,
  session,
  agenda,
  partner,
  ...rest
}) => {
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
      {!rest.compact && <MinutesBar locale={view.locale} items={agenda.items} total={session.minutes} />}
      <ol class="grid gap-3">
        {agenda.items.map((item, index) => (
          <li>
            <ItemCard view={view} session={session} item={item} number={index + 1} ticks={isShared} {...rest} />
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

interface ItemCardProps
  extends Pick<AgendaSectionProps, 'view' | 'session' | 'pairing' | 'noteDays' | 'compact' | 'phase'> {
  item: SavedItem
  /** Place on the agenda, from 1. */
  number: number
  /** Whether it can be ticked: on a shared agenda only, where both see the tick. */
  ticks: boolean
}

/** One item as both members see it. It also stands alone, as the answer to a tick. */
export const ItemCard: FC<ItemCardProps> = ({ view, session, pairing, noteDays, item, number, ticks, ...look }) => {
  const lookup = sourceLookup(pairing, noteDays)
  const hidden = { ...(look.compact ? { look: 'compact' } : {}), ...(look.phase ? { phase: look.phase } : {}) }
  const tick = { action: `/sessions/${session.id}/agenda/items/${item.id}`, state: item.state, hidden }
  return (
    <AgendaItemCard
      locale={view.locale}
      number={number}
      id={item.id}
      item={{ ...item, sources: item.sources.map((source) => ({ ...source, ...lookup(source) })) }}
      compact={look.compact ?? false}
      {...(ticks ? { tick } : {})}
    />
  )
}
