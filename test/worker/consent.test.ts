import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, drafts, people } from '../../src/db/schema/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { auditAudience } from '../../src/kernel/audit.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createWorld } from '../support/world.ts'

interface Drafted {
  items: unknown[]
  draft: { id: string; by: string; reason?: string }
}

type Combination = 'neither' | 'mentor' | 'mentee' | 'both'

const CREATED = '2026-11-01T02:00:00Z'

/** A pairing whose members agreed as told, with a note to draft from, and a model that answers unless told otherwise. */
const start = async (agreed: Combination, hasModel = true) => {
  const key = crypto.randomUUID().slice(0, 8)
  const named = `ok@${key}`
  const model = {
    OPENAI_API_KEY: 'sk-test',
    OPENAI_MODEL: 'scripted',
    OPENAI_BASE_URL: `${env.MODEL_SERVER}/script/${named}/v1`,
  }
  const app = startApp(`consent-${key}`, hasModel ? { vars: model } : {})
  const world = createWorld(app.boot())
  const organisation = await world.organisation()
  const consents = (side: Combination) => agreed === 'both' || agreed === side
  const mentor = await world.person(organisation, { name: 'Ratna Wulandari', consents: consents('mentor') })
  const mentee = await world.person(organisation, { name: 'Dimas Prasetyo', consents: consents('mentee') })
  const hr = await world.person(organisation, { name: 'Sekar Ayu', role: 'hr' })
  const pairing = await world.pairing(mentor, mentee)
  const past = await world.session(mentor, pairing, '2026-11-12T07:00:00Z')
  const coming = await world.session(mentor, pairing, '2026-11-26T07:00:00Z')
  const note = { body: 'Belum sempat membahas presentasi ke direksi, lanjut sesi depan.', visibility: 'shared' }
  await app.send(mentee, 'POST', `/api/v1/sessions/${past}/notes`, note)
  const received = async () =>
    (await fetch(`${env.MODEL_SERVER}/received?script=${encodeURIComponent(named)}`)).json<unknown[]>()
  const draft = async (as: Claims): Promise<Drafted> => {
    const response = await app.send(as, 'POST', `/api/v1/sessions/${coming}/agenda/draft`, {})
    expect(response.status).toBe(201)
    return response.json()
  }
  return { app, world, mentor, mentee, hr, coming, pairing, received, draft }
}

/** What differs from one database to the next, whatever is in it. */
const withoutIds = (text: string): string =>
  text
    .replaceAll(/\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}\b/g, 'ID')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'KEY')

const setConsent = (app: ReturnType<typeof startApp>, as: Claims, agreed: boolean) =>
  app.send(as, 'PUT', '/api/v1/me/model-consent', { agreed })

describe('nothing shows who refused', () => {
  const refusals: readonly (readonly [Combination, boolean])[] = [
    ['neither', true],
    ['mentor', true],
    ['mentee', true],
    ['both', false],
  ]

  it('the answer, the page and the row are the same, whoever did not agree, and where there is no model at all', async () => {
    const seen = await Promise.all(
      refusals.map(async ([agreed, hasModel]) => {
        const { app, mentor, mentee, hr, coming, pairing, received, draft } = await start(agreed, hasModel)
        const shown: string[] = []
        for (const as of [mentor, mentee]) {
          const drafted = await draft(as)
          const page = await app.get(as, `/sessions/${coming}/agenda?draft=${drafted.draft.id}`)
          const own = await app.get(as, `/pairings/${pairing}`)
          const found = await app.get(as, `/api/v1/pairings/${pairing}`)
          shown.push(JSON.stringify(drafted), await page.text(), await own.text(), await found.text())
        }
        for (const path of ['/', '/organisation/requests', '/api/v1/organisation/requests']) {
          shown.push(await (await app.get(hr, path)).text())
        }
        expect(hasModel ? await received() : []).toEqual([])
        const [rows] = await app
          .boot()
          .database.batch('read', [
            q.select({ by: drafts.by, reason: drafts.reason, model: drafts.model, saw: drafts.saw }).from(drafts),
          ])
        return withoutIds(JSON.stringify([shown, rows]))
      }),
    )
    expect(seen[0]).toContain('not_in_use')
    expect(seen[0]).toContain(messages('id').web.draft.reasons.not_in_use)
    expect(new Set(seen).size).toBe(1)
  })

  it('reads rows of earlier releases, which told them apart, as that one code', async () => {
    const { app, world, mentor, coming, draft } = await start('mentor')
    const { draft: made } = await draft(mentor)
    for (const reason of ['no_consent', 'not_configured']) {
      await world.write(q.run(`update drafts set reason = '${reason}'`))
      const page = await (await app.get(mentor, `/sessions/${coming}/agenda?draft=${made.id}`)).text()
      expect(page).toContain(messages('id').web.draft.reasons.not_in_use)
      expect(page).not.toContain(reason)
    }
  })

  it('the choice itself is shown to whoever made it alone, and noted where HR does not read', async () => {
    const { app, mentor, mentee, hr } = await start('neither')
    expect((await setConsent(app, mentor, true)).status).toBe(204)
    const own = await app.get(mentor, '/api/v1/me/model-consent')
    expect(await own.json()).toMatchObject({ agreed: true })
    expect(await (await app.get(mentee, '/api/v1/me/model-consent')).json()).toEqual({ agreed: false, since: null })
    expect(await (await app.get(hr, '/api/v1/me/model-consent')).json()).toEqual({ agreed: false, since: null })
    expect((await app.get(null, '/api/v1/me/model-consent')).status).toBe(401)
    expect([
      auditAudience['consent.given'],
      auditAudience['consent.withdrawn'],
      auditAudience['person.welcomed'],
    ]).toEqual(['self', 'self', 'self'])
  })
})

