import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, logins, people } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { startApp } from '../support/app.ts'
import { mailsFor } from '../support/outbox.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('people')
let world: Awaited<ReturnType<typeof createSmallWorld>>
/** A second of HR, so that the first can be acted upon. */
let hr2: Claims
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
  hr2 = await world.person(world.hr.organisationId, { name: 'Bayu Nugroho', role: 'hr' })
})

const rowOf = async (id: string) => {
  const [rows] = await app.boot().database.batch('read', [
    q
      .select()
      .from(people)
      .where(eq(people.id, id as Id<'person'>)),
  ])
  return (rows as (typeof people.$inferSelect)[])[0]
}
const actionsOn = async (id: string): Promise<string[]> => {
  const [rows] = await app
    .boot()
    .database.batch('read', [q.select({ action: audit.action }).from(audit).where(eq(audit.entityId, id))])
  return (rows as { action: string }[]).map(({ action }) => action).sort()
}
const byEmail = async (email: string) => {
  const [rows] = await app.boot().database.batch('read', [q.select().from(people).where(eq(people.email, email))])
  return rows as (typeof people.$inferSelect)[]
}

let number = 0
/** Somebody who was added and is not invited yet. */
const someone = async (name = 'Putri Lestari'): Promise<Id<'person'>> => {
  number += 1
  const added = await app.send(world.hr, 'POST', '/api/v1/people', { name, email: `orang${number}@contoh.example` })
  expect(added.status).toBe(201)
  return (await added.json<{ id: Id<'person'> }>()).id
}
const patch = (as: Claims, id: string, body: unknown) => app.send(as, 'PATCH', `/api/v1/people/${id}`, body)
const problemsOf = async (response: Response) =>
  (await response.json<{ fields: { field: string; rule: string }[] }>()).fields.map(({ field, rule }) => [field, rule])

describe('who may look after people', () => {
  const routes = () =>
    [
      ['GET', '/people'],
      ['GET', '/people.csv'],
      ['GET', '/people/new'],
      ['POST', '/people/new'],
      ['POST', '/people/invite'],
      ['GET', '/people/import'],
      ['POST', '/people/import'],
      ['GET', `/people/${world.colleague.personId}`],
      ['POST', `/people/${world.colleague.personId}`],
      ['POST', `/people/${world.colleague.personId}/email`],
      ['POST', `/people/${world.colleague.personId}/role`],
      ['POST', `/people/${world.colleague.personId}/deactivate`],
      ['POST', `/people/${world.colleague.personId}/reactivate`],
      ['POST', `/people/${world.colleague.personId}/invitation`],
      ['GET', '/api/v1/people'],
      ['POST', '/api/v1/people'],
      ['POST', '/api/v1/people/import'],
      ['POST', '/api/v1/people/invitations'],
      ['GET', `/api/v1/people/${world.colleague.personId}`],
      ['PATCH', `/api/v1/people/${world.colleague.personId}`],
      ['POST', `/api/v1/people/${world.colleague.personId}/invitation`],
    ] as const

  it('is HR alone', async () => {
    for (const [method, path] of routes()) {
      const response = await app.ask(world.mentor, path, { method })
      expect(response.status, `${method} ${path}`).toBe(403)
    }
  })

  it('is HR of the same organisation: ids of another one lead nowhere', async () => {
    const elsewhere = await world.person(world.elsewhere.organisationId, { name: 'Luh Ayu', role: 'hr' })
    const id = world.colleague.personId
    expect((await app.get(elsewhere, `/people/${id}`)).status).toBe(404)
    expect((await app.get(elsewhere, `/api/v1/people/${id}`)).status).toBe(404)
    expect((await patch(elsewhere, id, { name: 'Lain' })).status).toBe(404)
    expect((await app.post(elsewhere, `/people/${id}/deactivate`, {})).status).toBe(404)
    expect((await app.post(elsewhere, `/people/${id}/role`, { role: 'hr' })).status).toBe(404)
    expect((await app.post(elsewhere, `/people/${id}/email`, { email: 'x@contoh.example' })).status).toBe(404)
    const stranger = await someone()
    expect((await app.post(elsewhere, `/people/${stranger}/invitation`, { key: 'k' })).status).toBe(404)
    expect((await app.send(elsewhere, 'POST', '/api/v1/people/invitations', { people: [stranger] })).status).toBe(404)
    expect(await mailsFor(app.boot(), stranger)).toEqual([])
    expect(await (await app.get(elsewhere, '/people')).text()).not.toContain('Yohanes Wenda')
    expect(await rowOf(id)).toMatchObject({ name: 'Yohanes Wenda', role: 'member', deactivatedAt: null })
  })
})

