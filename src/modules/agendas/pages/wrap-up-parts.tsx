import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { SelectField, TextArea, TextField } from '../../../web/components/field.tsx'
import { Icon } from '../../../web/icons.tsx'
import { problemOf } from '../../../web/problems.ts'
import { limits } from '../../sessions/schemas.ts'
import type { OwnNote } from '../../sessions/wrap-up.ts'
import type { WrapUpPageProps } from './wrap-up.tsx'
import type { WrapUpRow } from './wrap-up-form.ts'

export interface PartProps extends Omit<WrapUpPageProps, 'errors'> {
  partner: string
  errors: readonly FieldProblem[]
}

/** One's own notes, part by part: what is ticked, the partner reads from now on. */
export const SharedParts: FC<PartProps> = ({ view, partner, notes, values }) => {
  const t = messages(view.locale).wrapUp.notes
  const held = notes.flatMap(({ parts }) => parts).filter(({ reason }) => reason !== null).length
  return (
    <Card title={t.title} lead={notes.length === 0 ? t.none : t.lead(partner)}>
      {notes.length > 0 && (
        <>
          <p class="mb-3 flex gap-2 text-[0.9375rem] font-medium">
            <Icon name="lock" class="mt-0.5 size-5 text-secondary" />
            {held === 0 ? t.allTicked : t.unticked(held)}
          </p>
          <div class="grid gap-5">
            {notes.map((note, index) => (
              <NoteParts
                view={view}
                note={note}
                index={index}
                ticked={values.shares.find((share) => share.note === note.id && share.version === note.version)?.parts}
                isOnly={notes.length === 1}
              />
            ))}
          </div>
        </>
      )}
    </Card>
  )
}

interface NotePartsProps {
  view: PartProps['view']
  note: OwnNote
  index: number
  /** Undefined for a note that was changed since it was ticked: it starts anew. */
  ticked: readonly number[] | undefined
  isOnly: boolean
}

