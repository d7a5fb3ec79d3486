import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, logins, organisationDomains, people, ssoAttempts, ssoProviders } from '../../src/db/schema/index.ts'
import { LOGIN_COOKIE } from '../../src/http/cookie-names.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { openProvider } from '../../src/modules/auth/sso-provider.ts'
import { asOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import { startApp } from '../support/app.ts'
import type { OidcScript } from '../support/oidc-server.ts'
import { now, visit } from '../support/visitor.ts'
import { createSmallWorld } from '../support/world.ts'

const DATABASE = 'sso'
const DOMAIN = 'contoh.example'
const app = startApp(DATABASE)
const later = startApp(DATABASE, { now: now.add({ minutes: 11 }).toString() })
let world: Awaited<ReturnType<typeof createSmallWorld>>
let organisation: Id<'organisation'>
let log: string[] = []

const rows = async <T>(query: Parameters<typeof world.write>[0]): Promise<T[]> => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}

const setProvider = async (organisationId: Id<'organisation'>, clientId: string, issuer: string) => {
  const { encryption, ids } = app.boot()
  const vault = createVault(encryption, ids)
  vault.learn(
    (await rows<Awaited<ReturnType<typeof selectOrganisationKey>>[number]>(selectOrganisationKey(organisationId))).map(
      asOrganisationKey,
    ),
  )
  const clientSecret = await vault.seal(
    'sso-providers.client-secret',
    organisationId,
    organisationId,
    'organisation',
    'a secret of the tests',
  )
  const row = { organisationId, issuer, clientId, clientSecret, updatedAt: now }
  await world.write(
    q.insert(ssoProviders).values(row).onConflictDoUpdate({ target: ssoProviders.organisationId, set: row }),
    q.update(organisationDomains).set({ issuer }).where(eq(organisationDomains.organisationId, organisationId)),
  )
}

let clients = 0
/** Has the provider behave so from now on, for a client that is new. */
const script = async (does: OidcScript, issuer: string = env.OIDC_SERVER): Promise<string> => {
  clients += 1
  const client = `client-${clients}`
  await fetch(`${env.OIDC_SERVER}/script?client=${client}`, {
    method: 'POST',
    body: JSON.stringify(does),
    headers: { 'content-type': 'application/json' },
  })
  await setProvider(organisation, client, issuer)
  return client
}

const received = async (client: string): Promise<{ endpoint: string; params: Record<string, string> }[]> =>
  (await fetch(`${env.OIDC_SERVER}/received?client=${client}`)).json()

const emailOf = async (person: Claims): Promise<string> => {
  const [row] = await rows<{ email: string }>(q.select().from(people).where(eq(people.id, person.personId)))
  return row?.email ?? ''
}

type Visitor = ReturnType<typeof visit>

const start = (browser: Visitor, next = '/') =>
  browser.get(`/sign-in/company/${organisation}/start?next=${encodeURIComponent(next)}`)

/** What the browser comes back with after it was sent to the provider. */
const visitProvider = async (sent: Response): Promise<string> => {
  expect(sent.status).toBe(302)
  const answer = await fetch(sent.headers.get('location') ?? '', { redirect: 'manual' })
  const { pathname, search } = new URL(answer.headers.get('location') ?? '')
  expect(pathname).toBe('/sign-in/company/callback')
  return `${pathname}${search}`
}

const signIn = async (browser: Visitor, next?: string) => browser.get(await visitProvider(await start(browser, next)))

const loginsOf = () => rows<{ id: string }>(q.select({ id: logins.id }).from(logins))

