import { formatDateTime } from '../i18n/format.ts'
import { messages } from '../i18n/index.ts'
import type { Locale } from '../kernel/locale.ts'
import { renderMail } from './render.ts'

/** What happened to someone's account, or to what is theirs, that they should hear of from us. */
export type SecurityEvent = 'passkey-added' | 'passkey-removed' | 'token-created' | 'email-changed' | 'operator-access'

interface SecurityNotice {
  kind: SecurityEvent
  locale: Locale
  /** How the recipient is addressed. */
  address: string
  organisation: string
  /** When it happened, in the recipient's language and zone: `momentFor`. */
  at: string
  /** Where the recipient can look at it and undo it. */
  href: string
}

/** A moment as its reader writes it. */
export const momentFor = ({ locale, zone }: { locale: Locale; zone: string }, at: Temporal.Instant): string =>
  formatDateTime(locale, at, zone)

/** A notice to be queued as a mail of kind `security`. Says what kind of thing happened and when; never content. */
export const securityMail = ({ kind, locale, address, organisation, at, href }: SecurityNotice) => {
  const t = messages(locale).mail
  const { subject, text, action, notes } = t.security[kind]
  return renderMail({
    locale,
    subject,
    greeting: t.greeting(address),
    paragraphs: [text(at)],
    action: { label: action, href },
    notes: notes,
    reason: t.reason(organisation),
  })
}
