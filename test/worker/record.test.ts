import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { pairings } from '../../src/db/schema/index.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('record')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

const notesOf = async (as: typeof world.mentor, session: string) =>
  (await (await app.get(as, `/api/v1/sessions/${session}/notes`)).json<{ notes: { body: string; id: string }[] }>())
    .notes

describe('who reaches content', () => {
  it('answers 401 to nobody, and to a cookie signed by someone else', async () => {
    expect((await app.get(null, '/api/v1/me')).status).toBe(401)
    const forged = await app.ask(null, '/api/v1/me', { headers: { cookie: 'pamong_login=eyJhbGciOiJIUzI1NiJ9.e30.x' } })
    expect(forged.status).toBe(401)
  })

  it('answers 404 to HR, to a colleague and to another organisation, on every way to a pairing', async () => {
    const paths = [
      `/api/v1/pairings/${world.pairingId}`,
      `/api/v1/pairings/${world.pairingId}/sessions`,
      `/api/v1/pairings/${world.pairingId}/topics`,
      `/api/v1/pairings/${world.pairingId}/actions`,
      `/api/v1/sessions/${world.coming}`,
      `/api/v1/sessions/${world.coming}/notes`,
    ]
    for (const path of paths) {
      expect((await app.get(world.mentee, path)).status, path).toBe(200)
      for (const outsider of [world.hr, world.colleague, world.elsewhere]) {
        const response = await app.get(outsider, path)
        expect(response.status, path).toBe(404)
        expect(await response.json()).toMatchObject({ code: 'not_found', status: 404 })
      }
    }
  })

  it('keeps a note to its author until they share it', async () => {
    const path = `/api/v1/sessions/${world.coming}/notes`
    const made = await app.send(world.mentee, 'POST', path, { body: 'Masih ragu soal promosi.' })
    expect(made.status).toBe(201)
    const { id } = await made.json<{ id: string }>()
    expect((await notesOf(world.mentee, world.coming)).map((note) => note.id)).toContain(id)
    expect((await notesOf(world.mentor, world.coming)).map((note) => note.id)).not.toContain(id)
    expect((await app.send(world.mentor, 'PATCH', `/api/v1/notes/${id}`, { visibility: 'shared' })).status).toBe(404)
    expect((await app.send(world.mentee, 'PATCH', `/api/v1/notes/${id}`, { visibility: 'shared' })).status).toBe(204)
    expect((await notesOf(world.mentor, world.coming)).find((note) => note.id === id)?.body).toBe(
      'Masih ragu soal promosi.',
    )
  })

  it('reads in one round trip and writes in two', async () => {
    const path = `/api/v1/sessions/${world.coming}/notes`
    expect(await app.control.trips(() => notesOf(world.mentor, world.coming))).toBe(1)
    expect(await app.control.trips(() => app.send(world.mentor, 'POST', path, { body: 'x' }))).toBe(2)
  })
})

