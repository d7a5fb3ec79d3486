import type { Child, FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { type AgendaFormValues, agendaItemLimit, blankAgendaItem, minutesOf } from '../agenda-form.ts'
import { AgendaItemFields } from './agenda-item-fields.tsx'
import { Button } from './button.tsx'
import { FormErrors } from './form-errors.tsx'
import { MinutesBar } from './minutes-bar.tsx'
import type { SourceView } from './source-quote.tsx'

interface AgendaEditorProps {
  locale: Locale
  /** Where the form posts to. Every button does: the server saves, or gives the form back rearranged. */
  action: string
  values: AgendaFormValues
  /** Problems of a refused save: the form comes back with status 400. */
  errors?: readonly FieldProblem[]
  /** Length of the session, minutes. */
  total: number
  /** How the other member is addressed, while the agenda is not shared yet; without it there is only "save". */
  shareWith?: string | undefined
  /** Names what is edited, e.g. the session's id: under it the browser keeps what was typed and not yet saved. */
  keep: string
  /** What a citation shows beyond what the form carries. */
  sourceOf?: (source: { kind: string; id: string }) => Pick<SourceView, 'on' | 'href'>
  /** Nothing of it is saved yet, as of a draft: leaving needs a warning from the start. */
  unsaved?: boolean
  /** It is what was just sent, not saved: newer than anything that the browser kept. */
  givenBack?: boolean
  /** Beside the buttons, e.g. a link back. */
  children?: Child
}

const itemField = /^items\.(\d+)(?:\.(topic|purpose|outcome|minutes))?/

/**
 * Edits an agenda. Whole without script: every button submits. With it, items move, come and go at once,
 * the minutes add up while typing, and nothing typed is lost by leaving or by a failed save.
 */
export const AgendaEditor: FC<AgendaEditorProps> = ({
  locale,
  action,
  values,
  errors = [],
  total,
  shareWith,
  keep,
  sourceOf,
  unsaved = false,
  givenBack = errors.length > 0,
  children,
}) => {
  const { editor: t, agenda } = messages(locale).web
  const full = values.items.length >= agendaItemLimit
  const labelOf = (field: string): string => {
    const [, index, name] = itemField.exec(field) ?? []
    if (index === undefined) return t.label
    const item = agenda.item(Number(index) + 1)
    return name === 'topic' || name === 'purpose' || name === 'outcome' || name === 'minutes'
      ? messages(locale).web.form.fieldOf(item, agenda[name])
      : item
  }
  return (
    <form
      method="post"
      action={action}
      aria-label={t.label}
      novalidate
      autocomplete="off"
      data-agenda-editor={keep}
      data-limit={String(agendaItemLimit)}
      data-unsaved={unsaved || givenBack ? '' : undefined}
      data-given-back={givenBack ? '' : undefined}
      data-left={agenda.minutesLeft('{sum}', '{total}', '{left}')}
      data-full={agenda.minutesFull('{total}')}
      data-over={agenda.minutesOver('{sum}', '{total}', '{over}')}
      data-moved-to={t.movedTo('{place}', '{count}')}
      data-added={t.added('{place}')}
      data-removed={t.removed('{topic}')}
    >
      {/* Enter in a field presses the first button of a form: it has to be this one. */}
      <button type="submit" name="intent" value="save" class="sr-only" tabindex={-1}>
        {t.save}
      </button>
      <input type="hidden" name="version" value={values.version} />
      <input type="hidden" name="key" value={values.key} />
      <FormErrors locale={locale} problems={errors} labelOf={labelOf} />
      <div data-restored="" hidden class="notice mb-4">
        <p class="flex-1">{t.restored}</p>
        <button type="button" class="btn btn-sm border-base-300 bg-base-100" data-discard="">
          {t.discard}
        </button>
      </div>
      <MinutesBar
        locale={locale}
        items={values.items.map((item) => ({ topic: item.topic, minutes: minutesOf(item.minutes) }))}
        total={total}
        live
      />
      <ol class="mt-4 grid gap-4" data-items="">
        {values.items.map((item, index) => (
          <AgendaItemFields
            locale={locale}
            index={index}
            count={values.items.length}
            item={item}
            errors={errors}
            {...(sourceOf ? { sourceOf } : {})}
          />
        ))}
      </ol>
      <template data-blank="">
        <AgendaItemFields locale={locale} index={0} count={1} item={blankAgendaItem()} errors={[]} />
      </template>
      <p
        class="muted rounded-box border border-dashed border-base-content/25 px-4 py-6 text-center"
        data-empty=""
        hidden={values.items.length > 0}
      >
        {t.empty}
      </p>
      <p class="sr-only" role="status" data-announce="" />
      <div class="notice mt-4 items-center" data-undo="" hidden>
        <p class="flex-1" data-undo-text="" />
        <button type="button" class="btn btn-sm border-base-300 bg-base-100">
          {t.undo}
        </button>
      </div>
      <div class="mt-4">
        <Button name="intent" value="add" icon="plus" formnovalidate data-add="" disabled={full ? true : undefined}>
          {t.add}
        </Button>
        <p class="muted mt-1 text-sm" data-limit-reached="" hidden={!full}>
          {t.full(agendaItemLimit)}
        </p>
      </div>
      <div class="surface sticky bottom-4 z-20 mt-6 flex flex-wrap items-center gap-2 p-3 shadow-lg max-sm:bottom-[calc(3.5625rem+env(safe-area-inset-bottom))] max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 max-sm:px-4">
        <Button name="intent" value="save" tone={shareWith === undefined ? 'primary' : 'plain'} icon="check">
          {t.save}
        </Button>
        {shareWith !== undefined && (
          <Button name="intent" value="share" tone="primary" icon="pair">
            {t.saveAndShare}
          </Button>
        )}
        <span class="muted ml-1 text-sm max-sm:sr-only" data-dirty="" hidden>
          {t.unsaved}
        </span>
        {shareWith !== undefined && (
          <span class="share-hint muted ml-1 text-sm max-sm:sr-only">{t.shareHint(shareWith)}</span>
        )}
        {children}
      </div>
    </form>
  )
}
