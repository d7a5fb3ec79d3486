import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { agreements, audit, mentorRequests, pairings, pauses, sessions } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { resumeAfterPauses } from '../../src/modules/pairings/resuming.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('arrangement')

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
})

const rows = async <T>(query: Parameters<ReturnType<typeof app.boot>['database']['batch']>[1][number]) => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}
const at = (rest: string, id: string = world.pairingId) => `/api/v1/pairings/${id}${rest}`
const stateOf = async (id: string = world.pairingId) =>
  (
    await rows<typeof pairings.$inferSelect>(
      q
        .select()
        .from(pairings)
        .where(eq(pairings.id, id as Id<'pairing'>)),
    )
  )[0]?.state
const pausesNow = async () =>
  (await rows<typeof pauses.$inferSelect>(q.select().from(pauses).where(eq(pauses.pairingId, world.pairingId)))).map(
    ({ startsOn, endsOn }) => [startsOn.toString(), endsOn?.toString() ?? null],
  )
const fieldsOf = async (response: Response) => {
  expect(response.status).toBe(400)
  return (await response.json<{ fields: { field: string; rule: string }[] }>()).fields.map(({ field, rule }) => [
    field,
    rule,
  ])
}
const outsiders = () => [world.hr, world.colleague, world.elsewhere]

describe('a pause', () => {
  const pause = (as: Claims, body: object = {}, headers = {}) => app.send(as, 'POST', at('/pause'), body, headers)

  it('is either member’s to begin and to end, without a reason', async () => {
    expect((await pause(world.mentee, { until: '2026-12-10' })).status).toBe(204)
    expect(await stateOf()).toBe('paused')
    expect(await pausesNow()).toEqual([['2026-11-24', '2026-12-10']])
    const seen = await (await app.get(world.mentor, at('/arrangement'))).json()
    expect(seen).toMatchObject({ state: 'paused', pausedUntil: '2026-12-10' })
    expect((await pause(world.mentor)).status).toBe(409)
    // A day later it has been a pause of one day.
    await world.write(
      q
        .update(pauses)
        .set({ startsOn: Temporal.PlainDate.from('2026-11-20') })
        .where(eq(pauses.pairingId, world.pairingId)),
    )
    expect((await app.send(world.mentor, 'POST', at('/resume'), {})).status).toBe(204)
    expect(await pausesNow()).toEqual([['2026-11-20', '2026-11-23']])
    expect(await stateOf()).toBe('active')
    expect((await app.send(world.mentor, 'POST', at('/resume'), {})).status).toBe(204)
  })

  it('that ends on the day it began has not been one', async () => {
    await pause(world.mentor)
    await app.send(world.mentee, 'POST', at('/resume'), {})
    expect(await pausesNow()).toEqual([])
  })

  it('has a last day that can be, comes once for each key, and once for two who press at the same time', async () => {
    expect(await fieldsOf(await pause(world.mentor, { until: '2026-11-23' }))).toEqual([['until', 'in_the_past']])
    expect(await fieldsOf(await pause(world.mentor, { until: 'besok' }))).toEqual([['until', 'not_a_date']])
    expect(await fieldsOf(await pause(world.mentor, { reason: 'sakit' }))).toEqual([['reason', 'unknown_field']])
    const form = { key: 'jeda', until: '2026-11-23' }
    const back = await app.post(world.mentor, `/pairings/${world.pairingId}/arrangement/pause`, form)
    expect(back.status).toBe(400)
    expect(await back.text()).toContain('value="2026-11-23"')
    const racers = await Promise.all([world.mentor, world.mentee].map((as) => pause(as)))
    expect(racers.map(({ status }) => status).sort()).toEqual([204, 409])
    await app.send(world.mentee, 'POST', at('/resume'), {})
    const headers = { 'idempotency-key': 'sama' }
    for (let i = 0; i < 2; i += 1) expect((await pause(world.mentor, {}, headers)).status).toBe(204)
    expect(await pausesNow()).toHaveLength(1)
  })

  it('ends by itself once its last day is over where the pair is', async () => {
    await pause(world.mentor, { until: '2026-11-24' })
    const later = (now: string) => ({ ...app.boot(), clock: { now: () => Temporal.Instant.from(now) } })
    // Still the 24th in Jakarta, though the 25th further east.
    await resumeAfterPauses(later('2026-11-24T16:30:00Z'))
    expect(await stateOf()).toBe('paused')
    await resumeAfterPauses(later('2026-11-24T17:30:00Z'))
    expect(await stateOf()).toBe('active')
    expect(await (await app.get(world.mentee, at('/audit'))).text()).toContain('pairing.resumed')
    await pause(world.mentor)
    await resumeAfterPauses(later('2027-11-24T17:30:00Z'))
    expect(await stateOf()).toBe('paused')
  })

  it('is nobody else’s', async () => {
    for (const as of outsiders()) {
      for (const verb of ['pause', 'resume', 'end'])
        expect((await app.send(as, 'POST', at(`/${verb}`), {})).status).toBe(404)
      expect((await app.get(as, at('/arrangement'))).status).toBe(404)
    }
    expect(await stateOf()).toBe('active')
  })
})

