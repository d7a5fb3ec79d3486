import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import {
  audit,
  growthPoints,
  introductions,
  milestones,
  pairings,
  skillLevels,
  skills,
} from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('growth')
type World = Awaited<ReturnType<typeof createSmallWorld>>
let world: World
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

interface Growth {
  points: { open: { id: string; kind: string; by: string; body: string }[]; closed: { id: string }[] }
  skills: {
    open: {
      id: string
      body: string
      levels: Record<'mentor' | 'mentee', { day: string; level: number }[]>
    }[]
    closed: { id: string }[]
  }
  milestones: {
    open: { id: string; body: string; dueOn: string | null; version: string; goal: { id: string } | null }[]
    closed: { id: string; state: string; closedAt: string | null }[]
  }
  introductions: { open: { id: string; state: string; version: string; who: string }[]; closed: { id: string }[] }
}

const at = (rest: string) => `/api/v1/pairings/${world.pairingId}/${rest}`
const growth = async (as: Claims = world.mentor) => (await app.get(as, at('growth'))).json<Growth>()
const made = async (path: string, body: unknown, as: Claims = world.mentor): Promise<string> => {
  const response = await app.send(as, 'POST', path, body)
  expect(response.status).toBe(201)
  return (await response.json<{ id: string }>()).id
}
const refusal = async (response: Response) => {
  const { code, fields = [] } = await response.json<{ code: string; fields?: { field: string; rule: string }[] }>()
  return [response.status, code, ...fields.map(({ field, rule }) => `${field} ${rule}`)]
}

describe('strengths and growth areas', () => {
  it('are added by either, read by both, and taken off by either', async () => {
    const id = await made(at('growth-points'), { kind: 'strength', body: 'Menjelaskan dengan tenang.' }, world.mentee)
    await made(at('growth-points'), { kind: 'area', body: 'Mendelegasikan.' })
    // Made in one millisecond, they stand in either order.
    const open = (await growth()).points.open.toSorted((a, b) => a.kind.localeCompare(b.kind))
    expect(open).toMatchObject([
      { kind: 'area', by: 'mentor' },
      { kind: 'strength', by: 'mentee', body: 'Menjelaskan dengan tenang.' },
    ])
    expect((await app.send(world.mentor, 'DELETE', `/api/v1/growth-points/${id}`, undefined)).status).toBe(204)
    const { points } = await growth(world.mentee)
    expect(points.open).toHaveLength(1)
    expect(points.closed).toMatchObject([{ id }])
    expect((await app.send(world.mentee, 'DELETE', `/api/v1/growth-points/${id}`, undefined)).status).toBe(409)
  })

  it('are made once, however often a form arrives', async () => {
    const before = (await growth()).points.open.length
    const form = { key: 'once', kind: 'area', body: 'Sekali saja.' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => app.post(world.mentor, `/pairings/${world.pairingId}/growth-points`, form)),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await growth()).points.open).toHaveLength(before + 1)
  })

  it('name the field that is wrong, and the page gives back what was typed', async () => {
    const send = (body: unknown) => app.send(world.mentor, 'POST', at('growth-points'), body)
    expect(await refusal(await send({ kind: 'strength', body: '  ' }))).toEqual([400, 'bad_input', 'body required'])
    expect(await refusal(await send({ kind: 'strength', body: 'a'.repeat(301) }))).toEqual([
      400,
      'bad_input',
      'body too_long',
    ])
    expect(await refusal(await send({ kind: 'talent', body: 'a' }))).toEqual([400, 'bad_input', 'kind not_allowed'])
    const long = `panjang ${'b'.repeat(300)}`
    const page = await app.post(world.mentee, `/pairings/${world.pairingId}/growth-points`, {
      key: 'k',
      kind: 'area',
      body: long,
    })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain(long)
  })
})

