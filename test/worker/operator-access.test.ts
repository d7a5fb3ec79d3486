import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { readPairing } from '../../scripts/operator/read-pairing.ts'
import { q } from '../../src/db/query.ts'
import { audit, deliveries, people } from '../../src/db/schema/index.ts'
import { Fault } from '../../src/kernel/errors.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { asOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import { ORIGIN, startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('operator-access')

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  posted.length = 0
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

const posted: string[] = []
const session = () => {
  const { config, database, encryption, ids, clock, log } = app.boot()
  return {
    config,
    means: { database, ids, clock, vault: createVault(encryption, ids), requestId: ids.next('request') },
    rotation: { database, encryption, log },
    links: { origin: ORIGIN, secret: config.signingSecret },
    post: (delivery: string) => posted.push(delivery),
  }
}
const confirm = 'I know that both will be told'
const run = async (values: Readonly<Record<string, string>>) =>
  (await readPairing.prepare(values)(session())).join('\n')
const read = (reason: string, more: Readonly<Record<string, string>> = {}) =>
  run({ pairing: world.pairingId, reason, confirm, ...more })

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
    const text = await read('on-request')
    expect(text).toContain('Kenari bersama.')
    expect(text).toContain('Kenari tujuan')
    for (const hidden of ['Kenari mentee', 'Kenari mentor', 'Kenari agenda']) expect(text).not.toContain(hidden)
    const ofMentor = await read('by-order', { 'private-of': 'mentor' })
    expect(ofMentor).toContain('Kenari mentor sendiri.')
    expect(ofMentor).toContain('Kenari agenda mentor')
    expect(ofMentor).not.toContain('Kenari mentee')
    const ofMentee = await read('by-order', { 'private-of': 'mentee' })
    expect(ofMentee).toContain('Kenari mentee sendiri.')
    expect(ofMentee).not.toContain('Kenari mentor sendiri.')
  })

  it('tells both by mail, each in their language, and says nothing of the content', async () => {
    await world.write(q.update(people).set({ locale: 'en' }).where(eq(people.id, world.mentee.personId)))
    await read('in-incident')
    const sent = await mails()
    expect(sent.map(({ recipientId }) => recipientId).sort()).toEqual(
      [world.mentor.personId, world.mentee.personId].sort(),
    )
    expect(sent.every(({ kind }) => kind === 'security')).toBe(true)
    expect(posted.splice(0)).toHaveLength(2)
    expect(new Set(sent.map(({ subject }) => subject)).size).toBe(2)
    for (const { text, to } of sent) {
      expect(to).toMatch(/@contoh\.example$/)
      expect(text).toContain(`${ORIGIN}/pairings/${world.pairingId}/audit`)
      expect(text).not.toMatch(/kenari/i)
    }
  })

  it('is seen by the pair on their page and in their audit, and by HR only that it happened', async () => {
    await read('by-order')
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
    await expect(read('on-request')).rejects.toMatchObject({ code: 'unavailable' })
    expect((await app.control.counters()).pipelines).toBe(3)
    await app.control.reset()
    expect(await accesses()).toEqual([])
    expect(await mails()).toEqual([])
  })

  it('asks for the pairing, a known reason and the confirmation, word for word', async () => {
    const good = { pairing: world.pairingId, reason: 'on-request', confirm }
    const wrong: readonly (readonly [Record<string, string>, string])[] = [
      [{ pairing: 'par_x' }, 'pairing'],
      [{ reason: 'curiosity' }, 'reason'],
      [{ confirm: 'yes' }, 'confirm'],
      [{ 'private-of': 'hr' }, 'privateOf'],
    ]
    for (const [typed, field] of wrong) {
      // Refused before anything is opened: no database is there yet.
      expect(() => readPairing.prepare({ ...good, ...typed })).toThrow(Fault)
      await expect(run({ ...good, ...typed })).rejects.toMatchObject({ fields: [{ field }] })
    }
    for (const left of ['pairing', 'reason', 'confirm']) {
      const { [left]: _, ...rest }: Record<string, string> = good
      expect(() => readPairing.prepare(rest), left).toThrow(Fault)
    }
    const unknown = { ...good, pairing: app.boot().ids.next('pairing') }
    await expect(run(unknown)).rejects.toMatchObject({ code: 'not_found' })
    expect(await accesses()).toEqual([])
  })

  it('tells who is left where one was erased', async () => {
    const { clock } = app.boot()
    await world.write(q.update(people).set({ erasedAt: clock.now() }).where(eq(people.id, world.mentor.personId)))
    await read('on-request')
    expect((await mails()).map(({ recipientId }) => recipientId)).toEqual([world.mentee.personId])
    expect(await accesses()).toHaveLength(1)
  })
})
