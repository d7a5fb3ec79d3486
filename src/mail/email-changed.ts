import { formatDateTime } from '../i18n/format.ts'
import type { Locale } from '../kernel/locale.ts'
import { securityMail } from './security.ts'

interface EmailChanged {
  locale: Locale
  zone: string
  /** How the recipient is addressed. */
  address: string
  organisation: string
  at: Temporal.Instant
  href: string
}

/** For the address that an account had so far. */
export const emailChangedMail = ({ zone, at, ...notice }: EmailChanged) =>
  securityMail({ ...notice, kind: 'email-changed', at: formatDateTime(notice.locale, at, zone) })
