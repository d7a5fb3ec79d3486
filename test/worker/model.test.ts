import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/kernel/locale.ts'
import { startApp } from '../support/app.ts'
import { createWorld } from '../support/world.ts'

interface Drafted {
  items: { topic: string; purpose: string; outcome: string; minutes: number; sources: { id: string }[] }[]
  draft: {
    id: string
    by: 'model' | 'built-in'
    reason?: string
    model: string | null
    prompt: string | null
    locale: string
    checks: { rule: string; ok: boolean }[]
  }
}

const NOTES = {
  id: 'Ratna Wulandari meminta Dimas Prasetyo menelepon 0812-3456-7890 atau menulis ke dimas.p@contoh.example. Belum sempat membahas presentasi ke direksi bersama Sekar Ayu, lanjut sesi depan.',
  en: 'Ratna Wulandari asked Dimas Prasetyo to call 0812-3456-7890 or write to dimas.p@contoh.example. We did not get to the presentation to the board with Sekar Ayu, next time.',
} as const

const SECRETS = ['Ratna', 'Wulandari', 'Dimas', 'Prasetyo', 'Sekar', '0812', 'contoh.example', '3456']

/** An application whose model plays a script, with a pairing that has a note to draft from. */
const start = async (script: string, locale: Locale, consents = true) => {
  const key = `${script}-${locale}-${crypto.randomUUID().slice(0, 8)}`
  const named = `${script}@${key}`
  const app = startApp(`model-${key}`, {
    vars: {
      OPENAI_API_KEY: 'sk-test',
      OPENAI_MODEL: 'scripted',
      OPENAI_BASE_URL: `${env.MODEL_SERVER}/script/${named}/v1`,
    },
  })
  const world = createWorld(app.boot())
  const organisation = await world.organisation()
  const mentor = await world.person(organisation, { name: 'Ratna Wulandari', address: 'Bu Ratna', consents: true })
  const mentee = await world.person(organisation, { name: 'Dimas Prasetyo', address: 'Mas Dimas', consents })
  await world.person(organisation, { name: 'Sekar Ayu', role: 'hr' })
  const pairing = await world.pairing(mentor, mentee, locale)
  const past = await world.session(mentor, pairing, '2026-11-12T07:00:00Z')
  const coming = await world.session(mentor, pairing, '2026-11-26T07:00:00Z')
  await app.send(mentee, 'POST', `/api/v1/sessions/${past}/notes`, { body: NOTES[locale], visibility: 'shared' })
  const received = async () => {
    const answer = await fetch(`${env.MODEL_SERVER}/received?script=${encodeURIComponent(named)}`)
    return answer.json<{ text: string }[]>()
  }
  const draft = async (): Promise<Drafted> => {
    const response = await app.send(mentor, 'POST', `/api/v1/sessions/${coming}/agenda/draft`, {})
    expect(response.status).toBe(201)
    return response.json()
  }
  return { app, mentor, mentee, coming, received, draft }
}

const isUsable = ({ items, draft }: Drafted, locale: Locale) => {
  expect(items.length).toBeGreaterThanOrEqual(3)
  expect(items.length).toBeLessThanOrEqual(6)
  expect(items.every((item) => item.sources.length > 0)).toBe(true)
  expect(draft.locale).toBe(locale)
  expect(JSON.stringify(items)).not.toMatch(/<script|javascript:|!\[|https?:|\[PERSON|\[ORANG|\[MENTE/i)
}

const good = ['ok', 'schema-unsupported', 'fenced', 'reasoning', 'rate-limited-once', 'slow-300', 'parts']
const faulty = {
  'error-500': 'unreachable',
  'rate-limited': 'rate_limited',
  'rate-limited-long': 'rate_limited',
  unauthorised: 'rejected',
  reset: 'unreachable',
  'reset-at-once': 'unreachable',
  truncated: 'truncated',
  malformed: 'bad_answer',
  prose: 'bad_answer',
  'wrong-schema': 'bad_answer',
  empty: 'bad_answer',
  'no-content': 'bad_answer',
  'one-megabyte': 'too_large',
  refusal: 'refused',
  'wrong-language': 'failed_checks',
  'invented-source': 'failed_checks',
  script: 'failed_checks',
  'markdown-image': 'failed_checks',
  'javascript-link': 'failed_checks',
} as const

describe.each(['id', 'en'] as const)('a model over HTTP, %s', (locale) => {
  it.each(good)('%s: the draft is the model’s, in one round trip before and one after', async (script) => {
    const { app, draft, received } = await start(script, locale)
    let drafted: Drafted | undefined
    const trips = await app.control.trips(async () => {
      drafted = await draft()
    })
    expect(trips).toBe(2)
    if (!drafted) throw new Error('no draft')
    isUsable(drafted, locale)
    expect(drafted.draft).toMatchObject({
      by: 'model',
      model: 'scripted',
      prompt: expect.stringContaining(`agenda.${locale}@`),
    })
    expect(drafted.draft.checks.filter((check) => !check.ok)).toEqual([])
    const sent = (await received()).map((request) => request.text).join('\n')
    expect(sent.length).toBeGreaterThan(500)
    for (const secret of SECRETS) expect(sent, secret).not.toContain(secret)
  })

  it.each(Object.entries(faulty))('%s: the built-in coach drafts, and says so (%s)', async (script, reason) => {
    const { draft } = await start(script, locale)
    const drafted = await draft()
    isUsable(drafted, locale)
    expect(drafted.draft).toMatchObject({ by: 'built-in', model: null, reason })
  })

  it('asks no model at all unless both agreed, and does not say who did not', async () => {
    const { draft, received } = await start('ok', locale, false)
    const drafted = await draft()
    expect(drafted.draft).toMatchObject({ by: 'built-in', reason: 'not_in_use' })
    expect(JSON.stringify(drafted)).not.toMatch(/consent[^"]*(mentor|mentee)/i)
    expect(await received()).toEqual([])
  })

  it('shows the people of the pairing exactly what was sent', async () => {
    const { app, mentor, coming, draft, received } = await start('ok', locale)
    const { draft: record } = await draft()
    const page = await (await app.get(mentor, `/sessions/${coming}/agenda?draft=${record.id}`)).text()
    expect(page).toContain('[MENTEE]')
    expect((await received())[0]?.text).toContain('[MENTEE]')
  })
})

it('never waits longer than the deadline for a model that hangs, in either language; what was typed is saved', async () => {
  const locales = ['id', 'en'] as const
  const pairs = await Promise.all(locales.map((locale) => start('hang', locale)))
  const begun = performance.now()
  await Promise.all(
    pairs.map(async ({ app, draft, mentee, coming }, i) => {
      const path = `/api/v1/sessions/${coming}/notes`
      const [drafted, note] = await Promise.all([draft(), app.send(mentee, 'POST', path, { body: 'Tersimpan.' })])
      expect(note.status).toBe(201)
      isUsable(drafted, locales[i] ?? 'id')
      expect(drafted.draft).toMatchObject({ by: 'built-in', reason: 'timeout' })
    }),
  )
  expect(performance.now() - begun).toBeLessThan(15_500)
})