describe('the list', () => {
  it('costs one round trip, and shows nothing but what HR administers', async () => {
    const page = await app.get(world.hr, '/people')
    expect(page.status).toBe(200)
    expect(await app.control.trips(() => app.get(world.hr, '/people?search=yo&state=joined'))).toBe(1)
    expect(await app.control.trips(() => app.get(world.hr, `/people/${world.mentor.personId}`))).toBe(1)
    const seen = await (await app.get(world.hr, `/api/v1/people/${world.mentor.personId}`)).json<object>()
    expect(Object.keys(seen).sort()).toEqual(
      'id name address email locale zone role state invitedAt joinedAt deactivatedAt'.split(' ').sort(),
    )
  })

  it('is turned by name, page after page, and finds the start of any word of a name or of an address', async () => {
    const { elsewhere } = world
    const hr = await world.person(elsewhere.organisationId, { name: 'Zainal', role: 'hr' })
    for (const name of ['andi', 'Budi Santoso', 'Citra', 'dewi', '100%']) {
      await app.send(hr, 'POST', '/api/v1/people', {
        name,
        email: `${name.toLowerCase().replaceAll(/\W/g, '')}@lain.example`,
      })
    }
    const names: string[] = []
    let after = ''
    do {
      const response = await app.get(hr, `/api/v1/people?limit=2${after}`)
      const { people: found, next } = await response.json<{ people: { name: string }[]; next: string | null }>()
      names.push(...found.map(({ name }) => name))
      after = next === null ? '' : `&after=${next}`
    } while (after !== '')
    expect(names.slice(0, 5)).toEqual(['100%', 'andi', 'Budi Santoso', 'Citra', 'dewi'])
    const search = async (text: string) => {
      const response = await app.get(hr, `/api/v1/people?search=${encodeURIComponent(text)}`)
      return (await response.json<{ people: { name: string }[] }>()).people.map(({ name }) => name)
    }
    expect(await search('SAN')).toEqual(['Budi Santoso'])
    expect(await search('citra@')).toEqual(['Citra'])
    expect(await search('%')).toEqual([])
    expect(await search('100%')).toEqual(['100%'])
    expect((await app.get(hr, '/api/v1/people?after=per_1')).status).toBe(400)
  })

  it('does not know who was erased', async () => {
    const id = await someone('Sudah Pergi')
    const { database, clock } = app.boot()
    await database.batch('write', [q.update(people).set({ erasedAt: clock.now() }).where(eq(people.id, id))])
    expect(await (await app.get(world.hr, '/people?search=sudah')).text()).not.toContain('Sudah Pergi')
    expect((await app.get(world.hr, `/people/${id}`)).status).toBe(404)
    expect((await patch(world.hr, id, { active: false })).status).toBe(404)
  })

  it('leaves as CSV in which nothing is a formula, and says that it left', async () => {
    await app.send(world.hr, 'POST', '/api/v1/people', { name: 'Rumus', email: '=cmd()|x@contoh.example' })
    await app.send(world.hr, 'POST', '/api/v1/people', { name: 'Plus', email: '+1@contoh.example' })
    const response = await app.get(world.hr, '/people.csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const csv = await response.text()
    expect(csv).toContain("Plus,'+1@contoh.example")
    for (const line of csv.split('\r\n').slice(1)) {
      for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/)
    }
    expect(await actionsOn(world.hr.organisationId)).toContain('data.exported')
  })
})

