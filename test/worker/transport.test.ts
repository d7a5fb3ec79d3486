import { beforeAll, describe, expect, it, vi } from 'vitest'
import { ORIGIN, startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('transport')
const strict = startApp('transport', { vars: { APP_URL: 'https://pamong.test' } })
const HTTPS = ORIGIN.replace('http:', 'https:')

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

const ask = (url: string, init: RequestInit = {}) => strict.fetch(new Request(url, { redirect: 'manual', ...init }))

describe('a deployment that is reached by https', () => {
  it('leads a page there and refuses all else over http', async () => {
    const page = await ask(`${ORIGIN}/sign-in?next=%2Fpairings`)
    expect([page.status, page.headers.get('location')]).toEqual([308, `${HTTPS}/sign-in?next=%2Fpairings`])
    expect((await ask(`${ORIGIN}/api/v1/me`)).status).toBe(403)
    expect((await ask(`${ORIGIN}/sign-in`, { method: 'POST', headers: { origin: ORIGIN } })).status).toBe(403)
    expect((await ask(`${HTTPS}/sign-in`)).status).toBe(200)
  })

  it('sets every cookie for this host alone, and reads it again', async () => {
    const choose = (path: string, form: Record<string, string>) =>
      ask(`${HTTPS}${path}`, { method: 'POST', headers: { origin: HTTPS }, body: new URLSearchParams(form) })
    const chosen = [
      await choose('/settings/locale', { locale: 'en', back: '/sign-in' }),
      await choose('/settings/theme', { theme: 'dark', back: '/sign-in' }),
      await choose('/sign-in', { email: 'siapa@contoh.example' }),
    ]
    const cookies = chosen.flatMap((response) => response.headers.getSetCookie())
    expect(cookies).toHaveLength(3)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-pamong_(lang|theme|browser)=/)
      for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
    }
    const cookie = cookies.map((text) => text.split(';')[0]).join('; ')
    const html = await (await ask(`${HTTPS}/sign-in`, { headers: { cookie } })).text()
    expect(html).toContain('<html lang="en" data-theme="pamong-dark">')
  })
})

describe('every answer', () => {
  it('forbids what is not wanted of a browser', async () => {
    for (const path of ['/', '/sign-in', '/nope', '/healthz', '/api/v1/me', '/api/v1/nope']) {
      const { headers } = await app.get(null, path)
      expect(headers.get('content-security-policy'), path).toContain("object-src 'none'")
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('strict-transport-security'), path).toContain('max-age=63072000; includeSubDomains')
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('referrer-policy'), path).toBe('same-origin')
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
  })

  it('to a sign-out has the browser forget what pages kept in it', async () => {
    const visitor = await world.person(world.mentor.organisationId, { name: 'Sebentar' })
    expect((await app.post(visitor, '/sign-out', {})).headers.get('clear-site-data')).toBe('"storage"')
  })

  it('to a switch leads back to this site alone', async () => {
    for (const back of ['//evil.example', '/\t/evil.example', '/\\evil.example', 'https://evil.example', '']) {
      const response = await app.post(null, '/settings/theme', { theme: 'dark', back })
      expect(response.headers.get('location'), JSON.stringify(back)).toBe('/')
    }
  })
})

describe('the log line of a request', () => {
  it('says of a refusal what it was and whom it met, and of nothing else who asked', async () => {
    const spy = vi.spyOn(console, 'info').mockImplementation(() => {})
    const refused = { personId: world.mentor.personId, organisationId: world.mentor.organisationId }
    await app.get(world.mentor, '/')
    await app.get(world.mentor, '/api/v1/organisation')
    await app.get(world.mentor, '/pairings/par_00000000000000000000000000')
    await app.get(null, '/api/v1/me')
    await app.ask(world.mentor, '/sign-out', { method: 'POST', headers: { origin: 'https://evil.example' } })
    const lines = spy.mock.calls.map(([line]) => JSON.parse(String(line)))
    spy.mockRestore()
    const told = lines.filter(({ event }) => event === 'request')
    expect(told.map(({ code, personId, organisationId }) => ({ code, personId, organisationId }))).toEqual([
      {},
      { code: 'forbidden', ...refused },
      { code: 'not_found', ...refused },
      { code: 'signed_out' },
      { code: 'cross_site', ...refused },
    ])
  })
})