describe('an end', () => {
  it('comes from either, cancels what was planned, and leaves all of it to the two to read', async () => {
    await app.send(world.mentor, 'POST', at('/pause'), { until: '2027-01-10' })
    expect(await app.control.trips(() => app.send(world.mentee, 'POST', at('/end'), {}))).toBe(2)
    expect(await stateOf()).toBe('ended')
    expect(await pausesNow()).toEqual([])
    const states = await rows<typeof sessions.$inferSelect>(
      q.select().from(sessions).where(eq(sessions.pairingId, world.pairingId)),
    )
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
      [world.past]: 'held',
      [world.coming]: 'cancelled',
    })
    expect((await app.send(world.mentor, 'POST', at('/end'), {})).status).toBe(204)
    expect((await app.send(world.mentor, 'POST', at('/pause'), {})).status).toBe(403)
    expect((await app.send(world.mentor, 'POST', at('/resume'), {})).status).toBe(403)
    const texts = { expectations: 'a', confidentiality: 'b', rhythm: 'c' }
    expect((await app.send(world.mentor, 'PUT', at('/agreements/kickoff'), { version: 0, ...texts })).status).toBe(403)
    for (const as of [world.mentor, world.mentee]) {
      const page = await app.get(as, `/pairings/${world.pairingId}/arrangement`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Berakhir pada 24 November 2026')
    }
    const ended = await rows(
      q
        .select()
        .from(audit)
        .where(and(eq(audit.action, 'pairing.ended'), eq(audit.entityId, world.pairingId))),
    )
    expect(ended).toHaveLength(1)
  })

  it('by form asks once more first', async () => {
    const page = await (await app.get(world.mentor, `/pairings/${world.pairingId}/arrangement`)).text()
    expect(page).toContain('Ya, akhiri')
    const done = await app.post(world.mentor, `/pairings/${world.pairingId}/arrangement/end`, {})
    expect(done.headers.get('location')).toBe(`/pairings/${world.pairingId}/arrangement?done=pairingEnded`)
  })
})