describe('adding a person', () => {
  it('costs two round trips, happens once for each form, and invites where that is wanted', async () => {
    const form = { key: 'add-1', name: 'Rini Hapsari', email: ' Rini@Contoh.example', address: '', invite: 'yes' }
    const all = { ...form, locale: 'en', zone: 'asia/makassar', role: 'member' }
    const added = await app.post(world.hr, '/people/new', all)
    expect(added.headers.get('location')).toBe('/people?done=personAddedAndInvited')
    expect((await app.post(world.hr, '/people/new', all)).status).toBe(303)
    const [rini, ...more] = await byEmail('rini@contoh.example')
    expect(more).toEqual([])
    expect(rini).toMatchObject({ name: 'Rini Hapsari', address: 'Rini Hapsari', zone: 'Asia/Makassar', locale: 'en' })
    expect(await actionsOn(rini?.id ?? '')).toEqual(['person.added', 'person.invited'])
    const [invitation, ...others] = await mailsFor(app.boot(), rini?.id ?? 'per_')
    expect(others).toEqual([])
    expect(invitation).toMatchObject({ kind: 'invitation', locale: 'en', mail: { to: 'rini@contoh.example' } })
    expect(invitation?.mail.text).toContain('/sign-in?email=rini%40contoh.example')
    expect(invitation?.mail.text).toContain('PT Contoh Makmur')
    const other = { ...all, key: 'add-2', email: 'rina@contoh.example', invite: '' }
    expect(await app.control.trips(() => app.post(world.hr, '/people/new', other))).toBe(2)
  })

  it.each([
    ['Ratna\r\nBcc: x@y.example', 'not_one_line'],
    ['Rat\u202Ena', 'not_one_line'],
    ['Rat\u200Bna', 'not_one_line'],
    ['Rat\u0000na', 'not_one_line'],
    ['\u3164\u3164', 'not_one_line'],
    ['=cmd()', 'invalid'],
    ['+62', 'invalid'],
    ['-Ratna', 'invalid'],
    ['@Ratna', 'invalid'],
    ['   ', 'required'],
    ['x'.repeat(121), 'too_long'],
  ])('refuses the name %j', async (name, rule) => {
    const response = await app.send(world.hr, 'POST', '/api/v1/people', { name, email: 'nama@contoh.example' })
    expect(response.status).toBe(400)
    expect(await problemsOf(response)).toEqual([['name', rule]])
    const form = { key: 'k', name, email: 'nama@contoh.example', locale: 'id', zone: 'Asia/Jakarta', role: 'member' }
    const page = await app.post(world.hr, '/people/new', form)
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('nama@contoh.example')
  })

  it('knows an address by whatever look-alike it is written', async () => {
    for (const email of ['SEKAR.AYU@contoh.example', 'ｓekar.ayu@contoh.example', 'sekar.ayu@ｃontoh.example']) {
      const response = await app.send(world.hr, 'POST', '/api/v1/people', { name: 'Sekar', email })
      expect(await problemsOf(response), email).toEqual([['email', 'already_there']])
    }
    // A Cyrillic letter is another letter, not another way to write this one.
    const cyrillic = await app.send(world.hr, 'POST', '/api/v1/people', {
      name: 'Sekar',
      email: 'sek\u0430r.ayu@contoh.example',
    })
    expect(await problemsOf(cyrillic)).toEqual([['email', 'not_an_address']])
  })

  it('gives one address to one person, however many ask at once', async () => {
    const body = { name: 'Serempak', email: 'serempak@contoh.example' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => app.send(world.hr, 'POST', '/api/v1/people', body)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400])
    expect(await byEmail('serempak@contoh.example')).toHaveLength(1)
  })

  it('asks for JSON that can be read', async () => {
    for (const path of ['/api/v1/people', '/api/v1/people/import', '/api/v1/people/invitations']) {
      const init = { method: 'POST', body: '{"name":', headers: { 'content-type': 'application/json' } }
      const response = await app.ask(world.hr, path, init)
      expect(response.status, path).toBe(400)
      expect(await problemsOf(response)).toEqual([['body', 'not_json']])
    }
  })

  it('asks for a zone, a language and a role that exist, and for nothing else', async () => {
    const body = {
      name: 'Aneh',
      email: 'aneh@contoh.example',
      zone: '+07:00',
      locale: 'fr',
      role: 'owner',
      consent: true,
    }
    const problems = await problemsOf(await app.send(world.hr, 'POST', '/api/v1/people', body))
    expect(Object.fromEntries(problems as [string, string][])).toEqual({
      zone: 'not_a_zone',
      locale: 'not_allowed',
      role: 'not_allowed',
      consent: 'unknown_field',
    })
  })
})

