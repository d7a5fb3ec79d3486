import { type Context, Hono } from 'hono'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { dayIn } from '../../../kernel/clock.ts'
import { isFault } from '../../../kernel/errors.ts'
import { submissionKey } from '../../../kernel/fields.ts'
import type { Id } from '../../../kernel/ids.ts'
import { getPairing } from '../../pairings/service.ts'
import { addSkillInput, rateSkillInput } from '../schemas.ts'
import { addSkill, closeSkill, listRatedSkills, rateSkill } from '../skills.ts'
import { type FormState, freshForm, refusedForm } from './frame.tsx'
import { SkillsPage } from './skills-page.tsx'

const answer = async (
  c: Context<SignedInEnv>,
  id: Id<'pairing'>,
  status: 200 | 400,
  form: FormState,
): Promise<Response> => {
  const { ctx } = c.var
  const [pairing, skills] = await Promise.all([getPairing(ctx, id), listRatedSkills(ctx, id)])
  const view = viewOf(c, await ctx.store.viewer())
  const today = dayIn(ctx.clock.now(), pairing.zone)
  return c.html(<SkillsPage view={view} pairing={pairing} today={today} skills={skills} form={form} />, status)
}

/** Skills, how each side sees them, and how that changed. */
export const skillsPages = new Hono<SignedInEnv>()
  .get('/pairings/:id/growth/skills', page.pair, (c) => answer(c, paramOf(c, 'pairing'), 200, freshForm()))
  .post('/pairings/:id/skills', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const form = await c.req.parseBody()
    try {
      const input = parseInput(addSkillInput().extend({ key: submissionKey }), form)
      await addSkill(c.var.ctx, { pairing, ...input })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answer(c, pairing, 400, refusedForm(form, error.fields))
    }
    return c.redirect(`/pairings/${pairing}/growth/skills?done=growthAdded`, 303)
  })
  .post('/skills/:id/levels', page.pair, async (c) => {
    const skill = paramOf(c, 'skill')
    const input = parseInput(rateSkillInput().extend({ key: submissionKey }), await c.req.parseBody())
    const { pairing } = await rateSkill(c.var.ctx, { skill, ...input })
    return c.redirect(`/pairings/${pairing}/growth/skills?done=skillRated#${skill}`, 303)
  })
  .post('/skills/:id/close', page.pair, async (c) => {
    const { pairing } = await closeSkill(c.var.ctx, paramOf(c, 'skill'))
    return c.redirect(`/pairings/${pairing}/growth/skills?done=dropped`, 303)
  })
