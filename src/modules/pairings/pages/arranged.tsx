import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { ArrangedPairing, ArrangedPerson } from '../arranged.ts'
import { pairingLimits } from '../schemas.ts'

interface ArrangedPageProps {
  view: View
  search: string
  pairings: readonly ArrangedPairing[]
  next: Id<'pairing'> | null
  /** How many mentees ask for another mentor. */
  requests: number
}

/** All pairings of the organisation by their logistics. */
export const ArrangedPage: FC<ArrangedPageProps> = ({ view, search, pairings, next, requests }) => {
  const t = messages(view.locale).organisation.pairings
  const older = new URLSearchParams({ ...(search === '' ? {} : { search }), ...(next === null ? {} : { after: next }) })
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="pairings" />
      {requests > 0 && <OpenRequests view={view} requests={requests} />}
      <form method="get" action={paths.organisationPairings} class="mb-4 flex flex-wrap items-end gap-2">
        <TextField
          locale={view.locale}
          name="search"
          label={t.search}
          type="search"
          value={search}
          maxlength={pairingLimits.searchCharacters}
          required={false}
          class="min-w-0 grow sm:max-w-md"
        />
        <Button>{t.find}</Button>
      </form>
      {pairings.length === 0 ? (
        <EmptyState icon="pair" title={t.none} text={t.noneText} />
      ) : (
        <Card flush>
          <ul class="divide-y divide-base-300">
            {pairings.map((pairing) => (
              <Arranged view={view} pairing={pairing} />
            ))}
          </ul>
        </Card>
      )}
      <Pager locale={view.locale} {...(next ? { older: `${paths.organisationPairings}?${older}` } : {})} />
    </Page>
  )
}

const OpenRequests: FC<{ view: View; requests: number }> = ({ view, requests }) => {
  const t = messages(view.locale).programs.requests
  return (
    <div class="mb-4">
      <Notice tone="info" title={t.open(requests)}>
        <a href={paths.mentorRequests} class="underline underline-offset-2">
          {t.show}
        </a>
      </Notice>
    </div>
  )
}

const Arranged: FC<{ view: View; pairing: ArrangedPairing }> = ({ view, pairing }) => {
  const { organisation, home } = messages(view.locale)
  const t = organisation.pairings
  const { mentor, mentee } = pairing
  return (
    <li
      id={pairing.id}
      class="grid items-start gap-x-6 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)_9rem]"
    >
      <Someone view={view} side={t.mentor} person={mentor} />
      <Someone view={view} side={t.mentee} person={mentee} />
      <div>
        <p>{pairing.program.name}</p>
        <p class="muted mt-0.5 flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={pairing.state === 'active' ? 'success' : 'plain'}>{home.states[pairing.state]}</Badge>
          {home.since(formatDate(view.locale, pairing.startedOn))}
        </p>
      </div>
      {pairing.state !== 'ended' && (
        <LinkButton
          small
          href={`${paths.organisationPairings}/${pairing.id}/transfer`}
          class="justify-self-start lg:justify-self-end"
          aria-label={t.transferOf(mentor.name, mentee.name)}
        >
          {t.transfer}
        </LinkButton>
      )}
    </li>
  )
}

/** Someone of a pairing, by name and how far they have come. */
export const Someone: FC<{ view: View; side: string; person: ArrangedPerson }> = ({ view, side, person }) => {
  const { organisation: t, privacy } = messages(view.locale)
  return (
    <div class="min-w-0">
      <p class="muted text-sm">{side}</p>
      <p class="font-semibold">{person.name || privacy.erasedPerson}</p>
      <p class="mt-0.5">
        <Badge tone={person.standing === 'left' ? 'warning' : 'plain'}>{t.pairings.people[person.standing]}</Badge>
      </p>
    </div>
  )
}