describe('invitations', () => {
  it('go to those who were chosen, once for each press, and again when HR says so', async () => {
    const [one, two] = [await someone(), await someone()]
    const body = new URLSearchParams([
      ['key', 'inv-1'],
      ['people', one],
      ['people', two],
    ])
    for (let press = 0; press < 2; press += 1) {
      const response = await app.ask(world.hr, '/people/invite', { method: 'POST', body })
      expect(response.headers.get('location')).toBe('/people?done=invited')
    }
    expect(await mailsFor(app.boot(), one)).toHaveLength(1)
    expect(await rowOf(two)).toMatchObject({ invitedAt: app.boot().clock.now() })

    const later = startApp('people', { now: '2026-11-24T02:30:00Z' })
    const again = await later.post(world.hr, `/people/${one}/invitation`, { key: 'inv-2' })
    expect(again.status).toBe(303)
    expect(await mailsFor(app.boot(), one)).toHaveLength(2)
    expect(await actionsOn(one)).toEqual(['person.added', 'person.invited', 'person.invited'])
  })

  it('are sent once where two of HR press at the same moment', async () => {
    const id = await someone()
    const answers = await Promise.all(
      [world.hr, hr2].map((as) => app.send(as, 'POST', `/api/v1/people/${id}/invitation`, {})),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await mailsFor(app.boot(), id)).toHaveLength(1)
  })

  it('show as expired after fourteen days', async () => {
    const id = await someone()
    await app.post(world.hr, `/people/${id}/invitation`, { key: 'inv-3' })
    const stateAfter = async (minutes: number) => {
      const { database, clock } = app.boot()
      await database.batch('write', [
        q
          .update(people)
          .set({ invitedAt: clock.now().subtract({ minutes }) })
          .where(eq(people.id, id)),
      ])
      return (await (await app.get(world.hr, `/api/v1/people/${id}`)).json<{ state: string }>()).state
    }
    expect(await stateAfter(14 * 24 * 60)).toBe('invited')
    expect(await stateAfter(14 * 24 * 60 + 1)).toBe('expired')
    expect(await (await app.get(world.hr, '/api/v1/people?state=expired')).text()).toContain(id)
    const later = startApp('people', { now: '2026-11-24T02:30:00Z' })
    expect((await later.post(world.hr, `/people/${id}/invitation`, { key: 'inv-4' })).status).toBe(303)
    expect(await rowOf(id)).toMatchObject({ invitedAt: later.boot().clock.now() })
  })

  it('go to nobody who has joined, was deactivated, or is not there; and then to none of the others either', async () => {
    const id = await someone()
    for (const other of [world.mentor.personId, 'per_01hzzzzzzzzzzzzzzzzzzzzzzz']) {
      const response = await app.send(world.hr, 'POST', '/api/v1/people/invitations', { people: [id, other] })
      expect([404, 409]).toContain(response.status)
    }
    expect(await mailsFor(app.boot(), id)).toEqual([])
    const none = await app.post(world.hr, '/people/invite', { key: 'k' })
    expect(none.status).toBe(400)
  })

  it('go to all who were never invited, by one press', async () => {
    const { elsewhere } = world
    const hr = await world.person(elsewhere.organisationId, { name: 'Wayan', role: 'hr' })
    for (const name of ['satu', 'dua', 'tiga']) {
      await app.send(hr, 'POST', '/api/v1/people', { name, email: `${name}@semua.example` })
    }
    const trips = await app.control.trips(() => app.post(hr, '/people/invite', { key: 'inv-all', whom: 'all' }))
    expect(trips).toBeGreaterThanOrEqual(2)
    const { counts } = await (await app.get(hr, '/api/v1/people')).json<{ counts: Record<string, number> }>()
    expect(counts.new).toBe(0)
    const [tiga] = await byEmail('tiga@semua.example')
    expect(await mailsFor(app.boot(), tiga?.id ?? 'per_')).toHaveLength(1)
  })
})

