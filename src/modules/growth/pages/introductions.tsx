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
import { addIntroduction, changeIntroduction } from '../introduce.ts'
import { getIntroduction, listIntroductions } from '../introductions.ts'
import { addIntroductionInput, changeIntroductionInput, introductionsQuery } from '../schemas.ts'
import { type FormState, freshForm, refusedForm } from './frame.tsx'
import { IntroductionFormPage } from './introduction-page.tsx'
import { IntroductionsPage } from './introductions-page.tsx'

const answerList = async (
  c: Context<SignedInEnv>,
  id: Id<'pairing'>,
  { status, form, after }: { status: 200 | 400; form: FormState; after?: Id<'introduction'> | undefined },
): Promise<Response> => {
  const { ctx } = c.var
  const [pairing, introductions] = await Promise.all([
    getPairing(ctx, id),
    listIntroductions(ctx, { pairing: id, after }),
  ])
  const view = viewOf(c, await ctx.store.viewer())
  const data = { today: dayIn(ctx.clock.now(), pairing.zone), introductions, form }
  return c.html(<IntroductionsPage view={view} pairing={pairing} {...data} />, status)
}

const answerOne = async (
  c: Context<SignedInEnv>,
  id: Id<'introduction'>,
  status: 200 | 400 | 409,
  form: FormState,
): Promise<Response> => {
  const { ctx } = c.var
  const { introduction, pairing } = await getIntroduction(ctx, id)
  const view = viewOf(c, await ctx.store.viewer())
  const data = { today: dayIn(ctx.clock.now(), pairing.zone), introduction, form, isLate: status === 409 }
  return c.html(<IntroductionFormPage view={view} pairing={pairing} {...data} />, status)
}

/** People whom the mentee should meet. */
export const introductionsPages = new Hono<SignedInEnv>()
  .get(
    '/pairings/:id/growth/introductions',
    page.pair,
    valid(
      'query',
      z.lazy(() => introductionsQuery().loose()),
    ),
    (c) => answerList(c, paramOf(c, 'pairing'), { status: 200, form: freshForm(), after: c.req.valid('query').after }),
  )
  .post('/pairings/:id/introductions', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const form = await c.req.parseBody()
    try {
      const input = parseInput(addIntroductionInput().extend({ key: submissionKey }), form)
      await addIntroduction(c.var.ctx, { pairing, ...input })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerList(c, pairing, { status: 400, form: refusedForm(form, error.fields) })
    }
    return c.redirect(`/pairings/${pairing}/growth/introductions?done=growthAdded`, 303)
  })
  .get('/introductions/:id', page.pair, (c) => answerOne(c, paramOf(c, 'introduction'), 200, freshForm()))
  .post('/introductions/:id', page.pair, async (c) => {
    const introduction = paramOf(c, 'introduction')
    const form = await c.req.parseBody()
    try {
      const input = parseInput(changeIntroductionInput(), form)
      const { pairing } = await changeIntroduction(c.var.ctx, { introduction, ...input })
      return c.redirect(`/pairings/${pairing}/growth/introductions?done=growthSaved`, 303)
    } catch (error) {
      if (isFault(error, 'conflict')) return answerOne(c, introduction, 409, refusedForm(form, []))
      if (!isFault(error, 'bad_input')) throw error
      return answerOne(c, introduction, 400, refusedForm(form, error.fields))
    }
  })
