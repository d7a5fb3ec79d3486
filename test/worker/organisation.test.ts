import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { apiTokens, audit, logins, organisations, people, ssoProviders } from '../../src/db/schema/index.ts'
import { signClaims } from '../../src/http/claims.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { asOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import { SECRET, startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('organisation')
const later = startApp('organisation', { now: '2026-11-24T03:30:00Z' })
const path = '/api/v1/organisation'
const provider = { issuer: 'https://id.contoh.example/realms/satu', clientId: 'pamong', clientSecret: 'rahasia-nuri' }

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
})

const rows = async <T>(query: Parameters<ReturnType<typeof app.boot>['database']['batch']>[1][number]) => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}
const organisationOf = async ({ organisationId }: Claims) =>
  (
    await rows<typeof organisations.$inferSelect>(
      q.select().from(organisations).where(eq(organisations.id, organisationId)),
    )
  )[0]
const providerOf = async ({ organisationId }: Claims) =>
  (
    await rows<typeof ssoProviders.$inferSelect>(
      q.select().from(ssoProviders).where(eq(ssoProviders.organisationId, organisationId)),
    )
  )[0]
const actionsOf = async ({ organisationId }: Claims) =>
  (await rows<typeof audit.$inferSelect>(q.select().from(audit).where(eq(audit.organisationId, organisationId)))).map(
    ({ action }) => action,
  )
const alter = (as: Claims, set: Partial<typeof logins.$inferInsert>) =>
  world.write(
    q
      .update(logins)
      .set(set)
      .where(eq(logins.id, as.id as Id<'login'>)),
  )
/** A token that acts as HR does. */
const tokenOf = async ({ personId, organisationId, role }: Claims): Promise<Claims> => {
  const { ids, clock } = app.boot()
  const id = ids.next('apiToken')
  const now = clock.now()
  const expiresAt = now.add({ hours: 1 })
  await world.write(q.insert(apiTokens).values({ id, personId, organisationId, label: 'x', createdAt: now, expiresAt }))
  return { via: 'token', id, personId, organisationId, role }
}
const patch = (body: object, as = world.hr) => app.send(as, 'PATCH', path, body)
const fieldsOf = async (response: Response) =>
  (await response.json<{ fields: { field: string; rule: string }[] }>()).fields.map(({ field, rule }) => [field, rule])

