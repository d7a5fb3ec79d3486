import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { logins, people, signInLinks, signInRequests } from '../../src/db/schema/index.ts'
import { NOW, startApp } from '../support/app.ts'
import { anotherCode, changePerson, mailsTo, openBrowser, wayInOf } from '../support/sign-in.ts'
import { createWorld } from '../support/world.ts'

const NAME = 'sign-in'
const app = startApp(NAME)
const world = createWorld(app.boot())
const later = (minutes: number) => startApp(NAME, { now: Temporal.Instant.from(NOW).add({ minutes }).toString() })

let count = 0
/** Someone new, with an address of their own, so that no test uses up the quota of another. */
const newcomer = async (change: Partial<typeof people.$inferInsert> = {}) => {
  count += 1
  const email = `orang.${count}@contoh.example`
  const claims = await world.person(await world.organisation(`PT Contoh ${count}`), { name: 'Ratna Wulandari', email })
  if (Object.keys(change).length > 0) await changePerson(app, claims, change)
  return { ...claims, email }
}

/** Each person comes from a network of their own. */
const browserOf = (on = app) => openBrowser(on, { 'cf-connecting-ip': `192.0.2.${count}`, 'user-agent': 'Firefox/140' })

const ask = async (browser: ReturnType<typeof openBrowser>, email: string, next = '/') => {
  const response = await browser.post('/sign-in', { email, next })
  expect(response.status).toBe(303)
  return wayInOf(app, email)
}

const rowsOf = async (table: typeof logins | typeof signInLinks | typeof signInRequests): Promise<unknown[]> => {
  const [rows] = await app.boot().database.batch('read', [q.select().from(table)])
  return rows as unknown[]
}