describe('consent', () => {
  it('lets the model draft once both gave it, and withdrawn, keeps the very next draft from asking', async () => {
    const { app, mentor, mentee, received, draft } = await start('mentor')
    expect((await draft(mentor)).draft.by).toBe('built-in')
    await setConsent(app, mentee, true)
    expect((await draft(mentor)).draft.by).toBe('model')
    const asked = (await received()).length
    expect(asked).toBeGreaterThan(0)
    await setConsent(app, mentee, false)
    expect((await draft(mentor)).draft).toMatchObject({ by: 'built-in', reason: 'not_in_use' })
    expect((await draft(mentee)).draft.by).toBe('built-in')
    expect((await received()).length).toBe(asked)
  })

  it('is given and withdrawn by two equal buttons, and said twice is noted once', async () => {
    const { app, mentor } = await start('neither')
    for (const agreed of ['yes', 'yes', 'no', 'no']) {
      const answer = await app.post(mentor, '/privacy/model-consent', { agreed })
      expect(answer.status).toBe(303)
      const page = await (await app.get(mentor, '/privacy')).text()
      const buttons = [...page.matchAll(/<button[^>]*name="agreed"[^>]*>/g)].map(([tag]) => tag)
      expect(buttons.length).toBe(2)
      const [one = '', other = ''] = buttons.map((tag) => tag.replaceAll(/ (value|aria-pressed)="[^"]*"/g, ''))
      expect(one).toBe(other)
    }
    const [rows] = await app
      .boot()
      .database.batch('read', [
        q.select({ action: audit.action }).from(audit).where(eq(audit.actorId, mentor.personId)),
      ])
    const said = (rows as { action: string }[])
      .map(({ action }) => action)
      .filter((name) => name.startsWith('consent.'))
    expect(said).toEqual(['consent.given', 'consent.withdrawn'])
    expect((await app.post(mentor, '/privacy/model-consent', {})).status).toBe(400)
    expect((await app.send(mentor, 'PUT', '/api/v1/me/model-consent', { agreed: 'yes' })).status).toBe(400)
    expect((await app.send(mentor, 'PUT', '/api/v1/me/model-consent', [])).status).toBe(400)
  })
})

describe('the first run', () => {
  const unwelcomed = async () => {
    const started = await start('neither')
    await started.world.write(
      q
        .update(people)
        .set({ welcomedAt: null, createdAt: Temporal.Instant.from(CREATED) })
        .where(eq(people.id, started.mentee.personId)),
    )
    return started
  }
  const form = { address: 'Mas Dimas', locale: 'en', zone: 'Asia/Makassar', next: '/pairings' }
  const personOf = async ({ app, mentee }: Awaited<ReturnType<typeof unwelcomed>>) => {
    const [rows] = await app
      .boot()
      .database.batch('read', [q.select().from(people).where(eq(people.id, mentee.personId))])
    return (rows as (typeof people.$inferSelect)[])[0]
  }

  it('stands before the home page until it is done, with nothing ticked', async () => {
    const started = await unwelcomed()
    const { app, mentee } = started
    const home = await app.get(mentee, '/')
    expect([home.status, home.headers.get('location')]).toEqual([303, '/welcome'])
    const page = await (await app.get(mentee, '/welcome?next=/pairings')).text()
    for (const truth of messages('id').welcome.truths) expect(page).toContain(truth)
    expect(page).not.toMatch(/<input[^>]*name="agreed"[^>]* checked/)
    expect(page).toContain('value="/pairings"')
    // A name is not a form of address: nothing is put in for the person.
    expect(page).toMatch(/<input[^>]*name="address"[^>]*value=""/)
    const answer = await app.post(mentee, '/welcome', form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/pairings'])
    expect(await personOf(started)).toMatchObject({
      address: 'Mas Dimas',
      locale: 'en',
      zone: 'Asia/Makassar',
      modelConsentAt: null,
    })
    expect((await app.get(mentee, '/')).status).toBe(200)
    // Sent again, it changes nothing: consent cannot be slipped in afterwards.
    expect((await app.post(mentee, '/welcome', { ...form, agreed: 'yes', address: 'Dimas' })).status).toBe(303)
    expect(await personOf(started)).toMatchObject({ address: 'Mas Dimas', modelConsentAt: null })
    expect((await app.get(mentee, '/welcome')).headers.get('location')).toBe('/')
  })

  it('takes consent where it was given, and does so once however often it is sent at once', async () => {
    const started = await unwelcomed()
    const { app, mentee } = started
    const answers = await Promise.all([1, 2, 3].map(() => app.post(mentee, '/welcome', { ...form, agreed: 'yes' })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await personOf(started))?.modelConsentAt).not.toBeNull()
    const [rows] = await app
      .boot()
      .database.batch('read', [
        q.select({ action: audit.action }).from(audit).where(eq(audit.actorId, mentee.personId)),
      ])
    const actions = (rows as { action: string }[]).map(({ action }) => action).sort()
    expect(actions.filter((name) => name === 'person.welcomed' || name === 'consent.given')).toEqual([
      'consent.given',
      'person.welcomed',
    ])
  })

  it('leads nowhere but to a page of this site', async () => {
    const { app, mentee } = await unwelcomed()
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:x',
      '/\n/x',
    ]
    for (const next of elsewhere) {
      const page = await (await app.get(mentee, `/welcome?next=${encodeURIComponent(next)}`)).text()
      expect(page, next).toContain('name="next" value="/"')
      const failed = await app.post(mentee, '/welcome', { ...form, address: '', next })
      expect(await failed.text(), next).toContain('name="next" value="/"')
    }
    const answer = await app.post(mentee, '/welcome', { ...form, next: '/\t/evil.example' })
    expect(answer.headers.get('location')).toBe('/')
  })

  it('comes back with what was typed and what is wrong with it', async () => {
    const { app, mentee } = await unwelcomed()
    const bad = { address: 'Mas\u202eDimas', locale: 'en', zone: 'Mars/Olympus', agreed: 'yes', next: '/pairings' }
    const answer = await app.post(mentee, '/welcome', bad)
    expect(answer.status).toBe(400)
    const page = await answer.text()
    const t = messages('id').validation
    expect(page).toContain(t.not_one_line())
    expect(page).toContain(t.not_a_zone())
    expect(page).toMatch(/<input[^>]*name="agreed" value="yes" checked/)
    expect((await app.get(mentee, '/')).status).toBe(303)
    const api = await app.send(mentee, 'POST', '/api/v1/me/welcome', { address: ' ', locale: 'fr', zone: '+07:00' })
    expect(api.status).toBe(400)
    const { fields } = await api.json<{ fields: { field: string; rule: string }[] }>()
    expect(fields.map(({ field, rule }) => `${field} ${rule}`).sort()).toEqual([
      'address required',
      'locale not_allowed',
      'zone not_a_zone',
    ])
  })
})

describe('a person’s own details', () => {
  it('are corrected by themselves, field by field, in one line of plain text', async () => {
    const { app, mentor, mentee } = await start('neither')
    const changed = await app.send(mentor, 'PATCH', '/api/v1/me', { name: ' Ratna  Wulan ', zone: 'asia/jayapura' })
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ name: 'Ratna  Wulan', zone: 'Asia/Jayapura', locale: 'id' })
    expect(await (await app.get(mentor, '/api/v1/me')).json()).toMatchObject({ name: 'Ratna  Wulan' })
    expect(await (await app.get(mentee, '/api/v1/me')).json()).toMatchObject({ name: 'Dimas Prasetyo' })
    for (const [input, field, rule] of [
      [{ name: 'a\nb' }, 'name', 'not_one_line'],
      [{ address: 'a\u200bb' }, 'address', 'not_one_line'],
      [{ name: 'x'.repeat(121) }, 'name', 'too_long'],
      [{ email: 'new@contoh.example' }, 'email', 'unknown_field'],
      [{ role: 'hr' }, 'role', 'unknown_field'],
      [{ modelConsentAt: 1 }, 'modelConsentAt', 'unknown_field'],
      [{}, 'body', 'required'],
    ] as const) {
      const answer = await app.send(mentor, 'PATCH', '/api/v1/me', input)
      expect(answer.status, field).toBe(400)
      const { fields } = await answer.json<{ fields: { field: string; rule: string }[] }>()
      expect(fields[0], field).toMatchObject({ field, rule })
    }
    const broken = await app.ask(mentor, '/api/v1/me', {
      method: 'PATCH',
      body: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect([broken.status, (await broken.json<{ code: string }>()).code]).toEqual([400, 'bad_input'])
  })

  it('are a form that comes back with what was typed', async () => {
    const { app, mentor } = await start('neither')
    expect(await (await app.get(mentor, '/account/profile')).text()).toContain('value="Ratna Wulandari"')
    const form = { name: 'Ratna', address: 'Ibu\u2028Ratna', locale: 'id', zone: 'Asia/Jakarta' }
    const failed = await app.post(mentor, '/account/profile', form)
    expect(failed.status).toBe(400)
    expect(await failed.text()).toContain(messages('id').validation.not_one_line())
    const saved = await app.post(mentor, '/account/profile', { ...form, address: 'Ibu Ratna' })
    expect(saved.headers.get('location')).toBe('/account/profile?done=profile')
    expect(await (await app.get(mentor, '/api/v1/me')).json()).toMatchObject({ name: 'Ratna', address: 'Ibu Ratna' })
  })
})
