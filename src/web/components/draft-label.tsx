import type { Child, FC } from 'hono/jsx'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon, Mark } from '../icons.tsx'

export type DraftReason = keyof Messages['web']['draft']['reasons']

interface DraftLabelProps {
  locale: Locale
  draft: { by: 'model'; model: string } | { by: 'built-in'; reason?: DraftReason | undefined }
  edited?: boolean
  /** What the coach was given, as the page words it; folded in. */
  saw?: Child
  /** Where the same is to be seen of every draft. */
  all?: { href: string; label: string }
}

/** Who drafted this, why it was that one, and what it was given to read. */
export const DraftLabel: FC<DraftLabelProps> = ({ locale, draft, edited = false, saw, all }) => {
  const t = messages(locale).web.draft
  return (
    <div class="flex gap-3 rounded-box bg-base-content/5 px-4 py-3">
      <Mark class="mt-0.5 size-5" />
      <div class="min-w-0 flex-1 text-[0.9375rem]">
        <p class="font-medium">
          {draft.by === 'model' ? t.byModel(draft.model) : t.byBuiltIn}
          {edited && <span class="muted font-normal before:mx-1.5 before:content-['·']">{t.edited}</span>}
        </p>
        <p class="muted text-sm">
          {draft.by === 'built-in' && draft.reason !== undefined ? t.reasons[draft.reason] : t.yours}
        </p>
        {saw !== undefined && (
          <details class="fold mt-1.5">
            <summary class="inline-flex min-h-8 items-center gap-1 text-sm hover:underline">
              <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
              {t.saw}
            </summary>
            <p class="muted mt-1 text-sm">{t.sawHint}</p>
            <div class="mt-2">{saw}</div>
          </details>
        )}
        {all && (
          <a href={all.href} class="text-link inline-flex min-h-8 items-center text-sm">
            {all.label}
          </a>
        )}
      </div>
    </div>
  )
}