describe('asking for another mentor', () => {
  const ask = (as: Claims = world.mentee) => app.send(as, 'POST', at('/mentor-request'), {})
  const openForHr = async (as: Claims = world.hr) =>
    (await (await app.get(as, '/api/v1/organisation/mentor-requests')).json<{ requests: Record<string, unknown>[] }>())
      .requests

  /** All that the mentor can see of the pairing, as text. */
  const whatMentorSees = async () => {
    const paths = [
      '/',
      '/pairings',
      `/pairings/${world.pairingId}`,
      `/pairings/${world.pairingId}/arrangement`,
      `/pairings/${world.pairingId}/audit`,
      '/api/v1/pairings',
      at(''),
      at('/arrangement'),
      at('/audit'),
    ]
    const texts = await Promise.all(
      paths.map(async (path) => {
        const response = await app.get(world.mentor, path)
        expect(response.status, path).toBe(200)
        // A form's key is new each time.
        return (await response.text()).replaceAll(/value="[0-9a-f-]{36}[a-z-]*"/g, '')
      }),
    )
    return texts.join('\n')
  }

  it('is the mentee’s alone, once, without a reason, and can be taken back', async () => {
    const first = await ask()
    expect(first.status).toBe(201)
    expect(await (await ask()).json()).toEqual(await first.json())
    for (const as of [world.mentor, ...outsiders()]) {
      expect((await ask(as)).status).toBe(404)
      expect((await app.send(as, 'DELETE', at('/mentor-request'), {})).status).toBe(404)
    }
    expect(await openForHr()).toMatchObject([
      {
        mentor: { name: 'Ratna Wulandari' },
        mentee: { name: 'Dimas Prasetyo' },
        pairing: { id: world.pairingId, state: 'active' },
      },
    ])
    expect((await app.send(world.mentee, 'DELETE', at('/mentor-request'), {})).status).toBe(204)
    expect(await openForHr()).toEqual([])
    expect((await ask()).status).toBe(201)
    expect(await openForHr()).toHaveLength(1)
  })

  it('changes nothing of what the mentor sees, page by page and answer by answer', async () => {
    const before = await whatMentorSees()
    await ask()
    expect(await whatMentorSees()).toBe(before)
    await app.send(world.mentee, 'DELETE', at('/mentor-request'), {})
    expect(await whatMentorSees()).toBe(before)
    await ask()
    const [request] = await openForHr()
    await app.send(world.hr, 'POST', `/api/v1/organisation/mentor-requests/${request?.id}/done`, {})
    expect(await whatMentorSees()).toBe(before)
    expect(before).not.toMatch(/mentorRequest|mentor-request|mentor lain/i)
  })

  it('is not told to a mentor who is HR: not in the list, not in the audit, and not theirs to close', async () => {
    const boss = await world.person(world.hr.organisationId, { name: 'Bos HR', role: 'hr' })
    const pairing = await world.pairing(boss, world.colleague)
    expect((await app.send(world.colleague, 'POST', at('/mentor-request', pairing), {})).status).toBe(201)
    const [request] = await openForHr()
    expect(request).toMatchObject({ mentee: { name: 'Yohanes Wenda' } })
    expect(await openForHr(boss)).toEqual([])
    expect((await app.send(boss, 'POST', `/api/v1/organisation/mentor-requests/${request?.id}/done`, {})).status).toBe(
      404,
    )
    for (const path of ['/organisation/pairings', '/organisation/mentor-requests', '/organisation/audit']) {
      expect(await (await app.get(boss, path)).text(), path).not.toMatch(
        /Meminta mentor lain|\d mentee meminta|Pilih mentor lain/,
      )
    }
    expect(await (await app.get(world.hr, '/organisation/audit')).text()).toContain('Meminta mentor lain')
    expect(await (await app.get(world.hr, '/organisation/pairings')).text()).toContain('1 mentee meminta mentor lain')
  })

  it('is answered by a transfer, which looks neutral, or closed by HR', async () => {
    await ask()
    const transfer = { mentor: world.colleague.personId }
    const path = `/api/v1/organisation/pairings/${world.pairingId}/transfer`
    expect((await app.send(world.hr, 'POST', path, transfer)).status).toBe(201)
    expect(await openForHr()).toEqual([])
    const [row] = await rows<typeof mentorRequests.$inferSelect>(
      q.select().from(mentorRequests).where(eq(mentorRequests.pairingId, world.pairingId)),
    )
    expect(row?.state).toBe('done')
    const seen = await (await app.get(world.mentor, at('/audit'))).json<{ audit: { action: string; by: string }[] }>()
    expect(seen.audit.map(({ action, by }) => [action, by])).toEqual([['pairing.transferred', 'organisation']])
    expect((await ask()).status).toBe(403)
  })

  it('stays with HR where the pairing ends meanwhile', async () => {
    await ask()
    await app.send(world.mentor, 'POST', at('/end'), {})
    const page = await (await app.get(world.hr, '/organisation/mentor-requests')).text()
    expect(page).toContain('Pasangkan lagi')
    const [request] = await openForHr()
    const done = await app.post(world.hr, `/organisation/mentor-requests/${request?.id}/done`, {})
    expect(done.headers.get('location')).toBe('/organisation/mentor-requests?done=requestDone')
    expect((await app.post(world.hr, `/organisation/mentor-requests/${request?.id}/done`, {})).status).toBe(404)
  })
})