describe('deactivation', () => {
  it('refuses the person’s next request, ends tokens and takes back mails on their way', async () => {
    const person = await world.person(world.hr.organisationId, { name: 'Segera Pergi' })
    expect((await app.get(person, '/')).status).toBe(200)
    const invitee = await someone()
    await app.post(world.hr, `/people/${invitee}/invitation`, { key: 'd-1' })
    const response = await app.post(world.hr, `/people/${person.personId}/deactivate`, {})
    expect(response.headers.get('location')).toBe(`/people/${person.personId}?done=deactivated`)
    expect((await app.get(person, '/')).status).toBe(303)
    expect((await app.get(person, '/api/v1/me')).status).toBe(401)
    await app.post(world.hr, `/people/${invitee}/deactivate`, {})
    expect((await mailsFor(app.boot(), invitee)).map(({ state }) => state)).toEqual(['cancelled'])
    expect(await actionsOn(person.personId)).toContain('person.deactivated')

    // A second press changes nothing, and a login that was ended stays ended.
    expect((await app.post(world.hr, `/people/${person.personId}/deactivate`, {})).status).toBe(303)
    expect((await app.post(world.hr, `/people/${person.personId}/reactivate`, {})).status).toBe(303)
    expect((await app.get(person, '/api/v1/me')).status).toBe(401)
    expect(await rowOf(person.personId)).toMatchObject({ deactivatedAt: null })
    expect((await actionsOn(person.personId)).filter((action) => action !== 'login.created')).toEqual([
      'person.deactivated',
      'person.reactivated',
    ])
  })
})

