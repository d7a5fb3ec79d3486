import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, people } from '../../src/db/schema/index.ts'
import { type AuditAction, type AuditActor, auditAudience } from '../../src/kernel/audit.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('audit')
const path = '/api/v1/organisation/audit'

interface Entry {
  id: string
  at: string
  actor: { id: string; name: string | null }
  action: string
  entity: { id: string; name: string | null }
}

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
})

/** Puts rows into the audit, each a minute after the one before. */
const record = async (
  { organisationId }: Claims,
  deeds: readonly (readonly [AuditActor, AuditAction, string])[],
  from = '2026-11-20T01:00:00Z',
) => {
  const { ids } = app.boot()
  const start = Temporal.Instant.from(from)
  await world.write(
    q.insert(audit).values(
      deeds.map(([actorId, action, entityId], minutes) => ({
        id: ids.next('audit'),
        organisationId,
        actorId,
        action,
        entityId,
        requestId: ids.next('request'),
        at: start.add({ minutes }),
      })),
    ),
  )
}

const linesOf = async (response: Response): Promise<Entry[]> => {
  expect(response.status).toBe(200)
  return new TextDecoder()
    .decode(await response.arrayBuffer())
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}
const list = async (search = '', as = world.hr) => linesOf(await app.get(as, `${path}${search}`))
const actions = (entries: readonly Entry[]) => entries.map(({ action }) => action)

