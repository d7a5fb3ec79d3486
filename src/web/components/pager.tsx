import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { LinkButton } from './button.tsx'

/** Steps through a list by cursor. Shows nothing where the list is whole. */
export const Pager: FC<{ locale: Locale; newer?: string | undefined; older?: string | undefined }> = ({
  locale,
  newer,
  older,
}) => {
  const t = messages(locale).web.pager
  if (newer === undefined && older === undefined) return null
  return (
    <nav aria-label={t.label} class="mt-4 flex justify-between gap-2">
      <span>
        {newer !== undefined && (
          <LinkButton href={newer} icon="left" tone="quiet" rel="prev">
            {t.newer}
          </LinkButton>
        )}
      </span>
      <span>
        {older !== undefined && (
          <LinkButton href={older} tone="quiet" rel="next">
            {t.older}
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
