import type { Child, FC } from 'hono/jsx'
import { formatList } from '../../i18n/format.ts'
import { messages } from '../../i18n/index.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { IconName } from '../icons.tsx'
import { problemOf, problemText } from '../problems.ts'
import { Badge, type BadgeTone } from './badge.tsx'
import { Button, LinkButton } from './button.tsx'
import { FileField, TextArea } from './field.tsx'
import { FormErrors } from './form-errors.tsx'
import { Notice } from './notice.tsx'

/** The sentences that differ with what is brought in. */
interface ImportWords {
  file: string
  fileHint: string
  text: string
  columnsTitle: string
  columns: string
  preview: string
  change: string
  found: (n: number) => string
  shown: (n: number) => string
  row: (n: number) => string
  problemOf: (field: string, sentence: string) => string
  unknown: (columns: string) => string
  nothingNew: string
  confirm: (n: number) => string
}

interface Common {
  locale: Locale
  t: ImportWords
  csv: string
  formKey: string
  /** What a column, or `csv`, is called. */
  labelOf: (field: string) => string
}

/** Where a table is chosen or pasted, before anything is said about it. */
export const TableForm: FC<Common & { errors: readonly FieldProblem[] }> = ({
  locale,
  t,
  csv,
  formKey,
  labelOf,
  errors,
}) => (
  // As parts, in which text takes no more room than it has: a table of a thousand commas would treble otherwise.
  <form method="post" enctype="multipart/form-data" class="grid gap-5">
    <FormErrors locale={locale} problems={errors} labelOf={labelOf} />
    <input type="hidden" name="key" value={formKey} />
    <Notice tone="info" title={t.columnsTitle}>
      {t.columns}
    </Notice>
    <FileField locale={locale} name="file" label={t.file} hint={t.fileHint} accept=".csv,.tsv,.txt,text/csv" optional />
    <TextArea
      locale={locale}
      name="csv"
      label={t.text}
      rows={16}
      value={csv}
      error={problemOf(locale, errors, 'csv')}
      required={undefined}
      spellcheck="false"
    />
    <Button tone="primary" name="step" value="preview" class="justify-self-start">
      {t.preview}
    </Button>
  </form>
)

/** One row of a preview: what it is about, and what would become of it. */
export interface PreviewedRow {
  row: number
  title: string
  detail: string
  outcome: string
  tone: BadgeTone
  icon: IconName
  problems: readonly FieldProblem[]
}

interface PreviewProps extends Common {
  rows: readonly PreviewedRow[]
  /** Rows of the whole table, of which these are the first. */
  total: number
  /** How many rows would be brought in. */
  isNew: number
  /** The counts, as badges. */
  counts: readonly { text: string; tone: BadgeTone; icon: IconName }[]
  unknown: readonly string[]
  /** Whether what is new can be brought in as the table stands. */
  canConfirm: boolean
  /** Why nothing was written. */
  blocked?: string | undefined
  cancel: string
  /** A choice that goes with the confirmation. */
  children?: Child
}

/** What would happen, row by row; only a second press does it. */
export const TablePreview: FC<PreviewProps> = ({ locale, t, csv, formKey, labelOf, children, ...shown }) => (
  <form method="post" enctype="multipart/form-data" class="grid gap-5">
    <input type="hidden" name="key" value={formKey} />
    <textarea name="csv" hidden readonly>
      {`\n${csv}`}
    </textarea>
    {shown.blocked !== undefined && <Notice tone="error">{shown.blocked}</Notice>}
    <div class="grid gap-2">
      <h2 class="text-[1.0625rem] font-semibold">{t.found(shown.total)}</h2>
      <p class="flex flex-wrap gap-2">
        {shown.counts.map(({ text, ...look }) => (
          <Badge {...look}>{text}</Badge>
        ))}
      </p>
      {shown.rows.length < shown.total && <p class="muted text-sm">{t.shown(shown.rows.length)}</p>}
    </div>
    {shown.unknown.length > 0 && <Notice tone="warning">{t.unknown(formatList(locale, shown.unknown))}</Notice>}
    <ul class="surface divide-y divide-base-300">
      {shown.rows.map((row) => (
        <li class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
          <div class="min-w-0 flex-1 basis-56">
            <p class="wrap-anywhere">
              <span class="muted mr-2 text-sm">{t.row(row.row)}</span>
              <span class="font-semibold">{row.title}</span>
            </p>
            <p class="muted text-sm wrap-anywhere">{row.detail}</p>
            {row.problems.map((problem) => (
              <p class="text-sm font-medium text-error">
                {t.problemOf(labelOf(problem.field), problemText(locale, problem))}
              </p>
            ))}
          </div>
          <Badge tone={row.tone} icon={row.icon}>
            {row.outcome}
          </Badge>
        </li>
      ))}
    </ul>
    {children}
    {shown.isNew === 0 && <Notice tone="info">{t.nothingNew}</Notice>}
    <div class="flex flex-wrap gap-2">
      {shown.canConfirm && shown.isNew > 0 && (
        <Button tone="primary" name="step" value="confirm">
          {t.confirm(shown.isNew)}
        </Button>
      )}
      <Button name="step" value="change">
        {t.change}
      </Button>
      <LinkButton href={shown.cancel} tone="quiet">
        {messages(locale).web.form.cancel}
      </LinkButton>
    </div>
  </form>
)
