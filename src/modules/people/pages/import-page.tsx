import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { BadgeTone } from '../../../web/components/badge.tsx'
import { Choice } from '../../../web/components/field.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { TableForm, TablePreview } from '../../../web/components/table-import.tsx'
import type { IconName } from '../../../web/icons.tsx'
import { Page } from '../../../web/layout.tsx'
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

const looks: Record<ImportPreview['rows'][number]['outcome'], { tone: BadgeTone; icon: IconName }> = {
  new: { tone: 'success', icon: 'plus' },
  unchanged: { tone: 'plain', icon: 'check' },
  problem: { tone: 'error', icon: 'error' },
}

export const ImportPage: FC<ImportProps> = ({ preview, ...props }) => {
  const { view, csv, formKey, errors = [] } = props
  const t = messages(view.locale).people
  const common = { locale: view.locale, t: t.importing, csv, formKey, labelOf: labelIn(view.locale) }
  return (
    <Page view={view} title={t.importing.title} width="narrow">
      <PageHeader title={t.importing.title} lead={t.importing.lead} back={{ href: '/people', label: t.back }} />
      {preview ? <Preview {...props} preview={preview} /> : <TableForm {...common} errors={errors} />}
    </Page>
  )
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
  const present = (['problem', 'new', 'unchanged'] as const).filter((outcome) => counts[outcome] > 0)
  return (
    <TablePreview
      locale={locale}
      t={t}
      csv={csv}
      formKey={formKey}
      labelOf={labelIn(locale)}
      rows={rows.map(({ row, name, email, outcome, problems }) => ({
        ...looks[outcome],
        row,
        title: name,
        detail: email,
        outcome: t.outcome[outcome],
        problems,
      }))}
      total={counts.new + counts.unchanged + counts.problem}
      isNew={counts.new}
      counts={present.map((outcome) => ({ ...looks[outcome], text: t.outcomes[outcome](counts[outcome]) }))}
      unknown={unknown}
      canConfirm
      blocked={isBlocked ? t.blocked : undefined}
      cancel="/people"
    >
      {counts.problem > 0 && counts.new > 0 && (
        <Choice name="onlyGood" value="yes" label={t.onlyGood} hint={t.onlyGoodHint} checked={onlyGood ?? false} />
      )}
    </TablePreview>
  )
}