describe('roles', () => {
  it('change for the next request, and never one’s own', async () => {
    const person = await world.person(world.hr.organisationId, { name: 'Naik Peran' })
    expect((await app.post(world.hr, `/people/${person.personId}/role`, { role: 'hr' })).status).toBe(303)
    const answer = await app.get(person, '/api/v1/me')
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 'role_changed' })
    expect(await actionsOn(person.personId)).toContain('role.changed')
    expect((await patch(world.hr, world.hr.personId, { role: 'member' })).status).toBe(403)
    expect((await patch(world.hr, person.personId, { role: 'member' })).status).toBe(204)
  })

  it('ask for a fresh sign-in, as an address does, and as a new person of HR does', async () => {
    const id = await someone()
    const stale = await world.person(world.hr.organisationId, { name: 'Sudah Lama Masuk', role: 'hr' })
    const { database, clock } = app.boot()
    await database.batch('write', [
      q
        .update(logins)
        .set({ createdAt: clock.now().subtract({ minutes: 61 }) })
        .where(eq(logins.personId, stale.personId)),
    ])
    const csv = 'nama,surel,peran\nHR Baru,hr.baru@contoh.example,HR'
    const answers = [
      await patch(stale, id, { role: 'hr' }),
      await patch(stale, id, { email: 'lain@contoh.example' }),
      await app.send(stale, 'POST', '/api/v1/people', { name: 'HR', email: 'hr.baru@contoh.example', role: 'hr' }),
      await app.send(stale, 'POST', '/api/v1/people/import', { csv }),
    ]
    for (const answer of answers) expect(await answer.json()).toMatchObject({ status: 401, code: 'stale_login' })
    expect((await patch(stale, id, { name: 'Putri Lestari Dewi' })).status).toBe(204)
    expect(await rowOf(id)).toMatchObject({ name: 'Putri Lestari Dewi', role: 'member' })
    expect(await byEmail('hr.baru@contoh.example')).toEqual([])
  })

  const twoOfHr = async (name: string) => {
    const organisation = await world.organisation(name)
    const one = await world.person(organisation, { name: `Satu ${name}`, role: 'hr' })
    const two = await world.person(organisation, { name: `Dua ${name}`, role: 'hr' })
    return { one, two }
  }
  const activeHr = async (organisationId: Id<'organisation'>) => {
    const [rows] = await app.boot().database.batch('read', [
      q
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.organisationId, organisationId), eq(people.role, 'hr'), isNull(people.deactivatedAt))),
    ])
    return rows as { id: Id<'person'> }[]
  }

  it.each([
    ['role', { role: 'member' }],
    ['access', { active: false }],
  ])('leave one of HR where two take the %s from each other at once', async (name, change) => {
    const { one, two } = await twoOfHr(`PT ${name}`)
    const answers = await Promise.all([patch(one, two.personId, change), patch(two, one.personId, change)])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
    expect(await activeHr(one.organisationId)).toHaveLength(1)
  })

  it('stay with the last of HR, who cannot leave either', async () => {
    const { one, two } = await twoOfHr('PT Terakhir')
    expect((await patch(one, two.personId, { active: false })).status).toBe(204)
    const leaving = await patch(one, one.personId, { active: false })
    expect(leaving.status).toBe(400)
    expect(await problemsOf(leaving)).toEqual([['active', 'not_allowed']])
    const page = await app.post(one, `/people/${one.personId}/deactivate`, {})
    expect(page.status).toBe(400)
    // Who was only ever added cannot take over.
    await app.send(one, 'POST', '/api/v1/people', { name: 'Belum Masuk', email: 'belum@terakhir.example', role: 'hr' })
    expect((await patch(one, one.personId, { active: false })).status).toBe(400)
    expect(await activeHr(one.organisationId)).toHaveLength(2)
  })

  it('both at once: of two of HR who deactivate themselves, one stays', async () => {
    const { one, two } = await twoOfHr('PT Bersamaan')
    const answers = await Promise.all([one, two].map((as) => patch(as, as.personId, { active: false })))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(await activeHr(one.organisationId)).toHaveLength(1)
  })
})

