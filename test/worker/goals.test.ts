import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { goalProgress, goals, skills } from '../../src/db/schema/index.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('goals')
// Ids sort by the millisecond that they are made in: what comes after something else comes later.
const later = startApp('goals', { now: '2026-11-24T02:10:00Z' })
const latest = startApp('goals', { now: '2026-11-24T02:20:00Z' })
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
})

const measure = { unit: 'presentasi', baseline: 0, target: 3 }
const body = {
  horizon: 'short',
  kind: 'interpersonal',
  body: 'Mempresentasikan hasil kuartal di depan direksi tiga kali.',
  ifThen: 'Jika rapat direksi dijadwalkan, maka saya menyiapkan salindia dua hari sebelumnya.',
  dueOn: '2027-01-31',
  measure,
}

const add = async (as = world.mentee, more: object = {}, at = app): Promise<string> => {
  const response = await at.send(as, 'POST', `/api/v1/pairings/${world.pairingId}/goals`, { ...body, ...more })
  expect(response.status).toBe(201)
  return (await response.json<{ id: string }>()).id
}
const read = async (id: string, as = world.mentee) =>
  (await app.get(as, `/api/v1/goals/${id}`)).json<{
    state: string
    version: number
    body: string
    proposedBy: string
    progress: number | null
    reason: string | null
    progressOn: string | null
    measure: { current: number; direction: string } | null
    entries: { day: string; value: number | null; body: string | null }[]
  }>()
const patch = (as: typeof world.mentee, id: string, change: object) =>
  app.send(as, 'PATCH', `/api/v1/goals/${id}`, change)
const progress = (id: string, entry: object, at = later) =>
  at.send(world.mentee, 'POST', `/api/v1/goals/${id}/progress`, entry)
const fieldsOf = async (response: Response) => {
  expect(response.status).toBe(400)
  return (await response.json<{ fields: { field: string; rule: string }[] }>()).fields.map(
    ({ field, rule }) => `${field} ${rule}`,
  )
}

