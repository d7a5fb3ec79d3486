import fc from 'fast-check'
import { decodeTime } from 'ulid'
import { describe, expect, it } from 'vitest'
import { buildDemo } from '../../../scripts/demo/build.ts'
import { addWorkingDays, isWorkingDay } from '../../../scripts/demo/calendar.ts'
import type { DemoGoal, DemoOrganisation } from '../../../scripts/demo/types.ts'
import { dayIn } from '../../../src/kernel/clock.ts'
import { type Entity, isId } from '../../../src/kernel/ids.ts'
import { planAhead } from '../../../src/modules/sessions/schedule/plan.ts'
import { cited, endOf, isBefore, notBefore, pairingOf, row, todayOf, upcomingOf } from './look.ts'

const from = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds
const to = Temporal.Instant.from('2028-12-31T23:59:59Z').epochMilliseconds
const instants = fc.integer({ min: from, max: to }).map((at) => Temporal.Instant.fromEpochMilliseconds(at))

/** Every day of a week that ends a year, around the hours at which a date differs between Jayapura and Jakarta. */
const edges = Array.from({ length: 7 }, (_, day) => ['14:59', '16:59'].map((time) => ({ day, time })))
  .flat()
  .map(({ day, time }) => Temporal.Instant.from(`2027-12-28T${time}:00Z`).add({ hours: 24 * day }))

type Rule = (demo: DemoOrganisation, now: Temporal.Instant) => void

const ids: Rule = (demo, now) => {
  const lists: [Entity, { id: string; createdAt: Temporal.Instant }[]][] = [
    ['person', demo.people],
    ['program', demo.programs],
    ['pairing', demo.pairings],
    ['session', demo.sessions],
    ['note', demo.notes],
    ['action', demo.actions],
    ['goal', demo.goals],
    ['topic', demo.topics],
    ['agenda', demo.agendas],
    ['agreement', demo.agreements],
    ['mentorRequest', demo.mentorRequests],
    ['pause', demo.pauses],
    ['pulse', demo.pulses],
    ['agendaItem', demo.agendas.flatMap(({ items, createdAt }) => items.map(({ id }) => ({ id, createdAt })))],
  ]
  const all = lists.flatMap(([, rows]) => rows.map(({ id }) => id))
  expect(new Set(all).size).toBe(all.length)
  for (const [entity, rows] of lists) {
    for (const { id, createdAt } of rows) {
      expect(isId(entity, id)).toBe(true)
      // The items of an agenda are made a millisecond apart, in their order.
      expect(Math.abs(decodeTime(id.slice(4).toUpperCase()) - createdAt.epochMilliseconds)).toBeLessThan(8)
      expect(isBefore(createdAt, now)).toBe(true)
    }
    if (entity !== 'agendaItem') expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted())
  }
}

const people: Rule = (demo) => {
  const names = demo.people.map(({ email }) => email)
  expect(new Set(names).size).toBe(names.length)
  for (const { email } of demo.people) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/)
  expect(row(demo.people, demo.demoHr).role).toBe('hr')
}

const pairings: Rule = (demo, now) => {
  for (const pairing of demo.pairings) {
    const program = row(demo.programs, pairing.program)
    row(demo.people, pairing.mentor)
    row(demo.people, pairing.mentee)
    expect(pairing.mentor).not.toBe(pairing.mentee)
    expect(notBefore(pairing.startedOn, program.startsOn)).toBe(true)
    expect(notBefore(dayIn(now, pairing.zone), pairing.startedOn)).toBe(true)
    expect(pairing.endedOn === null).toBe(pairing.state === 'active')
    if (pairing.endedOn !== null) {
      expect(notBefore(dayIn(now, pairing.zone), pairing.endedOn)).toBe(true)
      expect(upcomingOf(demo, pairing.id, now)).toBeUndefined()
    }
  }
}

