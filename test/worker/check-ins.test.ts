import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, checkIns, sessions } from '../../src/db/schema/index.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('check-ins')
let world: Awaited<ReturnType<typeof createSmallWorld>>
let path: string
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
  path = `/api/v1/sessions/${world.coming}/check-in`
})

interface Read {
  checkIn: { mood: number | null; body: string | null; version: number } | null
  shared: { mood: number | null; body: string | null } | null
  mayChange: boolean
}
const read = async (as = world.mentee) => (await app.get(as, path)).json<Read>()
const put = (input: object, as = world.mentee) => app.send(as, 'PUT', path, { version: 0, ...input })
const rows = async () => {
  const [found] = await app
    .boot()
    .database.batch('read', [q.select().from(checkIns).where(eq(checkIns.sessionId, world.coming))])
  return found as (typeof checkIns.$inferSelect)[]
}
const deeds = async (id: string) => {
  const [found] = await app
    .boot()
    .database.batch('read', [q.select({ action: audit.action }).from(audit).where(eq(audit.entityId, id))])
  return (found as { action: string }[]).map(({ action }) => action).sort()
}

describe('a check-in', () => {
  it('is the mentee’s alone until they share an answer, and each answer by itself', async () => {
    await put({ mood: 2, body: 'Banyak lembur pekan ini.' })
    expect(await read(world.mentor)).toEqual({ checkIn: null, shared: null, mayChange: false })
    await put({ version: 1, mood: 2, moodShared: true, body: 'Banyak lembur pekan ini.' })
    expect((await read(world.mentor)).shared).toEqual({ mood: 2, body: null })
    await put({ version: 2, mood: 2, body: 'Banyak lembur pekan ini.', bodyShared: true })
    expect((await read(world.mentor)).shared).toEqual({ mood: null, body: 'Banyak lembur pekan ini.' })
    expect((await read()).checkIn).toMatchObject({ mood: 2, version: 3 })
  })

  it('is sealed under the key of its readers, and anew when it is taken back', async () => {
    const keyOf = async () => (await rows())[0]?.body?.split('.')[0]
    await put({ body: 'Rahasia saya.' })
    const own = await keyOf()
    await put({ version: 1, body: 'Rahasia saya.', bodyShared: true })
    const both = await keyOf()
    await put({ version: 2, body: 'Rahasia saya.' })
    expect(both).not.toBe(own)
    expect(await keyOf()).toBe(own)
    expect((await read(world.mentor)).shared).toBeNull()
    expect((await app.get(world.mentor, `/sessions/${world.coming}/check-in`)).status).toBe(200)
    expect(JSON.stringify(await rows())).not.toContain('Rahasia')
  })

  it('tells the pair’s log of sharing alone', async () => {
    await put({ mood: 4 })
    const id = (await rows())[0]?.id ?? ''
    expect(await deeds(id)).toEqual(['check-in.saved'])
    await put({ version: 1, mood: 4, moodShared: true })
    expect(await deeds(id)).toEqual(['check-in.saved', 'check-in.saved', 'check-in.shared'])
  })

  it('is not the mentor’s to write, nor anybody else’s to see', async () => {
    expect((await put({ mood: 3 }, world.mentor)).status).toBe(403)
    for (const other of [world.hr, world.colleague, world.elsewhere]) {
      expect((await app.get(other, path)).status).toBe(404)
      expect((await put({ mood: 3 }, other)).status).toBe(404)
    }
  })

  it('changes until the session is wrapped up, and stays readable after', async () => {
    await put({ mood: 3 })
    await world.write(
      q.update(sessions).set({ wrappedUpAt: app.boot().clock.now() }).where(eq(sessions.id, world.coming)),
    )
    expect((await put({ version: 1, mood: 5 })).status).toBe(403)
    expect(await read()).toMatchObject({ checkIn: { mood: 3 }, mayChange: false })
    expect(await (await app.get(world.mentee, `/sessions/${world.coming}/check-in`)).text()).not.toContain(
      'name="mood"',
    )
  })

  it('is not there for a session that was called off', async () => {
    await world.write(q.update(sessions).set({ state: 'cancelled' }).where(eq(sessions.id, world.coming)))
    expect((await put({ mood: 3 })).status).toBe(403)
  })

  it('keeps what another tab saved, and what was typed', async () => {
    await put({ mood: 3, body: 'Dari tab pertama.' })
    const api = await put({ mood: 1, body: 'Dari tab kedua.' })
    expect(api.status).toBe(409)
    expect(await api.json()).toMatchObject({ current: { body: 'Dari tab pertama.', version: 1 } })
    const form = { key: 'kedua', version: '0', mood: '1', body: 'Dari tab kedua.' }
    const answer = await app.post(world.mentee, `/sessions/${world.coming}/check-in`, form)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    for (const text of ['Dari tab pertama.', 'Dari tab kedua.', 'name="version" value="1"'])
      expect(page).toContain(text)
  })

  it('is saved once by forms sent at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map((mood) => put({ mood })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await rows()).toHaveLength(1)
  })

  it('names what does not fit', async () => {
    const fieldsOf = async (input: object) =>
      (await (await put(input)).json<{ fields: { field: string; rule: string }[] }>()).fields.map(
        ({ field, rule }) => `${field} ${rule}`,
      )
    expect(await fieldsOf({ mood: 6 })).toEqual(['mood too_big'])
    expect(await fieldsOf({ body: 'x'.repeat(2001) })).toEqual(['body too_long'])
    expect(await fieldsOf({})).toEqual(['body required'])
  })

  it('parks a topic and comes back', async () => {
    const form = { key: 'topik', body: 'Beban kerja.', back: world.coming }
    const answer = await app.post(world.mentee, `/pairings/${world.pairingId}/topics`, form)
    expect(answer.headers.get('location')).toBe(`/sessions/${world.coming}/check-in?done=parked`)
  })
})

