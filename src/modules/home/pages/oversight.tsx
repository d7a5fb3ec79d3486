import type { FC } from 'hono/jsx'
import { formatDate, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { FormerMentor } from '../bring-along.ts'
import type { OperatorRead } from '../deeds.ts'

interface StandingProps {
  view: View
  pairing: Pairing
  reads: readonly OperatorRead[]
  /** The mentor before, where something may still come along from there. */
  former: FormerMentor | null
}

/** What both should know before they read on: that it has ended, and who else has read. */
export const Standing: FC<StandingProps> = ({ view, pairing, reads, former }) => {
  const t = messages(view.locale).organisation
  const path = `/pairings/${pairing.id}`
  return (
    <div class="grid gap-3 not-empty:mb-4 lg:not-empty:mb-6">
      {pairing.state === 'ended' && (
        <Notice
          tone="info"
          title={pairing.endedOn ? t.ended.title(formatDate(view.locale, pairing.endedOn)) : t.ended.titleUndated}
        >
          {t.ended.text}
        </Notice>
      )}
      {reads.length > 0 && (
        <Notice tone="warning" title={t.operator.title}>
          {reads.map(({ at, action }) => (
            <p>{t.operator.text(formatDay(view.locale, dayIn(at, pairing.zone)), t.operator.reasons[action])}</p>
          ))}
          <p class="mt-1">
            <a href={`${path}/audit`} class="text-link">
              {t.operator.more}
            </a>
          </p>
        </Notice>
      )}
      {former !== null && mayPlan(pairing) && (
        <Notice tone="info" title={t.bring.hint(named(view.locale, pairing.mentor).address)}>
          <p>{t.bring.hintText(named(view.locale, former).address)}</p>
          <LinkButton href={`${path}/bring`} small class="mt-2">
            {t.bring.hintAction}
          </LinkButton>
        </Notice>
      )}
    </div>
  )
}

/** Where the two can see how their pairing is kept. */
export const Oversight: FC<{ view: View; pairing: Pairing }> = ({ view, pairing }) => {
  const t = messages(view.locale).organisation.oversight
  const links = [
    { href: `/pairings/${pairing.id}/coach`, label: t.coach },
    { href: `/pairings/${pairing.id}/audit`, label: t.audit },
  ]
  return (
    <Card title={t.title} lead={t.lead}>
      <ul class="grid gap-1">
        {links.map(({ href, label }) => (
          <li>
            <a href={href} class="text-link inline-flex min-h-8 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
