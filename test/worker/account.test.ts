import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit } from '../../src/db/schema/index.ts'
import { readClaims } from '../../src/http/claims.ts'
import { NOW, SECRET, startApp } from '../support/app.ts'
import { changePerson, mailsTo, openBrowser, wayInOf } from '../support/sign-in.ts'
import { createWorld } from '../support/world.ts'

const NAME = 'account'
const app = startApp(NAME)
const world = createWorld(app.boot())
const organisation = await world.organisation()
const later = (hours: number) => startApp(NAME, { now: Temporal.Instant.from(NOW).add({ hours }).toString() })

let count = 0
const newcomer = async (role: 'member' | 'hr' = 'member') => {
  count += 1
  const email = `orang.${count}@contoh.example`
  const claims = await world.person(organisation, { name: 'Dimas Prasetyo', address: 'Mas Dimas', email, role })
  return { claims, email }
}

/** A browser that signed in by link, over the application at some moment. */
const signedIn = async (email: string, on = app, agent = 'Firefox/140 Android') => {
  const browser = openBrowser(on, { 'cf-connecting-ip': `192.0.2.${count}`, 'user-agent': agent })
  await signInAgain(browser, email)
  return browser
}

const signInAgain = async (browser: ReturnType<typeof openBrowser>, email: string) => {
  // At one moment for all of them, mails do not sort by their time.
  const before = await mailsTo(app, email)
  await browser.post('/sign-in', { email })
  const { token } = await wayInOf(app, email, before)
  expect((await browser.post('/sign-in/link', { token })).status).toBe(303)
}

const loginIn = (browser: ReturnType<typeof openBrowser>) =>
  readClaims(browser.cookies.get('pamong_login') ?? '', SECRET)

/** The same browser, met by the application at another moment. */
const at = (browser: ReturnType<typeof openBrowser>, on: ReturnType<typeof startApp>) => {
  const copy = openBrowser(on)
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  return copy
}

