import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, dataKeys, logins, notes, privacyRequests } from '../../src/db/schema/index.ts'
import { signClaims } from '../../src/http/claims.ts'
import { messages } from '../../src/i18n/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { SECRET, startApp } from '../support/app.ts'
import { canaries, fillAccount, writeAs } from '../support/pair-content.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('export')
let world: Awaited<ReturnType<typeof createSmallWorld>>

interface Exported {
  format: string
  organisation: string
  processing: { title: string; text: string }[]
  data: Record<string, Record<string, unknown>[]>
}

const ways = ['/api/v1/me/export', '/privacy/export.json', '/privacy/export'] as const

const exportOf = async (as: Claims): Promise<Exported> => {
  const answer = await app.get(as, '/api/v1/me/export')
  expect(answer.status).toBe(200)
  return answer.json()
}

beforeAll(async () => {
  world = await createSmallWorld(app.boot())
  await writeAs(app, world, world.mentor, 'mentor')
  await writeAs(app, world, world.mentee, 'mentee')
  await world.goal(world.mentee, world.pairingId, 'goal-canary')
  await fillAccount(app, world, world.mentor, 'mentor')
  await fillAccount(app, world, world.mentee, 'mentee')
  await fillAccount(app, world, world.hr, 'hr')
  await app.send(world.mentee, 'POST', '/api/v1/me/privacy-requests', { kind: 'correction' })
})

