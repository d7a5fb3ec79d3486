import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { measured } from '../../../web/measured.ts'
import type { FieldDifference } from '../difference.ts'
import { goalKinds, horizons } from '../schemas.ts'
import type { Goal } from '../service.ts'
import { fieldLabels } from './form.tsx'

const isOneOf = <T extends string>(known: readonly T[], value: unknown): value is T =>
  known.some((one) => one === value)

/** A field's value in words; null for none. */
const wordsOf = (locale: Locale, field: FieldDifference['field'], value: string | number | null): string | null => {
  const t = messages(locale).goals
  if (value === null) return null
  if (typeof value === 'number') return measured(locale, value, '').trim()
  if (field === 'dueOn') return formatDate(locale, Temporal.PlainDate.from(value))
  if (isOneOf(horizons, value)) return t.horizons[value]
  if (isOneOf(goalKinds, value)) return t.kinds[value]
  return value
}

interface ConflictProps {
  locale: Locale
  goal: Goal
  difference: readonly FieldDifference[]
  partner: string
}

/** What another person saved while this one was writing: side by side, with what was typed in the form below. */
export const ConflictNotice: FC<ConflictProps> = ({ locale, goal, difference, partner }) => {
  const t = messages(locale).goals.conflict
  const labels = fieldLabels(locale)
  return (
    <section class="mb-6 grid gap-4" aria-label={t.title(partner)}>
      <Notice tone="warning" title={t.title(partner)} heading>
        <p>{difference.length === 0 ? t.same : t.text}</p>
      </Notice>
      {difference.map(({ field, mine, theirs }) => (
        <div class="surface p-4">
          <h3 class="mb-2 text-sm font-semibold">{labels[field]}</h3>
          <dl class="grid gap-3 sm:grid-cols-2">
            {(
              [
                [t.mine, mine],
                [t.theirs, theirs],
              ] as const
            ).map(([side, value]) => (
              <div>
                <dt class="muted text-sm">{side}</dt>
                <dd class="whitespace-pre-line">
                  {wordsOf(locale, field, value) ?? <span class="muted italic">{t.empty}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <LinkButton href={`/goals/${goal.id}`} class="justify-self-start">
        {t.take}
      </LinkButton>
    </section>
  )
}
