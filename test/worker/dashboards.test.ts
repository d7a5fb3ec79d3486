import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { goals, mentorRequests, pairings, people, sessions } from '../../src/db/schema/index.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('dashboards')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

const home = async (as: typeof world.mentor): Promise<string> => (await app.get(as, '/')).text()

describe('the home page of a member', () => {
  it('leads each of the two to what waits for them, and neither to what waits for the other', async () => {
    const proposed = await world.goal(world.mentee, world.pairingId, 'Memimpin rapat mingguan.')
    await world.write(q.update(goals).set({ state: 'proposed' }).where(eq(goals.id, proposed)))
    const unrecorded = await world.session(world.mentor, world.pairingId, '2026-11-19T07:00:00Z')
    await world.write(q.update(sessions).set({ state: 'planned' }).where(eq(sessions.id, unrecorded)))
    const mentee = await home(world.mentee)
    const mentor = await home(world.mentor)
    for (const html of [mentor, mentee]) {
      expect(html).toContain(`href="/sessions/${unrecorded}"`)
      expect(html).toContain(`href="/goals/${proposed}"`)
      expect(html).toContain('terlaksana?')
    }
    expect(mentee).toContain(`href="/sessions/${world.coming}/check-in"`)
    expect(mentor).not.toContain('/check-in"')
    expect(mentor).toContain('belum punya agenda bersama')
    expect(mentee).not.toContain('belum punya agenda bersama')
  })

  it('says nothing of a pairing that has ended', async () => {
    const old = await world.pairing(world.colleague, world.mentee)
    const forgotten = await world.session(world.colleague, old, '2026-11-20T07:00:00Z')
    await world.write(
      q.update(sessions).set({ state: 'planned' }).where(eq(sessions.id, forgotten)),
      q.update(pairings).set({ state: 'ended' }).where(eq(pairings.id, old)),
    )
    expect(await home(world.mentee)).not.toContain(forgotten)
  })
})

describe('the home page of HR', () => {
  it('names whoever has not met for long, without since when or why, and nobody who pauses or meets', async () => {
    const { organisationId } = world.hr
    const pair = async (name: string, met: string | null, state: 'active' | 'paused' = 'active') => {
      const mentor = await world.person(organisationId, { name: `Mentor ${name}` })
      const id = await world.pairing(mentor, await world.person(organisationId, { name: `Mentee ${name}` }))
      if (met !== null) await world.session(mentor, id, met)
      await world.write(q.update(pairings).set({ state }).where(eq(pairings.id, id)))
    }
    await pair('Lama', '2026-09-01T02:00:00Z')
    await pair('Belum', null)
    await pair('Jeda', '2026-08-01T02:00:00Z', 'paused')
    // Two weeks of rhythm and 28 working days after the 1st of October end on the 24th of November.
    await pair('Sempat', '2026-10-01T02:00:00Z')
    await pair('Rajin', '2026-11-20T02:00:00Z')
    const html = await home(world.hr)
    for (const name of ['Lama', 'Belum']) expect(html).toContain(`Mentor ${name} dan Mentee ${name}`)
    for (const name of ['Jeda', 'Sempat', 'Rajin']) expect(html).not.toContain(`Mentee ${name}`)
    expect(html).not.toContain('September')
    expect(html).not.toMatch(/par_|ses_/)
  })

  it('counts what is due, and links to where it is done', async () => {
    const { organisationId, personId } = world.mentee
    const before = await home(world.hr)
    expect(before).not.toContain('mentor lain')
    const { ids, clock } = app.boot()
    const newcomer = await world.person(organisationId, { name: 'Wayan Baru' })
    await world.write(
      q.insert(mentorRequests).values({
        id: ids.next('mentorRequest'),
        organisationId,
        pairingId: world.pairingId,
        personId,
        state: 'open',
        createdAt: clock.now(),
      }),
      q.update(people).set({ joinedAt: null, invitedAt: clock.now() }).where(eq(people.id, newcomer.personId)),
    )
    const after = await home(world.hr)
    expect(after).toContain('1 mentee meminta mentor lain.')
    expect(after).toContain('1 orang sudah diundang dan belum bergabung.')
    expect(after).toContain('href="/people?state=invited"')
  })
})
