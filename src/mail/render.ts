import type { Locale } from '../kernel/locale.ts'

/** What a mail says, in whole sentences of the recipient's language. Plain text throughout: markup is made here. */
export interface MailContent {
  locale: Locale
  subject: string
  greeting: string
  paragraphs: readonly string[]
  /** The one thing to do. */
  action?: { label: string; href: string } | undefined
  /** A short code to type, shown large, after the sentence that says where. */
  code?: { label: string; text: string } | undefined
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
    ...(mail.code ? [`${mail.code.label}\n${mail.code.text}`] : []),
    ...(mail.notes ?? []),
    `-- \n${mail.reason}`,
    ...(mail.unsubscribe ? [`${mail.unsubscribe.label}:\n${mail.unsubscribe.href}`] : []),
  ].join('\n\n')

/**
 * The product's colours. Mail programs that drop the style sheet show the light ones, on their own ground in full contrast;
 * nothing is a picture, so nothing is missing where pictures are blocked.
 */
const style = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.ground{background:#15181f!important}
.sheet{background:#1f232b!important;border-color:#363e49!important;color:#e9e6e0!important}
.quiet{color:#b5b4b2!important}
.button{background:#8ebdea!important;color:#0c1b2f!important}
.code{background:#15181f!important;color:#e9e6e0!important}
.name{color:#dfb17c!important}
.line{border-color:#363e49!important}
}`

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
const quiet = (content: string): string =>
  `<p class="quiet" style="margin:0 0 12px;font-size:14px;color:#555c66">${content}</p>`

const asHtml = (mail: MailContent): string => {
  const { action, code, unsubscribe } = mail
  const parts = [
    paragraph(mail.greeting),
    ...mail.paragraphs.map(paragraph),
    action
      ? `<p style="margin:24px 0"><a class="button" href="${escapeHtml(action.href)}" style="display:inline-block;padding:12px 22px;border-radius:8px;background:#224c78;color:#fcfaf6;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>`
      : '',
    code
      ? `${paragraph(code.label)}<p class="code" style="margin:0 0 24px;padding:12px 16px;border-radius:8px;background:#f7f4f0;font-size:28px;line-height:1.2;letter-spacing:6px;font-weight:700;text-align:center">${escapeHtml(code.text)}</p>`
      : '',
    ...(mail.notes ?? []).map((text) => quiet(escapeHtml(text))),
    '<hr class="line" style="border:0;border-top:1px solid #e2ddd8;margin:24px 0 16px">',
    quiet(escapeHtml(mail.reason)),
    unsubscribe
      ? quiet(`<a href="${escapeHtml(unsubscribe.href)}" style="color:inherit">${escapeHtml(unsubscribe.label)}</a>`)
      : '',
  ]
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(oneLine(mail.subject))}</title><style>${style}</style>`
  const name = `<p class="name" style="margin:0 0 16px;font:600 20px/1.2 Charter,Cambria,Georgia,serif;color:#844f23">Pamong</p>`
  const sheet = `<div class="sheet" style="max-width:560px;margin:0 auto;padding:28px 24px 16px;border:1px solid #e2ddd8;border-radius:14px;background:#fefcfa;color:#1d252f">${name}${parts.join('')}</div>`
  return `<!doctype html><html lang="${mail.locale}"><head>${head}</head><body style="margin:0;background:#f7f4f0"><div class="ground" style="padding:24px 12px;background:#f7f4f0;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">${sheet}</div></body></html>`
}

/** The two bodies of a mail and its subject, from the same sentences. */
export const renderMail = (mail: MailContent): { subject: string; text: string; html: string } => ({
  subject: oneLine(mail.subject),
  text: asText(mail),
  html: asHtml(mail),
})
