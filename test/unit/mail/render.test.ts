import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/kernel/locale.ts'
import { renderMail } from '../../../src/mail/render.ts'
import { momentFor, type SecurityEvent, securityMail } from '../../../src/mail/security.ts'
import { companySignInMail, signInMail } from '../../../src/mail/sign-in.ts'

const hostile = '<img src=x onerror="alert(1)">\r\nBcc: lain@contoh.example'
const kinds: readonly SecurityEvent[] = [
  'passkey-added',
  'passkey-removed',
  'token-created',
  'email-changed',
  'operator-access',
]

const mailsWith = (text: string) =>
  locales.flatMap((locale) => {
    const common = { locale, address: text, organisation: text, href: `https://pamong.example/?x=${text}` }
    return [
      signInMail({ ...common, code: '123456' }),
      companySignInMail(common),
      ...kinds.map((kind) => securityMail({ ...common, kind, at: text })),
    ]
  })

describe('a mail', () => {
  it('shows what people are called as text, and keeps it out of the subject', () => {
    for (const { subject, html } of mailsWith(hostile)) {
      expect(html).not.toContain('<img')
      expect(html).not.toMatch(/href="[^"]*<|<script|javascript:/)
      expect(subject).not.toContain('lain@contoh.example')
      expect(subject).toMatch(/^Pamong: [^\r\n]+$/)
    }
  })

  it('has a subject of one line, whatever it is given', () => {
    const { subject } = renderMail({
      locale: 'id',
      subject: 'Satu\r\nBcc: x\u2028dua',
      greeting: 'Halo',
      paragraphs: [],
      reason: 'Uji',
    })
    expect(subject).toBe('Satu Bcc: x dua')
  })

  it('needs no picture and nothing from elsewhere, and has its own colours in the dark', () => {
    for (const { html } of mailsWith('Bu Ratna')) {
      expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/)
      expect(html).toContain('prefers-color-scheme:dark')
      expect(html).toContain('Bu Ratna')
    }
  })

  it('says the same as text: greeting, link and code', () => {
    const { text } = signInMail({
      locale: 'en',
      address: 'Priya',
      organisation: 'PT Contoh',
      href: 'https://pamong.example/sign-in/link?token=t',
      code: '012345',
    })
    expect(text).toContain('Dear Priya,')
    expect(text).toMatch(/^https:\/\/pamong\.example\/sign-in\/link\?token=t$/m)
    expect(text).toMatch(/^012345$/m)
  })

  it('names a moment in the language and the zone of whoever reads it', () => {
    const at = Temporal.Instant.from('2026-11-24T02:00:00Z')
    expect(momentFor({ locale: 'id', zone: 'Asia/Makassar' }, at)).toBe('Selasa, 24 November 2026, 10.00 WITA')
  })
})
