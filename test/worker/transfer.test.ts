import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { actions, audit, dataKeys, goals, notes, pairings, people, sessions } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import type { PairingKey } from '../../src/kernel/vault.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('transfer')

let world: Awaited<ReturnType<typeof createSmallWorld>>
let note: string
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
  const shared = { body: 'Kenari bernyanyi.', visibility: 'shared' }
  const made = await app.send(world.mentee, 'POST', `/api/v1/sessions/${world.past}/notes`, shared)
  note = (await made.json<{ id: string }>()).id
  await app.send(world.mentor, 'POST', `/api/v1/sessions/${world.coming}/agenda/draft`, {})
})

const rows = async <T>(query: Parameters<ReturnType<typeof app.boot>['database']['batch']>[1][number]) => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}
const pairingRow = async (id: string) =>
  (
    await rows<typeof pairings.$inferSelect>(
      q
        .select()
        .from(pairings)
        .where(eq(pairings.id, id as Id<'pairing'>)),
    )
  )[0]

const path = (id: string = world.pairingId) => `/api/v1/organisation/pairings/${id}/transfer`
const transfer = (body: object = { mentor: world.colleague.personId }, as: Claims = world.hr, headers = {}) =>
  app.send(as, 'POST', path(), body, headers)
const transferred = async (): Promise<string> => (await (await transfer()).json<{ id: string }>()).id
const fieldsOf = async (response: Response) =>
  (await response.json<{ fields: { field: string; rule: string }[] }>()).fields.map(({ field, rule }) => [field, rule])

