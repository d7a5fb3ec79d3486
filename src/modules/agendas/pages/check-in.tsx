import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { SharedCheckInCard } from '../../../web/components/shared-check-in.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import type { SharedCheckIn } from '../../checkins/service.ts'
import type { Pairing } from '../../pairings/service.ts'
import type { Session } from '../../sessions/service.ts'

interface CheckInSlotProps {
  view: View
  session: Session
  pairing: Pairing
  shared: SharedCheckIn | null
}

/** The mentee's way to their check-in, and the place of what they shared of it with their mentor. */
export const CheckInSlot: FC<CheckInSlotProps> = ({ view, session, pairing, shared }) =>
  pairing.side === 'mentee' ? (
    <OwnCheckIn view={view} session={session} />
  ) : (
    <SharedCheckInCard locale={view.locale} shared={shared} mentee={named(view.locale, pairing.mentee).address} />
  )

const OwnCheckIn: FC<Pick<CheckInSlotProps, 'view' | 'session'>> = ({ view, session }) => {
  const t = messages(view.locale).session.checkIn
  return (
    <Card title={t.title}>
      <p class="muted mb-3 text-[0.9375rem]">{t.text}</p>
      <LinkButton href={`/sessions/${session.id}/check-in`} icon="topic">
        {t.open}
      </LinkButton>
    </Card>
  )
}
