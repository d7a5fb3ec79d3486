import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, feedback, pairings } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('feedback')
const text = 'Pada dua sesi terakhir saya belum sempat menyampaikan topik saya. Bolehkah kita mulai dari topik saya?'

type World = Awaited<ReturnType<typeof createSmallWorld>>
let world: World
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

interface Listed {
  id: string
  state: string
  body: string
  version: number | null
  direction: string
  mine: boolean
}

const listFor = async (as: Claims, pairing: string = world.pairingId) =>
  (
    await (
      await app.get(as, `/api/v1/pairings/${pairing}/feedback`)
    ).json<{ feedback: Listed[]; next: string | null }>()
  ).feedback

const write = async (as: Claims, body: object, pairing: string = world.pairingId) => {
  const response = await app.send(as, 'POST', `/api/v1/pairings/${pairing}/feedback`, body)
  return {
    status: response.status,
    ...(await response.json<{ id: string; checks: { rule: string; ok: boolean }[] }>()),
  }
}
const share = (as: Claims, id: string, version: number, rung?: string) =>
  app.send(as, 'POST', `/api/v1/feedback/${id}/share`, { version, ...(rung ? { as: rung } : {}) })

describe('a draft', () => {
  it('is its author’s alone: the other one finds neither it nor that it is there', async () => {
    const { id, status, checks } = await write(world.mentee, { kind: 'improvement', body: text })
    expect(status).toBe(201)
    expect(checks.find(({ rule }) => rule === 'feedback.no-absolutes')).toMatchObject({ ok: true })
    expect(await listFor(world.mentee)).toEqual([
      expect.objectContaining({ id, state: 'draft', direction: 'up', version: 1, mine: true, body: text }),
    ])
    expect(await listFor(world.mentor)).toEqual([])
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { version: 1, body: 'Lain.' }],
      ['DELETE', '', undefined],
      ['POST', '/share', { version: 1 }],
      ['POST', '/acknowledge', undefined],
      ['POST', '/replies', { body: 'Halo.' }],
    ] as const) {
      const response = body
        ? await app.send(world.mentor, method, `/api/v1/feedback/${id}${path}`, body)
        : await app.ask(world.mentor, `/api/v1/feedback/${id}${path}`, { method })
      expect(response.status, `${method} ${path}`).toBe(404)
    }
    const page = await (await app.get(world.mentor, `/pairings/${world.pairingId}/feedback`)).text()
    expect(page).not.toContain(id)
    const deeds = await (await app.get(world.mentor, `/pairings/${world.pairingId}/audit`)).text()
    expect(deeds).not.toContain(id)
    expect(await (await app.get(world.hr, '/api/v1/organisation/audit')).text()).not.toContain(id)
  })

  it('lies in the database under its author’s own key', async () => {
    const { id } = await write(world.mentee, { kind: 'improvement', body: text })
    const [rows] = (await app.boot().database.batch('read', [q.select().from(feedback)])) as [
      (typeof feedback.$inferSelect)[],
    ]
    const row = rows.find((one) => one.id === id)
    expect(JSON.stringify(row)).not.toContain('Bolehkah')
    const before = row?.body.split('.')[0]
    await share(world.mentee, id, 1)
    const [after] = (await app.boot().database.batch('read', [q.select().from(feedback)])) as [
      (typeof feedback.$inferSelect)[],
    ]
    expect(after.find((one) => one.id === id)?.body.split('.')[0]).not.toBe(before)
  })

  it('shows the later of two windows what the first one saved', async () => {
    const { id } = await write(world.mentee, { kind: 'improvement', body: 'Versi satu.' })
    const path = `/api/v1/feedback/${id}`
    const first = await app.send(world.mentee, 'PATCH', path, { version: 1, body: 'Versi dua.' })
    expect(await first.json()).toMatchObject({ version: 2, state: 'draft' })
    const second = await app.send(world.mentee, 'PATCH', path, { version: 1, body: 'Versi tiga.' })
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({ current: { body: 'Versi dua.', version: 2 } })
    // The same change again is no conflict: its answer was lost.
    expect((await app.send(world.mentee, 'PATCH', path, { version: 1, body: 'Versi dua.' })).status).toBe(200)
    const form = { version: '1', kind: 'improvement', direction: 'up', body: 'Versi tiga.', intent: 'draft' }
    const page = await app.post(world.mentee, `/feedback/${id}`, form)
    expect(page.status).toBe(409)
    const html = await page.text()
    expect(html).toContain('Versi dua.')
    expect(html).toContain('Versi tiga.')
    expect(html).toMatch(/name="version" value="2"/)
  })

  it('of thirty changes at once takes one', async () => {
    const { id } = await write(world.mentee, { kind: 'praise', body: 'Awal.' })
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        app.send(world.mentee, 'PATCH', `/api/v1/feedback/${id}`, { version: 1, body: `Versi ${i}.` }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(29)
  })

  it('can be deleted, and once raised no longer', async () => {
    const { id } = await write(world.mentor, { kind: 'praise', body: 'Bagus.' })
    expect((await app.ask(world.mentor, `/api/v1/feedback/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await app.get(world.mentor, `/api/v1/feedback/${id}`)).status).toBe(404)
    const raised = await write(world.mentor, { kind: 'praise', body: 'Bagus.', state: 'shared' })
    expect((await app.ask(world.mentor, `/api/v1/feedback/${raised.id}`, { method: 'DELETE' })).status).toBe(409)
  })

  it('sent again with its key is written once', async () => {
    const before = (await listFor(world.mentor)).length
    const send = () =>
      app.send(
        world.mentor,
        'POST',
        `/api/v1/pairings/${world.pairingId}/feedback`,
        { kind: 'praise', body: 'Sekali.' },
        { 'idempotency-key': 'once' },
      )
    const [one, two] = [await send(), await send()]
    expect(await one.json()).toEqual(await two.json())
    expect(await listFor(world.mentor)).toHaveLength(before + 1)
  })
})

describe('the ladder', () => {
  it('has three rungs for what a mentee has to say to their mentor', async () => {
    const { id } = await write(world.mentee, { kind: 'improvement', body: text, state: 'kept' })
    expect(await listFor(world.mentor)).not.toContainEqual(expect.objectContaining({ id }))
    expect((await share(world.mentee, id, 1, 'asked')).status).toBe(200)
    expect(await listFor(world.mentor)).toContainEqual(
      expect.objectContaining({ id, state: 'asked', body: text, mine: false, version: null }),
    )
  })

  it.each([
    ['mentor', { kind: 'improvement', state: 'kept' }],
    ['mentor', { kind: 'improvement', state: 'asked' }],
    ['mentee', { kind: 'praise', state: 'asked' }],
    ['mentee', { kind: 'improvement', direction: 'sideways', state: 'kept' }],
  ] as const)('has one rung for everything else: %s %o', async (side, input) => {
    const response = await app.send(world[side], 'POST', `/api/v1/pairings/${world.pairingId}/feedback`, {
      body: 'Teks.',
      ...input,
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ fields: [{ field: 'state', rule: 'not_allowed' }] })
  })

  it.each([
    ['mentor', 'up'],
    ['mentee', 'down'],
  ] as const)('lets a %s not speak %s', async (side, direction) => {
    const { status } = await write(world[side], { kind: 'praise', body: 'Teks.', direction })
    expect(status).toBe(400)
  })

  it('tells the receiver nothing of when it was begun', async () => {
    const later = startApp('feedback', { now: '2026-11-24T02:30:00Z' })
    const { id } = await write(world.mentee, { kind: 'improvement', body: text })
    await app.send(world.mentee, 'PATCH', `/api/v1/feedback/${id}`, { version: 1, body: `${text} Terima kasih.` })
    const shared = await later.send(world.mentee, 'POST', `/api/v1/feedback/${id}/share`, { version: 2 })
    expect(shared.status).toBe(200)
    const seen = await (await later.get(world.mentor, `/api/v1/feedback/${id}`)).text()
    expect(seen).toContain('2026-11-24T02:30:00Z')
    expect(seen).not.toContain('T02:00:00Z')
    expect(JSON.parse(seen)).toMatchObject({ version: null, acknowledgedAt: null })
    // Ids carry a time: of two begun on different days it is the same.
    const other = await later.send(world.mentee, 'POST', `/api/v1/pairings/${world.pairingId}/feedback`, {
      kind: 'praise',
      body: 'Terima kasih.',
    })
    const { id: otherId } = await other.json<{ id: string }>()
    expect(otherId.slice(0, 14)).toBe(id.slice(0, 14))
    const [rows] = (await app.boot().database.batch('read', [q.select().from(feedback)])) as [
      (typeof feedback.$inferSelect)[],
    ]
    expect(rows.find((row) => row.id === id)).toMatchObject({ version: 1 })
    expect(rows.find((row) => row.id === id)?.createdAt.toString()).toBe('2026-11-24T02:30:00Z')
  })
})

describe('what was raised', () => {
  it('is read, answered by both, and never changed', async () => {
    const { id } = await write(world.mentor, {
      kind: 'improvement',
      body: 'Rencana kemarin masuk pukul 16.20.',
      state: 'shared',
    })
    const path = `/api/v1/feedback/${id}`
    expect((await app.send(world.mentor, 'PATCH', path, { version: 1, body: 'Lain.' })).status).toBe(409)
    expect((await app.ask(world.mentor, `${path}/acknowledge`, { method: 'POST' })).status).toBe(403)
    for (let i = 0; i < 2; i += 1) {
      expect((await app.ask(world.mentee, `${path}/acknowledge`, { method: 'POST' })).status).toBe(204)
    }
    await app.send(world.mentee, 'POST', `${path}/replies`, { body: 'Terima kasih, Bu.' })
    await app.send(world.mentor, 'POST', `${path}/replies`, { body: 'Sama-sama.' })
    for (const member of [world.mentor, world.mentee]) {
      const found = await (await app.get(member, path)).json<{
        acknowledgedAt: string
        replies: { by: string; body: string }[]
      }>()
      expect(found.acknowledgedAt).toBe('2026-11-24T02:00:00Z')
      // A clock that stands still gives both one time.
      expect(found.replies.map(({ by, body }) => [by, body]).toSorted()).toEqual([
        ['mentee', 'Terima kasih, Bu.'],
        ['mentor', 'Sama-sama.'],
      ])
    }
    const html = await (await app.get(world.mentee, `/feedback/${id}`)).text()
    expect(html).toContain('Sama-sama.')
    for (const other of [world.hr, world.colleague, world.elsewhere]) {
      expect((await app.get(other, `/feedback/${id}`)).status).toBe(404)
    }
  })

  it('leaves a row of the audit that says nothing of what was said', async () => {
    const { id } = await write(world.mentor, { kind: 'praise', body: 'Rahasia kenari.', state: 'shared' })
    const [rows] = (await app.boot().database.batch('read', [q.select().from(audit)])) as [
      (typeof audit.$inferSelect)[],
    ]
    expect(rows.filter((row) => row.entityId === id).map((row) => row.action)).toEqual(['feedback.shared'])
    expect(JSON.stringify(rows)).not.toContain('kenari')
  })
})

describe('an ended pairing', () => {
  it('takes nothing new, and stays readable', async () => {
    const own = await createSmallWorld(app.boot())
    const { id } = await write(own.mentee, { kind: 'praise', body: 'Terima kasih.', state: 'shared' }, own.pairingId)
    const draft = await write(own.mentee, { kind: 'improvement', body: text }, own.pairingId)
    await own.write(q.update(pairings).set({ state: 'ended' }))
    expect((await app.get(own.mentor, `/feedback/${id}`)).status).toBe(200)
    expect((await app.get(own.mentee, `/feedback/${draft.id}`)).status).toBe(200)
    expect((await write(own.mentee, { kind: 'praise', body: 'Lagi.' }, own.pairingId)).status).toBe(403)
    expect((await share(own.mentee, draft.id, 1)).status).toBe(403)
    expect((await app.send(own.mentor, 'POST', `/api/v1/feedback/${id}/replies`, { body: 'Halo.' })).status).toBe(403)
    expect((await app.post(own.mentee, `/feedback/${draft.id}/delete`, {})).status).toBe(303)
    // The other tests' pairing ran on elsewhere in this database.
    await own.write(q.update(pairings).set({ state: 'active' }))
  })
})

describe('the pages', () => {
  it('show the checks without script, and keep what was typed', async () => {
    const form = {
      key: 'k1',
      kind: 'improvement',
      direction: 'up',
      body: 'Bapak selalu malas & telat.',
      intent: 'check',
    }
    const response = await app.post(world.mentee, `/pairings/${world.pairingId}/feedback`, form)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('Bapak selalu malas &amp; telat.')
    expect(html).toContain('mudah dibantah')
    expect(html).toContain('selalu')
    expect(await listFor(world.mentee)).not.toContainEqual(expect.objectContaining({ body: form.body }))
  })

  it('check a text while it is typed, as a part of a page', async () => {
    const response = await app.post(world.mentee, '/feedback/check', {
      kind: 'improvement',
      direction: 'up',
      body: 'Anda selalu telat.',
      key: 'x',
    })
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).not.toContain('<html')
    expect(html).toContain('mudah dibantah')
    const json = await app.send(world.mentor, 'POST', '/api/v1/feedback/check', {
      kind: 'improvement',
      body: 'You are lazy.',
    })
    expect(await json.json()).toMatchObject({
      good: false,
      checks: expect.arrayContaining([
        expect.objectContaining({ rule: 'feedback.no-labels', ok: false, detail: 'lazy' }),
      ]),
    })
  })

  it('offer the ladder to a mentee, whatever is chosen at first, and to no mentor', async () => {
    const path = `/pairings/${world.pairingId}/feedback/new`
    expect(await (await app.get(world.mentee, path)).text()).toContain('value="kept"')
    expect(await (await app.get(world.mentor, path)).text()).not.toContain('value="kept"')
  })

  it('come back with what was typed where it does not fit', async () => {
    const form = { key: 'k2', kind: 'praise', direction: 'down', body: ' ', intent: 'draft' }
    const response = await app.post(world.mentor, `/pairings/${world.pairingId}/feedback`, form)
    expect(response.status).toBe(400)
    const long = { ...form, body: 'kata '.repeat(2000) }
    expect(await (await app.post(world.mentor, `/pairings/${world.pairingId}/feedback`, long)).text()).toContain(
      'kata kata',
    )
    const wrong = { ...form, direction: 'up', body: 'Teks.' }
    expect((await app.post(world.mentor, `/pairings/${world.pairingId}/feedback`, wrong)).status).toBe(400)
  })

  it('lead from a draft to what was raised', async () => {
    const form = { key: 'k3', kind: 'improvement', direction: 'up', body: text, intent: 'draft' }
    await app.post(world.mentee, `/pairings/${world.pairingId}/feedback`, form)
    const draft = (await listFor(world.mentee)).find(({ body, state }) => body === text && state === 'draft')
    const path = `/feedback/${draft?.id}`
    const asked = await app.post(world.mentee, path, {
      ...form,
      key: '',
      version: String(draft?.version),
      intent: 'asked',
    })
    expect(asked.status).toBe(400)
    const { key: _, ...rest } = form
    const again = await app.post(world.mentee, path, { ...rest, version: String(draft?.version), intent: 'asked' })
    expect(again.headers.get('location')).toBe(`${path}?done=feedbackAsked`)
    expect((await app.post(world.mentor, `${path}/replies`, { key: 'r', body: ' ' })).status).toBe(400)
    expect((await app.post(world.mentor, `${path}/replies`, { key: 'r', body: 'Silakan.' })).status).toBe(303)
    expect((await app.post(world.mentor, `${path}/acknowledge`, {})).status).toBe(303)
  })

  it.each(['/pairings/:id/feedback', '/pairings/:id/feedback/new'])('cost one round trip: %s', async (path) => {
    const asked = path.replace(':id', world.pairingId)
    expect(await app.control.trips(() => app.get(world.mentee, asked))).toBe(1)
    const [one] = await listFor(world.mentee)
    expect(await app.control.trips(() => app.get(world.mentee, `/feedback/${one?.id}`))).toBe(1)
    expect(await app.control.trips(() => app.get(world.mentee, `/api/v1/pairings/${world.pairingId}/feedback`))).toBe(1)
  })

  it('page through what there is', async () => {
    const own = await createSmallWorld(app.boot())
    for (let i = 0; i < 5; i += 1)
      await write(own.mentor, { kind: 'praise', body: `Ke-${i}.`, state: 'shared' }, own.pairingId)
    const seen: string[] = []
    let after = ''
    do {
      const page = await app.get(own.mentee, `/api/v1/pairings/${own.pairingId}/feedback?limit=2${after}`)
      const { feedback: rows, next } = await page.json<{ feedback: Listed[]; next: string | null }>()
      seen.push(...rows.map(({ body }) => body))
      after = next === null ? '' : `&after=${next}`
    } while (after !== '')
    expect(seen.toSorted()).toEqual(['Ke-0.', 'Ke-1.', 'Ke-2.', 'Ke-3.', 'Ke-4.'])
  })
})