beforeAll(async () => {
  world = await createSmallWorld(app.boot())
  organisation = world.mentor.organisationId
  await world.write(
    q
      .insert(organisationDomains)
      .values({ domain: DOMAIN, issuer: env.OIDC_SERVER, organisationId: organisation, createdAt: now }),
  )
})
beforeEach(() => {
  log = []
  vi.spyOn(console, 'warn').mockImplementation((line: string) => log.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A kind page, no login, and the reason in the log and nowhere else. */
const expectRefusal = async (answer: Response, reason: string, before: number, status = 400) => {
  expect(answer.status).toBe(status)
  const page = await answer.text()
  expect(page).toContain('Anda belum berhasil masuk')
  expect(page).not.toContain(reason)
  expect(answer.headers.getSetCookie().join()).not.toContain(LOGIN_COOKIE)
  expect(await loginsOf()).toHaveLength(before)
  const lines = log.map((line) => JSON.parse(line))
  expect(lines).toEqual([expect.objectContaining({ event: 'company sign-in refused', reason })])
  expect(lines[0].requestId).toMatch(/^req_/)
  expect(log.join()).not.toContain('@')
}

describe('signing in through the company', () => {
  it('finds the organisation by the domain alone', async () => {
    await script({})
    for (const work of [DOMAIN, ` Nobody.At.All@${DOMAIN.toUpperCase()} `]) {
      const found = await visit(app).post('/sign-in/company', { work, next: '/pairings' })
      expect(found.status, work).toBe(303)
      expect(found.headers.get('location')).toBe(`/sign-in/company/${organisation}?next=%2Fpairings`)
    }
    const page = await visit(app).get(`/sign-in/company/${organisation}?next=/pairings`)
    const html = await page.text()
    expect(html).toContain('PT Contoh Makmur')
    expect(html).toContain(`href="/sign-in/company/${organisation}/start?next=%2Fpairings"`)

    for (const work of ['lain.example', 'x', '', 'a@b', '<script>@contoh', `sub.${DOMAIN}`]) {
      const unknown = await visit(app).post('/sign-in/company', { work })
      expect(unknown.status, work).toBe(400)
      expect(await unknown.text()).toContain('Kami belum mengenal')
    }
    for (const path of [`/sign-in/company/${world.elsewhere.organisationId}`, '/sign-in/company/org_x']) {
      expect((await visit(app).get(path)).status).toBe(404)
      expect((await visit(app).get(`${path}/start`)).status).toBe(404)
    }
  })

  it('waits for a press where another site sent the browser', async () => {
    const path = `/sign-in/company/${organisation}`
    for (const [site, location] of [
      ['cross-site', `${path}?next=%2Fpairings`],
      ['same-site', `${path}?next=%2Fpairings`],
      ['same-origin', 'http'],
    ] as const) {
      const sent = await app.ask(null, `${path}/start?next=/pairings`, { headers: { 'sec-fetch-site': site } })
      expect(sent.headers.get('location')?.startsWith(location), site).toBe(true)
    }
  })

  it('signs the person in whom the provider vouches for, by code, PKCE, state and nonce', async () => {
    const client = await script({ claims: { sub: 'ratna-1', email: (await emailOf(world.mentor)).toUpperCase() } })
    const browser = visit(app)
    const sent = await start(browser, '/pairings')
    const url = new URL(sent.headers.get('location') ?? '')
    expect(url.origin).toBe(env.OIDC_SERVER)
    const asked = Object.fromEntries(url.searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: client,
      redirect_uri: 'http://pamong.test/sign-in/company/callback',
      scope: 'openid email',
      code_challenge_method: 'S256',
    })
    for (const secret of [asked.state, asked.nonce, asked.code_challenge]) expect(secret).toMatch(/^[\w-]{43}$/)

    const done = await browser.get(await visitProvider(sent))
    expect(done.status).toBe(303)
    expect(done.headers.get('location')).toBe('/pairings')
    const [, token] = await received(client)
    expect(token?.endpoint).toBe('token')
    expect(token?.params).toMatchObject({ grant_type: 'authorization_code', client_secret: 'a secret of the tests' })
    expect(token?.params.code_verifier).toMatch(/^[\w-]{43}$/)

    const me = await (await browser.get('/api/v1/me')).json<{ id: string }>()
    expect(me.id).toBe(world.mentor.personId)
    const [person] = await rows<{ ssoSubject: string }>(
      q.select().from(people).where(eq(people.id, world.mentor.personId)),
    )
    expect(person?.ssoSubject).toBe('ratna-1')
    const [login] = await rows<{ method: string; device: string; passkeyAt: unknown }>(
      q.select().from(logins).where(eq(logins.method, 'sso')),
    )
    expect(login).toMatchObject({ method: 'sso', device: 'Chrome, Linux', passkeyAt: null })
    const created = await rows<{ action: string }>(q.select().from(audit).where(eq(audit.action, 'login.created')))
    expect(created).toHaveLength(1)
    expect(log).toEqual([])
  })

  it('knows the person by the subject once it is linked, whatever the address is by then', async () => {
    await script({ claims: { sub: 'ratna-1', email: `menikah@${DOMAIN}` } })
    const browser = visit(app)
    expect((await signIn(browser)).status).toBe(303)
    expect(await (await browser.get('/api/v1/me')).json()).toMatchObject({ id: world.mentor.personId })
  })

  it('asks for the address where the token does not carry it', async () => {
    const email = await emailOf(world.colleague)
    await script({ claims: { sub: 'yohanes-1' }, userinfo: { sub: 'yohanes-1', email, email_verified: true } })
    expect((await signIn(visit(app))).status).toBe(303)
  })

  it('leads to the first-run page whoever has not read it', async () => {
    const newcomer = await world.person(organisation, { name: 'Wayan Baru' })
    await world.write(q.update(people).set({ welcomedAt: null }).where(eq(people.id, newcomer.personId)))
    await script({ claims: { sub: 'wayan-1', email: await emailOf(newcomer) } })
    const done = await signIn(visit(app), '/pairings')
    expect(done.headers.get('location')).toBe('/welcome?next=%2Fpairings')
  })

  it('follows no address that leads elsewhere', async () => {
    await script({ claims: { sub: 'ratna-1', email: await emailOf(world.mentor) } })
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example']) {
      expect((await signIn(visit(app), next)).headers.get('location')).toBe('/')
    }
  })

  it('ends the login that the browser had', async () => {
    await script({ claims: { sub: 'ratna-1', email: await emailOf(world.mentor) } })
    const browser = visit(app)
    await signIn(browser)
    const old = browser.cookies.get(LOGIN_COOKIE) ?? ''
    await signIn(browser)
    expect(browser.cookies.get(LOGIN_COOKIE)).not.toBe(old)
    browser.cookies.set(LOGIN_COOKIE, old)
    expect((await browser.get('/api/v1/me')).status).toBe(401)
  })
})

describe('an answer that does not belong to what the browser asked for is refused', () => {
  beforeEach(async () => {
    await script({ claims: { sub: 'ratna-1', email: await emailOf(world.mentor) } })
  })

  it('with a wrong state, or none', async () => {
    const before = (await loginsOf()).length
    const browser = visit(app)
    const back = new URL(await visitProvider(await start(browser)), 'http://pamong.test')
    back.searchParams.set('state', 'w'.repeat(43))
    await expectRefusal(await browser.get(back.pathname + back.search), 'unknown_state', before)
    log = []
    back.searchParams.delete('state')
    await expectRefusal(await browser.get(back.pathname + back.search), 'no_state', before)
  })

  it('with the state of another browser, which keeps it', async () => {
    const [mine, theirs] = [visit(app), visit(app)]
    const back = await visitProvider(await start(theirs))
    const before = (await loginsOf()).length
    await expectRefusal(await mine.get(back), 'other_browser', before)
    await start(mine)
    log = []
    await expectRefusal(await mine.get(back), 'other_browser', before)
    expect((await theirs.get(back)).status).toBe(303)
  })

  it('a second time', async () => {
    const browser = visit(app)
    const back = await visitProvider(await start(browser))
    const answers = await Promise.all([browser.get(back), browser.get(back)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400])
    log = []
    await expectRefusal(await browser.get(back), 'replayed', (await loginsOf()).length)
  })

  it('after ten minutes', async () => {
    const browser = visit(app)
    const back = await visitProvider(await start(browser))
    const before = (await loginsOf()).length
    const late = visit(later)
    for (const [name, value] of browser.cookies) late.cookies.set(name, value)
    await expectRefusal(await late.get(back), 'expired_attempt', before)
  })
})

describe('what the provider answers is refused, and the attempt is used up,', () => {
  const cases: [string, OidcScript, string, number?][] = [
    ['with a wrong nonce', { claims: { nonce: 'another' } }, 'wrong_nonce'],
    ['without a nonce', { claims: { nonce: null } }, 'bad_answer'],
    ['for a wrong audience', { claims: { aud: 'another-client' } }, 'wrong_audience'],
    ['for several audiences', { claims: { aud: ['another-client', 'client-x'] } }, 'wrong_audience'],
    ['from a wrong issuer', { claims: { iss: 'https://login.evil.example' } }, 'wrong_issuer'],
    ['with an expired token', { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }, 'expired_token'],
    ['with a bad signature', { token: 'tampered' }, 'bad_signature'],
    ['without a signature', { token: 'unsigned' }, 'bad_answer'],
    ['without an ID token', { token: 'missing' }, 'bad_answer'],
    ['when it refuses the code', { refuses: 400 }, 'provider_error'],
    ['when it fails', { refuses: 503 }, 'provider_error'],
    ['when the person was turned away there', { answer: { code: null, error: 'access_denied' } }, 'provider_error'],
    ['in the name of another issuer', { answer: { iss: 'https://login.evil.example' } }, 'wrong_issuer'],
    ['with an address that is not verified', { claims: { email_verified: false } }, 'email_unverified', 403],
    ['with the word false', { claims: { email_verified: 'false' } }, 'email_unverified', 403],
    ['without an address', { claims: { email: null }, userinfo: { sub: 'someone-new' } }, 'no_email', 403],
    [
      'with an address of another subject',
      { claims: { email: null }, userinfo: { sub: 'x', email: `x@${DOMAIN}` } },
      'bad_answer',
    ],
    ['with something that is no address', { claims: { email: ['ratna@contoh.example'] } }, 'no_email', 403],
    ['for another domain', { claims: { email: 'made.suartana@lain.example' } }, 'domain_not_allowed', 403],
    [
      'for a domain that looks alike',
      { claims: { email: 'ratna.wulandari@cοntoh.example' } },
      'domain_not_allowed',
      403,
    ],
    ['for someone it knows and the directory does not', { claims: { email: `tamu@${DOMAIN}` } }, 'unknown_person', 403],
  ]

  it.each(cases)('%s', async (_, does, reason, status = 400) => {
    const email = await emailOf(world.mentor)
    await script({ ...does, claims: { sub: 'someone-new', email, ...does.claims } })
    const before = (await loginsOf()).length
    const browser = visit(app)
    const back = await visitProvider(await start(browser))
    await expectRefusal(await browser.get(back), reason, before, status)
    log = []
    await expectRefusal(await browser.get(back), 'replayed', before)
  })

  it('for someone of another organisation with that address', async () => {
    await world.write(
      q
        .update(people)
        .set({ email: `made@${DOMAIN}` })
        .where(eq(people.id, world.elsewhere.personId)),
    )
    await script({ claims: { sub: 'made-1', email: `made@${DOMAIN}` } })
    const before = (await loginsOf()).length
    await expectRefusal(await signIn(visit(app)), 'unknown_person', before, 403)
  })

  it('for someone who was deactivated', async () => {
    const gone = await world.person(organisation, { name: 'Sudah Pergi' })
    await world.write(q.update(people).set({ deactivatedAt: now }).where(eq(people.id, gone.personId)))
    await script({ claims: { sub: 'pergi-1', email: await emailOf(gone) } })
    const before = (await loginsOf()).length
    await expectRefusal(await signIn(visit(app)), 'deactivated', before, 403)
  })

  it('for an address whose person came with another subject before', async () => {
    await script({ claims: { sub: 'ratna-2', email: await emailOf(world.mentor) } })
    const before = (await loginsOf()).length
    await expectRefusal(await signIn(visit(app)), 'other_subject', before, 403)
  })

  it('for an address whose subject is linked to someone else', async () => {
    await script({ claims: { sub: 'ratna-1', email: await emailOf(world.mentee) } })
    const before = (await loginsOf()).length
    await expectRefusal(await signIn(visit(app)), 'subject_of_another', before, 403)
  })

  it('once it is not the provider that the operator named for the domain, as one of HR’s own would be', async () => {
    const browser = visit(app)
    await script({})
    const answer = await visitProvider(await start(browser))
    await world.write(
      q
        .update(organisationDomains)
        .set({ issuer: 'https://login.named.example' })
        .where(eq(organisationDomains.domain, DOMAIN)),
    )
    const before = (await loginsOf()).length
    await expectRefusal(await browser.get(answer), 'no_provider', before)
    expect((await start(browser)).status).toBe(404)
    expect((await browser.get(`/sign-in/company/${organisation}`)).status).toBe(404)
    expect((await loginsOf()).length).toBe(before)
  })

  it('once the provider was taken away', async () => {
    await script({ claims: { sub: 'ratna-1', email: await emailOf(world.mentor) } })
    const browser = visit(app)
    const back = await visitProvider(await start(browser))
    const before = (await loginsOf()).length
    await world.write(q.delete(ssoProviders))
    await expectRefusal(await browser.get(back), 'no_provider', before)
  })
})

describe('a provider that cannot be asked is refused before anyone is sent there', () => {
  it.each([
    ['down', () => 'http://127.0.0.1:1', 'provider_unreachable'],
    ['without a configuration', () => `${env.OIDC_SERVER}/nowhere`, 'provider_error'],
    ['an impostor', () => `${env.OIDC_SERVER}/impostor`, 'wrong_issuer'],
    ['not encrypted', () => 'http://login.contoh.example', 'provider_not_allowed'],
    ['inside', () => 'https://10.0.0.8', 'provider_not_allowed'],
    ['no address', () => 'login', 'provider_not_allowed'],
  ])('%s', async (_, issuer, reason) => {
    await script({}, issuer())
    const before = (await loginsOf()).length
    const attempts = await rows(q.select().from(ssoAttempts))
    await expectRefusal(await start(visit(app)), reason, before)
    expect(await rows(q.select().from(ssoAttempts))).toHaveLength(attempts.length)
  })

  it('not answering in time', async () => {
    const settings = { clientId: 'client', clientSecret: 'secret', mayBeLocal: true, answersWithin: 0.2 }
    const asked = openProvider({ ...settings, issuer: `${env.OIDC_SERVER}/hangs` })
    await expect(asked).rejects.toMatchObject({ name: 'ProviderFailure', reason: 'provider_timeout' })
  })
})
