import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../http/access.ts'
import type { SignedInEnv } from '../../http/env.ts'
import { paramOf, submissionKeyOf } from '../../http/input.ts'
import { valid } from '../../http/validate.ts'
import { helpLines } from '../../web/help-lines.ts'
import { signalsIn } from './distress.ts'
import { addHelp, listHelp, removeHelp } from './help.ts'
import { addHelpInput, saveCheckInInput } from './schemas.ts'
import { getCheckIn, saveCheckIn } from './service.ts'

export const checkInsApi = new Hono<SignedInEnv>()
  .get('/sessions/:id/check-in', api.pair, async (c) => {
    const { checkIn, shared, session } = await getCheckIn(c.var.ctx, paramOf(c, 'session'))
    return c.json({ checkIn, shared, mayChange: session.mayChange })
  })
  // `help` is for the person alone who wrote, in this one answer: a client must show it at once and keep it nowhere.
  .put('/sessions/:id/check-in', api.pair, valid('json', z.lazy(saveCheckInInput)), async (c) => {
    const { ctx } = c.var
    const input = { session: paramOf(c, 'session'), ...c.req.valid('json'), key: submissionKeyOf(c) }
    const [checkIn, resources] = await Promise.all([saveCheckIn(ctx, input), listHelp(ctx)])
    const { locale } = await ctx.store.viewer()
    const isOffered = signalsIn(input.body ?? '').size > 0
    return c.json({ checkIn, help: { isOffered, resources: helpLines(locale, resources) } })
  })
  .get('/help-resources', api.self, async (c) => {
    const resources = await listHelp(c.var.ctx)
    const { locale } = await c.var.ctx.store.viewer()
    return c.json({ resources: helpLines(locale, resources) })
  })
  .get('/organisation/help-resources', api.hr, async (c) => c.json({ resources: await listHelp(c.var.ctx) }))
  .post('/organisation/help-resources', api.hr, valid('json', z.lazy(addHelpInput)), async (c) => {
    const input = { ...c.req.valid('json'), key: submissionKeyOf(c) }
    return c.json({ id: await addHelp(c.var.ctx, input) }, 201)
  })
  .delete('/organisation/help-resources/:id', api.hr, async (c) => {
    await removeHelp(c.var.ctx, paramOf(c, 'helpResource'))
    return c.body(null, 204)
  })