const NoteParts: FC<NotePartsProps> = ({ view, note, index, ticked, isOnly }) => {
  const t = messages(view.locale).wrapUp.notes
  return (
    <fieldset class="min-w-0">
      <legend class={isOnly ? 'sr-only' : 'muted mb-1 text-sm font-medium'}>{t.note(index + 1)}</legend>
      <input type="hidden" name={`shares.${index}.note`} value={note.id} />
      <input type="hidden" name={`shares.${index}.version`} value={String(note.version)} />
      {note.parts.map(({ text, gap, reason }, at) => (
        <label class={`flex min-h-9 cursor-pointer items-start gap-3 py-1.5 ${gap && at > 0 ? 'mt-3' : ''}`}>
          <input
            type="checkbox"
            name={`shares.${index}.parts`}
            value={String(at)}
            checked={ticked ? ticked.includes(at) : reason === null}
            class="checkbox checkbox-primary mt-0.5 shrink-0 border-base-content/50"
          />
          <span class="min-w-0">
            <span class="break-words whitespace-pre-line">{text}</span>
            {reason !== null && (
              <span class="mt-0.5 flex items-center gap-1 text-sm font-medium text-secondary">
                <Icon name="lock" class="size-3.5" />
                {t.sounds(t.reasons[reason])}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const tickStates = ['discussed', 'carry', 'drop', 'open'] as const

/** What became of each item of the shared agenda. */
export const AgendaTicks: FC<PartProps> = ({ view, items, values }) => {
  const t = messages(view.locale).wrapUp.agenda
  if (items.length === 0) return null
  return (
    <Card title={t.title} lead={t.lead}>
      <ol class="divide-y divide-base-300">
        {items.map((item, index) => {
          const chosen = values.items.find((value) => value.item === item.id)?.state ?? item.state
          return (
            <li class="py-3 first:pt-0 last:pb-0">
              <fieldset class="min-w-0">
                <legend class="mb-1.5 font-medium">
                  {index + 1}. {item.topic}
                </legend>
                <input type="hidden" name={`items.${index}.item`} value={item.id} />
                <div class="flex flex-wrap gap-1.5">
                  {tickStates.map((state) => (
                    <label class="btn btn-sm border-base-300 bg-base-100 px-2.5 font-medium has-checked:border-primary has-checked:bg-primary has-checked:text-primary-content has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary">
                      <input
                        type="radio"
                        name={`items.${index}.state`}
                        value={state}
                        checked={chosen === state}
                        class="sr-only"
                      />
                      {t.states[state]}
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

/** Who does what by when, several at once; and what is written down already. */
export const ActionRows: FC<PartProps> = (props) => {
  const { view, pairing, partner, steps, values } = props
  const t = messages(view.locale).wrapUp.actions
  const words = messages(view.locale).session
  const agreed = steps.filter(({ state }) => state !== 'suggested')
  return (
    <Card title={t.title} lead={t.lead}>
      {agreed.length > 0 && (
        <div class="mb-4">
          <p class="text-sm font-medium">{t.already(agreed.length)}</p>
          <ul class="mt-1 grid gap-1 text-[0.9375rem]">
            {agreed.map((step) => (
              <li class="flex gap-2">
                <Icon name="check" class="mt-1 size-4 text-success" />
                <span>
                  {step.body}
                  <span class="muted block text-sm">
                    {step.owner === pairing.side ? words.you : partner}
                    {step.dueOn && ` · ${words.steps.due(formatDate(view.locale, step.dueOn))}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="grid gap-5">
        {values.actions.map((row, at) => (
          <Row {...props} list="actions" row={row} at={at} legend={t.row(at + 1)} label={t.body} />
        ))}
      </div>
      <Button small tone="quiet" icon="plus" name="intent" value="more" formnovalidate class="mt-3 -ml-3">
        {t.more}
      </Button>
    </Card>
  )
}

/** Steps for the mentee to think over, which are nobody's promise yet. */
export const SuggestionRows: FC<PartProps> = (props) => {
  const { view, pairing, partner, values } = props
  const t = messages(view.locale).wrapUp.suggestions
  return (
    <Card title={t.title} lead={pairing.side === 'mentor' ? t.lead.mentor(partner) : t.lead.mentee}>
      <div class="grid gap-5">
        {values.suggestions.map((row, at) => (
          <Row {...props} list="suggestions" row={row} at={at} legend={t.row(at + 1)} label={t.body} />
        ))}
      </div>
    </Card>
  )
}

interface RowProps extends PartProps {
  list: 'actions' | 'suggestions'
  row: WrapUpRow
  /** Place on the page, from 0. */
  at: number
  legend: string
  label: string
}

const Row: FC<RowProps> = ({ view, now, pairing, partner, errors, list, row, at, legend, label }) => {
  const t = messages(view.locale).wrapUp.actions
  const name = (field: string) => `${list}.${at}.${field}`
  const error = (field: string) => problemOf(view.locale, errors, name(field))
  const today = now.toZonedDateTimeISO(pairing.zone).toPlainDate()
  const other = pairing.side === 'mentor' ? 'mentee' : 'mentor'
  const owners = [
    { value: pairing.side, label: t.you },
    { value: other, label: partner },
  ]
  return (
    <fieldset class="grid min-w-0 gap-2">
      <legend class="sr-only">{legend}</legend>
      <TextArea
        locale={view.locale}
        name={name('body')}
        label={label}
        rows={1}
        value={row.body}
        error={error('body')}
        maxlength={limits.actionCharacters}
        optional
      />
      <div class="grid grid-cols-2 gap-2">
        {list === 'actions' && (
          <SelectField
            locale={view.locale}
            name={name('owner')}
            label={t.owner}
            value={row.owner}
            error={error('owner')}
            options={owners}
          />
        )}
        <TextField
          locale={view.locale}
          name={name('dueOn')}
          type="date"
          label={t.due}
          value={row.dueOn}
          error={error('dueOn')}
          min={today.toString()}
          optional
        />
      </div>
    </fieldset>
  )
}