describe('skills', () => {
  it('have a level a day and side, and the same day’s is changed', async () => {
    const skill = await made(at('skills'), { kind: 'technical', body: 'Menulis SQL', level: 2 }, world.mentee)
    const rate = (as: Claims, body: object) => app.send(as, 'POST', `/api/v1/skills/${skill}/levels`, body)
    expect((await rate(world.mentor, { level: 1, day: '2026-08-01' })).status).toBe(201)
    expect((await rate(world.mentor, { level: 3 })).status).toBe(201)
    expect((await rate(world.mentor, { level: 4 })).status).toBe(201)
    const found = (await growth(world.mentee)).skills.open.find(({ id }) => id === skill)
    expect(found?.levels).toEqual({
      mentee: [{ day: '2026-11-24', level: 2 }],
      mentor: [
        { day: '2026-08-01', level: 1 },
        { day: '2026-11-24', level: 4 },
      ],
    })
  })

  it('have one row however many say it at once', async () => {
    const skill = await made(at('skills'), { kind: 'interpersonal', body: 'Mendengarkan' })
    await Promise.all(
      [1, 2, 3, 4, 5, 1, 2, 3].map((level) =>
        app.send(world.mentor, 'POST', `/api/v1/skills/${skill}/levels`, { level }),
      ),
    )
    const [rows] = await app
      .boot()
      .database.batch('read', [
        q.select({ id: skillLevels.id }).from(skillLevels).where(sql`${skillLevels.skillId} = ${skill}`),
      ])
    expect(rows).toHaveLength(1)
  })

  it('name the field that is wrong', async () => {
    const skill = await made(at('skills'), { kind: 'technical', body: 'Python' })
    const rate = async (body: object) =>
      refusal(await app.send(world.mentor, 'POST', `/api/v1/skills/${skill}/levels`, body))
    expect(await rate({ level: 0 })).toEqual([400, 'bad_input', 'level too_small'])
    expect(await rate({ level: 6 })).toEqual([400, 'bad_input', 'level too_big'])
    expect(await rate({ level: 2.5 })).toEqual([400, 'bad_input', 'level not_a_number'])
    expect(await rate({})).toEqual([400, 'bad_input', 'level required'])
    expect(await rate({ level: 2, day: '2026-11-25' })).toEqual([400, 'bad_input', 'day in_the_future'])
    expect(await rate({ level: 2, day: '2025-01-01' })).toEqual([400, 'bad_input', 'day not_allowed'])
    const add = async (body: object) => refusal(await app.send(world.mentor, 'POST', at('skills'), body))
    expect(await add({ kind: 'technical', body: 'PYTHON' })).toEqual([400, 'bad_input', 'body already_there'])
    expect(await add({ kind: 'technical', body: 'a\nb' })).toEqual([400, 'bad_input', 'body not_one_line'])
  })

  it('keep their levels when they leave the list, and take no more', async () => {
    const skill = await made(at('skills'), { kind: 'technical', body: 'Fortran', level: 5 })
    expect((await app.send(world.mentee, 'DELETE', `/api/v1/skills/${skill}`, undefined)).status).toBe(204)
    expect((await growth()).skills.closed).toMatchObject([{ id: skill, levels: { mentor: [{ level: 5 }] } }])
    expect((await app.send(world.mentee, 'POST', `/api/v1/skills/${skill}/levels`, { level: 1 })).status).toBe(409)
  })
})

