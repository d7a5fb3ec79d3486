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
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Feedback } from '../read.ts'

interface ListPageProps {
  view: View
  pairing: Pairing
  zone: string
  drafts: readonly Feedback[]
  raised: readonly Feedback[]
  next: Id<'feedback'> | null
  isFirst: boolean
}

/** What the two told each other, and what the person has not raised: that part is on no one else's page. */
export const ListPage: FC<ListPageProps> = ({ view, pairing, zone, drafts, raised, next, isFirst }) => {
  const t = messages(view.locale).feedback
  const partner = named(view.locale, partnerOf(pairing))
  const path = `/pairings/${pairing.id}/feedback`
  const write = (
    <LinkButton href={`${path}/new`} icon="pencil" tone="primary">
      {t.write}
    </LinkButton>
  )
  const [received, given] = [raised.filter(({ mine }) => !mine), raised.filter(({ mine }) => mine)]
  const row = { view, zone }
  return (
    <Page view={view} title={t.title}>
      <PageHeader
        title={t.title}
        lead={t.lead(partner.address)}
        back={{ href: `/pairings/${pairing.id}`, label: messages(view.locale).session.back(partner.address) }}
        {...(mayPlan(pairing) ? { actions: write } : {})}
      />
      <PairingTabs view={view} pairing={pairing.id} current="feedback" />
      <div class="grid gap-4 lg:gap-6">
        {drafts.length > 0 && (
          <Card title={t.drafts} lead={t.draftsLead(partner.address)} flush>
            <List {...row} items={drafts} />
          </Card>
        )}
        {raised.length === 0 && drafts.length === 0 ? (
          <EmptyState
            icon="topic"
            title={t.none}
            text={mayPlan(pairing) ? t.noneText(partner.address) : t.noneEnded}
            {...(mayPlan(pairing) ? { action: write } : {})}
          />
        ) : (
          <div class="grid items-start gap-4 lg:grid-cols-2 lg:gap-6">
            <Card title={t.received} flush={received.length > 0}>
              {received.length === 0 ? (
                <p class="muted">{t.noReceived(partner.address)}</p>
              ) : (
                <List {...row} items={received} />
              )}
            </Card>
            <Card title={t.given} flush={given.length > 0}>
              {given.length === 0 ? <p class="muted">{t.noGiven}</p> : <List {...row} items={given} />}
            </Card>
          </div>
        )}
      </div>
      <Pager
        locale={view.locale}
        newer={isFirst ? undefined : path}
        older={next === null ? undefined : `${path}?after=${next}`}
      />
    </Page>
  )
}

/** What becomes of the reader's attention first: the kind, and how far it has come. */
export const FeedbackBadges: FC<{ view: View; feedback: Feedback }> = ({ view, feedback }) => {
  const t = messages(view.locale).feedback
  const { kind, state, acknowledgedAt, mine } = feedback
  return (
    <span class="flex flex-wrap gap-1.5">
      <Badge tone={kind === 'praise' ? 'success' : 'accent'}>{t.kinds[kind]}</Badge>
      {state === 'draft' && <Badge>{t.states.draft}</Badge>}
      {state === 'kept' && <Badge icon="lock">{t.states.kept}</Badge>}
      {state === 'asked' && <Badge>{t.states.asked}</Badge>}
      {acknowledgedAt !== null && <Badge icon="check">{t.acknowledged}</Badge>}
      {!mine && acknowledgedAt === null && <Badge tone="primary">{t.unread}</Badge>}
    </span>
  )
}

const List: FC<{ view: View; zone: string; items: readonly Feedback[] }> = ({ view, zone, items }) => (
  <ul class="divide-y divide-base-300 border-t border-base-300">
    {items.map((feedback) => (
      <li class="relative px-4 py-3 hover:bg-base-200 sm:px-5">
        <FeedbackBadges view={view} feedback={feedback} />
        <p class="voice mt-1.5 line-clamp-3">
          <a href={`/feedback/${feedback.id}`} class="after:absolute after:inset-0">
            {feedback.body}
          </a>
        </p>
        {feedback.sharedAt && (
          <p class="muted mt-1 text-sm">
            {formatDate(view.locale, feedback.sharedAt.toZonedDateTimeISO(zone).toPlainDate())}
          </p>
        )}
      </li>
    ))}
  </ul>
)
