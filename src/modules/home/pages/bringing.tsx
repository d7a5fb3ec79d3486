import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { submissionKey } from '../../../kernel/fields.ts'
import { bringAlong, listBringable } from '../bring-along.ts'
import { bringInput } from '../schemas.ts'
import { BringPage } from './bring.tsx'

/** Boxes of one name: none, one, or several of them ticked. */
const ticked = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
)
const bringForm = z.object({ key: submissionKey, goals: ticked, actions: ticked })

interface Shown {
  formKey: string
  chosen?: readonly string[]
  problems?: readonly FieldProblem[]
}

const answer = async (c: Context<SignedInEnv>, status: 200 | 400, shown: Shown): Promise<Response> => {
  const { ctx } = c.var
  const found = await listBringable(ctx, paramOf(c, 'pairing'))
  return c.html(<BringPage view={viewOf(c, await ctx.store.viewer())} {...found} {...shown} />, status)
}

export const bringPages = new Hono<SignedInEnv>()
  .get('/pairings/:id/bring', page.pair, (c) => answer(c, 200, { formKey: crypto.randomUUID() }))
  .post('/pairings/:id/bring', page.pair, async (c) => {
    const pairing = paramOf(c, 'pairing')
    const { key, ...chosen } = parseInput(bringForm, await c.req.parseBody({ all: true }))
    try {
      await bringAlong(c.var.ctx, { pairing, ...parseInput(bringInput(), chosen), key })
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      const shown = { formKey: key, chosen: [...chosen.goals, ...chosen.actions], problems: error.fields }
      return answer(c, 400, shown)
    }
    return c.redirect(`/pairings/${pairing}?done=brought`, 303)
  })
