import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, dataKeys, logins, pairings, people, privacyRequests, sessions } from '../../src/db/schema/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { runJob } from '../../src/jobs/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { NOW, startApp } from '../support/app.ts'
import { canaries, fillAccount, writeAs } from '../support/pair-content.ts'
import { allRows, tablesWith } from '../support/rows.ts'
import { createSmallWorld } from '../support/world.ts'

const CARRY_OUT = '23 * * * *'
const at = (hours: number, minutes = 0): string => Temporal.Instant.from(NOW).add({ hours, minutes }).toString()

/** Two members who wrote, with accounts to lose, and the application as it is so many hours later. */
const start = async () => {
  const name = `erasure-${crypto.randomUUID().slice(0, 8)}`
  const app = startApp(name)
  const world = await createSmallWorld(app.boot())
  await writeAs(app, world, world.mentor, 'mentor')
  await writeAs(app, world, world.mentee, 'mentee')
  await world.goal(world.mentee, world.pairingId, 'goal-canary')
  await fillAccount(app, world, world.mentee, 'mentee')
  const longLogins = q.update(logins).set({ expiresAt: Temporal.Instant.from('2027-11-24T02:00:00Z') })
  await world.write(longLogins)
  const later = (hours: number, minutes = 0) => startApp(name, { now: at(hours, minutes) })
  const askFor = async (as: Claims): Promise<string> => {
    const answer = await app.send(as, 'POST', '/api/v1/me/privacy-requests', { kind: 'erasure' })
    expect(answer.status).toBe(201)
    return (await answer.json<{ id: string }>()).id
  }
  const carryOut = (hours: number, minutes = 0) => runJob(later(hours, minutes).boot(), CARRY_OUT)
  const personOf = async ({ personId }: Claims) => {
    const [rows] = await app.boot().database.batch('read', [q.select().from(people).where(eq(people.id, personId))])
    return (rows as (typeof people.$inferSelect)[])[0]
  }
  return { app, world, later, askFor, carryOut, personOf }
}

/** What may still hold the id of someone erased: rows that belong to others too, and the record that it was done. */
const mayKnowTheId = ['people', 'pairings', 'privacy_requests', 'audit', 'agendas']

