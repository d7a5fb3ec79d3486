import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, pairings } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('notes')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

interface NoteJson {
  id: string
  body: string
  version: number
  visibility: string
  updatedAt: string | null
}

const write = async (as: Claims, body: string, visibility = 'private', key?: string): Promise<string> => {
  const headers = key === undefined ? {} : { 'idempotency-key': key }
  const path = `/api/v1/sessions/${world.past}/notes`
  const response = await app.send(as, 'POST', path, { body, visibility }, headers)
  expect(response.status).toBe(201)
  return (await response.json<{ id: string }>()).id
}
const save = (as: Claims, id: string, body: string, version: number) =>
  app.send(as, 'PATCH', `/api/v1/notes/${id}`, { body, version })
const read = async (as: Claims, id: string): Promise<NoteJson | undefined> => {
  const response = await app.get(as, `/api/v1/sessions/${world.past}/notes`)
  return (await response.json<{ notes: NoteJson[] }>()).notes.find((note) => note.id === id)
}
const deedsOf = async (id: string): Promise<string[]> => {
  const [rows] = await app
    .boot()
    .database.batch('read', [q.select({ action: audit.action }).from(audit).where(eq(audit.entityId, id))])
  return (rows as { action: string }[]).map(({ action }) => action)
}

describe('a note that is saved while it is typed', () => {
  it('is one note, whatever number of times it is sent', async () => {
    const first = await write(world.mentor, 'Sa', 'private', 'entry')
    expect(await write(world.mentor, 'Saya dengar', 'private', 'entry')).toBe(first)
    const saved = await save(world.mentor, first, 'Saya dengar dulu', 0)
    expect(await saved.json()).toMatchObject({ id: first, version: 1 })
    // The same again, because its answer was lost: no conflict, and no further version.
    expect(await (await save(world.mentor, first, 'Saya dengar dulu', 0)).json()).toMatchObject({ version: 1 })
    expect(await read(world.mentor, first)).toMatchObject({ body: 'Saya dengar dulu', version: 1 })
    // One row stands for one sitting.
    expect(await deedsOf(first)).toEqual(['note.written'])
  })

  it('costs two round trips', async () => {
    const id = await write(world.mentor, 'a')
    expect(await app.control.trips(() => save(world.mentor, id, 'b', 0))).toBe(2)
  })
})

describe('two editors', () => {
  it('tells the later one what differs, and overwrites nothing', async () => {
    const id = await write(world.mentor, 'satu\ndua', 'shared')
    expect((await save(world.mentee, id, 'satu\ntiga', 0)).status).toBe(200)
    const late = await save(world.mentor, id, 'satu\nempat', 0)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      code: 'conflict',
      current: { id, body: 'satu\ntiga', version: 1 },
      difference: [
        { change: 'same', text: 'satu' },
        { change: 'removed', text: 'tiga' },
        { change: 'added', text: 'empat' },
      ],
    })
    expect((await read(world.mentor, id))?.body).toBe('satu\ntiga')
    expect(await deedsOf(id)).toEqual(['note.written', 'note.changed'])
  })

  it('lets one of many win, and loses none without saying so', async () => {
    const id = await write(world.mentor, 'awal', 'shared')
    const racers = Array.from({ length: 8 }, (_, i) => save(i % 2 ? world.mentor : world.mentee, id, `naskah ${i}`, 0))
    const statuses = (await Promise.all(racers)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(7)
    expect((await read(world.mentor, id))?.version).toBe(1)
  })

  it('shows both texts on a page, from which either can be kept', async () => {
    const id = await write(world.mentor, 'lama')
    await save(world.mentor, id, 'dari tab lain', 0)
    const page = await app.post(world.mentor, `/notes/${id}`, { version: '0', body: 'dari <tab> ini' })
    expect(page.status).toBe(409)
    const html = await page.text()
    expect(html).toContain('dari tab lain')
    expect(html).toContain('dari &lt;tab&gt; ini')
    const kept = await app.post(world.mentor, `/notes/${id}`, {
      version: '1',
      body: 'dari\r\ntab ini',
      phase: 'during',
    })
    expect(kept.headers.get('location')).toBe(`/sessions/${world.past}?phase=during&done=noteChanged#${id}`)
    expect((await read(world.mentor, id))?.body).toBe('dari\ntab ini')
  })
})

