import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Notice } from '../../../web/components/notice.tsx'

/** One field as it was typed and as somebody else saved it meanwhile, both in words. */
export interface Difference {
  label: string
  mine: string
  theirs: string
}

/** What the later of two editors sees: each field that differs, both ways. Nothing of theirs is lost. */
export const Differences: FC<{ locale: Locale; differences: readonly Difference[] }> = ({ locale, differences }) => {
  const t = messages(locale).growth
  return (
    <div class="mb-4" id="differences">
      <Notice tone="warning" title={t.changedMeanwhile} heading>
        <p>{t.changedMeanwhileText}</p>
        <ul class="mt-3 grid gap-3">
          {differences
            .filter(({ mine, theirs }) => mine !== theirs)
            .map(({ label, mine, theirs }) => (
              <li>
                <p class="text-sm font-semibold">{label}</p>
                <dl class="mt-1 grid gap-2 sm:grid-cols-2">
                  {[
                    { name: t.mine, value: mine },
                    { name: t.theirs, value: theirs },
                  ].map(({ name, value }) => (
                    <div class="surface px-3 py-2">
                      <dt class="muted text-sm">{name}</dt>
                      <dd class="whitespace-pre-line">{value === '' ? t.empty : value}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
        </ul>
      </Notice>
    </div>
  )
}

/** A day as a form holds it, in words; whatever else was typed as it stands. */
export const dayText = (locale: Locale, text: string): string => {
  try {
    return formatDate(locale, Temporal.PlainDate.from(text))
  } catch {
    return text
  }
}