describe('a person erased', () => {
  it('leaves neither rows nor keys of theirs in any table, and no name', async () => {
    const { app, world, askFor, carryOut, personOf } = await start()
    const keysOf = async () => {
      const [rows] = await app.boot().database.batch('read', [q.select({ scope: dataKeys.scope }).from(dataKeys)])
      return (rows as { scope: string }[]).map(({ scope }) => scope).sort()
    }
    expect(await keysOf()).toEqual(['mentee', 'mentor', 'shared'])
    const before = tablesWith(await allRows(app.boot()), world.mentee.personId)
    for (const table of [
      'notes',
      'topics',
      'actions',
      'drafts',
      'agendas',
      'deliveries',
      'passkeys',
      'logins',
      'quotas',
    ]) {
      expect(before).toContain(table)
    }
    await askFor(world.mentee)
    await carryOut(24)

    const rows = await allRows(app.boot())
    expect(tablesWith(rows, world.mentee.personId).filter((table) => !mayKnowTheId.includes(table))).toEqual([])
    for (const word of [
      'Dimas',
      'Prasetyo',
      'dimas',
      'mentee-token',
      'mentee-passkey',
      'mentee-key',
      'mentee-credential',
    ]) {
      expect(tablesWith(rows, word), word).toEqual([])
    }
    expect(await keysOf()).toEqual(['mentor', 'shared'])
    expect(rows.get('deliveries')).toEqual([])
    expect(rows.get('goals')).toEqual([])
    expect(await personOf(world.mentee)).toMatchObject({
      name: '—',
      address: '—',
      email: `${world.mentee.personId}@erased.invalid`,
      ssoSubject: null,
      modelConsentAt: null,
      erasedAt: expect.anything(),
      deactivatedAt: expect.anything(),
    })
    const own = rows.get('agendas')?.filter((row) => row.includes(`"authorId":"${world.mentee.personId}"`))
    expect(own).toEqual([])
    for (const row of rows.get('audit') ?? []) expect(row).not.toMatch(/Dimas|canary|contoh\.example/)
    // Their cookie opens nothing any more.
    expect((await app.get(world.mentee, '/api/v1/me')).status).toBe(401)
  })

  it('ends the pairing and cancels sessions to come; what was held stays held', async () => {
    const { app, world, askFor, carryOut } = await start()
    await askFor(world.mentee)
    await carryOut(24)
    const [pairing, met] = await app
      .boot()
      .database.batch('read', [
        q.select({ state: pairings.state, endedOn: pairings.endedOn }).from(pairings),
        q.select({ id: sessions.id, state: sessions.state }).from(sessions),
      ])
    expect(pairing).toEqual([{ state: 'ended', endedOn: Temporal.PlainDate.from('2026-11-25') }])
    expect(new Map((met as { id: string; state: string }[]).map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [world.past, 'held'],
        [world.coming, 'cancelled'],
      ]),
    )
  })

  it('leaves the partner all that is theirs, on pages that work and have a word for whoever is gone', async () => {
    const { app, world, askFor, carryOut, later } = await start()
    // The mentee's agenda is shared, and quotes the mentee's note: it is the partner's as well.
    await app.send(world.mentee, 'PUT', `/api/v1/sessions/${world.coming}/agenda`, {
      version: 1,
      items: [{ topic: 'agenda-of-both', minutes: 30 }],
      share: true,
    })
    await askFor(world.mentee)
    await carryOut(24)
    const then = later(24, 30)
    const word = messages('id').privacy.erasedPerson
    for (const path of [
      '/',
      '/pairings',
      `/pairings/${world.pairingId}`,
      `/sessions/${world.past}`,
      `/sessions/${world.coming}`,
    ]) {
      const answer = await then.get(world.mentor, path)
      expect(answer.status, path).toBe(200)
      const page = await answer.text()
      expect(page, path).not.toMatch(/Dimas|mentee-(private|shared|topic|action)|>—</)
      if (path !== '/') expect(page, path).toContain(word)
    }
    const own = canaries('mentor')
    const past = await (await then.get(world.mentor, `/sessions/${world.past}`)).text()
    expect(past).toContain(own.private)
    expect(past).toContain(own.shared)
    const coming = await (await then.get(world.mentor, `/sessions/${world.coming}`)).text()
    expect(coming).toContain('agenda-of-both')
    const home = await (await then.get(world.mentor, `/pairings/${world.pairingId}`)).text()
    for (const theirs of [own.topic, own.action]) expect(home).toContain(theirs)
    // A draft, the editor and a tick still work on what is left.
    const drafted = await then.send(world.mentor, 'POST', `/api/v1/sessions/${world.coming}/agenda/draft`, {})
    expect(drafted.status).toBe(201)
    expect(JSON.stringify(await drafted.json())).not.toMatch(/Dimas|—/)
    expect((await then.get(world.mentor, `/sessions/${world.coming}/agenda`)).status).toBe(200)
    expect((await then.get(world.mentor, `/pairings/${world.pairingId}/history`)).status).toBe(200)
    const api = await (await then.get(world.mentor, `/api/v1/pairings/${world.pairingId}`)).json()
    expect(api).toMatchObject({ mentee: { erased: true }, mentor: { erased: false, name: 'Ratna Wulandari' } })
    const written = await then.send(world.mentor, 'POST', `/api/v1/sessions/${world.past}/notes`, {
      body: 'Masih bisa.',
    })
    // It has ended: it stays readable, and takes nothing new.
    expect(written.status).toBe(403)
  })

  it('and their partner too: nothing that was said is left, and no key', async () => {
    const { app, world, askFor, carryOut } = await start()
    await askFor(world.mentee)
    await askFor(world.mentor)
    await carryOut(25)
    const rows = await allRows(app.boot())
    for (const table of [
      'notes',
      'topics',
      'actions',
      'goals',
      'agendas',
      'agenda_items',
      'drafts',
      'data_keys',
      'sessions',
    ]) {
      expect(rows.get(table), table).toEqual([])
    }
    for (const word of ['Dimas', 'Ratna', 'canary']) expect(tablesWith(rows, word), word).toEqual([])
    expect((await app.get(world.hr, '/')).status).toBe(200)
    expect((await app.get(world.hr, '/organisation/requests')).status).toBe(200)
  })

  it('leaves other pairings, people and organisations as they were', async () => {
    const { app, world, askFor, carryOut } = await start()
    const other = await world.pairing(world.colleague, world.mentor)
    const session = await world.session(world.mentor, other, '2026-12-01T07:00:00Z')
    const note = { body: 'other-canary', visibility: 'shared' }
    await app.send(world.mentor, 'POST', `/api/v1/sessions/${session}/notes`, note)
    await fillAccount(app, world, world.colleague, 'colleague')
    await fillAccount(app, world, world.elsewhere, 'elsewhere')
    const untouched = async () => {
      const rows = await allRows(app.boot())
      return [world.colleague, world.elsewhere].map(({ personId }) =>
        [...rows].flatMap(([table, all]) =>
          all.filter((row) => row.includes(personId)).map((row) => `${table} ${row}`),
        ),
      )
    }
    const before = await untouched()
    await askFor(world.mentee)
    await carryOut(24)
    expect(await untouched()).toEqual(before)
    expect(await (await app.get(world.colleague, `/sessions/${session}`)).text()).toContain('other-canary')
    expect((await app.get(world.elsewhere, '/')).status).toBe(200)
  })
})

