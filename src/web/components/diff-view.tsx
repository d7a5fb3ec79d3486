import type { Child, FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import {
  type ComparedField,
  type ComparedItem,
  compareAgendas,
  comparedFields,
  type DiffRow,
  differs,
} from '../agenda-diff.ts'
import { Icon } from '../icons.tsx'
import { Badge } from './badge.tsx'
import { Notice } from './notice.tsx'

interface DiffViewProps {
  locale: Locale
  mine: readonly ComparedItem[]
  theirs: readonly ComparedItem[]
  /** Who saved meanwhile, as the reader addresses them. */
  savedBy: string
  /** The buttons that end it: keep mine, take theirs. */
  children?: Child
}

const Side: FC<{ locale: Locale; row: DiffRow<ComparedItem>; side: 'mine' | 'theirs' }> = ({ locale, row, side }) => {
  const t = messages(locale).web
  const here = row[side]
  if (here === null) return <p class="muted text-sm italic">{t.diff.absent}</p>
  const only = row.mine === null || row.theirs === null
  return (
    <>
      {only && (
        <p class="mb-2">
          <Badge tone="accent">{side === 'mine' ? t.diff.onlyMine : t.diff.onlyTheirs}</Badge>
        </p>
      )}
      <dl class="grid gap-2">
        {comparedFields.map((field: ComparedField) => {
          const changed = row.changed.includes(field)
          const words = here.item[field].trim()
          return (
            <div class={changed ? 'rounded-field bg-accent/15 -mx-2 px-2 py-1' : ''}>
              <dt class="flex items-center gap-1.5 text-sm">
                <span class="muted">{t.agenda[field]}</span>
                {changed && (
                  <span class="flex items-center gap-1 font-semibold">
                    <Icon name="pencil" class="size-3.5" />
                    {t.diff.changed}
                  </span>
                )}
              </dt>
              <dd class={`whitespace-pre-line ${field === 'topic' ? 'font-semibold' : ''}`}>
                {words === '' ? <span class="muted italic">{t.diff.empty}</span> : words}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

/** An item can change its order among the others and still have the same number. */
const movedText = (locale: Locale, mine: number, theirs: number): string => {
  const t = messages(locale).web.diff
  return mine === theirs ? t.reordered : t.moved(mine, theirs)
}

/** Two versions of an agenda side by side. What differs carries a word and a pencil, not only a colour. */
export const DiffView: FC<DiffViewProps> = ({ locale, mine, theirs, savedBy, children }) => {
  const t = messages(locale).web.diff
  const rows = compareAgendas(mine, theirs)
  const different = rows.filter(differs)
  const titles = { mine: t.mine, theirs: t.theirs } as const
  return (
    <section aria-label={t.heading}>
      <Notice tone="warning" title={t.heading} heading>
        <p>{t.intro(savedBy)}</p>
        <p class="mt-1 font-medium">{t.summary(different.length)}</p>
      </Notice>
      <ol class="mt-4 grid gap-4">
        {rows.map((row) => {
          const topic = (row.theirs ?? row.mine)?.item.topic ?? ''
          if (row.mine && row.theirs && row.changed.length === 0) {
            return (
              <li class="surface flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
                <span class="font-semibold">{topic}</span>
                <span class={`flex items-center gap-1.5 text-sm ${row.moved ? 'font-medium' : 'muted'}`}>
                  <Icon name={row.moved ? 'carried' : 'check'} class="size-4" />
                  {row.moved ? movedText(locale, row.mine.place, row.theirs.place) : t.same}
                </span>
              </li>
            )
          }
          return (
            <li class="surface overflow-hidden">
              {row.moved && row.mine && row.theirs && (
                <p class="flex items-center gap-1.5 border-b border-base-300 bg-base-200 px-4 py-2 text-sm font-medium">
                  <Icon name="carried" class="size-4" />
                  {movedText(locale, row.mine.place, row.theirs.place)}
                </p>
              )}
              <div class="grid divide-y divide-base-300 sm:grid-cols-2 sm:divide-x sm:divide-y-0">
                {(['mine', 'theirs'] as const).map((side) => (
                  <div class="p-4">
                    <h3 class="mb-2 text-sm font-semibold text-secondary">{titles[side]}</h3>
                    <Side locale={locale} row={row} side={side} />
                  </div>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
      {children !== undefined && <div class="mt-5 flex flex-wrap gap-2">{children}</div>}
    </section>
  )
}
