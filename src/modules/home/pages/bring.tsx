import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Choice } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { fieldId } from '../../../web/forms.ts'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Bringable } from '../bring-along.ts'

interface BringPageProps extends Bringable {
  view: View
  formKey: string
  /** Ids that were ticked, where the form comes back. */
  chosen?: readonly string[]
  problems?: readonly FieldProblem[]
}

/** The mentee chooses what the next mentor may read of what was worked on with the last one. */
export const BringPage: FC<BringPageProps> = ({ view, pairing, previous, formKey, problems = [], ...props }) => {
  const { organisation, session } = messages(view.locale)
  const t = organisation.bring
  const mentor = named(view.locale, pairing.mentor).address
  const former = named(view.locale, previous.mentor).address
  const isEmpty = props.goals.length === 0 && props.actions.length === 0
  const list = { view, chosen: props.chosen ?? [] }
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader
        title={t.title}
        lead={t.lead(former, mentor)}
        back={{ href: `/pairings/${pairing.id}`, label: session.back(mentor) }}
      />
      {!mayPlan(pairing) ? (
        <Notice tone="info">{t.ended}</Notice>
      ) : isEmpty ? (
        <EmptyState icon="goal" title={t.none} text={t.noneText} />
      ) : (
        <form method="post" class="grid gap-4 lg:gap-6">
          <FormErrors
            locale={view.locale}
            problems={problems}
            labelOf={(field) => (field.startsWith('actions') ? t.actions : t.goals)}
          />
          <input type="hidden" name="key" value={formKey} />
          <Items {...list} name="goals" title={t.goals} none={t.noGoals} items={props.goals} />
          <Items {...list} name="actions" title={t.actions} none={t.noActions} items={props.actions} />
          <div class="flex flex-wrap gap-2">
            <Button tone="primary">{t.confirm}</Button>
            <LinkButton href={`/pairings/${pairing.id}`} tone="quiet">
              {messages(view.locale).web.form.cancel}
            </LinkButton>
          </div>
        </form>
      )}
    </Page>
  )
}

interface ItemsProps {
  view: View
  name: 'goals' | 'actions'
  title: string
  none: string
  items: Bringable['goals'] | Bringable['actions']
  chosen: readonly string[]
}

const Items: FC<ItemsProps> = ({ view, name, title, none, items, chosen }) => {
  const t = messages(view.locale).organisation.bring
  return (
    <Card>
      <fieldset id={fieldId(name)}>
        <legend class="mb-1 text-[1.0625rem] font-semibold">{title}</legend>
        {items.map(({ id, body, dueOn }) => (
          <Choice
            name={name}
            value={id}
            label={body}
            checked={chosen.includes(id)}
            {...(dueOn === null ? {} : { hint: t.due(formatDate(view.locale, dueOn)) })}
          />
        ))}
        {items.length === 0 && <p class="muted">{none}</p>}
      </fieldset>
    </Card>
  )
}