describe('a request for erasure', () => {
  it('waits for a day, in which it can be withdrawn and is then not carried out', async () => {
    const { app, world, later, askFor, carryOut, personOf } = await start()
    const id = await askFor(world.mentee)
    await carryOut(23, 59)
    expect((await personOf(world.mentee))?.erasedAt).toBeNull()
    const page = await (await app.get(world.mentee, '/privacy')).text()
    expect(page).toContain(`/privacy/requests/${id}/withdraw`)
    const answer = await later(23, 59).post(world.mentee, `/privacy/requests/${id}/withdraw`, {})
    expect(answer.headers.get('location')).toBe('/privacy?done=erasureWithdrawn')
    await carryOut(48)
    expect((await personOf(world.mentee))?.erasedAt).toBeNull()
    expect((await app.post(world.mentee, `/privacy/requests/${id}/withdraw`, {})).status).toBe(404)
    // It can be asked for anew, with a day of its own.
    expect(await askFor(world.mentee)).not.toBe(id)
  })

  it('can be withdrawn by the person alone, and no more once the day is over', async () => {
    const { app, world, later, askFor } = await start()
    const id = await askFor(world.mentee)
    for (const other of [world.mentor, world.hr, world.colleague, world.elsewhere]) {
      expect((await app.send(other, 'DELETE', `/api/v1/me/privacy-requests/${id}`, {})).status).toBe(404)
    }
    const late = later(24)
    expect((await late.send(world.mentee, 'DELETE', `/api/v1/me/privacy-requests/${id}`, {})).status).toBe(409)
    const page = await (await late.get(world.mentee, '/privacy')).text()
    expect(page).toContain(messages('id').privacy.erasureSoon)
    expect(page).not.toContain('/withdraw')
  })

  it('is one, however often it is sent at once', async () => {
    const { app, world } = await start()
    await Promise.allSettled([1, 2, 3, 4].map(() => app.post(world.mentee, '/privacy/erasure', { understood: 'yes' })))
    const [rows] = await app.boot().database.batch('read', [q.select().from(privacyRequests)])
    expect((rows as unknown[]).length).toBe(1)
    const answer = await app.post(world.mentee, '/privacy/erasure', { understood: 'yes' })
    expect(answer.headers.get('location')).toBe('/privacy?done=erasureAsked')
  })

  it('needs the box ticked, and a fresh sign-in', async () => {
    const { app, world, later, personOf } = await start()
    const unticked = await app.post(world.mentee, '/privacy/erasure', {})
    expect(unticked.status).toBe(400)
    expect(await unticked.text()).toContain(messages('id').validation.required())
    const stale = later(1, 1)
    expect((await stale.post(world.mentee, '/privacy/erasure', { understood: 'yes' })).status).toBe(401)
    const api = await stale.send(world.mentee, 'POST', '/api/v1/me/privacy-requests', { kind: 'erasure' })
    expect([api.status, (await api.json<{ code: string }>()).code]).toEqual([401, 'stale_login'])
    expect((await app.send(world.mentee, 'POST', '/api/v1/me/privacy-requests', { kind: 'export' })).status).toBe(400)
    expect((await personOf(world.mentee))?.erasedAt).toBeNull()
  })

  it('of the last who is in HR is refused, says why, and is not carried out either where it became so later', async () => {
    const { app, world, askFor, carryOut, personOf } = await start()
    expect(await (await app.get(world.hr, '/privacy')).text()).toContain(messages('id').privacy.lastInHr)
    const refused = await app.send(world.hr, 'POST', '/api/v1/me/privacy-requests', { kind: 'erasure' })
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'forbidden', reason: 'last_in_hr' }])

    const second = await world.person(world.hr.organisationId, { name: 'Agus Salim', role: 'hr' })
    await askFor(world.hr)
    await askFor(second)
    await carryOut(25)
    const erased = await Promise.all([personOf(world.hr), personOf(second)])
    expect(erased.filter((person) => person?.erasedAt === null).length).toBe(1)
    await carryOut(26)
    expect((await Promise.all([personOf(world.hr), personOf(second)])).some((one) => one?.erasedAt === null)).toBe(true)
  })
})

