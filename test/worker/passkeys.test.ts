import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, logins, organisations, passkeys, people } from '../../src/db/schema/index.ts'
import { signClaims } from '../../src/http/claims.ts'
import { LOGIN_COOKIE } from '../../src/http/cookie-names.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { ORIGIN, SECRET, startApp } from '../support/app.ts'
import { createAuthenticator, type Lies } from '../support/authenticator.ts'
import { now, visit } from '../support/visitor.ts'
import { createSmallWorld } from '../support/world.ts'

const DATABASE = 'passkeys'
const app = startApp(DATABASE)
const at = (when: Temporal.DurationLike) => startApp(DATABASE, { now: now.add(when).toString() })
let world: Awaited<ReturnType<typeof createSmallWorld>>
let log: string[] = []

type Visitor = ReturnType<typeof visit>
type Authenticator = Awaited<ReturnType<typeof createAuthenticator>>

const rows = async <T>(query: Parameters<typeof world.write>[0]): Promise<T[]> => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}

const rule = (signInRule: 'any' | 'sso' | 'passkey') =>
  world.write(q.update(organisations).set({ signInRule }).where(eq(organisations.id, world.mentor.organisationId)))

/** A browser in which that person is signed in by a link, from this moment on. */
const signedIn = async (person: Claims, through = app): Promise<Visitor> => {
  const { ids } = app.boot()
  const id = ids.next('login')
  const { personId, organisationId } = person
  await world.write(
    q.insert(logins).values({
      id,
      organisationId,
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now.add({ hours: 24 }),
    }),
  )
  const browser = visit(through)
  browser.cookies.set(LOGIN_COOKIE, await signClaims({ ...person, id }, SECRET))
  return browser
}

const optionsFrom = async (answer: Response) => {
  expect(answer.status).toBe(200)
  return answer.json<{ challenge: string; rp: { id: string }; user: { id: string } }>()
}

const add = async (
  browser: Visitor,
  authenticator: Authenticator,
  lies: Parameters<Authenticator['create']>[1] = {},
) => {
  const options = await optionsFrom(await browser.send('/account/passkeys/options', {}))
  return browser.send('/account/passkeys', { answer: await authenticator.create(options, lies), next: '/account' })
}

const signIn = async (browser: Visitor, authenticator: Authenticator, lies: Lies = {}, next = '/pairings') => {
  const options = await optionsFrom(await browser.send('/sign-in/passkey/options', {}))
  return browser.send('/sign-in/passkey/answer', { answer: await authenticator.get(options, lies), next })
}

const show = async (browser: Visitor, authenticator: Authenticator, lies: Lies = {}) => {
  const options = await optionsFrom(await browser.send('/sign-in/passkey/verify/options', {}))
  return browser.send('/sign-in/passkey/verify', { answer: await authenticator.get(options, lies), next: '/pairings' })
}

/** A person of the mentor's organisation with a passkey, who nobody else's test changes. */
const withPasskey = async (name: string) => {
  const person = await world.person(world.mentor.organisationId, { name })
  const authenticator = await createAuthenticator(ORIGIN)
  const browser = await signedIn(person)
  expect((await add(browser, authenticator)).status).toBe(201)
  return { person, authenticator, browser }
}

const passkeysOf = (person: Claims) =>
  rows<typeof passkeys.$inferSelect>(q.select().from(passkeys).where(eq(passkeys.personId, person.personId)))

/** The one code of all refusals, no login, and the reason in the log and nowhere else. */
const expectRefusal = async (answer: Response, reason: string) => {
  expect(answer.status).toBe(400)
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'passkey_refused' })
  expect(text).not.toContain(reason)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.getSetCookie().join()).not.toContain(LOGIN_COOKIE)
  expect(log.splice(0).map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ event: 'passkey refused', reason }),
  ])
}

beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})
beforeEach(async () => {
  log = []
  vi.spyOn(console, 'warn').mockImplementation((line: string) => log.push(line))
  await rule('any')
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a passkey', () => {
  it('is added by who is signed in, for this host, and kept on the device', async () => {
    const browser = await signedIn(world.mentor)
    const options = await (await browser.send('/account/passkeys/options', {})).json()
    expect(options).toMatchObject({
      rp: { id: 'pamong.test', name: 'Pamong' },
      user: { name: expect.stringContaining('@'), displayName: 'Ratna Wulandari' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      excludeCredentials: [],
    })
    const authenticator = await createAuthenticator(ORIGIN)
    const added = await add(browser, authenticator)
    expect(added.status).toBe(201)
    expect(await added.json()).toEqual({ next: '/account' })
    const [kept] = await passkeysOf(world.mentor)
    expect(kept).toMatchObject({ id: authenticator.id, label: 'Chrome, Linux', transports: 'internal' })
    expect(await rows(q.select().from(audit).where(eq(audit.action, 'passkey.added')))).toHaveLength(1)

    const again = await (await browser.send('/account/passkeys/options', {})).json()
    expect(again).toMatchObject({ excludeCredentials: [{ id: authenticator.id, transports: ['internal'] }] })
    const listed = await (await browser.get('/api/v1/me/passkeys')).json()
    expect(listed).toEqual({
      passkeys: [
        {
          id: authenticator.id,
          label: 'Chrome, Linux',
          createdAt: expect.any(String),
          lastUsedAt: null,
          isRemovable: true,
        },
      ],
    })
  })

  it('is called what its owner calls it, within bounds', async () => {
    const browser = await signedIn(await world.person(world.mentor.organisationId, { name: 'Memberi Nama' }))
    const addNamed = async (passkeyName: string) => {
      const options = await optionsFrom(await browser.send('/account/passkeys/options', {}))
      const answer = await (await createAuthenticator(ORIGIN)).create(options)
      return browser.send('/account/passkeys', { answer, passkeyName })
    }
    expect((await addNamed('  Ponsel saya ')).status).toBe(201)
    expect(await (await browser.get('/api/v1/me/passkeys')).json()).toMatchObject({
      passkeys: [{ label: 'Ponsel saya' }],
    })
    const tooLong = await addNamed('x'.repeat(61))
    expect(tooLong.status).toBe(400)
    expect(await tooLong.json()).toMatchObject({ fields: [{ field: 'passkeyName', rule: 'too_long', limit: 60 }] })
  })

  it('may vouch for itself', async () => {
    const person = await world.person(world.mentor.organisationId, { name: 'Menjamin Sendiri' })
    const authenticator = await createAuthenticator(ORIGIN)
    expect((await add(await signedIn(person), authenticator, { format: 'packed' })).status).toBe(201)
    expect((await signIn(visit(app), authenticator)).status).toBe(200)
  })

  it('signs its owner in, without a name', async () => {
    const { person, authenticator } = await withPasskey('Masuk Sendiri')
    const browser = visit(app)
    const done = await signIn(browser, authenticator)
    expect(done.status).toBe(200)
    expect(await done.json()).toEqual({ next: '/pairings' })
    expect(await (await browser.get('/api/v1/me')).json()).toMatchObject({ id: person.personId })
    const made = await rows<typeof logins.$inferSelect>(
      q.select().from(logins).where(eq(logins.personId, person.personId)),
    )
    expect(made.find(({ method }) => method === 'passkey')).toMatchObject({
      device: 'Chrome, Linux',
      passkeyAt: expect.anything(),
    })
    const [kept] = await passkeysOf(person)
    expect(kept).toMatchObject({ counter: 2 })
    expect(kept?.lastUsedAt).not.toBeNull()
    expect((await signIn(visit(app), authenticator)).status).toBe(200)
  })

  it('leads on to paths of this site only, by way of the first-run page for a newcomer', async () => {
    const { person, authenticator } = await withPasskey('Baru Datang')
    const leadsTo = async (next: string) => (await signIn(visit(app), authenticator, {}, next)).json()
    expect(await leadsTo('//evil.example')).toEqual({ next: '/' })
    expect(await leadsTo('https://evil.example')).toEqual({ next: '/' })
    await world.write(q.update(people).set({ welcomedAt: null }).where(eq(people.id, person.personId)))
    expect(await leadsTo('/pairings')).toEqual({ next: '/welcome?next=%2Fpairings' })
  })

  it('is refused at sign-in where its organisation signs in through the company', async () => {
    const { authenticator } = await withPasskey('Lewat Perusahaan')
    await rule('sso')
    const browser = visit(app)
    const answer = await signIn(browser, authenticator)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'sso_only', title: 'Silakan masuk lewat perusahaan Anda' })
    expect(browser.cookies.has(LOGIN_COOKIE)).toBe(false)
  })

  it('is removed by its owner alone, by form and over the API', async () => {
    const first = await withPasskey('Hapus Satu')
    const second = await withPasskey('Hapus Dua')
    const path = `/account/passkeys/${first.authenticator.id}/remove`
    expect((await second.browser.post(path, {})).status).toBe(404)
    const removed = await first.browser.post(path, {})
    expect(removed.headers.get('location')).toBe('/account?done=passkeyRemoved#passkeys')
    expect(await passkeysOf(first.person)).toEqual([])
    expect((await first.browser.post(path, {})).status).toBe(404)
    await expectRefusal(await signIn(visit(app), first.authenticator), 'unknown_credential')

    const byApi = await second.browser.ask(`/api/v1/me/passkeys/${second.authenticator.id}`, { method: 'DELETE' })
    expect(byApi.status).toBe(204)
    for (const id of ['x', '%00', 'ä', 'x'.repeat(2000)]) {
      expect((await second.browser.ask(`/api/v1/me/passkeys/${id}`, { method: 'DELETE' })).status).toBe(404)
    }
  })

  it('is added and removed only soon after a sign-in', async () => {
    const { person, authenticator } = await withPasskey('Sudah Lama')
    const stale = await signedIn(person, at({ minutes: 61 }))
    for (const answer of [
      await stale.send('/account/passkeys/options', {}),
      await stale.ask(`/api/v1/me/passkeys/${authenticator.id}`, { method: 'DELETE' }),
    ]) {
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ code: 'stale_login' })
    }
    expect(await passkeysOf(person)).toHaveLength(1)
    // Showing the passkey is as good as a sign-in.
    expect((await show(stale, authenticator)).status).toBe(200)
    expect((await stale.send('/account/passkeys/options', {})).status).toBe(200)
  })
})

