import type { Child, FC } from 'hono/jsx'
import { formatDate, formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { Figures } from '../export.ts'
import { mayWithdraw, THINK_AGAIN } from '../policy.ts'
import type { PrivacyRequest } from '../requests.ts'
import { Truths } from './welcome.tsx'

interface PrivacyPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  now: Temporal.Instant
  /** Since when the reader agrees to a language model; null: they do not. */
  agreedAt: Temporal.Instant | null
  requests: readonly PrivacyRequest[]
  figures: Figures
  isLastInHr: boolean
  errors?: readonly FieldProblem[]
}

export const PrivacyPage: FC<PrivacyPageProps> = ({ view, figures, ...data }) => {
  const t = messages(view.locale).privacy
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <div class="grid gap-4 lg:gap-6">
        <Card title={t.truths}>
          <Truths locale={view.locale} />
        </Card>
        <Consent view={view} {...data} />
        <Card title={t.data} lead={t.dataText}>
          <div class="flex flex-wrap gap-2">
            <LinkButton href={`${paths.privacy}/export`} icon="note">
              {t.toExport}
            </LinkButton>
            <LinkButton href={`${paths.privacy}/export.json`} download="">
              {t.toFile}
            </LinkButton>
            <LinkButton href={paths.profile} icon="pencil">
              {t.toProfile}
            </LinkButton>
          </div>
        </Card>
        <Requests view={view} {...data} />
        <Card title={t.processing} lead={t.processingLead}>
          <Processing locale={view.locale} figures={figures} />
        </Card>
        <Erasure view={view} {...data} />
      </div>
    </Page>
  )
}

type Parts = Omit<PrivacyPageProps, 'figures'>

// Either answer looks alike, the one that stands being marked.
const pressed = 'h-auto min-h-11 py-2 aria-pressed:border-primary aria-pressed:bg-primary/12'

const Consent: FC<Parts> = ({ view, zone, agreedAt }) => {
  const t = messages(view.locale).privacy
  const day = agreedAt && formatDate(view.locale, dayIn(agreedAt, zone))
  return (
    <Card title={t.consent} id="consent">
      <p>{day === null ? t.consentNone : t.consentGiven(day)}</p>
      <p class="muted mt-1 text-sm">{t.consentHint}</p>
      <form method="post" action={`${paths.privacy}/model-consent`} class="mt-3 grid max-w-96 grid-cols-2 gap-2">
        <Button name="agreed" value="yes" aria-pressed={day === null ? 'false' : 'true'} class={pressed}>
          {t.agree}
        </Button>
        <Button name="agreed" value="no" aria-pressed={day === null ? 'true' : 'false'} class={pressed}>
          {t.decline}
        </Button>
      </form>
    </Card>
  )
}

const Requests: FC<Parts> = ({ view, zone, requests }) => {
  const t = messages(view.locale).privacy
  return (
    <Card title={t.requests} id="requests">
      {requests.length === 0 ? (
        <p class="muted">{t.noRequests}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {requests.map((request) => (
            <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
              <div class="min-w-0">
                <p class="font-semibold">{t.kinds[request.kind]}</p>
                <p class="muted text-sm">
                  {t.askedOn(formatDateTime(view.locale, request.createdAt, zone))}
                  {request.state === 'open' && <>, {t.dueBy(formatDateTime(view.locale, request.dueAt, zone))}</>}
                </p>
              </div>
              <Badge tone={request.state === 'open' ? 'primary' : 'plain'}>{t.states[request.state]}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** The record of processing, as terms and what they mean here. */
export const Processing: FC<{ locale: Locale; figures: Figures }> = ({ locale, figures }) => (
  <dl class="grid gap-3">
    {messages(locale)
      .privacy.statements(figures)
      .map(({ title, text }) => (
        <div>
          <dt class="font-semibold">{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
)

const Erasure: FC<Parts> = ({ view, zone, now, requests, isLastInHr, errors = [] }) => {
  const t = messages(view.locale).privacy
  const pending = requests.find(({ kind, state }) => kind === 'erasure' && state === 'open')
  if (pending) {
    const until = pending.createdAt.add(THINK_AGAIN)
    return (
      <Card title={t.erasure} id="erasure">
        <Notice tone="warning" title={t.erasurePending}>
          {mayWithdraw(pending, now) ? (
            <form method="post" action={`${paths.privacy}/requests/${pending.id}/withdraw`} class="grid gap-3">
              <p>{t.erasureAt(formatDateTime(view.locale, until, zone))}</p>
              <Button class="justify-self-start">{t.withdraw}</Button>
            </form>
          ) : (
            <p>{t.erasureSoon}</p>
          )}
        </Notice>
      </Card>
    )
  }
  return (
    <Card title={t.erasure} lead={t.erasureLead} id="erasure">
      <div class="grid gap-4 sm:grid-cols-2">
        <Points title={t.goes} points={t.goesList} />
        <Points title={t.stays} points={t.staysList} />
      </div>
      <p class="mt-3">{t.ends}</p>
      {isLastInHr ? (
        <div class="mt-4">
          <Notice tone="info">
            <p>{t.lastInHr}</p>
          </Notice>
        </div>
      ) : (
        <form method="post" action={`${paths.privacy}/erasure`} class="mt-4 grid gap-2">
          <FormErrors locale={view.locale} problems={errors} labelOf={() => t.understood} />
          <div id="understood">
            <Choice name="understood" value="yes" label={t.understood} />
          </div>
          <Button tone="danger" class="justify-self-start">
            {t.erase}
          </Button>
        </form>
      )}
    </Card>
  )
}

const Points: FC<{ title: string; points: readonly Child[] }> = ({ title, points }) => (
  <div>
    <h3 class="font-semibold">{title}</h3>
    <ul class="mt-1 grid list-disc gap-1 pl-5 text-[0.9375rem]">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  </div>
)
