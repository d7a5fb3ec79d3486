import type { FC } from 'hono/jsx'
import { formatDate, formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { Program } from '../service.ts'

interface ListPageProps {
  view: View
  programs: readonly Program[]
  next: Id<'program'> | null
}

/** All programmes of the organisation. */
export const ListPage: FC<ListPageProps> = ({ view, programs, next }) => {
  const t = messages(view.locale).programs
  const add = (
    <LinkButton href={`${paths.programs}/new`} tone="primary" icon="plus">
      {t.add}
    </LinkButton>
  )
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} lead={t.lead} actions={add} />
      <OrganisationTabs view={view} current="programs" />
      {programs.length === 0 ? (
        <EmptyState icon="program" title={t.none} text={t.noneText} />
      ) : (
        <Card flush>
          <ul class="divide-y divide-base-300">
            {programs.map((program) => (
              <Item view={view} program={program} />
            ))}
          </ul>
        </Card>
      )}
      <Pager locale={view.locale} {...(next ? { older: `${paths.programs}?after=${next}` } : {})} />
    </Page>
  )
}

const Item: FC<{ view: View; program: Program }> = ({ view: { locale }, program }) => {
  const t = messages(locale).programs
  const { id, name, startsOn, endsOn, closedAt, ...counts } = program
  const dates =
    endsOn === null
      ? t.since(formatDate(locale, startsOn))
      : t.dates(formatDate(locale, startsOn), formatDate(locale, endsOn))
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 sm:px-5">
      <div class="min-w-0 flex-1 basis-64">
        <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
          <a href={`${paths.programs}/${id}`} class="font-semibold wrap-anywhere underline-offset-2 hover:underline">
            {name}
          </a>
          {closedAt !== null && <Badge>{t.closed}</Badge>}
        </p>
        <p class="muted text-sm">{dates}</p>
      </div>
      <dl class="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {(['mentors', 'mentees', 'activePairings'] as const).map((count) => (
          <div>
            <dt class="muted">{t.counts[count]}</dt>
            <dd class="font-semibold">{formatNumber(locale, counts[count])}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
