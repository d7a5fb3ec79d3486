import type { FC } from 'hono/jsx'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Deed } from '../deeds.ts'

interface DeedsPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  pairing: Pairing
  deeds: readonly Deed[]
  next: Id<'audit'> | null
}

/** What was done in a pairing, as one of its members may know of it. */
export const DeedsPage: FC<DeedsPageProps> = ({ view, zone, pairing, deeds, next }) => {
  const { organisation, session } = messages(view.locale)
  const { pairAudit: t, audit } = organisation
  const partner = named(view.locale, partnerOf(pairing)).address
  const who = ({ by, name }: Deed): string =>
    ({ me: t.you, partner, operator: audit.operator, organisation: name ?? audit.system })[by]
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader
        title={t.title}
        lead={t.lead(partner)}
        back={{ href: `/pairings/${pairing.id}`, label: session.back(partner) }}
      />
      {deeds.length === 0 ? (
        <EmptyState icon="note" title={t.none} text={t.noneText} />
      ) : (
        <Card flush>
          <ul class="divide-y divide-base-300">
            {deeds.map((deed) => (
              <li id={deed.id} class="px-4 py-3 sm:px-5">
                <time datetime={deed.at.toString()} class="muted text-sm">
                  {formatDateTime(view.locale, deed.at, zone)}
                </time>
                <p>
                  <span class="font-medium">{who(deed)}</span> · {audit.actions[deed.action]}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Pager locale={view.locale} {...(next ? { older: `/pairings/${pairing.id}/audit?after=${next}` } : {})} />
    </Page>
  )
}
