import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../i18n/index.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { AgendaFormItem } from '../agenda-form.ts'
import { Icon, type IconName } from '../icons.tsx'
import { problemOf } from '../problems.ts'
import { HiddenItemParts } from './agenda-hidden.tsx'
import { type ItemKindName, itemIcons } from './agenda-item.tsx'
import { Badge } from './badge.tsx'
import { TextArea, TextField } from './field.tsx'
import { type SourceKindName, Sources, type SourceView } from './source-quote.tsx'

interface AgendaItemFieldsProps {
  locale: Locale
  /** Place in the form, from 0. */
  index: number
  count: number
  item: AgendaFormItem
  errors: readonly FieldProblem[]
  sourceOf?: (source: { kind: string; id: string }) => Pick<SourceView, 'on' | 'href'>
}

const isKind = (kind: string, kinds: Messages['web']['agenda']['kinds']): kind is ItemKindName =>
  Object.hasOwn(kinds, kind)
const isSourceKind = (kind: string, kinds: Messages['web']['sources']['kinds']): kind is SourceKindName =>
  Object.hasOwn(kinds, kind)

const MoveButton: FC<{ intent: string; label: string; icon: IconName; disabled?: boolean; data: string }> = ({
  intent,
  label,
  icon,
  disabled = false,
  data,
}) => (
  <button
    type="submit"
    name="intent"
    value={intent}
    formnovalidate
    class="btn btn-ghost btn-sm btn-square size-9 sm:size-10"
    aria-label={label}
    title={label}
    disabled={disabled ? true : undefined}
    {...{ [`data-${data}`]: '' }}
  >
    <Icon name={icon} class="size-4.5" />
  </button>
)

/** The fields of one item. Its citations travel along as hidden fields, so that the form alone carries the agenda. */
export const AgendaItemFields: FC<AgendaItemFieldsProps> = ({ locale, index, count, item, errors, sourceOf }) => {
  const { editor: t, agenda, sources: sourceWords } = messages(locale).web
  const number = index + 1
  const name = (field: string): string => `items.${index}.${field}`
  const error = (field: string): string | undefined => problemOf(locale, errors, name(field))
  const kind = isKind(item.kind, agenda.kinds) ? item.kind : 'topic'
  const shown = item.sources.flatMap((source): SourceView[] =>
    isSourceKind(source.kind, sourceWords.kinds)
      ? [{ kind: source.kind, excerpt: source.excerpt, ...sourceOf?.(source) }]
      : [],
  )
  return (
    <li class="item-editor surface p-4 sm:p-5" data-item="" aria-label={agenda.item(number)}>
      <HiddenItemParts index={index} item={{ ...item, kind }} />
      <div class="mb-3 flex items-center gap-0.5">
        <button
          type="button"
          class="grip needs-script btn btn-ghost btn-sm btn-square -ml-2 h-10 w-8"
          data-grip=""
          aria-label={t.drag(number)}
          title={t.drag(number)}
        >
          <Icon name="grip" class="size-5" />
        </button>
        <span
          class="mr-2 grid size-8 shrink-0 place-items-center rounded-full bg-primary text-[0.9375rem] font-semibold text-primary-content tabular-nums"
          data-number=""
          aria-hidden="true"
        >
          {number}
        </span>
        <Badge icon={itemIcons[kind]}>{agenda.kinds[kind]}</Badge>
        <div class="-mr-2 ml-auto flex">
          <MoveButton intent={`up.${index}`} label={t.up(number)} icon="up" disabled={index === 0} data="up" />
          <MoveButton
            intent={`down.${index}`}
            label={t.down(number)}
            icon="down"
            disabled={number === count}
            data="down"
          />
          <MoveButton intent={`remove.${index}`} label={t.remove(number)} icon="trash" data="remove" />
        </div>
      </div>
      <div class="grid gap-3 sm:grid-cols-[minmax(0,1fr)_7rem]">
        <TextArea
          locale={locale}
          name={name('topic')}
          label={agenda.topic}
          value={item.topic}
          error={error('topic')}
          placeholder={t.topicHint}
          maxlength={160}
          rows={1}
          data-topic=""
        />
        <TextField
          locale={locale}
          name={name('minutes')}
          label={agenda.minutes}
          value={item.minutes}
          error={error('minutes')}
          type="number"
          min={5}
          max={240}
          step={5}
          inputmode="numeric"
          data-minutes=""
          class="max-sm:w-28"
        />
        <TextArea
          locale={locale}
          name={name('purpose')}
          label={agenda.purpose}
          value={item.purpose}
          error={error('purpose')}
          placeholder={t.purposeHint}
          maxlength={600}
          class="sm:col-span-2"
        />
        <TextArea
          locale={locale}
          name={name('outcome')}
          label={agenda.outcome}
          value={item.outcome}
          error={error('outcome')}
          placeholder={t.outcomeHint}
          maxlength={400}
          class="sm:col-span-2"
        />
      </div>
      {shown.length > 0 && (
        <div class="mt-4">
          <Sources locale={locale} sources={shown} />
        </div>
      )}
    </li>
  )
}
