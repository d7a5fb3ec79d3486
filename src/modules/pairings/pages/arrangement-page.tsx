import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Agreement, Arrangement } from '../agreements.ts'
import { mayPlan } from '../policy.ts'
import { type AgreementKind, type AgreementPart, agreementParts } from '../schemas.ts'
import { type Pairing, partnerOf } from '../service.ts'
import { partLabel } from './agreement-page.tsx'

interface ArrangementPageProps extends Arrangement {
  view: View
  /** Today in the pairing's zone. */
  today: Temporal.PlainDate
  formKey: string
  typed?: { until: string }
  problems?: readonly FieldProblem[]
  /** What was changed while the reader was about to agree to it. */
  changed?: AgreementKind
}

/** What the two agree on, and how the pairing pauses, ends, or goes over to another mentor. */
export const ArrangementPage: FC<ArrangementPageProps> = (props) => {
  const { view, pairing, changed } = props
  const { arrangement: t, pairing: words } = messages(view.locale)
  const partner = named(view.locale, partnerOf(pairing))
  return (
    <Page view={view} title={`${t.title} · ${words.title(partner.name)}`}>
      <PageHeader
        title={words.title(partner.address)}
        back={{ href: paths.pairings, label: words.back }}
        lead={t.lead(partner.address)}
      />
      <PairingTabs view={view} pairing={pairing.id} current="arrangement" />
      {changed && (
        <div class="mb-4" role="alert">
          <Notice tone="warning">{t.agreement.changedMeanwhile(partner.address)}</Notice>
        </div>
      )}
      <Columns
        main={
          <>
            <AgreementCard {...props} kind="kickoff" />
            <AgreementCard {...props} kind="closing" />
          </>
        }
        aside={
          <>
            <Standing {...props} />
            {pairing.side === 'mentee' && (mayPlan(pairing) || props.request) && <AnotherMentor {...props} />}
          </>
        }
      />
    </Page>
  )
}

const AgreementCard: FC<ArrangementPageProps & { kind: AgreementKind }> = ({ view, pairing, agreements, kind }) => {
  const { locale } = view
  const { [kind]: t, agreement: common } = messages(locale).arrangement
  const agreement = agreements[kind]
  const edit = mayPlan(pairing) && (
    <LinkButton href={`/pairings/${pairing.id}/arrangement/${kind}`} {...(agreement ? {} : { tone: 'primary' })}>
      {agreement ? t.change : t.write}
    </LinkButton>
  )
  const parts: readonly AgreementPart[] = agreementParts[kind]
  return (
    <Card title={t.title} lead={t.lead} id={kind}>
      {agreement === null ? (
        <>
          {mayPlan(pairing) && <p class="mb-4">{t.none}</p>}
          {edit}
        </>
      ) : (
        <>
          <dl class="grid gap-4">
            {parts.map((part) => (
              <div>
                <dt class="font-medium">{partLabel(locale, part)}</dt>
                <dd class="mt-0.5 whitespace-pre-line wrap-anywhere">{agreement.texts[part]}</dd>
              </div>
            ))}
          </dl>
          <Yes view={view} pairing={pairing} agreement={agreement} />
          {edit && (
            <div class="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
              <Agree view={view} pairing={pairing} agreement={agreement} />
              {edit}
              <span class="muted text-sm">{common.asksAgain}</span>
            </div>
          )}
        </>
      )}
    </Card>
  )
}

interface YesProps {
  view: View
  pairing: Pairing
  agreement: Agreement
}

const Yes: FC<YesProps> = ({ view: { locale }, pairing, agreement }) => {
  const t = messages(locale).arrangement.agreement
  return (
    <ul class="mt-4 flex flex-wrap gap-2">
      {(['mentor', 'mentee'] as const).map((side) => {
        const name = side === pairing.side ? t.you : named(locale, pairing[side]).address
        const isAgreed = agreement.agreedAt[side] !== null
        return (
          <li>
            <Badge tone={isAgreed ? 'success' : 'plain'} icon={isAgreed ? 'check' : 'clock'}>
              {isAgreed ? t.agreed(name) : t.open(name)}
            </Badge>
          </li>
        )
      })}
    </ul>
  )
}