describe('the plan', () => {
  it('stands in the order of dates, tied to a goal and a skill', async () => {
    const goal = await world.goal(world.mentee, world.pairingId, 'Memimpin rapat.')
    const skill = await made(at('skills'), { kind: 'technical', body: 'Merencanakan' })
    await made(at('milestones'), { body: 'Tanpa tanggal.' })
    await made(at('milestones'), { body: 'Nanti.', dueOn: '2027-02-01' })
    await made(at('milestones'), { body: 'Segera.', dueOn: '2026-11-24', goal, skill }, world.mentee)
    expect((await growth()).milestones.open).toMatchObject([
      { body: 'Segera.', dueOn: '2026-11-24', goal: { id: goal }, skill: { id: skill } },
      { body: 'Nanti.' },
      { body: 'Tanpa tanggal.', dueOn: null, goal: null },
    ])
    const page = await (await app.get(world.mentee, `/pairings/${world.pairingId}/growth/plan`)).text()
    expect(page.indexOf('Segera.')).toBeLessThan(page.indexOf('Nanti.'))
  })

  it('knows no goal or skill of another pairing, and no day that has passed', async () => {
    const other = await createSmallWorld(app.boot())
    const goal = await other.goal(other.mentee, other.pairingId, 'Tujuan lain.')
    const add = async (body: object) => refusal(await app.send(world.mentor, 'POST', at('milestones'), body))
    expect(await add({ body: 'a', goal })).toEqual([400, 'bad_input', 'goal unknown_id'])
    expect(await add({ body: 'a', skill: 'skl_01k0000000000000000000000a' })).toEqual([
      400,
      'bad_input',
      'skill unknown_id',
    ])
    expect(await add({ body: 'a', skill: 'x' })).toEqual([400, 'bad_input', 'skill unknown_id'])
    expect(await add({ body: 'a', dueOn: '2026-11-23' })).toEqual([400, 'bad_input', 'dueOn in_the_past'])
    expect(await add({ body: 'a', dueOn: '23/11/2026' })).toEqual([400, 'bad_input', 'dueOn not_a_date'])
    expect(await add({ body: 'a'.repeat(501) })).toEqual([400, 'bad_input', 'body too_long'])
  })

  it('reaches a milestone, says when, and can open it again', async () => {
    const id = await made(at('milestones'), { body: 'Satu rapat.', dueOn: '2026-12-01' })
    const read = async () => (await growth()).milestones
    const version = async () => (await read()).open.find((one) => one.id === id)?.version ?? ''
    const change = (body: object) => app.send(world.mentee, 'PATCH', `/api/v1/milestones/${id}`, body)
    expect((await change({ version: await version(), state: 'reached' })).status).toBe(204)
    const reached = (await read()).closed.find((one) => one.id === id)
    expect(reached).toMatchObject({ state: 'reached', closedAt: '2026-11-24T02:00:00Z' })
    const closed = (await read()).closed.find((one) => one.id === id) as { version?: string } | undefined
    expect(await refusal(await change({ version: closed?.version, state: 'dropped' }))).toEqual([
      400,
      'bad_input',
      'state not_allowed',
    ])
    expect((await change({ version: closed?.version, state: 'open', dueOn: null })).status).toBe(204)
    expect((await read()).open.find((one) => one.id === id)).toMatchObject({ dueOn: null })
  })

  it('shows the later of two editors the difference, and overwrites nothing', async () => {
    const id = await made(at('milestones'), { body: 'Asli.' })
    const version = (await growth()).milestones.open.find((one) => one.id === id)?.version ?? ''
    const post = (as: Claims, form: Record<string, string>) => app.post(as, `/milestones/${id}`, form)
    const own = { goal: '', skill: '', dueOn: '', state: 'open' }
    expect((await post(world.mentor, { ...own, version, body: 'Versi mentor.' })).status).toBe(303)
    const late = await post(world.mentee, { ...own, version, body: 'Versi mentee.' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Versi mentor.')
    expect(page).toContain('Versi mentee.')
    const current = (await growth()).milestones.open.find((one) => one.id === id)
    expect(current?.body).toBe('Versi mentor.')
    expect(page).toContain(`value="${current?.version}"`)
    const problem = await app.send(world.mentee, 'PATCH', `/api/v1/milestones/${id}`, { version, body: 'x' })
    expect(problem.status).toBe(409)
    expect(await problem.json()).toMatchObject({ code: 'conflict', milestone: { body: 'Versi mentor.' } })
    // What was refused for another reason stays a form about the version that it was filled in for.
    const wrong = await post(world.mentee, { ...own, version, body: '' })
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain(`value="${version}"`)
  })

  it('lets one of many at once win', async () => {
    const id = await made(at('milestones'), { body: 'Balapan.' })
    const version = (await growth()).milestones.open.find((one) => one.id === id)?.version ?? ''
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        app.send(i % 2 ? world.mentor : world.mentee, 'PATCH', `/api/v1/milestones/${id}`, { version, body: `${i}` }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409, 409, 409, 409, 409])
  })
})

describe('introductions', () => {
  it('go their way, seal who and what for, and end', async () => {
    const id = await made(at('introductions'), { who: 'Bu Endang, keuangan', purpose: 'Membaca anggaran.' })
    const find = async () => (await growth()).introductions.open.find((one) => one.id === id)
    const change = async (state: string) =>
      app.send(world.mentee, 'PATCH', `/api/v1/introductions/${id}`, { version: (await find())?.version, state })
    expect(await refusal(await change('followed_up'))).toEqual([400, 'bad_input', 'state not_allowed'])
    for (const state of ['asked', 'met', 'followed_up']) expect((await change(state)).status).toBe(204)
    expect((await growth()).introductions.closed).toMatchObject([{ id, state: 'followed_up' }])
    const [rows] = await app
      .boot()
      .database.batch('read', [q.select().from(introductions).where(sql`${introductions.id} = ${id}`)])
    expect(JSON.stringify(rows)).not.toContain('Endang')
  })

  it('name the field that is wrong', async () => {
    const add = async (body: object) => refusal(await app.send(world.mentor, 'POST', at('introductions'), body))
    expect(await add({ who: '', purpose: 'a' })).toEqual([400, 'bad_input', 'who required'])
    expect(await add({ who: 'a', purpose: 'a'.repeat(501) })).toEqual([400, 'bad_input', 'purpose too_long'])
    expect(await add({ who: 'a', purpose: 'a', dueOn: '2026-01-01' })).toEqual([400, 'bad_input', 'dueOn in_the_past'])
  })

  it('show the later of two editors the difference', async () => {
    const id = await made(at('introductions'), { who: 'Pak Yusuf', purpose: 'Gudang.' })
    const version = (await growth()).introductions.open.find((one) => one.id === id)?.version ?? ''
    const form = { version, who: 'Pak Yusuf', purpose: 'Gudang timur.', dueOn: '', state: 'asked' }
    expect((await app.post(world.mentor, `/introductions/${id}`, form)).status).toBe(303)
    const late = await app.post(world.mentee, `/introductions/${id}`, { ...form, purpose: 'Gudang barat.' })
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/Gudang barat\.[\s\S]*Gudang timur\./)
  })
})

