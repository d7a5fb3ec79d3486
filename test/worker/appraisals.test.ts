import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { appraisals, appraisalViews, audit, pairings, programs } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('appraisals')
const newWorld = () => createSmallWorld(app.boot())
type World = Awaited<ReturnType<typeof newWorld>>

const period = { startsOn: '2026-05-04', endsOn: '2026-11-04', dueOn: '2026-12-01' }
const ratings = (level: number | null, remark = '') => Array.from({ length: 5 }, () => ({ level, remark }))
const agreed = { levels: [3, 4, 4, 5, 3], summary: 'Tim berjalan tanpa dicek satu per satu.' }

interface Seen {
  id: string
  phase: string
  version: number
  criteria: { name: string }[]
  mine: { ratings: { level: number | null; remark: string }[]; version: number; handedInAt: string | null }
  theirs: { ratings: { remark: string }[] } | null
  partnerHandedIn: boolean
  result: { levels: number[]; summary: string } | null
  signed: { mentor: string | null; mentee: string | null }
  sharing?: { level: number; shared: boolean }
}

const open = (world: World, as: Claims, dates: object = period) =>
  app.send(as, 'POST', `/api/v1/pairings/${world.pairingId}/appraisals`, dates)
const opened = async (world: World, as: Claims = world.mentor): Promise<string> =>
  (await (await open(world, as)).json<{ id: string }>()).id
const see = async (as: Claims, id: string) => (await app.get(as, `/api/v1/appraisals/${id}`)).json<Seen>()
const saveView = (as: Claims, id: string, version: number, rated: unknown) =>
  app.send(as, 'PUT', `/api/v1/appraisals/${id}/view`, { version, ratings: rated })
const handIn = (as: Claims, id: string, version: number) =>
  app.send(as, 'POST', `/api/v1/appraisals/${id}/hand-in`, { version })
const saveResult = (as: Claims, id: string, version: number, result: object = agreed) =>
  app.send(as, 'PUT', `/api/v1/appraisals/${id}/result`, { version, ...result })
const sign = (as: Claims, id: string, version: number) =>
  app.send(as, 'POST', `/api/v1/appraisals/${id}/sign`, { version })
const setSharing = (as: Claims, id: string, shared: boolean) =>
  app.send(as, 'PUT', `/api/v1/appraisals/${id}/sharing`, { shared })
const overseen = async (as: Claims) =>
  (await app.get(as, '/api/v1/organisation/appraisals')).json<{
    appraisals: { id: string; completedOn: string | null; level: number | null }[]
    due: { pairing: string; mentor: string; dueOn: string }[]
    next: string | null
  }>()

const withViews = async (world: World): Promise<string> => {
  const id = await opened(world)
  for (const [member, level] of [
    [world.mentor, 4],
    [world.mentee, 3],
  ] as const) {
    await saveView(member, id, 0, ratings(level, 'Kebetulan kenari.'))
    await handIn(member, id, 1)
  }
  return id
}

const completed = async (world: World): Promise<string> => {
  const id = await withViews(world)
  await saveResult(world.mentor, id, 0)
  await sign(world.mentor, id, 1)
  await sign(world.mentee, id, 1)
  return id
}

