import { and, asc, eq, inArray } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, calendarDays, pairings, sessions } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { extendSchedules } from '../../src/modules/sessions/schedule/extend.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('schedule')

type World = Awaited<ReturnType<typeof createSmallWorld>>
let world: World
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
})

const path = () => `/api/v1/pairings/${world.pairingId}/schedule`

interface Answer {
  version: number
  daysOff: string
  rhythm: object | null
  ahead: {
    kind: string
    id: Id<'session'>
    startsAt: string
    state: string
    version: number
    occurrenceOn: string | null
    byHand: boolean
    because: { kind: string; name?: { en: string } } | null
    conflict: boolean
    reason: string | null
  }[]
  overdue: { id: string; version: number }[]
  pauses: { id: string }[]
}

const read = async (as: Claims = world.mentor): Promise<Answer> => (await app.get(as, path())).json()

const biweekly = { startsOn: '2026-11-26', time: '14:00', unit: 'weeks', every: 2 }

const setRhythm = (change: object, version = 0, as: Claims = world.mentor) =>
  app.send(as, 'PUT', path(), { version, ...biweekly, ...change })

const starts = ({ ahead }: Answer) => ahead.filter(({ kind }) => kind === 'session').map(({ startsAt }) => startsAt)

const rowsOf = async (): Promise<(typeof sessions.$inferSelect)[]> => {
  const [rows] = await app
    .boot()
    .database.batch('read', [
      q.select().from(sessions).where(eq(sessions.pairingId, world.pairingId)).orderBy(asc(sessions.startsAt)),
    ])
  return rows as (typeof sessions.$inferSelect)[]
}

const problemsOf = async (response: Response) => {
  const { code, fields } = await response.json<{ code: string; fields?: { field: string; rule: string }[] }>()
  return { status: response.status, code, fields: fields?.map(({ field, rule }) => `${field} ${rule}`) }
}

