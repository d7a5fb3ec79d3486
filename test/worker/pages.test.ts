import { beforeAll, describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('pages')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
  const note = { body: 'Kanarikuning bernyanyi.', visibility: 'shared' }
  await app.send(world.mentee, 'POST', `/api/v1/sessions/${world.past}/notes`, note)
  await world.action(world.mentee, world.pairingId, 'Kanarimerah ditulis ulang', '2026-11-19')
  await world.goal(world.mentee, world.pairingId, 'Kanaribiru tiga kali')
  await app.send(world.mentee, 'POST', `/api/v1/pairings/${world.pairingId}/topics`, { body: 'Kanarihijau' })
})

const pathsOf = () => [
  '/',
  '/pairings',
  `/pairings/${world.pairingId}`,
  `/pairings/${world.pairingId}/history`,
  `/sessions/${world.coming}`,
  `/sessions/${world.past}`,
  `/sessions/${world.coming}/agenda`,
]

/** What a browser would send of the agenda editor's form. The blank item that a script may add comes last and is inert. */
const formOf = async (page: Response): Promise<Record<string, string>> => {
  const form: Record<string, string> = {}
  let name = ''
  let isFirst = true
  const rewriter = new HTMLRewriter()
    .on('form[data-agenda-editor] input', {
      element: (input) => {
        form[input.getAttribute('name') ?? ''] ??= input.getAttribute('value') ?? ''
      },
    })
    .on('form[data-agenda-editor] textarea', {
      element: (area) => {
        name = area.getAttribute('name') ?? ''
        isFirst = form[name] === undefined
        form[name] ??= ''
      },
      text: (chunk) => {
        if (isFirst) form[name] += chunk.text
      },
    })
  await rewriter.transform(page).text()
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, decode(value)]))
}

describe('pages', () => {
  it('cost one round trip each, login check included', async () => {
    for (const path of pathsOf()) {
      const trips = await app.control.trips(async () => {
        const response = await app.get(world.mentor, path)
        expect(response.status, path).toBe(200)
        expect(response.headers.get('cache-control'), path).toBe('no-store')
        expect(response.headers.get('content-security-policy'), path).toContain("default-src 'none'")
      })
      expect(trips, path).toBe(1)
    }
  })

  it('carry nothing inline', async () => {
    for (const path of [...pathsOf(), '/nope', '/sign-in']) {
      const html = await (await app.get(world.mentor, path)).text()
      expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/i)
    }
  })

  it('send who is signed out to sign in, and back', async () => {
    const response = await app.get(null, `/sessions/${world.coming}`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(`/sessions/${world.coming}`)}`)
    expect((await app.get(null, '/sign-in')).status).toBe(200)
  })

  it('are not there for outsiders, HR included, and show them no content', async () => {
    for (const outsider of [world.hr, world.colleague, world.elsewhere]) {
      for (const path of pathsOf().slice(2)) {
        const response = await app.get(outsider, path)
        expect(response.status, path).toBe(404)
        expect(await response.text(), path).not.toMatch(/kanari/i)
      }
      for (const path of pathsOf().slice(0, 2)) {
        const response = await app.get(outsider, path)
        expect(response.status).toBe(200)
        expect(await response.text()).not.toMatch(/kanari/i)
      }
    }
    expect(await (await app.get(world.hr, '/')).text()).toContain('Pemimpin Muda')
  })

  it('lead from the button to an editor with the draft, and from there to a shared agenda', async () => {
    const drafted = await app.post(world.mentor, `/sessions/${world.coming}/agenda/draft`, {})
    expect(drafted.status).toBe(303)
    const editor = await app.get(world.mentor, drafted.headers.get('location') ?? '')
    const form = await formOf(editor)
    expect(Object.values(form).join('\n')).toContain('Kanarimerah')
    const shared = await app.post(world.mentor, `/sessions/${world.coming}/agenda`, { ...form, intent: 'share' })
    expect(shared.headers.get('location')).toBe(`/sessions/${world.coming}?done=shared`)
    const seen = await (await app.get(world.mentee, `/sessions/${world.coming}`)).text()
    expect(seen).toContain('Kanarimerah')
    // A second press of the same button, its first answer lost, changes nothing and says the same.
    const again = await app.post(world.mentor, `/sessions/${world.coming}/agenda`, { ...form, intent: 'share' })
    expect(again.headers.get('location')).toBe(`/sessions/${world.coming}?done=shared`)
  })

  it('come back with what was typed where something is wrong', async () => {
    const form = {
      version: '.0',
      key: 'k',
      'items.0.topic': '',
      'items.0.purpose': 'Tulisan panjang saya',
      'items.0.minutes': 'sepuluh',
    }
    const session = await world.session(world.mentor, world.pairingId, '2026-12-17T07:00:00Z')
    const response = await app.post(world.mentor, `/sessions/${session}/agenda`, { ...form, intent: 'save' })
    expect(response.status).toBe(400)
    const html = await response.text()
    expect(html).toContain('Tulisan panjang saya')
    expect(html).toContain('Mohon diisi.')
    const note = await app.post(world.mentor, `/sessions/${session}/notes`, {
      key: 'k',
      body: 'Catatan yang panjang',
      visibility: 'everyone',
    })
    expect(note.status).toBe(400)
    expect(await note.text()).toContain('Catatan yang panjang')
  })

  it('refuse forms of other sites, and say which address to use for what', async () => {
    const path = `/sessions/${world.coming}/notes`
    const init = {
      method: 'POST',
      body: new URLSearchParams({ key: 'k', body: 'x' }),
      headers: { origin: 'https://evil.example' },
    }
    const forged = await app.ask(world.mentor, path, init)
    expect(forged.status).toBe(403)
    expect((await app.get(world.mentor, path)).status).toBe(405)
  })

  it('follow no address that leads elsewhere', async () => {
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const response = await app.post(world.mentor, '/settings/theme', { theme: 'dark', back })
      expect(response.headers.get('location')).toBe('/')
    }
  })

  it('save in two round trips: sharing as it stands, and planning by the pairing’s own clock', async () => {
    const form = { key: 'p', startsAt: '2026-12-24T14:00', minutes: '45' }
    let at = ''
    const plan = async () => {
      at = (await app.post(world.mentor, `/pairings/${world.pairingId}/sessions`, form)).headers.get('location') ?? ''
    }
    expect(await app.control.trips(plan)).toBe(2)
    const session = at.split(/[/?]/)[2]
    const planned = await (await app.get(world.mentor, `/api/v1/sessions/${session}`)).json()
    expect(planned).toMatchObject({ startsAt: '2026-12-24T07:00:00Z', minutes: 45 })
    const items = [{ topic: 'Rencana', minutes: 10 }]
    await app.send(world.mentor, 'PUT', `/api/v1/sessions/${session}/agenda`, { version: 0, items })
    const share = () => app.post(world.mentor, `/sessions/${session}/agenda/share`, { version: '1' })
    expect(await app.control.trips(share)).toBe(2)
    const seen = await (await app.get(world.mentee, `/api/v1/sessions/${session}/agenda`)).text()
    expect(seen).toContain('Rencana')
  })

  it('sign out at once: the cookie is worthless from then on', async () => {
    const visitor = await world.person(world.mentor.organisationId, { name: 'Sementara' })
    expect((await app.get(visitor, '/')).status).toBe(200)
    expect((await app.post(visitor, '/sign-out', {})).status).toBe(303)
    expect((await app.get(visitor, '/')).status).toBe(303)
    expect((await app.get(visitor, '/api/v1/me')).status).toBe(401)
  })
})
