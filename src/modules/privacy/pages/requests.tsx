import type { FC } from 'hono/jsx'
import { formatDate, formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { FormerPerson, OpenRequest } from '../answers.ts'

interface RequestsPageProps {
  view: View
  zone: string
  requests: readonly OpenRequest[]
  former: readonly FormerPerson[]
}

/** HR's list of what people asked for, with the clock of each. Holds no content. */
export const RequestsPage: FC<RequestsPageProps> = ({ view, zone, requests, former }) => {
  const t = messages(view.locale).privacy.office
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="requests" />
      <div class="grid gap-4 lg:gap-6">
        <Card title={t.open}>
          {requests.length === 0 ? (
            <p class="muted">{t.none}</p>
          ) : (
            <ul class="divide-y divide-base-300">
              {requests.map((request) => (
                <Request view={view} zone={zone} request={request} />
              ))}
            </ul>
          )}
        </Card>
        <Card title={t.former} lead={t.formerLead}>
          {former.length === 0 ? (
            <p class="muted">{t.noFormer}</p>
          ) : (
            <ul class="divide-y divide-base-300">
              {former.map((person) => (
                <li class="grid gap-2 py-3 first:pt-0 last:pb-0">
                  <div>
                    <p class="font-semibold">{person.name}</p>
                    <p class="muted text-sm">
                      {t.closedOn(formatDate(view.locale, dayIn(person.deactivatedAt, zone)))}
                    </p>
                  </div>
                  <ConfirmForm
                    locale={view.locale}
                    action={`/organisation/people/${person.id}/erase`}
                    label={t.erase}
                    confirm={t.eraseConfirm(person.name)}
                    text={t.eraseText(person.name)}
                    icon="trash"
                    danger
                  />
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </Page>
  )
}

const Request: FC<{ view: View; zone: string; request: OpenRequest }> = ({ view, zone, request }) => {
  const t = messages(view.locale).privacy.office
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div class="min-w-0">
        <p class="font-semibold">{request.person.name}</p>
        <p>{t.kinds[request.kind]}</p>
        <p class="muted text-sm">{t.asked(formatDateTime(view.locale, request.createdAt, zone))}</p>
        <p class="flex flex-wrap gap-x-2 gap-y-1 text-sm">
          <span class="muted">{t.due(formatDateTime(view.locale, request.dueAt, zone))}</span>
          {request.isOverdue && <Badge tone="warning">{t.overdue}</Badge>}
        </p>
      </div>
      {request.kind === 'correction' && (
        <form method="post" action={`${paths.privacyRequests}/${request.id}/done`}>
          <Button small aria-label={t.correctionDoneOf(request.person.name)}>
            {t.correctionDone}
          </Button>
        </form>
      )}
    </li>
  )
}
