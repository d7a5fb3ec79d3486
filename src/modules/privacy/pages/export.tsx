import type { Child, FC } from 'hono/jsx'
import { formatDate, formatDateTime, formatNumber, formatWeekday } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { ExportRow, Figures } from '../export.ts'
import type { ExportSection } from '../personal-data/handling.ts'
import { Processing } from './privacy.tsx'

export type OpenedSections = ReadonlyMap<ExportSection, readonly ExportRow[]>

interface ExportPageProps {
  view: View
  zone: string
  madeAt: Temporal.Instant
  figures: Figures
  sections: OpenedSections
}

interface Reader {
  locale: Locale
  zone: string
}

/** Ids, and figures that only a programme needs: they stand in the file. */
const hidden = new Set([
  'id',
  'pairingId',
  'sessionId',
  'agendaId',
  'goalId',
  'skillId',
  'feedbackId',
  'appraisalId',
  'entityId',
  'checks',
  'version',
  'position',
  'prompt',
])
/** Columns whose values are codes of closed lists. */
const coded = new Set(
  [
    'role',
    'side',
    'state',
    'origin',
    'by',
    'visibility',
    'horizon',
    'kind',
    'direction',
    'towards',
    'task',
    'writtenBy',
    'method',
  ].concat('locale', 'language'),
)

/** All that is stored about the reader, part by part, as a page to read and to print. */
export const ExportPage: FC<ExportPageProps> = ({ view, zone, madeAt, figures, sections }) => {
  const t = messages(view.locale).privacy
  const reader = { locale: view.locale, zone }
  const places = placesOf(reader, sections)
  return (
    <Page view={view} title={t.exportTitle} width="narrow">
      <PageHeader
        title={t.exportTitle}
        lead={
          <>
            <p>{t.exportLead(formatDateTime(view.locale, madeAt, zone))}</p>
            <p class="muted no-print text-sm">{t.print}</p>
          </>
        }
        back={{ href: paths.privacy, label: t.title }}
        actions={
          <LinkButton href={`${paths.privacy}/export.json`} download="">
            {t.toFile}
          </LinkButton>
        }
      />
      <div class="grid gap-4 lg:gap-6">
        {[...sections].map(([name, rows]) => (
          <Section reader={reader} name={name} rows={rows} places={places} />
        ))}
        <Card title={t.processing} lead={t.processingLead}>
          <Processing locale={view.locale} figures={figures} />
        </Card>
      </div>
    </Page>
  )
}

/** What an id in a row refers to, in words: the session or the pairing that something belongs to. */
type Places = ReadonlyMap<unknown, string>

const placesOf = ({ locale, zone }: Reader, sections: OpenedSections): Places => {
  const partners = new Map((sections.get('pairings') ?? []).map((row) => [row.id, String(row.partner)]))
  const days = (sections.get('sessions') ?? []).map((row) => {
    const day = row.startsAt instanceof Temporal.Instant ? formatDate(locale, dayIn(row.startsAt, zone)) : ''
    return [row.id, [day, partners.get(row.pairingId)].filter(Boolean).join(' · ')] as const
  })
  const agendas = new Map(days)
  const ofAgendas = (sections.get('agendas') ?? []).map((row) => [row.id, agendas.get(row.sessionId) ?? ''] as const)
  return new Map<unknown, string>([...partners, ...days, ...ofAgendas])
}

interface SectionProps {
  reader: Reader
  name: ExportSection
  rows: readonly ExportRow[]
  places: Places
}

const Section: FC<SectionProps> = ({ reader, name, rows, places }) => {
  const t = messages(reader.locale).privacy
  return (
    <Card
      title={t.words.sections[name]}
      {...(rows.length > 1 ? { actions: <Badge>{String(rows.length)}</Badge> } : {})}
    >
      {rows.length === 0 ? (
        <p class="muted">{t.nothing}</p>
      ) : (
        <ul class="divide-y divide-base-300">
          {rows.map((row) => (
            <li class="py-3 first:pt-0 last:pb-0">
              <Fields reader={reader} row={row} where={places.get(row.agendaId ?? row.sessionId ?? row.pairingId)} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const isLong = (value: unknown): boolean =>
  (typeof value === 'string' && (value.length > 80 || value.includes('\n'))) ||
  (typeof value === 'object' && value !== null && !isMoment(value))

const isMoment = (value: unknown): boolean =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate || value instanceof Temporal.PlainTime

/** One row: short values side by side, long ones under each other. */
const Fields: FC<{ reader: Reader; row: object; where?: string | undefined }> = ({ reader, row, where }) => {
  const t = messages(reader.locale).privacy
  const words: Readonly<Record<string, string>> = t.words.fields
  const entries = Object.entries(row).filter(([name, value]) => !hidden.has(name) && value !== null && value !== '')
  const short = entries.filter(([, value]) => !isLong(value))
  return (
    <>
      <dl class="flex flex-wrap gap-x-5 gap-y-1">
        {where && <Pair label={t.session}>{where}</Pair>}
        {short.map(([name, value]) => (
          <Pair label={words[name] ?? name}>{textOf(reader, name, value)}</Pair>
        ))}
      </dl>
      {entries
        .filter(([, value]) => isLong(value))
        .map(([name, value]) => (
          <Long reader={reader} label={words[name] ?? name} value={value} />
        ))}
    </>
  )
}

const Pair: FC<{ label: string; children: Child }> = ({ label, children }) => (
  <div class="min-w-0">
    <dt class="muted text-sm">{label}</dt>
    <dd class="break-words">{children}</dd>
  </div>
)

const Long: FC<{ reader: Reader; label: string; value: unknown }> = ({ reader, label, value }) => (
  <div class="mt-2">
    <p class="muted text-sm">{label}</p>
    {typeof value === 'string' ? (
      <p class="break-words whitespace-pre-line">{value}</p>
    ) : (
      <ul class="mt-1 grid gap-2 border-l-2 border-base-300 pl-3">
        {(Array.isArray(value) ? value : [value]).map((part: unknown) => (
          <li>{typeof part === 'object' && part !== null ? <Fields reader={reader} row={part} /> : String(part)}</li>
        ))}
      </ul>
    )}
  </div>
)

const textOf = ({ locale, zone }: Reader, name: string, value: unknown): string => {
  if (value instanceof Temporal.Instant) return formatDateTime(locale, value, zone)
  if (value instanceof Temporal.PlainDate) return formatDate(locale, value)
  if (value instanceof Temporal.PlainTime) return value.toString({ smallestUnit: 'minute' })
  if (name === 'weekday' && typeof value === 'number') return formatWeekday(locale, value)
  if (typeof value === 'number') return formatNumber(locale, value)
  const { codes, acts } = messages(locale).privacy.words
  const known: Readonly<Record<string, string>> = name === 'action' ? acts : coded.has(name) ? codes : {}
  const text = String(value)
  return Object.hasOwn(known, text) ? (known[text] ?? text) : text
}