describe('a sign-in link', () => {
  it('signs in by the press of a button, in the browser that asked', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { path, token } = await ask(browser, email, '/pairings')
    const page = await (await browser.get(path)).text()
    expect(page).toContain('PT Contoh')
    expect(page).toContain('o•••@contoh.example')
    expect(page).not.toContain(email)
    expect(page).not.toContain('name="confirmed"')
    const response = await browser.post('/sign-in/link', { token })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/pairings'])
    expect(await browser.status()).toBe(200)
  })

  it('stays whole however often programs that look through mail open it, and signs none of them in', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { path, token } = await ask(browser, email)
    const before = (await rowsOf(logins)).length
    const scanner = openBrowser(app)
    for (let turn = 0; turn < 10; turn += 1) {
      const [got, head] = [await scanner.get(path), await scanner.head(path)]
      expect([got.status, head.status, await head.text()]).toEqual([200, 200, ''])
      expect([...got.headers.getSetCookie(), ...head.headers.getSetCookie()]).toEqual([])
    }
    expect((await rowsOf(logins)).length).toBe(before)
    expect(scanner.cookies.size).toBe(0)
    expect((await browser.post('/sign-in/link', { token })).status).toBe(303)
  })

  it('is won by one of two that press at the same moment; the other gets a kind page and no login', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { token } = await ask(browser, email)
    const before = (await rowsOf(logins)).length
    const answers = await Promise.all(
      Array.from({ length: 2 }, () => {
        const twin = openBrowser(app, { 'cf-connecting-ip': `198.51.100.${count}` })
        for (const [name, value] of browser.cookies) twin.cookies.set(name, value)
        return twin.post('/sign-in/link', { token })
      }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410])
    expect((await rowsOf(logins)).length).toBe(before + 1)
    const lost = answers.find(({ status }) => status === 410)
    expect(await lost?.text()).toContain('/sign-in"')
    expect(lost?.headers.getSetCookie().join()).not.toContain('login')
  })

  it('is refused when it is used again, older than ten minutes, or made up', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { path, token } = await ask(browser, email)
    expect((await openBrowser(later(11)).get(path)).status).toBe(410)
    const late = browserOf(later(11))
    for (const [name, value] of browser.cookies) late.cookies.set(name, value)
    expect((await late.post('/sign-in/link', { token })).status).toBe(410)
    expect((await browser.post('/sign-in/link', { token })).status).toBe(303)
    expect((await browser.post('/sign-in/link', { token })).status).toBe(410)
    expect((await browser.get(path)).status).toBe(410)
    for (const made of ['', 'x', `${token.slice(0, -1)}A`, "' or 1=1 --"]) {
      expect((await browser.post('/sign-in/link', { token: made })).status, made).toBe(410)
    }
  })

  it('asks for a confirmation in another browser than the one that asked', async () => {
    const { email } = await newcomer()
    const { path, token } = await ask(browserOf(), email)
    for (const other of [openBrowser(app), await withOwnRequest()]) {
      const page = await other.get(path)
      expect(await page.text()).toContain('name="confirmed"')
      const refused = await other.post('/sign-in/link', { token })
      expect(refused.status).toBe(400)
      expect(await refused.text()).toContain('role="alert"')
      expect(await other.status()).toBe(303)
    }
    const confirmed = openBrowser(app)
    expect((await confirmed.post('/sign-in/link', { token, confirmed: 'yes' })).status).toBe(303)
    expect(await confirmed.status()).toBe(200)
  })

  /** A browser that asked too, for somebody else. */
  const withOwnRequest = async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    await ask(browser, email)
    return browser
  }

  it('takes everything else along that was sent to the same request', async () => {
    const { email } = await newcomer()
    const second = await world.organisation('PT Kedua')
    await world.person(second, { name: 'Ratna Wulandari', email })
    const browser = browserOf()
    await ask(browser, email)
    const mails = await mailsTo(app, email)
    expect(mails.map(({ text }) => /mentoring (PT \S+ ?\S*)\./.exec(text)?.[1]).sort()).toEqual(
      [`PT Contoh ${count}`, 'PT Kedua'].sort(),
    )
    const tokens = mails.map(({ text }) => /token=(\S+)/.exec(text)?.[1] ?? '')
    expect(new Set(tokens).size).toBe(2)
    expect((await browser.post('/sign-in/link', { token: tokens[0] ?? '' })).status).toBe(303)
    expect((await browser.post('/sign-in/link', { token: tokens[1] ?? '' })).status).toBe(410)
    const code = /^\d{6}$/m.exec(mails[1]?.text ?? '')?.[0] ?? ''
    expect((await browser.post('/sign-in/code', { code })).status).toBe(410)
  })

  it('is stored as a hash, and the code as one that needs the signing secret', async () => {
    const { email } = await newcomer()
    const { token, code } = await ask(browserOf(), email)
    const stored = JSON.stringify([await rowsOf(signInLinks), await rowsOf(signInRequests)])
    expect(token).not.toBe('')
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(`"${code}"`)
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:x=1\r\nx: y',
    '\\\\evil.example',
    `/${'a'.repeat(2000)}`,
    '/päth',
  ])('leads home where it was told to lead elsewhere: %j', async (next) => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { token } = await ask(browser, email, next)
    const response = await browser.post('/sign-in/link', { token })
    expect(response.headers.get('location')).toBe('/')
  })

  it('leads past the welcome page whoever has not seen it yet', async () => {
    const { email } = await newcomer({ welcomedAt: null, joinedAt: null, invitedAt: Temporal.Instant.from(NOW) })
    const browser = browserOf()
    const { token } = await ask(browser, email, '/pairings?a=1&b=2')
    const response = await browser.post('/sign-in/link', { token })
    expect(response.headers.get('location')).toBe('/welcome?next=%2Fpairings%3Fa%3D1%26b%3D2')
    const [row] = (await app.boot().database.batch('read', [q.select().from(people)])).flat().reverse() as {
      joinedAt: Temporal.Instant | null
    }[]
    expect(row?.joinedAt?.toString()).toBe(NOW)
  })
})

