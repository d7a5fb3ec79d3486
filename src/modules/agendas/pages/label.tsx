import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { BuiltInReason } from '../../../kernel/draft.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { DraftLabel, type DraftReason } from '../../../web/components/draft-label.tsx'
import type { Draft } from '../draft.ts'
import { coachPath } from './coach.tsx'

/** What a reader needs to know of why a model did not draft; the code itself stands in the record. */
const told: Record<BuiltInReason, DraftReason> = {
  not_in_use: 'not_in_use',
  timeout: 'timeout',
  cancelled: 'unavailable',
  unreachable: 'unavailable',
  rate_limited: 'unavailable',
  rejected: 'unavailable',
  refused: 'unusable',
  truncated: 'unusable',
  too_large: 'unusable',
  bad_answer: 'unusable',
  failed_checks: 'unusable',
  internal: 'unusable',
}

/** Who drafted, and what was read for it. */
export const DraftBy: FC<{ locale: Locale; draft: Draft; pairing: Id<'pairing'> }> = ({
  locale,
  draft: { record, saw },
  pairing,
}) => (
  <DraftLabel
    locale={locale}
    draft={
      record.by === 'model'
        ? { by: 'model', model: record.model ?? '' }
        : { by: 'built-in', reason: record.reason && told[record.reason] }
    }
    all={{ href: coachPath(pairing), label: messages(locale).organisation.coach.all }}
    {...(saw === null ? {} : { saw: <pre class="max-h-96 overflow-auto text-sm whitespace-pre-wrap">{saw}</pre> })}
  />
)