describe('the audit of an organisation', () => {
  it('tells HR what is theirs to know, and nothing that happens within a pairing or that a person chose', async () => {
    const all = Object.keys(auditAudience) as AuditAction[]
    await record(
      world.hr,
      all.map((action) => [world.mentor.personId, action, world.pairingId] as const),
    )
    const told = new Set(actions(await list('?limit=500')))
    expect([...told].sort()).toEqual(all.filter((action) => auditAudience[action] === 'hr').sort())
    const page = await (await app.get(world.hr, '/organisation/audit')).text()
    const file = await (await app.get(world.hr, '/organisation/audit.csv')).text()
    for (const action of all.filter((each) => auditAudience[each] !== 'hr')) {
      expect(file).not.toContain(action)
      expect(page).not.toContain(action)
    }
    for (const hidden of ['Menulis catatan', 'Menyetujui penggunaan model', 'Meminta draf agenda']) {
      expect(page).not.toContain(hidden)
    }
  })

  it('is closed to everyone else, and shows no other organisation', async () => {
    const elsewhereHr = await world.person(world.elsewhere.organisationId, { name: 'Luh Ayu', role: 'hr' })
    await record(world.hr, [[world.mentor.personId, 'person.changed', world.mentor.personId]])
    await record(world.elsewhere, [[world.elsewhere.personId, 'person.changed', world.elsewhere.personId]])
    for (const as of [world.mentor, world.mentee, world.colleague, world.elsewhere]) {
      for (const place of [path, '/organisation/audit', '/organisation/audit.csv']) {
        expect((await app.get(as, place)).status, place).toBe(403)
      }
    }
    const ids = (await list('', elsewhereHr)).map(({ actor }) => actor.id)
    expect(ids).toEqual([world.elsewhere.personId])
    const [own] = await list()
    const across = await list(`?after=${own?.id}`, elsewhereHr)
    expect(across).toEqual([])
    expect(await list(`?person=${world.mentor.personId}`, elsewhereHr)).toEqual([])
    // A row of one organisation that names a person of another never shows their name.
    await record(world.elsewhere, [[world.elsewhere.personId, 'person.changed', world.mentor.personId]])
    expect(JSON.stringify(await list('', elsewhereHr))).not.toContain('Ratna')
  })

  it('names people of the organisation, and gives the id of all else', async () => {
    await record(world.hr, [
      [world.hr.personId, 'person.deactivated', world.colleague.personId],
      ['operator', 'operator.read-by-order', world.pairingId],
      ['system', 'content.expired', world.pairingId],
    ])
    expect(await list()).toMatchObject([
      { actor: { id: 'system', name: null }, entity: { id: world.pairingId, name: null } },
      { actor: { id: 'operator', name: null }, action: 'operator.read-by-order' },
      { actor: { name: 'Sekar Ayu' }, entity: { id: world.colleague.personId, name: 'Yohanes Wenda' } },
    ])
    const page = await (await app.get(world.hr, '/organisation/audit')).text()
    expect(page).toContain('Operator')
    expect(page).toContain('Pamong sendiri')
  })

  it('comes the newest first, page by page, without gaps or repeats, in one round trip', async () => {
    // Several rows of the same moment: the order within it has to hold from page to page.
    const same = Array.from({ length: 7 }, () => [world.hr.personId, 'person.changed', world.mentor.personId] as const)
    for (let i = 0; i < 3; i += 1) await record(world.hr, same)
    const whole = (await list('?limit=500')).map(({ id }) => id)
    expect(whole).toHaveLength(21)
    const seen: string[] = []
    let next: string | undefined = `${path}?limit=4`
    while (next !== undefined) {
      const response = await app.get(world.hr, next)
      seen.push(...(await linesOf(response)).flatMap(({ id, action }) => (action === 'person.changed' ? [id] : [])))
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toEqual(whole)
    expect(await app.control.trips(() => app.get(world.hr, '/organisation/audit'))).toBe(1)
    const page = await app.control.trips(() =>
      app.get(
        world.hr,
        '/organisation/audit?person=Ratna&group=people&from=2026-11-01&to=2026-11-30&zone=Asia/Jakarta',
      ),
    )
    expect(page).toBe(1)
  })

  it('can be narrowed down by person, by what it is about, and by days where the reader is', async () => {
    await record(world.hr, [
      [world.mentor.personId, 'login.created', 'log_1'],
      [world.hr.personId, 'role.changed', world.mentor.personId],
      [world.hr.personId, 'sso.changed', world.hr.organisationId],
    ])
    expect(actions(await list(`?person=${world.mentor.personId}`))).toEqual(['role.changed', 'login.created'])
    expect(actions(await list('?person=ratna'))).toEqual(['role.changed', 'login.created'])
    expect(actions(await list('?person=%25'))).toEqual([])
    expect(actions(await list('?group=sign-in'))).toEqual(['login.created'])
    expect(actions(await list('?person=Sekar&group=organisation'))).toContain('sso.changed')
    // 17:30 UTC is half past midnight of the next day in Jakarta.
    await record(world.hr, [[world.hr.personId, 'person.invited', world.mentee.personId]], '2026-11-10T17:30:00Z')
    expect(actions(await list('?from=2026-11-11&to=2026-11-11&zone=Asia/Jakarta'))).toEqual(['person.invited'])
    expect(actions(await list('?from=2026-11-10&to=2026-11-10&zone=Asia/Jakarta'))).toEqual([])
    expect(actions(await list('?from=2026-11-10&to=2026-11-10'))).toEqual(['person.invited'])
    expect((await app.get(world.hr, '/organisation/audit?person=&group=&from=&to=&zone=Asia/Jakarta')).status).toBe(200)
    for (const wrong of [
      'group=notes',
      'from=yesterday',
      'zone=Mars/North',
      'after=aud_x',
      'limit=0',
      'limit=501',
      'x=1',
    ]) {
      const response = await app.get(world.hr, `${path}?${wrong}`)
      expect(response.status, wrong).toBe(400)
    }
  })

  it('records that it was taken away, and is safe to open in a spreadsheet', async () => {
    await world.write(
      q
        .update(people)
        .set({ name: '=HYPERLINK("https://jahat.example")' })
        .where(eq(people.id, world.colleague.personId)),
    )
    await record(world.hr, [[world.hr.personId, 'person.added', world.colleague.personId]])
    const file = await app.get(world.hr, '/organisation/audit.csv?group=people')
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(file.headers.get('content-disposition')).toContain('attachment')
    const text = await file.text()
    expect(text.split('\r\n')[0]).toContain('at,actor,actorId,action,entity,entityId,requestId')
    expect(text).toContain(`"'=HYPERLINK(""https://jahat.example"")"`)
    expect(actions(await list('?group=organisation'))).toEqual(['audit.exported'])
    expect(actions(await list('?group=organisation'))).toEqual(['audit.exported', 'audit.exported'])
    expect(await app.control.trips(() => app.get(world.hr, '/organisation/audit.csv'))).toBe(2)
  })
})

describe('the audit of a pairing', () => {
  const place = () => `/api/v1/pairings/${world.pairingId}/audit`
  const deedsOf = async (as: Claims, search = '') => {
    const response = await app.get(as, `${place()}${search}`)
    return (await response.json<{ audit: { action: string; by: string; entityId: string; name: string | null }[] }>())
      .audit
  }
  const told = async (as: Claims) => (await deedsOf(as)).map(({ by, action }) => `${by} ${action}`).sort()

  it('is there for its two members and for nobody else', async () => {
    for (const at of [place(), `/pairings/${world.pairingId}/audit`]) {
      for (const as of [world.hr, world.colleague, world.elsewhere])
        expect((await app.get(as, at)).status, at).toBe(404)
      for (const as of [world.mentor, world.mentee]) {
        expect(await app.control.trips(async () => expect((await app.get(as, at)).status, at).toBe(200))).toBe(1)
      }
    }
  })

  it('never tells the partner of what is private, nor of when it still was', async () => {
    const notes = `/api/v1/sessions/${world.coming}/notes`
    const { id } = await (await app.send(world.mentee, 'POST', notes, { body: 'x' })).json<{ id: string }>()
    await app.send(world.mentee, 'POST', `/api/v1/sessions/${world.coming}/agenda/draft`, {})
    const items = [{ topic: 'Rencana', minutes: 10 }]
    const agenda = `/api/v1/sessions/${world.coming}/agenda`
    await app.send(world.mentee, 'PUT', agenda, { version: 0, items })
    expect(await told(world.mentee)).toEqual(['me agenda.drafted', 'me agenda.saved', 'me note.written'])
    expect(await told(world.mentor)).toEqual([])

    const after = startApp('audit', { now: '2026-11-24T02:10:00Z' })
    await after.send(world.mentee, 'PATCH', `/api/v1/notes/${id}`, { visibility: 'shared' })
    await after.send(world.mentee, 'PUT', agenda, { version: 1, items, share: true })
    expect(await told(world.mentor)).toEqual(['partner agenda.saved', 'partner agenda.shared', 'partner note.shared'])
    expect(await told(world.mentee)).toHaveLength(6)
  })

  it('tells both of what is shared, of the operator and of a transfer', async () => {
    await app.send(world.mentor, 'POST', `/api/v1/pairings/${world.pairingId}/topics`, { body: 'Topik' })
    await app.send(world.mentor, 'POST', `/api/v1/sessions/${world.coming}/notes`, { body: 'x', visibility: 'shared' })
    await record(world.hr, [
      ['operator', 'operator.read-in-incident', world.pairingId],
      [world.hr.personId, 'pairing.transferred', world.pairingId],
      [world.mentee.personId, 'login.created', 'log_x'],
      [world.mentee.personId, 'consent.withdrawn', world.mentee.personId],
    ])
    const both = ['operator operator.read-in-incident', 'organisation pairing.transferred']
    expect(await told(world.mentee)).toEqual([...both, 'partner note.written', 'partner topic.parked'])
    expect(await told(world.mentor)).toEqual(['me note.written', 'me topic.parked', ...both])
    expect((await deedsOf(world.mentee)).find(({ by }) => by === 'organisation')?.name).toBe('Sekar Ayu')
    expect(await deedsOf(world.mentee, '?limit=1')).toHaveLength(1)
    const page = await (await app.get(world.mentee, `/pairings/${world.pairingId}/audit`)).text()
    expect(page).toContain('Menitipkan topik')
    expect(page).not.toContain('Menarik persetujuan')
  })

  it('knows only its own pairing', async () => {
    const other = await world.pairing(world.mentor, world.colleague)
    await app.send(world.mentor, 'POST', `/api/v1/pairings/${other}/topics`, { body: 'Topik lain' })
    expect(await told(world.mentee)).toEqual([])
    expect(await told(world.mentor)).toEqual([])
    const [there] = (
      await (await app.get(world.mentor, `/api/v1/pairings/${other}/audit`)).json<{ audit: { id: string }[] }>()
    ).audit
    expect(there).toBeDefined()
  })
})
