import type { FC } from 'hono/jsx'
import { formatDateTime, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import { sessionPath } from '../../../web/session-path.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Step } from '../../sessions/actions.ts'
import type { SessionRecord } from '../../sessions/record.ts'
import { dayOf } from '../../sessions/service.ts'
import type { OwnNote } from '../../sessions/wrap-up.ts'
import type { SavedItem } from '../read.ts'
import type { WrapUpValues } from './wrap-up-form.ts'
import { ActionRows, AgendaTicks, type PartProps, SharedParts, SuggestionRows } from './wrap-up-parts.tsx'

export interface WrapUpPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  now: Temporal.Instant
  pairing: Pairing
  record: SessionRecord
  notes: readonly OwnNote[]
  items: readonly SavedItem[]
  /** What the session led to so far. */
  steps: readonly Step[]
  values: WrapUpValues
  errors?: readonly FieldProblem[]
  /** Something was changed between reading and sending: the session, or a note of one's own. */
  outdated?: 'session' | 'note'
}

/** What came of a session, on one page: what is shared, ticked, promised and planned. Nothing happens before it is sent. */
export const WrapUpPage: FC<WrapUpPageProps> = ({ errors = [], ...props }) => {
  const { view, pairing, record, values } = props
  const t = messages(view.locale).wrapUp
  const partner = named(view.locale, partnerOf(pairing)).address
  const day = formatDay(view.locale, dayOf(record, pairing))
  const parts: PartProps = { ...props, partner, errors }
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead(day, partner)} back={{ href: sessionPath(record.id), label: t.back }} />
      <FormErrors locale={view.locale} problems={errors} labelOf={(field) => labelOf(view, field)} />
      {props.outdated && <Outdated {...parts} what={props.outdated} />}
      <form method="post" action={`/sessions/${record.id}/wrap-up`} class="grid gap-4 lg:gap-6">
        {/* The Enter key wraps up; it adds no rows. */}
        <button type="submit" name="intent" value="save" class="hidden" />
        <input type="hidden" name="version" value={String(values.version)} />
        <input type="hidden" name="key" value={values.key} />
        <SharedParts {...parts} />
        <AgendaTicks {...parts} />
        <ActionRows {...parts} />
        <SuggestionRows {...parts} />
        <Next {...parts} />
        <div>
          <Button tone="primary" name="intent" value="save" class="max-sm:w-full">
            {t.save}
          </Button>
          <p class="muted mt-2 text-sm">{t.saveNote}</p>
        </div>
      </form>
    </Page>
  )
}

const labelOf = (view: View, field: string): string => {
  const { wrapUp: t, web } = messages(view.locale)
  const [, list, index, part] = /^(actions|suggestions)\.(\d+)\.(body|owner|dueOn)$/.exec(field) ?? []
  const at = Number(index) + 1
  if (list === 'actions') {
    const label = part === 'dueOn' ? t.actions.due : part === 'owner' ? t.actions.owner : t.actions.body
    return web.form.fieldOf(t.actions.row(at), label)
  }
  if (list === 'suggestions') {
    return web.form.fieldOf(t.suggestions.row(at), part === 'dueOn' ? t.actions.due : t.suggestions.body)
  }
  if (field.startsWith('next')) return t.next.title
  return field.startsWith('shares') ? t.fields.shares : field.startsWith('items') ? t.fields.items : t.fields.session
}

const Outdated: FC<PartProps & { what: 'session' | 'note' }> = ({ view, partner, what }) => {
  const t = messages(view.locale).wrapUp.outdated
  return (
    <div role="alert" class="mb-4">
      <Notice tone="warning" title={what === 'session' ? t.title(partner) : t.changed} heading>
        <p>{what === 'session' ? t.text : t.changedText}</p>
      </Notice>
    </div>
  )
}

const Next: FC<PartProps> = ({ view, zone, pairing, record, values, errors }) => {
  const t = messages(view.locale).wrapUp.next
  return (
    <Card title={t.title} id="next">
      {record.next ? (
        <p>{t.planned(formatDateTime(view.locale, record.next.startsAt, zone))}</p>
      ) : (
        <TextField
          locale={view.locale}
          name="next.startsAt"
          type="datetime-local"
          label={t.when}
          hint={t.hint(pairing.zone)}
          value={values.next}
          error={problemOf(view.locale, errors, 'next.startsAt')}
          class="max-w-[24rem]"
          optional
        />
      )}
    </Card>
  )
}
