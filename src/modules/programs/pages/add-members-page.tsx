import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, TextArea, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Joiner, MemberSide } from '../members.ts'
import { programLimits } from '../schemas.ts'
import type { ProgramDetail } from '../service.ts'

export interface AddValues {
  key: string
  side: MemberSide
  people: readonly string[]
  emails: string
  capacity: string
  search: string
}

interface AddMembersPageProps {
  view: View
  program: ProgramDetail
  people: readonly Joiner[]
  hasMore: boolean
  values: AddValues
  /** The addresses that were typed, one by one. */
  addresses: readonly string[]
  errors: readonly FieldProblem[]
}

/** Adding people to one side of a programme: some of the directory, or a list of addresses. */
export const AddMembersPage: FC<AddMembersPageProps> = (props) => {
  const { view, program, values, errors } = props
  const { locale } = view
  const { programs: t, people: directory } = messages(locale)
  const words = t.members[values.side]
  const back = `${paths.programs}/${program.id}/members?side=${values.side}`
  return (
    <Page view={view} title={words.add} width="narrow">
      <PageHeader title={words.add} lead={t.adding.lead} back={{ href: back, label: program.name }} />
      <FormErrors locale={locale} problems={errors} labelOf={(field) => labelOf(props, field)} />
      <form method="get" class="mb-5 flex items-end gap-2">
        <input type="hidden" name="side" value={values.side} />
        <TextField
          locale={locale}
          name="search"
          type="search"
          label={directory.search}
          value={values.search}
          class="min-w-0 flex-1"
          maxlength={programLimits.searchCharacters}
          autocomplete="off"
          required={undefined}
        />
        <Button>{directory.searchButton}</Button>
      </form>
      <Add {...props} back={back} />
    </Page>
  )
}

/** What a problem is about: the address or the person themselves, where it is one of several. */
const labelOf = ({ view, values, people, addresses }: AddMembersPageProps, field: string): string => {
  const t = messages(view.locale).programs
  const [name = '', place] = field.split('.')
  if (name === 'emails' && place !== undefined) return addresses[Number(place)] ?? t.fields.emails
  if (name === 'people' && place !== undefined) {
    return people.find(({ id }) => id === values.people[Number(place)])?.name ?? t.member
  }
  const labels: Readonly<Record<string, string>> = t.fields
  return labels[name] ?? name
}

const Add: FC<AddMembersPageProps & { back: string }> = ({ view, people, hasMore, values, errors, back }) => {
  const { locale } = view
  const t = messages(locale).programs
  const chosen = new Set(values.people)
  const ofAddresses = errors.find(({ field }) => field.startsWith('emails'))
  return (
    <form method="post" class="grid gap-5" novalidate>
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="side" value={values.side} />
      <input type="hidden" name="search" value={values.search} />
      <Card>
        <fieldset id="people" class="grid">
          <legend class="mb-1 text-[1.0625rem] font-semibold">{t.adding.directory}</legend>
          {people.map(({ id, name, email }) => (
            <Choice name="people" value={id} label={name} hint={email} checked={chosen.has(id)} />
          ))}
        </fieldset>
        {people.length === 0 && <p class="muted">{t.adding.nobody}</p>}
        {hasMore && <p class="muted mt-2 text-sm">{t.adding.more}</p>}
      </Card>
      <TextArea
        locale={locale}
        name="emails"
        label={t.fields.emails}
        hint={t.hints.emails}
        value={values.emails}
        error={ofAddresses && problemOf(locale, errors, ofAddresses.field)}
        rows={4}
        spellcheck="false"
        optional
      />
      {values.side === 'mentor' && (
        <TextField
          locale={locale}
          name="capacity"
          type="number"
          label={t.fields.capacity}
          hint={t.hints.capacity}
          value={values.capacity}
          error={problemOf(locale, errors, 'capacity')}
          min={programLimits.capacity.least}
          max={programLimits.capacity.most}
          class="max-w-60"
        />
      )}
      <div class="flex flex-wrap gap-2">
        <Button tone="primary">{t.adding.submit}</Button>
        <LinkButton href={back} tone="quiet">
          {messages(locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
