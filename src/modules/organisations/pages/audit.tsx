import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { valid } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { toCsv } from '../../../kernel/csv.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import { OrganisationTabs } from '../../../web/components/organisation-tabs.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import { type AuditEntry, exportAudit, listAudit } from '../audit.ts'
import {
  type AuditFilter,
  type AuditQuery,
  auditFilter,
  auditGroups,
  auditLimits,
  auditQuery,
} from '../schemas-audit.ts'

const file = `${paths.organisationAudit}.csv`

/** What was done in the organisation, for HR to look through and to take away. */
export const auditPages = new Hono<SignedInEnv>()
  .get(paths.organisationAudit, page.hr, valid('query', z.lazy(auditQuery)), async (c) => {
    const query = c.req.valid('query')
    const { entries, next } = await listAudit(c.var.ctx, query)
    const viewer = await c.var.ctx.store.viewer()
    return c.html(<AuditPage view={viewOf(c, viewer)} zone={viewer.zone} query={query} entries={entries} next={next} />)
  })
  .get(file, page.hr, valid('query', z.lazy(auditFilter)), async (c) => {
    const { entries } = await exportAudit(c.var.ctx, c.req.valid('query'))
    return c.body(toCsv([columns, ...entries.map(asRow)]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit.csv"',
    })
  })

const columns = ['at', 'actor', 'actorId', 'action', 'entity', 'entityId', 'requestId']

const asRow = ({ at, actor, action, entity, requestId }: AuditEntry): string[] => [
  at.toString(),
  actor.name ?? '',
  actor.id,
  action,
  entity.name ?? '',
  entity.id,
  requestId,
]

/** The filter as it stands in an address. */
const asSearch = (query: AuditFilter, more: Readonly<Record<string, string>> = {}): string => {
  const { person, group, from, to, zone } = query
  const given = { person, group, from: from?.toString(), to: to?.toString(), zone, ...more }
  const search = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  )
  return search.size === 0 ? '' : `?${search}`
}

interface AuditPageProps {
  view: View
  /** The reader's IANA zone. */
  zone: string
  query: AuditQuery
  entries: readonly AuditEntry[]
  next: Id<'audit'> | null
}

const AuditPage: FC<AuditPageProps> = ({ view, zone, query, entries, next }) => {
  const t = messages(view.locale).organisation.audit
  return (
    <Page view={view} title={t.title}>
      <PageHeader title={t.title} lead={t.lead} />
      <OrganisationTabs view={view} current="audit" />
      <div class="grid gap-4 lg:gap-6">
        <Filter view={view} zone={zone} query={query} />
        {entries.length === 0 ? (
          <EmptyState icon="note" title={t.none} text={t.noneText} />
        ) : (
          <Card flush>
            <Entries locale={view.locale} zone={zone} entries={entries} />
          </Card>
        )}
      </div>
      <Pager
        locale={view.locale}
        {...(next ? { older: `${paths.organisationAudit}${asSearch(query, { after: next })}` } : {})}
      />
    </Page>
  )
}

const Filter: FC<Pick<AuditPageProps, 'view' | 'zone' | 'query'>> = ({ view, zone, query }) => {
  const t = messages(view.locale).organisation.audit
  const field = { locale: view.locale, required: false }
  const groups = auditGroups.map((value) => ({ value: value as string, label: t.groups[value] }))
  return (
    <Card>
      <form method="get" action={paths.organisationAudit} class="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          {...field}
          name="person"
          label={t.person}
          hint={t.personHint}
          value={query.person}
          maxlength={auditLimits.personCharacters}
          type="search"
          class="sm:col-span-2 lg:col-span-4"
        />
        <SelectField
          {...field}
          name="group"
          label={t.group}
          value={query.group ?? ''}
          options={[{ value: '', label: t.allGroups }, ...groups]}
          class="sm:col-span-2"
        />
        <TextField {...field} name="from" label={t.from} value={query.from?.toString()} type="date" />
        <TextField {...field} name="to" label={t.to} value={query.to?.toString()} type="date" />
        <input type="hidden" name="zone" value={zone} />
        <div class="flex flex-wrap items-center gap-2 sm:col-span-2 lg:col-span-4">
          <Button tone="primary">{t.filter}</Button>
          {asSearch({ ...query, zone: undefined }) !== '' && (
            <LinkButton tone="quiet" href={paths.organisationAudit}>
              {t.clear}
            </LinkButton>
          )}
          <LinkButton href={`${file}${asSearch(query)}`} class="sm:ml-auto" aria-describedby="export-hint">
            {t.export}
          </LinkButton>
        </div>
        <p id="export-hint" class="muted text-sm sm:col-span-2 lg:col-span-4">
          {t.exportHint(auditLimits.inFile)}
        </p>
      </form>
    </Card>
  )
}

/** Whoever it was: a name that leads to what else they did, or what stands in its place. */
const Who: FC<{ locale: Locale; who: AuditEntry['actor'] | AuditEntry['entity'] }> = ({ locale, who }) => {
  const t = messages(locale).organisation.audit
  if (who.id === 'operator') return <>{t.operator}</>
  if (who.id === 'system') return <>{t.system}</>
  if (who.name === null) return <code class="text-[0.8125rem] break-all">{who.id}</code>
  return (
    <a href={`${paths.organisationAudit}?person=${who.id}`} class="text-link">
      {who.name}
    </a>
  )
}

const Entries: FC<Pick<AuditPageProps, 'zone' | 'entries'> & { locale: Locale }> = ({ locale, zone, entries }) => {
  const t = messages(locale).organisation.audit
  return (
    <ul class="divide-y divide-base-300">
      {entries.map((entry) => (
        <li id={entry.id} class="grid gap-x-4 gap-y-0.5 px-4 py-3 sm:px-5 lg:grid-cols-[16rem_14rem_minmax(0,1fr)]">
          <time datetime={entry.at.toString()} class="muted text-sm">
            {formatDateTime(locale, entry.at, zone)}
          </time>
          <span class="font-medium">
            <Who locale={locale} who={entry.actor} />
          </span>
          <span>
            {t.actions[entry.action]}
            {entry.entity.id !== entry.actor.id && (
              <span class="muted block text-sm">
                <span class="sr-only">{t.columns.entity}: </span>
                <Who locale={locale} who={entry.entity} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