describe('opening one', () => {
  it('is for either of the two, and freezes what it goes by', async () => {
    const world = await newWorld()
    const id = await opened(world, world.mentee)
    const saved = await app.send(world.hr, 'PUT', '/api/v1/organisation/criteria', {
      criteria: [{ name: 'Keselamatan', level1: 'Satu.', level3: 'Tiga.', level5: 'Lima.' }],
    })
    expect(saved.status).toBe(200)
    expect((await see(world.mentor, id)).criteria.map(({ name }) => name)).toContain('Komunikasi')
    const next = { startsOn: '2026-11-05', endsOn: '2026-12-05' }
    const later = await (await open(world, world.mentor, next)).json<{ id: string }>()
    expect((await see(world.mentee, later.id)).criteria.map(({ name }) => name)).toEqual(['Keselamatan'])
  })

  it.each([
    [{ startsOn: '2026-11-25', endsOn: '2026-12-25' }, 'startsOn'],
    [{ startsOn: '2026-05-04', endsOn: '2026-05-04' }, 'endsOn'],
    [{ startsOn: '2026-02-30', endsOn: '2026-05-04' }, 'startsOn'],
    [{ ...period, dueOn: '2026-11-01' }, 'dueOn'],
  ])('refuses dates that do not fit: %o', async (dates, field) => {
    const world = await newWorld()
    const response = await open(world, world.mentor, dates)
    expect(response.status).toBe(400)
    expect((await response.json<{ fields: { field: string }[] }>()).fields.map((one) => one.field)).toContain(field)
  })

  it('refuses a period that overlaps, also where both open one at once', async () => {
    const world = await newWorld()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => open(world, i % 2 ? world.mentor : world.mentee)),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.every((status) => [201, 400, 409].includes(status))).toBe(true)
    const response = await open(world, world.mentor, { startsOn: '2026-10-01', endsOn: '2026-11-10' })
    expect(await response.json()).toMatchObject({ fields: [{ field: 'startsOn', rule: 'period_overlaps' }] })
    const page = await app.post(world.mentor, `/pairings/${world.pairingId}/appraisals`, { key: 'k', ...period })
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('value="2026-11-04"')
  })

  it('with the same key opens one', async () => {
    const world = await newWorld()
    const send = () => app.post(world.mentor, `/pairings/${world.pairingId}/appraisals`, { key: 'same', ...period })
    expect((await send()).headers.get('location')).toBe((await send()).headers.get('location'))
  })

  it('is refused, with kind words, where the mentor is the line manager', async () => {
    const world = await newWorld()
    await world.write(q.update(pairings).set({ isLineManager: true }).where(eq(pairings.id, world.pairingId)))
    expect((await open(world, world.mentor)).status).toBe(403)
    const html = await (await app.get(world.mentee, `/pairings/${world.pairingId}/appraisals`)).text()
    expect(html).toContain('atasan langsung')
    expect(html).not.toContain('name="startsOn"')
  })
})

