import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, dataKeys, pairings, people, programMembers, programs } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('programs')

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
})

const rows = async <T>(query: Parameters<ReturnType<typeof app.boot>['database']['batch']>[1][number]) => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}
const fieldsOf = async (response: Response) => {
  expect(response.status).toBe(400)
  const { fields } = await response.json<{ fields: { field: string; rule: string; limit?: number }[] }>()
  return fields.map(({ field, rule, limit }) => (limit === undefined ? [field, rule] : [field, rule, limit]))
}
const idOf = async (response: Response) => {
  expect(response.status).toBe(201)
  return (await response.json<{ id: string }>()).id
}

const program = { name: 'Pemimpin Baru', purpose: 'Berani memimpin.', startsOn: '2026-12-01' }
const create = (body: object = program, as: Claims = world.hr, headers = {}) =>
  app.send(as, 'POST', '/api/v1/programs', body, headers)
const created = async (body: object = program) => idOf(await create(body))
const at = (id: string, rest = '') => `/api/v1/programs/${id}${rest}`
const add = (id: string, side: string, ids: readonly Claims[], more: object = {}) =>
  app.send(world.hr, 'POST', at(id, '/members'), { side, people: ids.map(({ personId }) => personId), ...more })
const pair = (id: string, mentor: Claims, mentee: Claims, more: object = {}, headers = {}) =>
  app.send(
    world.hr,
    'POST',
    at(id, '/pairings'),
    { mentor: mentor.personId, mentee: mentee.personId, ...more },
    headers,
  )
const person = (name: string) => world.person(world.hr.organisationId, { name })
const leave = ({ personId }: Claims) =>
  world.write(q.update(people).set({ deactivatedAt: app.boot().clock.now() }).where(eq(people.id, personId)))
const pairingsOf = (id: string) =>
  rows<typeof pairings.$inferSelect>(
    q
      .select()
      .from(pairings)
      .where(eq(pairings.programId, id as Id<'program'>)),
  )