describe('the rhythm', () => {
  it('brings its sessions ahead, and takes in the one that was planned for its day', async () => {
    expect((await read()).rhythm).toBeNull()
    expect((await setRhythm({})).status).toBe(204)
    const schedule = await read(world.mentee)
    expect(schedule).toMatchObject({ version: 1, daysOff: 'move', rhythm: { every: 2, startsOn: '2026-11-26' } })
    expect(schedule.ahead[0]).toMatchObject({ id: world.coming, occurrenceOn: '2026-11-26', byHand: false })
    // Christmas Eve is collective leave, Christmas a holiday: the next working day is Monday.
    expect(starts(schedule)).toEqual(['2026-11-26T07:00:00Z', '2026-12-10T07:00:00Z', '2026-12-28T07:00:00Z'])
    expect(schedule.ahead[2]).toMatchObject({
      occurrenceOn: '2026-12-24',
      because: { kind: 'day-off', name: { en: 'Collective leave: Christmas Day' } },
    })
  })

  it('plans nothing a second time, whoever runs the job', async () => {
    await setRhythm({})
    const before = await rowsOf()
    await Promise.all([extendSchedules(app.boot()), extendSchedules(app.boot())])
    expect(await rowsOf()).toEqual(before)
  })

  it('changes from one session on: those before stay, those after go along in place', async () => {
    await setRhythm({ every: 1 })
    const before = await read()
    const [, second, third] = before.ahead
    await app.send(world.mentor, 'POST', `/api/v1/sessions/${third?.id}/notes`, { body: 'Untuk nanti.' })
    expect(
      (await setRhythm({ every: 1, startsOn: '2026-12-08', time: '09:30', from: second?.occurrenceOn }, 1)).status,
    ).toBe(204)
    const after = await read()
    expect(after.ahead[0]).toMatchObject({ id: world.coming, startsAt: '2026-11-26T07:00:00Z' })
    expect(after.ahead[1]).toMatchObject({ id: second?.id, startsAt: '2026-12-08T02:30:00Z' })
    expect(after.ahead[2]).toMatchObject({ id: third?.id, startsAt: '2026-12-15T02:30:00Z' })
    const { notes: found } = await (await app.get(world.mentor, `/api/v1/sessions/${third?.id}/notes`)).json<{
      notes: unknown[]
    }>()
    expect(found).toHaveLength(1)
  })

  it('comes every month on the weekday’s place in it', async () => {
    await setRhythm({ unit: 'months', every: 1, startsOn: '2026-11-26' })
    expect(starts(await read())).toEqual(['2026-11-26T07:00:00Z', '2026-12-28T07:00:00Z'])
    const [row] = (await app
      .boot()
      .database.batch('read', [q.select().from(pairings).where(eq(pairings.id, world.pairingId))])) as [
      (typeof pairings.$inferSelect)[],
    ]
    expect(row[0]).toMatchObject({ cadenceMonths: 1, cadenceWeeks: 4, weekday: 4, scheduleVersion: 1 })
  })

  it('shows the later of two editors the difference, and overwrites nothing', async () => {
    await setRhythm({})
    const late = await setRhythm({ time: '16:00' }, 0, world.mentee)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'conflict', current: { version: 1, rhythm: { time: '14:00' } } })
    const form = { version: '0', from: '', ...biweekly, every: '2', time: '16:00', zone: 'Asia/Jakarta', minutes: '60' }
    const page = await app.post(world.mentee, `/pairings/${world.pairingId}/schedule`, form)
    expect(page.status).toBe(409)
    const html = await page.text()
    expect(html).toContain('pukul 14.00 WIB')
    expect(html).toContain('pukul 16.00 WIB')
    expect((await read()).rhythm).toMatchObject({ time: '14:00' })
    // The same form once more, after an answer that was lost.
    expect((await setRhythm({})).status).toBe(204)
  })

  it('lets one of many win who set it at once', async () => {
    const times = ['08:00', '09:00', '10:00', '11:00', '13:00', '15:00']
    const answers = await Promise.all(times.map((time) => setRhythm({ time })))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409, 409])
    const keys = (await rowsOf()).flatMap(({ occurrenceOn }) => occurrenceOn?.toString() ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('refuses what cannot be: the past, a gap, another’s day, too rare', async () => {
    const refused = async (change: object, version = 0) => (await problemsOf(await setRhythm(change, version))).fields
    expect(await refused({ startsOn: '2026-11-19' })).toEqual(['startsOn in_the_past'])
    expect(await refused({ startsOn: '2026-11-24', time: '08:00' })).toEqual(['startsOn in_the_past'])
    expect(await refused({ startsOn: '2028-01-06' })).toEqual(['startsOn too_far_ahead'])
    expect(await refused({ startsOn: '2027-03-14', time: '02:30', zone: 'America/New_York' })).toEqual([
      'time in_a_gap',
    ])
    expect(await refused({ every: 13 })).toEqual(['every too_big'])
    expect(await refused({ unit: 'months', every: 7 })).toEqual(['every too_big'])
    expect(await refused({ time: '25:00' })).toEqual(['time invalid'])
    expect(await refused({ zone: 'Asia/Nowhere' })).toEqual(['zone not_a_zone'])
    expect(await refused({ startsOn: '26/11/2026' })).toEqual(['startsOn not_a_date'])
    await setRhythm({})
    expect(await refused({ from: '2026-12-10', startsOn: '2026-11-25' }, 1)).toEqual(['startsOn before_another'])
  })

  it('keeps the local time in New York over the end of summer', async () => {
    const york = { every: 1, startsOn: '2027-03-04', time: '09:00', zone: 'America/New_York' }
    await setRhythm(york)
    const hours = starts(await read()).map((at) => at.slice(5, 16))
    expect(hours).toContain('03-11T14:00')
    const later = startApp('schedule', { now: '2027-03-01T02:00:00Z' })
    await extendSchedules(later.boot())
    const rows = (await rowsOf()).filter(({ occurrenceOn }) => occurrenceOn !== null)
    const at = (day: string) => rows.find(({ occurrenceOn }) => occurrenceOn?.toString() === day)?.startsAt.toString()
    expect(at('2027-03-11')).toBe('2027-03-11T14:00:00Z')
    expect(at('2027-03-18')).toBe('2027-03-18T13:00:00Z')
  })
})