describe('another mentor', () => {
  it('ends the pairing, cancels what was planned, and begins a new one that follows it', async () => {
    await world.write(q.update(people).set({ locale: 'en' }).where(eq(people.id, world.mentee.personId)))
    expect(await app.control.trips(() => transfer())).toBe(2)
    const [next] = (await rows<typeof pairings.$inferSelect>(q.select().from(pairings))).filter(
      ({ followsId }) => followsId === world.pairingId,
    )
    expect(await pairingRow(world.pairingId)).toMatchObject({ state: 'ended', mentorId: world.mentor.personId })
    expect((await pairingRow(world.pairingId))?.endedOn?.toString()).toBe('2026-11-24')
    expect(next).toMatchObject({
      state: 'active',
      endedOn: null,
      mentorId: world.colleague.personId,
      menteeId: world.mentee.personId,
      language: 'en',
      cadenceWeeks: 2,
      weekday: 4,
    })
    expect(next?.startedOn.toString()).toBe('2026-11-24')
    const states = await rows<typeof sessions.$inferSelect>(
      q.select().from(sessions).where(eq(sessions.pairingId, world.pairingId)),
    )
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
      [world.past]: 'held',
      [world.coming]: 'cancelled',
    })
    const recorded = await rows<typeof audit.$inferSelect>(
      q.select().from(audit).where(eq(audit.action, 'pairing.transferred')),
    )
    const ids: string[] = recorded.flatMap(({ actorId, entityId }) => (actorId === world.hr.personId ? [entityId] : []))
    expect(ids.sort()).toEqual([world.pairingId, String(next?.id)].sort())
  })

  it('leaves nothing of the old pairing to the new mentor: not by id, not by key', async () => {
    const id = await transferred()
    const old = [
      `/api/v1/pairings/${world.pairingId}`,
      `/api/v1/pairings/${world.pairingId}/sessions`,
      `/api/v1/pairings/${world.pairingId}/actions`,
      `/api/v1/pairings/${world.pairingId}/drafts`,
      `/api/v1/pairings/${world.pairingId}/audit`,
      `/api/v1/pairings/${world.pairingId}/bring`,
      `/api/v1/sessions/${world.past}`,
      `/api/v1/sessions/${world.past}/notes`,
      `/api/v1/sessions/${world.past}/agenda`,
      `/pairings/${world.pairingId}`,
      `/pairings/${world.pairingId}/coach`,
      `/pairings/${world.pairingId}/audit`,
      `/sessions/${world.past}`,
    ]
    for (const at of old) {
      const response = await app.get(world.colleague, at)
      expect(response.status, at).toBe(404)
      expect(await response.text(), at).not.toMatch(/kenari/i)
    }
    expect((await app.get(world.colleague, `/api/v1/pairings/${id}`)).status).toBe(200)
    const { drafts } = await (await app.get(world.colleague, `/api/v1/pairings/${id}/drafts`)).json<{ drafts: [] }>()
    expect(drafts).toEqual([])

    const keys = await rows<PairingKey>(q.select().from(dataKeys))
    const [stored] = await rows<typeof notes.$inferSelect>(
      q
        .select()
        .from(notes)
        .where(eq(notes.id, note as Id<'note'>)),
    )
    if (!stored) throw new Error('there is no note')
    const { encryption, ids } = app.boot()
    const ofNew = createVault(encryption, ids)
    ofNew.learn(keys.filter(({ pairingId }) => pairingId === id))
    await expect(ofNew.open('notes.body', note, stored.body)).rejects.toMatchObject({
      reason: 'no_key',
    })
    // Nor under a new key that goes by the old one's name, nor the other way round.
    const shared = keys.filter(({ scope }) => scope === 'shared')
    const [oldKey, newKey] = [world.pairingId, id].map((pairing) =>
      shared.find(({ pairingId }) => pairingId === pairing),
    )
    if (!oldKey || !newKey) throw new Error('there are no keys')
    const renamed = createVault(encryption, ids)
    renamed.learn([{ ...newKey, id: oldKey.id }])
    await expect(renamed.open('notes.body', note, stored.body)).rejects.toThrow()
  })

  it('stays readable to the two whom it was between, and says that it ended', async () => {
    await transferred()
    for (const as of [world.mentor, world.mentee]) {
      const page = await app.get(as, `/pairings/${world.pairingId}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('berakhir pada 24 November 2026')
      expect(await (await app.get(as, `/api/v1/sessions/${world.past}/notes`)).text()).toContain('Kenari')
      const session = { startsAt: '2026-12-10T07:00:00Z' }
      expect((await app.send(as, 'POST', `/api/v1/pairings/${world.pairingId}/sessions`, session)).status).toBe(403)
    }
  })

  it('is HR’s to give, within their own organisation', async () => {
    for (const as of [world.mentor, world.mentee, world.colleague, world.elsewhere]) {
      expect((await transfer(undefined, as)).status).toBe(403)
      expect((await app.get(as, '/organisation/pairings')).status).toBe(403)
    }
    const elsewhereHr = await world.person(world.elsewhere.organisationId, { name: 'Luh Ayu', role: 'hr' })
    expect((await transfer({ mentor: world.elsewhere.personId }, elsewhereHr)).status).toBe(404)
    expect((await app.get(elsewhereHr, `/organisation/pairings/${world.pairingId}/transfer`)).status).toBe(404)
    expect((await app.get(elsewhereHr, path())).status).toBe(404)
    const there = await (await app.get(elsewhereHr, '/api/v1/organisation/pairings')).json()
    expect(there).toEqual({ pairings: [], next: null })
    expect((await pairingRow(world.pairingId))?.state).toBe('active')
  })

  it('is someone who can be one: active, of the organisation, and not in the pairing already', async () => {
    const left = await world.person(world.hr.organisationId, { name: 'Sudah Pergi' })
    const now = app.boot().clock.now()
    await world.write(q.update(people).set({ deactivatedAt: now }).where(eq(people.id, left.personId)))
    const wrong: readonly (readonly [object, string, string])[] = [
      [{ mentor: world.mentor.personId }, 'mentor', 'someone_else'],
      [{ mentor: world.mentee.personId }, 'mentor', 'someone_else'],
      [{ mentor: world.elsewhere.personId }, 'mentor', 'unknown_id'],
      [{ mentor: left.personId }, 'mentor', 'unknown_id'],
      [{ mentor: 'per_x' }, 'mentor', 'unknown_id'],
      [{}, 'mentor', 'required'],
      [{ mentor: world.colleague.personId, startsOn: '2026-11-23' }, 'startsOn', 'in_the_past'],
      [{ mentor: world.colleague.personId, startsOn: 'besok' }, 'startsOn', 'not_a_date'],
    ]
    for (const [body, field, rule] of wrong) {
      const response = await transfer(body)
      expect(response.status, JSON.stringify(body)).toBe(400)
      expect(await fieldsOf(response)).toEqual([[field, rule]])
    }
    await world.write(q.update(people).set({ deactivatedAt: now }).where(eq(people.id, world.mentee.personId)))
    expect(await fieldsOf(await transfer())).toEqual([['mentee', 'unknown_id']])
    expect((await pairingRow(world.pairingId))?.state).toBe('active')
  })

  it('comes once, however many ask for it at the same time, and however often the form is sent', async () => {
    const others = await Promise.all(
      ['Satu', 'Dua', 'Tiga', 'Empat'].map((name) => world.person(world.hr.organisationId, { name })),
    )
    const answers = await Promise.all(others.map(({ personId }) => transfer({ mentor: personId })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    expect((await transfer()).status).toBe(409)

    const form = { mentor: world.colleague.personId, startsOn: '2026-12-01', key: 'sekali' }
    const fresh = await world.pairing(world.mentor, world.mentee)
    for (let i = 0; i < 2; i += 1) {
      const response = await app.post(world.hr, `/organisation/pairings/${fresh}/transfer`, form)
      expect(response.headers.get('location')).toBe('/organisation/pairings?done=transferred')
    }
    const made = await rows<typeof pairings.$inferSelect>(
      q.select().from(pairings).where(eq(pairings.followsId, fresh)),
    )
    expect(made.map(({ startedOn }) => startedOn.toString())).toEqual(['2026-12-01'])
  })
})

describe('the pairings as HR sees them', () => {
  it('are logistics: who, in what, who has joined, and nothing of what they do', async () => {
    const page = await app.get(world.hr, '/organisation/pairings')
    const text = await page.text()
    for (const known of ['Ratna Wulandari', 'Dimas Prasetyo', 'Pemimpin Muda', 'Sudah bergabung', '4 Mei 2026']) {
      expect(text).toContain(known)
    }
    const answer = await (await app.get(world.hr, '/api/v1/organisation/pairings')).text()
    for (const hidden of ['Kenari', world.past, world.coming, '2026-11-12', '2026-11-26', 'lastSeen', 'email', note]) {
      expect(text).not.toContain(hidden)
      expect(answer).not.toContain(hidden)
    }
    expect(JSON.parse(answer).pairings[0]).toEqual({
      id: world.pairingId,
      mentor: { id: world.mentor.personId, name: 'Ratna Wulandari', standing: 'joined' },
      mentee: { id: world.mentee.personId, name: 'Dimas Prasetyo', standing: 'joined' },
      program: { id: expect.any(String), name: 'Pemimpin Muda' },
      state: 'active',
      startedOn: '2026-05-04',
      followsId: null,
    })
  })

  it('can be searched and paged, in one round trip', async () => {
    const other = await world.pairing(world.mentor, world.colleague)
    const idsOf = async (search: string) =>
      await (await app.get(world.hr, `/api/v1/organisation/pairings?${search}`)).json<{
        pairings: { id: string }[]
        next: string | null
      }>()
    expect((await idsOf('search=yohanes')).pairings.map(({ id }) => id)).toEqual([other])
    const first = await idsOf('limit=1')
    const second = await idsOf(`limit=1&after=${first.next}`)
    expect([...first.pairings, ...second.pairings].map(({ id }) => id).sort()).toEqual([world.pairingId, other].sort())
    expect(second.next).toBeNull()
    expect(await app.control.trips(() => app.get(world.hr, '/organisation/pairings?search=a'))).toBe(1)
  })

  it('offer for a transfer whom a name finds, and come back with what was chosen', async () => {
    const at = `/organisation/pairings/${world.pairingId}/transfer`
    const form = await (await app.get(world.hr, at)).text()
    expect(form).toContain(world.colleague.personId)
    for (const member of [world.mentor, world.mentee, world.elsewhere]) expect(form).not.toContain(member.personId)
    expect(await (await app.get(world.hr, `${at}?search=sekar`)).text()).not.toContain(world.colleague.personId)
    expect(await app.control.trips(() => app.get(world.hr, at))).toBe(1)
    const back = await app.post(world.hr, at, { key: 'k', mentor: '', startsOn: '2026-12-03', search: 'yohanes' })
    expect(back.status).toBe(400)
    const text = await back.text()
    expect(text).toContain('2026-12-03')
    expect(text).toContain('Mohon diisi.')
    await transferred()
    expect(await (await app.get(world.hr, at)).text()).toContain('sudah berakhir')
  })
})

describe('what comes along', () => {
  const bringPath = (id: string) => `/api/v1/pairings/${id}/bring`
  const seeded = async () => {
    const goal = await world.goal(world.mentee, world.pairingId, 'Kenari biru tiga kali')
    const action = await world.action(world.mentee, world.pairingId, 'Kenari merah ditulis', '2026-12-19')
    const ofMentor = await world.action(world.mentor, world.pairingId, 'Janji mentor', '2026-12-19')
    return { goal, action, ofMentor, next: await transferred() }
  }

  it('is what the mentee chooses of what is open and theirs, sealed anew for the two', async () => {
    const { goal, action, next } = await seeded()
    const offered = await (await app.get(world.mentee, bringPath(next))).json()
    expect(offered).toEqual({
      from: world.pairingId,
      goals: [{ id: goal, body: 'Kenari biru tiga kali', dueOn: '2026-12-31' }],
      actions: [{ id: action, body: 'Kenari merah ditulis', dueOn: '2026-12-19' }],
    })
    expect(await app.control.trips(() => app.get(world.mentee, `/pairings/${next}/bring`))).toBe(1)
    expect(await (await app.get(world.mentee, `/pairings/${next}`)).text()).toContain(`/pairings/${next}/bring`)
    expect(await (await app.get(world.colleague, `/pairings/${next}`)).text()).not.toContain('/bring')

    const body = { goals: [goal], actions: [action] }
    expect(await app.control.trips(() => app.send(world.mentee, 'POST', bringPath(next), body))).toBe(2)
    const page = await (await app.get(world.colleague, `/pairings/${next}`)).text()
    expect(page).toContain('Kenari biru tiga kali')
    expect(page).toContain('Kenari merah ditulis')
    expect(page).not.toContain('Janji mentor')
    expect(await (await app.get(world.mentee, `/pairings/${next}`)).text()).not.toContain('/bring')
    // The original stays where it was, and the copy is another row under another key.
    const all = await rows<typeof goals.$inferSelect>(
      q.select().from(goals).where(eq(goals.organisationId, world.hr.organisationId)),
    )
    const copy = all.find(({ pairingId }) => pairingId === next)
    const original = all.find(({ id }) => id === goal)
    expect(copy).toMatchObject({ target: 3, current: 1, state: 'agreed' })
    expect(copy?.id).toMatch(/^goa_[0-9a-hjkmnp-tv-z]{26}$/)
    expect(copy?.body.split('.')[0]).not.toBe(original?.body.split('.')[0])
    const goalsHere = await (await app.get(world.mentee, `/pairings/${world.pairingId}`)).text()
    expect(goalsHere).toContain('Kenari biru tiga kali')
  })

  it('comes once, whatever is sent again or at the same time', async () => {
    const { goal, action, next } = await seeded()
    const send = (body: object, key?: string) =>
      app.send(world.mentee, 'POST', bringPath(next), body, key === undefined ? {} : { 'idempotency-key': key })
    const first = await send({ goals: [goal] }, 'a')
    const again = await send({ goals: [goal] }, 'a')
    expect(await again.json()).toEqual(await first.json())
    expect(await fieldsOf(await send({ goals: [goal] }, 'b'))).toEqual([['goals.0', 'unknown_id']])
    const racers = await Promise.all(['c', 'd', 'e'].map((key) => send({ actions: [action] }, key)))
    expect(racers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(racers.every(({ status }) => [201, 400, 409].includes(status))).toBe(true)
    const copies = await rows<typeof actions.$inferSelect>(
      q
        .select()
        .from(actions)
        .where(eq(actions.pairingId, next as Id<'pairing'>)),
    )
    expect(copies.map(({ sessionId, ownerId }) => [sessionId, ownerId])).toEqual([[null, world.mentee.personId]])
    expect(await (await app.get(world.mentee, bringPath(next))).json()).toMatchObject({ goals: [], actions: [] })
    const told = await (await app.get(world.colleague, `/api/v1/pairings/${next}/audit`)).text()
    expect(told.match(/items\.brought-along/g)).toHaveLength(2)
  })

  it('is for the mentee of both alone', async () => {
    const { goal, action, ofMentor, next } = await seeded()
    for (const as of [world.colleague, world.mentor, world.hr, world.elsewhere]) {
      expect((await app.get(as, bringPath(next))).status).toBe(404)
      expect((await app.get(as, `/pairings/${next}/bring`)).status).toBe(404)
      expect((await app.send(as, 'POST', bringPath(next), { goals: [goal] })).status).toBe(404)
      expect((await app.post(as, `/pairings/${next}/bring`, { key: 'k', goals: goal })).status).toBe(404)
    }
    expect((await app.get(world.mentee, bringPath(world.pairingId))).status).toBe(404)
    const foreign = await world.action(
      world.colleague,
      await world.pairing(world.mentor, world.colleague),
      'Lain',
      '2026-12-01',
    )
    for (const other of [ofMentor, foreign]) {
      expect(await fieldsOf(await app.send(world.mentee, 'POST', bringPath(next), { actions: [other] }))).toEqual([
        ['actions.0', 'unknown_id'],
      ])
    }
    expect(await fieldsOf(await app.send(world.mentee, 'POST', bringPath(next), {}))).toEqual([['goals', 'too_few']])
    const form = await app.post(world.mentee, `/pairings/${next}/bring`, { key: 'k' })
    expect(form.status).toBe(400)
    const done = await app.post(world.mentee, `/pairings/${next}/bring`, { key: 'k', goals: goal, actions: action })
    expect(done.headers.get('location')).toBe(`/pairings/${next}?done=brought`)
  })

  it('goes on through a second transfer, and never to a mentor in between', async () => {
    const { goal, next } = await seeded()
    const third = await world.person(world.hr.organisationId, { name: 'Mentor Ketiga' })
    await app.send(world.mentee, 'POST', bringPath(next), { goals: [goal] })
    const body = { mentor: third.personId }
    const last = await (await app.send(world.hr, 'POST', path(next), body)).json<{ id: string }>()
    const offered = await (await app.get(world.mentee, bringPath(last.id))).json<{ goals: { body: string }[] }>()
    expect(offered.goals.map((each) => each.body)).toEqual(['Kenari biru tiga kali'])
    expect((await app.send(world.mentee, 'POST', bringPath(next), { actions: [] })).status).toBe(403)
    for (const old of [world.pairingId, next])
      expect((await app.get(third, `/api/v1/pairings/${old}`)).status).toBe(404)
  })

  it('leaves open actions of a pairing that ended off the home page', async () => {
    await seeded()
    expect(await (await app.get(world.mentee, '/')).text()).not.toContain('Kenari merah ditulis')
  })
})