describe('whose a note is', () => {
  it('keeps a private note to its author: to the partner it does not exist', async () => {
    const id = await write(world.mentee, 'hanya saya')
    expect((await save(world.mentor, id, 'x', 0)).status).toBe(404)
    expect((await app.send(world.mentor, 'DELETE', `/api/v1/notes/${id}`, {})).status).toBe(404)
    expect((await read(world.mentee, id))?.body).toBe('hanya saya')
  })

  it('lets both edit a shared note, and its author alone take it away', async () => {
    const id = await write(world.mentee, 'bersama', 'shared')
    expect((await save(world.mentor, id, 'bersama juga', 0)).status).toBe(200)
    expect((await app.send(world.mentor, 'DELETE', `/api/v1/notes/${id}`, {})).status).toBe(404)
    expect((await app.send(world.mentee, 'DELETE', `/api/v1/notes/${id}`, {})).status).toBe(204)
    expect(await read(world.mentee, id)).toBeUndefined()
  })

  it('names what is wrong with a change', async () => {
    const id = await write(world.mentee, 'x')
    const fields = async (body: unknown) =>
      (
        await (
          await app.send(world.mentee, 'PATCH', `/api/v1/notes/${id}`, body)
        ).json<{ fields: { field: string }[] }>()
      ).fields.map(({ field }) => field)
    expect(await fields({})).toEqual(['body'])
    expect(await fields({ body: 'y' })).toEqual(['version'])
    expect(await fields({ body: '  ', version: 0 })).toEqual(['body'])
    expect(await fields({ body: 'y', version: 0, visibility: 'shared' })).toEqual(['visibility'])
  })
})

describe('an ended pairing', () => {
  it('takes no note and no change, and keeps what both may read', async () => {
    const mentee = await world.person(world.mentor.organisationId, { name: 'Bernadus Wambrauw' })
    const pairing = await world.pairing(world.mentor, mentee)
    const session = await world.session(mentee, pairing, '2026-11-12T07:00:00Z')
    const path = `/api/v1/sessions/${session}/notes`
    const made = async (visibility: string) =>
      (await (await app.send(mentee, 'POST', path, { body: 'sebelumnya', visibility })).json<{ id: string }>()).id
    const [shared, own] = [await made('shared'), await made('private')]
    await world.write(q.update(pairings).set({ state: 'ended' }).where(eq(pairings.id, pairing)))
    expect((await app.send(mentee, 'POST', path, { body: 'sesudahnya' })).status).toBe(403)
    expect((await save(mentee, shared, 'lain', 0)).status).toBe(403)
    expect((await app.send(mentee, 'PATCH', `/api/v1/notes/${own}`, { visibility: 'shared' })).status).toBe(403)
    expect((await app.send(mentee, 'DELETE', `/api/v1/notes/${shared}`, {})).status).toBe(403)
    expect((await app.send(mentee, 'DELETE', `/api/v1/notes/${own}`, {})).status).toBe(204)
    expect(await (await app.get(mentee, `/sessions/${session}`)).text()).not.toContain('data-note-store')
  })
})

describe('the session page', () => {
  it('is one round trip in each phase, and is a page of its own in each', async () => {
    for (const phase of ['', '?phase=before', '?phase=during', '?phase=after', '?phase=nonsense']) {
      const path = `/sessions/${world.past}${phase}`
      expect(await app.control.trips(() => app.get(world.mentee, path)), phase).toBe(1)
      expect((await app.get(world.mentee, path)).status, phase).toBe(200)
    }
    const html = async (phase: string) => (await app.get(world.mentee, `/sessions/${world.past}?phase=${phase}`)).text()
    expect(await html('before')).toContain(`/sessions/${world.past}/check-in`)
    expect(await html('during')).toContain('data-prompts')
    expect(await html('after')).toContain('id="pulse"')
  })
})
