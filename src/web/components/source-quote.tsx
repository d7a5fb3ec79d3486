import type { FC } from 'hono/jsx'
import { formatDate, formatShortDate } from '../../i18n/format.ts'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon, type IconName } from '../icons.tsx'

export type SourceKindName = keyof Messages['web']['sources']['kinds']

/** A source as a page shows it: what is cited, when it is from, and where it can be read whole. */
export interface SourceView {
  kind: SourceKindName
  excerpt: string
  on?: Temporal.PlainDate | undefined
  href?: string | undefined
}

const icons: Record<SourceKindName, IconName> = {
  note: 'note',
  carried: 'carried',
  action: 'action',
  goal: 'goal',
  topic: 'topic',
  program: 'program',
  pairing: 'pair',
}

/** One citation: a chip that opens to the cited words. */
export const SourceQuote: FC<{ locale: Locale; source: SourceView }> = ({ locale, source }) => {
  const t = messages(locale).web.sources
  return (
    <details class="source">
      <summary class="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-field border border-base-300 bg-base-200 px-2.5 py-1 text-sm hover:border-base-content/40">
        <Icon name={icons[source.kind]} class="size-4 text-secondary" />
        <span>{t.kinds[source.kind]}</span>
        {source.on && (
          <time datetime={source.on.toString()} title={formatDate(locale, source.on)} class="muted tabular-nums">
            {formatShortDate(locale, source.on)}
          </time>
        )}
        <Icon name="chevronDown" class="chevron size-4 opacity-60 transition-[rotate]" />
      </summary>
      <figure class="mt-2 mb-1 border-l-2 border-accent pl-3">
        <blockquote class="voice text-[1.0625rem] leading-relaxed whitespace-pre-line">“{source.excerpt}”</blockquote>
        {source.href !== undefined && (
          <figcaption class="mt-1 text-sm">
            <a href={source.href} class="text-link">
              {t.open}
            </a>
          </figcaption>
        )}
      </figure>
    </details>
  )
}

export const SourceChips: FC<{ locale: Locale; sources: readonly SourceView[] }> = ({ locale, sources }) => (
  <div class="flex flex-wrap gap-1.5">
    {sources.map((source) => (
      <SourceQuote locale={locale} source={source} />
    ))}
  </div>
)

/** All citations of one item, under the sentence that counts them. */
export const Sources: FC<{ locale: Locale; sources: readonly SourceView[] }> = ({ locale, sources }) =>
  sources.length === 0 ? null : (
    <div>
      <p class="muted mb-1.5 text-sm">{messages(locale).web.sources.heading(sources.length)}</p>
      <SourceChips locale={locale} sources={sources} />
    </div>
  )
