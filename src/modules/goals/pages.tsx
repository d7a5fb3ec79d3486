import { type Context, Hono } from 'hono'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { dayIn } from '../../kernel/clock.ts'
import { Fault, type FieldProblem, isFault } from '../../kernel/errors.ts'
import type { Id } from '../../kernel/ids.ts'
import { nestForm } from '../../web/forms.ts'
import { checkWording } from './check.ts'
import { parseGoalForm, parseProgressForm, readProgressForm, wordingOf } from './form.ts'
import { editingPages } from './pages/editing.tsx'
import { GoalPage, type GoalPageProps } from './pages/goal.tsx'
import { Guidance } from './pages/guidance.tsx'
import { GoalsPage } from './pages/list.tsx'
import { addProgress } from './record.ts'
import { moveGoal } from './save.ts'
import { listGoalsQuery, moveGoalForm } from './schemas.ts'
import { getGoal, listGoalsByState } from './service.ts'

const doneBy = {
  agreed: 'goalAgreed',
  reached: 'goalReached',
  missed: 'goalMissed',
  dropped: 'goalDropped',
  proposed: 'goalProposed',
} as const

/** Goals of a pairing, one goal, and what the buttons on that page do. */
export const goalsPages = new Hono<SignedInEnv>()
  .post('/goals/check', page.self, async (c) => {
    const values = parseGoalForm(nestForm(await c.req.formData()))
    if (values === null) throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'required' }] })
    const { ctx } = c.var
    const checks = await checkWording(ctx, wordingOf(values))
    const { locale } = viewOf(c, await ctx.store.viewer())
    return c.html(<Guidance locale={locale} checks={checks} />)
  })
  .route('/', editingPages)
  .get('/pairings/:id/goals', page.pair, async (c) => {
    const { ctx } = c.var
    const { after } = parseInput(listGoalsQuery(), { after: c.req.query('after') })
    const found = await listGoalsByState(ctx, { pairing: paramOf(c, 'pairing'), after })
    const view = viewOf(c, await ctx.store.viewer())
    return c.html(<GoalsPage view={view} now={ctx.clock.now()} isFirst={after === undefined} {...found} />)
  })
  .get('/goals/:id', page.pair, (c) => answer(c, 200, paramOf(c, 'goal')))
  .post('/goals/:id/state', page.pair, async (c) => {
    const goal = paramOf(c, 'goal')
    const { state, reason = null, version } = parseInput(moveGoalForm(), await c.req.parseBody())
    try {
      await moveGoal(c.var.ctx, goal, { state, reason, version })
    } catch (error) {
      const moving = { state, reason: reason ?? '', isStale: isFault(error, 'conflict') }
      if (moving.isStale) return answer(c, 409, goal, { moving })
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, 400, goal, { moving, problems: error.fields })
    }
    return c.redirect(`/goals/${goal}?done=${doneBy[state]}`, 303)
  })
  .post('/goals/:id/progress', page.pair, async (c) => {
    const goal = paramOf(c, 'goal')
    const values = parseProgressForm(await c.req.parseBody())
    if (values === null) throw new Fault('bad_input', { fields: [{ field: 'day', rule: 'required' }] })
    const refuse = (problems: readonly FieldProblem[]) => answer(c, 400, goal, { values, problems })
    const read = readProgressForm(values)
    if ('problems' in read) return refuse(read.problems)
    try {
      await addProgress(c.var.ctx, { goal, ...read.input, key: values.key || undefined })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return refuse(error.fields)
    }
    return c.redirect(`/goals/${goal}?done=goalProgressed#progress`, 303)
  })

/** The page of a goal, as it is or with a form that comes back. */
const answer = async (
  c: Context<SignedInEnv>,
  status: 200 | 400 | 409,
  id: Id<'goal'>,
  returned: Partial<Pick<GoalPageProps, 'values' | 'problems' | 'moving'>> = {},
): Promise<Response> => {
  const { ctx } = c.var
  const found = await getGoal(ctx, id)
  const view = viewOf(c, await ctx.store.viewer())
  const now = ctx.clock.now()
  const fresh = {
    day: dayIn(now, found.pairing.zone).toString(),
    value: '',
    body: '',
    figures: view.locale,
    key: crypto.randomUUID(),
  }
  const props = { values: fresh, ...returned }
  return c.html(<GoalPage view={view} now={now} {...found} {...props} />, status)
}
