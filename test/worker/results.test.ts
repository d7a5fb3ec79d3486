import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { appraisals, audit, feedback, goals, logins } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Sealed } from '../../src/kernel/vault.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('results')
let world: Awaited<ReturnType<typeof createSmallWorld>>

const made = async (path: string, body: unknown, as: Claims = world.mentor): Promise<string> => {
  const response = await app.send(as, 'POST', `/api/v1/pairings/${world.pairingId}/${path}`, body)
  expect(response.status).toBe(201)
  return (await response.json<{ id: string }>()).id
}

beforeAll(async () => {
  world = await createSmallWorld(app.boot())
  const { mentor, mentee, pairingId } = world
  const goal = await world.goal(mentee, pairingId, '=HYPERLINK("x") Memimpin tiga rapat.')
  await world.goal(mentee, pairingId, 'Belum tercapai.')
  await world.write(q.update(goals).set({ state: 'reached', current: 4 }).where(eq(goals.id, goal)))
  const skill = await made('skills', { kind: 'technical', body: '+SQL' })
  const rate = (as: Claims, body: object) => app.send(as, 'POST', `/api/v1/skills/${skill}/levels`, body)
  await rate(mentee, { level: 2, day: '2026-06-01' })
  await rate(mentee, { level: 3, day: '2026-09-01' })
  await rate(mentee, { level: 4 })
  await rate(mentor, { level: 3 })
  await made('skills', { kind: 'technical', body: 'Tanpa tingkat' })
  await made('milestones', { body: '-Satu rapat dipimpin.' })
  await made('milestones', { body: 'Masih berjalan.' })
  await made('introductions', { who: '@Endang', purpose: 'Anggaran.' })
  const growth = await (await app.get(mentor, `/api/v1/pairings/${pairingId}/growth`)).json<
    Record<'milestones' | 'introductions', { open: { id: string; version: string; body?: string }[] }>
  >()
  const milestone = growth.milestones.open.find(({ body }) => body?.startsWith('-'))
  const [introduction] = growth.introductions.open
  await app.send(mentor, 'PATCH', `/api/v1/milestones/${milestone?.id}`, {
    version: milestone?.version,
    state: 'reached',
  })
  await app.send(mentor, 'PATCH', `/api/v1/introductions/${introduction?.id}`, {
    version: introduction?.version,
    state: 'met',
  })
  const { ids, clock } = app.boot()
  const now = clock.now()
  const own = { organisationId: mentor.organisationId, pairingId, createdAt: now, updatedAt: now, version: 1 }
  const period = {
    startsOn: Temporal.PlainDate.from('2026-05-04'),
    endsOn: Temporal.PlainDate.from('2026-10-31'),
    dueOn: Temporal.PlainDate.from('2026-11-14'),
  }
  // What cannot be opened, on purpose: an appraisal counts all the same.
  const broken = 'key_01k0000000000000000000000a.AAAA' as Sealed
  await world.write(
    q.insert(appraisals).values([
      {
        ...own,
        ...period,
        id: ids.next('appraisal'),
        criteria: broken,
        result: broken,
        mentorSignedAt: now.subtract({ hours: 48 }),
        menteeSignedAt: now,
      },
      { ...own, ...period, id: ids.next('appraisal'), criteria: broken, mentorSignedAt: now },
    ]),
    q.insert(feedback).values(
      (
        [
          [mentor, 'praise', 'shared', now],
          [mentor, 'improvement', 'shared', now],
          [mentor, 'improvement', 'draft', null],
          [mentee, 'praise', 'shared', now],
        ] as const
      ).map(([author, kind, state, sharedAt]) => ({
        ...own,
        id: ids.next('feedback'),
        authorId: author.personId,
        direction: author === mentor ? ('down' as const) : ('up' as const),
        kind,
        state,
        sharedAt,
        body: broken,
      })),
    ),
  )
})

const results = () => app.get(world.mentee, `/api/v1/me/results/${world.pairingId}`)

