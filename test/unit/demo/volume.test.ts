import { describe, expect, it } from 'vitest'
import { buildDemo } from '../../../scripts/demo/build.ts'
import { goalStates, sessionStatuses } from '../../../scripts/demo/types.ts'
import { itemKinds } from '../../../src/coach/tasks/agenda/types.ts'
import { endOf, isBefore, upcomingOf } from './look.ts'

const now = Temporal.Instant.from('2026-11-24T03:00:00Z')
const demo = buildDemo(now)
const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length
const heldIn = (pairing: string) => demo.sessions.filter((one) => one.pairing === pairing && one.status === 'held')

describe('what the demo organisation has to show', () => {
  it('is a company of believable size, in five zones and two languages', () => {
    expect(demo.people.length).toBeGreaterThanOrEqual(26)
    expect(demo.people.length).toBeLessThanOrEqual(30)
    expect(demo.people.filter(({ role }) => role === 'hr')).toHaveLength(2)
    expect(demo.people.filter(({ modelConsent }) => !modelConsent)).toHaveLength(3)
    expect(new Set(demo.people.map(({ zone }) => zone)).size).toBe(5)
    const first = demo.people.map(({ name }) => name.split(' ')[0])
    expect(new Set(first).size).toBe(first.length - 1)
    expect(demo.people.filter(({ name }) => !name.includes(' ')).length).toBeGreaterThanOrEqual(2)
    const paired = new Set(demo.pairings.flatMap(({ mentor, mentee }) => [mentor, mentee]))
    expect(demo.people.length - paired.size).toBeGreaterThanOrEqual(4)
    expect(new Set(demo.pairings.map(({ language }) => language)).size).toBe(2)
    expect(new Set(demo.pairings.map(({ cadenceWeeks }) => cadenceWeeks))).toEqual(new Set([1, 2, 4]))
  })

  it('has sessions, goals, actions and items in every state', () => {
    expect(new Set(demo.sessions.map(({ status }) => status))).toEqual(new Set(sessionStatuses))
    expect(new Set(demo.goals.map(({ state }) => state))).toEqual(new Set(goalStates))
    expect(new Set(demo.actions.map(({ state }) => state))).toEqual(new Set(['suggested', 'open', 'done', 'dropped']))
    expect(new Set(demo.topics.map(({ state }) => state))).toEqual(new Set(['open', 'used', 'dropped']))
    const items = demo.agendas.flatMap((agenda) => agenda.items)
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['open', 'discussed', 'carry', 'drop']))
    expect(itemKinds.filter((kind) => !items.some((item) => item.kind === kind))).toEqual(['opening'])
  })

  it('has one pairing that is new, one that stalled, one that ended', () => {
    const fresh = demo.pairings.filter(({ id }) => heldIn(id).length === 0)
    expect(fresh.map(({ id }) => upcomingOf(demo, id, now)?.startsAt.toString())).toEqual(['2026-11-27T03:30:00Z'])
    const stalled = demo.pairings.filter(
      ({ id, state }) => state === 'active' && upcomingOf(demo, id, now) === undefined,
    )
    const last = stalled.flatMap(({ id }) => heldIn(id)).toSorted((a, b) => (isBefore(a.startsAt, b.startsAt) ? 1 : -1))
    expect(stalled).toHaveLength(1)
    expect(last[0] !== undefined && isBefore(endOf(last[0]), now.subtract({ hours: 24 * 55 }))).toBe(true)
    expect(demo.pairings.filter(({ state }) => state === 'ended')).toHaveLength(1)
  })

  it('tells at least five pairings at length, with agendas for their last three sessions', () => {
    const told = demo.pairings.filter(({ id }) => {
      const own = demo.notes.filter(({ pairing }) => pairing === id)
      return heldIn(id).length >= 8 && own.reduce((sum, { text }) => sum + words(text), 0) > 1000
    })
    expect(told.length).toBeGreaterThanOrEqual(5)
    for (const { id } of told) {
      const lastThree = heldIn(id)
        .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
        .slice(-3)
      expect(lastThree.every((session) => demo.agendas.some((agenda) => agenda.session === session.id))).toBe(true)
    }
    expect(demo.notes.reduce((sum, { text }) => sum + words(text), 0)).toBeGreaterThan(10_000)
    expect(Math.max(...demo.notes.map(({ text }) => words(text)))).toBeGreaterThan(300)
  })
})