describe('a programme', () => {
  it('is made by HR, once for each key, and starts empty', async () => {
    const headers = { 'idempotency-key': 'sekali' }
    const id = await idOf(await create(program, world.hr, headers))
    expect(await idOf(await create(program, world.hr, headers))).toBe(id)
    const found = await (await app.get(world.hr, at(id))).json()
    expect(found).toMatchObject({
      id,
      ...program,
      endsOn: null,
      cadenceWeeks: 2,
      sessionMinutes: 60,
      appraisalMonths: null,
      version: 0,
      closedAt: null,
      mentors: 0,
      mentees: 0,
      activePairings: 0,
    })
    for (const as of [world.mentor, world.mentee, world.elsewhere]) expect((await create(program, as)).status).toBe(403)
  })

  it('has dates that can be, and says which is wrong', async () => {
    const wrong: readonly (readonly [object, string, string])[] = [
      [{ startsOn: '2026-11-23' }, 'startsOn', 'in_the_past'],
      [{ endsOn: '2026-11-30' }, 'endsOn', 'before_start'],
      [{ startsOn: '2026-13-01' }, 'startsOn', 'not_a_date'],
      [{ startsOn: undefined }, 'startsOn', 'required'],
      [{ name: ' ' }, 'name', 'required'],
      [{ name: 'Dua\nbaris' }, 'name', 'not_one_line'],
      [{ purpose: '' }, 'purpose', 'required'],
      [{ cadenceWeeks: 0 }, 'cadenceWeeks', 'too_small'],
      [{ cadenceWeeks: 1.5 }, 'cadenceWeeks', 'not_a_number'],
      [{ sessionMinutes: 500 }, 'sessionMinutes', 'too_big'],
      [{ isSecret: true }, 'isSecret', 'unknown_field'],
    ]
    for (const [change, field, rule] of wrong) {
      const found = await fieldsOf(await create({ ...program, ...change }))
      expect(
        found.map(([name, why]) => [name, why]),
        JSON.stringify(change),
      ).toEqual([[field, rule]])
    }
    // Past midnight in Jakarta, the day before is over, whatever UTC says.
    expect((await create({ ...program, startsOn: '2026-11-24', endsOn: '2026-11-24' })).status).toBe(201)
  })

  it('keeps what the later of two editors wrote, and shows what the earlier one saved', async () => {
    const id = await created()
    const change = (version: number, more: object) =>
      app.send(world.hr, 'PUT', at(id), { ...program, version, ...more })
    expect((await change(0, { purpose: 'Versi pertama.' })).status).toBe(204)
    const late = await change(0, { purpose: 'Versi terlambat.' })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ program: { purpose: 'Versi pertama.', version: 1 } })

    const form = { ...program, endsOn: '', cadenceWeeks: '2', sessionMinutes: '60', appraisalMonths: '', version: '0' }
    const page = await app.post(world.hr, `/programs/${id}/edit`, { ...form, purpose: 'Tulisan saya.' })
    expect(page.status).toBe(409)
    const text = await page.text()
    for (const shown of ['Versi pertama.', 'Tulisan saya.', 'name="version" value="1"']) expect(text).toContain(shown)
    const mine = await app.post(world.hr, `/programs/${id}/edit`, { ...form, purpose: 'Tulisan saya.', version: '1' })
    expect(mine.headers.get('location')).toBe(`/programs/${id}?done=programSaved`)

    const racers = await Promise.all(['A', 'B', 'C'].map((name) => change(2, { name })))
    expect(racers.map(({ status }) => status).sort()).toEqual([204, 409, 409])
  })

  it('may have a start that has passed, but gets no new one', async () => {
    const id = await created()
    const startsOn = Temporal.PlainDate.from('2026-05-04')
    await world.write(
      q
        .update(programs)
        .set({ startsOn })
        .where(eq(programs.id, id as Id<'program'>)),
    )
    const change = (more: object) => app.send(world.hr, 'PUT', at(id), { ...program, version: 0, ...more })
    expect(await fieldsOf(await change({ startsOn: '2026-05-05' }))).toEqual([['startsOn', 'in_the_past']])
    expect(await fieldsOf(await change({ startsOn: '2026-05-04', endsOn: '2026-06-01' }))).toEqual([
      ['endsOn', 'in_the_past'],
    ])
    expect((await change({ startsOn: '2026-05-04' })).status).toBe(204)
  })

  it('that is closed takes nobody new in, and lets its pairings go on', async () => {
    const id = await created()
    const running = await idOf(await pair(id, world.mentor, world.mentee))
    for (let i = 0; i < 2; i += 1) expect((await app.send(world.hr, 'POST', at(id, '/close'), {})).status).toBe(204)
    expect(await fieldsOf(await add(id, 'mentor', [world.colleague]))).toEqual([['program', 'closed']])
    expect(await fieldsOf(await pair(id, world.mentor, world.colleague))).toEqual([['program', 'closed']])
    expect(await fieldsOf(await app.send(world.hr, 'PUT', at(id), { ...program, version: 1 }))).toEqual([
      ['program', 'closed'],
    ])
    expect((await pairingsOf(id)).map(({ id: pairing, state }) => [pairing, state])).toEqual([[running, 'active']])
    const closed = await rows(
      q
        .select()
        .from(audit)
        .where(and(eq(audit.action, 'program.closed'), eq(audit.entityId, id))),
    )
    expect(closed).toHaveLength(1)
  })

  it('is listed, paged, in one round trip', async () => {
    for (const day of ['01', '02', '03'])
      await created({ ...program, name: `Program ${day}`, startsOn: `2026-12-${day}` })
    const page = async (query: string) =>
      (await app.get(world.hr, `/api/v1/programs?${query}`)).json<{
        programs: { name: string }[]
        next: string | null
      }>()
    const first = await page('limit=2')
    const second = await page(`limit=2&after=${first.next}`)
    expect([...first.programs, ...second.programs].map(({ name }) => name)).toEqual([
      'Program 03',
      'Program 02',
      'Program 01',
      'Pemimpin Muda',
    ])
    expect(second.next).toBeNull()
    for (const path of ['/programs', '/programs/new']) {
      expect(await app.control.trips(() => app.get(world.hr, path)), path).toBe(1)
    }
  })
})

