import { beforeAll, describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('agenda')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

interface Item {
  id?: string
  kind: string
  topic: string
  purpose: string
  outcome: string
  minutes: number
  sources: { kind: string; id: string; excerpt: string }[]
  state?: string
}
interface Drafted {
  items: Item[]
  draft: { id: string; by: string; reason?: string; locale: string; checks: { rule: string; ok: boolean }[] }
}
interface Saved {
  id: string
  version: number
  state: string
}

const draft = async (as: typeof world.mentor, session: string): Promise<Drafted> => {
  const response = await app.send(as, 'POST', `/api/v1/sessions/${session}/agenda/draft`, {})
  expect(response.status).toBe(201)
  return response.json()
}
const put = (as: typeof world.mentor, session: string, body: unknown, headers = {}) =>
  app.send(as, 'PUT', `/api/v1/sessions/${session}/agenda`, body, headers)
const read = async (as: typeof world.mentor, session: string) =>
  (await app.get(as, `/api/v1/sessions/${session}/agenda`)).json<{
    agenda: (Saved & { items: Item[] }) | null
    working: (Saved & { items: Item[] }) | null
  }>()

const auditRows = async (): Promise<number> => {
  const { database } = app.boot()
  const { q } = await import('../../src/db/query.ts')
  const { audit } = await import('../../src/db/schema/index.ts')
  const [rows] = await database.batch('read', [q.select().from(audit)])
  return (rows as unknown[]).length
}

describe('the main job, with no model', () => {
  let drafted: Drafted

  it('drafts an agenda from what both may read, each item citing its source', async () => {
    const note = `/api/v1/sessions/${world.past}/notes`
    const body =
      'Bahas presentasi ke direksi, masih gugup saat ditanya. Belum sempat membahas rencana rotasi ke tim data, lanjut sesi depan.'
    const shared = await app.send(world.mentee, 'POST', note, { body, visibility: 'shared' })
    const secret = await app.send(world.mentee, 'POST', note, { body: 'Sedang melamar ke perusahaan Gajahmada.' })
    await app.send(world.mentee, 'POST', `/api/v1/pairings/${world.pairingId}/topics`, {
      body: 'Cara menolak permintaan mendadak dari tim lain',
    })
    const action = await world.action(world.mentee, world.pairingId, 'Mengirim draf slide ke Bu Ratna', '2026-11-19')
    const goal = await world.goal(
      world.mentee,
      world.pairingId,
      'Mempresentasikan hasil riset tiga kali sebelum akhir tahun',
    )
    const sources = [(await shared.json<{ id: string }>()).id, action, goal, world.pairingId]
    expect((await secret.json<{ id: string }>()).id).toMatch(/^not_/)

    drafted = await draft(world.mentor, world.coming)
    expect(drafted.draft).toMatchObject({ by: 'built-in', reason: 'not_in_use', locale: 'id' })
    expect(drafted.items.length).toBeGreaterThanOrEqual(3)
    expect(drafted.items.length).toBeLessThanOrEqual(6)
    expect(drafted.items.reduce((sum, item) => sum + item.minutes, 0)).toBeLessThanOrEqual(60)
    expect(drafted.items.every((item) => item.sources.length > 0)).toBe(true)
    expect(drafted.items[0]).toMatchObject({ kind: 'review', sources: [expect.objectContaining({ id: action })] })
    const cited = drafted.items.flatMap((item) => item.sources.map((source) => source.id))
    expect(cited.filter((id) => sources.includes(id)).length).toBeGreaterThan(2)
    expect(JSON.stringify(drafted)).not.toContain('Gajahmada')
    expect(drafted.draft.checks.filter((check) => !check.ok)).toEqual([])
  })

  it('takes one round trip before and one after the coach', async () => {
    expect(await app.control.trips(() => draft(world.mentee, world.coming))).toBe(2)
  })

  it('drafts once for one idempotency key', async () => {
    const path = `/api/v1/sessions/${world.coming}/agenda/draft`
    const ask = async () => (await app.send(world.mentor, 'POST', path, {}, { 'idempotency-key': 'd' })).json<Drafted>()
    expect((await ask()).draft.id).toBe((await ask()).draft.id)
  })

  it('keeps a saved agenda to its author until it is shared', async () => {
    const saved = await put(world.mentor, world.coming, { version: 0, items: drafted.items, draft: drafted.draft.id })
    expect(await saved.json()).toMatchObject({ version: 1, state: 'working' })
    expect((await read(world.mentee, world.coming)).agenda).toBeNull()
    const { agenda } = await read(world.mentor, world.coming)
    const items = agenda?.items.map(({ state: _, ...item }) => item) ?? []
    const edited = [...items.slice(1, 2), ...items.slice(0, 1), ...items.slice(2)].map((item, i) =>
      i === 0 ? { ...item, topic: 'Rotasi ke tim data' } : item,
    )
    const trips = await app.control.trips(async () => {
      const shared = await put(world.mentor, world.coming, { version: 1, items: edited, share: true })
      expect(await shared.json()).toMatchObject({ version: 2, state: 'shared' })
    })
    expect(trips).toBe(2)
    const seen = await read(world.mentee, world.coming)
    expect(seen.agenda).toMatchObject({ state: 'shared', version: 2 })
    expect(seen.agenda?.items.map((item) => item.topic)).toEqual(edited.map((item) => item.topic))
    expect(await app.control.trips(() => read(world.mentee, world.coming))).toBe(1)
  })

  it('lets one of thirty savers win; the others see the difference, and no audit row is left behind', async () => {
    const { agenda } = await read(world.mentee, world.coming)
    const items = agenda?.items.map(({ state: _, ...item }) => item) ?? []
    const before = await auditRows()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => {
        const mine = items.map((item, at) => (at === 0 ? { ...item, topic: `Penyunting ${i}` } : item))
        return put(i % 2 === 0 ? world.mentor : world.mentee, world.coming, { version: agenda?.version, items: mine })
      }),
    )
    const won = answers.filter((answer) => answer.status === 200)
    const lost = answers.filter((answer) => answer.status === 409)
    expect([won.length, lost.length]).toEqual([1, 29])
    for (const answer of lost) {
      const problem = await answer.json<{
        code: string
        current: Saved
        difference: { change: string; fields: string[] }[]
      }>()
      expect(problem).toMatchObject({ code: 'conflict', current: { version: (agenda?.version ?? 0) + 1 } })
      expect(problem.difference).toEqual([expect.objectContaining({ change: 'changed', fields: ['topic'] })])
    }
    expect((await auditRows()) - before).toBe(1)
  })

  it('brings what was carried back in the next draft, and nothing that was settled', async () => {
    const { agenda } = await read(world.mentee, world.coming)
    const [first, second, third] = agenda?.items ?? []
    const tick = (item: Item | undefined, state: string) =>
      app.send(world.mentee, 'PATCH', `/api/v1/sessions/${world.coming}/agenda/items/${item?.id}`, { state })
    expect((await tick(first, 'carry')).status).toBe(204)
    expect((await tick(second, 'discussed')).status).toBe(204)
    expect((await tick(third, 'drop')).status).toBe(204)
    const planned = await app.send(world.mentor, 'POST', `/api/v1/pairings/${world.pairingId}/sessions`, {
      startsAt: '2026-12-10T07:00:00Z',
    })
    const { id } = await planned.json<{ id: string }>()
    const next = await draft(world.mentor, id)
    const cited = next.items.flatMap((item) => item.sources).filter((source) => source.kind === 'carried')
    expect(cited.map((source) => source.id)).toContain(first?.id)
    expect(cited.map((source) => source.id)).not.toContain(third?.id)
  })

  it('gives a good first agenda where there is no history at all', async () => {
    const mentee = await world.person(world.mentor.organisationId, { name: 'Tere Sinaga', locale: 'en' })
    const pairing = await world.pairing(world.mentor, mentee, 'en')
    const session = await world.session(world.mentor, pairing, '2026-11-27T07:00:00Z')
    const first = await draft(mentee, session)
    expect(first.draft.locale).toBe('en')
    expect(first.items.length).toBeGreaterThanOrEqual(3)
    expect(first.items.every((item) => item.sources.length > 0)).toBe(true)
    expect(first.draft.checks.filter((check) => !check.ok)).toEqual([])
  })

  it('merges what the mentee was preparing into what the mentor shared first', async () => {
    const mentee = await world.person(world.mentor.organisationId, { name: 'Yuni Astuti' })
    const pairing = await world.pairing(world.mentor, mentee)
    const session = await world.session(world.mentor, pairing, '2026-11-27T07:00:00Z')
    const item = (topic: string) => ({ topic, minutes: 10 })
    await put(mentee, session, { version: 0, items: [item('Dari mentee')] })
    await put(world.mentor, session, { version: 0, items: [item('Dari mentor')], share: true })
    const both = await read(mentee, session)
    expect([both.agenda?.items[0]?.topic, both.working?.items[0]?.topic]).toEqual(['Dari mentor', 'Dari mentee'])
    expect((await app.send(mentee, 'POST', `/api/v1/sessions/${session}/agenda/merge`, {})).status).toBe(204)
    const merged = await read(world.mentor, session)
    expect(merged.agenda?.items.map((entry) => entry.topic)).toEqual(['Dari mentor', 'Dari mentee'])
    expect((await read(mentee, session)).working).toBeNull()
  })
})