describe('history', () => {
  const path = () => `/api/v1/pairings/${world.pairingId}/history`

  it('brings sessions in with their notes, once for each key', async () => {
    const body = [
      { heldOn: '2026-06-04', notes: ['Pertemuan pertama.', 'Sepakat bertemu dua pekan sekali.'] },
      { heldOn: '2026-06-18', notes: ['Belum sempat membahas presentasi.'] },
    ]
    const first = await app.send(world.mentor, 'POST', path(), body, { 'idempotency-key': 'a' })
    expect(first.status).toBe(201)
    const { sessions } = await first.json<{ sessions: string[] }>()
    expect(sessions).toHaveLength(2)
    const before = (await notesOf(world.mentee, sessions[0] ?? '')).map((note) => note.body)
    expect(before).toEqual(['Pertemuan pertama.', 'Sepakat bertemu dua pekan sekali.'])
    const again = await app.send(world.mentor, 'POST', path(), body, { 'idempotency-key': 'a' })
    expect(await again.json()).toEqual({ sessions })
    const list = await app.get(world.mentor, `/api/v1/pairings/${world.pairingId}/sessions`)
    expect(
      (await list.json<{ sessions: { origin: string }[] }>()).sessions.filter((s) => s.origin === 'imported'),
    ).toHaveLength(2)
  })

  it('changes nothing when one entry is wrong, and names each', async () => {
    const response = await app.send(world.mentor, 'POST', path(), [
      { heldOn: '2026-07-02', notes: ['Baik.'] },
      { heldOn: '2026-13-02', notes: ['Bulan ke-13.'] },
      { heldOn: '2026-07-16', notes: [] },
    ])
    expect(response.status).toBe(400)
    const { fields } = await response.json<{ fields: { field: string; rule: string }[] }>()
    expect(fields.map(({ field, rule }) => [field, rule])).toEqual([
      ['1.heldOn', 'not_a_date'],
      ['2.notes', 'too_few'],
    ])
    const clash = await app.send(world.mentor, 'POST', path(), [
      { heldOn: '2026-07-02', notes: ['Baik.'] },
      { heldOn: '2026-06-04', notes: ['Sudah ada.'] },
      { heldOn: '2027-01-01', notes: ['Belum terjadi.'] },
    ])
    const problems = await clash.json<{ fields: { field: string; rule: string }[] }>()
    expect(problems.fields.map(({ field, rule }) => [field, rule])).toEqual([
      ['1.heldOn', 'already_there'],
      ['2.heldOn', 'in_the_future'],
    ])
    const list = await (await app.get(world.mentor, `/api/v1/pairings/${world.pairingId}/sessions`)).text()
    expect(list).not.toContain('2026-07-02')
  })
})

describe('bad input', () => {
  it('names the field, the limit and the request', async () => {
    const notes = `/api/v1/sessions/${world.coming}/notes`
    const empty = await app.send(world.mentor, 'POST', notes, {})
    expect(await empty.json()).toMatchObject({ code: 'bad_input', fields: [{ field: 'body', rule: 'required' }] })
    expect(empty.headers.get('content-type')).toBe('application/problem+json')
    expect(empty.headers.get('x-request-id')).toMatch(/^req_/)
    const long = await app.send(world.mentor, 'POST', notes, { body: 'é'.repeat(32 * 1024 + 1) })
    expect(await long.json()).toMatchObject({ fields: [{ field: 'body', rule: 'too_many_bytes', limit: 64 }] })
    const huge = await app.send(world.mentor, 'POST', notes, { body: 'x'.repeat(1024 * 1024) })
    expect(huge.status).toBe(413)
    expect(await huge.json()).toMatchObject({ code: 'too_large', limit: 1024 * 1024 })
    const text = await app.ask(world.mentor, notes, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect(await text.json()).toMatchObject({ code: 'bad_input', fields: [{ field: 'body', rule: 'not_json' }] })
    const form = await app.post(world.mentor, notes, { body: 'x' })
    expect(form.status).toBe(415)
    expect((await app.send(world.mentor, 'PUT', notes, {})).status).toBe(405)
    expect((await app.get(world.mentor, '/api/v1/sessions/ses_nope/notes')).status).toBe(404)
    expect((await app.get(world.mentor, '/api/v1/nope')).status).toBe(404)
  })

  it('refuses what another site asks a browser to send, and lets an API token through', async () => {
    const notes = `/api/v1/sessions/${world.coming}/notes`
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const response = await app.send(world.mentor, 'POST', notes, { body: 'x' }, headers)
      expect(response.status).toBe(403)
    }
  })
})

describe('an ended pairing', () => {
  it('stays readable, and takes nothing new', async () => {
    const mentee = await world.person(world.mentor.organisationId, { name: 'Bernadus Wambrauw' })
    const pairing = await world.pairing(world.mentor, mentee)
    await world.write(q.update(pairings).set({ state: 'ended' }).where(eq(pairings.id, pairing)))
    const path = `/api/v1/pairings/${pairing}`
    expect((await app.get(mentee, path)).status).toBe(200)
    const session = await app.send(mentee, 'POST', `${path}/sessions`, { startsAt: '2026-12-10T07:00:00Z' })
    const topic = await app.send(mentee, 'POST', `${path}/topics`, { body: 'x' })
    expect([session.status, topic.status]).toEqual([403, 403])
    expect(await (await app.get(mentee, `/pairings/${pairing}`)).text()).not.toContain('datetime-local')
  })
})