const byToken = (token: string, method: string, path: string, body?: unknown) =>
  app.fetch(
    new Request(`http://pamong.test/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )

describe('a login', () => {
  it('has a new id at each sign-in, and the one before of the same browser ends', async () => {
    const { email } = await newcomer()
    const browser = await signedIn(email)
    const before = at(browser, app)
    await signInAgain(browser, email)
    expect((await loginIn(browser))?.id).not.toBe((await loginIn(before))?.id)
    expect([await browser.status(), await before.status()]).toEqual([200, 303])
  })

  it('ends where the person signs out', async () => {
    const { email } = await newcomer()
    const browser = await signedIn(email)
    const copy = at(browser, app)
    const response = await browser.post('/sign-out', {})
    expect(response.headers.get('location')).toBe('/sign-in?done=signedOut')
    expect(browser.cookies.has('pamong_login')).toBe(false)
    expect(await copy.status()).toBe(303)
  })

  it('is refused from the next request on when the person is deactivated', async () => {
    const { email, claims } = await newcomer()
    const browser = await signedIn(email)
    expect(await browser.status()).toBe(200)
    await changePerson(app, claims, { deactivatedAt: Temporal.Instant.from(NOW) })
    expect(await browser.status()).toBe(303)
    const token = await app.get(claims, '/api/v1/me')
    expect(token.status).toBe(401)
  })

  it('is refused from the next request on when the role changes', async () => {
    const { email, claims } = await newcomer('hr')
    const browser = await signedIn(email)
    await changePerson(app, claims, { role: 'member' })
    const response = await browser.get('/account')
    expect(response.status).toBe(401)
    await signInAgain(browser, email)
    expect((await loginIn(browser))?.role).toBe('member')
    expect(await browser.status()).toBe(200)
  })

  it('ends when nobody uses it for as long as the organisation says, and lives on while it is used', async () => {
    const { email } = await newcomer()
    await world.rule(organisation, 'any', 24)
    const browser = await signedIn(email)
    expect(await at(browser, later(20)).status()).toBe(200)
    expect(await at(browser, later(40)).status()).toBe(200)
    expect(await at(browser, later(65)).status()).toBe(303)
    await world.rule(organisation, 'any')
  })

  it('ends 14 days after it began, however much it is used', async () => {
    const { email } = await newcomer()
    const browser = await signedIn(email)
    for (const day of [4, 8, 12]) expect(await at(browser, later(24 * day)).status()).toBe(200)
    expect(await at(browser, later(24 * 14 - 1)).status()).toBe(200)
    expect(await at(browser, later(24 * 14)).status()).toBe(303)
  })

  it('is listed with device, method and times, for its own person alone, and the one that asks is marked', async () => {
    const [{ email }, other] = [await newcomer(), await newcomer('hr')]
    const phone = await signedIn(email)
    const desk = await signedIn(email, app, 'Chrome/140 Windows')
    await signedIn(other.email, app, 'OPR/9 CrOS')
    const response = await desk.get('/api/v1/me/logins')
    const { logins } = await response.json<{ logins: { device: string; isThis: boolean; id: string }[] }>()
    expect(new Map(logins.map(({ device, isThis }) => [device, isThis]))).toEqual(
      new Map([
        ['Chrome, Windows', true],
        ['Firefox, Android', false],
        ['', false],
      ]),
    )
    const page = await (await desk.get('/account')).text()
    expect(page).toContain('Firefox, Android')
    expect(page).not.toContain('Opera')
    const phoneLogin = logins.find(({ device }) => device === 'Firefox, Android')
    expect((await desk.post(`/account/logins/${phoneLogin?.id}/revoke`, {})).status).toBe(303)
    expect([await phone.status(), await desk.status()]).toEqual([303, 200])
    expect((await desk.post(`/account/logins/${phoneLogin?.id}/revoke`, {})).status).toBe(404)
  })

  it('cannot be ended by anyone else, HR included', async () => {
    const [person, hr] = [await newcomer(), await newcomer('hr')]
    const browser = await signedIn(person.email)
    const login = (await loginIn(browser))?.id ?? ''
    expect((await app.send(hr.claims, 'DELETE', `/api/v1/me/logins/${login}`, {})).status).toBe(404)
    expect((await app.post(hr.claims, `/account/logins/${login}/revoke`, {})).status).toBe(404)
    expect(await browser.status()).toBe(200)
  })

  it('stays when all others are ended', async () => {
    const { email } = await newcomer()
    const [one, two, three] = [await signedIn(email), await signedIn(email), await signedIn(email)]
    expect((await two.post('/account/logins/revoke-others', {})).status).toBe(303)
    expect([await one.status(), await two.status(), await three.status()]).toEqual([303, 200, 303])
    const me = (await loginIn(two))?.id ?? ''
    const [rows] = await app.boot().database.batch('read', [q.select().from(audit)])
    const revoked = (rows as { action: string; entityId: string }[]).filter(({ action }) => action === 'login.revoked')
    expect(revoked.map(({ entityId }) => entityId)).not.toContain(me)
    const ended = (await loginIn(three))?.id ?? ''
    expect(revoked.map(({ entityId }) => entityId)).toContain(ended)
  })
})

describe('an API token', () => {
  const form = { label: 'Laporan', days: '30', key: 'sebuah-kunci' }
  const shownIn = (page: string): string => /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(page)?.[0] ?? ''

  it('is shown once, on the answer to its form, and works until it is revoked', async () => {
    const { email, claims } = await newcomer()
    const browser = await signedIn(email)
    const response = await browser.post('/account/tokens', form)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const token = shownIn(await response.text())
    expect((await byToken(token, 'GET', '/me')).status).toBe(200)
    const page = await (await browser.get('/account')).text()
    expect(page).toContain('Laporan')
    expect(shownIn(page)).toBe('')
    const { tokens } = await (await byToken(token, 'GET', '/me/tokens')).json<{ tokens: { id: string }[] }>()
    expect(tokens).toMatchObject([{ label: 'Laporan', expiresAt: '2026-12-24T02:00:00Z' }])
    const other = await newcomer('hr')
    const id = tokens[0]?.id ?? ''
    expect((await app.post(other.claims, `/account/tokens/${id}/revoke`, {})).status).toBe(404)
    expect((await app.send(claims, 'DELETE', `/api/v1/me/tokens/${id}`, {})).status).toBe(204)
    expect((await byToken(token, 'GET', '/me')).status).toBe(401)
    expect((await app.send(claims, 'DELETE', `/api/v1/me/tokens/${id}`, {})).status).toBe(404)
  })

  it('is made once however often its form is sent, and its person hears of it by mail, without the token', async () => {
    const { email } = await newcomer()
    const browser = await signedIn(email)
    const [one, two] = await Promise.all([browser.post('/account/tokens', form), browser.post('/account/tokens', form)])
    const token = shownIn(await one.text())
    expect(shownIn(await two.text())).toBe(token)
    const notices = (await mailsTo(app, email)).filter(({ kind }) => kind === 'security')
    expect(notices).toHaveLength(1)
    expect(notices[0]?.text).toContain('Selasa, 24 November 2026, 09.00 WIB')
    expect(notices[0]?.text).toContain('/account')
    expect(`${notices[0]?.text}${notices[0]?.html}`).not.toMatch(/eyJ|Laporan/)
  })

  it('needs a fresh sign-in, and cannot make another', async () => {
    const { email, claims } = await newcomer()
    const browser = await signedIn(email)
    const stale = at(browser, later(2))
    expect((await stale.post('/account/tokens', form)).status).toBe(401)
    expect(await (await stale.get('/account')).text()).not.toContain('action="/account/tokens"')
    const made = await app.send(claims, 'POST', '/api/v1/me/tokens', { label: 'Skrip', days: 90 })
    expect(made.status).toBe(201)
    const { token } = await made.json<{ token: string }>()
    const refused = await byToken(token, 'POST', '/me/tokens', { label: 'Anak', days: 365 })
    expect([refused.status, await refused.json()]).toMatchObject([401, { code: 'stale_login' }])
  })

  it('is refused from the next request on when the role changes, or the time is over', async () => {
    const { claims } = await newcomer()
    const made = await app.send(claims, 'POST', '/api/v1/me/tokens', { label: 'Skrip', days: 30 })
    const { token } = await made.json<{ token: string }>()
    const late = later(24 * 30)
    const request = () => new Request('http://pamong.test/api/v1/me', { headers: { authorization: `Bearer ${token}` } })
    expect((await late.fetch(request())).status).toBe(401)
    await changePerson(app, claims, { role: 'hr' })
    const response = await app.fetch(request())
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'role_changed' }])
  })

  it('is no login cookie, nor a login cookie a token', async () => {
    const { email, claims } = await newcomer()
    const browser = await signedIn(email)
    const made = await app.send(claims, 'POST', '/api/v1/me/tokens', { label: 'Skrip', days: 30 })
    const { token } = await made.json<{ token: string }>()
    expect((await byToken(browser.cookies.get('pamong_login') ?? '', 'GET', '/me')).status).toBe(401)
    browser.cookies.set('pamong_login', token)
    expect(await browser.status()).toBe(303)
  })

  it.each([
    [{ label: '', days: '30' }, 'label'],
    [{ label: 'x'.repeat(61), days: '30' }, 'label'],
    [{ label: 'dua\nbaris', days: '30' }, 'label'],
    [{ label: 'Skrip', days: '31' }, 'days'],
    [{ label: 'Skrip', days: 'x' }, 'days'],
  ])('comes back to its form, naming the field: %j', async (typed, field) => {
    const { claims } = await newcomer()
    const response = await app.post(claims, '/account/tokens', { ...typed, key: 'k' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(`href="#${field}"`)
    const days = Number(typed.days)
    const answer = await app.send(claims, 'POST', '/api/v1/me/tokens', { label: typed.label, days })
    expect([answer.status, await answer.json()]).toMatchObject([400, { fields: [{ field }] }])
  })

  it('is limited to twenty for a person', async () => {
    const { claims } = await newcomer()
    const make = (label: string) => app.send(claims, 'POST', '/api/v1/me/tokens', { label, days: 30 })
    for (let turn = 0; turn < 20; turn += 1) expect((await make(`Skrip ${turn}`)).status).toBe(201)
    expect(await (await make('Skrip 20')).json()).toMatchObject({ fields: [{ field: 'label', rule: 'too_many' }] })
  })
})

describe('the account page', () => {
  it('costs one round trip', async () => {
    const { claims } = await newcomer()
    expect(await app.control.trips(() => app.get(claims, '/account'))).toBe(1)
  })
})