describe('a sign-in code', () => {
  it('signs in once, in the browser that asked and in no other', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { code } = await ask(browser, email)
    expect((await openBrowser(app).post('/sign-in/code', { code })).status).toBe(410)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
    const response = await browser.post('/sign-in/code', { code: spaced })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    expect(await browser.status()).toBe(200)
    expect((await browser.post('/sign-in/code', { code })).status).toBe(410)
  })

  it('is refused after five wrong ones, even when it is the right one', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { code } = await ask(browser, email)
    const answers: number[] = []
    for (let turn = 1; turn <= 5; turn += 1) {
      answers.push((await browser.post('/sign-in/code', { code: anotherCode(code, turn) })).status)
    }
    expect(answers).toEqual([400, 400, 400, 400, 410])
    expect((await browser.post('/sign-in/code', { code })).status).toBe(410)
    expect(await browser.status()).toBe(303)
  })

  it('cannot be guessed by trying many at once', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { code } = await ask(browser, email)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, turn) => browser.post('/sign-in/code', { code: anotherCode(code, turn + 1) })),
    )
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(4)
    expect((await browser.post('/sign-in/code', { code })).status).toBe(410)
  })

  it('ends after ten minutes', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    const { code } = await ask(browser, email)
    const late = browserOf(later(11))
    for (const [name, value] of browser.cookies) late.cookies.set(name, value)
    expect((await late.post('/sign-in/code', { code })).status).toBe(410)
  })

  it('comes back to its field where it is no code', async () => {
    const { email } = await newcomer()
    const browser = browserOf()
    await ask(browser, email)
    for (const code of ['', '12345', 'abcdef', '1234567']) {
      const response = await browser.post('/sign-in/code', { code })
      expect(response.status, code).toBe(400)
      expect(await response.text()).toContain('id="code-error"')
    }
  })
})

describe('a mail with a way in', () => {
  it('goes to the address as it is stored, whatever look-alike was typed', async () => {
    const { email } = await newcomer()
    const wide = [...email.toUpperCase()].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    await browserOf().post('/sign-in', { email: ` ${wide} ` })
    expect((await mailsTo(app, email)).map(({ to }) => to)).toEqual([email])
    for (const other of [email.replace('a', 'а'), email.replace('o', 'ο'), email.replace('.example', '.examp1e')]) {
      await browserOf().post('/sign-in', { email: other })
    }
    expect(await mailsTo(app, email)).toHaveLength(1)
  })

  it('is refused, naming the field, for what is no address', async () => {
    for (const email of [
      '',
      'ratna',
      'ratna@contoh.example\r\nbcc: lain@contoh.example',
      `${'a'.repeat(300)}@b.example`,
    ]) {
      const response = await browserOf().post('/sign-in', { email, next: '/pairings' })
      const page = await response.text()
      expect(response.status, email).toBe(400)
      expect(page).toContain('id="email-error"')
      expect(page).toContain('value="/pairings"')
    }
  })

  it.each([
    ['deactivated', { deactivatedAt: Temporal.Instant.from(NOW) }, 0],
    ['erased', { erasedAt: Temporal.Instant.from(NOW) }, 0],
    ['not invited yet', { joinedAt: null, invitedAt: null }, 0],
    ['invited 14 days ago', { joinedAt: null, invitedAt: Temporal.Instant.from(NOW).subtract({ hours: 336 }) }, 1],
    ['invited longer ago', { joinedAt: null, invitedAt: Temporal.Instant.from(NOW).subtract({ hours: 337 }) }, 0],
    ['long a member', { invitedAt: Temporal.Instant.from(NOW).subtract({ hours: 9000 }) }, 1],
  ] as const)('for someone who is %s', async (_, change, expected) => {
    const { email } = await newcomer(change)
    await browserOf().post('/sign-in', { email })
    expect(await mailsTo(app, email)).toHaveLength(expected)
  })

  it('holds nothing that opens an account where the company signs in by itself', async () => {
    const { email, organisationId } = await newcomer()
    const before = (await rowsOf(signInLinks)).length
    await world.rule(organisationId, 'sso')
    await browserOf().post('/sign-in', { email })
    const [mail] = await mailsTo(app, email)
    expect(mail?.text).toContain(`/sign-in/company/${organisationId}`)
    expect(mail?.text).not.toMatch(/token=|^\d{6}$/m)
    expect((await rowsOf(signInLinks)).length).toBe(before)
  })

  it('is in the language of whoever gets it, with a subject that says nothing of them', async () => {
    const { email } = await newcomer({ locale: 'en' })
    await browserOf().post('/sign-in', { email })
    const [mail] = await mailsTo(app, email)
    expect(mail?.subject).toBe('Pamong: your sign-in link')
    expect(mail?.html).toContain('<html lang="en">')
  })
})
