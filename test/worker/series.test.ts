import { describe, expect, it } from 'vitest'
import type { Citation } from '../../src/coach/source.ts'
import { q } from '../../src/db/query.ts'
import { apiTokens } from '../../src/db/schema/index.ts'
import { signClaims } from '../../src/http/claims.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import Bro from '../fixtures/series/Bro.json' with { type: 'json' }
import ES2002 from '../fixtures/series/ES2002.json' with { type: 'json' }
import ES2008 from '../fixtures/series/ES2008.json' with { type: 'json' }
import IS1000 from '../fixtures/series/IS1000.json' with { type: 'json' }
import IS1001 from '../fixtures/series/IS1001.json' with { type: 'json' }
import TS3005 from '../fixtures/series/TS3005.json' with { type: 'json' }
import TS3007 from '../fixtures/series/TS3007.json' with { type: 'json' }
import { SECRET, startApp } from '../support/app.ts'
import { loosely, touched, touchText } from '../support/touch.ts'
import { createWorld } from '../support/world.ts'

const app = startApp('series')

interface Drafted {
  items: { topic: string; purpose: string; minutes: number; sources: Citation[] }[]
  draft: { by: string; locale: string; checks: { rule: string; ok: boolean }[] }
}

const asToken = async (person: Claims): Promise<string> => {
  const deps = app.boot()
  const id = deps.ids.next('apiToken')
  const { personId, organisationId, role } = person
  const now = deps.clock.now()
  const expiresAt = now.add({ hours: 1 })
  await deps.database.batch('write', [
    q.insert(apiTokens).values({ id, personId, organisationId, label: 'test', createdAt: now, expiresAt }),
  ])
  return signClaims({ via: 'token', id, personId, organisationId, role }, SECRET)
}

/** Brings all meetings but the last in through the API, with a token, and has the last one's agenda drafted. */
const draftLast = async (series: typeof ES2002) => {
  const world = createWorld(app.boot())
  const organisation = await world.organisation()
  const mentor = await world.person(organisation, { name: 'Eleanor Whitfield', locale: 'en' })
  const mentee = await world.person(organisation, { name: 'Gita Maharani', locale: 'en' })
  const pairing = await world.pairing(mentor, mentee, 'en')
  const headers = { authorization: `Bearer ${await asToken(mentor)}`, origin: 'https://elsewhere.example' }
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await app.send(null, 'POST', path, body, headers)
    expect(response.status).toBe(201)
    return response.json<T>()
  }
  const first = Temporal.PlainDate.from('2026-05-07')
  const history = series.meetings
    .slice(0, -1)
    .map(({ notes }, i) => ({ heldOn: first.add({ weeks: 2 * i }).toString(), notes }))
  await post(`/api/v1/pairings/${pairing}/history`, history)
  const { id } = await post<{ id: string }>(`/api/v1/pairings/${pairing}/sessions`, {
    startsAt: '2026-12-03T07:00:00Z',
  })
  const drafted = await post<Drafted>(`/api/v1/sessions/${id}/agenda/draft`, {})
  return { drafted, notes: history.flatMap((entry) => entry.notes) }
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('real series of meetings, brought in as history', () => {
  const all = [Bro, ES2002, ES2008, IS1000, IS1001, TS3005, TS3007] as (typeof ES2002)[]
  const counts: { series: string; touched: number; byRepeating: number; topics: number }[] = []

  it.each(all)('$series: every item of the next agenda cites a note of the series', async (series) => {
    const { drafted, notes } = await draftLast(series)
    expect(drafted.draft).toMatchObject({ by: 'built-in', locale: 'en' })
    expect(drafted.items.length).toBeGreaterThanOrEqual(3)
    for (const item of drafted.items) {
      const cited = item.sources.filter((source) => source.kind === 'note')
      expect(cited.length, item.topic).toBeGreaterThan(0)
      for (const { excerpt } of cited) {
        expect(
          notes.some((note) => folded(note).includes(folded(excerpt))),
          excerpt,
        ).toBe(true)
      }
    }
    expect(drafted.draft.checks.filter((check) => !check.ok)).toEqual([])
    const { topics } = series.meetings.at(-1) ?? { topics: [] }
    const { topics: repeated } = series.meetings.at(-2) ?? { topics: [] }
    counts.push({
      series: series.series,
      touched: touched(topics, drafted.items.map(touchText), loosely).length,
      byRepeating: touched(topics, repeated, loosely).length,
      topics: topics.length,
    })
  })

  it('touches more of what the next meetings were about than repeating the last topics would', () => {
    const sum = (column: 'touched' | 'byRepeating' | 'topics') => counts.reduce((total, row) => total + row[column], 0)
    console.log(counts.map((row) => Object.values(row).join(' ')).join('\n'))
    expect(sum('topics')).toBe(28)
    expect(sum('byRepeating')).toBe(12)
    expect(sum('touched')).toBeGreaterThanOrEqual(20)
  })
})