describe('help', () => {
  const heavy = 'Rasanya saya ingin mati saja.'
  const plain = 'Capek, banyak pekerjaan ya.....'
  const offer = 'Ini terdengar berat'
  const post = (body: string, key: string, version = '0') =>
    app.post(world.mentee, `/sessions/${world.coming}/check-in`, { key, version, body })

  it('is offered at once on the answer, and on no page after', async () => {
    const answer = await post(heavy, 'a')
    expect(answer.status).toBe(200)
    const page = await answer.text()
    for (const text of [offer, '119 ekstensi 8', 'healing119.id']) expect(page).toContain(text)
    const again = await (await app.get(world.mentee, `/sessions/${world.coming}/check-in`)).text()
    expect(again).not.toContain(offer)
    expect(again).toContain('119 ekstensi 8')
  })

  it('is not offered where nobody needs it, yet can always be found', async () => {
    const page = await (await post(plain, 'b')).text()
    expect(page).not.toContain(offer)
    expect(page).toContain('Butuh bantuan?')
  })

  it('leaves no trace: rows, audit, status, headers and what a log line counts are the same', async () => {
    const traceOf = async (body: string) => {
      world = await createSmallWorld(app.boot())
      await app.control.reset()
      const answer = await post(body, `trace-${body.length}-${world.coming}`)
      const { pipelines, statements } = await app.control.counters()
      const [row] = await rows()
      const {
        body: _,
        id,
        pairingId: __,
        sessionId: ___,
        organisationId: ____,
        authorId: _____,
        ...plainRow
      } = row ?? {
        id: '',
      }
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
      return { status: answer.status, headers, pipelines, statements, deeds: await deeds(id), row: plainRow }
    }
    expect(await traceOf(heavy)).toEqual(await traceOf(plain))
  })

  it('puts the task force first where it is about harassment, and the organisation’s own before the general word', async () => {
    const named = { name: 'Satgas PT Contoh', contact: 'satgas@contoh.example', kind: 'harassment' }
    const general = await (await post('Saya dilecehkan.', 'c')).text()
    expect(general).toContain('Kepmenaker 88/2023')
    expect(general.indexOf('Kepmenaker 88/2023')).toBeLessThan(general.indexOf('119 ekstensi 8'))
    expect((await app.send(world.hr, 'POST', '/api/v1/organisation/help-resources', named)).status).toBe(201)
    const own = await (await post('Saya dilecehkan.', 'd', '1')).text()
    expect(own).toContain('Satgas PT Contoh')
    expect(own).not.toContain('Kepmenaker 88/2023')
  })

  it('comes with the answer of the API too', async () => {
    expect(await (await put({ body: heavy })).json()).toMatchObject({ help: { isOffered: true } })
    expect(await (await put({ version: 1, body: plain })).json()).toMatchObject({ help: { isOffered: false } })
  })

  it('is HR’s to keep, within bounds, and within the organisation', async () => {
    const named = { name: 'Psikolog', contact: '+62 21 555 0100', kind: 'support' }
    expect((await app.send(world.mentee, 'POST', '/api/v1/organisation/help-resources', named)).status).toBe(403)
    const form = { key: 'h', name: 'Psikolog', contact: '', kind: 'support' }
    const refused = await app.post(world.hr, '/organisation/help', form)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('value="Psikolog"')
    const added = await app.post(world.hr, '/organisation/help', { ...form, contact: '+62 21 555 0100' })
    expect(added.status).toBe(303)
    const { resources } = await (await app.get(world.hr, '/api/v1/organisation/help-resources')).json<{
      resources: { id: string }[]
    }>()
    expect(resources).toHaveLength(1)
    const remove = (as = world.hr) =>
      app.send(as, 'DELETE', `/api/v1/organisation/help-resources/${resources[0]?.id}`, {})
    expect((await remove(world.mentor)).status).toBe(403)
    for (let n = 1; n < 12; n += 1) {
      expect((await app.send(world.hr, 'POST', '/api/v1/organisation/help-resources', named)).status).toBe(201)
    }
    expect((await app.send(world.hr, 'POST', '/api/v1/organisation/help-resources', named)).status).toBe(400)
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
  })
})

describe('the pages', () => {
  it('cost one round trip each', async () => {
    await put({ mood: 4, moodShared: true })
    const page = `/sessions/${world.coming}/check-in`
    for (const [as, at] of [
      [world.mentee, page],
      [world.mentor, page],
      [world.hr, '/organisation/help'],
    ] as const) {
      expect(await app.control.trips(async () => expect((await app.get(as, at)).status).toBe(200))).toBe(1)
    }
  })
})