describe('pages', () => {
  const paths = ['growth', 'growth/skills', 'growth/plan', 'growth/introductions']

  it.each(paths)('%s is there for both, in one round trip', async (path) => {
    for (const as of [world.mentor, world.mentee]) {
      const trips = await app.control.trips(async () => {
        expect((await app.get(as, `/pairings/${world.pairingId}/${path}`)).status).toBe(200)
      })
      expect(trips).toBe(1)
    }
  })

  it.each(paths)('%s does not exist for anyone else', async (path) => {
    for (const as of [world.hr, world.colleague, world.elsewhere]) {
      expect((await app.get(as, `/pairings/${world.pairingId}/${path}`)).status).toBe(404)
    }
  })

  it('turn behind the plan page by page', async () => {
    const own = await createSmallWorld(app.boot())
    const path = `/api/v1/pairings/${own.pairingId}/milestones`
    for (let i = 0; i < 14; i += 1) {
      const { id } = await (await app.send(own.mentor, 'POST', path, { body: `Tonggak ${i}.` })).json<{ id: string }>()
      const { open } = await (await app.get(own.mentor, path)).json<Growth['milestones']>()
      const [version] = open.map((one) => one.version)
      await app.send(own.mentor, 'PATCH', `/api/v1/milestones/${id}`, { version, state: 'reached' })
    }
    const first = await (await app.get(own.mentor, path)).json<{ closed: { id: string }[]; next: string }>()
    const second = await (await app.get(own.mentor, `${path}?after=${first.next}`)).json<typeof first>()
    expect(new Set([...first.closed, ...second.closed].map(({ id }) => id)).size).toBe(14)
    expect(second.next).toBeNull()
    const page = await (await app.get(own.mentor, `/pairings/${own.pairingId}/growth/plan`)).text()
    expect(page).toContain(`growth/plan?after=${first.next}`)
  })
})

