import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { readPairing } from '../../scripts/operator/read-pairing.ts'
import { q } from '../../src/db/query.ts'
import { audit, deliveries, people } from '../../src/db/schema/index.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { asOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import { ORIGIN, startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('operator-access')

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
  const notes = `/api/v1/sessions/${world.past}/notes`
  await app.send(world.mentee, 'POST', notes, { body: 'Kenari bersama.', visibility: 'shared' })
  await app.send(world.mentee, 'POST', notes, { body: 'Kenari mentee sendiri.' })
  await app.send(world.mentor, 'POST', notes, { body: 'Kenari mentor sendiri.' })
  await app.send(world.mentor, 'POST', `/api/v1/sessions/${world.coming}/agenda/draft`, {})
  const items = [{ topic: 'Kenari agenda mentor', minutes: 10 }]
  await app.send(world.mentor, 'PUT', `/api/v1/sessions/${world.coming}/agenda`, { version: 0, items })
  await world.goal(world.mentee, world.pairingId, 'Kenari tujuan')
})

const means = () => {
  const { database, encryption, ids, clock } = app.boot()
  return { database, ids, clock, vault: createVault(encryption, ids), requestId: ids.next('request'), origin: ORIGIN }
}
const CONFIRMED = ['--confirm', 'I know that both will be told']
const read = (...args: string[]) => readPairing(means(), ['--pairing', world.pairingId, ...args])

const rows = async <T>(query: Parameters<ReturnType<typeof app.boot>['database']['batch']>[1][number]) => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}
const accesses = async () =>
  (await rows<typeof audit.$inferSelect>(q.select().from(audit).where(eq(audit.actorId, 'operator')))).filter(
    ({ entityId }) => entityId === world.pairingId,
  )
const mails = async () => {
  const { encryption, ids } = app.boot()
  const vault = createVault(encryption, ids)
  const { organisationId } = world.hr
  vault.learn(
    (await rows<Parameters<typeof asOrganisationKey>[0]>(selectOrganisationKey(organisationId))).map(asOrganisationKey),
  )
  const found = await rows<typeof deliveries.$inferSelect>(
    q.select().from(deliveries).where(eq(deliveries.organisationId, organisationId)),
  )
  return Promise.all(
    found.map(async ({ id, kind, recipientId, body }) => {
      const mail: { to: string; subject: string; text: string } = JSON.parse(
        await vault.open('deliveries.body', id, body),
      )
      return { kind, recipientId, ...mail }
    }),
  )
}

describe('reading a pairing as the operator', () => {
  it('prints what both share, and nothing that is one member’s alone', async () => {
    const text = await read('--reason', 'on-request', ...CONFIRMED)
    expect(text).toContain('Kenari bersama.')
    expect(text).toContain('Kenari tujuan')
    for (const hidden of ['Kenari mentee', 'Kenari mentor', 'Kenari agenda']) expect(text).not.toContain(hidden)
    const ofMentor = await read('--reason', 'by-order', '--private-of', 'mentor', ...CONFIRMED)
    expect(ofMentor).toContain('Kenari mentor sendiri.')
    expect(ofMentor).toContain('Kenari agenda mentor')
    expect(ofMentor).not.toContain('Kenari mentee')
    const ofMentee = await read('--reason', 'by-order', '--private-of', 'mentee', ...CONFIRMED)
    expect(ofMentee).toContain('Kenari mentee sendiri.')
    expect(ofMentee).not.toContain('Kenari mentor sendiri.')
  })

  it('tells both by mail, each in their language, and says nothing of the content', async () => {
    await world.write(q.update(people).set({ locale: 'en' }).where(eq(people.id, world.mentee.personId)))
    await read('--reason', 'in-incident', ...CONFIRMED)
    const sent = await mails()
    expect(sent.map(({ recipientId }) => recipientId).sort()).toEqual(
      [world.mentor.personId, world.mentee.personId].sort(),
    )
    expect(sent.every(({ kind }) => kind === 'security')).toBe(true)
    expect(new Set(sent.map(({ subject }) => subject)).size).toBe(2)
    for (const { text, to } of sent) {
      expect(to).toMatch(/@contoh\.example$/)
      expect(text).toContain(`${ORIGIN}/pairings/${world.pairingId}/audit`)
      expect(text).not.toMatch(/kenari/i)
    }
  })

  it('is seen by the pair on their page and in their audit, and by HR only that it happened', async () => {
    await read('--reason', 'by-order', ...CONFIRMED)
    for (const as of [world.mentor, world.mentee]) {
      const page = await (await app.get(as, `/pairings/${world.pairingId}`)).text()
      expect(page).toContain('24 November 2026')
      expect(page).toContain('atas perintah pihak berwenang')
      const told = await (await app.get(as, `/pairings/${world.pairingId}/audit`)).text()
      expect(told).toContain('atas perintah pihak berwenang')
    }
    const hr = await (await app.get(world.hr, '/organisation/audit?group=operator')).text()
    expect(hr).toContain('atas perintah pihak berwenang')
    expect(hr).toContain(world.pairingId)
    expect(hr).not.toMatch(/kenari/i)
    expect((await app.get(world.hr, `/pairings/${world.pairingId}`)).status).toBe(404)
  })

  it('reads nothing where it cannot be recorded', async () => {
    // Two reads find the pair and the key; the third round trip tells them.
    await app.control.reset()
    await app.control.fault({ fail: { how: 503, times: 1, after: 2 } })
    await expect(read('--reason', 'on-request', ...CONFIRMED)).rejects.toMatchObject({ code: 'unavailable' })
    expect((await app.control.counters()).pipelines).toBe(3)
    await app.control.reset()
    expect(await accesses()).toEqual([])
    expect(await mails()).toEqual([])
  })

  it('asks for the pairing, a known reason and the confirmation, word for word', async () => {
    const wrong: readonly (readonly string[])[] = [
      [],
      ['--reason', 'on-request'],
      ['--reason', 'curiosity', ...CONFIRMED],
      ['--reason', 'on-request', '--confirm', 'yes'],
      ['--reason', 'on-request', '--private-of', 'hr', ...CONFIRMED],
      ['--reason', 'on-request', ...CONFIRMED, '--quietly'],
    ]
    for (const args of wrong) await expect(read(...args)).rejects.toThrow()
    await expect(readPairing(means(), ['--pairing', 'par_x', '--reason', 'on-request', ...CONFIRMED])).rejects.toThrow()
    const unknown = ['--pairing', app.boot().ids.next('pairing'), '--reason', 'on-request', ...CONFIRMED]
    await expect(readPairing(means(), unknown)).rejects.toMatchObject({ code: 'not_found' })
    expect(await accesses()).toEqual([])
  })

  it('tells who is left where one was erased', async () => {
    const { clock } = app.boot()
    await world.write(q.update(people).set({ erasedAt: clock.now() }).where(eq(people.id, world.mentor.personId)))
    await read('--reason', 'on-request', ...CONFIRMED)
    expect((await mails()).map(({ recipientId }) => recipientId)).toEqual([world.mentee.personId])
    expect(await accesses()).toHaveLength(1)
  })
})