describe('the two views', () => {
  it('are each their writer’s alone until both have handed in', async () => {
    const world = await newWorld()
    const id = await opened(world)
    await saveView(world.mentor, id, 0, ratings(4, 'Catatan mentor kenari.'))
    const before = await see(world.mentee, id)
    expect(before).toMatchObject({ phase: 'views', theirs: null, partnerHandedIn: false })
    expect(JSON.stringify(before)).not.toContain('kenari')
    await handIn(world.mentor, id, 1)
    const after = await see(world.mentee, id)
    expect(after).toMatchObject({ theirs: null, partnerHandedIn: true })
    for (const path of [`/appraisals/${id}`, `/api/v1/appraisals/${id}`]) {
      expect(await (await app.get(world.mentee, path)).text()).not.toContain('kenari')
    }
    await saveView(world.mentee, id, 0, ratings(3, 'Catatan mentee merpati.'))
    await handIn(world.mentee, id, 1)
    for (const [member, words] of [
      [world.mentee, 'kenari'],
      [world.mentor, 'merpati'],
    ] as const) {
      expect(await see(member, id)).toMatchObject({ phase: 'result' })
      expect(await (await app.get(member, `/appraisals/${id}`)).text()).toContain(words)
    }
  })

  it('lie in the database under their writer’s key, and sealed', async () => {
    const world = await newWorld()
    const id = await opened(world)
    await saveView(world.mentor, id, 0, ratings(4, 'Rahasia kenari.'))
    const select = () =>
      app.boot().database.batch('read', [q.select().from(appraisalViews).where(eq(appraisalViews.side, 'mentor'))])
    const find = async () =>
      ((await select()) as [(typeof appraisalViews.$inferSelect)[]])[0].find((row) => row.appraisalId === id)
    const before = await find()
    expect(JSON.stringify(before)).not.toContain('kenari')
    await handIn(world.mentor, id, 1)
    expect((await find())?.body.split('.')[0]).not.toBe(before?.body.split('.')[0])
  })

  it('need a level each to be handed in, and do not change afterwards', async () => {
    const world = await newWorld()
    const id = await opened(world)
    expect((await handIn(world.mentor, id, 0)).status).toBe(400)
    await saveView(world.mentor, id, 0, [...ratings(4).slice(1), { level: null, remark: '' }])
    const missing = await handIn(world.mentor, id, 1)
    expect(await missing.json()).toMatchObject({ fields: [{ field: 'ratings.4.level', rule: 'required' }] })
    expect((await saveView(world.mentor, id, 1, ratings(4).slice(1))).status).toBe(400)
    expect((await saveView(world.mentor, id, 1, ratings(6))).status).toBe(400)
    expect((await saveView(world.mentor, id, 1, ratings(4))).status).toBe(200)
    expect((await handIn(world.mentor, id, 2)).status).toBe(204)
    // Pressed again after a lost answer.
    expect((await handIn(world.mentor, id, 2)).status).toBe(204)
    expect((await saveView(world.mentor, id, 3, ratings(2))).status).toBe(409)
  })

  it('show the later of two windows what the first one saved', async () => {
    const world = await newWorld()
    const id = await opened(world)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => saveView(world.mentee, id, 0, ratings((i % 5) + 1, `Dari jendela ${i}.`))),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    const form = Object.fromEntries(
      ratings(2).flatMap((_, i) => [
        [`ratings.${i}.level`, '2'],
        [`ratings.${i}.remark`, 'Milik saya.'],
      ]),
    )
    const page = await app.post(world.mentee, `/appraisals/${id}/view`, { version: '0', intent: 'save', ...form })
    expect(page.status).toBe(409)
    const html = await page.text()
    expect(html).toContain('Milik saya.')
    expect(html).toMatch(/Dari jendela \d\./)
    expect(html).toContain('name="version" value="1"')
  })

  it('are written on a page, level by level', async () => {
    const world = await newWorld()
    const id = await opened(world)
    const part = { version: '0', intent: 'save', 'ratings.0.level': '4', 'ratings.0.remark': 'Awal.' }
    const rest = Object.fromEntries([1, 2, 3, 4].map((i) => [`ratings.${i}.remark`, '']))
    const saved = await app.post(world.mentee, `/appraisals/${id}/view`, { ...part, ...rest })
    expect(saved.headers.get('location')).toBe(`/appraisals/${id}?done=viewSaved`)
    expect((await see(world.mentee, id)).mine.ratings[0]).toEqual({ level: 4, remark: 'Awal.' })
    const early = await app.post(world.mentee, `/appraisals/${id}/view`, {
      ...part,
      ...rest,
      version: '1',
      intent: 'handIn',
    })
    expect(early.status).toBe(400)
    expect(await early.text()).toContain('ratings-1-level')
  })
})