const sessions: Rule = (demo, now) => {
  for (const session of demo.sessions) {
    const pairing = pairingOf(demo, session)
    const start = session.startsAt.toZonedDateTimeISO(pairing.zone)
    const end = endOf(session).toZonedDateTimeISO(pairing.zone)
    expect(isWorkingDay(start.toPlainDate())).toBe(true)
    expect(start.hour).toBeGreaterThanOrEqual(8)
    expect(end.toPlainDate().equals(start.toPlainDate())).toBe(true)
    expect(end.hour * 60 + end.minute).toBeLessThanOrEqual(18 * 60)
    expect(start.toPlainTime().equals(pairing.time)).toBe(true)
    expect(isBefore(session.createdAt, session.startsAt)).toBe(true)
    expect(session.heldOn?.toString() ?? null).toBe(session.status === 'held' ? start.toPlainDate().toString() : null)
    if (session.status !== 'planned' && session.status !== 'cancelled') expect(isBefore(endOf(session), now)).toBe(true)
    expect(session.movedTo !== null).toBe(session.status === 'moved')
    if (session.movedTo === null) continue
    const replacement = row(demo.sessions, session.movedTo)
    expect(replacement.pairing).toBe(session.pairing)
    expect(isBefore(session.startsAt, replacement.startsAt)).toBe(true)
  }
  const regular = demo.sessions.filter(({ id }) => !demo.sessions.some(({ movedTo }) => movedTo === id))
  for (const session of regular) {
    const pairing = pairingOf(demo, session)
    expect(dayIn(session.startsAt, pairing.zone).dayOfWeek).toBe(pairing.weekday)
  }
  const unrecorded = demo.sessions.filter((session) => session.status === 'planned' && isBefore(endOf(session), now))
  expect(unrecorded).toHaveLength(1)
}

