import type { FC } from 'hono/jsx'
import { formatDate, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { Card } from '../../../web/components/card.tsx'
import { Icon } from '../../../web/icons.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Waiting as WaitingFor, WaitingKind } from '../waiting.ts'

const pathOf = ({ kind, id, pairingId }: WaitingFor): string =>
  ({
    record: `/sessions/${id}`,
    'check-in': `/sessions/${id}/check-in`,
    agenda: `/sessions/${id}`,
    agreement: `/pairings/${pairingId}/arrangement`,
    suggestions: `/pairings/${pairingId}#actions`,
    feedback: `/feedback/${id}`,
    'goal-proposed': `/goals/${id}`,
    'goal-due': `/goals/${id}`,
    introduction: `/pairings/${pairingId}/growth`,
    'appraisal-view': `/appraisals/${id}`,
    'appraisal-sign': `/appraisals/${id}`,
  })[kind]

const icons = {
  record: 'check',
  'check-in': 'note',
  agenda: 'calendar',
  agreement: 'pair',
  suggestions: 'action',
  feedback: 'info',
  'goal-proposed': 'goal',
  'goal-due': 'goal',
  introduction: 'people',
  'appraisal-view': 'pencil',
  'appraisal-sign': 'pencil',
} as const satisfies Record<WaitingKind, string>

interface WaitingProps {
  view: View
  zone: string
  pairings: readonly Pairing[]
  waiting: readonly WaitingFor[]
}

/** What somebody is waited for, each as one sentence that leads to where it is done. */
export const Waiting: FC<WaitingProps> = ({ view, zone, pairings, waiting }) => {
  const t = messages(view.locale).dashboards
  if (waiting.length === 0) return null
  const partners = new Map(pairings.map((pairing) => [pairing.id, named(view.locale, partnerOf(pairing)).address]))
  return (
    <Card title={t.waiting} flush>
      <ul class="divide-y divide-base-300">
        {waiting.map((one) => (
          <li>
            <a href={pathOf(one)} class="flex min-h-12 items-start gap-3 px-4 py-3 hover:bg-base-200 sm:px-5">
              <Icon name={icons[one.kind]} class="mt-0.5 size-5 shrink-0 text-primary" />
              <span>
                {t.kinds[one.kind]({
                  partner: partners.get(one.pairingId) ?? '',
                  day:
                    one.startsAt !== null
                      ? formatDay(view.locale, one.startsAt.toZonedDateTimeISO(zone).toPlainDate())
                      : one.dueOn !== null
                        ? formatDate(view.locale, one.dueOn)
                        : '',
                })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
