import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { company, people } from '../../scripts/demo/people.ts'
import { messages } from '../../src/i18n/index.ts'
import type { Locale } from '../../src/kernel/locale.ts'
import { useBrowser } from '../support/browser.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'

const { open } = useBrowser()

const addressOf = (who: keyof typeof people): string => `${who}@${company.domain}`

const speak = async (page: Page, locale: Locale): Promise<void> => {
  await page.locator(`header [lang=${locale}]`).click()
  await page.locator(`html[lang=${locale}]`).waitFor()
}

/** From the sign-in page to the one that says a mail is on its way. */
const askForMail = async (page: Page, locale: Locale, email: string): Promise<void> => {
  const t = messages(locale).auth
  await page.getByLabel(t.mail.email).fill(email)
  await page.getByRole('button', { name: t.mail.submit }).click()
  await page.getByRole('heading', { name: t.sent.title }).waitFor()
}

/** Reads the latest mail in the outbox, as a developer does, and leaves the page there. */
const readMail = async (page: Page, locale: Locale): Promise<{ link: string; code: string }> => {
  await page.getByRole('link', { name: messages(locale).auth.outbox.open }).click()
  await page.waitForURL(/\/dev\/mail$/)
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await page.waitForURL(/\/dev\/mail\/dlv_/)
  const text = (await page.getByRole('main').textContent()) ?? ''
  const link = /https?:\/\/\S+\/sign-in\/link\?token=\S+/.exec(text)?.[0] ?? ''
  return { link, code: /^\d{6}$/m.exec(text)?.[0] ?? '' }
}

describe('signing in by mail', () => {
  it('goes by the link of the mail, on a phone in Indonesian', async () => {
    const t = messages('id').auth
    const page = await open({ phone: true })
    await askForMail(page, 'id', ` ${addressOf('sari').toUpperCase()} `)
    await readMail(page, 'id')
    await page.frameLocator('iframe').getByText(people.sari.address).waitFor()
    await page
      .getByRole('main')
      .getByRole('link', { name: /token=/ })
      .click()
    await page.getByText(`s•••@${company.domain}`).waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.getByRole('button', { name: t.link.submit }).click()
    await page.waitForURL(/\/$/)
    await page.getByRole('button', { name: messages('id').web.frame.menu(people.sari.address) }).waitFor()
  })

  it('goes by the code in the browser that asked, on a desktop in English, and back to where it began', async () => {
    const t = messages('en').auth
    const page = await open()
    await page.goto('/pairings')
    await page.waitForURL(/\/sign-in\?next=/)
    await speak(page, 'en')
    await askForMail(page, 'en', addressOf('priya'))
    const { code } = await readMail(page, 'en')
    await page.goto('/sign-in/sent')
    await page.getByLabel(t.sent.code).fill(code)
    await page.getByRole('button', { name: t.sent.submit }).click()
    await page.waitForURL(/\/pairings$/)
    await page.getByRole('button', { name: messages('en').web.frame.menu(people.priya.address) }).waitFor()
  })

  it('asks for a confirmation where the link is opened in another browser, and works once', async () => {
    const t = messages('id').auth
    const asking = await open({ expects: ['status of 410'] })
    await askForMail(asking, 'id', addressOf('hendra'))
    const { link } = await readMail(asking, 'id')
    const other = await open({ phone: true, expects: ['status of 400'] })
    await other.goto(link)
    await other.getByRole('heading', { name: t.link.elsewhere }).waitFor()
    await other.getByRole('button', { name: t.link.submit }).click()
    await other.getByRole('alert').getByText(t.link.confirmMissing).waitFor()
    await other.getByLabel(t.link.confirm).check()
    await other.getByRole('button', { name: t.link.submit }).click()
    await other.getByRole('button', { name: messages('id').web.frame.menu(people.hendra.address) }).waitFor()
    await asking.goto(link)
    await asking.getByRole('heading', { name: t.ended.title }).waitFor()
    await asking.getByRole('link', { name: t.ended.again }).click()
    await asking.getByLabel(t.mail.email).waitFor()
  })

  it('is not done by a program that opens the link with scripts on, again and again', async () => {
    const asking = await open()
    await askForMail(asking, 'id', addressOf('sari'))
    const { link } = await readMail(asking, 'id')
    const scanner = await open()
    for (let turn = 0; turn < 10; turn += 1) {
      await scanner.goto(link)
    }
    expect((await scanner.context().cookies()).map(({ name }) => name)).not.toContain('pamong_login')
    await asking.goto(link)
    await asking.getByRole('button', { name: messages('id').auth.link.submit }).click()
    await asking.waitForURL(/\/$/)
  })

  it('works without script', async () => {
    const page = await open({ script: false })
    await askForMail(page, 'id', addressOf('sari'))
    const { link } = await readMail(page, 'id')
    await page.goto(link)
    await page.getByRole('button', { name: messages('id').auth.link.submit }).click()
    await page.waitForURL(/\/$/)
  })
})