describe('one session', () => {
  const patch = (id: string, body: object, as: Claims = world.mentee) =>
    app.send(as, 'PATCH', `/api/v1/sessions/${id}`, body)

  it('is moved, keeps its place in the rhythm, and stays where it was put', async () => {
    await setRhythm({})
    const moved = await patch(world.coming, { version: 0, startsAt: '2026-11-27T10:00', reason: 'Dinas luar kota.' })
    expect(moved.status).toBe(204)
    await extendSchedules(app.boot())
    const schedule = await read()
    expect(schedule.ahead[0]).toMatchObject({
      id: world.coming,
      startsAt: '2026-11-27T03:00:00Z',
      occurrenceOn: '2026-11-26',
      byHand: true,
      reason: 'Dinas luar kota.',
    })
    const [row] = (await rowsOf()).filter(({ id }) => id === world.coming)
    expect(row?.reason).not.toContain('Dinas')
  })

  it('is refused in the past, in a gap, and where either member has another session, unless they insist', async () => {
    const other = await world.pairing(world.colleague, world.mentee)
    await world.session(world.colleague, other, '2026-12-01T03:00:00Z')
    const refused = async (startsAt: string) =>
      (await problemsOf(await patch(world.coming, { version: 0, startsAt }, world.mentor))).fields
    expect(await refused('2026-11-24T08:00')).toEqual(['startsAt in_the_past'])
    expect(await refused('2026-12-01T10:30')).toEqual(['startsAt overlaps'])
    expect(await refused('2029-12-01T10:30')).toEqual(['startsAt too_far_ahead'])
    const form = { version: '0', startsAt: '2026-12-01T10:30', minutes: '60', reason: '' }
    const page = await app.post(world.mentor, `/sessions/${world.coming}/move`, form)
    expect(page.status).toBe(400)
    const html = await page.text()
    expect(html).toContain('name="nevertheless"')
    // That someone is busy is all that shows.
    expect(html).not.toContain('Yohanes Wenda')
    const insisted = await app.post(world.mentor, `/sessions/${world.coming}/move`, { ...form, nevertheless: 'yes' })
    expect(insisted.headers.get('location')).toBe(`/pairings/${world.pairingId}/schedule?done=sessionMoved`)
    expect((await read()).ahead[0]).toMatchObject({ startsAt: '2026-12-01T03:30:00Z', conflict: true })
    await setRhythm({ startsOn: '2027-03-04', zone: 'America/New_York' })
    expect(await refused('2027-03-14T02:30')).toEqual(['startsAt in_a_gap'])
    // One that is planned anew goes by the same clock.
    const skipped = { key: 'skipped', startsAt: '2027-03-14T02:30', minutes: '60' }
    expect((await app.post(world.mentor, `/pairings/${world.pairingId}/sessions`, skipped)).status).toBe(400)
  })

  it('is cancelled with a reason, and never comes back by itself', async () => {
    await setRhythm({})
    const cancelled = await patch(world.coming, { version: 0, state: 'cancelled', reason: 'Cuti melahirkan.' })
    expect(cancelled.status).toBe(204)
    await extendSchedules(app.boot())
    await setRhythm({ time: '15:00', startsOn: '2026-12-10', from: '2026-12-10' }, 1)
    const schedule = await read()
    expect(schedule.ahead[0]).toMatchObject({ id: world.coming, state: 'cancelled', reason: 'Cuti melahirkan.' })
    expect(schedule.ahead[1]).toMatchObject({ occurrenceOn: '2026-12-10', startsAt: '2026-12-10T08:00:00Z' })
    expect((await patch(world.coming, { version: 1, startsAt: '2026-12-01T10:00' })).status).toBe(409)
  })

  it('is noted as missed once its time has come', async () => {
    expect(await problemsOf(await patch(world.coming, { version: 0, state: 'missed' }))).toMatchObject({
      fields: ['state in_the_future'],
    })
    await world.write(q.update(sessions).set({ state: 'planned' }).where(eq(sessions.id, world.past)))
    expect((await read()).overdue).toMatchObject([{ id: world.past, version: 0 }])
    const form = { version: '0', missedReason: 'Banjir.' }
    const missed = await app.post(world.mentee, `/sessions/${world.past}/missed`, form)
    expect(missed.headers.get('location')).toBe(`/pairings/${world.pairingId}/schedule?done=sessionMissed`)
    const [row] = (await rowsOf()).filter(({ id }) => id === world.past)
    expect(row).toMatchObject({ state: 'missed', version: 1, recordedAt: app.boot().clock.now() })
  })

  it('shows the later of two what became of it', async () => {
    await patch(world.coming, { version: 0, startsAt: '2026-11-27T10:00' }, world.mentor)
    const late = await patch(world.coming, { version: 0, startsAt: '2026-11-30T10:00' })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ current: { version: 1, startsAt: '2026-11-27T03:00:00Z' } })
    const form = { version: '0', startsAt: '2026-11-30T10:00', minutes: '60', reason: 'Rapat.' }
    const page = await app.post(world.mentee, `/sessions/${world.coming}/move`, form)
    expect(page.status).toBe(409)
    const html = await page.text()
    expect(html).toContain('27 November 2026')
    expect(html).toContain('Rapat.')
  })
})

