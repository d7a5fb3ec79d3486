import { type Context, Hono } from 'hono'
import { page } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf } from '../../http/input.ts'
import { parseInput } from '../../http/validate.ts'
import { viewOf } from '../../http/view.ts'
import { dayIn } from '../../kernel/clock.ts'
import { isFault } from '../../kernel/errors.ts'
import { submissionKey } from '../../kernel/fields.ts'
import type { Id } from '../../kernel/ids.ts'
import { getPairing } from '../pairings/service.ts'
import { listIntroductions } from './introductions.ts'
import { listMilestones } from './milestones.ts'
import { type FormState, freshForm, refusedForm } from './pages/frame.tsx'
import { GrowthPage } from './pages/growth.tsx'
import { introductionsPages } from './pages/introductions.tsx'
import { planPages } from './pages/plan.tsx'
import { skillsPages } from './pages/skills.tsx'
import { addPoint, closePoint, listPoints } from './points.ts'
import { addPointInput } from './schemas.ts'
import { listRatedSkills } from './skills.ts'

/** So many milestones and introductions stand on the overview; the rest is a tap away. */
const SHOWN = 3

const answer = async (
  c: Context<SignedInEnv>,
  id: Id<'pairing'>,
  status: 200 | 400,
  form: FormState,
): Promise<Response> => {
  const { ctx } = c.var
  const [pairing, points, skills, milestones, introductions] = await Promise.all([
    getPairing(ctx, id),
    listPoints(ctx, id),
    listRatedSkills(ctx, id, 1),
    listMilestones(ctx, { pairing: id, open: SHOWN, closed: 0 }),
    listIntroductions(ctx, { pairing: id, open: SHOWN, closed: 0 }),
  ])
  const data = {
    today: dayIn(ctx.clock.now(), pairing.zone),
    points,
    skills: skills.open,
    milestones: milestones.open,
    introductions: introductions.open,
    form,
  }
  const view = viewOf(c, await ctx.store.viewer())
  return c.html(<GrowthPage view={view} pairing={pairing} {...data} />, status)
}

/** How the mentee of a pairing grows: an overview with strengths and growth areas, and a page for each of the rest. */
export const growthPages = new Hono<SignedInEnv>()
  .route('/', skillsPages)
  .route('/', planPages)
  .route('/', introductionsPages)
  .get('/pairings/:id/growth', page.pair, (c) => answer(c, paramOf(c, 'pairing'), 200, freshForm()))
  .post('/pairings/:id/growth-points', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const form = await c.req.parseBody()
    try {
      const input = parseInput(addPointInput().extend({ key: submissionKey }), form)
      await addPoint(c.var.ctx, { pairing, ...input })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, pairing, 400, refusedForm(form, error.fields))
    }
    return c.redirect(`/pairings/${pairing}/growth?done=growthAdded`, 303)
  })
  .post('/growth-points/:id/close', page.pair, async (c) => {
    const { pairing } = await closePoint(c.var.ctx, paramOf(c, 'growthPoint'))
    return c.redirect(`/pairings/${pairing}/growth?done=dropped`, 303)
  })
