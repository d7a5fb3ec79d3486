import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, mailOptOuts, people } from '../../src/db/schema/index.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { ORIGIN, startApp } from '../support/app.ts'
import { mailsFor } from '../support/outbox.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('unsubscribe')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

let number = 0
/** Somebody invited, with the address at which they turn invitations off. */
const invited = async (): Promise<{ id: Id<'person'>; path: string }> => {
  number += 1
  const body = { name: 'Putri Lestari', email: `putri${number}@contoh.example`, invite: true }
  const { id } = await (await app.send(world.hr, 'POST', '/api/v1/people', body)).json<{ id: Id<'person'> }>()
  const [invitation] = await mailsFor(app.boot(), id)
  const link = invitation?.mail.unsubscribe ?? ''
  expect(invitation?.mail.text).toContain(link)
  expect(link).toMatch(new RegExp(`^${ORIGIN}/unsubscribe/`))
  return { id, path: link.slice(ORIGIN.length) }
}

/** As a mail program does it: no Origin, no cookie, no Sec-Fetch-Site. */
const oneClick = (path: string, body = 'List-Unsubscribe=One-Click', headers: Record<string, string> = {}) =>
  app.fetch(
    new Request(`${ORIGIN}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
  )

const optOutsOf = async (id: Id<'person'>) => {
  const [offs, deeds] = await app
    .boot()
    .database.batch('read', [
      q.select().from(mailOptOuts).where(eq(mailOptOuts.personId, id)),
      q.select().from(audit).where(eq(audit.entityId, id)),
    ])
  const actions = (deeds as (typeof audit.$inferSelect)[]).filter(({ action }) => action === 'mail.turned-off')
  return { offs: (offs as (typeof mailOptOuts.$inferSelect)[]).map(({ kind }) => kind), actions }
}

describe('one-click unsubscribe', () => {
  it('works without Origin and without a login, answers 200 at once, however often', async () => {
    const { id, path } = await invited()
    for (let press = 0; press < 3; press += 1) {
      const response = await oneClick(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('location')).toBeNull()
      expect(response.headers.get('set-cookie')).toBeNull()
    }
    const { offs, actions } = await optOutsOf(id)
    expect(offs).toEqual(['invitation'])
    expect(actions).toMatchObject([{ actorId: id, organisationId: world.hr.organisationId }])
  })

  it('holds where two programs press at once, and as the other kind of form', async () => {
    const { id, path } = await invited()
    const answers = await Promise.all([oneClick(path), oneClick(path), oneClick(path)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await optOutsOf(id)).actions).toHaveLength(1)
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    const other = await invited()
    const request = new Request(`${ORIGIN}${other.path}`, { method: 'POST', body: form })
    expect((await app.fetch(request)).status).toBe(200)
    expect((await optOutsOf(other.id)).offs).toEqual(['invitation'])
  })

  it('is done by a press and never by looking', async () => {
    const { id, path } = await invited()
    for (let look = 0; look < 3; look += 1) expect((await app.get(null, path)).status).toBe(200)
    expect((await app.ask(null, path, { method: 'HEAD' })).status).toBe(200)
    expect((await optOutsOf(id)).offs).toEqual([])
    expect((await oneClick(path, 'something=else')).status).toBe(400)
    expect((await optOutsOf(id)).offs).toEqual([])
  })

  it('goes by a token that only this deployment makes', async () => {
    const { id, path } = await invited()
    const other = await invited()
    const [head = '', signature = ''] = [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)]
    const forged = [
      `${head}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
      `${head}.`,
      head,
      path.replace(id, other.id),
      path.replace('.invitation.', '.security.'),
      `${path}x`,
      '/unsubscribe/x',
      `/unsubscribe/${id}`,
    ]
    for (const wrong of forged) {
      expect((await oneClick(wrong)).status, wrong).toBe(404)
      expect((await app.get(null, wrong)).status, wrong).toBe(404)
    }
    const strange = startApp('unsubscribe', { vars: { SIGNING_SECRET: 'another secret, which is long enough too' } })
    expect((await strange.get(null, path)).status).toBe(404)
    expect((await optOutsOf(other.id)).offs).toEqual([])
  })

  it('opens this one address to other sites and no other', async () => {
    const { path } = await invited()
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await oneClick(path, undefined, evil)).status).toBe(200)
    for (const other of [`${path}/more`, '/unsubscribe', '/people/invite', '/settings/theme', `/x${path}`]) {
      expect((await oneClick(other, undefined, evil)).status, other).toBe(403)
      expect((await oneClick(other)).status, other).toBe(403)
    }
  })

  it('keeps later invitations away, without telling HR', async () => {
    const { id, path } = await invited()
    await oneClick(path)
    const later = startApp('unsubscribe', { now: '2026-11-24T02:40:00Z' })
    expect((await later.post(world.hr, `/people/${id}/invitation`, { key: 'again' })).status).toBe(303)
    expect(await mailsFor(app.boot(), id)).toHaveLength(1)
    const seen = await (await later.get(world.hr, `/api/v1/people/${id}`)).json()
    expect(seen).toMatchObject({ state: 'invited', invitedAt: '2026-11-24T02:40:00Z' })
  })

  it('is not there for who was erased', async () => {
    const { id, path } = await invited()
    const { database, clock } = app.boot()
    await database.batch('write', [q.update(people).set({ erasedAt: clock.now() }).where(eq(people.id, id))])
    expect((await oneClick(path)).status).toBe(404)
  })
})
