import type { FC, PropsWithChildren } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon } from '../icons.tsx'
import { Notice } from './notice.tsx'

/** One field as the reader wrote it, and as it was saved meanwhile. */
export interface TwoTexts {
  label: string
  mine: string
  theirs: string
}

const Side: FC<{ title: string; text: string; empty: string }> = ({ title, text, empty }) => (
  <div class="p-4">
    <h4 class="mb-1 text-sm font-semibold text-secondary">{title}</h4>
    {text === '' ? <p class="muted italic">{empty}</p> : <p class="whitespace-pre-line wrap-anywhere">{text}</p>}
  </div>
)

/** What differs between what someone wrote and what was saved meanwhile, field by field. Nothing of either is lost. */
export const TextDiff: FC<PropsWithChildren<{ locale: Locale; intro: string; fields: readonly TwoTexts[] }>> = ({
  locale,
  intro,
  fields,
  children,
}) => {
  const t = messages(locale).web.diff
  return (
    <section aria-label={t.heading} class="mb-6">
      <Notice tone="warning" title={t.heading} heading>
        <p>{intro}</p>
      </Notice>
      <ul class="mt-4 grid gap-4">
        {fields
          .filter(({ mine, theirs }) => mine !== theirs)
          .map(({ label, mine, theirs }) => (
            <li class="surface overflow-hidden">
              <h3 class="flex items-center gap-1.5 border-b border-base-300 bg-base-200 px-4 py-2 text-sm font-semibold">
                <Icon name="pencil" class="size-3.5" />
                {label}
              </h3>
              <div class="grid divide-y divide-base-300 sm:grid-cols-2 sm:divide-x sm:divide-y-0">
                <Side title={t.mine} text={mine} empty={t.empty} />
                <Side title={t.theirs} text={theirs} empty={t.empty} />
              </div>
            </li>
          ))}
      </ul>
      {children}
    </section>
  )
}