describe('an answer to a challenge is refused', () => {
  const lies: [string, Lies, string][] = [
    ['of another site', { origin: 'https://pamong.evil.example' }, 'wrong_origin'],
    ['of another port', { origin: `${ORIGIN}:8443` }, 'wrong_origin'],
    ['from within a page of another site', { crossOrigin: true }, 'wrong_origin'],
    ['for another host', { rpId: 'evil.example' }, 'not_verified'],
    ['to another challenge', { challenge: 'x'.repeat(43) }, 'unknown_challenge'],
    ['that was made for a registration', { type: 'webauthn.create' }, 'not_verified'],
    ['without a person', { isPresent: false }, 'not_verified'],
    ['without a verified person', { isVerified: false }, 'not_verified'],
    ['in the name of someone else', { userHandle: btoa('per_someone').replaceAll('=', '') }, 'wrong_user'],
    ['in the name of nobody', { userHandle: null }, 'wrong_user'],
    ['with a counter that fell', { counter: 1 }, 'counter'],
  ]

  it.each(lies)('%s', async (name, lie, reason) => {
    const { authenticator } = await withPasskey(name)
    expect((await signIn(visit(app), authenticator)).status).toBe(200)
    await expectRefusal(await signIn(visit(app), authenticator, lie), reason)
  })

  it('a second time, also when it failed the first time', async () => {
    const { authenticator } = await withPasskey('Ulang Lagi')
    const browser = visit(app)
    const options = await optionsFrom(await browser.send('/sign-in/passkey/options', {}))
    const answer = await authenticator.get(options)
    const both = await Promise.all([1, 2].map(() => browser.send('/sign-in/passkey/answer', { answer })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
    log = []
    await expectRefusal(await browser.send('/sign-in/passkey/answer', { answer }), 'replayed')

    const failed = await optionsFrom(await browser.send('/sign-in/passkey/options', {}))
    const wrong = await authenticator.get(failed, { isVerified: false })
    await expectRefusal(await browser.send('/sign-in/passkey/answer', { answer: wrong }), 'not_verified')
    const right = await authenticator.get(failed)
    await expectRefusal(await browser.send('/sign-in/passkey/answer', { answer: right }), 'replayed')
  })

  it('by another browser, late, and for another purpose', async () => {
    const { authenticator, browser: mine, person } = await withPasskey('Lain Lagi')
    const browser = visit(app)
    const options = await optionsFrom(await browser.send('/sign-in/passkey/options', {}))
    const answer = await authenticator.get(options)
    const thief = visit(app)
    await thief.send('/sign-in/passkey/options', {})
    await expectRefusal(await thief.send('/sign-in/passkey/answer', { answer }), 'other_browser')
    await expectRefusal(await mine.send('/sign-in/passkey/verify', { answer }), 'other_purpose')
    const late = visit(at({ minutes: 6 }))
    for (const [name, value] of browser.cookies) late.cookies.set(name, value)
    await expectRefusal(await late.send('/sign-in/passkey/answer', { answer }), 'expired_challenge')

    const colleague = await withPasskey('Orang Lain')
    const theirs = await optionsFrom(await colleague.browser.send('/sign-in/passkey/verify/options', {}))
    const swapped = await signedIn(person)
    for (const [name, value] of colleague.browser.cookies) {
      if (name !== LOGIN_COOKIE) swapped.cookies.set(name, value)
    }
    const shown = { answer: await authenticator.get(theirs) }
    await expectRefusal(await swapped.send('/sign-in/passkey/verify', shown), 'other_person')
  })

  it('of an unknown passkey, of another key, and of someone deactivated', async () => {
    const { authenticator, person } = await withPasskey('Sudah Pergi')
    const stranger = await createAuthenticator(ORIGIN)
    await expectRefusal(await signIn(visit(app), stranger), 'unknown_credential')
    const browser = visit(app)
    const options = await optionsFrom(await browser.send('/sign-in/passkey/options', {}))
    const answer = { ...(await stranger.get(options)), id: authenticator.id, rawId: authenticator.id }
    const [kept] = await passkeysOf(person)
    const userHandle = new TextEncoder().encode(kept?.personId).toBase64({ alphabet: 'base64url', omitPadding: true })
    const forged = { ...answer, response: { ...answer.response, userHandle } }
    await world.write(q.update(passkeys).set({ counter: 0 }).where(eq(passkeys.id, authenticator.id)))
    await expectRefusal(await browser.send('/sign-in/passkey/answer', { answer: forged }), 'not_verified')
    await world.write(q.update(people).set({ deactivatedAt: now }).where(eq(people.id, person.personId)))
    await expectRefusal(await signIn(visit(app), authenticator), 'deactivated')
  })

  it('when a passkey is added that comes with a certificate, or is known already', async () => {
    const { authenticator } = await withPasskey('Sudah Punya')
    const browser = await signedIn(world.colleague)
    for (const format of ['tpm', 'android-key', 'apple', 'fido-u2f', 'unknown']) {
      await expectRefusal(await add(browser, await createAuthenticator(ORIGIN), { format }), 'attestation')
    }
    await expectRefusal(await add(browser, authenticator), 'changed_meanwhile')
    await expectRefusal(await add(browser, await createAuthenticator(ORIGIN), { isVerified: false }), 'not_verified')
    expect(await passkeysOf(world.colleague)).toEqual([])
  })

  it('that is none, naming the field', async () => {
    const browser = visit(app)
    const ask = async (body: string) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const answer = await browser.ask('/sign-in/passkey/answer', { method: 'POST', body, headers })
      expect(answer.status, body).toBe(400)
      return answer.json<{ code: string; fields: { field: string }[] }>()
    }
    expect(await ask('{')).toMatchObject({ code: 'bad_input', fields: [{ field: 'body', rule: 'not_json' }] })
    expect(await ask('{}')).toMatchObject({ code: 'bad_input', fields: [{ field: 'answer', rule: 'required' }] })
    const { fields } = await ask(JSON.stringify({ answer: { id: '<', rawId: 'x', type: 'public-key', response: {} } }))
    expect(fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['answer.id', 'answer.response.clientDataJSON', 'answer.response.signature']),
    )
    const shape = { id: 'eA', rawId: 'eA', type: 'public-key' }
    const response = { clientDataJSON: 'eA', authenticatorData: 'eA', signature: 'eA' }
    const malformed = await browser.send('/sign-in/passkey/answer', { answer: { ...shape, response } })
    await expectRefusal(malformed, 'malformed')
  })
})

