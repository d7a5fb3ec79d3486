import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { sessions } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('wrap-up')
let world: Awaited<ReturnType<typeof createSmallWorld>>
let session: Id<'session'>
let pairing: Id<'pairing'>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})
beforeEach(async () => {
  pairing = await world.pairing(world.mentor, world.mentee)
  session = await world.session(world.mentor, pairing, '2026-11-23T07:00:00Z')
  await world.write(q.update(sessions).set({ state: 'planned' }).where(eq(sessions.id, session)))
})

const api = (last: string) => `/api/v1/sessions/${session}/${last}`
const wrapUp = (as: Claims, body: object, headers: Record<string, string> = {}) =>
  app.send(as, 'POST', api('wrap-up'), body, headers)
const get = async <T>(as: Claims, path: string): Promise<T> => (await app.get(as, path)).json<T>()
const record = (as: Claims = world.mentor) => get<Record<string, unknown>>(as, `/api/v1/sessions/${session}`)
const write = async (as: Claims, body: string) =>
  (await (await app.send(as, 'POST', api('notes'), { body })).json<{ id: string }>()).id
const notesOf = async (as: Claims) =>
  (await get<{ notes: { id: string; body: string; visibility: string; version: number }[] }>(as, api('notes'))).notes
const stepsOf = async (as: Claims) =>
  (
    await get<{ actions: { id: string; body: string; owner: string; state: string; dueOn: string | null }[] }>(
      as,
      api('actions'),
    )
  ).actions

const story = ['Bahas presentasi.', 'Jangan ditulis: gajinya belum naik.', '', 'Latihan hari Senin.'].join('\n')

