import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { ProgramTabs } from '../../../web/components/program-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import { isOpen } from '../../programs/policy.ts'
import type { ProgramDetail } from '../../programs/service.ts'
import type { ProgramPairing } from '../arranged.ts'
import { Someone } from './arranged.tsx'

interface ProgramPairingsPageProps {
  view: View
  program: ProgramDetail
  pairings: readonly ProgramPairing[]
  next: Id<'pairing'> | null
}

/** The pairings of one programme by their logistics. */
export const ProgramPairingsPage: FC<ProgramPairingsPageProps> = ({ view, program, pairings, next }) => {
  const t = messages(view.locale).programs
  const path = `${paths.programs}/${program.id}/pairings`
  const actions = (
    <>
      <LinkButton href={`${path}/new`} tone="primary" icon="plus">
        {t.pair.open}
      </LinkButton>
      <LinkButton href={`${path}/import`}>{t.pairings.import}</LinkButton>
    </>
  )
  return (
    <Page view={view} title={`${t.tabs.pairings} · ${program.name}`}>
      <PageHeader
        title={program.name}
        back={{ href: paths.programs, label: t.back }}
        {...(isOpen(program) ? { actions } : {})}
      />
      <ProgramTabs view={view} program={program.id} current="pairings" />
      {pairings.length === 0 ? (
        <EmptyState icon="pair" title={t.pairings.none} text={t.pairings.noneText} />
      ) : (
        <Card flush>
          <ul class="divide-y divide-base-300">
            {pairings.map((pairing) => (
              <Item view={view} pairing={pairing} />
            ))}
          </ul>
        </Card>
      )}
      <Pager locale={view.locale} {...(next ? { older: `${path}?after=${next}` } : {})} />
    </Page>
  )
}

const Item: FC<{ view: View; pairing: ProgramPairing }> = ({ view, pairing }) => {
  const { organisation, home, programs: t } = messages(view.locale)
  const { mentor, mentee } = pairing
  return (
    <li
      id={pairing.id}
      class="grid items-start gap-x-6 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_9rem]"
    >
      <Someone view={view} side={organisation.pairings.mentor} person={mentor} />
      <Someone view={view} side={organisation.pairings.mentee} person={mentee} />
      <div>
        <p class="flex flex-wrap items-center gap-2">
          <Badge tone={pairing.state === 'active' ? 'success' : 'plain'}>{home.states[pairing.state]}</Badge>
          <span class="muted text-sm">{home.since(formatDate(view.locale, pairing.startedOn))}</span>
        </p>
        <p class="mt-1 text-sm">{pairing.hasBooked ? t.pairings.booked : t.pairings.notBooked}</p>
        {pairing.followsId !== null && <p class="muted text-sm">{t.pairings.follows}</p>}
      </div>
      {pairing.state !== 'ended' && (
        <LinkButton
          small
          href={`${paths.organisationPairings}/${pairing.id}/transfer`}
          class="justify-self-start lg:justify-self-end"
          aria-label={organisation.pairings.transferOf(mentor.name, mentee.name)}
        >
          {organisation.pairings.transfer}
        </LinkButton>
      )}
    </li>
  )
}