describe('an ended pairing', () => {
  let own: World
  beforeEach(async () => {
    own = await createSmallWorld(app.boot())
  })

  it('stays readable and takes nothing new', async () => {
    const api = `/api/v1/pairings/${own.pairingId}`
    const send = (method: string, path: string, body?: unknown) => app.send(own.mentee, method, path, body)
    const id = async (path: string, body: unknown) =>
      (await (await send('POST', `${api}/${path}`, body)).json<{ id: string }>()).id
    const point = await id('growth-points', { kind: 'area', body: 'Terakhir.' })
    const skill = await id('skills', { kind: 'technical', body: 'Terakhir' })
    const milestone = await id('milestones', { body: 'Terakhir.' })
    const { version } = (await (await app.get(own.mentee, `${api}/growth`)).json<Growth>()).milestones.open[0] ?? {}
    await own.write(
      q
        .update(pairings)
        .set({ state: 'ended', endedOn: Temporal.PlainDate.from('2026-11-20') })
        .where(eq(pairings.id, own.pairingId)),
    )
    const answers = [
      await send('POST', `${api}/growth-points`, { kind: 'area', body: 'a' }),
      await send('POST', `${api}/skills`, { kind: 'technical', body: 'a' }),
      await send('POST', `${api}/milestones`, { body: 'a' }),
      await send('POST', `${api}/introductions`, { who: 'a', purpose: 'a' }),
      await send('DELETE', `/api/v1/growth-points/${point}`),
      await send('DELETE', `/api/v1/skills/${skill}`),
      await send('POST', `/api/v1/skills/${skill}/levels`, { level: 1 }),
      await send('PATCH', `/api/v1/milestones/${milestone}`, { version, state: 'reached' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
    for (const path of ['growth', 'growth/skills', 'growth/plan', 'growth/introductions']) {
      const page = await app.get(own.mentee, `/pairings/${own.pairingId}/${path}`)
      expect(page.status).toBe(200)
      // Language, appearance and sign-out are the frame's: nothing else can be sent.
      const forms = (await page.text()).match(/<form[^>]+action="([^"]+)"/g) ?? []
      expect(forms.filter((form) => !/settings|sign-out/.test(form))).toEqual([])
    }
    expect((await app.get(own.mentee, `/milestones/${milestone}`)).status).toBe(200)
  })

  it('has each change in the audit of the pair, without what was said', async () => {
    const point = await app.send(own.mentor, 'POST', `/api/v1/pairings/${own.pairingId}/growth-points`, {
      kind: 'strength',
      body: 'Rahasia berdua.',
    })
    const { id } = await point.json<{ id: string }>()
    const [rows] = await app.boot().database.batch('read', [q.select().from(audit).where(eq(audit.entityId, id))])
    expect(rows).toMatchObject([{ action: 'growth.changed' }])
    expect(JSON.stringify(rows)).not.toContain('Rahasia')
  })
})

describe('queries', () => {
  it('of what a pairing has use an index each', async () => {
    for (const table of [growthPoints, skills, skillLevels, milestones, introductions]) {
      const [plan] = await app.boot().database.batch('read', [
        q.all(sql`explain query plan select * from ${table} where ${table.pairingId} in
          (select id from ${pairings} where ${pairings.id} = ${world.pairingId}) order by created_at desc`),
      ])
      expect(JSON.stringify(plan)).toMatch(/SEARCH \w+ USING INDEX \w+_pairing/)
    }
  })
})