/** The sessions of a pairing are where its rhythm means them: planning on would find each, and double none. */
const schedules: Rule = (demo, now) => {
  for (const pairing of demo.pairings) {
    const own = demo.sessions.filter((session) => session.pairing === pairing.id)
    const keys = own.flatMap(({ occurrenceOn }) => occurrenceOn?.toString() ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    if (pairing.anchorOn === null) continue
    const { anchorOn, zone, time, minutes, cadenceMonths, cadenceWeeks } = pairing
    const cadence =
      cadenceMonths === null
        ? ({ unit: 'weeks', every: cadenceWeeks } as const)
        : ({ unit: 'months', every: cadenceMonths } as const)
    const steps = planAhead({
      rhythm: { ...cadence, anchorOn, zone, time, minutes },
      sessions: own.map(({ status: state, ...session }) => ({ ...session, state, version: 0, hasContent: false })),
      rules: { daysOff: 'move', calendar: { off: new Map(), working: new Set() }, pauses: [] },
      now,
    })
    expect(steps.every((step) => step.do === 'create')).toBe(true)
  }
  expect(demo.pairings.filter(({ cadenceMonths }) => cadenceMonths !== null)).toHaveLength(1)
  expect(demo.pauses).toHaveLength(1)
}

const notes: Rule = (demo) => {
  for (const note of demo.notes) {
    const pairing = pairingOf(demo, note)
    const session = row(demo.sessions, note.session)
    expect(session.pairing).toBe(note.pairing)
    expect([pairing.mentor, pairing.mentee]).toContain(note.author)
    expect(isBefore(session.startsAt, note.createdAt)).toBe(true)
    expect(new TextEncoder().encode(note.text).length).toBeLessThan(64 * 1024)
    expect(note.text).not.toMatch(/[{}]|^\s|\s$/)
    if (note.visibility === 'shared') expect(note.text).not.toMatch(/jangan (di)?(tulis|catat)|off the record/i)
  }
}

const actions: Rule = (demo, now) => {
  for (const action of demo.actions) {
    const pairing = pairingOf(demo, action)
    const session = row(demo.sessions, action.session)
    const createdOn = dayIn(action.createdAt, pairing.zone)
    expect(session.pairing).toBe(action.pairing)
    expect(session.status).toBe('held')
    expect([pairing.mentor, pairing.mentee]).toContain(action.owner)
    expect(action.text).not.toMatch(/[{}]/)
    if (action.dueOn !== null) expect(notBefore(action.dueOn, createdOn)).toBe(true)
    expect(action.closedOn === null).toBe(action.state === 'open' || action.state === 'suggested')
    if (action.closedOn === null) continue
    expect(notBefore(action.closedOn, createdOn)).toBe(true)
    expect(notBefore(todayOf(demo, action, now), action.closedOn)).toBe(true)
  }
}

const pulses: Rule = (demo, now) => {
  for (const pulse of demo.pulses) {
    const session = row(demo.sessions, pulse.session)
    expect(session.status).toBe('held')
    expect(pulse.author).toBe(pairingOf(demo, pulse).mentee)
    for (const answer of [pulse.heard, pulse.useful]) expect([1, 2, 3, 4, 5]).toContain(answer)
    expect(isBefore(endOf(session), pulse.createdAt)).toBe(true)
  }
  for (const { status, recordedAt, wrappedUpAt } of demo.sessions) {
    expect(wrappedUpAt !== null).toBe(status === 'held')
    if (status === 'held' || status === 'missed') expect(recordedAt !== null && isBefore(recordedAt, now)).toBe(true)
  }
}

const isAtTarget = ({ measure }: DemoGoal): boolean =>
  measure !== null &&
  (measure.direction === 'up' ? measure.current >= measure.target : measure.current <= measure.target)

const goals: Rule = (demo, now) => {
  for (const goal of demo.goals) {
    const pairing = pairingOf(demo, goal)
    const today = todayOf(demo, goal, now)
    const days = [goal.agreedOn, goal.closedOn, goal.progressOn].filter((day) => day !== null)
    expect([pairing.mentor, pairing.mentee]).toContain(goal.proposedBy)
    expect(goal.text + (goal.ifThen ?? '')).not.toMatch(/[{}]/)
    for (const day of days) {
      expect(notBefore(today, day)).toBe(true)
      expect(notBefore(day, dayIn(goal.createdAt, pairing.zone))).toBe(true)
    }
    if (goal.measure !== null) {
      const { direction, baseline, target } = goal.measure
      expect(direction === 'up' ? target > baseline : target < baseline).toBe(true)
      if (goal.progressOn === null) expect(goal.measure.current).toBe(baseline)
    }
    expect(goal.closedOn !== null).toBe(['reached', 'missed', 'dropped'].includes(goal.state))
    if (goal.state === 'proposed') expect([goal.agreedOn, goal.progressOn]).toEqual([null, null])
    else if (goal.state !== 'dropped') expect(goal.agreedOn).not.toBeNull()
    if (goal.state === 'reached') expect(goal.measure === null || isAtTarget(goal)).toBe(true)
    if (goal.state === 'agreed' || goal.state === 'missed') expect(isAtTarget(goal)).toBe(false)
    if (goal.state === 'missed') expect(goal.dueOn !== null && notBefore(today, goal.dueOn)).toBe(true)
  }
}

const topics: Rule = (demo) => {
  for (const topic of demo.topics) {
    const pairing = pairingOf(demo, topic)
    expect([pairing.mentor, pairing.mentee]).toContain(topic.by)
    expect(topic.session === null).toBe(topic.state === 'open')
    if (topic.session === null) continue
    const session = row(demo.sessions, topic.session)
    expect(session.pairing).toBe(topic.pairing)
    expect(isBefore(topic.createdAt, session.startsAt)).toBe(true)
  }
}

const question = /\b(apa|bagaimana|gimana|sejauh mana|mana|what|how|which|who|why)\b[^?]*\?/i

const agendas: Rule = (demo, now) => {
  for (const agenda of demo.agendas) {
    const pairing = pairingOf(demo, agenda)
    const session = row(demo.sessions, agenda.session)
    const minutes = agenda.items.map((item) => item.minutes)
    expect(session.pairing).toBe(agenda.pairing)
    expect([pairing.mentor, pairing.mentee]).toContain(agenda.createdBy)
    expect(isBefore(agenda.createdAt, session.startsAt)).toBe(true)
    if (agenda.sharedAt !== null) expect(isBefore(agenda.sharedAt, session.startsAt)).toBe(true)
    if (agenda.sharedAt !== null) expect(isBefore(agenda.sharedAt, now)).toBe(true)
    expect(agenda.items.length).toBeGreaterThanOrEqual(3)
    expect(agenda.items.length).toBeLessThanOrEqual(6)
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(5)
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(session.minutes)
    expect(agenda.items[0]?.kind).toBe('review')
    expect(agenda.items.at(-1)?.kind).toBe('close')
    expect(agenda.items.filter(({ purpose }) => question.test(purpose)).length).toBeGreaterThanOrEqual(2)
    for (const item of agenda.items) {
      expect(item.state === 'open').toBe(session.status === 'planned')
      expect(item.sources.length).toBeGreaterThanOrEqual(1)
      for (const citation of item.sources) {
        const source = cited(demo, citation)
        expect(source.texts.some((text) => text.includes(citation.excerpt))).toBe(true)
        expect(citation.excerpt.length).toBeLessThanOrEqual(200)
        if (source.pairing !== null) expect(source.pairing).toBe(agenda.pairing)
        expect(isBefore(source.createdAt, agenda.createdAt)).toBe(true)
      }
    }
  }
  expect(new Set(demo.agendas.map(({ session }) => session)).size).toBe(demo.agendas.length)
}

const demoPair: Rule = (demo, now) => {
  const pairing = row(demo.pairings, demo.demoPairing)
  expect([pairing.mentor, pairing.mentee]).toEqual([demo.demoMentor, demo.demoMentee])
  const today = dayIn(now, pairing.zone)
  const session = upcomingOf(demo, pairing.id, now)
  if (session === undefined) throw new Error('The demo pair has no session to come')
  expect(notBefore(addWorkingDays(today, 2), dayIn(session.startsAt, pairing.zone))).toBe(true)
  expect(demo.agendas.filter((agenda) => agenda.session === session.id)).toHaveLength(0)

  const own = <T extends { pairing: string }>(rows: T[]): T[] => rows.filter((each) => each.pairing === pairing.id)
  const open = own(demo.actions).filter(({ state }) => state === 'open')
  const isOverdue = ({ dueOn }: { dueOn: Temporal.PlainDate | null }) => dueOn !== null && !notBefore(dueOn, today)
  expect(open.filter(isOverdue).length).toBeGreaterThanOrEqual(2)
  expect(open.filter((action) => !isOverdue(action)).length).toBeGreaterThanOrEqual(1)
  const carried = own(demo.agendas)
    .at(-1)
    ?.items.filter(({ state }) => state === 'carry')
  expect(carried).toHaveLength(1)
  expect(own(demo.topics).some(({ state, by }) => state === 'open' && by === pairing.mentee)).toBe(true)
  const stalling = own(demo.goals).filter(
    ({ state, progressOn }) =>
      state === 'agreed' && progressOn !== null && !notBefore(progressOn, today.subtract({ weeks: 8 })),
  )
  expect(stalling).toHaveLength(1)
  expect(demo.pairings.some(({ mentor, language }) => mentor === demo.demoMentor && language === 'en')).toBe(true)
}

const rules = { ids, people, pairings, sessions, schedules, notes, actions, goals, topics, agendas, pulses, demoPair }

describe('the demo organisation', () => {
  it('keeps every rule on any day from 2026 to 2028', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const demo = buildDemo(now)
        for (const rule of Object.values(rules)) rule(demo, now)
      }),
      { numRuns: 20 },
    )
  })

  it.each(edges.map((now) => [now.toString(), now] as const))('keeps every rule at %s', (_, now) => {
    const demo = buildDemo(now)
    for (const rule of Object.values(rules)) rule(demo, now)
  })

  it('is the same for the same moment, and moves with it', () => {
    const now = Temporal.Instant.from('2026-11-24T03:00:00Z')
    expect(JSON.stringify(buildDemo(now))).toBe(JSON.stringify(buildDemo(now)))
    const later = buildDemo(now.add({ hours: 24 * 7 }))
    expect(later.notes).toHaveLength(buildDemo(now).notes.length)
    expect(later.demoPairing).not.toBe(buildDemo(now).demoPairing)
  })
})