describe('the job', () => {
  it('does the same when it runs twice, or twice at once', async () => {
    const { app, world, askFor, carryOut } = await start()
    await askFor(world.mentee)
    await Promise.all([carryOut(24), carryOut(24)])
    const once = await allRows(app.boot())
    await carryOut(25)
    await carryOut(26)
    expect(await allRows(app.boot())).toEqual(once)
    const [acts] = await app
      .boot()
      .database.batch('read', [q.select().from(audit).where(eq(audit.action, 'person.erased'))])
    expect(acts).toMatchObject([{ actorId: 'system', entityId: world.mentee.personId }])
  })

  it('does so many at most, and goes on with the next run', async () => {
    const { app, world, carryOut } = await start()
    const many = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        world.person(world.hr.organisationId, { name: `Orang ${i}`, email: `orang${i}@contoh.example` }),
      ),
    )
    for (const one of many) await app.send(one, 'POST', '/api/v1/me/privacy-requests', { kind: 'erasure' })
    const left = async (): Promise<number> => {
      const open = and(eq(privacyRequests.kind, 'erasure'), eq(privacyRequests.state, 'open'))
      const [rows] = await app.boot().database.batch('read', [q.select().from(privacyRequests).where(open)])
      return (rows as unknown[]).length
    }
    await carryOut(25)
    expect(await left()).toBe(5)
    await carryOut(26)
    expect(await left()).toBe(0)
  })

  it('leaves everything as it was where the database fails half-way, and does it the next time', async () => {
    const { app, world, askFor, carryOut, personOf, later } = await start()
    await askFor(world.mentee)
    const before = await allRows(app.boot())
    const broken = later(24).boot()
    const batch = broken.database.batch.bind(broken.database)
    broken.database.batch = (mode, queries) =>
      batch(mode, mode === 'write' ? [...queries, q.run('insert into nowhere values (1)')] : queries)
    await expect(runJob(broken, CARRY_OUT)).rejects.toThrow()
    expect(await allRows(app.boot())).toEqual(before)
    await carryOut(25)
    expect((await personOf(world.mentee))?.erasedAt).not.toBeNull()
  })
})