describe('an export', () => {
  it.each(ways)('holds all that is the person’s and what was shared with them, by %s', async (path) => {
    const answer = await app.get(world.mentee, path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    const own = canaries('mentee')
    const theirs = canaries('mentor')
    for (const word of [...Object.values(own), theirs.shared, theirs.topic, theirs.action, 'goal-canary']) {
      expect(text, word).toContain(word)
    }
    for (const word of ['mentee-token', 'mentee-passkey', 'Dimas Prasetyo', 'Ratna Wulandari', 'PT Contoh Makmur']) {
      expect(text, word).toContain(word)
    }
  })

  it.each(ways)('holds nothing that the partner keeps to themselves, nor of HR or a colleague, by %s', async (path) => {
    const text = await (await app.get(world.mentee, path)).text()
    const theirs = canaries('mentor')
    for (const word of [
      theirs.private,
      theirs.working,
      theirs.mail,
      'mentor-token',
      'mentor-passkey',
      'hr-mail-canary',
    ]) {
      expect(text, word).not.toContain(word)
    }
    for (const word of ['Sekar Ayu', 'Yohanes Wenda', 'ratna.wulandari@', 'sekar.ayu@', world.hr.personId]) {
      expect(text, word).not.toContain(word)
    }
    for (const other of [world.hr, world.colleague, world.elsewhere]) {
      const theirExport = await (await app.get(other, path)).text()
      expect(theirExport).not.toMatch(/(mentor|mentee)-(private|shared|topic|action|working|mail)-canary|goal-canary/)
    }
  })

  it('holds no secret: neither a key, a token, the proof of a passkey nor a link that signs in', async () => {
    const text = JSON.stringify(await exportOf(world.mentee))
    expect(text).not.toMatch(/public-key|wrapped|"body":"key_|mentee-credential|mentee-mail-canary sign-in/)
    expect(text).toContain('mentee-mail-canary security')
  })

  it('is one document in parts that a programme can read, with the record of processing in words', async () => {
    const { format, organisation, processing, data } = await exportOf(world.mentee)
    expect([format, organisation]).toEqual(['pamong-export/1', 'PT Contoh Makmur'])
    expect(processing).toEqual(messages('id').privacy.statements({ organisation, retentionMonths: 24, idleHours: 168 }))
    expect(data.profile).toMatchObject([{ name: 'Dimas Prasetyo', email: 'dimas.prasetyo@contoh.example' }])
    expect(data.pairings).toMatchObject([{ partner: 'Ratna Wulandari', side: 'mentee', program: 'Pemimpin Muda' }])
    expect(data.notes?.map(({ by, visibility }) => `${by} ${visibility}`).sort()).toEqual([
      'partner shared',
      'you private',
      'you shared',
    ])
    expect(data.agendas).toMatchObject([{ by: 'you', sharedAt: null }])
    expect(data.agendaItems).toMatchObject([{ body: { topic: canaries('mentee').working } }])
    expect(data.drafts?.[0]).toMatchObject({ writtenBy: 'built-in', body: expect.any(Array), saw: null })
    expect(data.requests?.map(({ kind }) => kind)).toContain('correction')
    expect(data.acts?.map(({ action }) => action)).toContain('note.written')
    expect(Object.keys(data.acts?.[0] ?? {}).sort()).toEqual(['action', 'at', 'entityId', 'id'])
  })

  it('is in the reader’s language', async () => {
    const id = await (await app.get(world.mentee, '/privacy/export')).text()
    expect(id).toContain(messages('id').privacy.exportTitle)
    expect(id).not.toContain(messages('en').privacy.exportTitle)
    await app.send(world.colleague, 'PATCH', '/api/v1/me', { locale: 'en' })
    expect(await (await app.get(world.colleague, '/privacy/export')).text()).toContain(
      messages('en').privacy.exportTitle,
    )
  })

  it('asks for a fresh sign-in, and is not given to a token', async () => {
    const stale = startApp('export', { now: '2026-11-24T03:00:01Z' })
    await world.write(
      q
        .update(logins)
        .set({ expiresAt: Temporal.Instant.from('2026-11-25T02:00:00Z') })
        .where(eq(logins.personId, world.mentee.personId)),
    )
    for (const path of ways) {
      const answer = await stale.get(world.mentee, path)
      expect(answer.status, path).toBe(401)
      expect(await answer.text(), path).not.toContain('canary')
    }
    const { data } = await exportOf(world.mentee)
    const token: Claims = { ...world.mentee, via: 'token', id: data.tokens?.[0]?.id as Claims['id'] }
    const bearer = { authorization: `Bearer ${await signClaims(token, SECRET)}` }
    expect((await app.ask(null, '/api/v1/me', { headers: bearer })).status).toBe(200)
    const refused = await app.ask(null, '/api/v1/me/export', { headers: bearer })
    expect([refused.status, (await refused.json<{ code: string }>()).code]).toEqual([401, 'stale_login'])
    for (const path of ways) expect((await app.get(null, path)).status, path).not.toBe(200)
  })

  it('takes one round trip to read and one to note that it was taken', async () => {
    expect(await app.control.trips(async () => (await app.get(world.mentee, '/privacy/export.json')).text())).toBe(2)
    const [acts, requests] = await app
      .boot()
      .database.batch('read', [
        q.select({ action: audit.action }).from(audit).where(eq(audit.entityId, world.mentee.personId)),
        q.select().from(privacyRequests).where(eq(privacyRequests.kind, 'export')),
      ])
    expect((acts as { action: string }[]).map(({ action }) => action)).toContain('data.exported')
    expect((requests as { state: string }[]).every(({ state }) => state === 'done')).toBe(true)
  })

  it('goes on where something does not open, and leaves just that out', async () => {
    const [rows] = await app
      .boot()
      .database.batch('read', [q.select().from(notes).where(eq(notes.visibility, 'shared'))])
    const [one, other] = rows as (typeof notes.$inferSelect)[]
    if (!one || !other) throw new Error('there are two shared notes')
    await world.write(q.update(notes).set({ body: other.body }).where(eq(notes.id, one.id)))
    const { data } = await exportOf(world.mentee)
    expect(data.notes?.find(({ id }) => id === one.id)).toMatchObject({ body: null })
    expect(data.notes?.find(({ id }) => id === other.id)?.body).toContain('shared-canary')
    await world.write(q.update(notes).set({ body: one.body }).where(eq(notes.id, one.id)))
  })
})

describe('a person with 1,000 notes', () => {
  it('gets all of them, as a file and as a page', async () => {
    const large = startApp('export-large')
    const crowd = await createSmallWorld(large.boot())
    const deps = large.boot()
    const vault = createVault(deps.encryption, deps.ids)
    const [keys] = await deps.database.batch('read', [q.select().from(dataKeys)])
    vault.learn(keys as Parameters<typeof vault.learn>[0])
    const rows = await Promise.all(
      Array.from({ length: 1000 }, async (_, i) => {
        const id = deps.ids.next('note')
        return {
          id,
          organisationId: crowd.mentee.organisationId,
          pairingId: crowd.pairingId,
          sessionId: crowd.past,
          authorId: crowd.mentee.personId,
          visibility: 'private' as const,
          body: await vault.seal('notes.body', id, crowd.pairingId, 'mentee', `Catatan ${i}: ${'kata '.repeat(60)}`),
          createdAt: deps.clock.now(),
        }
      }),
    )
    await crowd.write(
      ...Array.from({ length: 10 }, (_, i) => q.insert(notes).values(rows.slice(i * 100, i * 100 + 100))),
    )
    const file = await (await large.get(crowd.mentee, '/privacy/export.json')).json<Exported>()
    expect(file.data.notes?.length).toBe(1000)
    expect(file.data.notes?.[999]?.body).toContain('Catatan 999')
    const begun = performance.now()
    const page = await (await large.get(crowd.mentee, '/privacy/export')).text()
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(page).toContain('Catatan 999:')
  })
})
