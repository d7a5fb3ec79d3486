import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import type { Person } from '../directory.ts'
import { mayBeInvited, mayPrefill, mayReaddress } from '../policy.ts'
import { EmailField, labelIn, NameField, PrefilledFields } from './fields.tsx'
import { StateBadge, standingText } from './standing.tsx'

interface PersonProps {
  view: View
  /** The reader's own. */
  zone: string
  person: Person
  isSelf: boolean
  /** Whether nobody else of HR could sign in. */
  isLastHr: boolean
  /** What was typed, where a form came back. */
  values: Readonly<Record<string, string>>
  errors: readonly FieldProblem[]
  formKey: string
}

export const PersonPage: FC<PersonProps> = (props) => {
  const { view, person, errors } = props
  const t = messages(view.locale).people
  return (
    <Page view={view} title={person.name} width="narrow">
      <PageHeader
        title={person.name}
        lead={
          <span class="flex flex-wrap items-center gap-x-3 gap-y-1 wrap-anywhere">
            {person.email}
            <StateBadge locale={view.locale} state={person.state} />
            {person.role === 'hr' && <Badge tone="primary">{t.roles.hr}</Badge>}
          </span>
        }
        back={{ href: '/people', label: t.back }}
      />
      <FormErrors locale={view.locale} problems={errors} labelOf={labelIn(view.locale)} />
      <div class="grid gap-4">
        <Standing {...props} />
        <Details {...props} />
        <Email {...props} />
        <Role {...props} />
      </div>
    </Page>
  )
}

const valuesOf = ({ person, values }: PersonProps): Readonly<Record<string, string>> => {
  const { name, email, address, locale, zone } = person
  return { name, email, address, locale, zone, ...values }
}

const Standing: FC<PersonProps> = ({ view, zone, person, isLastHr, formKey }) => {
  const { locale } = view
  const t = messages(locale).people
  const path = `/people/${person.id}`
  return (
    <Card title={t.person.standing} id="active">
      <p class="mb-4">{standingText(locale, person, zone)}</p>
      <div class="flex flex-wrap items-start gap-2">
        {mayBeInvited(person.state) && (
          <form method="post" action={`${path}/invitation`}>
            <input type="hidden" name="key" value={formKey} />
            <Button tone="primary">{person.state === 'new' ? t.invite : t.inviteAgain}</Button>
          </form>
        )}
        {person.state === 'deactivated' ? (
          <ConfirmForm
            locale={locale}
            action={`${path}/reactivate`}
            label={t.person.reactivate}
            confirm={t.person.reactivateConfirm}
            text={t.person.reactivateText(person.name)}
          />
        ) : isLastHr ? (
          <p class="muted">{t.person.lastHr}</p>
        ) : (
          <ConfirmForm
            locale={locale}
            action={`${path}/deactivate`}
            label={t.person.deactivate}
            confirm={t.person.deactivateConfirm}
            text={t.person.deactivateText(person.name)}
            danger
          />
        )}
      </div>
    </Card>
  )
}

const Details: FC<PersonProps> = (props) => {
  const { view, person, errors } = props
  const t = messages(view.locale).people.person
  const field = { locale: view.locale, values: valuesOf(props), errors }
  return (
    <Card title={t.details}>
      <form method="post" action={`/people/${person.id}`} class="grid gap-4" novalidate>
        <NameField {...field} />
        {mayPrefill(person) ? <PrefilledFields {...field} /> : <p class="muted">{t.ownChoice}</p>}
        <Button class="justify-self-start">{t.save}</Button>
      </form>
    </Card>
  )
}

const Email: FC<PersonProps> = (props) => {
  const { view, person, errors } = props
  const t = messages(view.locale).people.person
  return (
    <Card title={t.email}>
      {mayReaddress(person) ? (
        <form method="post" action={`/people/${person.id}/email`} class="grid gap-4" novalidate>
          <EmailField locale={view.locale} values={valuesOf(props)} errors={errors} hint={t.emailHint} />
          <Button class="justify-self-start">{t.changeEmail}</Button>
        </form>
      ) : (
        <p class="muted">{t.emailFixed}</p>
      )}
    </Card>
  )
}

const Role: FC<PersonProps> = ({ view, person, isSelf }) => {
  const t = messages(view.locale).people.person
  const { name, role } = person
  const form =
    role === 'hr'
      ? { label: t.makeMember, confirm: t.makeMemberConfirm, text: t.makeMemberText(name), to: 'member' }
      : { label: t.makeHr, confirm: t.makeHrConfirm, text: t.makeHrText(name), to: 'hr' }
  return (
    <Card title={t.role} id="role" lead={role === 'hr' ? t.isHr : t.isMember}>
      {isSelf ? (
        <p class="muted">{t.ownRole}</p>
      ) : (
        <ConfirmForm
          locale={view.locale}
          action={`/people/${person.id}/role`}
          label={form.label}
          confirm={form.confirm}
          text={form.text}
          hidden={{ role: form.to }}
        />
      )}
    </Card>
  )
}