describe('the result', () => {
  it('comes after both views, is changed by either, and a change takes back the signature', async () => {
    const world = await newWorld()
    const id = await opened(world)
    expect((await saveResult(world.mentor, id, 0)).status).toBe(409)
    await saveView(world.mentor, id, 0, ratings(4))
    await handIn(world.mentor, id, 1)
    await saveView(world.mentee, id, 0, ratings(3))
    await handIn(world.mentee, id, 1)
    expect((await saveResult(world.mentor, id, 0, { ...agreed, levels: [3] })).status).toBe(400)
    expect((await saveResult(world.mentor, id, 0)).status).toBe(200)
    expect((await sign(world.mentor, id, 1)).status).toBe(200)
    expect((await see(world.mentee, id)).signed.mentor).not.toBeNull()
    const stale = await saveResult(world.mentee, id, 0, { ...agreed, summary: 'Lain.' })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ current: { version: 1, result: agreed } })
    expect((await saveResult(world.mentee, id, 1, { ...agreed, summary: 'Lain.' })).status).toBe(200)
    expect((await see(world.mentor, id)).signed).toEqual({ mentor: null, mentee: null })
    // Nobody signs what they have not read.
    expect((await sign(world.mentee, id, 1)).status).toBe(409)
  })

  it('is complete once both have signed, also in one moment, and then stays', async () => {
    const world = await newWorld()
    const id = await withViews(world)
    await saveResult(world.mentor, id, 0)
    const answers = await Promise.all([sign(world.mentor, id, 1), sign(world.mentee, id, 1), sign(world.mentor, id, 1)])
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(await see(world.mentor, id)).toMatchObject({ phase: 'complete' })
    expect((await saveResult(world.mentor, id, 1, { ...agreed, summary: 'Lain.' })).status).toBe(409)
    const [rows] = (await app
      .boot()
      .database.batch('read', [q.select().from(audit).where(eq(audit.entityId, id))])) as [
      (typeof audit.$inferSelect)[],
    ]
    expect(rows.filter(({ action }) => action === 'appraisal.completed')).toHaveLength(1)
    expect(rows.filter(({ action }) => action === 'appraisal.signed')).toHaveLength(2)
  })

  it('is written and signed on a page, and comes back where a level is missing', async () => {
    const world = await newWorld()
    const id = await withViews(world)
    const levels = Object.fromEntries(agreed.levels.map((level, i) => [`levels.${i}`, String(level)]))
    const { 'levels.2': _, ...without } = levels
    const missing = await app.post(world.mentor, `/appraisals/${id}/result`, {
      version: '0',
      summary: agreed.summary,
      ...without,
    })
    expect(missing.status).toBe(400)
    const html = await missing.text()
    expect(html).toContain('levels-2-error')
    expect(html).toContain(agreed.summary)
    const saved = await app.post(world.mentor, `/appraisals/${id}/result`, {
      version: '0',
      summary: agreed.summary,
      ...levels,
    })
    expect(saved.status).toBe(303)
    const stale = await app.post(world.mentee, `/appraisals/${id}/result`, {
      version: '0',
      summary: 'Versi mentee.',
      ...levels,
    })
    expect(stale.status).toBe(409)
    const both = await stale.text()
    expect(both).toContain('Versi mentee.')
    expect(both).toContain(agreed.summary)
    expect(
      (await app.post(world.mentor, `/appraisals/${id}/sign`, { version: '1' })).headers.get('location'),
    ).toContain('appraisalSigned')
    expect(
      (await app.post(world.mentee, `/appraisals/${id}/sign`, { version: '1' })).headers.get('location'),
    ).toContain('appraisalCompleted')
  })
})