describe('an agreement', () => {
  const texts = { expectations: 'Kenari jujur.', confidentiality: 'Kenari diam.', rhythm: 'Kenari Kamis.' }
  const put = (as: Claims, version: number, more: object = {}) =>
    app.send(as, 'PUT', at('/agreements/kickoff'), { version, ...texts, ...more })
  const agree = (as: Claims, version: number) => app.send(as, 'POST', at('/agreements/kickoff/agree'), { version })
  const read = async (as: Claims = world.mentor) =>
    (
      await (
        await app.get(as, at('/arrangement'))
      ).json<{
        kickoff: { version: number; rhythm: string; agreedAt: Record<'mentor' | 'mentee', string | null> } | null
      }>()
    ).kickoff

  it('is written by either and agreed to by each; a change asks both again, saving the same does not', async () => {
    expect(await read()).toBeNull()
    expect((await agree(world.mentor, 0)).status).toBe(404)
    expect(await (await put(world.mentee, 0)).json()).toEqual({ version: 1 })
    expect(await read()).toMatchObject({ version: 1, ...texts, agreedAt: { mentor: null, mentee: null } })
    for (const as of [world.mentor, world.mentee, world.mentee]) expect((await agree(as, 1)).status).toBe(204)
    expect((await read())?.agreedAt.mentee).not.toBeNull()
    expect(await (await put(world.mentor, 1)).json()).toEqual({ version: 1 })
    expect((await read())?.agreedAt.mentor).not.toBeNull()
    expect(await (await put(world.mentor, 1, { rhythm: 'Kenari Jumat.' })).json()).toEqual({ version: 2 })
    expect(await read(world.mentee)).toMatchObject({
      version: 2,
      rhythm: 'Kenari Jumat.',
      agreedAt: { mentor: null, mentee: null },
    })
    const stale = await agree(world.mentee, 1)
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ agreement: { version: 2 } })
  })

  it('keeps what the later of two wrote, and shows what the earlier one saved', async () => {
    await put(world.mentor, 0)
    const late = await put(world.mentee, 0, { rhythm: 'Kenari terlambat.' })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ agreement: { version: 1, texts } })
    const path = `/pairings/${world.pairingId}/arrangement/kickoff`
    const page = await app.post(world.mentee, path, { version: '0', ...texts, rhythm: 'Kenari terlambat.' })
    expect(page.status).toBe(409)
    const text = await page.text()
    for (const shown of ['Kenari terlambat.', 'Kenari Kamis.', 'name="version" value="1"', 'Bu Ratna'])
      expect(text).toContain(shown)
    const saved = await app.post(world.mentee, path, { version: '1', ...texts, rhythm: 'Kenari terlambat.' })
    expect(saved.headers.get('location')).toContain('done=agreementSaved')
    const racers = await Promise.all([world.mentor, world.mentee].map((as) => put(as, 2, { rhythm: as.personId })))
    expect(racers.map(({ status }) => status).sort()).toEqual([200, 409])
    const first = await Promise.all(
      [world.mentor, world.mentee].map((as) =>
        app.send(as, 'PUT', at('/agreements/closing'), { version: 0, reached: as.personId, next: 'b', thanks: 'c' }),
      ),
    )
    expect(first.map(({ status }) => status).sort()).toEqual([200, 409])
    const agreed = await app.post(world.mentee, `${path}/agree`, { version: '1' })
    expect(agreed.status).toBe(409)
    expect(await agreed.text()).toContain('Silakan baca lagi')
  })

  it('starts from a suggestion in the pair’s language, and says which part is missing', async () => {
    for (const kind of ['kickoff', 'closing']) {
      const path = `/pairings/${world.pairingId}/arrangement/${kind}`
      expect(await app.control.trips(() => app.get(world.mentor, path))).toBe(1)
      expect(await (await app.get(world.mentor, path)).text()).toMatch(/Mentee menentukan topik|Tujuan yang tercapai/)
    }
    expect(await app.control.trips(() => app.get(world.mentor, `/pairings/${world.pairingId}/arrangement`))).toBe(1)
    expect(await fieldsOf(await put(world.mentor, 0, { rhythm: ' ' }))).toEqual([['rhythm', 'required']])
    expect(await fieldsOf(await put(world.mentor, 0, { rhythm: 'x'.repeat(4001) }))).toEqual([['rhythm', 'too_long']])
    const back = await app.post(world.mentor, `/pairings/${world.pairingId}/arrangement/kickoff`, {
      version: '0',
      ...texts,
      rhythm: '',
    })
    expect(back.status).toBe(400)
    expect(await back.text()).toContain('Kenari jujur.')
  })

  it('is the two’s alone: sealed in the database, and nobody else’s to read', async () => {
    await put(world.mentor, 0)
    const stored = await rows<typeof agreements.$inferSelect>(q.select().from(agreements))
    expect(JSON.stringify(stored)).not.toMatch(/kenari/i)
    for (const as of outsiders()) {
      expect((await app.get(as, at('/arrangement'))).status).toBe(404)
      expect((await app.get(as, `/pairings/${world.pairingId}/arrangement`)).status).toBe(404)
      expect((await put(as, 1)).status).toBe(404)
      expect((await agree(as, 1)).status).toBe(404)
    }
    for (const path of [
      '/programs',
      '/organisation/pairings',
      '/organisation/audit',
      '/api/v1/organisation/pairings',
    ]) {
      expect(await (await app.get(world.hr, path)).text(), path).not.toMatch(/kenari/i)
    }
    expect(await (await app.get(world.mentee, at('/audit'))).text()).toContain('agreement.saved')
  })
})