describe('results', () => {
  it('gather what came of a pairing', async () => {
    expect(await (await results()).json()).toMatchObject({
      pairing: { id: world.pairingId, mentor: { name: 'Ratna Wulandari' }, state: 'active' },
      sessions: { held: 1, minutes: 60, first: '2026-11-12', last: '2026-11-12' },
      goals: [{ measure: { unit: 'presentasi', baseline: 0, target: 3, reached: 4 } }],
      skills: [
        {
          body: '+SQL',
          mentee: { first: { level: 2, day: '2026-06-01' }, latest: { level: 4, day: '2026-11-24' } },
          mentor: { first: { level: 3 }, latest: { level: 3 } },
        },
      ],
      milestones: [{ body: '-Satu rapat dipimpin.', reachedOn: '2026-11-24' }],
      introductions: [{ who: '@Endang', purpose: 'Anggaran.', isFollowedUp: false }],
      appraisals: [{ startsOn: '2026-05-04', endsOn: '2026-10-31', completedOn: '2026-11-24', summary: null }],
      feedback: { praise: 1, improvement: 1 },
    })
  })

  it('count the same over all pairings, newest first', async () => {
    const other = await world.pairing(world.colleague, world.mentee)
    const { results: found } = await (await app.get(world.mentee, '/api/v1/me/results')).json<{
      results: { pairing: { id: string } }[]
    }>()
    expect(found.map(({ pairing }) => pairing.id)).toEqual([other, world.pairingId])
    expect(found[1]).toMatchObject({
      sessionsHeld: 1,
      goalsReached: 1,
      skillsGained: 1,
      milestonesReached: 1,
      introductionsMet: 1,
      appraisalsCompleted: 1,
      feedbackReceived: 2,
    })
    expect(found[0]).toMatchObject({ sessionsHeld: 0, goalsReached: 0, skillsGained: 0 })
  })

  it('are the mentee’s alone: the mentor sees none of it', async () => {
    for (const as of [world.mentor, world.hr, world.colleague, world.elsewhere]) {
      for (const path of ['', '/export.json', '/export.csv']) {
        expect((await app.get(as, `/results/${world.pairingId}${path}`)).status).toBe(404)
      }
      expect((await app.get(as, `/api/v1/me/results/${world.pairingId}`)).status).toBe(404)
    }
    expect(await (await app.get(world.mentor, '/api/v1/me/results')).json()).toEqual({ results: [] })
    const page = await (await app.get(world.mentor, '/results')).text()
    expect(page).not.toContain('Ratna Wulandari</h2>')
  })

  it('cost one round trip a page', async () => {
    for (const path of ['/results', `/results/${world.pairingId}`]) {
      const trips = await app.control.trips(async () => {
        expect((await app.get(world.mentee, path)).status).toBe(200)
      })
      expect(trips, path).toBe(1)
    }
  })

  it('are linked from the menu and the growth page of a mentee, and of nobody else', async () => {
    const growth = `/pairings/${world.pairingId}/growth`
    expect(await (await app.get(world.mentee, growth)).text()).toContain(`href="/results/${world.pairingId}"`)
    expect(await (await app.get(world.mentor, growth)).text()).not.toContain('href="/results')
    expect(await (await app.get(world.mentee, '/pairings')).text()).toContain('href="/results"')
  })
})

const exportsOf = async ({ personId }: Claims) => {
  const mine = and(eq(audit.actorId, personId), eq(audit.action, 'data.exported'))
  const [rows] = await app.boot().database.batch('read', [q.select().from(audit).where(mine)])
  return rows as (typeof audit.$inferSelect)[]
}

describe('a results file', () => {
  it('as JSON holds what the page holds, and is audited without content', async () => {
    const before = (await exportsOf(world.mentee)).length
    const file = await app.get(world.mentee, `/results/${world.pairingId}/export.json`)
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="pamong-results-2026-11-24.json"')
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(await file.json()).toMatchObject({ format: 'pamong-results/1', ...(await (await results()).json<object>()) })
    const after = await exportsOf(world.mentee)
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)).toMatchObject({ entityId: world.mentee.personId })
  })

  it('as CSV runs no formula, in either language', async () => {
    const file = await (await app.get(world.mentee, `/results/${world.pairingId}/export.csv`)).text()
    expect(file).toContain('Bagian,Apa,')
    const cells = file.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''))
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([])
    for (const text of ["'=HYPERLINK", "'+SQL", "'-Satu rapat dipimpin.", "'@Endang"]) expect(file).toContain(text)
    await app.post(world.mentee, '/settings/locale', { locale: 'en', back: '/' })
    expect(await (await app.get(world.mentee, `/results/${world.pairingId}/export.csv`)).text()).toContain('Part,What,')
  })

  it('asks for a fresh sign-in, and then writes nothing', async () => {
    const stale = await createSmallWorld(app.boot())
    await world.write(
      q
        .update(logins)
        .set({ createdAt: app.boot().clock.now().subtract({ minutes: 61 }) })
        .where(eq(logins.personId, stale.mentee.personId)),
    )
    for (const ending of ['json', 'csv']) {
      expect((await app.get(stale.mentee, `/results/${stale.pairingId}/export.${ending}`)).status).toBe(401)
    }
    expect((await app.get(stale.mentee, `/results/${stale.pairingId}`)).status).toBe(200)
    expect(await exportsOf(stale.mentee)).toEqual([])
  })
})