describe('what HR learns', () => {
  it('is that one is complete, and the mean level only where the mentee says so', async () => {
    const world = await newWorld()
    const id = await withViews(world)
    expect((await setSharing(world.mentee, id, true)).status).toBe(409)
    await saveResult(world.mentor, id, 0)
    await sign(world.mentor, id, 1)
    expect((await overseen(world.hr)).appraisals).toMatchObject([{ id, completedOn: null, level: null }])
    await sign(world.mentee, id, 1)
    const unasked = await (await app.get(world.hr, '/organisation/criteria')).text()
    expect((await overseen(world.hr)).appraisals).toMatchObject([{ id, completedOn: '2026-11-24', level: null }])
    expect((await setSharing(world.mentee, id, true)).status).toBe(204)
    expect((await overseen(world.hr)).appraisals).toMatchObject([{ id, level: 4 }])
    expect(await (await app.get(world.hr, '/organisation/criteria')).text()).not.toBe(unasked)
    await setSharing(world.mentee, id, false)
    // Not shared, or never asked: the same words.
    expect(await (await app.get(world.hr, '/organisation/criteria')).text()).toBe(unasked)
    for (const text of [unasked, JSON.stringify(await overseen(world.hr))]) {
      expect(text).not.toContain(agreed.summary)
      expect(text).not.toContain('kenari')
    }
  })

  it('leaves no hint for the mentor, whatever the answer is', async () => {
    const world = await newWorld()
    const id = await completed(world)
    const look = async () => {
      const pages = [
        `/appraisals/${id}`,
        `/api/v1/appraisals/${id}`,
        `/pairings/${world.pairingId}/audit`,
        `/pairings/${world.pairingId}/appraisals`,
      ]
      const texts = await Promise.all(pages.map(async (path) => (await app.get(world.mentor, path)).text()))
      return texts.join('').replaceAll(/value="[0-9a-f-]{36}"/g, '')
    }
    const before = await look()
    expect(before).not.toContain('sharing')
    expect((await see(world.mentor, id)).sharing).toBeUndefined()
    expect((await see(world.mentee, id)).sharing).toEqual({ level: 4, shared: false })
    expect((await setSharing(world.mentor, id, true)).status).toBe(403)
    await app.post(world.mentee, `/appraisals/${id}/sharing`, { shared: 'yes' })
    expect((await see(world.mentee, id)).sharing).toEqual({ level: 4, shared: true })
    expect(await look()).toBe(before)
  })

  it('is nothing of the answer where HR is the mentor', async () => {
    const world = await newWorld()
    const manager = await world.person(world.hr.organisationId, { name: 'Indah Lestari', role: 'hr' })
    const pairing = await world.pairing(manager, world.colleague)
    const own = { ...world, mentor: manager, mentee: world.colleague, pairingId: pairing }
    const id = await completed(own)
    await setSharing(world.colleague, id, true)
    expect((await overseen(manager)).appraisals.find((one) => one.id === id)?.level).toBeNull()
    expect((await overseen(world.hr)).appraisals.find((one) => one.id === id)?.level).toBe(4)
  })

  it('is which are due by the programme', async () => {
    const world = await newWorld()
    expect((await overseen(world.hr)).due).toEqual([])
    await world.write(
      q.update(programs).set({ appraisalMonths: 6 }).where(eq(programs.organisationId, world.hr.organisationId)),
    )
    expect((await overseen(world.hr)).due).toMatchObject([
      { pairing: world.pairingId, mentor: 'Ratna Wulandari', dueOn: '2026-11-04' },
    ])
    expect(await (await app.get(world.mentee, `/pairings/${world.pairingId}/appraisals`)).text()).toContain(
      '4 November 2026',
    )
    await opened(world)
    expect((await overseen(world.hr)).due).toEqual([])
    await world.write(
      q.update(programs).set({ appraisalMonths: 7 }).where(eq(programs.organisationId, world.hr.organisationId)),
    )
    expect((await overseen(world.hr)).due).toEqual([])
  })

  it('is for HR alone, and of its own organisation', async () => {
    const world = await newWorld()
    const elsewhere = await newWorld()
    const id = await completed(world)
    expect((await app.get(world.mentor, '/api/v1/organisation/appraisals')).status).toBe(403)
    expect((await overseen(elsewhere.hr)).appraisals.map((one) => one.id)).not.toContain(id)
    for (const other of [world.hr, world.colleague, elsewhere.mentor, elsewhere.hr]) {
      expect((await app.get(other, `/appraisals/${id}`)).status).toBe(404)
    }
  })
})

