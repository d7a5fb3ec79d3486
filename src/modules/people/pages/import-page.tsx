import type { FC } from 'hono/jsx'
import { formatList } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge, type BadgeTone } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Choice, FileField, TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import type { IconName } from '../../../web/icons.tsx'
import { Page } from '../../../web/layout.tsx'
import { problemOf, problemText } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { ImportPreview } from '../import.ts'
import { labelIn } from './fields.tsx'

export interface ImportProps {
  view: View
  csv: string
  formKey: string
  onlyGood?: boolean
  /** What would happen, once the table was looked at. */
  preview?: ImportPreview
  /** Whether it did not happen, because of rows with problems. */
  isBlocked?: boolean
  errors?: readonly FieldProblem[]
}

export const ImportPage: FC<ImportProps> = ({ preview, ...props }) => {
  const { locale } = props.view
  const t = messages(locale).people
  return (
    <Page view={props.view} title={t.importing.title} width="narrow">
      <PageHeader title={t.importing.title} lead={t.importing.lead} back={{ href: '/people', label: t.back }} />
      {preview ? <Preview {...props} preview={preview} /> : <Table {...props} />}
    </Page>
  )
}

const Table: FC<ImportProps> = ({ view, csv, formKey, errors = [] }) => {
  const { locale } = view
  const t = messages(locale).people.importing
  return (
    // As parts, in which text takes no more room than it has: a table of a thousand commas would treble otherwise.
    <form method="post" enctype="multipart/form-data" class="grid gap-5">
      <FormErrors locale={locale} problems={errors} labelOf={labelIn(locale)} />
      <input type="hidden" name="key" value={formKey} />
      <Notice tone="info" title={t.columnsTitle}>
        {t.columns}
      </Notice>
      <FileField
        locale={locale}
        name="file"
        label={t.file}
        hint={t.fileHint}
        accept=".csv,.tsv,.txt,text/csv"
        optional
      />
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
}

type Row = ImportPreview['rows'][number]

const looks: Record<Row['outcome'], { tone: BadgeTone; icon: IconName }> = {
  new: { tone: 'success', icon: 'plus' },
  unchanged: { tone: 'plain', icon: 'check' },
  problem: { tone: 'error', icon: 'error' },
}

const Preview: FC<ImportProps & { preview: ImportPreview }> = ({
  view,
  csv,
  formKey,
  onlyGood,
  preview,
  isBlocked,
}) => {
  const { locale } = view
  const t = messages(locale).people.importing
  const { counts, rows, unknown } = preview
  const total = counts.new + counts.unchanged + counts.problem
  return (
    <form method="post" enctype="multipart/form-data" class="grid gap-5">
      <input type="hidden" name="key" value={formKey} />
      <textarea name="csv" hidden readonly>
        {`\n${csv}`}
      </textarea>
      {isBlocked && <Notice tone="error">{t.blocked}</Notice>}
      <div class="grid gap-2">
        <h2 class="text-[1.0625rem] font-semibold">{t.found(total)}</h2>
        <p class="flex flex-wrap gap-2">
          {(['problem', 'new', 'unchanged'] as const)
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <Badge {...looks[outcome]}>{t.outcomes[outcome](counts[outcome])}</Badge>
            ))}
        </p>
        {rows.length < total && <p class="muted text-sm">{t.shown(rows.length)}</p>}
      </div>
      {unknown.length > 0 && <Notice tone="warning">{t.unknown(formatList(locale, unknown))}</Notice>}
      <ul class="surface divide-y divide-base-300">
        {rows.map((row) => (
          <PreviewRow locale={locale} row={row} />
        ))}
      </ul>
      {counts.problem > 0 && counts.new > 0 && (
        <Choice name="onlyGood" value="yes" label={t.onlyGood} hint={t.onlyGoodHint} checked={onlyGood ?? false} />
      )}
      {counts.new === 0 && <Notice tone="info">{t.nothingNew}</Notice>}
      <div class="flex flex-wrap gap-2">
        {counts.new > 0 && (
          <Button tone="primary" name="step" value="confirm">
            {t.confirm(counts.new)}
          </Button>
        )}
        <Button name="step" value="change">
          {t.change}
        </Button>
        <LinkButton href="/people" tone="quiet">
          {messages(locale).web.form.cancel}
        </LinkButton>
      </div>
    </form>
  )
}

const PreviewRow: FC<{ locale: Locale; row: Row }> = ({ locale, row }) => {
  const t = messages(locale).people.importing
  return (
    <li class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-5">
      <div class="min-w-0 flex-1 basis-56">
        <p class="wrap-anywhere">
          <span class="muted mr-2 text-sm">{t.row(row.row)}</span>
          <span class="font-semibold">{row.name}</span>
        </p>
        <p class="muted text-sm wrap-anywhere">{row.email}</p>
        {row.problems.map((problem) => (
          <p class="text-sm font-medium text-error">
            {t.problemOf(labelIn(locale)(problem.field), problemText(locale, problem))}
          </p>
        ))}
      </div>
      <Badge {...looks[row.outcome]}>{t.outcome[row.outcome]}</Badge>
    </li>
  )
}