describe('HR', () => {
  it('sees each open request with its clock, and none of another organisation', async () => {
    const { app, world, later, askFor } = await start()
    await askFor(world.mentee)
    await app.send(world.mentor, 'POST', '/api/v1/me/privacy-requests', { kind: 'correction' })
    await app.send(world.elsewhere, 'POST', '/api/v1/me/privacy-requests', { kind: 'correction' })
    const list = async (hours: number) => {
      const answer = await later(hours).get(world.hr, '/api/v1/organisation/requests')
      return (
        await answer.json<{ requests: { kind: string; dueAt: string; overdue: boolean; person: { name: string } }[] }>()
      ).requests
    }
    expect((await list(1)).map(({ kind, person }) => `${person.name}: ${kind}`).sort()).toEqual([
      'Dimas Prasetyo: erasure',
      'Ratna Wulandari: correction',
    ])
    expect((await list(1)).map(({ dueAt }) => dueAt)).toEqual(['2026-11-27T02:00:00Z', '2026-11-27T02:00:00Z'])
    expect((await list(72)).map(({ overdue }) => overdue)).toEqual([false, false])
    expect((await list(73)).map(({ overdue }) => overdue)).toEqual([true, true])
    const page = await (await later(73).get(world.hr, '/organisation/requests')).text()
    expect(page).toContain(messages('id').privacy.office.overdue)
    expect(page).not.toContain('canary')
    for (const other of [world.mentor, world.colleague]) {
      expect((await app.get(other, '/organisation/requests')).status).toBe(403)
      expect((await app.get(other, '/api/v1/organisation/requests')).status).toBe(403)
    }
  })

  it('answers a correction of its own organisation, once', async () => {
    const { app, world } = await start()
    const ask = async (as: Claims) => {
      const answer = await app.send(as, 'POST', '/api/v1/me/privacy-requests', { kind: 'correction' })
      return (await answer.json<{ id: string }>()).id
    }
    const [id, foreign] = [await ask(world.mentor), await ask(world.elsewhere)]
    expect(await ask(world.mentor)).toBe(id)
    const done = (request: string, as = world.hr) => app.post(as, `/organisation/requests/${request}/done`, {})
    expect((await done(id, world.mentor)).status).toBe(403)
    expect((await done(foreign)).status).toBe(404)
    expect((await done(id)).headers.get('location')).toBe('/organisation/requests?done=correctionClosed')
    expect((await done(id)).status).toBe(404)
    const erasure = await app.send(world.mentee, 'POST', '/api/v1/me/privacy-requests', { kind: 'erasure' })
    expect((await done((await erasure.json<{ id: string }>()).id)).status).toBe(404)
  })

  it('erases at once only someone of its own organisation whose account is closed, with a fresh sign-in', async () => {
    const { app, world, later, personOf } = await start()
    const erase = (as: Claims, { personId }: Claims, of = app) =>
      of.post(as, `/organisation/people/${personId}/erase`, {})
    expect((await erase(world.hr, world.mentee)).status).toBe(403)
    const closed = q.update(people).set({ deactivatedAt: Temporal.Instant.from(NOW) })
    await world.write(closed.where(eq(people.id, world.mentee.personId)))
    await world.write(closed.where(eq(people.id, world.elsewhere.personId)))
    expect((await erase(world.mentor, world.mentee)).status).toBe(403)
    expect((await erase(world.hr, world.elsewhere)).status).toBe(404)
    expect((await erase(world.hr, world.mentee, later(2))).status).toBe(401)
    expect((await personOf(world.mentee))?.erasedAt).toBeNull()
    expect(await (await app.get(world.hr, '/organisation/requests')).text()).toContain('Dimas Prasetyo')

    expect((await erase(world.hr, world.mentee)).headers.get('location')).toBe('/organisation/requests?done=erased')
    expect((await personOf(world.mentee))?.erasedAt).not.toBeNull()
    expect((await personOf(world.elsewhere))?.erasedAt).toBeNull()
    expect(tablesWith(await allRows(app.boot()), 'Dimas')).toEqual([])
    expect((await erase(world.hr, world.mentee)).status).toBe(404)
    const [acts] = await app
      .boot()
      .database.batch('read', [q.select().from(audit).where(eq(audit.action, 'person.erased'))])
    expect(acts).toMatchObject([{ actorId: world.hr.personId, entityId: world.mentee.personId }])
  })
})
