import { formatDate } from '../i18n/format.ts'
import { messages } from '../i18n/index.ts'
import { dayIn } from '../kernel/clock.ts'
import type { Locale } from '../kernel/locale.ts'
import { renderMail } from './render.ts'

interface Invitation {
  locale: Locale
  zone: string
  /** How the recipient is addressed. */
  address: string
  organisation: string
  /** The sign-in page, with the recipient's address filled in. Opens nothing by itself: an invitation may be passed on. */
  href: string
  /** Until when the sign-in page lets the recipient in on the strength of this invitation. */
  until: Temporal.Instant
  /** Where the recipient turns invitations off. */
  unsubscribe: string
}

/** An invitation to take part. Holds no secret. */
export const invitationMail = ({ locale, zone, address, organisation, href, until, unsubscribe }: Invitation) => {
  const t = messages(locale).people.invitation
  return renderMail({
    locale,
    subject: t.subject(organisation),
    greeting: t.greeting(address),
    paragraphs: [t.invites(organisation), t.what, t.between],
    action: { label: t.action, href },
    notes: [t.how, t.until(formatDate(locale, dayIn(until, zone)))],
    reason: t.reason(organisation),
    unsubscribe: { label: t.unsubscribe, href: unsubscribe },
  })
}
