import type { Locale } from '../kernel/locale.ts'

/** What a mail says, in whole sentences of the recipient's language. Plain text throughout: markup is made here. */
export interface MailContent {
  locale: Locale
  subject: string
  greeting: string
  paragraphs: readonly string[]
  /** The one thing to do. */
  action?: { label: string; href: string } | undefined
  /** A short code to type, shown large. */
  code?: string | undefined
  /** Quieter sentences after the action: how long it works, what to do if it was not you. */
  notes?: readonly string[]
  /** Why this mail was sent. */
  reason: string
  /** The last line, where this kind of mail can be turned off. */
  unsubscribe?: { label: string; href: string } | undefined
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

// A line break in a subject would start another header.
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

const asText = (mail: MailContent): string =>
  [
    mail.greeting,
    ...mail.paragraphs,
    ...(mail.action ? [`${mail.action.label}:\n${mail.action.href}`] : []),
    ...(mail.code ? [mail.code] : []),
    ...(mail.notes ?? []),
    `-- \n${mail.reason}`,
    ...(mail.unsubscribe ? [`${mail.unsubscribe.label}:\n${mail.unsubscribe.href}`] : []),
  ].join('\n\n')

const paragraph = (text: string, style = ''): string => `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`

const asHtml = (mail: MailContent): string => {
  const { action, code, unsubscribe } = mail
  const parts = [
    paragraph(mail.greeting),
    ...mail.paragraphs.map((text) => paragraph(text)),
    action
      ? `<p style="margin:24px 0"><a href="${escapeHtml(action.href)}" style="background:#9a3412;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none;font-weight:600;display:inline-block">${escapeHtml(action.label)}</a></p>`
      : '',
    code ? `<p style="margin:24px 0;font-size:28px;letter-spacing:6px;font-weight:700">${escapeHtml(code)}</p>` : '',
    ...(mail.notes ?? []).map((text) => paragraph(text, 'font-size:14px;')),
    `<hr style="border:0;border-top:1px solid #cccccc;margin:24px 0">`,
    paragraph(mail.reason, 'font-size:13px;'),
    unsubscribe
      ? `<p style="margin:0;font-size:13px"><a href="${escapeHtml(unsubscribe.href)}" style="color:inherit">${escapeHtml(unsubscribe.label)}</a></p>`
      : '',
  ]
  return `<!doctype html><html lang="${mail.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(oneLine(mail.subject))}</title></head><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto">${parts.join('')}</div></body></html>`
}

/** The two bodies of a mail and its subject, from the same sentences. */
export const renderMail = (mail: MailContent): { subject: string; text: string; html: string } => ({
  subject: oneLine(mail.subject),
  text: asText(mail),
  html: asHtml(mail),
})
