import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput, valid } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { isFault } from '../../../kernel/errors.ts'
import { submissionKey } from '../../../kernel/fields.ts'
import type { Id } from '../../../kernel/ids.ts'
import { getPairing } from '../../pairings/service.ts'
import { getMilestone, listMilestones } from '../milestones.ts'
import { addMilestone, changeMilestone } from '../plan.ts'
import { addMilestoneInput, changeMilestoneInput, milestonesQuery } from '../schemas.ts'
import { listSkills } from '../skills.ts'
import { listActiveGoals } from '../ties.ts'
import { type FormState, freshForm, refusedForm } from './frame.tsx'
import { MilestoneFormPage } from './milestone-page.tsx'
import { PlanPage } from './plan-page.tsx'

const answerPlan = async (
  c: Context<SignedInEnv>,
  id: Id<'pairing'>,
  { status, form, after }: { status: 200 | 400; form: FormState; after?: Id<'milestone'> | undefined },
): Promise<Response> => {
  const { ctx } = c.var
  const [pairing, milestones, goals, skills] = await Promise.all([
    getPairing(ctx, id),
    listMilestones(ctx, { pairing: id, after }),
    listActiveGoals(ctx, id),
    listSkills(ctx, id),
  ])
  const view = viewOf(c, await ctx.store.viewer())
  const data = { today: dayIn(ctx.clock.now(), pairing.zone), milestones, goals, skills, form }
  return c.html(<PlanPage view={view} pairing={pairing} {...data} />, status)
}

const answerMilestone = async (
  c: Context<SignedInEnv>,
  id: Id<'milestone'>,
  status: 200 | 400 | 409,
  form: FormState,
): Promise<Response> => {
  const { ctx } = c.var
  const [{ milestone, pairing }, goals, skills] = await Promise.all([
    getMilestone(ctx, id),
    listActiveGoals(ctx, id),
    listSkills(ctx, id),
  ])
  const view = viewOf(c, await ctx.store.viewer())
  const data = { today: dayIn(ctx.clock.now(), pairing.zone), milestone, goals, skills, form, isLate: status === 409 }
  return c.html(<MilestoneFormPage view={view} pairing={pairing} {...data} />, status)
}

/** The development plan and its milestones. */
export const planPages = new Hono<SignedInEnv>()
  .get(
    '/pairings/:id/growth/plan',
    page.pair,
    valid(
      'query',
      z.lazy(() => milestonesQuery().loose()),
    ),
    (c) => answerPlan(c, paramOf(c, 'pairing'), { status: 200, form: freshForm(), after: c.req.valid('query').after }),
  )
  .post('/pairings/:id/milestones', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const form = await c.req.parseBody()
    try {
      const input = parseInput(addMilestoneInput().extend({ key: submissionKey }), form)
      await addMilestone(c.var.ctx, { pairing, ...input })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerPlan(c, pairing, { status: 400, form: refusedForm(form, error.fields) })
    }
    return c.redirect(`/pairings/${pairing}/growth/plan?done=growthAdded`, 303)
  })
  .get('/milestones/:id', page.pair, (c) => answerMilestone(c, paramOf(c, 'milestone'), 200, freshForm()))
  .post('/milestones/:id', page.pair, async (c) => {
    const milestone = paramOf(c, 'milestone')
    const form = await c.req.parseBody()
    try {
      const input = parseInput(changeMilestoneInput(), form)
      const { pairing } = await changeMilestone(c.var.ctx, { milestone, ...input })
      return c.redirect(`/pairings/${pairing}/growth/plan?done=growthSaved`, 303)
    } catch (error) {
      if (isFault(error, 'conflict')) return answerMilestone(c, milestone, 409, refusedForm(form, []))
      if (!isFault(error, 'bad_input')) throw error
      return answerMilestone(c, milestone, 400, refusedForm(form, error.fields))
    }
  })