describe('the criteria', () => {
  const one = { name: 'Keselamatan', level1: 'Satu.', level3: 'Tiga.', level5: 'Lima.' }

  it('are HR’s to set, on the page too, and to give back', async () => {
    const world = await newWorld()
    const form = Object.fromEntries(Object.entries(one).map(([name, value]) => [`criteria.0.${name}`, value]))
    const empty = Object.fromEntries(Object.keys(one).map((name) => [`criteria.1.${name}`, ' ']))
    const saved = await app.post(world.hr, '/organisation/criteria', { version: '', ...form, ...empty })
    expect(saved.headers.get('location')).toBe('/organisation/criteria?done=criteriaSaved')
    const read = await (await app.get(world.hr, '/api/v1/organisation/criteria')).json<{
      version: string
      criteria: unknown[]
    }>()
    expect(read).toMatchObject({ criteria: [one], default: false })
    const reset = await app.post(world.hr, '/organisation/criteria/reset', { version: read.version })
    expect(reset.headers.get('location')).toContain('criteriaReset')
    expect(await (await app.get(world.hr, '/api/v1/organisation/criteria')).json()).toMatchObject({ default: true })
  })

  it('are overwritten by nobody unseen, and name the field that does not fit', async () => {
    const world = await newWorld()
    const put = (body: object) => app.send(world.hr, 'PUT', '/api/v1/organisation/criteria', body)
    expect((await put({ criteria: [one], version: '' })).status).toBe(200)
    const stale = await put({ criteria: [{ ...one, name: 'Lain' }], version: '' })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ current: { criteria: [one] } })
    const form = Object.fromEntries(
      Object.entries({ ...one, name: 'Lain' }).map(([name, value]) => [`criteria.0.${name}`, value]),
    )
    const page = await app.post(world.hr, '/organisation/criteria', { version: '', ...form })
    expect(page.status).toBe(409)
    expect(await page.text()).toContain('value="Lain"')
    const wrong = await put({ criteria: [{ ...one, level3: 'Dua\nbaris.' }] })
    expect(await wrong.json()).toMatchObject({ fields: [{ field: 'criteria.0.level3', rule: 'not_one_line' }] })
    const half = await app.post(world.hr, '/organisation/criteria', { version: '', 'criteria.0.name': 'Tanpa tingkat' })
    expect(half.status).toBe(400)
    expect(await half.text()).toContain('value="Tanpa tingkat"')
  })
})

describe('an ended pairing', () => {
  it('keeps its appraisals readable and signable, and takes no new one', async () => {
    const world = await newWorld()
    const id = await withViews(world)
    await saveResult(world.mentor, id, 0)
    await world.write(q.update(pairings).set({ state: 'ended' }).where(eq(pairings.id, world.pairingId)))
    expect((await open(world, world.mentor, { startsOn: '2026-11-05', endsOn: '2026-11-20' })).status).toBe(403)
    expect((await saveResult(world.mentor, id, 1)).status).toBe(403)
    expect((await app.get(world.mentor, `/appraisals/${id}`)).status).toBe(200)
    await sign(world.mentor, id, 1)
    expect(await (await sign(world.mentee, id, 1)).json()).toEqual({ complete: true })
    expect((await setSharing(world.mentee, id, true)).status).toBe(204)
  })
})

describe('the pages', () => {
  it('cost one round trip each', async () => {
    const world = await newWorld()
    const id = await completed(world)
    for (const path of [`/pairings/${world.pairingId}/appraisals`, `/appraisals/${id}`, `/api/v1/appraisals/${id}`]) {
      expect(await app.control.trips(() => app.get(world.mentee, path)), path).toBe(1)
    }
    for (const path of ['/organisation/criteria', '/api/v1/organisation/appraisals', '/api/v1/organisation/criteria']) {
      expect(await app.control.trips(() => app.get(world.hr, path)), path).toBe(1)
    }
  })

  it('page through HR’s list', async () => {
    const world = await newWorld()
    for (let i = 0; i < 3; i += 1) {
      await open(world, world.mentor, {
        startsOn: `2026-0${i + 5}-01`,
        endsOn: `2026-0${i + 5}-20`,
        dueOn: '2026-12-01',
      })
    }
    const seen: string[] = []
    let after = ''
    do {
      const page = await app.get(world.hr, `/api/v1/organisation/appraisals?limit=2${after}`)
      const { appraisals: rows, next } = await page.json<{ appraisals: { id: string }[]; next: string | null }>()
      seen.push(...rows.map((row) => row.id))
      after = next === null ? '' : `&after=${next}`
    } while (after !== '')
    expect(new Set(seen).size).toBe(3)
    const [rows] = (await app.boot().database.batch('read', [q.select().from(appraisals)])) as [
      (typeof appraisals.$inferSelect)[],
    ]
    expect(rows.length).toBeGreaterThanOrEqual(3)
  })
})
