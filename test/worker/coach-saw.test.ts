import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const script = `ok-id@coach-saw-${crypto.randomUUID().slice(0, 8)}`
const withModel = startApp('coach-saw', {
  vars: {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_MODEL: 'scripted',
    OPENAI_BASE_URL: `${env.MODEL_SERVER}/script/${script}/v1`,
  },
})
const app = startApp('coach-saw', { now: '2026-11-24T02:05:00Z' })

interface Sent {
  id: string
  askedBy: string
  by: string
  model: string | null
  prompt: string | null
  saw: string | null
  sessionId: string
}

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeEach(async () => {
  world = await createSmallWorld(app.boot(), true)
  const note = { body: 'Ratna Wulandari meminta Dimas Prasetyo melanjutkan kenari.', visibility: 'shared' }
  await app.send(world.mentee, 'POST', `/api/v1/sessions/${world.past}/notes`, note)
})

const path = () => `/api/v1/pairings/${world.pairingId}/drafts`
const draftBy = (which: typeof app) =>
  which.send(world.mentor, 'POST', `/api/v1/sessions/${world.coming}/agenda/draft`, {})
const listed = async (as = world.mentor, search = '') =>
  (await app.get(as, `${path()}${search}`)).json<{ drafts: Sent[]; next: string | null }>()

describe('what the coach saw', () => {
  it('is the exact text that was sent, for both of the pair, while the draft stays the asker’s', async () => {
    const draft = await (await draftBy(withModel)).json<{ draft: { id: string; by: string } }>()
    const received = await (await fetch(`${env.MODEL_SERVER}/received?script=${encodeURIComponent(script)}`)).json<
      { body: { messages: { role: string; content: string }[] } }[]
    >()
    const [own] = (await listed()).drafts
    const [partners] = (await listed(world.mentee)).drafts
    expect(own).toMatchObject({ id: draft.draft.id, askedBy: 'me', sessionId: world.coming })
    expect(partners).toMatchObject({ id: draft.draft.id, askedBy: 'partner', saw: own?.saw })
    const sent = received.at(-1)?.body.messages.map(({ content }) => content) ?? []
    expect(sent.length).toBeGreaterThan(0)
    for (const content of sent) expect(own?.saw).toContain(content)
    expect(own?.saw).not.toMatch(/Ratna|Wulandari|Dimas|Prasetyo/)
    expect(own?.saw).toContain('kenari')
    expect(Object.keys(partners ?? {})).not.toContain('body')
    const page = await (await app.get(world.mentee, `/pairings/${world.pairingId}/coach`)).text()
    expect(page).toContain('Diminta oleh Bu Ratna')
    expect(page).toContain('kenari')
    const agenda = await (await app.get(world.mentee, `/api/v1/sessions/${world.coming}/agenda`)).json()
    expect(agenda).toMatchObject({ agenda: null })
  })

  it('says of the built-in coach that nothing was sent', async () => {
    await draftBy(app)
    const [draft] = (await listed(world.mentee)).drafts
    expect(draft).toMatchObject({ by: 'built-in', model: null, prompt: null, saw: null })
    const page = await (await app.get(world.mentee, `/pairings/${world.pairingId}/coach`)).text()
    expect(page).toContain('Tidak ada yang dikirim')
    // Nothing says whether a consent was missing, nor whose.
    expect(page).not.toMatch(/setuju|consent/i)
  })

  it('comes the newest first, page by page, in one round trip', async () => {
    for (let i = 0; i < 3; i += 1) await draftBy(app)
    const whole = (await listed()).drafts.map(({ id }) => id)
    const first = await listed(world.mentor, '?limit=2')
    const second = await listed(world.mentor, `?limit=2&after=${first.next}`)
    expect([...first.drafts, ...second.drafts].map(({ id }) => id)).toEqual(whole)
    expect(second.next).toBeNull()
    const page = `/pairings/${world.pairingId}/coach`
    expect(await app.control.trips(() => app.get(world.mentor, page))).toBe(1)
    expect(await (await app.get(world.mentor, `/pairings/${world.pairingId}`)).text()).toContain(page)
  })

  it('is not there for HR, a colleague, another organisation, or another pairing of the same mentor', async () => {
    await draftBy(withModel)
    for (const as of [world.hr, world.colleague, world.elsewhere]) {
      for (const at of [path(), `/pairings/${world.pairingId}/coach`]) {
        const response = await app.get(as, at)
        expect(response.status, at).toBe(404)
        expect(await response.text()).not.toContain('kenari')
      }
    }
    const other = await world.pairing(world.mentor, world.colleague)
    const there = await app.get(world.colleague, `/api/v1/pairings/${other}/drafts`)
    expect(await there.json()).toEqual({ drafts: [], next: null })
    const [draft] = (await listed()).drafts
    const across = await app.get(world.colleague, `/api/v1/pairings/${other}/drafts?after=${draft?.id}`)
    expect(await across.json()).toEqual({ drafts: [], next: null })
  })
})
