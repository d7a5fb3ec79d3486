import { around } from './calendar.ts'
import { growthInEnglish } from './growth-in-english.ts'
import { growthInIndonesian } from './growth-in-indonesian.ts'
import type { At, Story } from './story.ts'
import type { StoryRows, World } from './telling.ts'
import type { Side } from './types.ts'
import type { DemoGrowth, DemoIntroduction, DemoMilestone } from './types-reflection.ts'

/** How a mentee grows, beside the story of their pairing; days are told as in the story itself. */
export interface StoryGrowth {
  points: { kind: 'strength' | 'area'; by: Side; at: At; text: string; closed?: At }[]
  skills: {
    key: string
    kind: 'technical' | 'interpersonal'
    name: string
    at: At
    /** Sessions after which each of the two said how they saw it, with the level. */
    mentee: [session: number, level: number][]
    mentor: [session: number, level: number][]
    closed?: At
  }[]
  milestones: {
    by: Side
    at: At
    text: string
    /** Days from the day it was added. */
    due: number | null
    goal?: string
    skill?: string
    closed?: ['reached' | 'dropped', ...At]
  }[]
  introductions: {
    by: Side
    at: At
    who: string
    purpose: string
    state: DemoIntroduction['state']
    /** When it came to where it stands. */
    moved?: At
    /** Days from then to the next step. */
    due?: number
  }[]
}

const told: Readonly<Record<string, StoryGrowth>> = { ...growthInIndonesian, ...growthInEnglish }

/** The growth of one pairing as rows, or null where its story has none. Throws where the two contradict each other. */
export const growPairing = (story: Story, rows: StoryRows, world: World): DemoGrowth | null => {
  const growth = told[story.key]
  const [pairing] = rows.pairings
  if (growth === undefined || pairing === undefined) return null
  const days = rows.sessions
    .filter(({ status }) => status !== 'moved')
    .map(({ startsAt }) => startsAt.toZonedDateTimeISO(story.zone).toPlainDate())
    .sort(Temporal.PlainDate.compare)
  const dayAt = ([session, after]: At): Temporal.PlainDate => {
    const day = session === -1 ? pairing.startedOn : days[session]
    if (day === undefined) throw new Error(`${story.key}: no session ${session} to grow from`)
    return around(day, after)
  }
  let made = 0
  const momentAt = (at: At): Temporal.Instant => {
    made += 1
    const moment = dayAt(at)
      .toZonedDateTime({ timeZone: story.zone, plainTime: '17:00' })
      .toInstant()
      .add({ seconds: made })
    if (Temporal.Instant.compare(moment, world.now) > 0) throw new Error(`${story.key}: growth that is still to come`)
    return moment
  }
  const who = (side: Side) => (side === 'mentor' ? pairing.mentor : pairing.mentee)

  const points = growth.points.map(({ kind, by, at, text, closed }) => {
    const createdAt = momentAt(at)
    const id = world.mint('growthPoint', createdAt)
    return { id, by: who(by), kind, text, createdAt, closedAt: closed === undefined ? null : momentAt(closed) }
  })
  const skills = growth.skills.map((skill) => {
    const createdAt = momentAt(skill.at)
    const levelsOf = (side: Side) =>
      skill[side].map(([session, level]) => {
        const saidAt = momentAt([session, 0])
        return {
          id: world.mint('skillLevel', saidAt),
          side,
          by: who(side),
          level,
          day: dayAt([session, 0]),
          createdAt: saidAt,
        }
      })
    return {
      key: skill.key,
      id: world.mint('skill', createdAt),
      kind: skill.kind,
      name: skill.name,
      levels: [...levelsOf('mentee'), ...levelsOf('mentor')],
      createdAt,
      closedAt: skill.closed === undefined ? null : momentAt(skill.closed),
    }
  })
  const goalOf = (key: string) => {
    const goal = rows.goals[story.goals.findIndex((one) => one.key === key)]
    if (goal === undefined) throw new Error(`${story.key}: no goal ${key}`)
    return goal.id
  }
  const skillOf = (key: string) => {
    const skill = skills.find((one) => one.key === key)
    if (skill === undefined) throw new Error(`${story.key}: no skill ${key}`)
    return skill.id
  }
  const milestones = growth.milestones.map(({ by, at, text, due, goal, skill, closed }): DemoMilestone => {
    const createdAt = momentAt(at)
    return {
      id: world.mint('milestone', createdAt),
      by: who(by),
      text,
      state: closed?.[0] ?? 'open',
      goal: goal === undefined ? null : goalOf(goal),
      skill: skill === undefined ? null : skillOf(skill),
      dueOn: due === null ? null : around(dayAt(at), due),
      createdAt,
      closedAt: closed === undefined ? null : momentAt([closed[1], closed[2]]),
    }
  })
  const introductions = growth.introductions.map(({ by, at, moved = at, due, ...rest }): DemoIntroduction => {
    const createdAt = momentAt(at)
    return {
      id: world.mint('introduction', createdAt),
      by: who(by),
      ...rest,
      dueOn: due === undefined ? null : around(dayAt(moved), due),
      createdAt,
      updatedAt: momentAt(moved),
    }
  })
  return { pairing: pairing.id, points, skills: skills.map(({ key: _, ...skill }) => skill), milestones, introductions }
}