describe('bad input', () => {
  it('refuses a citation of a private note, of another pairing, or of nothing', async () => {
    const mentee = await world.person(world.mentor.organisationId, { name: 'Rizky Maulana' })
    const pairing = await world.pairing(world.mentor, mentee)
    const session = await world.session(world.mentor, pairing, '2026-11-27T07:00:00Z')
    const written = await app.send(mentee, 'POST', `/api/v1/sessions/${session}/notes`, { body: 'Rahasia.' })
    const { id } = await written.json<{ id: string }>()
    for (const source of [
      { kind: 'note', id },
      { kind: 'pairing', id: world.pairingId },
      { kind: 'goal', id: 'goa_x' },
    ]) {
      const items = [{ topic: 'Topik', minutes: 10, sources: [{ ...source, excerpt: 'Rahasia.' }] }]
      const answer = await put(mentee, session, { version: 0, items })
      expect(await answer.json()).toMatchObject({ fields: [{ field: 'items.0.sources.0.id', rule: 'unknown_id' }] })
    }
  })

  it('names the field that is wrong', async () => {
    const answer = await put(world.mentor, world.coming, { version: 0, items: [{ topic: '', minutes: 'ten' }] })
    expect(answer.status).toBe(400)
    const { fields } = await answer.json<{ fields: { field: string; rule: string }[] }>()
    expect(fields.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'items.0.topic required',
      'items.0.minutes not_a_number',
    ])
  })

  it('gives outsiders 404 on every agenda route', async () => {
    const path = `/api/v1/sessions/${world.coming}/agenda`
    for (const outsider of [world.hr, world.colleague, world.elsewhere]) {
      const item = `itm_${'0'.repeat(26)}`
      const answers = await Promise.all([
        app.get(outsider, path),
        put(outsider, world.coming, { version: 0, items: [{ topic: 'x', minutes: 10 }] }),
        app.send(outsider, 'POST', `${path}/draft`, {}),
        app.send(outsider, 'POST', `${path}/merge`, {}),
        app.send(outsider, 'DELETE', `${path}/working`, {}),
        app.send(outsider, 'PATCH', `${path}/items/${item}`, { state: 'carry' }),
      ])
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404])
    }
  })
})
