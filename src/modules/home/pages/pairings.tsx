import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Viewer } from '../../../kernel/ctx.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Icon } from '../../../web/icons.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'

/** One line a pairing: with whom, in which programme, on which side. */
export const PairingList: FC<{ view: View; pairings: readonly Pairing[] }> = ({ view, pairings }) => {
  const t = messages(view.locale).home
  return (
    <ul class="grid gap-1">
      {pairings.map((pairing) => (
        <li>
          <a
            href={`/pairings/${pairing.id}`}
            class="-mx-2 flex min-h-11 items-center gap-3 rounded-field px-2 py-2 hover:bg-base-content/5"
          >
            <span class="min-w-0 flex-1">
              <span class="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span class="font-semibold">{named(view.locale, partnerOf(pairing)).name}</span>
                {pairing.state !== 'active' && <Badge>{t.states[pairing.state]}</Badge>}
              </span>
              <span class="muted block text-sm">{pairing.program.name}</span>
              <span class="muted block text-sm">{pairing.side === 'mentor' ? t.asMentor : t.asMentee}</span>
            </span>
            <Icon name="right" class="size-4 opacity-60" />
          </a>
        </li>
      ))}
    </ul>
  )
}

export const PairingsPage: FC<{ view: View; viewer: Viewer; pairings: readonly Pairing[] }> = ({
  view,
  viewer,
  pairings,
}) => {
  const t = messages(view.locale).home
  return (
    <Page view={view} title={t.pairings} width="narrow">
      <PageHeader title={t.pairings} />
      {pairings.length === 0 ? (
        <EmptyState icon="pair" title={t.noPairings} text={viewer.role === 'hr' ? t.noPairingsHr : t.noPairingsText} />
      ) : (
        <div class="surface px-4 py-2 sm:px-5">
          <PairingList view={view} pairings={pairings} />
        </div>
      )}
    </Page>
  )
}