describe('days off and pauses', () => {
  it('are left out or kept, as the pair prefers', async () => {
    await setRhythm({})
    expect((await app.send(world.mentor, 'PATCH', path(), { version: 1, daysOff: 'skip' })).status).toBe(204)
    const skipped = await read()
    expect(skipped.ahead.map(({ kind, occurrenceOn }) => `${kind} ${occurrenceOn}`)).toEqual([
      'session 2026-11-26',
      'session 2026-12-10',
      'left-out 2026-12-24',
    ])
    expect((await app.send(world.mentee, 'PATCH', path(), { version: 1, daysOff: 'keep' })).status).toBe(409)
    expect((await app.send(world.mentee, 'PATCH', path(), { version: 2, daysOff: 'keep' })).status).toBe(204)
    expect(starts(await read())).toContain('2026-12-24T07:00:00Z')
    // What planning set aside came back as the same session.
    expect((await rowsOf()).filter(({ occurrenceOn }) => occurrenceOn?.toString() === '2026-12-24')).toHaveLength(1)
  })

  it('move the sessions of a pause behind it, and bring them back when it is taken back', async () => {
    await setRhythm({})
    const before = starts(await read())
    const added = await app.send(world.mentee, 'POST', `${path()}/pauses`, {
      startsOn: '2026-12-07',
      endsOn: '2026-12-15',
    })
    expect(added.status).toBe(201)
    const { id } = await added.json<{ id: string }>()
    const paused = await read()
    expect(paused.ahead[1]).toMatchObject({
      occurrenceOn: '2026-12-10',
      startsAt: '2026-12-16T07:00:00Z',
      because: { kind: 'pause' },
    })
    expect((await app.send(world.mentor, 'DELETE', `${path()}/pauses/${id}`, undefined)).status).toBe(204)
    expect(starts(await read())).toEqual(before)
    expect((await read()).pauses).toEqual([])
  })

  it('refuse a pause in the past, backwards, or within another', async () => {
    const refused = async (startsOn: string, endsOn: string) =>
      (await problemsOf(await app.send(world.mentee, 'POST', `${path()}/pauses`, { startsOn, endsOn }))).fields
    expect(await refused('2026-11-20', '2026-12-15')).toEqual(['startsOn in_the_past'])
    expect(await refused('2026-12-07', '2026-12-06')).toEqual(['endsOn before_start'])
    expect(await refused('2026-12-07', '2028-12-06')).toEqual(['endsOn too_far_ahead'])
    await app.send(world.mentee, 'POST', `${path()}/pauses`, { startsOn: '2026-12-07', endsOn: '2026-12-15' })
    expect(await refused('2026-12-15', '2026-12-16')).toEqual(['startsOn already_there'])
    const page = await app.post(world.mentee, `/pairings/${world.pairingId}/pauses`, {
      key: 'k',
      startsOn: '2026-12-15',
      endsOn: '2026-12-16',
    })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('value="2026-12-16"')
  })

  it('follow the organisation’s calendar by the nightly job, and keep what both can read', async () => {
    await setRhythm({ daysOff: 'skip' })
    const [, second] = (await read()).ahead
    await app.send(world.mentor, 'POST', `/api/v1/sessions/${second?.id}/notes`, {
      body: 'Dibaca berdua.',
      visibility: 'shared',
    })
    const { organisationId } = world.mentor
    const own = {
      organisationId,
      name: 'Ulang tahun perusahaan',
      kind: 'off',
      createdAt: app.boot().clock.now(),
    } as const
    const day = (text: string) => Temporal.PlainDate.from(text)
    await world.write(
      q.insert(calendarDays).values([
        { ...own, id: app.boot().ids.next('calendarDay'), day: day('2026-11-26') },
        { ...own, id: app.boot().ids.next('calendarDay'), day: day('2026-12-10') },
      ]),
    )
    await extendSchedules(app.boot())
    const rows = new Map((await rowsOf()).map(({ id, state }) => [id, state]))
    expect(rows.get(world.coming)).toBe('cancelled')
    expect(second && rows.get(second.id)).toBe('planned')
    const [deeds] = (await app.boot().database.batch('read', [
      q
        .select()
        .from(audit)
        .where(and(eq(audit.entityId, world.coming), eq(audit.actorId, 'system'))),
    ])) as [{ action: string }[]]
    expect(deeds.map(({ action }) => action)).toEqual(['session.cancelled'])
  })

  it('plan nothing while the pairing is paused, and nothing at all once it has ended', async () => {
    await setRhythm({})
    await world.write(q.update(pairings).set({ state: 'paused' }).where(eq(pairings.id, world.pairingId)))
    await setRhythm({ time: '10:00' }, 1)
    const rows = (await rowsOf()).filter(({ occurrenceOn }) => occurrenceOn !== null)
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    await world.write(q.update(pairings).set({ state: 'active' }).where(eq(pairings.id, world.pairingId)))
    await extendSchedules(app.boot())
    expect(
      (await rowsOf()).filter(({ state }) => state === 'planned').map(({ startsAt }) => startsAt.toString()),
    ).toEqual(['2026-11-26T03:00:00Z', '2026-12-10T03:00:00Z', '2026-12-28T03:00:00Z'])
    await world.write(q.update(pairings).set({ state: 'ended' }).where(eq(pairings.id, world.pairingId)))
    expect((await setRhythm({}, 2)).status).toBe(403)
    expect((await app.get(world.mentee, `/pairings/${world.pairingId}/schedule`)).status).toBe(200)
    expect((await app.get(world.mentee, `/pairings/${world.pairingId}/schedule/rhythm`)).status).toBe(403)
  })
})

