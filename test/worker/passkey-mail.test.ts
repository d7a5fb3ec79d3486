import { expect, it } from 'vitest'
import { signClaims } from '../../src/http/claims.ts'
import { LOGIN_COOKIE } from '../../src/http/cookie-names.ts'
import { ORIGIN, SECRET, startApp } from '../support/app.ts'
import { createAuthenticator } from '../support/authenticator.ts'
import { mailsTo } from '../support/sign-in.ts'
import { visit } from '../support/visitor.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('passkey-mail')

it('the owner hears of a passkey that was added, and of one that was removed', async () => {
  const { mentor } = await createSmallWorld(app.boot())
  const browser = visit(app)
  browser.cookies.set(LOGIN_COOKIE, await signClaims(mentor, SECRET))
  const options = await (await browser.send('/account/passkeys/options', {})).json<{ challenge: string }>()
  const authenticator = await createAuthenticator(ORIGIN)
  const answer = await authenticator.create(options)
  expect((await browser.send('/account/passkeys', { answer })).status).toBe(201)
  await browser.post(`/account/passkeys/${authenticator.id}/remove`, {})

  const mails = await mailsTo(app, 'ratna.wulandari@contoh.example')
  expect(mails.map(({ kind, subject }) => `${kind}, ${subject}`).sort()).toEqual([
    'security, Pamong: kunci sandi dihapus',
    'security, Pamong: kunci sandi ditambahkan',
  ])
  for (const { text } of mails) {
    expect(text).toContain(`${ORIGIN}/account#passkeys`)
    expect(text).toContain('Selasa, 24 November 2026, 09.00 WIB')
    expect(text).not.toContain(authenticator.id)
  }
})
