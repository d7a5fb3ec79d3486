import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../../src/kernel/working-days.ts'
import { changeRhythm } from '../../../../src/modules/sessions/schedule/change.ts'
import { obstacleOn } from '../../../../src/modules/sessions/schedule/placement.ts'
import {
  afterSteps,
  isAhead,
  isPliable,
  type KnownSession,
  planAhead,
  type Situation,
} from '../../../../src/modules/sessions/schedule/plan.ts'
import { isOccurrence, occurrencesFrom, type Rhythm } from '../../../../src/modules/sessions/schedule/recurrence.ts'
import { afterDeeds, type Deed, day, deeds, rhythmFrom, rules, zones } from './arbitrary.ts'

const minter = () => {
  let made = 0
  return () => {
    made += 1
    return `ses_${made}`
  }
}

const noon = (on: Temporal.PlainDate) => on.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant()

const localDay = (session: KnownSession, zone: string) => session.startsAt.toZonedDateTimeISO(zone).toPlainDate()

/** No day of the rhythm has two sessions. */
const expectNoneDoubled = (sessions: readonly KnownSession[]) => {
  const keys = sessions.flatMap(({ occurrenceOn }) => (occurrenceOn === null ? [] : [occurrenceOn.toString()]))
  expect(new Set(keys).size).toBe(keys.length)
}

/** Whatever a person settled, or both can read something of, is still there and still says what it said. */
const expectKept = (before: readonly KnownSession[], after: readonly KnownSession[]) => {
  const found = new Map(after.map((session) => [session.id, session]))
  for (const session of before) {
    const kept = found.get(session.id)
    expect(kept).toBeDefined()
    if (session.version > 0) expect(kept).toMatchObject({ startsAt: session.startsAt, state: session.state })
    if (session.hasContent && session.state === 'planned') expect(kept?.state).toBe('planned')
  }
}

/** What planning may change keeps the local time, avoids what stands against its day, and keeps the order. */
const expectWellPlaced = ({ rhythm, rules: placement, now, sessions }: Situation) => {
  const today = now.toZonedDateTimeISO(rhythm.zone).toPlainDate().add({ days: 1 })
  const planned = sessions
    .filter((session) => isPliable(session, now) && session.occurrenceOn !== null && !session.hasContent)
    .filter(({ occurrenceOn }) => occurrenceOn && Temporal.PlainDate.compare(occurrenceOn, rhythm.anchorOn) >= 0)
    // One whose own day has passed while it waited on a later one stays there, whatever holds by now.
    .filter(({ occurrenceOn }) => occurrenceOn && Temporal.PlainDate.compare(occurrenceOn, today) >= 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.occurrenceOn ?? rhythm.anchorOn, b.occurrenceOn ?? rhythm.anchorOn))
  for (const [at, session] of planned.entries()) {
    const local = session.startsAt.toZonedDateTimeISO(rhythm.zone)
    const meant = local.toPlainDate().toPlainDateTime(rhythm.time)
    expect(meant.toZonedDateTime(rhythm.zone, { disambiguation: 'compatible' }).toInstant()).toEqual(session.startsAt)
    const obstacle = obstacleOn(placement, local.toPlainDate())
    if (placement.daysOff !== 'keep') expect(obstacle).toBeNull()
    expect(obstacle?.kind).not.toBe('pause')
    if (session.occurrenceOn && !localDay(session, rhythm.zone).equals(session.occurrenceOn)) {
      expect(placement.daysOff).toBe('move')
      expect(isWorkingDay(placement.calendar, local.toPlainDate())).toBe(true)
    }
    const next = planned[at + 1]
    if (next) expect(Temporal.Instant.compare(session.startsAt, next.startsAt)).toBe(-1)
  }
}