describe('settings of an organisation', () => {
  it('are HR’s alone, and of their own organisation', async () => {
    const there = await (await app.get(world.hr, path)).json()
    expect(there).toMatchObject({
      name: 'PT Contoh Makmur',
      idleHours: 168,
      retentionMonths: 24,
      signInRule: 'any',
      sso: null,
    })
    for (const other of [world.mentor, world.mentee, world.colleague, world.elsewhere]) {
      expect((await app.get(other, path)).status).toBe(403)
      expect((await app.get(other, '/organisation')).status).toBe(403)
      expect((await patch({ name: 'Lain' }, other)).status).toBe(403)
      expect((await app.send(other, 'PUT', `${path}/sso`, provider)).status).toBe(403)
    }
    await patch({ name: 'PT Contoh Sentosa', retentionMonths: 36 })
    expect(await organisationOf(world.hr)).toMatchObject({
      name: 'PT Contoh Sentosa',
      retentionMonths: 36,
      idleHours: 168,
    })
    expect((await organisationOf(world.elsewhere))?.name).toBe('PT Lain')
    expect(await actionsOf(world.hr)).toEqual(['organisation.changed'])
  })

  it('keep to their bounds, and name the field', async () => {
    const wrong: readonly (readonly [object, string, string])[] = [
      [{ idleHours: 0 }, 'idleHours', 'too_small'],
      [{ idleHours: 337 }, 'idleHours', 'too_big'],
      [{ idleHours: 1.5 }, 'idleHours', 'not_a_number'],
      [{ retentionMonths: 0 }, 'retentionMonths', 'too_small'],
      [{ retentionMonths: 121 }, 'retentionMonths', 'too_big'],
      [{ name: '' }, 'name', 'required'],
      [{ name: 'Satu\nDua' }, 'name', 'not_one_line'],
      [{ zone: 'Asia/Nowhere' }, 'zone', 'not_a_zone'],
      [{ zone: '+07:00' }, 'zone', 'not_a_zone'],
      [{ locale: 'nl' }, 'locale', 'not_allowed'],
      [{ signInRule: 'none' }, 'signInRule', 'not_allowed'],
    ]
    for (const [body, field, rule] of wrong) {
      const response = await patch(body)
      expect(response.status, JSON.stringify(body)).toBe(400)
      expect(await fieldsOf(response)).toEqual([[field, rule]])
    }
    expect(await actionsOf(world.hr)).toEqual([])
  })

  it('cost one round trip to read and two to change, from the page too', async () => {
    expect(await app.control.trips(() => app.get(world.hr, '/organisation'))).toBe(1)
    expect(await app.control.trips(() => patch({ idleHours: 24 }))).toBe(2)
    const form = {
      name: 'PT Baru',
      locale: 'en',
      zone: 'Asia/Makassar',
      idleHours: '12',
      retentionMonths: '12',
      signInRule: 'any',
    }
    expect(
      await app.control.trips(async () => {
        const response = await app.post(world.hr, '/organisation', form)
        expect(response.headers.get('location')).toBe('/organisation?done=organisationChanged')
      }),
    ).toBe(2)
    expect(await organisationOf(world.hr)).toMatchObject({ name: 'PT Baru', zone: 'Asia/Makassar', idleHours: 12 })
    const back = await app.post(world.hr, '/organisation', { ...form, name: 'PT Tulisan Saya', idleHours: '400' })
    expect(back.status).toBe(400)
    expect(await back.text()).toMatch(/PT Tulisan Saya[\s\S]*value="400"/)
  })

  it('change only with a fresh sign-in, and never by a token', async () => {
    await alter(world.hr, { expiresAt: app.boot().clock.now().add({ hours: 9 }) })
    expect((await later.send(world.hr, 'PATCH', path, { name: 'Lain' })).status).toBe(401)
    const set = await later.send(world.hr, 'PUT', `${path}/sso`, provider)
    expect(await set.json()).toMatchObject({ code: 'stale_login' })
    const refused = await later.post(world.hr, '/organisation/sso', provider)
    expect(refused.status).toBe(401)
    expect(await refused.text()).not.toContain('rahasia-nuri')
    expect((await later.send(world.hr, 'DELETE', `${path}/sso`, {})).status).toBe(401)
    expect((await later.get(world.hr, '/organisation')).status).toBe(200)
    const byToken = { authorization: `Bearer ${await signClaims(await tokenOf(world.hr), SECRET)}` }
    expect(await (await app.ask(null, path, { headers: byToken })).json()).toMatchObject({ name: 'PT Contoh Makmur' })
    const change = await app.send(null, 'PATCH', path, { name: 'Lain' }, byToken)
    expect(await change.json()).toMatchObject({ code: 'stale_login' })
    expect(await actionsOf(world.hr)).toEqual([])
  })
})