const Agree: FC<YesProps> = ({ view: { locale }, pairing, agreement }) => {
  const t = messages(locale).arrangement.agreement
  if (agreement.agreedAt[pairing.side] !== null) return null
  return (
    <form method="post" action={`/pairings/${pairing.id}/arrangement/${agreement.kind}/agree`}>
      <input type="hidden" name="version" value={String(agreement.version)} />
      <Button tone="primary" icon="check">
        {t.agree}
      </Button>
    </form>
  )
}

const standingText = ({ view: { locale }, pairing, pausedUntil }: ArrangementPageProps): string => {
  const t = messages(locale).arrangement.state
  switch (pairing.state) {
    case 'active':
      return t.active
    case 'paused':
      return pausedUntil === null ? t.paused : t.pausedUntil(formatDate(locale, pausedUntil))
    case 'ended':
      return pairing.endedOn === null ? t.endedUndated : t.ended(formatDate(locale, pairing.endedOn))
  }
}

const Standing: FC<ArrangementPageProps> = (props) => {
  const { view, pairing } = props
  const { locale } = view
  const t = messages(locale).arrangement.state
  const partner = named(locale, partnerOf(pairing)).address
  const path = `/pairings/${pairing.id}/arrangement`
  return (
    <Card title={t.title}>
      <p class="mb-4">{standingText(props)}</p>
      {mayPlan(pairing) && (
        <div class="grid gap-3">
          {pairing.state === 'paused' ? (
            <form method="post" action={`${path}/resume`}>
              <Button tone="primary">{t.resume}</Button>
            </form>
          ) : (
            <Pause {...props} />
          )}
          <ConfirmForm
            locale={locale}
            action={`${path}/end`}
            label={t.end}
            confirm={t.endConfirm}
            text={t.endText(partner)}
            danger
          />
        </div>
      )}
    </Card>
  )
}

const Pause: FC<ArrangementPageProps> = ({ view, pairing, today, formKey, typed, problems = [] }) => {
  const { locale } = view
  const t = messages(locale).arrangement.state
  const partner = named(locale, partnerOf(pairing)).address
  return (
    <details class="group" name="confirm" open={problems.length > 0}>
      <summary class="btn border-base-300 bg-base-100 group-open:hidden">{t.pause}</summary>
      <form method="post" action={`/pairings/${pairing.id}/arrangement/pause`} class="grid gap-4" novalidate>
        <p>{t.pauseText(partner)}</p>
        <input type="hidden" name="key" value={formKey} />
        <TextField
          locale={locale}
          name="until"
          type="date"
          label={t.until}
          hint={t.untilHint}
          value={typed?.until}
          min={today.toString()}
          error={problemOf(locale, problems, 'until')}
          optional
        />
        <div class="flex flex-wrap gap-2">
          <Button tone="primary">{t.pauseConfirm}</Button>
          <Button type="button" tone="quiet" class="needs-script" data-close-details="">
            {messages(locale).web.form.cancel}
          </Button>
        </div>
      </form>
    </details>
  )
}

const AnotherMentor: FC<ArrangementPageProps> = ({ view, pairing, request }) => {
  const { locale } = view
  const t = messages(locale).arrangement.request
  const mentor = named(locale, pairing.mentor).address
  const path = `/pairings/${pairing.id}/arrangement/mentor-request`
  return (
    <Card title={t.title} id="mentor-request">
      {request ? (
        <>
          <p class="mb-4">
            {t.asked(formatDate(locale, request.createdAt.toZonedDateTimeISO(pairing.zone).toPlainDate()))}
          </p>
          <form method="post" action={`${path}/withdraw`}>
            <Button>{t.withdraw}</Button>
          </form>
        </>
      ) : (
        <>
          <p class="mb-4">{t.text(mentor)}</p>
          <ConfirmForm locale={locale} action={path} label={t.ask} confirm={t.confirm} text={t.confirmText(mentor)} />
        </>
      )}
    </Card>
  )
}
