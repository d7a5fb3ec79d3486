import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { pulses, sessions } from '../../src/db/schema/index.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('pulse')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

const path = (session: string = world.past) => `/api/v1/sessions/${session}/pulse`
const give = (body: object, session?: string) => app.send(world.mentee, 'PUT', path(session), body)
const seenBy = async (as: typeof world.mentor) => (await app.get(as, path())).json()

describe('the pulse', () => {
  it('is the mentee’s alone until they share an answer, and one by one', async () => {
    expect((await give({ heard: 4, useful: 2 })).status).toBe(204)
    expect(await seenBy(world.mentee)).toMatchObject({ heard: 4, useful: 2, heardShared: false, mayGive: true })
    expect(await seenBy(world.mentor)).toMatchObject({ heard: null, useful: null, mayGive: false })
    await give({ heard: 4, useful: 2, heardShared: true })
    expect(await seenBy(world.mentor)).toMatchObject({ heard: 4, useful: null })
    const page = await (await app.get(world.mentor, `/sessions/${world.past}?phase=after`)).text()
    expect(page).toContain('4 dari 5')
    expect(page).not.toContain('2 dari 5')
    await give({ heard: 4, useful: 2 })
    expect(await seenBy(world.mentor)).toMatchObject({ heard: null })
  })

  it('is one row, however often it is changed', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((heard) => give({ heard, useful: null })))
    const [rows] = await app
      .boot()
      .database.batch('read', [q.select().from(pulses).where(eq(pulses.sessionId, world.past))])
    expect(rows).toHaveLength(1)
  })

  it('is not the mentor’s to give, not before a session was held, and not within other bounds', async () => {
    const body = { heard: 5, useful: 5 }
    expect((await app.send(world.mentor, 'PUT', path(), body)).status).toBe(403)
    expect((await give(body, world.coming)).status).toBe(403)
    for (const heard of [0, 6, 2.5, '3']) {
      const response = await give({ heard, useful: 1 })
      expect(await response.json()).toMatchObject({ fields: [{ field: 'heard' }] })
    }
  })

  it('is answered by one tap on the page, and a tick waits for its answer', async () => {
    const form = (fields: Record<string, string>, hx = false) =>
      app.ask(world.mentee, `/sessions/${world.past}/pulse`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        ...(hx ? { headers: { 'hx-request': 'true' } } : {}),
      })
    const tapped = await form({ heard: '5' }, true)
    expect(await tapped.text()).toMatch(/^<section[^>]*id="pulse"/)
    const ticked = await (await form({ usefulShared: 'yes' }, true)).text()
    expect(ticked).toMatch(/name="usefulShared"[^>]*checked/)
    expect((await form({ heard: '3', useful: '4' })).headers.get('location')).toContain('done=pulse#pulse')
    expect(await seenBy(world.mentee)).toMatchObject({ heard: 3, useful: 4 })
  })

  it('stays as it is once the next session has begun', async () => {
    const next = await world.session(world.mentor, world.pairingId, '2026-11-23T07:00:00Z')
    expect(await seenBy(world.mentee)).toMatchObject({ heard: 3, mayGive: false })
    expect((await give({ heard: 1, useful: 1 })).status).toBe(403)
    await world.write(q.update(sessions).set({ state: 'missed' }).where(eq(sessions.id, next)))
    expect((await give({ heard: 1, useful: 1 })).status).toBe(204)
  })
})
