import type { Child, FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { Choice, TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Columns, PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { fieldId } from '../../../web/forms.ts'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Advice } from '../check.ts'
import { type Direction, directionsOf } from '../policy.ts'
import { kinds } from '../schemas.ts'
import { FeedbackChecks } from './checks.tsx'
import { Rungs, Scaffold } from './ladder.tsx'

/** The form's fields as they were typed. */
export interface FeedbackValues {
  kind: (typeof kinds)[number]
  direction: Direction
  body: string
  /** Of something new: its submission key. */
  key?: string
  /** Of something written before: what it is changed from. */
  version?: number
}

interface EditorPageProps {
  view: View
  pairing: Pairing
  /** What was written before; absent for something new. */
  id?: Id<'feedback'> | undefined
  values: FeedbackValues
  advice: Advice | null
  problems?: readonly FieldProblem[]
  /** Its author decided to keep it for themselves. */
  isKept?: boolean
}

const listPath = (pairing: Pick<Pairing, 'id'>): string => `/pairings/${pairing.id}/feedback`
const formPath = (pairing: Pick<Pairing, 'id'>, id: Id<'feedback'> | undefined): string =>
  id === undefined ? listPath(pairing) : `/feedback/${id}`

const Frame: FC<{ view: View; pairing: Pairing; title: string; lead: string; children?: Child }> = (props) => {
  const { view, pairing, title, lead, children } = props
  return (
    <Page view={view} title={title}>
      <PageHeader
        title={title}
        lead={lead}
        back={{ href: listPath(pairing), label: messages(view.locale).feedback.back }}
      />
      <PairingTabs view={view} pairing={pairing.id} current="feedback" />
      {children}
    </Page>
  )
}

/** Where feedback is written, with a second reader beside it. */
export const EditorPage: FC<EditorPageProps> = ({
  view,
  pairing,
  id,
  values,
  advice,
  problems = [],
  isKept = false,
}) => {
  const t = messages(view.locale).feedback
  const partner = named(view.locale, partnerOf(pairing)).address
  const labels: Readonly<Record<string, string>> = {
    body: t.body,
    kind: t.kind,
    direction: t.direction,
    state: t.state,
  }
  return (
    <Frame
      view={view}
      pairing={pairing}
      title={id === undefined ? t.newTitle : t.editTitle}
      lead={t.editorLead(partner)}
    >
      <form method="post" action={formPath(pairing, id)} class="group/feedback">
        <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? ''} />
        {values.key !== undefined && <input type="hidden" name="key" value={values.key} />}
        {values.version !== undefined && <input type="hidden" name="version" value={String(values.version)} />}
        <Columns
          main={
            <>
              {isKept && <Notice tone="info">{t.keptNotice}</Notice>}
              <div
                class="grid gap-4 lg:gap-6"
                hx-post="/feedback/check"
                hx-trigger="input delay:900ms"
                hx-include="closest form"
                hx-target="#feedback-checks"
                hx-swap="innerHTML"
                hx-sync="this:replace"
              >
                <Fields view={view} pairing={pairing} values={values} problems={problems} />
              </div>
              <Rungs view={view} partner={partner} mayClimb={directionsOf(pairing.side).includes('up')} />
            </>
          }
          aside={
            <div id="feedback-checks" aria-live="polite">
              <FeedbackChecks locale={view.locale} advice={advice} />
            </div>
          }
        />
      </form>
      {id !== undefined && (
        <div class="mt-6">
          <ConfirmForm
            locale={view.locale}
            action={`/feedback/${id}/delete`}
            label={t.delete}
            confirm={t.deleteConfirm}
            text={t.deleteText}
            icon="trash"
            danger
          />
        </div>
      )}
    </Frame>
  )
}

const Fields: FC<{ view: View; pairing: Pairing; values: FeedbackValues; problems: readonly FieldProblem[] }> = (
  props,
) => {
  const { view, pairing, values, problems } = props
  const t = messages(view.locale).feedback
  const partner = named(view.locale, partnerOf(pairing)).address
  return (
    <Card>
      <div class="grid gap-4">
        <fieldset id={fieldId('kind')}>
          <legend class="font-medium">{t.kind}</legend>
          <div class="grid sm:grid-cols-2 sm:gap-x-6">
            {kinds.map((kind) => (
              <Choice
                type="radio"
                name="kind"
                value={kind}
                label={t.kinds[kind]}
                hint={t.kindHints[kind]}
                checked={values.kind === kind}
              />
            ))}
          </div>
        </fieldset>
        <fieldset id={fieldId('direction')}>
          <legend class="font-medium">{t.direction}</legend>
          <div class="grid sm:grid-cols-2 sm:gap-x-6">
            {directionsOf(pairing.side).map((direction) => (
              <Choice
                type="radio"
                name="direction"
                value={direction}
                label={t.directions[direction](partner)}
                checked={values.direction === direction}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          locale={view.locale}
          name="body"
          label={t.body}
          hint={t.bodyHint}
          rows={4}
          value={values.body}
          error={problemOf(view.locale, problems, 'body')}
        />
        <Scaffold view={view} mayClimb={directionsOf(pairing.side).includes('up')} />
      </div>
    </Card>
  )
}

interface ConflictPageProps {
  view: View
  pairing: Pairing
  id: Id<'feedback'>
  /** What was sent, with the version that it would now have to replace. */
  mine: FeedbackValues
  intent: string
  theirs: { kind: FeedbackValues['kind']; body: string; isRaised: boolean }
}

/** It was changed in another window. Nothing of either is lost: both are shown, and the person decides. */
export const ConflictPage: FC<ConflictPageProps> = ({ view, pairing, id, mine, intent, theirs }) => {
  const t = messages(view.locale).feedback
  const sides = [
    { title: t.conflict.mine, kind: mine.kind, body: mine.body },
    { title: t.conflict.theirs, kind: theirs.kind, body: theirs.body },
  ]
  return (
    <Frame view={view} pairing={pairing} title={t.editTitle} lead={t.conflict.lead}>
      <Notice tone="warning" title={t.conflict.heading} heading>
        {theirs.isRaised ? t.conflict.raised : t.conflict.text}
      </Notice>
      <div class="mt-4 grid gap-4 sm:grid-cols-2">
        {sides.map(({ title, kind, body }) => (
          <Card title={title} lead={t.kinds[kind]}>
            <p class="voice whitespace-pre-line">{body}</p>
          </Card>
        ))}
      </div>
      <div class="mt-5 flex flex-wrap gap-2">
        {!theirs.isRaised && (
          <form method="post" action={`/feedback/${id}`}>
            <input type="hidden" name="version" value={String(mine.version)} />
            <input type="hidden" name="kind" value={mine.kind} />
            <input type="hidden" name="direction" value={mine.direction} />
            <textarea name="body" hidden readonly>
              {`\n${mine.body}`}
            </textarea>
            <Button tone="primary" name="intent" value={intent}>
              {t.conflict.keepMine}
            </Button>
          </form>
        )}
        <LinkButton href={`/feedback/${id}`}>{t.conflict.takeTheirs}</LinkButton>
      </div>
    </Frame>
  )
}