describe('members of a programme', () => {
  it('come by address or from the directory, all or none, and each once', async () => {
    const id = await created()
    const others = await Promise.all(['Satu', 'Dua'].map(person))
    const wrong = await add(id, 'mentee', others, {
      emails: ['Satu@contoh.example', 'tidak-ada@contoh.example', 'bukan alamat', 'made.suartana@contoh.example'],
    })
    expect(await fieldsOf(wrong)).toEqual([
      ['emails.1', 'nobody_here'],
      ['emails.2', 'not_an_address'],
      ['emails.3', 'nobody_here'],
    ])
    const members = async (side: string) =>
      (
        await (
          await app.get(world.hr, at(id, `/members?side=${side}`))
        ).json<{
          members: { name: string; capacity: number | null; running: number; standing: string }[]
        }>()
      ).members
    expect(await members('mentee')).toEqual([])
    const good = await add(id, 'mentee', others, { emails: [' SATU@contoh.example', 'dimas.prasetyo@contoh.example'] })
    expect(await good.json()).toEqual({ added: 3 })
    expect(await (await add(id, 'mentee', others)).json()).toEqual({ added: 0 })
    expect((await add(id, 'mentor', [world.mentor], { capacity: 2 })).status).toBe(201)
    expect((await members('mentee')).map(({ name }) => name)).toEqual(['Dimas Prasetyo', 'Dua', 'Satu'])
    expect(await members('mentor')).toMatchObject([
      { name: 'Ratna Wulandari', capacity: 2, running: 0, standing: 'joined' },
    ])
    await leave(others[0] ?? world.colleague)
    expect(await fieldsOf(await add(id, 'mentor', others))).toEqual([['people.0', 'has_left']])
    expect(await fieldsOf(await add(id, 'mentor', [world.elsewhere]))).toEqual([['people.0', 'unknown_id']])
    expect(await fieldsOf(await add(id, 'mentor', []))).toEqual([['emails', 'required']])
  })

  it('leave only where no pairing of theirs runs, and take no fewer mentees than they have', async () => {
    const id = await created()
    await add(id, 'mentor', [world.mentor], { capacity: 2 })
    await add(id, 'mentee', [world.mentee, world.colleague])
    const pairing = await idOf(await pair(id, world.mentor, world.mentee))
    const remove = (side: string, who: Claims) =>
      app.send(world.hr, 'DELETE', at(id, `/members/${side}/${who.personId}`), {})
    expect(await fieldsOf(await remove('mentor', world.mentor))).toEqual([['person', 'still_paired']])
    expect(await fieldsOf(await remove('mentee', world.mentee))).toEqual([['person', 'still_paired']])
    expect((await remove('mentee', world.colleague)).status).toBe(204)
    expect((await remove('mentee', world.colleague)).status).toBe(404)
    expect((await remove('both', world.colleague)).status).toBe(404)
    await idOf(await pair(id, world.mentor, world.colleague))
    const capacity = (to: unknown) =>
      app.send(world.hr, 'PATCH', at(id, `/members/mentor/${world.mentor.personId}`), { capacity: to })
    expect(await fieldsOf(await capacity(1))).toEqual([['capacity', 'too_small', 2]])
    expect(await fieldsOf(await capacity(0))).toEqual([['capacity', 'too_small', 1]])
    expect((await capacity(5)).status).toBe(204)
    await app.send(world.mentor, 'POST', `/api/v1/pairings/${pairing}/end`, {})
    expect((await remove('mentee', world.mentee)).status).toBe(204)
  })

  it('are shown by page with how full each is, and a form comes back with what was typed', async () => {
    const id = await created()
    await add(id, 'mentor', [world.mentor], { capacity: 2 })
    await pair(id, world.mentor, world.mentee)
    const page = await (await app.get(world.hr, `/programs/${id}/members?side=mentor`)).text()
    expect(page).toContain('Ratna Wulandari')
    expect(page).toContain('1 dari')
    expect(page).not.toContain('/remove"')
    const form = {
      key: 'k',
      side: 'mentee',
      emails: 'siapa@contoh.example\nyohanes.wenda@contoh.example',
      capacity: '',
    }
    const back = await app.post(world.hr, `/programs/${id}/members/add`, form)
    expect(back.status).toBe(400)
    const text = await back.text()
    expect(text).toContain('siapa@contoh.example: Tidak ada orang di organisasi Anda dengan alamat ini.')
    const good = await app.post(world.hr, `/programs/${id}/members/add`, {
      ...form,
      emails: 'yohanes.wenda@contoh.example',
    })
    expect(good.headers.get('location')).toBe(`/programs/${id}/members?side=mentee&done=membersAdded`)
    const low = await app.post(world.hr, `/programs/${id}/members/mentor/${world.mentor.personId}`, { capacity: '0' })
    expect(low.status).toBe(400)
    for (const path of [
      '',
      '/members?side=mentor',
      '/members?side=mentee',
      '/members/add?side=mentor',
      '/pairings',
      '/pairings/new',
      '/edit',
      '/pairings/import',
    ]) {
      expect(await app.control.trips(() => app.get(world.hr, `/programs/${id}${path}`)), path).toBe(1)
    }
  })
})

