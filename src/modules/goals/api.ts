import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf, submissionKeyOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { checkWording } from './check.ts'
import { progressOf } from './progress.ts'
import { addProgress } from './record.ts'
import { addGoal, changeGoal, moveGoal } from './save.ts'
import {
  addGoalInput,
  addProgressInput,
  type ChangeGoalInput,
  changeGoalInput,
  checkGoalInput,
  listGoalsQuery,
} from './schemas.ts'
import { type Goal, getGoal, listGoalPage, type WholeGoal } from './service.ts'

const asJson = <G extends Goal>({ createdAt, agreedAt, closedAt, dueOn, progressOn, ...goal }: G) => ({
  ...goal,
  /** How much of the way is behind; null where nothing is measured. */
  progress: goal.measure === null ? null : progressOf(goal.measure),
  dueOn: dueOn?.toString() ?? null,
  progressOn: progressOn?.toString() ?? null,
  createdAt: createdAt.toString(),
  agreedAt: agreedAt?.toString() ?? null,
  closedAt: closedAt?.toString() ?? null,
})

const change = (ctx: SignedInEnv['Variables']['ctx'], id: Goal['id'], input: ChangeGoalInput): Promise<WholeGoal> =>
  input.state === undefined
    ? changeGoal(ctx, id, input)
    : moveGoal(ctx, id, { version: input.version, state: input.state, reason: input.reason })

export const goalsApi = new Hono<SignedInEnv>()
  .post('/goals/check', api.self, valid('json', z.lazy(checkGoalInput)), async (c) =>
    c.json({ checks: await checkWording(c.var.ctx, c.req.valid('json')) }),
  )
  .get('/pairings/:id/goals', api.pair, valid('query', z.lazy(listGoalsQuery)), async (c) => {
    const { goals, next } = await listGoalPage(c.var.ctx, { pairing: paramOf(c, 'pairing'), ...c.req.valid('query') })
    return c.json({ goals: goals.map(asJson), next })
  })
  .post('/pairings/:id/goals', api.pair, valid('json', z.lazy(addGoalInput)), async (c) => {
    const input = { pairing: paramOf(c, 'pairing'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await addGoal(c.var.ctx, input) }, 201)
  })
  .get('/goals/:id', api.pair, async (c) => {
    const { goal, progress } = await getGoal(c.var.ctx, paramOf(c, 'goal'))
    return c.json({
      ...asJson(goal),
      entries: progress.map(({ day, ...entry }) => ({ ...entry, day: day.toString() })),
    })
  })
  .patch('/goals/:id', api.pair, valid('json', z.lazy(changeGoalInput)), async (c) =>
    c.json(asJson(await change(c.var.ctx, paramOf(c, 'goal'), c.req.valid('json')))),
  )
  .post('/goals/:id/progress', api.pair, valid('json', z.lazy(addProgressInput)), async (c) => {
    const input = { goal: paramOf(c, 'goal'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await addProgress(c.var.ctx, input) }, 201)
  })