/** Every occurrence of the next six weeks that nothing stands against has its session. */
const expectNoneMissing = ({ rhythm, rules: placement, now, sessions }: Situation) => {
  const today = now.toZonedDateTimeISO(rhythm.zone).toPlainDate()
  const start = Temporal.PlainDate.compare(today, rhythm.anchorOn) > 0 ? today.add({ days: 1 }) : rhythm.anchorOn
  const keys = new Set(sessions.map(({ occurrenceOn }) => occurrenceOn?.toString()))
  let looked = 0
  for (const on of occurrencesFrom(rhythm, start)) {
    looked += 1
    if (Temporal.PlainDate.compare(on, today.add({ days: 42 })) > 0 || looked > 60) return
    const isAfterNow = Temporal.Instant.compare(noon(on), now.add({ hours: 48 })) > 0
    if (isAfterNow && obstacleOn(placement, on) === null) expect(keys).toContain(on.toString())
  }
}

const setting = fc.record({
  rhythm: rhythmFrom(day),
  rules,
  now: day.map(noon),
  first: deeds,
  second: deeds,
  later: rules,
  weeks: fc.integer({ min: 0, max: 20 }),
})

const plan = (situation: Situation, mint: () => string): KnownSession[] =>
  afterSteps(situation.sessions, planAhead(situation), mint)

const expectSound = (before: readonly KnownSession[], situation: Situation) => {
  expectNoneDoubled(situation.sessions)
  expectKept(before, situation.sessions)
  expectWellPlaced(situation)
  expectNoneMissing(situation)
  expect(planAhead(situation)).toEqual([])
}

describe('planning ahead', () => {
  it('loses and doubles nothing over any cadence, zone, day off, pause and deed, and twice is once', () => {
    fc.assert(
      fc.property(setting, ({ rhythm, rules: first, now, ...made }) => {
        const mint = minter()
        const start = afterDeeds(
          [],
          made.first.filter(({ deed }) => deed === 'add'),
          now,
          mint,
        )
        const sessions = plan({ rhythm, rules: first, now, sessions: start }, mint)
        expectSound(start, { rhythm, rules: first, now, sessions })

        const touched = afterDeeds(sessions, made.second, now, mint)
        const then = now.add({ hours: made.weeks * 7 * 24 })
        const again = plan({ rhythm, rules: made.later, now: then, sessions: touched }, mint)
        expectSound(touched, { rhythm, rules: made.later, now: then, sessions: again })
      }),
      { numRuns: 150 },
    )
  })

  it('plans two sessions at least, and six weeks', () => {
    const quiet = { daysOff: 'move', calendar: { off: new Map(), working: new Set<string>() }, pauses: [] } as const
    fc.assert(
      fc.property(rhythmFrom(day), day, (rhythm, today) => {
        const now = noon(today)
        const steps = planAhead({ rhythm, rules: quiet, now, sessions: [] })
        expect(steps.length).toBeGreaterThanOrEqual(2)
        expect(steps.length).toBeLessThanOrEqual(8)
        for (const step of steps) {
          expect(step).toMatchObject({ do: 'create' })
          if (step.do === 'create') expect(isOccurrence(rhythm, step.occurrenceOn)).toBe(true)
        }
      }),
    )
  })
})

const change = fc.record({
  before: rhythmFrom(day),
  every: rhythmFrom(day),
  rules,
  first: deeds,
  second: deeds,
  from: fc.nat({ max: 5 }),
  shift: fc.integer({ min: 0, max: 30 }),
})

interface Changed {
  before: Rhythm
  every: Rhythm
  first: Deed[]
  from: number
  shift: number
}

/** A rhythm that was kept for a while, and the one that follows it from one of its sessions on. */
const changeOf = ({ before, every, first, from, shift }: Changed, placement: Situation['rules']) => {
  const mint = minter()
  const now = noon(before.anchorOn.subtract({ days: 3 }))
  const planned = plan({ rhythm: before, rules: placement, now, sessions: [] }, mint)
  const sessions = afterDeeds(planned, first, now, mint)
  const keys = planned.flatMap(({ occurrenceOn }) => occurrenceOn ?? [])
  const key = keys[from % Math.max(1, keys.length)] ?? before.anchorOn
  const rhythm = { ...every, anchorOn: key.add({ days: shift }) }
  return { mint, now, sessions, key, rhythm }
}