describe('the nightly job', () => {
  it('works through many pairings of several organisations in rounds, and takes turns where there are too many', async () => {
    const pairs = await Promise.all(Array.from({ length: 5 }, () => world.pairing(world.mentor, world.colleague)))
    await world.write(
      q
        .update(pairings)
        .set({ anchorOn: Temporal.PlainDate.from('2026-11-26') })
        .where(inArray(pairings.id, [...pairs, world.pairingId])),
    )
    const planned = async () => {
      const [rows] = await app
        .boot()
        .database.batch('read', [
          q.select({ id: sessions.pairingId }).from(sessions).where(inArray(sessions.pairingId, pairs)),
        ])
      return new Set((rows as { id: string }[]).map(({ id }) => id)).size
    }
    for (const day of ['24', '25', '26', '27', '28', '29', '30'])
      await extendSchedules(startApp('schedule', { now: `2026-11-${day}T19:17:00Z` }).boot(), { most: 2 })
    expect(await planned()).toBe(5)
  })
})

describe('pages', () => {
  it('cost one round trip each', async () => {
    await setRhythm({})
    const urls = [
      `/pairings/${world.pairingId}/schedule`,
      `/pairings/${world.pairingId}/schedule/rhythm?from=2026-12-10`,
      `/sessions/${world.coming}/reschedule`,
    ]
    for (const url of urls) {
      const trips = await app.control.trips(async () => {
        const response = await app.get(world.mentee, url)
        expect(response.status).toBe(200)
        await response.text()
      })
      expect(trips).toBe(1)
    }
  })

  it('let a form set the rhythm, move and cancel', async () => {
    const form = { version: '0', from: '', ...biweekly, every: '2', zone: 'Asia/Jakarta', minutes: '60' }
    const set = await app.post(world.mentee, `/pairings/${world.pairingId}/schedule`, form)
    expect(set.headers.get('location')).toBe(`/pairings/${world.pairingId}/schedule?done=rhythmSaved`)
    const bad = await app.post(world.mentee, `/pairings/${world.pairingId}/schedule`, {
      ...form,
      startsOn: '2026-11-01',
    })
    expect([400, 409]).toContain(bad.status)
    const cancel = await app.post(world.mentee, `/sessions/${world.coming}/cancel`, {
      version: '0',
      cancelReason: 'Sakit.',
    })
    expect(cancel.status).toBe(303)
    const html = await (await app.get(world.mentor, `/pairings/${world.pairingId}/schedule`)).text()
    expect(html).toContain('Sakit.')
    expect(html).toContain('dua pekan sekali, hari Kamis pukul 14.00 WIB')
  })
})
