import type { FC } from 'hono/jsx'
import { formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Choice, SelectField, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf, problemText } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { ProgramMember } from '../../programs/members.ts'
import type { ProgramDetail } from '../../programs/service.ts'
import { firstDay } from '../judge-pairs.ts'
import { pairingLimits } from '../schemas.ts'

export interface PairValues {
  key: string
  mentor: string
  mentee: string
  language: string
  startsOn: string
  isLineManager: string
  search: string
}

interface Choices {
  people: readonly ProgramMember[]
  hasMore: boolean
}

interface PairPageProps {
  view: View
  program: ProgramDetail
  mentors: Choices
  mentees: Choices
  values: PairValues
  errors: readonly FieldProblem[]
}

/** What a field of a new pair is called. */
export const pairLabelIn =
  (locale: Locale) =>
  (field: string): string => {
    const { fields } = messages(locale).programs
    const labels: Readonly<Record<string, string>> = { ...fields, startsOn: fields.startsOnOfPair }
    return labels[field] ?? field
  }

/** Choosing who is to be the mentor of whom. */
export const PairPage: FC<PairPageProps> = (props) => {
  const { view, program, mentors, mentees, values, errors } = props
  const { locale } = view
  const t = messages(locale).programs
  const back = `${paths.programs}/${program.id}/pairings`
  return (
    <Page view={view} title={t.pair.title} width="narrow">
      <PageHeader title={t.pair.title} lead={t.pair.lead} back={{ href: back, label: program.name }} />
      <FormErrors locale={locale} problems={errors} labelOf={pairLabelIn(locale)} />
      {errors
        .filter(({ field }) => field === 'program')
        .map((problem) => (
          <div class="mb-4" id="program">
            <Notice tone="error">{problemText(locale, problem)}</Notice>
          </div>
        ))}
      {(mentors.hasMore || mentees.hasMore || values.search !== '') && <Search {...props} />}
      <Pair {...props} back={back} />
    </Page>
  )
}

const Search: FC<PairPageProps> = ({ view: { locale }, mentors, mentees, values }) => {
  const { programs: t, people } = messages(locale)
  return (
    <form method="get" class="mb-5 flex flex-wrap items-end gap-2">
      <TextField
        locale={locale}
        name="search"
        type="search"
        label={t.pair.search}
        hint={mentors.hasMore || mentees.hasMore ? t.pair.more : undefined}
        value={values.search}
        class="min-w-0 flex-1"
        maxlength={pairingLimits.searchCharacters}
        autocomplete="off"
        required={undefined}
      />
      <Button>{people.searchButton}</Button>
    </form>
  )
}

const Pair: FC<PairPageProps & { back: string }> = ({
  view: { locale },
  program,
  mentors,
  mentees,
  values,
  errors,
  back,
}) => {
  const t = messages(locale).programs
  const n = (value: number) => formatNumber(locale, value)
  const none = { value: '', label: t.pair.choose }
  const field = (name: 'mentor' | 'mentee' | 'language' | 'startsOn') => ({
    locale,
    name,
    label: pairLabelIn(locale)(name),
    value: values[name],
    error: problemOf(locale, errors, name),
  })
  return (
    <form method="post" class="grid gap-5" novalidate>
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="search" value={values.search} />
      <SelectField
        {...field('mentor')}
        hint={mentors.people.length === 0 ? t.pair.noMentor : undefined}
        options={[
          none,
          ...mentors.people.map(({ id, name, running, capacity }) => ({
            value: id,
            label: t.pair.room(name, n(running), n(capacity ?? 0)),
          })),
        ]}
      />
      <SelectField
        {...field('mentee')}
        hint={mentees.people.length === 0 ? t.pair.noMentee : undefined}
        options={[none, ...mentees.people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <TextField {...field('startsOn')} type="date" min={firstDay(program).toString()} />
        <SelectField
          {...field('language')}
          required={undefined}
          options={[
            { value: '', label: t.pair.ofMentee },
            { value: 'id', label: t.pair.languages.id },
            { value: 'en', label: t.pair.languages.en },
          ]}
        />
      </div>
      <Choice
        name="isLineManager"
        value="yes"
        label={t.pair.isLineManager}
        hint={t.pair.isLineManagerHint}
        checked={values.isLineManager === 'yes'}
      />
      <div class="flex flex-wrap gap-2">
        <Button tone="primary">{t.pair.submit}</Button>
        <LinkButton href={back} tone="quiet">
          {messages(locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
