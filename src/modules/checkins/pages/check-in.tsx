import type { FC } from 'hono/jsx'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { HelpList } from '../../../web/components/help-list.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { moodName, SharedCheckInCard } from '../../../web/components/shared-check-in.tsx'
import { fieldId } from '../../../web/forms.ts'
import type { HelpLine } from '../../../web/help-lines.ts'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Pairing } from '../../pairings/service.ts'
import { checkInLimits } from '../schemas.ts'
import type { CheckedSession, CheckIn, SharedCheckIn } from '../service.ts'

/** What the form holds: saved, or as it was typed. */
export interface CheckInValues extends Pick<CheckIn, 'mood' | 'moodShared' | 'bodyShared' | 'version'> {
  body: string
  key: string
}

export interface CheckInPageProps {
  view: View
  pairing: Pairing
  session: CheckedSession
  shared: SharedCheckIn | null
  values: CheckInValues
  problems?: readonly FieldProblem[]
  /** Whom to turn to; what fits best comes first. */
  help: readonly HelpLine[]
  /** Whether what was just written suggests to offer help at once. Known to this one answer alone. */
  offersHelp?: boolean
  isSaved?: boolean
  /** What was saved in another tab meanwhile. */
  meanwhile?: CheckIn | null
}

/** How the mentee comes to a session. The mentor sees here what was shared, and nothing else. */
export const CheckInPage: FC<CheckInPageProps> = (props) => {
  const { view, pairing, session, problems = [] } = props
  const t = messages(view.locale).checkIns
  const isMentee = pairing.side === 'mentee'
  const partner = named(view.locale, isMentee ? pairing.mentor : pairing.mentee).address
  const labels: Readonly<Record<string, string>> = { mood: t.mood, body: t.body }
  return (
    <Page view={view} title={isMentee ? t.title : t.shared} width="narrow">
      <PageHeader
        title={isMentee ? t.title : t.shared}
        lead={isMentee ? t.lead(formatDay(view.locale, session.day), partner) : formatDay(view.locale, session.day)}
        back={{ href: `/sessions/${session.id}`, label: t.back }}
      />
      <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? ''} />
      <div class="grid gap-4 lg:gap-6">
        {props.isSaved && <Saved {...props} partner={partner} />}
        {props.meanwhile && <Meanwhile view={view} saved={props.meanwhile} />}
        {isMentee ? (
          <CheckInForm {...props} problems={problems} partner={partner} />
        ) : (
          <SharedCheckInCard locale={view.locale} shared={props.shared} mentee={partner} />
        )}
        {isMentee && session.mayChange && <TopicForm {...props} partner={partner} />}
        <details id="help" class="fold">
          <summary class="inline-flex min-h-11 items-center underline underline-offset-2">{t.help.link}</summary>
          <div class="surface p-4 sm:p-5">
            <p class="muted">{t.help.lead}</p>
            <HelpList locale={view.locale} lines={props.help} />
          </div>
        </details>
      </div>
    </Page>
  )
}

const Saved: FC<CheckInPageProps & { partner: string }> = ({ view, values, partner, offersHelp, help }) => {
  const t = messages(view.locale).checkIns
  const isShared = values.moodShared || values.bodyShared
  return (
    <>
      {offersHelp && (
        <section class="surface p-4 sm:p-5" aria-label={t.help.offerTitle}>
          <h2 class="text-[1.0625rem] font-semibold">{t.help.offerTitle}</h2>
          <p class="mt-1">{t.help.offerText}</p>
          <HelpList locale={view.locale} lines={help} />
        </section>
      )}
      <Notice tone="success">{isShared ? t.savedShared(partner) : t.savedPrivate}</Notice>
    </>
  )
}

const Meanwhile: FC<{ view: View; saved: CheckIn }> = ({ view, saved }) => {
  const t = messages(view.locale).checkIns
  return (
    <Notice tone="warning" title={t.conflictTitle} heading>
      <p>{t.conflictText}</p>
      {saved.mood !== null && <p class="mt-2">{t.moodLine(moodName(view.locale, saved.mood))}</p>}
      {saved.body !== null && <p class="mt-2 whitespace-pre-line">{saved.body}</p>}
    </Notice>
  )
}

const CheckInForm: FC<CheckInPageProps & { partner: string; problems: readonly FieldProblem[] }> = ({
  view,
  session,
  values,
  problems,
  partner,
  meanwhile,
}) => {
  const t = messages(view.locale).checkIns
  if (!session.mayChange) {
    return (
      <Card>
        <p class="muted mb-2">{t.closed}</p>
        {values.mood !== null && <p>{t.moodLine(moodName(view.locale, values.mood))}</p>}
        {values.body !== '' && <p class="mt-2 whitespace-pre-line">{values.body}</p>}
      </Card>
    )
  }
  const moodProblem = problemOf(view.locale, problems, 'mood')
  const share = (name: 'moodShared' | 'bodyShared') => (
    <Choice name={name} value="yes" label={t.share(partner)} hint={t.shareHint(partner)} checked={values[name]} />
  )
  return (
    <form method="post" action={`/sessions/${session.id}/check-in`} class="grid gap-4 lg:gap-6">
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="version" value={String(values.version)} />
      <Card>
        <fieldset id={fieldId('mood')} class="grid">
          <legend class="mb-1 text-[0.9375rem] font-medium">{t.mood}</legend>
          {([5, 4, 3, 2, 1] as const).map((mood) => (
            <Choice
              type="radio"
              name="mood"
              value={String(mood)}
              label={t.moods[mood]}
              checked={values.mood === mood}
            />
          ))}
          <Choice type="radio" name="mood" value="" label={t.noMood} checked={values.mood === null} />
          {moodProblem && <p class="text-sm font-medium text-error">{moodProblem}</p>}
        </fieldset>
        <div class="mt-2 border-t border-base-300 pt-2">{share('moodShared')}</div>
      </Card>
      <Card>
        <TextArea
          locale={view.locale}
          name="body"
          label={t.body}
          hint={t.bodyHint}
          rows={4}
          value={values.body}
          error={problemOf(view.locale, problems, 'body')}
          maxlength={checkInLimits.bodyCharacters}
          optional
        />
        <div class="mt-2 border-t border-base-300 pt-2">{share('bodyShared')}</div>
      </Card>
      <Button tone="primary" class="justify-self-start">
        {meanwhile ? t.saveAnyway : t.save}
      </Button>
    </form>
  )
}

const TopicForm: FC<CheckInPageProps & { partner: string }> = ({ view, pairing, session, partner, values }) => {
  const t = messages(view.locale).checkIns
  return (
    <Card title={t.topicTitle} lead={t.topicLead(partner)}>
      <form method="post" action={`/pairings/${pairing.id}/topics`} class="grid gap-3">
        <input type="hidden" name="key" value={`topic-${values.key}`} />
        <input type="hidden" name="back" value={session.id} />
        {/* The form above has a field of this name, and so an element with the id that goes with it. */}
        <label for="topic" class="text-[0.9375rem] font-medium">
          {t.topic}
        </label>
        <input id="topic" name="body" required maxlength={500} class="input w-full" />
        <Button class="justify-self-start">{t.park}</Button>
      </form>
    </Card>
  )
}
