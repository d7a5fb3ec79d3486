import type { FC } from 'hono/jsx'
import { formatDate } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { dayIn } from '../../../kernel/clock.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge, type BadgeTone } from '../../../web/components/badge.tsx'
import type { IconName } from '../../../web/icons.tsx'
import type { Person } from '../directory.ts'
import type { PersonState } from '../policy.ts'

const looks: Record<PersonState, { tone: BadgeTone; icon: IconName }> = {
  new: { tone: 'plain', icon: 'circle' },
  invited: { tone: 'accent', icon: 'clock' },
  expired: { tone: 'warning', icon: 'warning' },
  joined: { tone: 'success', icon: 'check' },
  deactivated: { tone: 'neutral', icon: 'skip' },
}

export const StateBadge: FC<{ locale: Locale; state: PersonState }> = ({ locale, state }) => (
  <Badge {...looks[state]}>{messages(locale).people.states[state]}</Badge>
)

/** How far the person has come, and since when, as one sentence. */
export const standingText = (locale: Locale, person: Person, zone: string): string => {
  const since = {
    new: null,
    invited: person.invitedAt,
    expired: person.invitedAt,
    joined: person.joinedAt,
    deactivated: person.deactivatedAt,
  }[person.state]
  const day = since === null ? '' : formatDate(locale, dayIn(since, zone))
  return messages(locale).people.stateSince[person.state](day)
}