describe('the sign-in rule', () => {
  it('can ask for a passkey only once whoever sets it has shown one in this login', async () => {
    expect(await fieldsOf(await patch({ signInRule: 'passkey' }))).toEqual([['signInRule', 'needs_passkey_login']])
    await alter(world.hr, { passkeyAt: app.boot().clock.now() })
    const token = { authorization: `Bearer ${await signClaims(await tokenOf(world.mentor), SECRET)}` }
    expect((await app.ask(null, '/api/v1/me', { headers: token })).status).toBe(200)
    expect((await patch({ signInRule: 'passkey' })).status).toBe(200)
    expect((await app.get(world.mentor, '/api/v1/me')).status).toBe(401)
    expect((await patch({ signInRule: 'any' })).status).toBe(200)
    expect((await app.get(world.mentor, '/api/v1/me')).status).toBe(200)
    // A token from before would go on without ever having been asked for a passkey.
    expect((await app.ask(null, '/api/v1/me', { headers: token })).status).toBe(401)
  })

  it('can ask for the provider only once whoever sets it came through it as it is now', async () => {
    expect(await fieldsOf(await patch({ signInRule: 'sso' }))).toEqual([['signInRule', 'needs_sso_login']])
    await alter(world.hr, { method: 'sso' })
    expect(await fieldsOf(await patch({ signInRule: 'sso' }))).toEqual([['signInRule', 'needs_sso_login']])
    await app.send(world.hr, 'PUT', `${path}/sso`, provider)
    const now = app.boot().clock.now()
    await alter(world.hr, { createdAt: now.subtract({ seconds: 1 }) })
    expect(await fieldsOf(await patch({ signInRule: 'sso' }))).toEqual([['signInRule', 'needs_sso_login']])
    const page = await app.post(world.hr, '/organisation', {
      name: 'PT',
      locale: 'id',
      zone: 'Asia/Jakarta',
      idleHours: '1',
      retentionMonths: '1',
      signInRule: 'sso',
    })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('tidak mengunci siapa pun')
    await alter(world.hr, { createdAt: now })
    expect((await patch({ signInRule: 'sso' })).status).toBe(200)
    expect((await app.get(world.mentor, '/api/v1/me')).status).toBe(401)
  })

  it('keeps the provider that everyone signs in through', async () => {
    await alter(world.hr, { method: 'sso' })
    await app.send(world.hr, 'PUT', `${path}/sso`, provider)
    await patch({ signInRule: 'sso' })
    expect(await fieldsOf(await app.send(world.hr, 'DELETE', `${path}/sso`, {}))).toEqual([['provider', 'in_use']])
    const other = { ...provider, issuer: 'https://lain.example', clientId: 'lain' }
    expect(await fieldsOf(await app.send(world.hr, 'PUT', `${path}/sso`, other))).toEqual([
      ['issuer', 'in_use'],
      ['clientId', 'in_use'],
    ])
    const rotated = { ...provider, clientSecret: 'rahasia-baru' }
    expect((await app.send(world.hr, 'PUT', `${path}/sso`, rotated)).status).toBe(204)
    expect((await app.post(world.hr, '/organisation/sso/remove', {})).status).toBe(400)
    await patch({ signInRule: 'any' })
    expect((await app.send(world.hr, 'DELETE', `${path}/sso`, {})).status).toBe(204)
    expect(await providerOf(world.hr)).toBeUndefined()
    expect((await app.send(world.hr, 'DELETE', `${path}/sso`, {})).status).toBe(204)
  })
})