describe('wrapping up', () => {
  it('offers the lines of one’s own notes, and says which sound private', async () => {
    await write(world.mentor, story)
    const { notes } = await get<{ notes: { parts: { text: string; private: string | null }[] }[] }>(
      world.mentor,
      api('wrap-up'),
    )
    expect(notes[0]?.parts.map((part) => part.private)).toEqual([null, 'asked', null])
    expect((await get<{ notes: unknown[] }>(world.mentee, api('wrap-up'))).notes).toEqual([])
  })

  it('shares what is ticked, keeps the rest, and records all of it in one batch', async () => {
    const note = await write(world.mentor, story)
    const body = {
      version: 0,
      shares: [{ note, version: 0, parts: [0, 2] }],
      actions: [
        { body: 'Menulis naskah', owner: 'mentee', dueOn: '2026-12-01' },
        { body: 'Mengenalkan ke Bu Endang', owner: 'mentor' },
      ],
      suggestions: [{ body: 'Merekam latihan' }],
      next: { startsAt: '2026-12-03T07:00:00Z' },
    }
    expect(await app.control.trips(() => wrapUp(world.mentor, body))).toBe(2)
    expect(await record()).toMatchObject({ state: 'held', version: 1, wrappedUpAt: '2026-11-24T02:00:00Z' })
    expect((await notesOf(world.mentee)).map((one) => one.body)).toEqual(['Bahas presentasi.\n\nLatihan hari Senin.'])
    expect((await notesOf(world.mentor)).find(({ id }) => id === note)).toMatchObject({
      body: 'Jangan ditulis: gajinya belum naik.',
      visibility: 'private',
      version: 1,
    })
    const steps = await stepsOf(world.mentee)
    expect(steps.map(({ owner, state, dueOn }) => [owner, state, dueOn])).toEqual([
      ['mentee', 'open', '2026-12-01'],
      ['mentor', 'open', null],
      ['mentee', 'suggested', null],
    ])
    expect((await record()).nextId).toMatch(/^ses_/)
  })

  it('shares a note whole where all of it is ticked', async () => {
    const note = await write(world.mentee, 'satu\ndua')
    await wrapUp(world.mentee, { shares: [{ note, version: 0, parts: [0, 1] }] })
    expect((await notesOf(world.mentor)).map(({ id, body }) => [id, body])).toEqual([[note, 'satu\ndua']])
  })

  it('changes nothing where one thing is wrong, and names each', async () => {
    const note = await write(world.mentor, 'satu')
    const theirs = await write(world.mentee, 'punya mentee')
    const response = await wrapUp(world.mentor, {
      shares: [
        { note, version: 0, parts: [3] },
        { note: theirs, version: 0, parts: [0] },
      ],
      actions: [
        { body: 'Baik', owner: 'mentor' },
        { body: 'Terlambat', owner: 'mentee', dueOn: '2026-11-23' },
      ],
    })
    expect(response.status).toBe(400)
    const { fields } = await response.json<{ fields: { field: string; rule: string }[] }>()
    expect(fields.map(({ field, rule }) => [field, rule])).toEqual([
      ['shares.0.parts', 'not_allowed'],
      ['shares.1.note', 'unknown_id'],
      ['actions.1.dueOn', 'in_the_past'],
    ])
    const past = await wrapUp(world.mentor, { next: { startsAt: '2026-11-20T07:00:00Z' } })
    expect(await past.json()).toMatchObject({ fields: [{ field: 'next.startsAt', rule: 'in_the_past' }] })
    expect(await record()).toMatchObject({ state: 'planned', version: 0 })
    expect(await stepsOf(world.mentor)).toEqual([])
  })

  it('refuses a session that has not begun, and one that was called off', async () => {
    session = await world.session(world.mentor, pairing, '2026-11-26T07:00:00Z')
    expect((await wrapUp(world.mentor, {})).status).toBe(400)
    session = await world.session(world.mentor, pairing, '2026-11-19T07:00:00Z')
    await world.write(q.update(sessions).set({ state: 'cancelled' }).where(eq(sessions.id, session)))
    expect((await wrapUp(world.mentor, {})).status).toBe(409)
  })

  it('by both at once loses and doubles nothing', async () => {
    const by = (as: Claims) => wrapUp(as, { version: 0, actions: [{ body: 'Menulis naskah', owner: 'mentee' }] })
    const answers = await Promise.all([by(world.mentor), by(world.mentee)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(await lost?.json()).toMatchObject({ code: 'conflict', current: { version: 1 } })
    expect(await stepsOf(world.mentor)).toHaveLength(1)
    expect((await wrapUp(world.mentee, { version: 1, actions: [{ body: 'Lagi', owner: 'mentee' }] })).status).toBe(200)
    expect((await stepsOf(world.mentor)).map(({ body }) => body).sort()).toEqual(['Lagi', 'Menulis naskah'])
  })

  it('sent again with its key does it once', async () => {
    const body = { actions: [{ body: 'Sekali saja', owner: 'mentee' }] }
    const send = () => wrapUp(world.mentor, body, { 'idempotency-key': `once-${session}` })
    expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    expect(await stepsOf(world.mentor)).toHaveLength(1)
  })

  it('shares nothing that was changed since it was ticked', async () => {
    const note = await write(world.mentor, 'satu\ndua')
    await app.send(world.mentor, 'PATCH', `/api/v1/notes/${note}`, { body: 'rahasia\nsatu\ndua', version: 0 })
    expect((await wrapUp(world.mentor, { shares: [{ note, version: 0, parts: [0] }] })).status).toBe(409)
    expect(await notesOf(world.mentee)).toEqual([])
  })
})

describe('the wrap-up page', () => {
  const path = () => `/sessions/${session}/wrap-up`

  it('is one round trip, with private-sounding lines unticked', async () => {
    await write(world.mentor, story)
    expect(await app.control.trips(() => app.get(world.mentor, path()))).toBe(1)
    const html = await (await app.get(world.mentor, path())).text()
    const boxes = [...html.matchAll(/<input type="checkbox" name="shares\.0\.parts"[^>]*>/g)].map(([box]) =>
      box.includes('checked'),
    )
    expect(boxes).toEqual([true, false, true])
  })

  it('comes back with everything that was typed where a date has passed', async () => {
    const note = await write(world.mentor, 'satu\ndua')
    const typed = {
      version: '0',
      key: 'k',
      intent: 'save',
      'shares.0.note': note,
      'shares.0.version': '0',
      'shares.0.parts': '1',
      'actions.0.body': '',
      'actions.0.owner': 'mentee',
      'actions.0.dueOn': '',
      'actions.1.body': 'Mengirim contoh',
      'actions.1.owner': 'mentor',
      'actions.1.dueOn': '2026-11-01',
      'next.startsAt': '',
    }
    const response = await app.post(world.mentor, path(), typed)
    expect(response.status).toBe(400)
    const html = await response.text()
    expect(html).toContain('href="#actions-1-dueOn"')
    expect(html).toContain('Mengirim contoh')
    expect(html).toContain('value="2026-11-01"')
    expect(html).toMatch(/name="shares\.0\.parts" value="1" checked/)
    expect(html).not.toMatch(/name="shares\.0\.parts" value="0" checked/)
    const more = await (await app.post(world.mentor, path(), { ...typed, intent: 'more' })).text()
    expect(more).toContain('name="actions.4.body"')
    const good = { ...typed, 'actions.1.dueOn': '2026-12-01', 'next.startsAt': '2026-12-03T14:00' }
    expect((await app.post(world.mentor, path(), good)).headers.get('location')).toContain('done=wrappedUp')
    expect((await notesOf(world.mentee)).map(({ body }) => body)).toEqual(['dua'])
    const late = await app.post(world.mentee, path(), {
      version: '0',
      key: 'l',
      'actions.0.body': 'Saya juga',
      'actions.0.owner': 'mentee',
    })
    expect(late.status).toBe(409)
    const again = await late.text()
    expect(again).toContain('Saya juga')
    expect(again).toContain('Mengirim contoh')
    expect(again).toContain('name="version" value="1"')
  })
})

describe('steps that are suggested', () => {
  it('are the mentee’s to take or leave, and feed nothing before', async () => {
    await wrapUp(world.mentor, { suggestions: [{ body: 'Ambil ini' }, { body: 'Lewati ini' }] })
    const [take, leave] = await stepsOf(world.mentee)
    const change = (as: Claims, id: string | undefined, state: string) =>
      app.send(as, 'PATCH', `/api/v1/actions/${id}`, { state })
    expect((await change(world.mentor, take?.id, 'open')).status).toBe(403)
    const open = async () =>
      (await get<{ actions: { body: string }[] }>(world.mentor, `/api/v1/pairings/${pairing}/actions`)).actions
    expect(await open()).toEqual([])
    expect((await change(world.mentee, take?.id, 'open')).status).toBe(204)
    const form = await app.post(world.mentee, `/actions/${leave?.id}`, {
      state: 'dropped',
      back: `/sessions/${session}?phase=after`,
    })
    expect(form.headers.get('location')).toBe(`/sessions/${session}?phase=after&done=action`)
    expect((await open()).filter(({ body }) => body === 'Ambil ini')).toHaveLength(1)
    const elsewhere = await app.post(world.mentee, `/actions/${take?.id}`, { state: 'done', back: '//evil.example' })
    expect(elsewhere.status).toBe(400)
  })

  it('and actions by hand are written down for either side', async () => {
    const path = `/api/v1/pairings/${pairing}/actions`
    const made = await app.send(world.mentee, 'POST', path, {
      body: 'Mengirim CV',
      owner: 'mentor',
      dueOn: '2026-11-24',
    })
    expect(made.status).toBe(201)
    const past = await app.send(world.mentee, 'POST', path, { body: 'x', owner: 'mentee', dueOn: '2026-11-23' })
    expect(await past.json()).toMatchObject({ fields: [{ field: 'dueOn', rule: 'in_the_past' }] })
  })
})

describe('one tap', () => {
  const tap = (fields: Record<string, string>) =>
    app.post(world.mentee, `/sessions/${session}/record`, { version: '0', ...fields })

  it('says that it took place, that it did not, and puts it right', async () => {
    expect(await (await app.get(world.mentee, `/sessions/${session}`)).text()).toContain('value="missed"')
    expect((await tap({ outcome: 'missed' })).headers.get('location')).toContain('done=missed')
    await tap({ outcome: 'missed', version: '1', reason: 'Mobil mogok' })
    expect(await record()).toMatchObject({ state: 'missed', reason: 'Mobil mogok', version: 2 })
    expect((await tap({ outcome: 'held', version: '1' })).status).toBe(409)
    await tap({ outcome: 'held', version: '2' })
    expect(await record()).toMatchObject({ state: 'held', reason: null, recordedAt: '2026-11-24T02:00:00Z' })
    await wrapUp(world.mentor, {})
    expect((await tap({ outcome: 'missed', version: '4' })).status).toBe(409)
  })

  it('moves it to a time that is to come and that exists', async () => {
    const move = (startsAt: string) => app.post(world.mentee, `/sessions/${session}/move`, { version: '0', startsAt })
    expect((await move('2026-11-20T09:00')).status).toBe(400)
    await move('2026-11-27T09:00')
    expect(await record()).toMatchObject({ state: 'planned', startsAt: '2026-11-27T02:00:00Z', version: 1 })
    expect((await app.send(world.mentor, 'POST', api('record'), { outcome: 'held' })).status).toBe(400)
    const moved = await app.send(world.mentor, 'POST', api('record'), { outcome: 'moved' })
    expect(await moved.json()).toMatchObject({ fields: [{ field: 'startsAt', rule: 'required' }] })
  })
})
