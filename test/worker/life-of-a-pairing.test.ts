import { beforeAll, describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import type { Client } from '../support/life/client.ts'
import { startEnglish } from '../support/life/english.ts'

const app = startApp('life-of-a-pairing')
let hr: Client
let mentor: Client
let mentee: Client
let people: Record<'mentor' | 'mentee', string>
let program: string
let pairing: string
let first: string

/** Lets time pass; everybody's programs ask something first, so that what is counted is the calls of the test alone. */
const waitUntil = async (instant: string) => {
  app.waitUntil(instant)
  for (const client of [hr, mentor, mentee]) await client.wake()
}
const ofPair = (rest = '') => `/pairings/${pairing}${rest}`
const ofSession = (rest = '') => `/sessions/${first}${rest}`

/** What HR gets for everything that is the pair's: as if there were nothing. */
const expectNothingForHr = async (...paths: string[]) => {
  for (const path of paths) expect(await hr.status('GET', path), path).toBe(404)
}

beforeAll(async () => {
  ;({ hr, mentor, mentee, people } = await startEnglish(app))
})

describe('the life of a pairing', () => {
  it('begins with a programme, its people and a pair', async () => {
    const made = await hr.post('/programs', {
      name: 'First-time leads',
      purpose: 'Lead a team well from the first quarter on.',
      startsOn: '2026-11-24',
      appraisalMonths: 6,
    })
    program = made.id
    await hr.post(`/programs/${program}/members`, { side: 'mentor', people: [people.mentor], capacity: 1 })
    await hr.post(`/programs/${program}/members`, { side: 'mentee', emails: ['tom.reyes@harbour.example'] })
    pairing = (await hr.post(`/programs/${program}/pairings`, people)).id
    expect(await hr.get(`/programs/${program}/members?side=mentor`)).toMatchObject({
      members: [{ name: 'Helen Marsh', capacity: 1 }],
    })
    // Helen has room for one.
    expect(await hr.status('POST', `/programs/${program}/pairings`, people)).toBe(400)
    expect(await mentee.get('/pairings')).toMatchObject({
      pairings: [{ id: pairing, side: 'mentee', language: 'en', state: 'active', mentor: { address: 'Helen' } }],
    })
    await expectNothingForHr(ofPair(), ofPair('/sessions'), ofPair('/arrangement'))
  })

  it('goes on with an agreement that both have agreed to', async () => {
    const texts = {
      expectations: 'Honest answers, and time to think.',
      confidentiality: 'What we say stays between us.',
      rhythm: 'Every other Thursday at two.',
    }
    await mentor.put(ofPair('/agreements/kickoff'), { version: 0, ...texts })
    await mentee.put(ofPair('/agreements/kickoff'), { version: 1, ...texts, rhythm: 'Thursdays at two, fortnightly.' })
    // Helen would agree to what Tom has changed since.
    expect(await mentor.refusal('POST', ofPair('/agreements/kickoff/agree'), { version: 1 })).toMatchObject({
      status: 409,
      code: 'conflict',
      title: 'Someone was here first',
    })
    await mentor.post(ofPair('/agreements/kickoff/agree'), { version: 2 })
    await mentee.post(ofPair('/agreements/kickoff/agree'), { version: 2 })
    expect(await mentor.get(ofPair('/arrangement'))).toMatchObject({
      kickoff: {
        rhythm: 'Thursdays at two, fortnightly.',
        agreedAt: { mentor: expect.any(String), mentee: expect.any(String) },
      },
      closing: null,
    })
  })

  it('has sessions as far ahead as its rhythm needs', async () => {
    const { version } = await mentor.get<{ version: number }>(ofPair('/schedule'))
    const rhythm = {
      startsOn: '2026-11-26',
      time: '14:00',
      zone: 'Europe/London',
      unit: 'weeks',
      every: 2,
      minutes: 45,
    }
    await mentor.put(ofPair('/schedule'), { version, ...rhythm })
    const { ahead } = await mentee.get<{ ahead: { id: string; startsAt: string }[] }>(ofPair('/schedule'))
    expect(ahead.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual(['2026-11-26T14:00:00Z', '2026-12-10T14:00:00Z'])
    first = ahead[0]?.id ?? ''
  })

  it('prepares a session: a check-in of which one answer is shared, a topic, an agenda', async () => {
    await mentee.put(ofSession('/check-in'), {
      version: 0,
      mood: 2,
      body: 'The release keeps me awake.',
      bodyShared: true,
    })
    expect(await mentor.get(ofSession('/check-in'))).toMatchObject({
      checkIn: null,
      shared: { mood: null, body: 'The release keeps me awake.' },
    })
    await mentee.post(ofPair('/topics'), { body: 'How to say no to a rushed release' })

    const drafted = await mentor.post<{ items: object[]; draft: { id: string } }>(ofSession('/agenda/draft'))
    expect(JSON.stringify(drafted.items)).toContain('rushed release')
    await mentor.put(ofSession('/agenda'), { version: 0, items: drafted.items, draft: drafted.draft.id })
    expect(await mentee.get(ofSession('/agenda'))).toMatchObject({ agenda: null })
    await mentor.put(ofSession('/agenda'), { version: 1, items: drafted.items, share: true })
    expect(await mentee.get(ofSession('/agenda'))).toMatchObject({ agenda: { state: 'shared', mine: false } })
    await expectNothingForHr(ofSession('/check-in'), ofSession('/agenda'), ofPair('/topics'))
  })

  it('holds the session: notes that are their writer’s, a wrap-up that shares parts, steps for both, a pulse', async () => {
    await waitUntil('2026-11-26T14:50:00Z')
    const body = ['Tom named two risks by himself.', 'I doubt the date myself.'].join('\n')
    const note = await mentor.post(ofSession('/notes'), { body })
    await mentee.post(ofSession('/notes'), { body: 'Ask Priya how she did it.' })
    expect(await mentee.get(ofSession('/notes'))).toMatchObject({ notes: [{ body: 'Ask Priya how she did it.' }] })

    const { agenda } = await mentor.get<{ agenda: { items: { id: string }[] } }>(ofSession('/agenda'))
    await mentor.post(ofSession('/wrap-up'), {
      version: (await mentor.get<{ version: number }>(ofSession())).version,
      shares: [{ note: note.id, version: 0, parts: [0] }],
      items: agenda.items.map(({ id }) => ({ item: id, state: 'discussed' })),
      actions: [
        { body: 'Write the risks down', owner: 'mentee', dueOn: '2026-12-03' },
        { body: 'Ask Priya for an hour', owner: 'mentor' },
      ],
      suggestions: [{ body: 'Rehearse the no with a colleague' }],
    })
    expect(await mentee.get(ofSession())).toMatchObject({ state: 'held', wrappedUpAt: '2026-11-26T14:50:00Z' })
    const seen = JSON.stringify(await mentee.get(ofSession('/notes')))
    expect(seen).toContain('two risks')
    expect(seen).not.toContain('doubt')

    const { actions } = await mentee.get<{ actions: { id: string; state: string }[] }>(ofSession('/actions'))
    const suggested = actions.find(({ state }) => state === 'suggested')?.id
    expect(await mentor.status('PATCH', `/actions/${suggested}`, { state: 'open' })).toBe(403)
    await mentee.patch(`/actions/${suggested}`, { state: 'open' })
    for (const { id } of actions) await (id === suggested ? mentee : mentor).patch(`/actions/${id}`, { state: 'done' })
    const { actions: all } = await mentor.get<{ actions: { owner: string; state: string }[] }>(ofPair('/actions'))
    expect(all.map(({ owner, state }) => `${owner} ${state}`).sort()).toEqual([
      'mentee done',
      'mentee done',
      'mentor done',
    ])

    await mentee.put(ofSession('/pulse'), { heard: 5, useful: 4, usefulShared: true })
    expect(await mentor.get(ofSession('/pulse'))).toMatchObject({ heard: null, useful: 4 })
    await expectNothingForHr(ofSession(), ofSession('/notes'), ofSession('/actions'), ofSession('/pulse'))
  })

  it('pursues a goal that the one proposes and the other agrees to, until it is reached', async () => {
    const { id } = await mentee.post(ofPair('/goals'), {
      horizon: 'short',
      kind: 'interpersonal',
      body: 'Lead four planning meetings by the tenth of December.',
      ifThen: 'If nobody speaks, then I ask the quietest person first.',
      dueOn: '2026-12-10',
      measure: { unit: 'meetings', baseline: 0, target: 4 },
    })
    const goal = `/goals/${id}`
    expect(await mentee.status('PATCH', goal, { version: 0, state: 'agreed' })).toBe(403)
    expect(await mentor.patch(goal, { version: 0, state: 'agreed' })).toMatchObject({ state: 'agreed' })
    await mentee.post(`${goal}/progress`, { value: 2, body: 'Two so far.' })
    expect(await mentor.get(goal)).toMatchObject({
      progress: 0.5,
      entries: expect.arrayContaining([expect.objectContaining({ value: 2, body: 'Two so far.' })]),
    })
    await mentee.post(`${goal}/progress`, { value: 4 })
    const { version } = await mentee.get<{ version: number }>(goal)
    await mentee.patch(goal, { version, state: 'reached' })
    expect(await mentor.get(goal)).toMatchObject({ state: 'reached', progress: 1 })
    await expectNothingForHr(goal, ofPair('/goals'))
  })

  it('gives feedback that is checked, shared, acknowledged and answered', async () => {
    const body = 'You interrupted Sam twice on Monday.'
    const vague = { kind: 'improvement', body: 'You are always too loud.' }
    expect(await mentor.post('/feedback/check', vague)).toMatchObject({ good: false })
    const { id } = await mentor.post(ofPair('/feedback'), { kind: 'improvement', body: 'You are too loud.' })
    expect(await mentee.status('GET', `/feedback/${id}`)).toBe(404)
    const written = await mentor.get<{ version: number }>(`/feedback/${id}`)
    const { version } = await mentor.patch<{ version: number }>(`/feedback/${id}`, { version: written.version, body })
    await mentor.post(`/feedback/${id}/share`, { version })
    await mentee.post(`/feedback/${id}/acknowledge`)
    await mentee.post(`/feedback/${id}/replies`, { body: 'Thank you. I will count to three.' })
    expect(await mentor.get(`/feedback/${id}`)).toMatchObject({
      body,
      acknowledgedAt: expect.any(String),
      replies: [{ by: 'mentee', body: 'Thank you. I will count to three.' }],
    })
    await expectNothingForHr(`/feedback/${id}`, ofPair('/feedback'))
  })

  it('writes down growth: a strength, a skill in both views, a milestone, somebody to meet', async () => {
    await mentor.post(ofPair('/growth-points'), { kind: 'strength', body: 'Listens to the end.' })
    const skill = await mentee.post(ofPair('/skills'), { kind: 'interpersonal', body: 'Facilitation', level: 2 })
    await mentor.post(`/skills/${skill.id}/levels`, { level: 3 })
    const milestone = await mentee.post(ofPair('/milestones'), { body: 'A retrospective run alone', skill: skill.id })
    const introduction = await mentor.post(ofPair('/introductions'), { who: 'Priya Nair', purpose: 'Saying no kindly' })
    type Entry = { id: string; version: string }
    const growth = await mentee.get<Record<'milestones' | 'introductions', { open: Entry[] }>>(ofPair('/growth'))
    expect(growth).toMatchObject({
      points: { open: [{ kind: 'strength', body: 'Listens to the end.' }] },
      skills: { open: [{ levels: { mentor: [{ level: 3 }], mentee: [{ level: 2 }] } }] },
    })
    const versionIn = (list: { open: Entry[] }, id: string) => list.open.find((entry) => entry.id === id)?.version
    await mentee.patch(`/milestones/${milestone.id}`, {
      version: versionIn(growth.milestones, milestone.id),
      state: 'reached',
    })
    await mentee.patch(`/introductions/${introduction.id}`, {
      version: versionIn(growth.introductions, introduction.id),
      state: 'met',
    })
    await expectNothingForHr(ofPair('/growth'))
  })

  it('is appraised by both; HR learns that it was, and the level once the mentee shares it', async () => {
    await waitUntil('2026-12-11T09:00:00Z')
    const { id } = await mentor.post(ofPair('/appraisals'), { startsOn: '2026-11-24', endsOn: '2026-12-10' })
    const ratings = (level: number, remark: string) => Array.from({ length: 5 }, () => ({ level, remark }))
    await mentor.put(`/appraisals/${id}/view`, { version: 0, ratings: ratings(4, 'Calm under pressure.') })
    await mentor.post(`/appraisals/${id}/hand-in`, { version: 1 })
    expect(JSON.stringify(await mentee.get(`/appraisals/${id}`))).not.toContain('Calm')
    await mentee.put(`/appraisals/${id}/view`, { version: 0, ratings: ratings(3, 'Still in a hurry.') })
    await mentee.post(`/appraisals/${id}/hand-in`, { version: 1 })
    const levels = [4, 4, 3, 4, 4]
    await mentor.put(`/appraisals/${id}/result`, { version: 0, levels, summary: 'The team runs without being chased.' })
    expect(await mentor.post(`/appraisals/${id}/sign`, { version: 1 })).toEqual({ complete: false })
    expect(await mentee.post(`/appraisals/${id}/sign`, { version: 1 })).toEqual({ complete: true })

    const overseen = () => hr.get<{ appraisals: { id: string; level: number | null }[] }>('/organisation/appraisals')
    expect(await overseen()).toMatchObject({ appraisals: [{ id, completedOn: '2026-12-11', level: null }] })
    expect(await mentor.status('PUT', `/appraisals/${id}/sharing`, { shared: true })).toBe(403)
    await mentee.put(`/appraisals/${id}/sharing`, { shared: true })
    const shared = await overseen()
    expect(shared.appraisals[0]?.level).not.toBeNull()
    expect(JSON.stringify(shared)).not.toContain('chased')
    await expectNothingForHr(`/appraisals/${id}`, ofPair('/appraisals'))
  })

  it('closes with a word from both, and ends; what was said stays theirs to read', async () => {
    const texts = { reached: 'I lead meetings.', next: 'A bigger team.', thanks: 'Thank you, Helen.' }
    await mentee.put(ofPair('/agreements/closing'), { version: 0, ...texts })
    await mentor.post(ofPair('/agreements/closing/agree'), { version: 1 })
    await mentee.post(ofPair('/agreements/closing/agree'), { version: 1 })
    await mentee.post(ofPair('/end'))
    expect(await mentor.get(ofPair())).toMatchObject({ state: 'ended', endedOn: '2026-12-11' })
    expect(await mentor.status('POST', ofPair('/topics'), { body: 'One more thing' })).toBe(403)
    expect(await mentor.get(ofPair('/arrangement'))).toMatchObject({ closing: texts })
    expect(await mentor.get(ofSession('/notes'))).toMatchObject({ notes: [{}, {}] })
    expect(await hr.get(`/programs/${program}/pairings`)).toMatchObject({ pairings: [{ id: pairing, state: 'ended' }] })
  })

  it('leaves the mentee with results that are theirs alone', async () => {
    expect(await mentee.get(`/me/results/${pairing}`)).toMatchObject({
      pairing: { state: 'ended', endedOn: '2026-12-11', mentor: { name: 'Helen Marsh' }, program: 'First-time leads' },
      sessions: { held: 1, minutes: 45, first: '2026-11-26' },
      goals: [{ measure: { unit: 'meetings', target: 4, reached: 4 } }],
      skills: [{ body: 'Facilitation', mentee: { latest: { level: 2 } }, mentor: { latest: { level: 3 } } }],
      milestones: [{ body: 'A retrospective run alone', reachedOn: '2026-11-26' }],
      introductions: [{ who: 'Priya Nair' }],
      appraisals: [{ completedOn: '2026-12-11', summary: 'The team runs without being chased.' }],
      feedback: { praise: 0, improvement: 1 },
    })
    expect(await mentee.get('/me/results')).toMatchObject({ results: [{ pairing: { id: pairing } }] })
    for (const other of [mentor, hr]) expect(await other.status('GET', `/me/results/${pairing}`)).toBe(404)
  })
})