describe('a pair', () => {
  it('begins with keys of its own, the programme’s rhythm, and both as members', async () => {
    const id = await created({ ...program, cadenceWeeks: 3, sessionMinutes: 45 })
    const headers = { 'idempotency-key': 'pasangan' }
    const made = await idOf(await pair(id, world.mentor, world.mentee, { isLineManager: true }, headers))
    expect(await idOf(await pair(id, world.mentor, world.mentee, { isLineManager: true }, headers))).toBe(made)
    expect(await app.control.trips(() => pair(id, world.colleague, world.mentor))).toBe(2)
    const [row] = (await pairingsOf(id)).filter((pairing) => pairing.id === made)
    expect(row).toMatchObject({
      state: 'active',
      mentorId: world.mentor.personId,
      menteeId: world.mentee.personId,
      language: 'id',
      cadenceWeeks: 3,
      sessionMinutes: 45,
      anchorOn: null,
      zone: 'Asia/Jakarta',
      isLineManager: true,
      followsId: null,
    })
    // The programme begins next week, and so does what is paired in it.
    expect(row?.startedOn.toString()).toBe('2026-12-01')
    const keys = await rows<{ scope: string }>(
      q
        .select()
        .from(dataKeys)
        .where(eq(dataKeys.pairingId, made as Id<'pairing'>)),
    )
    expect(keys.map(({ scope }) => scope).sort()).toEqual(['mentee', 'mentor', 'shared'])
    const members = await rows<typeof programMembers.$inferSelect>(
      q
        .select()
        .from(programMembers)
        .where(eq(programMembers.programId, id as Id<'program'>)),
    )
    expect(members.map(({ personId, side, capacity }) => [personId, side, capacity]).sort()).toEqual(
      [
        [world.mentor.personId, 'mentor', 3],
        [world.mentee.personId, 'mentee', null],
        [world.colleague.personId, 'mentor', 3],
        [world.mentor.personId, 'mentee', null],
      ].sort(),
    )
    for (const member of [world.mentor, world.mentee]) {
      expect((await app.get(member, `/api/v1/pairings/${made}`)).status).toBe(200)
    }
    expect((await app.get(world.hr, `/api/v1/pairings/${made}`)).status).toBe(404)
  })

  it('is refused with the field that is wrong', async () => {
    const id = await created({ ...program, startsOn: '2026-11-24', endsOn: '2026-12-31' })
    const [other, gone] = await Promise.all(['Lain Lagi', 'Sudah Pergi'].map(person))
    if (!other || !gone) throw new Error('nobody was made')
    await leave(gone)
    await add(id, 'mentor', [world.mentor], { capacity: 1 })
    await pair(id, world.mentor, world.mentee)
    expect(await fieldsOf(await pair(id, world.colleague, world.colleague))).toEqual([['mentee', 'same_person']])
    expect(await fieldsOf(await pair(id, world.mentor, other))).toEqual([['mentor', 'full', 1]])
    expect(await fieldsOf(await pair(id, other, world.mentee))).toEqual([['mentee', 'already_paired']])
    expect(await fieldsOf(await pair(id, gone, other))).toEqual([['mentor', 'has_left']])
    expect(await fieldsOf(await pair(id, other, gone))).toEqual([['mentee', 'has_left']])
    expect(await fieldsOf(await pair(id, world.elsewhere, other))).toEqual([['mentor', 'unknown_id']])
    expect(await fieldsOf(await pair(id, other, world.elsewhere))).toEqual([['mentee', 'unknown_id']])
    const starting = (startsOn: string) => pair(id, other, world.colleague, { startsOn })
    expect(await fieldsOf(await starting('2026-11-23'))).toEqual([['startsOn', 'in_the_past']])
    expect(await fieldsOf(await starting('2027-01-01'))).toEqual([['startsOn', 'after_end']])
    expect((await starting('2026-12-31')).status).toBe(201)
    const elsewhereHr = await world.person(world.elsewhere.organisationId, { name: 'Luh Ayu', role: 'hr' })
    const body = { mentor: world.elsewhere.personId, mentee: elsewhereHr.personId }
    expect((await app.send(elsewhereHr, 'POST', at(id, '/pairings'), body)).status).toBe(404)
    expect((await app.send(world.mentor, 'POST', at(id, '/pairings'), body)).status).toBe(403)
  })

  it('never overfills a mentor, nor gives a mentee two, whoever presses at the same time', async () => {
    const id = await created()
    await add(id, 'mentor', [world.mentor], { capacity: 2 })
    const mentees = await Promise.all(['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map(person))
    const answers = await Promise.all(mentees.map((mentee) => pair(id, world.mentor, mentee)))
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(2)
    expect(await pairingsOf(id)).toHaveLength(2)
    const late = answers.find(({ status }) => status === 400)
    if (late) expect(await fieldsOf(late)).toEqual([['mentor', 'full', 2]])

    const mentors = await Promise.all(['Mentor A', 'Mentor B', 'Mentor C'].map(person))
    const both = await Promise.all(mentors.map((mentor) => pair(id, mentor, world.colleague)))
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await pairingsOf(id)).toHaveLength(3)
    // What was refused left nothing: no key, no member, no row of the audit.
    const made = await rows<{ entityId: string }>(q.select().from(audit).where(eq(audit.action, 'pairing.created')))
    expect(made.filter(({ entityId }) => entityId).length).toBeGreaterThanOrEqual(3)
    const members = await rows(
      q
        .select()
        .from(programMembers)
        .where(and(eq(programMembers.programId, id as Id<'program'>), eq(programMembers.side, 'mentor'))),
    )
    expect(members).toHaveLength(2)
  })

  it('is logistics to HR: who, how far they have come, whether the first session is booked', async () => {
    const id = await created({ ...program, startsOn: '2026-11-24' })
    const made = await idOf(await pair(id, world.mentor, world.mentee))
    const list = async () =>
      (await (await app.get(world.hr, at(id, '/pairings'))).json<{ pairings: Record<string, unknown>[] }>()).pairings
    expect(await list()).toEqual([
      {
        id: made,
        mentor: { id: world.mentor.personId, name: 'Ratna Wulandari', standing: 'joined' },
        mentee: { id: world.mentee.personId, name: 'Dimas Prasetyo', standing: 'joined' },
        program: { id, name: program.name },
        state: 'active',
        startedOn: '2026-11-24',
        followsId: null,
        hasBooked: false,
      },
    ])
    const session = { startsAt: '2026-12-03T07:00:00Z' }
    await app.send(world.mentor, 'POST', `/api/v1/pairings/${made}/sessions`, session)
    expect(await list()).toMatchObject([{ hasBooked: true }])
    const page = await (await app.get(world.hr, `/programs/${id}/pairings`)).text()
    expect(page).toContain('Sesi pertama sudah dijadwalkan')
    expect(page).not.toContain('3 Desember')
  })

  it('by form: offers those who can be paired, and comes back with what was chosen', async () => {
    const id = await created()
    await add(id, 'mentor', [world.mentor, world.colleague], { capacity: 1 })
    const third = await person('Calon Ketiga')
    await add(id, 'mentee', [world.mentee, third])
    await pair(id, world.mentor, world.mentee)
    const path = `/programs/${id}/pairings/new`
    const form = await (await app.get(world.hr, path)).text()
    for (const offered of [world.colleague, third]) expect(form).toContain(offered.personId)
    for (const taken of [world.mentor, world.mentee]) expect(form).not.toContain(taken.personId)
    const chosen = {
      key: 'k',
      mentor: world.colleague.personId,
      mentee: '',
      startsOn: '2026-12-02',
      isLineManager: 'yes',
    }
    const back = await app.post(world.hr, path, chosen)
    expect(back.status).toBe(400)
    expect(await back.text()).toMatch(new RegExp(`value="${world.colleague.personId}" selected`))
    const done = await app.post(world.hr, path, { ...chosen, mentee: third.personId })
    expect(done.headers.get('location')).toBe(`/programs/${id}/pairings?done=paired`)
  })
})

describe('another mentor', () => {
  const transfer = (pairing: string, mentor: Claims) =>
    app.send(world.hr, 'POST', `/api/v1/organisation/pairings/${pairing}/transfer`, { mentor: mentor.personId })

  it('comes into the programme with the pairing, and has to have room', async () => {
    const id = await created()
    await add(id, 'mentor', [world.colleague], { capacity: 1 })
    const [first, second] = await Promise.all(['Satu', 'Dua'].map(person))
    if (!first || !second) throw new Error('nobody was made')
    const moved = await idOf(await pair(id, world.mentor, first))
    const stays = await idOf(await pair(id, world.mentor, second))
    await idOf(await transfer(moved, world.colleague))
    expect(await fieldsOf(await transfer(stays, world.colleague))).toEqual([['mentor', 'full', 1]])
    const fresh = await person('Belum Peserta')
    await idOf(await transfer(stays, fresh))
    const members = await rows<{ personId: string }>(
      q
        .select()
        .from(programMembers)
        .where(and(eq(programMembers.programId, id as Id<'program'>), eq(programMembers.side, 'mentor'))),
    )
    expect(members.map(({ personId }) => personId)).toContain(fresh.personId)
  })

  it('does not come to two mentees where there is room for one', async () => {
    const id = await created()
    await add(id, 'mentor', [world.colleague], { capacity: 1 })
    const mentees = await Promise.all(['Satu', 'Dua', 'Tiga'].map(person))
    const running = await Promise.all(mentees.map(async (mentee) => idOf(await pair(id, world.mentor, mentee))))
    const answers = await Promise.all(running.map((pairing) => transfer(pairing, world.colleague)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })
})
