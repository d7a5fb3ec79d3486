import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, dataKeys, organisations, pairings, people, sessions } from '../../src/db/schema/index.ts'
import { applyRetention } from '../../src/modules/privacy/retention.ts'
import { startApp } from '../support/app.ts'
import { writeAs } from '../support/pair-content.ts'
import { allRows, tablesWith } from '../support/rows.ts'
import { createSmallWorld } from '../support/world.ts'

const content = ['notes', 'topics', 'actions', 'goals', 'agendas', 'agenda_items', 'drafts', 'data_keys', 'sessions']

const start = async () => {
  const name = `retention-${crypto.randomUUID().slice(0, 8)}`
  const app = startApp(name)
  const world = await createSmallWorld(app.boot())
  await writeAs(app, world, world.mentor, 'mentor')
  await writeAs(app, world, world.mentee, 'mentee')
  const end = (day: string) =>
    world.write(
      q
        .update(pairings)
        .set({ state: 'ended', endedOn: Temporal.PlainDate.from(day) })
        .where(eq(pairings.id, world.pairingId)),
    )
  // By itself: the jobs that run with it would forget, a year later, the logins that the tests look through.
  const apply = (now: string) => applyRetention(startApp(name, { now }).boot())
  const countOf = async (table: string): Promise<number> => (await allRows(app.boot())).get(table)?.length ?? 0
  return { app, world, end, apply, countOf, name }
}

describe('retention', () => {
  it('removes keys, content and sessions of a pairing that ended as long ago as the organisation says, not a day before', async () => {
    const { app, world, end, apply, countOf } = await start()
    await world.write(
      q.update(organisations).set({ retentionMonths: 6 }).where(eq(organisations.id, world.mentor.organisationId)),
    )
    await end('2026-11-24')
    await apply('2027-05-23T23:59:59Z')
    expect(await countOf('notes')).toBe(4)
    await apply('2027-05-24T00:00:00Z')
    const rows = await allRows(app.boot())
    for (const table of content) expect(rows.get(table), table).toEqual([])
    const [acts] = await app
      .boot()
      .database.batch('read', [q.select().from(audit).where(eq(audit.action, 'content.expired'))])
    expect(acts).toMatchObject([{ actorId: 'system', entityId: world.pairingId }])
    // What is left is empty, and works.
    for (const path of ['/', '/pairings', `/pairings/${world.pairingId}`, '/privacy/export']) {
      expect((await app.get(world.mentor, path)).status, path).toBe(200)
    }
    expect((await app.get(world.mentor, `/sessions/${world.past}`)).status).toBe(404)
    const history = [{ heldOn: '2026-05-05', notes: ['Terlambat.'] }]
    const brought = await app.send(world.mentor, 'POST', `/api/v1/pairings/${world.pairingId}/history`, history)
    expect(brought.status).toBe(403)
  })

  it('never counts a month short: what ended on the 31st stays until the month after is over', async () => {
    const { world, end, apply, countOf } = await start()
    await world.write(
      q.update(organisations).set({ retentionMonths: 3 }).where(eq(organisations.id, world.mentor.organisationId)),
    )
    await end('2026-11-30')
    await apply('2027-02-28T12:00:00Z')
    expect(await countOf('notes')).toBe(4)
    await apply('2027-03-02T12:00:00Z')
    expect(await countOf('notes')).toBe(0)
  })

  it('leaves a pairing that goes on, however old it is', async () => {
    const { apply, countOf } = await start()
    await apply('2036-11-24T02:00:00Z')
    expect([await countOf('notes'), await countOf('data_keys')]).toEqual([4, 3])
  })

  it('erases whoever was deactivated as long ago, and their partner keeps what is theirs', async () => {
    const { app, world, apply } = await start()
    await world.write(
      q
        .update(people)
        .set({ deactivatedAt: Temporal.Instant.from('2026-11-24T02:00:00Z') })
        .where(eq(people.id, world.mentee.personId)),
    )
    await apply('2028-11-24T01:59:59Z')
    expect(tablesWith(await allRows(app.boot()), 'Dimas')).toEqual(['people'])
    await apply('2028-11-24T02:00:00Z')
    expect(tablesWith(await allRows(app.boot()), 'Dimas')).toEqual([])
    expect((await allRows(app.boot())).get('notes')?.length).toBe(2)
    expect((await app.get(world.mentor, `/sessions/${world.past}`)).status).toBe(200)
  })

  it('does so many at most in one run, goes on with the next, and then does nothing', async () => {
    const { app, world, apply } = await start()
    const deps = app.boot()
    const endedOn = Temporal.PlainDate.from('2020-01-01')
    const many = Array.from({ length: 60 }, () => deps.ids.next('pairing'))
    const [rows] = await deps.database.batch('read', [q.select().from(pairings)])
    const [model] = rows as (typeof pairings.$inferSelect)[]
    if (!model) throw new Error('there is a pairing')
    await world.write(
      ...many.map((id) => q.insert(pairings).values({ ...model, id, state: 'ended' as const, endedOn })),
      ...many.map((pairingId) =>
        q.insert(dataKeys).values({
          id: deps.ids.next('dataKey'),
          organisationId: model.organisationId,
          pairingId,
          scope: 'shared',
          wrapped: '1:x',
          createdAt: deps.clock.now(),
        }),
      ),
    )
    const keys = async (): Promise<number> => (await allRows(app.boot())).get('data_keys')?.length ?? 0
    await apply('2026-11-24T02:00:00Z')
    expect(await keys()).toBe(13)
    await Promise.all([apply('2026-11-24T02:00:00Z'), apply('2026-11-24T02:00:00Z')])
    expect(await keys()).toBe(3)
    const once = await allRows(app.boot())
    await apply('2026-11-24T02:00:00Z')
    expect(await allRows(app.boot())).toEqual(once)
    expect(once.get('audit')?.filter((row) => row.includes('content.expired')).length).toBe(60)
    const [left] = await deps.database.batch('read', [q.select().from(sessions)])
    expect((left as unknown[]).length).toBe(2)
  })
})
