import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Feedback, Reply } from '../read.ts'
import { FeedbackBadges } from './list.tsx'

export interface FeedbackPageProps {
  view: View
  zone: string
  pairing: Pairing
  feedback: Feedback
  replies: readonly Reply[]
  formKey: string
  /** What was typed as a reply, where the form comes back. */
  typed?: string
  problems?: readonly FieldProblem[]
}

/** Feedback that was raised: what it says, whether it arrived, and what the two made of it. It no longer changes. */
export const FeedbackPage: FC<FeedbackPageProps> = ({ view, zone, pairing, feedback, replies, ...form }) => {
  const t = messages(view.locale).feedback
  const partner = named(view.locale, partnerOf(pairing)).address
  const dayOf = (at: Temporal.Instant) => formatDay(view.locale, at.toZonedDateTimeISO(zone).toPlainDate())
  const title = feedback.mine ? t.toTitle(partner) : t.fromTitle(partner)
  return (
    <Page view={view} title={title} width="narrow">
      <PageHeader
        title={title}
        lead={feedback.sharedAt && dayOf(feedback.sharedAt)}
        back={{ href: `/pairings/${pairing.id}/feedback`, label: t.back }}
      />
      <PairingTabs view={view} pairing={pairing.id} current="feedback" />
      <div class="grid gap-4 lg:gap-6">
        <Card>
          <FeedbackBadges view={view} feedback={feedback} />
          {feedback.state === 'asked' && (
            <p class="muted mt-2 text-sm">{feedback.mine ? t.askedByYou : t.askedOfYou(partner)}</p>
          )}
          <p class="voice mt-3 text-[1.0625rem] whitespace-pre-line">{feedback.body}</p>
          {feedback.acknowledgedAt ? (
            <p class="muted mt-3 text-sm">
              {feedback.mine
                ? t.acknowledgedBy(partner, dayOf(feedback.acknowledgedAt))
                : t.acknowledgedByYou(dayOf(feedback.acknowledgedAt))}
            </p>
          ) : (
            !feedback.mine && (
              <form method="post" action={`/feedback/${feedback.id}/acknowledge`} class="mt-4">
                <Button tone="primary" icon="check">
                  {t.acknowledge}
                </Button>
                <p class="muted mt-2 text-sm">{t.acknowledgeHint}</p>
              </form>
            )
          )}
        </Card>
        {feedback.version !== null && (
          <ConfirmForm
            locale={view.locale}
            action={`/feedback/${feedback.id}/delete`}
            label={t.delete}
            confirm={t.deleteConfirm}
            text={t.deleteText}
            icon="trash"
            danger
          />
        )}
        {feedback.version === null && (
          <Thread
            view={view}
            zone={zone}
            partner={partner}
            pairing={pairing}
            feedback={feedback}
            replies={replies}
            {...form}
          />
        )}
      </div>
    </Page>
  )
}

const Thread: FC<FeedbackPageProps & { partner: string }> = (props) => {
  const { view, zone, partner, pairing, feedback, replies, formKey, typed = '', problems = [] } = props
  const t = messages(view.locale).feedback
  return (
    <Card title={t.replies} id="replies">
      {replies.length === 0 && <p class="muted">{t.noReplies}</p>}
      <ol class="grid gap-4">
        {replies.map((reply) => (
          <li>
            <p class="muted text-sm">
              {t.replyBy(reply.mine ? t.you : partner, formatDateTime(view.locale, reply.createdAt, zone))}
            </p>
            <p class="voice whitespace-pre-line">{reply.body}</p>
          </li>
        ))}
      </ol>
      {mayPlan(pairing) && (
        <form method="post" action={`/feedback/${feedback.id}/replies`} class="mt-4 grid gap-3">
          <FormErrors locale={view.locale} problems={problems} labelOf={() => t.reply} />
          <input type="hidden" name="key" value={formKey} />
          <TextArea
            locale={view.locale}
            name="body"
            label={t.reply}
            hint={feedback.mine ? t.replyHintAuthor : t.replyHint}
            value={typed}
            error={problemOf(view.locale, problems, 'body')}
          />
          <Button class="justify-self-start">{t.replyIt}</Button>
        </form>
      )}
    </Card>
  )
}
