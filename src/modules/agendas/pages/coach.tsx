import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Icon } from '../../../web/icons.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import { dayOf } from '../../sessions/service.ts'
import type { SentForDraft } from '../saw.ts'

interface CoachPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  pairing: Pairing
  drafts: readonly SentForDraft[]
  next: Id<'draft'> | null
}

export const coachPath = (pairing: Id<'pairing'>): string => `/pairings/${pairing}/coach`

/** What left for a language model, draft by draft, for the two whom it is about. */
export const CoachPage: FC<CoachPageProps> = ({ view, zone, pairing, drafts, next }) => {
  const { organisation, session } = messages(view.locale)
  const t = organisation.coach
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader
        title={t.title}
        lead={t.lead}
        back={{ href: `/pairings/${pairing.id}`, label: session.back(named(view.locale, partnerOf(pairing)).address) }}
      />
      {drafts.length === 0 ? (
        <EmptyState icon="note" title={t.none} text={t.noneText} />
      ) : (
        <ol class="grid gap-4">
          {drafts.map((draft) => (
            <li id={draft.id}>
              <Sent view={view} zone={zone} pairing={pairing} draft={draft} />
            </li>
          ))}
        </ol>
      )}
      <Pager locale={view.locale} {...(next ? { older: `${coachPath(pairing.id)}?after=${next}` } : {})} />
    </Page>
  )
}

const Sent: FC<Pick<CoachPageProps, 'view' | 'zone' | 'pairing'> & { draft: SentForDraft }> = ({
  view,
  zone,
  pairing,
  draft,
}) => {
  const t = messages(view.locale).organisation.coach
  const { saw } = draft
  const drafted = draft.by === 'model' ? t.model(draft.model ?? '') : saw === null ? t.builtIn : t.builtInAfter
  return (
    <Card>
      <p class="muted text-sm">{formatDateTime(view.locale, draft.createdAt, zone)}</p>
      <h2 class="text-[1.0625rem] font-semibold">{t.tasks[draft.task]}</h2>
      <p>
        <a href={`/sessions/${draft.session.id}`} class="text-link">
          {t.forSession(formatDay(view.locale, dayOf(draft.session, pairing)))}
        </a>
      </p>
      <p class="muted mt-1 text-sm">
        {draft.askedBy === 'me' ? t.byYou : t.by(named(view.locale, partnerOf(pairing)).address)} · {drafted}
        {draft.prompt !== null && <> · {t.prompt(draft.prompt)}</>}
      </p>
      {saw === null ? (
        <p class="mt-3">{t.nothing}</p>
      ) : (
        <details class="fold mt-3">
          <summary class="inline-flex min-h-8 items-center gap-1 hover:underline">
            <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
            {t.text(saw.length)}
          </summary>
          <pre class="mt-2 rounded-field bg-base-200 p-3 text-sm break-words whitespace-pre-wrap">{saw}</pre>
        </details>
      )}
    </Card>
  )
}
