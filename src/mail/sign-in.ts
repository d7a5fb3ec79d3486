import { messages } from '../i18n/index.ts'
import type { Locale } from '../kernel/locale.ts'
import { renderMail } from './render.ts'

interface SignInMail {
  locale: Locale
  /** How the recipient is addressed. */
  address: string
  organisation: string
  /** Where the button leads; it holds the only copy of the token. */
  href: string
  code: string
}

/** A link and a code, good for one sign-in. */
export const signInMail = ({ locale, address, organisation, href, code }: SignInMail) => {
  const t = messages(locale).mail
  return renderMail({
    locale,
    subject: t.signIn.subject,
    greeting: t.greeting(address),
    paragraphs: [t.signIn.text(organisation)],
    action: { label: t.signIn.action, href },
    code: { label: t.signIn.code, text: code },
    notes: [t.signIn.expires, t.signIn.notYou],
    reason: t.reason(organisation),
  })
}

/** For who has to sign in with the account of their company: the way there, and nothing that opens an account here. */
export const companySignInMail = ({ locale, address, organisation, href }: Omit<SignInMail, 'code'>) => {
  const t = messages(locale).mail
  return renderMail({
    locale,
    subject: t.company.subject,
    greeting: t.greeting(address),
    paragraphs: [t.company.text(organisation)],
    action: { label: t.company.action, href },
    notes: [t.company.notYou],
    reason: t.reason(organisation),
  })
}