describe('changing the rhythm', () => {
  it('keeps each session with what is in it, doubles none, keeps the order, and leaves nothing to do', () => {
    fc.assert(
      fc.property(change, ({ rules: placement, second, ...rest }) => {
        const { mint, now, sessions, key, rhythm } = changeOf(rest, placement)
        const named = sessions.filter(
          (one) => one.state === 'cancelled' && one.occurrenceOn && one.occurrenceOn.equals(rhythm.anchorOn),
        )
        const steps = changeRhythm({ rhythm, rules: placement, now, sessions, from: key })
        const after = afterSteps(sessions, steps, mint)
        const situation = { rhythm, rules: placement, now, sessions: after }
        expectSound(
          sessions.filter((one) => !named.includes(one)),
          situation,
        )
        expectEarlierUntouched(sessions, after, key)
        expectOrderKept(sessions, after)

        const touched = afterDeeds(after, second, now, mint)
        const next = { ...rhythm, time: Temporal.PlainTime.from('09:00'), zone: zones[0] }
        const twice = afterSteps(
          touched,
          changeRhythm({ rhythm: next, rules: placement, now, sessions: touched, from: next.anchorOn }),
          mint,
        )
        expectNoneDoubled(twice)
      }),
      { numRuns: 150 },
    )
  })

  it('reuses sessions in place before it makes new ones', () => {
    const quiet = { daysOff: 'move', calendar: { off: new Map(), working: new Set<string>() }, pauses: [] } as const
    fc.assert(
      fc.property(change, ({ rules: _, second: __, ...rest }) => {
        const { now, sessions, key, rhythm } = changeOf({ ...rest, first: [] }, quiet)
        const steps = changeRhythm({ rhythm, rules: quiet, now, sessions, from: key })
        const isFollowing = (one: KnownSession) =>
          one.occurrenceOn !== null && Temporal.PlainDate.compare(one.occurrenceOn, key) >= 0 && isAhead(one, now)
        const surplus = steps.filter((step) => step.do === 'cancel').length
        const made = steps.filter((step) => step.do === 'create').length
        const stays = sessions.filter(isFollowing).length - surplus
        expect(stays).toBeGreaterThan(0)
        // Whole rhythms of other days: nothing is cancelled while something new is made.
        const sharesDays = sessions.some((one) => one.occurrenceOn && isOccurrence(rhythm, one.occurrenceOn))
        if (!sharesDays) expect(Math.min(surplus, made)).toBe(0)
      }),
    )
  })
})

const expectEarlierUntouched = (
  before: readonly KnownSession[],
  after: readonly KnownSession[],
  key: Temporal.PlainDate,
) => {
  const earlier = before.filter((one) => one.occurrenceOn && Temporal.PlainDate.compare(one.occurrenceOn, key) < 0)
  for (const session of earlier) expect(after).toContainEqual(session)
}

/** Sessions of the rhythm stand in the order in which they stood. */
const expectOrderKept = (before: readonly KnownSession[], after: readonly KnownSession[]) => {
  const found = new Map(after.map((session) => [session.id, session]))
  const moved = before
    .filter((session) => session.occurrenceOn !== null && session.version === 0 && session.state === 'planned')
    .sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
    .flatMap(({ id }) => found.get(id) ?? [])
    .filter(({ state, hasContent }) => state === 'planned' && !hasContent)
  for (const [at, session] of moved.entries()) {
    const next = moved[at + 1]
    if (next) expect(Temporal.Instant.compare(session.startsAt, next.startsAt)).toBe(-1)
  }
}