describe('an organisation that asks for a passkey', () => {
  it('opens nothing before one was shown, and says where', async () => {
    const { person, authenticator } = await withPasskey('Wajib Kunci')
    await rule('passkey')
    const browser = await signedIn(person)
    const page = await browser.get('/pairings')
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toBe('/sign-in/passkey?next=%2Fpairings')
    const call = await browser.get('/api/v1/me')
    expect(call.status).toBe(401)
    expect(await call.json()).toMatchObject({ code: 'needs_passkey' })
    const ask = await browser.get('/sign-in/passkey?next=/pairings')
    const html = await ask.text()
    expect(html).toContain('data-passkey="known"')
    expect(html).toContain('data-next="/pairings"')
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/i)

    expect((await show(browser, authenticator)).status).toBe(200)
    expect((await browser.get('/api/v1/me')).status).toBe(200)
    expect(await rows(q.select().from(audit).where(eq(audit.action, 'passkey.shown')))).not.toEqual([])
  })

  it('lets a first one be added, which counts as shown, and no second one unseen', async () => {
    const person = await world.person(world.mentor.organisationId, { name: 'Kunci Pertama' })
    await rule('passkey')
    const browser = await signedIn(person)
    expect(await (await browser.get('/sign-in/passkey')).text()).toContain('data-passkey="new"')
    const first = await createAuthenticator(ORIGIN)
    expect((await add(browser, first)).status).toBe(201)
    expect((await browser.get('/api/v1/me')).status).toBe(200)

    // Whoever reads the mail of that person gets this far and no further.
    const intruder = await signedIn(person)
    expect(await (await intruder.get('/sign-in/passkey')).text()).toContain('data-passkey="known"')
    const refused = await intruder.send('/account/passkeys/options', {})
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'needs_passkey' })

    const second = await createAuthenticator(ORIGIN)
    expect((await add(browser, second)).status).toBe(201)
    expect(await passkeysOf(person)).toHaveLength(2)
  })

  it('lets one of two firsts win', async () => {
    const person = await world.person(world.mentor.organisationId, { name: 'Berlomba' })
    await rule('passkey')
    const [mine, theirs] = [await signedIn(person), await signedIn(person)]
    const options = await Promise.all(
      [mine, theirs].map(async (browser) => optionsFrom(await browser.send('/account/passkeys/options', {}))),
    )
    const answers = await Promise.all(
      [mine, theirs].map(async (browser, index) => {
        const made = await (await createAuthenticator(ORIGIN)).create(options[index] ?? { challenge: '' })
        return browser.send('/account/passkeys', { answer: made })
      }),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await passkeysOf(person)).toHaveLength(1)
  })

  it('asks for a fresh sign-in before a first one is added', async () => {
    const person = await world.person(world.mentor.organisationId, { name: 'Belum Punya' })
    await rule('passkey')
    const stale = await signedIn(person, at({ minutes: 61 }))
    const html = await (await stale.get('/sign-in/passkey?next=/pairings')).text()
    expect(html).not.toContain('data-passkey')
    expect(html).toContain('href="/sign-in?next=%2Fsign-in%2Fpasskey%3Fnext%3D%252Fpairings"')
    expect((await stale.send('/account/passkeys/options', {})).status).toBe(401)
  })

  it('keeps the last one', async () => {
    const { authenticator, browser, person } = await withPasskey('Satu Saja')
    await rule('passkey')
    const path = `/api/v1/me/passkeys/${authenticator.id}`
    const kept = await browser.ask(path, { method: 'DELETE' })
    expect(kept.status).toBe(409)
    expect(await kept.json()).toMatchObject({ code: 'last_passkey' })
    expect(await passkeysOf(person)).toHaveLength(1)
    const listed = await (await browser.get('/api/v1/me/passkeys')).json<{ passkeys: { isRemovable: boolean }[] }>()
    expect(listed.passkeys.map(({ isRemovable }) => isRemovable)).toEqual([false])

    expect((await add(browser, await createAuthenticator(ORIGIN))).status).toBe(201)
    const both = await passkeysOf(person)
    const removals = await Promise.all(
      both.map(({ id }) => browser.ask(`/api/v1/me/passkeys/${id}`, { method: 'DELETE' })),
    )
    expect(removals.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(await passkeysOf(person)).toHaveLength(1)
  })

  it('is content with a sign-in by passkey', async () => {
    const { authenticator } = await withPasskey('Langsung')
    await rule('passkey')
    const browser = visit(app)
    expect((await signIn(browser, authenticator)).status).toBe(200)
    expect((await browser.get('/api/v1/me')).status).toBe(200)
  })
})
