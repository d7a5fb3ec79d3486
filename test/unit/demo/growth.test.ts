import { describe, expect, it } from 'vitest'
import { buildDemo } from '../../../scripts/demo/build.ts'
import { growthLimits } from '../../../src/modules/growth/schemas.ts'

const now = Temporal.Instant.from('2026-11-24T03:00:00Z')
const demo = buildDemo(now)
const points = demo.growth.flatMap((growth) => growth.points)
const skills = demo.growth.flatMap((growth) => growth.skills)
const milestones = demo.growth.flatMap((growth) => growth.milestones)
const introductions = demo.growth.flatMap((growth) => growth.introductions)
const isPast = (at: Temporal.Instant): boolean => Temporal.Instant.compare(at, now) <= 0

describe('growth in the demo', () => {
  it('is there for every pairing, in every state', () => {
    expect(new Set(demo.growth.map(({ pairing }) => pairing))).toEqual(new Set(demo.pairings.map(({ id }) => id)))
    expect(new Set(milestones.map(({ state }) => state))).toEqual(new Set(['open', 'reached', 'dropped']))
    const states = new Set(introductions.map(({ state }) => state))
    expect(states).toEqual(new Set(['suggested', 'asked', 'met', 'followed_up']))
  })

  it('keeps within the bounds of the product', () => {
    for (const row of points) expect(row.text.length).toBeLessThanOrEqual(growthLimits.pointCharacters)
    for (const row of skills) {
      expect(row.name.length).toBeLessThanOrEqual(growthLimits.skillCharacters)
      const days = row.levels.map(({ side, day }) => `${side} ${day.toString()}`)
      expect(new Set(days).size).toBe(days.length)
      expect(row.levels.every(({ level }) => level >= 1 && level <= 5)).toBe(true)
    }
    for (const row of milestones) {
      expect(row.text.length).toBeLessThanOrEqual(growthLimits.milestoneCharacters)
    }
  })

  it('happened before now, and is due only after it was planned', () => {
    for (const rows of [points, skills, milestones, introductions]) {
      for (const { createdAt } of rows) expect(isPast(createdAt)).toBe(true)
    }
    for (const row of [...milestones, ...introductions]) {
      const made = row.createdAt.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
      if (row.dueOn) expect(Temporal.PlainDate.compare(row.dueOn, made)).toBeGreaterThanOrEqual(0)
    }
    for (const row of milestones) {
      expect(row.closedAt === null).toBe(row.state === 'open')
      if (row.closedAt) expect(isPast(row.closedAt)).toBe(true)
    }
    for (const row of introductions) {
      expect(Temporal.Instant.compare(row.createdAt, row.updatedAt)).toBeLessThanOrEqual(0)
    }
  })

  it('serves goals of its own pairing alone', () => {
    const goals = new Map(demo.goals.map((goal) => [goal.id, goal.pairing]))
    for (const growth of demo.growth) {
      for (const { goal } of growth.milestones) if (goal) expect(goals.get(goal)).toBe(growth.pairing)
    }
  })
})
