import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { BadgeTone } from '../../../web/components/badge.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { TableForm, TablePreview } from '../../../web/components/table-import.tsx'
import type { IconName } from '../../../web/icons.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { ProgramDetail } from '../../programs/service.ts'
import type { PairsPreview } from '../import.ts'
import { pairingLimits } from '../schemas.ts'
import { pairLabelIn } from './pair-page.tsx'

export interface ImportPairsProps {
  view: View
  program: ProgramDetail
  csv: string
  formKey: string
  /** What would happen, once the table was looked at. */
  preview?: PairsPreview
  /** Whether it did not happen, because of rows with problems. */
  isBlocked?: boolean
  errors?: readonly FieldProblem[]
}

const looks: Record<'new' | 'problem', { tone: BadgeTone; icon: IconName }> = {
  new: { tone: 'success', icon: 'plus' },
  problem: { tone: 'error', icon: 'error' },
}

/** Pairing many at once: first what would happen is shown, and only a second press does it. */
export const ImportPairsPage: FC<ImportPairsProps> = (props) => {
  const { view, program, csv, formKey, preview, isBlocked, errors = [] } = props
  const { locale } = view
  const words = messages(locale).programs.importing
  const t = { ...words, fileHint: words.fileHint(pairingLimits.importRows) }
  const back = `${paths.programs}/${program.id}/pairings`
  const common = { locale, t, csv, formKey, labelOf: pairLabelIn(locale) }
  return (
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} back={{ href: back, label: program.name }} />
      {preview ? (
        <TablePreview
          {...common}
          rows={preview.rows.map((row) => ({
            ...looks[row.outcome],
            row: row.row,
            title: row.pair ? t.pair(row.pair.mentor.name, row.pair.mentee.name) : t.pair(row.mentor, row.mentee),
            detail: row.pair ? `${row.mentor} · ${row.mentee}` : '',
            outcome: t.outcome[row.outcome],
            problems: row.problems,
          }))}
          total={preview.counts.new + preview.counts.problem}
          isNew={preview.counts.new}
          counts={(['problem', 'new'] as const)
            .filter((outcome) => preview.counts[outcome] > 0)
            .map((outcome) => ({ ...looks[outcome], text: t.outcomes[outcome](preview.counts[outcome]) }))}
          unknown={preview.unknown}
          canConfirm={preview.counts.problem === 0}
          blocked={isBlocked ? t.blocked : undefined}
          cancel={back}
        >
          {preview.counts.problem > 0 && preview.counts.new > 0 && !isBlocked && <p>{t.fixFirst}</p>}
        </TablePreview>
      ) : (
        <TableForm {...common} errors={errors} />
      )}
    </Page>
  )
}
