import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { jsonOf, paramOf, submissionKeyOf } from '../../http/input.ts'
import { parseInput, valid } from '../../http/validate.ts'
import { Fault, isFault } from '../../kernel/errors.ts'
import { addIntroduction, changeIntroduction } from './introduce.ts'
import { getIntroduction, type Introduction, listIntroductions } from './introductions.ts'
import { getMilestone, listMilestones, type Milestone } from './milestones.ts'
import { addMilestone, changeMilestone } from './plan.ts'
import { addPoint, closePoint, type GrowthPoint, listPoints } from './points.ts'
import {
  addIntroductionInput,
  addMilestoneInput,
  addPointInput,
  addSkillInput,
  changeIntroductionInput,
  changeMilestoneInput,
  introductionsQuery,
  milestonesQuery,
  rateSkillInput,
} from './schemas.ts'
import { addSkill, closeSkill, listRatedSkills, type RatedSkill, rateSkill } from './skills.ts'
import type { Level } from './trend.ts'

const at = (instant: Temporal.Instant | null) => instant?.toString() ?? null
const on = (day: Temporal.PlainDate | null) => day?.toString() ?? null

const pointAsJson = ({ createdAt, closedAt, ...point }: GrowthPoint) => ({
  ...point,
  createdAt: at(createdAt),
  closedAt: at(closedAt),
})

const levelAsJson = ({ day, level }: Level) => ({ day: on(day), level })

const skillAsJson = ({ createdAt, closedAt, levels, ...skill }: RatedSkill) => ({
  ...skill,
  createdAt: at(createdAt),
  closedAt: at(closedAt),
  levels: { mentor: levels.mentor.map(levelAsJson), mentee: levels.mentee.map(levelAsJson) },
})

const milestoneAsJson = ({ dueOn, createdAt, closedAt, ...milestone }: Milestone) => ({
  ...milestone,
  dueOn: on(dueOn),
  createdAt: at(createdAt),
  closedAt: at(closedAt),
})

const introductionAsJson = ({ dueOn, createdAt, updatedAt, ...introduction }: Introduction) => ({
  ...introduction,
  dueOn: on(dueOn),
  createdAt: at(createdAt),
  updatedAt: at(updatedAt),
})

/** Whoever was too late gets what stands there now, so that they can compare. */
const orCurrent = async (work: Promise<unknown>, current: () => Promise<Record<string, unknown>>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (!isFault(error, 'conflict')) throw error
    throw new Fault('conflict', { extra: await current() })
  }
}

const lists = <T, J>({ open, closed }: { open: T[]; closed: T[] }, asJson: (one: T) => J) => ({
  open: open.map(asJson),
  closed: closed.map(asJson),
})

export const growthApi = new Hono<SignedInEnv>()
  .get('/pairings/:id/growth', api.pair, async (c) => {
    const { ctx } = c.var
    const pairing = paramOf(c, 'pairing')
    const [points, skills, milestones, introductions] = await Promise.all([
      listPoints(ctx, pairing),
      listRatedSkills(ctx, pairing),
      listMilestones(ctx, { pairing }),
      listIntroductions(ctx, { pairing }),
    ])
    return c.json({
      points: lists(points, pointAsJson),
      skills: lists(skills, skillAsJson),
      milestones: lists(milestones, milestoneAsJson),
      introductions: lists(introductions, introductionAsJson),
    })
  })
  .post('/pairings/:id/growth-points', api.pair, async (c) => {
    const input = parseInput(addPointInput(), await jsonOf(c))
    const id = await addPoint(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...input, key: submissionKeyOf(c) })
    return c.json({ id }, 201)
  })
  .delete('/growth-points/:id', api.pair, async (c) => {
    await closePoint(c.var.ctx, paramOf(c, 'growthPoint'))
    return c.body(null, 204)
  })
  .post('/pairings/:id/skills', api.pair, async (c) => {
    const input = parseInput(addSkillInput(), await jsonOf(c))
    const id = await addSkill(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...input, key: submissionKeyOf(c) })
    return c.json({ id }, 201)
  })
  .delete('/skills/:id', api.pair, async (c) => {
    await closeSkill(c.var.ctx, paramOf(c, 'skill'))
    return c.body(null, 204)
  })
  .post('/skills/:id/levels', api.pair, async (c) => {
    const input = parseInput(rateSkillInput(), await jsonOf(c))
    const { day } = await rateSkill(c.var.ctx, { skill: paramOf(c, 'skill'), ...input, key: submissionKeyOf(c) })
    return c.json({ level: input.level, day: on(day) }, 201)
  })
  .get('/pairings/:id/milestones', api.pair, valid('query', z.lazy(milestonesQuery)), async (c) => {
    const { next, ...found } = await listMilestones(c.var.ctx, {
      pairing: paramOf(c, 'pairing'),
      ...c.req.valid('query'),
    })
    return c.json({ ...lists(found, milestoneAsJson), next })
  })
  .post('/pairings/:id/milestones', api.pair, async (c) => {
    const input = parseInput(addMilestoneInput(), await jsonOf(c))
    const id = await addMilestone(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...input, key: submissionKeyOf(c) })
    return c.json({ id }, 201)
  })
  .patch('/milestones/:id', api.pair, async (c) => {
    const { ctx } = c.var
    const milestone = paramOf(c, 'milestone')
    const input = parseInput(changeMilestoneInput(), await jsonOf(c))
    await orCurrent(changeMilestone(ctx, { milestone, ...input }), async () => ({
      milestone: milestoneAsJson((await getMilestone(ctx, milestone)).milestone),
    }))
    return c.body(null, 204)
  })
  .get('/pairings/:id/introductions', api.pair, valid('query', z.lazy(introductionsQuery)), async (c) => {
    const { next, ...found } = await listIntroductions(c.var.ctx, {
      pairing: paramOf(c, 'pairing'),
      ...c.req.valid('query'),
    })
    return c.json({ ...lists(found, introductionAsJson), next })
  })
  .post('/pairings/:id/introductions', api.pair, async (c) => {
    const input = parseInput(addIntroductionInput(), await jsonOf(c))
    const id = await addIntroduction(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...input, key: submissionKeyOf(c) })
    return c.json({ id }, 201)
  })
  .patch('/introductions/:id', api.pair, async (c) => {
    const { ctx } = c.var
    const introduction = paramOf(c, 'introduction')
    const input = parseInput(changeIntroductionInput(), await jsonOf(c))
    await orCurrent(changeIntroduction(ctx, { introduction, ...input }), async () => ({
      introduction: introductionAsJson((await getIntroduction(ctx, introduction)).introduction),
    }))
    return c.body(null, 204)
  })