describe('the company’s provider', () => {
  const openSecret = async () => {
    const { encryption, ids, database } = app.boot()
    const vault = createVault(encryption, ids)
    const [keys] = await database.batch('read', [selectOrganisationKey(world.hr.organisationId)])
    vault.learn((keys as Parameters<typeof asOrganisationKey>[0][]).map(asOrganisationKey))
    const stored = await providerOf(world.hr)
    if (!stored) throw new Error('there is no provider')
    return vault.open('sso-providers.client-secret', world.hr.organisationId, stored.clientSecret)
  }

  it('keeps its secret sealed, keeps it where it is left out, and never shows it again', async () => {
    expect((await app.send(world.hr, 'PUT', `${path}/sso`, provider)).status).toBe(204)
    expect((await providerOf(world.hr))?.clientSecret).not.toContain('nuri')
    expect(await openSecret()).toBe('rahasia-nuri')
    for (const shown of [await app.get(world.hr, path), await app.get(world.hr, '/organisation')]) {
      const text = await shown.text()
      expect(text).toContain(provider.issuer)
      expect(text).not.toContain('nuri')
    }
    const kept = await app.post(world.hr, '/organisation/sso', {
      issuer: provider.issuer,
      clientId: 'lain',
      clientSecret: '',
    })
    expect(kept.headers.get('location')).toBe('/organisation?done=ssoSaved')
    expect(await providerOf(world.hr)).toMatchObject({ clientId: 'lain' })
    expect(await openSecret()).toBe('rahasia-nuri')
    expect(await actionsOf(world.hr)).toEqual(['sso.changed', 'sso.changed'])
  })

  it('never sends a secret to another provider than it was given for', async () => {
    const { clientSecret: _, ...without } = provider
    expect(await fieldsOf(await app.send(world.hr, 'PUT', `${path}/sso`, without))).toEqual([
      ['clientSecret', 'required'],
    ])
    await app.send(world.hr, 'PUT', `${path}/sso`, provider)
    const stolen = { ...without, issuer: 'https://id.jahat.example' }
    expect(await fieldsOf(await app.send(world.hr, 'PUT', `${path}/sso`, stolen))).toEqual([
      ['clientSecret', 'required'],
    ])
    expect((await providerOf(world.hr))?.issuer).toBe(provider.issuer)
  })

  it('is an https address without a query, and one line each', async () => {
    const wrong = [
      'http://id.contoh.example',
      'https://id.contoh.example?a=1',
      'https://a:b@id.contoh.example',
      'javascript:alert(1)',
      'x',
    ]
    for (const issuer of wrong) {
      const response = await app.send(world.hr, 'PUT', `${path}/sso`, { ...provider, issuer })
      expect(await fieldsOf(response), issuer).toEqual([['issuer', 'not_a_web_address']])
    }
    const broken = { ...provider, clientId: 'a\r\nb', clientSecret: 'c\nd' }
    expect(await fieldsOf(await app.send(world.hr, 'PUT', `${path}/sso`, broken))).toEqual([
      ['clientId', 'not_one_line'],
      ['clientSecret', 'not_one_line'],
    ])
    const back = await app.post(world.hr, '/organisation/sso', { ...provider, issuer: 'x' })
    expect(back.status).toBe(400)
    expect(await back.text()).not.toContain('rahasia-nuri')
  })

  it('forgets who people were to the provider before, and only in its own organisation', async () => {
    const subjectOf = async ({ personId }: Claims) =>
      (await rows<typeof people.$inferSelect>(q.select().from(people).where(eq(people.id, personId))))[0]?.ssoSubject
    await app.send(world.hr, 'PUT', `${path}/sso`, provider)
    await world.write(
      q.update(people).set({ ssoSubject: '1' }).where(eq(people.id, world.mentor.personId)),
      q.update(people).set({ ssoSubject: '1' }).where(eq(people.id, world.elsewhere.personId)),
    )
    await app.send(world.hr, 'PUT', `${path}/sso`, { ...provider, clientId: 'lain' })
    expect(await subjectOf(world.mentor)).toBe('1')
    await app.send(world.hr, 'PUT', `${path}/sso`, { ...provider, issuer: 'https://lain.example' })
    expect(await subjectOf(world.mentor)).toBeNull()
    expect(await subjectOf(world.elsewhere)).toBe('1')
  })

  it('is set by one of two who set it at once; secret and address never mix', async () => {
    await app.send(world.hr, 'PUT', `${path}/sso`, provider)
    const answers = await Promise.all(
      ['satu', 'dua', 'tiga', 'empat'].map((name) =>
        app.send(world.hr, 'PUT', `${path}/sso`, {
          issuer: `https://${name}.example`,
          clientId: name,
          clientSecret: name,
        }),
      ),
    )
    const won = answers.filter(({ status }) => status === 204).length
    expect(won).toBeGreaterThan(0)
    expect(answers.every(({ status }) => status === 204 || status === 409)).toBe(true)
    const stored = await providerOf(world.hr)
    expect(stored?.issuer).toBe(`https://${stored?.clientId}.example`)
    expect(await openSecret()).toBe(stored?.clientId)
  })
})