describe('the account page', () => {
  it('shows where one is signed in, and ends a login elsewhere at once', async () => {
    const t = messages('id').account
    const [here, elsewhere] = [await open({ as: 'mentor' }), await open({ as: 'mentor' })]
    await here.goto('/account')
    await here.getByText(t.logins.thisOne, { exact: true }).waitFor()
    await here.getByRole('button', { name: t.logins.end }).first().click()
    await here.getByText(messages('id').done.signedOutThere).waitFor()
    await elsewhere.goto('/account')
    await elsewhere.waitForURL(/\/sign-in\?next=/)
    expect(await here.getByRole('button', { name: t.logins.end }).count()).toBe(0)
  })

  it('makes a token, shows it once, and revokes it', async () => {
    const t = messages('id').account.tokens
    const page = await open({ as: 'mentee' })
    await page.goto('/account')
    await page.getByLabel(t.label).fill('Skrip laporan')
    await page.getByLabel(t.days).selectOption('90')
    await page.getByRole('button', { name: t.submit }).click()
    const token = await page.getByLabel(t.token, { exact: true }).inputValue()
    expect(page.url()).not.toContain(token)
    const me = (of: string) =>
      page.context().request.get('/api/v1/me', { headers: { authorization: `Bearer ${of}`, cookie: '' } })
    expect((await me(token)).status()).toBe(200)
    await page.getByRole('link', { name: t.back }).click()
    await page.getByText('Skrip laporan').first().waitFor()
    await page.getByText(t.revoke, { exact: true }).click()
    await page.getByRole('button', { name: t.revokeConfirm }).click()
    await page.getByText(messages('id').done.tokenRevoked).waitFor()
    expect((await me(token)).status()).toBe(401)
  })
})

describe('axe finds nothing, wide and narrow, light and dark,', () => {
  const t = messages('id')
  const openWithAxe = async (expects: readonly string[] = []) => bringAxe(await open({ expects }))

  it('on the way in by a code', async () => {
    const page = await openWithAxe(['status of 400'])
    await askForMail(page, 'id', addressOf('hendra'))
    await page.getByLabel(t.auth.sent.code).fill('x')
    await page.getByRole('button', { name: t.auth.sent.submit }).click()
    await page.locator('#code-error').waitFor()
    expect(await problemsOf(page, 'sent')).toEqual([])
  })

  it('on the way in by a link, and in the outbox', async () => {
    const page = await openWithAxe()
    await askForMail(page, 'id', addressOf('hendra'))
    const { link } = await readMail(page, 'id')
    const found = await problemsOf(page, 'a mail')
    await page.goto('/dev/mail')
    found.push(...(await problemsOf(page, 'outbox')))
    await page.context().clearCookies()
    await page.goto(link)
    await page.getByRole('checkbox').waitFor()
    found.push(...(await problemsOf(page, 'link')))
    expect(found).toEqual([])
  })

  it('where a link has ended', async () => {
    const page = await openWithAxe(['status of 410'])
    await page.goto('/sign-in/link?token=x')
    expect(await problemsOf(page, 'ended')).toEqual([])
  })

  it('on the account page and where a token is shown', async () => {
    const page = await bringAxe(await open({ as: 'mentor' }))
    await page.goto('/account')
    await page.getByLabel(t.account.tokens.label).fill('Skrip')
    await page.getByRole('button', { name: t.account.tokens.submit }).click()
    await page.getByLabel(t.account.tokens.token, { exact: true }).waitFor()
    const found = await problemsOf(page, 'new token')
    await page.goto('/account')
    await page.getByText(t.account.tokens.revoke, { exact: true }).click()
    found.push(...(await problemsOf(page, 'account')))
    expect(found).toEqual([])
  })
})
