import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { MentorRequest } from '../requests.ts'

interface RequestsPageProps {
  view: View
  /** The reader's own. */
  zone: string
  requests: readonly MentorRequest[]
  next: Id<'mentorRequest'> | null
}

/** Mentees who ask for another mentor. There is no reason to show. */
export const RequestsPage: FC<RequestsPageProps> = ({ view, zone, requests, next }) => {
  const t = messages(view.locale).programs.requests
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} back={{ href: paths.organisationPairings, label: t.back }} />
      {requests.length === 0 ? (
        <EmptyState icon="pair" title={t.none} text={t.noneText} />
      ) : (
        <Card flush>
          <ul class="divide-y divide-base-300">
            {requests.map((request) => (
              <Request view={view} zone={zone} request={request} />
            ))}
          </ul>
        </Card>
      )}
      <Pager locale={view.locale} {...(next ? { older: `${paths.mentorRequests}?after=${next}` } : {})} />
    </Page>
  )
}

const Request: FC<{ view: View; zone: string; request: MentorRequest }> = ({ view: { locale }, zone, request }) => {
  const { programs, privacy } = messages(locale)
  const t = programs.requests
  const { id, createdAt, pairing, mentor, mentee, program } = request
  const mentorName = mentor.name || privacy.erasedPerson
  const hasEnded = pairing.state === 'ended'
  return (
    <li id={id} class="grid gap-3 px-4 py-4 sm:px-5">
      <div>
        <p class="font-semibold">{mentee.name || privacy.erasedPerson}</p>
        <p>{hasEnded ? t.before(mentorName, program.name) : t.now(mentorName, program.name)}</p>
        <p class="muted text-sm">{t.since(formatDate(locale, createdAt.toZonedDateTimeISO(zone).toPlainDate()))}</p>
      </div>
      <div class="flex flex-wrap gap-2">
        {hasEnded ? (
          <LinkButton
            small
            tone="primary"
            href={`${paths.programs}/${program.id}/pairings/new?mentee=${mentee.id}`}
            aria-label={t.pairAnewOf(mentee.name)}
          >
            {t.pairAnew}
          </LinkButton>
        ) : (
          <LinkButton
            small
            tone="primary"
            href={`${paths.organisationPairings}/${pairing.id}/transfer`}
            aria-label={t.chooseOf(mentee.name)}
          >
            {t.choose}
          </LinkButton>
        )}
        <form method="post" action={`${paths.mentorRequests}/${id}/done`}>
          <Button small aria-label={t.doneOf(mentee.name)}>
            {t.done}
          </Button>
        </form>
      </div>
    </li>
  )
}
