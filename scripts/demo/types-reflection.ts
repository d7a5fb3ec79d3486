import type { Side } from '../../src/coach/source.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Criterion } from '../../src/modules/appraisals/schemas.ts'

export interface DemoGrowth {
  pairing: Id<'pairing'>
  points: DemoGrowthPoint[]
  skills: DemoSkill[]
  milestones: DemoMilestone[]
  introductions: DemoIntroduction[]
}

export interface DemoGrowthPoint {
  id: Id<'growthPoint'>
  by: Id<'person'>
  kind: 'strength' | 'area'
  text: string
  createdAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

export interface DemoSkill {
  id: Id<'skill'>
  kind: 'technical' | 'interpersonal'
  name: string
  levels: DemoSkillLevel[]
  createdAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

export interface DemoSkillLevel {
  id: Id<'skillLevel'>
  side: Side
  by: Id<'person'>
  /** From 1, beginning, to 5, teaches others. */
  level: number
  day: Temporal.PlainDate
  createdAt: Temporal.Instant
}

export interface DemoMilestone {
  id: Id<'milestone'>
  by: Id<'person'>
  text: string
  state: 'open' | 'reached' | 'dropped'
  goal: Id<'goal'> | null
  skill: Id<'skill'> | null
  dueOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
  closedAt: Temporal.Instant | null
}

export interface DemoIntroduction {
  id: Id<'introduction'>
  by: Id<'person'>
  who: string
  purpose: string
  state: 'suggested' | 'asked' | 'met' | 'followed_up' | 'dropped'
  /** When the next step is meant to be taken. */
  dueOn: Temporal.PlainDate | null
  createdAt: Temporal.Instant
  updatedAt: Temporal.Instant
}

export interface DemoFeedback {
  id: Id<'feedback'>
  pairing: Id<'pairing'>
  author: Id<'person'>
  direction: 'up' | 'down' | 'sideways'
  kind: 'praise' | 'improvement'
  /** Its author's alone while it is a draft or kept. */
  state: 'draft' | 'kept' | 'asked' | 'shared'
  text: string
  createdAt: Temporal.Instant
  sharedAt: Temporal.Instant | null
  acknowledgedAt: Temporal.Instant | null
  replies: { id: Id<'feedbackReply'>; author: Id<'person'>; text: string; createdAt: Temporal.Instant }[]
}

export interface DemoAppraisal {
  id: Id<'appraisal'>
  pairing: Id<'pairing'>
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  criteria: readonly Criterion[]
  /** Views that were handed in. */
  views: DemoView[]
  result: { levels: readonly number[]; summary: string } | null
  /** When both signed; null while it is open. */
  signedAt: Temporal.Instant | null
  /** The mentee lets HR see the mean level. */
  isShared: boolean
  createdAt: Temporal.Instant
}

export interface DemoView {
  id: Id<'appraisalView'>
  side: Side
  ratings: { level: number; remark: string }[]
  handedInAt: Temporal.Instant
}