describe('an address', () => {
  it('that changes ends logins, forgets the provider’s account, and is told to the old address', async () => {
    const person = await world.person(world.hr.organisationId, { name: 'Ganti Alamat', email: 'lama@contoh.example' })
    const { database } = app.boot()
    await database.batch('write', [
      q
        .update(people)
        .set({ ssoSubject: 'subject-1', joinedAt: null, invitedAt: app.boot().clock.now() })
        .where(eq(people.id, person.personId)),
    ])
    const change = () => app.post(world.hr, `/people/${person.personId}/email`, { email: 'Baru@contoh.example' })
    expect((await change()).headers.get('location')).toBe(`/people/${person.personId}?done=emailChanged`)
    expect((await app.get(person, '/api/v1/me')).status).toBe(401)
    expect(await rowOf(person.personId)).toMatchObject({ email: 'baru@contoh.example', ssoSubject: null })
    const [notice, ...more] = await mailsFor(app.boot(), person.personId)
    expect(more).toEqual([])
    expect(notice).toMatchObject({ kind: 'security', mail: { to: 'lama@contoh.example', unsubscribe: null } })
    expect(notice?.mail.text).not.toContain('baru@contoh.example')
    // Sent again after a lost answer, it is as it should be already.
    expect((await change()).status).toBe(303)
    expect(await mailsFor(app.boot(), person.personId)).toHaveLength(1)
  })

  it('of whoever has come in is not HR’s to change: it would open to them what the person wrote', async () => {
    const { personId } = await world.person(world.hr.organisationId, {
      name: 'Sudah Masuk',
      email: 'masuk@contoh.example',
    })
    const change = await patch(world.hr, personId, { email: 'hr-sendiri@contoh.example' })
    expect(await problemsOf(change)).toEqual([['email', 'not_allowed']])
    const page = await app.post(world.hr, `/people/${personId}/email`, { email: 'hr-sendiri@contoh.example' })
    expect(page.status).toBe(400)
    expect(await rowOf(personId)).toMatchObject({ email: 'masuk@contoh.example' })
    expect(await mailsFor(app.boot(), personId)).toEqual([])
  })

  it('belongs to one person of the organisation', async () => {
    const id = await someone()
    const taken = await app.post(world.hr, `/people/${id}/email`, { email: 'SEKAR.AYU@contoh.example' })
    expect(taken.status).toBe(400)
    expect(await taken.text()).toContain('Ini sudah ada di sini.')
    expect(await problemsOf(await patch(world.hr, id, { email: 'bukan alamat' }))).toEqual([
      ['email', 'not_an_address'],
    ])
    const others = await Promise.all([await someone(), await someone()])
    const answers = await Promise.all(
      others.map((other) => patch(world.hr, other, { email: 'rebutan@contoh.example' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400])
  })

  it('that nobody was ever invited at gets no mail, and has to be invited again', async () => {
    const id = await someone()
    await patch(world.hr, id, { email: 'betul1@contoh.example' })
    expect(await mailsFor(app.boot(), id)).toEqual([])
    await app.post(world.hr, `/people/${id}/invitation`, { key: 'e-1' })
    await patch(world.hr, id, { email: 'betul2@contoh.example' })
    expect(await rowOf(id)).toMatchObject({ invitedAt: null })
    const mails = (await mailsFor(app.boot(), id)).map(({ kind, state, mail }) => [kind, state, mail.to]).sort()
    expect(mails).toEqual([
      ['invitation', 'cancelled', 'betul1@contoh.example'],
      ['security', 'queued', 'betul1@contoh.example'],
    ])
  })
})

describe('what a person chooses for themselves', () => {
  it('HR fills in only until they have chosen', async () => {
    const id = await someone()
    const form = { name: 'Putri', address: 'Mbak Putri', locale: 'en', zone: 'Asia/Jayapura' }
    expect((await app.post(world.hr, `/people/${id}`, form)).status).toBe(303)
    expect((await app.post(world.hr, `/people/${id}`, { ...form, address: '' })).status).toBe(303)
    expect(await rowOf(id)).toMatchObject(form)
    const refused = await patch(world.hr, world.mentor.personId, { address: 'Ratna', zone: 'Asia/Tokyo' })
    expect(await problemsOf(refused)).toEqual([
      ['address', 'not_allowed'],
      ['zone', 'not_allowed'],
    ])
    expect((await patch(world.hr, world.mentor.personId, { name: 'Ratna W.' })).status).toBe(204)
    expect(await app.control.trips(() => patch(world.hr, id, { name: 'Putri Lestari' }))).toBe(2)
    expect(await app.control.trips(() => patch(world.hr, id, { name: 'Putri Lestari' }))).toBe(1)
  })
})
