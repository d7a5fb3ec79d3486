import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Choice, TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { fieldId } from '../../../web/forms.ts'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Candidates } from '../arranged.ts'
import { pairingLimits } from '../schemas.ts'

export interface TransferValues {
  mentor: string
  startsOn: string
  isLineManager: boolean
}

interface TransferPageProps extends Candidates {
  view: View
  /** What the list of people was narrowed down by. */
  search: string | undefined
  formKey: string
  typed?: TransferValues
  problems?: readonly FieldProblem[]
}

/** Choosing another mentor for a mentee: first who, and what will happen, then it happens. */
export const TransferPage: FC<TransferPageProps> = ({ view, pairing, search, problems = [], ...props }) => {
  const { transfer: t } = messages(view.locale).organisation
  const { mentor, mentee, program } = pairing
  const labels: Readonly<Record<string, string>> = { mentor: t.mentor, mentee: t.mentee, startsOn: t.startsOn }
  return (
    <Page view={view} title={t.title(mentee.name)} width="narrow">
      <PageHeader
        title={t.title(mentee.name)}
        lead={t.lead(mentor.name, program.name)}
        back={{ href: paths.organisationPairings, label: t.back }}
      />
      {pairing.state === 'ended' ? (
        <Notice tone="info" title={t.ended}>
          {t.endedText}
        </Notice>
      ) : (
        <div class="grid gap-4 lg:gap-6">
          <FormErrors locale={view.locale} problems={problems} labelOf={(field) => labels[field] ?? ''} />
          <Card title={t.what}>
            <ul class="grid list-disc gap-1 pl-5">
              {t.consequences(mentor.name, mentee.name).map((consequence) => (
                <li>{consequence}</li>
              ))}
            </ul>
          </Card>
          <form method="get" class="flex flex-wrap items-end gap-2">
            <TextField
              locale={view.locale}
              name="search"
              label={t.search}
              type="search"
              value={search}
              maxlength={pairingLimits.searchCharacters}
              required={false}
              class="min-w-0 grow"
            />
            <Button>{t.find}</Button>
          </form>
          <Choose view={view} search={search} problems={problems} {...props} />
        </div>
      )}
    </Page>
  )
}

type ChooseProps = Omit<TransferPageProps, 'pairing' | 'problems'> & { problems: readonly FieldProblem[] }

const Choose: FC<ChooseProps> = ({ view, people, hasMore, today, search, formKey, typed, problems }) => {
  const { organisation, programs, web } = messages(view.locale)
  const t = organisation.transfer
  const problem = problemOf(view.locale, problems, 'mentor')
  return (
    <form method="post" class="grid gap-4 lg:gap-6">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="search" value={search ?? ''} />
      <Card>
        <fieldset
          id={fieldId('mentor')}
          class="grid"
          {...(problem === undefined ? {} : { 'aria-describedby': 'mentor-error' })}
        >
          <legend class="mb-1 text-[1.0625rem] font-semibold">{t.mentor}</legend>
          {people.map(({ id, name, email }) => (
            <Choice type="radio" name="mentor" value={id} label={name} hint={email} checked={typed?.mentor === id} />
          ))}
        </fieldset>
        {people.length === 0 && <p class="muted">{t.noCandidates}</p>}
        {hasMore && <p class="muted mt-2 text-sm">{t.more}</p>}
        {problem !== undefined && (
          <p id="mentor-error" class="mt-2 text-sm font-medium text-error">
            {problem}
          </p>
        )}
        <TextField
          locale={view.locale}
          name="startsOn"
          label={t.startsOn}
          type="date"
          value={typed?.startsOn ?? today.toString()}
          min={today.toString()}
          error={problemOf(view.locale, problems, 'startsOn')}
          class="mt-5"
        />
        <Choice
          name="isLineManager"
          value="yes"
          label={programs.pair.isLineManager}
          hint={programs.pair.isLineManagerHint}
          checked={typed?.isLineManager ?? false}
        />
      </Card>
      <div class="flex flex-wrap gap-2">
        <Button tone="primary">{t.confirm}</Button>
        <LinkButton href={paths.organisationPairings} tone="quiet">
          {web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}
