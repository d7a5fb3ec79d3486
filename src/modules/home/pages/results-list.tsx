import type { FC } from 'hono/jsx'
import { formatDate, formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { ResultCounts } from '../results.ts'

interface ResultsListProps {
  view: View
  results: readonly { pairing: Pairing; counts: ResultCounts }[]
}

const shown = [
  'sessionsHeld',
  'goalsReached',
  'skillsGained',
  'milestonesReached',
  'introductionsMet',
  'appraisalsCompleted',
  'feedbackReceived',
] as const satisfies (keyof ResultCounts)[]

/** When a pairing ran, as a line. */
export const periodOf = (locale: Locale, { startedOn, endedOn }: Pairing): string => {
  const t = messages(locale).results
  const from = formatDate(locale, startedOn)
  return endedOn === null ? t.since(from) : t.between(from, formatDate(locale, endedOn))
}

/** The pairings that the reader was mentored in, with what came of each. */
export const ResultsListPage: FC<ResultsListProps> = ({ view, results }) => {
  const { locale } = view
  const t = messages(locale).results
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} lead={<p>{t.lead}</p>} back={{ href: paths.home, label: t.home }} />
      {results.length === 0 ? (
        <EmptyState icon="goal" title={t.none} text={t.noneText} />
      ) : (
        <div class="grid gap-4 lg:gap-6">
          {results.map(({ pairing, counts }) => (
            <Card
              title={t.withMentor(named(locale, pairing.mentor).name)}
              lead={`${pairing.program.name} · ${periodOf(locale, pairing)}`}
              actions={
                <LinkButton
                  href={`${paths.results}/${pairing.id}`}
                  aria-label={t.openOf(named(locale, pairing.mentor).name)}
                >
                  {t.open}
                </LinkButton>
              }
            >
              <dl class="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 lg:grid-cols-7">
                {shown.map((name) => (
                  <div class="flex flex-col-reverse justify-end">
                    <dt class="muted text-sm">{t.counts[name]}</dt>
                    <dd class="voice text-2xl leading-tight font-semibold">{formatNumber(locale, counts[name])}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          ))}
        </div>
      )}
    </Page>
  )
}