describe('a goal', () => {
  it('is proposed by one and agreed by the other', async () => {
    const id = await add()
    expect(await read(id)).toMatchObject({ state: 'proposed', proposedBy: 'me', version: 0, progress: 0 })
    expect((await patch(world.mentee, id, { version: 0, state: 'agreed' })).status).toBe(403)
    expect((await patch(world.mentor, id, { version: 0, state: 'agreed' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'agreed', version: 1 })
  })

  it('is closed with a reason that both read, and taken up again as a proposal', async () => {
    const id = await add()
    await patch(world.mentor, id, { version: 0, state: 'agreed' })
    expect(await fieldsOf(await patch(world.mentee, id, { version: 1, state: 'missed' }))).toEqual(['reason required'])
    const closed = await patch(world.mentee, id, { version: 1, state: 'missed', reason: 'Rapat direksi ditiadakan.' })
    expect(closed.status).toBe(200)
    expect(await read(id, world.mentor)).toMatchObject({ state: 'missed', reason: 'Rapat direksi ditiadakan.' })
    expect((await progress(id, { value: 2 })).status).toBe(403)
    expect((await patch(world.mentee, id, { version: 2, body: 'Lain.' })).status).toBe(403)
    expect((await patch(world.mentor, id, { version: 2, state: 'proposed' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'proposed', proposedBy: 'partner', reason: null })
  })

  it('goes nowhere that is not foreseen', async () => {
    const id = await add()
    for (const state of ['reached', 'missed', 'proposed']) {
      expect((await patch(world.mentor, id, { version: 0, state, reason: 'Begitu.' })).status).toBe(403)
    }
  })

  it('is a proposal again where one of the two changes what was agreed', async () => {
    const id = await add()
    await patch(world.mentor, id, { version: 0, state: 'agreed' })
    await patch(world.mentee, id, { version: 1, ifThen: 'Setiap Jumat, saya berlatih.' })
    expect(await read(id)).toMatchObject({ state: 'agreed', version: 2 })
    await patch(world.mentor, id, { version: 2, dueOn: '2027-03-31' })
    expect(await read(id)).toMatchObject({ state: 'proposed', proposedBy: 'partner', version: 3 })
    expect((await patch(world.mentor, id, { version: 3, state: 'agreed' })).status).toBe(403)
    expect((await patch(world.mentee, id, { version: 3, state: 'agreed' })).status).toBe(200)
  })

  it('of nobody known may be agreed by either', async () => {
    const id = await world.goal(world.mentee, world.pairingId, 'Memimpin rapat.')
    await world.write(q.update(goals).set({ state: 'proposed' }))
    expect(await read(id)).toMatchObject({ proposedBy: 'unknown' })
    expect((await patch(world.mentor, id, { version: 0, state: 'agreed' })).status).toBe(200)
  })

  it('is made once, however often its form is sent', async () => {
    const send = () =>
      app.send(world.mentee, 'POST', `/api/v1/pairings/${world.pairingId}/goals`, body, { 'idempotency-key': 'sekali' })
    const ids = await Promise.all([send(), send()].map(async (sent) => (await (await sent).json<{ id: string }>()).id))
    expect(new Set(ids).size).toBe(1)
    const { goals: all } = await (await app.get(world.mentor, `/api/v1/pairings/${world.pairingId}/goals`)).json<{
      goals: unknown[]
    }>()
    expect(all).toHaveLength(1)
  })

  it('is read a page at a time', async () => {
    await add(world.mentee, { body: 'Satu.' })
    await add(world.mentee, { body: 'Dua.' }, later)
    await add(world.mentee, { body: 'Tiga.' }, latest)
    const page = async (query: string) =>
      (await app.get(world.mentor, `/api/v1/pairings/${world.pairingId}/goals?${query}`)).json<{
        goals: { body: string }[]
        next: string | null
      }>()
    const first = await page('limit=2')
    expect(first.goals.map((goal) => goal.body)).toEqual(['Tiga.', 'Dua.'])
    expect(await page(`limit=2&after=${first.next}`)).toMatchObject({ goals: [{ body: 'Satu.' }], next: null })
  })

  it('is sealed, its unit, plan, reason and remarks too', async () => {
    const id = await add()
    await progress(id, { value: 1, body: 'Direksi bertanya banyak.' })
    await patch(world.mentee, id, { version: 0, state: 'dropped', reason: 'Pindah tim.' })
    const rows = await app.boot().database.batch('read', [q.select().from(goals), q.select().from(goalProgress)])
    const raw = JSON.stringify(rows)
    for (const text of ['direksi', 'presentasi', 'salindia', 'Pindah', 'bertanya']) expect(raw).not.toContain(text)
  })

  it('takes a skill of the same pairing and no other', async () => {
    const deps = app.boot()
    const skill = deps.ids.next('skill')
    const other = await world.pairing(world.hr, world.colleague)
    const vault = createVault(deps.encryption, deps.ids)
    await vault.create(world.mentor.organisationId, other)
    await world.write(
      q.insert(skills).values({
        id: skill,
        organisationId: world.mentor.organisationId,
        pairingId: other,
        kind: 'technical',
        body: await vault.seal('skills.body', skill, other, 'shared', 'SQL'),
        createdAt: deps.clock.now(),
      }),
    )
    const path = `/api/v1/pairings/${world.pairingId}/goals`
    const refused = await app.send(world.mentee, 'POST', path, { ...body, skillId: skill })
    expect(await fieldsOf(refused)).toEqual(['skillId unknown_id'])
    await world.write(q.update(skills).set({ pairingId: world.pairingId }))
    expect((await app.send(world.mentee, 'POST', path, { ...body, skillId: skill })).status).toBe(201)
  })
})

describe('progress', () => {
  it('stands where the latest day left it, whatever the order of entry', async () => {
    const id = await add(world.mentee, { measure: { ...measure, current: 1 } })
    expect((await progress(id, { value: 2 })).status).toBe(201)
    expect((await progress(id, { day: '2026-11-01', value: 0 })).status).toBe(201)
    const goal = await read(id)
    expect(goal).toMatchObject({ measure: { current: 2, direction: 'up' }, progressOn: '2026-11-24' })
    expect(goal.progress).toBeCloseTo(2 / 3)
    expect(goal.entries.map(({ value }) => value)).toEqual([0, 1, 2])
    await progress(id, { value: 3 }, latest)
    expect(await read(id)).toMatchObject({ measure: { current: 3 }, progress: 1 })
  })

  it('runs down as well as up', async () => {
    const id = await add(world.mentee, { measure: { unit: 'hari', baseline: 10, target: 4 } })
    await progress(id, { value: 7 })
    expect(await read(id)).toMatchObject({ measure: { direction: 'down' }, progress: 0.5 })
    await progress(id, { value: 11 }, latest)
    expect((await read(id)).progress).toBe(0)
  })

  it('may be a remark alone, which moves nothing', async () => {
    const id = await add()
    await progress(id, { body: 'Salindia siap.' })
    expect(await read(id, world.mentor)).toMatchObject({
      measure: { current: 0 },
      entries: [{ value: 0 }, { value: null, body: 'Salindia siap.' }],
    })
  })
})

describe('what is refused, by the name of its field', () => {
  const refused = async (more: object) =>
    fieldsOf(await app.send(world.mentee, 'POST', `/api/v1/pairings/${world.pairingId}/goals`, { ...body, ...more }))

  it('of a goal', async () => {
    expect(await refused({ measure: { ...measure, target: 0 } })).toEqual(['measure.target same_as_baseline'])
    expect(await refused({ measure: { ...measure, direction: 'down' } })).toEqual(['measure.direction other_direction'])
    expect(await refused({ dueOn: '2026-11-23' })).toEqual(['dueOn in_the_past'])
    expect(await refused({ dueOn: '31/12/2026' })).toEqual(['dueOn not_a_date'])
    expect(await refused({ measure: { ...measure, current: 'dua' } })).toEqual(['measure.current not_a_figure'])
    expect(await refused({ body: 'x'.repeat(501) })).toEqual(['body too_long'])
    expect(await refused({ body: ' ' })).toEqual(['body required'])
    expect(await refused({ measure: { ...measure, unit: 'a\nb' } })).toEqual(['measure.unit not_one_line'])
  })

  it('of progress', async () => {
    const id = await add()
    expect(await fieldsOf(await progress(id, { day: '2026-11-25', value: 1 }))).toEqual(['day in_the_future'])
    expect(await fieldsOf(await progress(id, {}))).toEqual(['value required'])
    expect(await fieldsOf(await progress(id, { value: 'dua' }))).toEqual(['value not_a_figure'])
    const plain = await add(world.mentee, { measure: null })
    expect(await fieldsOf(await progress(plain, { value: 1 }))).toEqual(['value not_allowed'])
  })

  it('of two deeds in one request', async () => {
    const id = await add()
    expect(await fieldsOf(await patch(world.mentor, id, { version: 0, state: 'agreed', body: 'Lain.' }))).toEqual([
      'state not_allowed',
    ])
  })

  it('gives back what was typed, in the language it was typed in', async () => {
    const form = { body: 'Menaikkan skor.', horizon: 'short', kind: 'career', 'measure.unit': 'skor', figures: 'id' }
    const path = `/pairings/${world.pairingId}/goals`
    const answer = await app.post(world.mentee, path, {
      ...form,
      'measure.baseline': '1,250',
      'measure.target': '1.250',
      ifThen: 'Jika begini, maka saya begitu.',
    })
    expect(answer.status).toBe(400)
    const page = await answer.text()
    for (const typed of ['1,250', '1.250', 'Menaikkan skor.', 'Jika begini']) expect(page).toContain(typed)
    expect(page).toContain('measure-baseline-error')
    const saved = await app.post(world.mentee, path, {
      ...form,
      'measure.baseline': '2,4',
      'measure.target': '1.250',
      key: 'a',
    })
    expect(saved.status).toBe(303)
    const id = saved.headers.get('location')?.match(/goa_\w+/)?.[0] ?? ''
    expect(await read(id)).toMatchObject({ measure: { baseline: 2.4, target: 1250, unit: 'skor' } })
  })
})

describe('two editors', () => {
  it('lose nothing: the later one sees the difference and what they typed', async () => {
    const id = await add()
    const form = { version: '0', horizon: 'short', kind: 'interpersonal', figures: 'id', dueOn: '2027-01-31' }
    await patch(world.mentor, id, { version: 0, body: 'Mempresentasikan dua kali.' })
    const later = await app.post(world.mentee, `/goals/${id}`, { ...form, body: 'Mempresentasikan lima kali.' })
    expect(later.status).toBe(409)
    const page = await later.text()
    expect(page).toContain('Mempresentasikan dua kali.')
    expect(page).toContain('Mempresentasikan lima kali.')
    expect(page).toContain('name="version" value="1"')
    expect(await read(id)).toMatchObject({ body: 'Mempresentasikan dua kali.' })
    const api = await patch(world.mentee, id, { version: 0, body: 'Lima.' })
    expect(api.status).toBe(409)
    expect(await api.json()).toMatchObject({
      current: { version: 1, body: 'Mempresentasikan dua kali.' },
      difference: [{ field: 'body', mine: 'Lima.', theirs: 'Mempresentasikan dua kali.' }],
    })
  })

  it('at the same instant: one wins, the other gets a conflict', async () => {
    const id = await add()
    const answers = await Promise.all(
      ['Satu.', 'Dua.', 'Tiga.', 'Empat.'].map((text) => patch(world.mentor, id, { version: 0, body: text })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect((await read(id)).version).toBe(1)
  })

  it('do not agree to what neither of them read', async () => {
    const id = await add()
    await patch(world.mentee, id, { version: 0, body: 'Lain sama sekali.' })
    expect((await patch(world.mentor, id, { version: 0, state: 'agreed' })).status).toBe(409)
    const page = await app.post(world.mentor, `/goals/${id}/state`, { version: '0', state: 'agreed' })
    expect(page.status).toBe(409)
  })
})

describe('the pages', () => {
  it('cost one round trip each', async () => {
    const id = await add()
    await progress(id, { value: 1 })
    for (const path of [
      `/pairings/${world.pairingId}/goals`,
      `/pairings/${world.pairingId}/goals/new`,
      `/goals/${id}`,
      `/goals/${id}/edit`,
    ]) {
      const trips = await app.control.trips(async () => expect((await app.get(world.mentor, path)).status).toBe(200))
      expect(trips, path).toBe(1)
    }
  })

  it('let the other one agree by a press, and whoever proposed wait', async () => {
    const id = await add()
    const isOffered = async (as: typeof world.mentor) =>
      (await (await app.get(as, `/goals/${id}`)).text()).includes('value="agreed"')
    expect([await isOffered(world.mentor), await isOffered(world.mentee)]).toEqual([true, false])
    const pressed = await app.post(world.mentor, `/goals/${id}/state`, { version: '0', state: 'agreed' })
    expect(pressed.headers.get('location')).toBe(`/goals/${id}?done=goalAgreed`)
  })

  it('look at a goal while it is typed, and store nothing of it', async () => {
    const form = { body: 'Ingin lebih baik dalam presentasi', figures: 'id' }
    const before = await app.boot().database.batch('read', [q.select().from(goals)])
    const fragment = await app.ask(world.mentee, '/goals/check', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'hx-request': 'true' },
    })
    expect(fragment.status).toBe(200)
    const html = await fragment.text()
    expect(html).toMatch(/^<section id="guidance"/)
    expect(html).toContain('lebih baik')
    const whole = await app.post(world.mentee, `/pairings/${world.pairingId}/goals`, { ...form, step: 'check' })
    expect(whole.status).toBe(200)
    expect(await whole.text()).toContain('Ingin lebih baik dalam presentasi</textarea>')
    expect(await app.boot().database.batch('read', [q.select().from(goals)])).toEqual(before)
    const api = await app.send(world.mentee, 'POST', '/api/v1/goals/check', { body: 'Present 3 times', isDated: true })
    const { checks } = await api.json<{ checks: { rule: string; ok: boolean }[] }>()
    expect(checks.find(({ rule }) => rule === 'smart.time-bound')?.ok).toBe(true)
  })

  it('are not there for anybody else', async () => {
    const id = await add()
    for (const other of [world.hr, world.colleague, world.elsewhere]) {
      for (const path of [`/goals/${id}`, `/goals/${id}/edit`, `/pairings/${world.pairingId}/goals`]) {
        expect((await app.get(other, path)).status).toBe(404)
      }
      expect((await app.get(other, `/api/v1/goals/${id}`)).status).toBe(404)
    }
  })
})
